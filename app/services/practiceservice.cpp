// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/practiceservice.h"

#include "app/services/historywriter.h"
#include "app/storage/courserepository.h"
#include "app/storage/rulerepository.h"
#include "app/storage/snapshotpartitions.h"
#include "app/storage/studentrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

namespace {

Result<bool> hasNothing(SqlSession &session)
{
    const Result<int> courses = CourseRepository(session).count({});
    if (!courses)
        return fail(courses.error());
    StudentQuery everybody;
    const Result<int> students = StudentRepository(session).count(everybody);
    if (!students)
        return fail(students.error());
    return *courses == 0 && *students == 0;
}

} // namespace

PracticeService::PracticeService(Database &database, const QTimeZone &zone)
    : m_database(database)
    , m_zone(zone)
{
}

QCoro::Task<Result<bool>> PracticeService::isEmpty()
{
    const auto looking = m_database.run(hasNothing);
    co_return co_await looking;
}

QCoro::Task<Result<bool>> PracticeService::fill(SampleHistory history)
{
    const auto work = [history = std::move(history), zone = m_zone](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<bool> {
            const Result<bool> empty = hasNothing(session);
            if (!empty || !*empty)
                return empty;
            const Result<void> parts =
                SnapshotPartitions(session).ensure(history.from.date(), history.now.date().addMonths(1));
            if (!parts)
                return fail(parts.error());
            // It has worked with its rules for as long as its history goes back.
            const Result<void> begun = RuleRepository(session).beginUntouched(history.from, {}, history.now);
            if (!begun)
                return fail(begun.error());
            const Result<void> written = HistoryWriter(session, history, zone).write();
            return written ? Result<bool>(true) : fail(written.error());
        });
    };
    const auto writing = m_database.run(work);
    co_return co_await writing;
}
