// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/changefeed.h"
#include "app/storage/sqlsession.h"

#include <atomic>

/// The half of the change feed that lives in a thread of its own, with a connection of its own.
class ChangeListener : public QObject {
    Q_OBJECT
public:
    ChangeListener(const DatabaseTarget &target, const ChangeFeedOptions &options);

    /// Connects; tried again with back-off.
    void begin();
    /// Somebody read rows before the first time it listened: they have to be read again. From any thread.
    void setLate() { m_isLate = true; }
    /// Looks now.
    virtual void look() = 0;
    void end();

signals:
    /// From now on every change will be heard.
    void listening();
    void heard(const QList<Change> &changes);
    void missed();
    void ended();

protected:
    /// Takes the session from here on, or says why not.
    virtual Result<void> attach(SqlSession &session) = 0;
    virtual void detach() { }
    /// Gives the session up and connects again later.
    void lose(const Error &error);
    SqlSession *session() const { return m_session.get(); }

    const ChangeFeedOptions m_options;
    QTimer m_timer;

private:
    const DatabaseTarget m_target;
    std::unique_ptr<SqlSession> m_session;
    QTimer m_retryTimer;
    int m_failures = 0;
    std::atomic_bool m_isLate = false;
};

/// Reads table change when PRAGMA data_version says that another connection wrote.
class SqliteChangeListener final : public ChangeListener {
    Q_OBJECT
public:
    using ChangeListener::ChangeListener;
    void look() override;

private:
    Result<void> attach(SqlSession &session) override;
    Result<qint64> number(const QString &sql);
    Result<void> read();
    void prune();

    qint64 m_dataVersion = -1;
    qint64 m_seen = 0; // the last seq that was told
    qint64 m_pruned = 0; // m_seen when old rows were deleted last
};

/// LISTENs, and asks the server now and then whether it is still there.
class PostgreSqlChangeListener final : public ChangeListener {
    Q_OBJECT
public:
    using ChangeListener::ChangeListener;
    void look() override;

private:
    Result<void> attach(SqlSession &session) override;
    void detach() override;
};

/// Reads "student:1,2,3" or "student:*"; nothing for what is neither.
std::optional<Change> changeFromPayload(const QString &payload);
