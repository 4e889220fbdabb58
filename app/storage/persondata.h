// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"
#include "app/domain/result.h"
#include "app/storage/sqlsession.h"

#include <QJsonArray>

/// Everything that is kept of somebody, as rows of named values. Times are ISO 8601, UTC.
struct PersonData {
    struct Table {
        QString name; ///< "messages"
        QStringList columns;
        QJsonArray rows; ///< Objects with these keys.
    };
    QList<Table> tables;
    QList<qint64> mediaIds; ///< Incoming messages whose file is stored.
};

/// NotFound when there is no such student.
Result<PersonData> studentData(SqlSession &session, qint64 studentId);
/// The same of somebody who wrote and is no student.
Result<PersonData> contactData(SqlSession &session, qint64 contactId);
