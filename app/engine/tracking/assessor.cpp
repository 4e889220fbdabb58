// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tracking/assessor.h"

#include "app/storage/coursedayrepository.h"
#include "app/storage/packagerepository.h"
#include "app/storage/progressrepository.h"
#include "app/storage/snapshotrepository.h"
#include "app/storage/trackingrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

namespace {

constexpr int kLot = 500; ///< Enrolments judged together.

using ToAssess = ProgressRepository::ToAssess;
using Assessed = ProgressRepository::Assessed;

QList<UnfinishedSco> unfinishedOf(const Progress &progress, const QHash<qint64, QString> &titles)
{
    QList<UnfinishedSco> unfinished;
    for (const ScoProgress &sco : progress.scos) {
        if (!sco.isDone && sco.isTouched())
            unfinished.append({.scoId = sco.moodleScoId,
                               .title = titles.value(sco.moodleScoId),
                               .failedAttempts = int(sco.failedAttempts.size()),
                               .lastChange = sco.lastChange});
    }
    return unfinished;
}

AssessmentFacts factsOf(const ToAssess &row, const QList<Snapshot> &history, const QHash<qint64, QString> &titles,
                        const QTimeZone &zone)
{
    const Progress &progress = row.progress;
    return {.isCompleted = progress.state == ProgressState::Completed,
            .percent = progress.percent,
            .doneScos = progress.doneScos,
            .totalScos = progress.totalScos,
            .courseStart = row.courseStart,
            .courseEnd = row.courseEnd,
            .enrolmentStart = row.enrolledAt,
            .firstActivity = progress.firstActivity,
            .lastActivity = progress.lastActivity(),
            .checkedAt = progress.checkedAt,
            .points = progressPoints(history, zone),
            .unfinished = unfinishedOf(progress, titles)};
}

Result<QHash<qint64, QString>> titlesOf(SqlSession &session, const QList<ToAssess> &rows)
{
    QHash<qint64, QString> titles;
    QList<qint64> courses;
    for (const ToAssess &row : rows) {
        if (!courses.contains(row.courseId))
            courses.append(row.courseId);
    }
    const Result<QHash<qint64, QList<ScormPackage>>> packages = PackageRepository(session).ofCourses(courses);
    if (!packages)
        return fail(packages.error());
    for (const QList<ScormPackage> &list : *packages) {
        for (const ScormPackage &package : list) {
            for (const ScormSco &sco : package.scos)
                titles.insert(sco.moodleScoId, sco.title);
        }
    }
    return titles;
}

/// Judges one lot; the courses concerned are added. True when there was nothing left to judge.
Result<bool> assessLot(SqlSession &session, const TrackingRules &rules, const QDateTime &now, QSet<qint64> *courses)
{
    ProgressRepository repository(session);
    const Result<QList<ToAssess>> rows = repository.assessable(now, kLot);
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return true;
    QList<qint64> ids;
    for (const ToAssess &row : *rows)
        ids.append(row.progress.enrolmentId);
    const Result<QList<Snapshot>> history = SnapshotRepository(session).ofEnrolments(ids);
    if (!history)
        return fail(history.error());
    QHash<qint64, QList<Snapshot>> histories;
    for (const Snapshot &snapshot : *history)
        histories[snapshot.enrolmentId].append(snapshot);
    const Result<QHash<qint64, QString>> titles = titlesOf(session, *rows);
    if (!titles)
        return fail(titles.error());
    QList<Assessed> assessed;
    for (const ToAssess &row : *rows) {
        const AssessmentFacts facts = factsOf(row, histories.value(row.progress.enrolmentId), *titles, rules.zone);
        Assessment assessment = assess(facts, rules.assessment, rules.zone);
        // Otherwise this lot would be due for ever.
        if (assessment.validUntil.isValid() && assessment.validUntil <= std::min(facts.checkedAt, now))
            assessment.validUntil = std::min(facts.checkedAt, now).addSecs(60);
        assessed.append({.enrolmentId = row.progress.enrolmentId, .assessment = assessment});
        courses->insert(row.courseId);
    }
    if (const Result<void> stored = repository.storeAssessments(assessed, now); !stored)
        return fail(stored.error());
    return false;
}

} // namespace

QCoro::Task<Result<void>> Assessor::run(TrackingRules rules, bool keepsAll)
{
    const QDateTime now = m_context.clock.now();
    if (m_hasRules && m_lastRules != rules.assessment) {
        const auto again = [](SqlSession &session) { return ProgressRepository(session).assessAgain({}); };
        const auto asking = m_context.database.run(again, Database::Priority::Background);
        const Result<void> asked = co_await asking;
        if (!asked)
            co_return asked;
    }
    m_lastRules = rules.assessment;
    m_hasRules = true;
    QSet<qint64> courses;
    for (bool isDone = false; !isDone;) {
        const auto judge = [rules, now](SqlSession &session) {
            return inTransaction(session, [&]() -> Result<std::pair<bool, QSet<qint64>>> {
                QSet<qint64> concerned;
                const Result<bool> done = assessLot(session, rules, now, &concerned);
                if (!done)
                    return fail(done.error());
                return std::pair(*done, concerned);
            });
        };
        const auto judging = m_context.database.run(judge, Database::Priority::Background);
        const Result<std::pair<bool, QSet<qint64>>> judged = co_await judging;
        if (!judged)
            co_return fail(judged.error());
        isDone = judged->first;
        courses |= judged->second;
    }
    if (courses.isEmpty() && !keepsAll)
        co_return {};
    const auto note = [moved = courses.values(), keepsAll, now, zone = rules.zone](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            QList<qint64> ids = moved;
            if (keepsAll) {
                const Result<QList<CourseTracking>> all = TrackingRepository(session).courses();
                if (!all)
                    return fail(all.error());
                ids.clear();
                for (const CourseTracking &course : *all)
                    ids.append(course.courseId);
            }
            return CourseDayRepository(session).write(ids, now, zone);
        });
    };
    const auto noting = m_context.database.run(note, Database::Priority::Background);
    const Result<void> noted = co_await noting;
    if (!noted || !keepsAll)
        co_return noted;
    co_return co_await compareCohorts(rules.zone);
}

/// Once a night is enough for what moves by weeks; a course at a time, so that nobody waits for all of them.
QCoro::Task<Result<void>> Assessor::compareCohorts(QTimeZone zone)
{
    const auto list = [](SqlSession &session) { return TrackingRepository(session).courses(); };
    const auto listing = m_context.database.run(list, Database::Priority::Background);
    const Result<QList<CourseTracking>> courses = co_await listing;
    if (!courses)
        co_return fail(courses.error());
    for (const CourseTracking &course : *courses) {
        if (!course.isFollowed)
            continue;
        const auto compare = [id = course.courseId, now = m_context.clock.now(), zone](SqlSession &session) {
            return CourseDayRepository(session).rebuildCohorts(id, now, zone);
        };
        const auto comparing = m_context.database.run(compare, Database::Priority::Background);
        const Result<void> compared = co_await comparing;
        if (!compared)
            co_return compared;
    }
    co_return {};
}
