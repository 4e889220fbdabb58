// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/databasetrial.h"

#include "app/host/workplace.h"
#include "app/storage/database.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

DatabaseTrial::DatabaseTrial(const Clock &clock)
    : m_clock(clock)
{
}

QCoro::Task<Result<DatabaseTest>> DatabaseTrial::test(DatabaseLocation location, Secret password)
{
    Database database(databaseTarget(location, password), m_clock);
    const auto looking = database.migrationStatus();
    const Result<MigrationStatus> status = co_await looking;
    if (!status) {
        // A file that is not there yet will be made.
        if (status.error().code == u"missing_database"_s && location.engine == DatabaseLocation::Engine::Sqlite)
            co_return DatabaseTest{.state = DatabaseTest::State::Empty};
        co_return fail(status.error());
    }
    DatabaseTest test{.state = DatabaseTest::State::Current};
    if (status->installed == 0)
        test.state = DatabaseTest::State::Empty;
    else if (!status->pending.isEmpty())
        test.state = DatabaseTest::State::Older;
    co_return test;
}
