// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/homeservice.h"

#include "app/domain/clock.h"
#include "app/services/hometasks.h"
#include "app/services/settingsservice.h"
#include "app/storage/activityrepository.h"
#include "app/storage/attentionrepository.h"
#include "app/storage/courserepository.h"
#include "app/storage/database.h"
#include "app/storage/messagerepository.h"
#include "app/storage/progressstatistics.h"
#include "app/storage/studentrepository.h"
#include "app/storage/trackingrepository.h"

#include <QCoroFuture>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kActivities = 30;

Result<void> addFigures(SqlSession &session, const QDateTime &dayStart, HomeView *view)
{
    ActivityRepository activities(session);
    const auto intakes = activities.figures(ActivityKind::IntakeSubmitted, dayStart);
    if (!intakes)
        return fail(intakes.error());
    const auto enrolments = activities.figures(ActivityKind::Enrolled, dayStart);
    if (!enrolments)
        return fail(enrolments.error());
    const auto messages = MessageRepository(session).totals({.from = dayStart});
    if (!messages)
        return fail(messages.error());
    const auto today = activities.list(dayStart, 0, kActivities);
    if (!today)
        return fail(today.error());
    view->intakesToday = intakes->activities;
    view->enrolmentsToday = enrolments->sum;
    view->messagesToday = *messages;
    view->today = *today;
    return {};
}

Result<void> addTotals(SqlSession &session, HomeView *view)
{
    const auto students = StudentRepository(session).count({});
    if (!students)
        return fail(students.error());
    const auto enrolments = AttentionRepository(session).enrolments();
    if (!enrolments)
        return fail(enrolments.error());
    const auto courses = CourseRepository(session).count({});
    if (!courses)
        return fail(courses.error());
    const auto pulledAt = ActivityRepository(session).newest(ActivityKind::CoursesPulled);
    if (!pulledAt)
        return fail(pulledAt.error());
    const auto checkedAt = TrackingRepository(session).newestCheck();
    if (!checkedAt)
        return fail(checkedAt.error());
    view->students = *students;
    view->enrolments = *enrolments;
    view->courses = *courses;
    view->campusReadAt = pulledAt->isValid() ? std::max(*pulledAt, *checkedAt) : *checkedAt;
    return {};
}

Result<void> addProgress(SqlSession &session, const QDateTime &dayStart, HomeView *view)
{
    ProgressStatistics statistics(session);
    const auto totals = statistics.totals();
    if (!totals)
        return fail(totals.error());
    const auto completed = statistics.completedSince(dayStart);
    if (!completed)
        return fail(completed.error());
    view->followed = totals->total() - totals->unknown;
    view->completedToday = *completed;
    for (const HomeTask &task : std::as_const(view->tasks)) {
        if (task.kind == HomeTask::Kind::PeopleAtRisk)
            view->atRisk = task.count;
    }
    return {};
}

Result<HomeView> viewOf(SqlSession &session, const SettingValues &settings, const QDateTime &dayStart,
                        const QDateTime &now)
{
    HomeView view;
    if (const Result<void> added = addFigures(session, dayStart, &view); !added)
        return fail(added.error());
    if (const Result<void> added = addTotals(session, &view); !added)
        return fail(added.error());
    const Result<QList<HomeTask>> tasks = homeTasks(session, settings, now);
    if (!tasks)
        return fail(tasks.error());
    view.tasks = *tasks;
    if (const Result<void> added = addProgress(session, dayStart, &view); !added)
        return fail(added.error());
    return view;
}

} // namespace

HomeService::HomeService(Database &database, const Clock &clock, SettingsService &settings)
    : m_database(database)
    , m_clock(clock)
    , m_settings(settings)
{
}

QCoro::Task<Result<HomeView>> HomeService::view(QDateTime dayStart)
{
    const auto read = [dayStart, values = m_settings.values(), now = m_clock.now()](SqlSession &session) {
        return viewOf(session, values, dayStart, now);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}
