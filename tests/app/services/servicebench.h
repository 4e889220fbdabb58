// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "tests/support/storedcentre.h"

#include <QCoroTask>

/// An open database with two courses, and a second connection to look at it and to play the engine.
class ServiceBench {
public:
    explicit ServiceBench(const DatabaseFixture &fixture)
        : database(fixture.target(), clock)
    {
        const auto opened = database.open().result(); // waits
        if (!opened)
            qFatal("the database does not open: %s", qUtf8Printable(opened.error().detail));
        session = fixture.session();
        using namespace Qt::Literals::StringLiterals;
        courses =
            storedCourses(*session, {u"Atención al cliente"_s, u"Prevención"_s, u"Hojas de cálculo"_s}, clock.now());
    }
    ~ServiceBench() { database.shutdown(); }
    Q_DISABLE_COPY_MOVE(ServiceBench)

    QDateTime now() const { return clock.now(); }

    ManualClock clock;
    Database database;
    std::unique_ptr<SqlSession> session;
    QList<qint64> courses;
};
