// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/workplace.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

/// What a desk is told about the campus and the WhatsApp of a practice process, and about its database.
QProcessEnvironment deskEnvironment(const QJsonObject &endpoints, const QString &folder, const QString &database);

/// A campus in a process of its own and a workplace on a database full of students.
class DeskWorld {
public:
    /// database: "sqlite:" or "postgresql://..." (empty SQLite file in a temporary folder when it is empty).
    explicit DeskWorld(const QString &database);
    ~DeskWorld();

    /// A new workplace on the same database and campus.
    std::unique_ptr<Workplace> workplace() const;
    /// Fills the database up to so many students.
    static void fill(Workplace &workplace, int students);
    /// Sets the campus's delay; 0 while catalogue and templates are read.
    void setDelay(int milliseconds);

private:
    QTemporaryDir m_folder;
    QProcess m_campus;
    QProcessEnvironment m_environment;
    QUrl m_control;
};

/// Runs the event loop until the task has its result. For benches only.
template<typename T>
T wait(QCoro::Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}
