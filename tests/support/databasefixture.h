// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/databasetarget.h"
#include "app/storage/sqlsession.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// A fresh, empty database for one test, gone with the object. PostgreSQL is the server of BEDEL_TEST_PG, or the one
/// that ctest's fixture "postgresql" started; without either the test fails, unless BEDEL_TEST_PG is "skip".
class DatabaseFixture {
public:
    explicit DatabaseFixture(const QString &engine);
    ~DatabaseFixture();
    Q_DISABLE_COPY_MOVE(DatabaseFixture)

    /// Rows "sqlite" and "postgresql" in a column "engine", for a _data slot.
    static void addDatabaseRows();

    bool isSkipped() const { return m_isSkipped; }
    /// Empty when the database is there.
    QString problem() const { return m_problem; }
    bool isSqlite() const { return m_target.kind == DatabaseTarget::Kind::Sqlite; }

    const DatabaseTarget &target() const { return m_target; }
    /// A connection beside the tested ones, not migrated.
    std::unique_ptr<SqlSession> session() const;
    /// A connection to the server's own database, for what kills and drops.
    std::unique_ptr<SqlSession> serverSession() const;
    /// PostgreSQL: ends connections to the database, idle or not, but for the caller's. Returns how many there were.
    int killConnections() const;

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    DatabaseTarget m_target;
    DatabaseTarget m_server;
    bool m_isSkipped = false;
    QString m_problem;
};

/// Declares a test slot that runs once on each database.
#define BEDEL_DATABASE_TEST(name)                                                                                      \
    void name##_data()                                                                                                 \
    {                                                                                                                  \
        DatabaseFixture::addDatabaseRows();                                                                            \
    }                                                                                                                  \
    void name();

/// Declares fixture \a name for the current data row, or skips or fails the test.
#define BEDEL_FRESH_DATABASE(name)                                                                                     \
    QFETCH(QString, engine);                                                                                           \
    DatabaseFixture name(engine);                                                                                      \
    if (name.isSkipped())                                                                                              \
        QSKIP("PostgreSQL is left out: BEDEL_TEST_PG=skip");                                                           \
    QVERIFY2(name.problem().isEmpty(), qPrintable(name.problem()))
