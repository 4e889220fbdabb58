// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/clock.h"
#include "app/storage/sqlsession.h"

/// What a run of the migrations did.
struct MigrationOutcome {
    int from = 0; ///< 0 = the database was empty.
    int to = 0;
    QStringList applied; ///< "0001_foundation"
};

/// What a run would do.
struct MigrationStatus {
    int installed = 0;
    int available = 0;
    QStringList pending; ///< "0002_progress"
    bool isCreated = true; ///< False: the SQLite file is not there yet.
};

struct MigrationStep;

/// Brings a database to the schema of this program. The steps are files NNNN_name.sql without gaps under <root>/sqlite
/// and <root>/postgresql; each statement ends with a line "--;". A step is frozen once released: its checksum is kept.
class Migrator final {
public:
    Migrator(SqlSession &session, const Clock &clock, QString root = QStringLiteral(":/migrations"))
        : m_session(session)
        , m_clock(clock)
        , m_root(std::move(root))
    {
    }

    /// Changes nothing. Fails with newer, not_ours or broken_migration (a step differs from the one that was applied).
    Result<MigrationStatus> status() const;
    /// Applies what is missing, each step in a transaction of its own. Several programs may call it at once.
    Result<MigrationOutcome> migrate();

private:
    Result<int> installed(const QList<MigrationStep> &steps) const;
    Result<bool> hasTable(const QString &name) const;
    Result<bool> hasAnyTable() const;
    Result<bool> apply(const MigrationStep &step, const QList<MigrationStep> &steps);
    Result<void> lock();
    Result<void> prepareFirstStep();
    Result<void> runStatements(const MigrationStep &step);
    Result<void> checkForeignKeys(const MigrationStep &step);
    Result<void> record(const MigrationStep &step);

    SqlSession &m_session;
    const Clock &m_clock;
    const QString m_root;
};
