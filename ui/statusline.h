// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/connectioncheck.h"
#include "app/services/statusservice.h"
#include "ui/style/statemark.h"

#include <QObject>
#include <QTimer>

class Clock;
class DataChanges;
class StatusBar;

/// The database as the status bar tells of it.
struct DatabaseStatus {
    enum class State { Opening, Ready, Unavailable, Refused };
    State state = State::Opening;
    bool isFile = true; ///< On this computer; else on a server.
    QString name; ///< The file's path, or "host, database".
    std::optional<Error> error;
};

/// What stands around the state of the program.
struct StatusSurroundings {
    DatabaseStatus database;
    QString host; ///< This computer's name, as engines note it.
    bool isPractice = false;
    bool isReadingPaused = false; ///< Progress is not read by itself.
    QDateTime now; ///< In the zone of the office.
    std::optional<int> campusProblems; ///< Of the last test of this session.
    std::optional<int> whatsAppProblems;
};

/// One item of the status bar. Keys: "database", "campus", "whatsapp", "jobs", "engine".
struct StatusItemText {
    QString key;
    Mark mark = Mark::None;
    QString text;
    QString tooltip;
    bool isRight = false;
};

/// The five items, from left to right. Nothing known yet: status is null.
QList<StatusItemText> statusItems(const ProgramStatus *status, const StatusSurroundings &surroundings);

/// Keeps the status bar's words true.
class StatusLine final : public QObject {
    Q_OBJECT
public:
    StatusLine(StatusBar &bar, StatusService &status, DataChanges &changes, const Clock &clock,
               QObject *parent = nullptr);

    void setDatabase(const DatabaseStatus &database);
    void setPractice(bool isPractice);
    void setReadingPaused(bool isPaused);
    /// What a test in Settings found.
    void setCheckReport(Error::System system, const CheckReport &report);
    void reload();
    /// Says everything again, after the language changed.
    void retranslate() { show(); }

signals:
    /// What the person may want to see: jobs for the sidebar's pill, a failed connection for Home.
    void statusRead(const ProgramStatus &status);

private:
    void show();

    StatusBar &m_bar;
    StatusService &m_service;
    const Clock &m_clock;
    std::optional<ProgramStatus> m_status;
    StatusSurroundings m_surroundings;
    QTimer m_reload;
    QTimer m_pulse; // engines fall silent without a change in the database
};
