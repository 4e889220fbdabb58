// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/clock.h"
#include "app/storage/migrator.h"
#include "tests/support/storedcentre.h"
#include "tests/ui/progressworld.h"

#include <QCoreApplication>

/// bedel_progress_seed FILE STUDENTS: an SQLite database with one course and its history, to look at the pages.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    DatabaseTarget target;
    target.path = arguments.at(1);
    const SystemClock clock;
    auto session = SqlSession::open(target);
    if (!session)
        return 1;
    valueOf(Migrator(**session, clock).migrate());
    progressworld::fill(**session, arguments.at(2).toInt(), clock.now(), QTimeZone::systemTimeZone());
    return 0;
}
