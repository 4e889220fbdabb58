// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/historydays.h"

#include "app/storage/snapshotrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kEnrolmentsAtOnce = 500;
constexpr int kLastWeek = 104; // older than two years nobody compares

int &countOf(StandingCounts &counts, Standing standing)
{
    switch (standing) {
    case Standing::NotStarted:
        return counts.notStarted;
    case Standing::Moving:
        return counts.moving;
    case Standing::Behind:
        return counts.behind;
    case Standing::Stalled:
        return counts.stalled;
    case Standing::Done:
        return counts.done;
    case Standing::Unknown:
        break;
    }
    return counts.unknown;
}

Result<QList<StoredHistory>> enrolmentsAfter(SqlSession &session, qint64 courseId, qint64 afterId)
{
    Result<QSqlQuery> query = session.execute(
        u"SELECT p.enrolment_id, p.enrolled_at, c.start_at FROM progress p JOIN course c ON c.id = p.course_id "
        "WHERE p.course_id = ? AND p.is_active = true AND p.enrolment_id > ? ORDER BY p.enrolment_id LIMIT ?"_s,
        {courseId, afterId, kEnrolmentsAtOnce});
    if (!query)
        return fail(query.error());
    QList<StoredHistory> found;
    while (query->next()) {
        StoredHistory one{.enrolmentId = query->value(0).toLongLong(), .enrolledAt = session.readTime(query->value(1))};
        const QDateTime start = session.readTime(query->value(2));
        one.beginsAt = start.isValid() && start > one.enrolledAt ? start : one.enrolledAt;
        found.append(one);
    }
    return found;
}

} // namespace

Result<void> walkHistories(SqlSession &session, qint64 courseId, HistoryDetail detail,
                           const std::function<void(const StoredHistory &)> &visit)
{
    qint64 afterId = 0;
    while (true) {
        Result<QList<StoredHistory>> piece = enrolmentsAfter(session, courseId, afterId);
        if (!piece)
            return fail(piece.error());
        if (piece->isEmpty())
            return {};
        QList<qint64> ids;
        for (const StoredHistory &one : std::as_const(*piece))
            ids.append(one.enrolmentId);
        SnapshotRepository repository(session);
        const Result<QList<Snapshot>> snapshots =
            detail == HistoryDetail::Steps ? repository.stepsOfEnrolments(ids) : repository.ofEnrolments(ids);
        if (!snapshots)
            return fail(snapshots.error());
        qsizetype next = 0;
        for (StoredHistory &one : *piece) {
            while (next < snapshots->size() && snapshots->at(next).enrolmentId == one.enrolmentId)
                one.snapshots.append(snapshots->at(next++));
            visit(one);
        }
        afterId = ids.last();
    }
}

HistoryDays::HistoryDays(const QDate &from, const QDate &to, const QTimeZone &zone)
    : m_from(from)
    , m_zone(zone)
{
    for (QDate day = from; day <= to; day = day.addDays(1))
        m_sums.append({.endsAt = day.addDays(1).startOfDay(zone).toUTC(), .day = {.day = day}});
}

void HistoryDays::add(const StoredHistory &history, const CourseDayRepository::StandingOf &standingOf)
{
    QSet<qint64> activeDays;
    for (const Snapshot &one : history.snapshots) {
        if (one.activeAt.isValid())
            activeDays.insert(m_from.daysTo(one.activeAt.toTimeZone(m_zone).date()));
    }
    qsizetype next = 0;
    CourseDayRepository::DayFacts facts{.enrolmentId = history.enrolmentId, .enrolledAt = history.enrolledAt};
    for (qsizetype i = 0; i < m_sums.size(); ++i) {
        Sum &sum = m_sums[i];
        for (; next < history.snapshots.size() && history.snapshots.at(next).at < sum.endsAt; ++next) {
            facts.wasRead = true;
            facts.percent = history.snapshots.at(next).percent;
            facts.activeAt = history.snapshots.at(next).activeAt;
        }
        if (history.enrolledAt.isValid() && history.enrolledAt >= sum.endsAt)
            continue;
        facts.day = sum.day.day;
        facts.endsAt = sum.endsAt;
        ++countOf(sum.day.counts, standingOf(facts));
        if (facts.percent)
            sum.percents.append(*facts.percent);
        sum.day.active += activeDays.contains(i) ? 1 : 0;
    }
}

QList<CourseDay> HistoryDays::days() const
{
    QList<CourseDay> days;
    for (const Sum &sum : m_sums) {
        days.append(sum.day);
        days.last().percent = quartiles(sum.percents);
    }
    return days;
}

CohortTable::CohortTable(const QDateTime &now, const QTimeZone &zone)
    : m_now(now)
    , m_zone(zone)
{
}

void CohortTable::add(const StoredHistory &history)
{
    if (!history.beginsAt.isValid() || history.beginsAt > m_now)
        return;
    auto &cohort = m_percents[history.beginsAt.toTimeZone(m_zone).date().toString(u"yyyy-MM"_s)];
    std::optional<double> percent;
    qsizetype next = 0;
    for (int week = 0; week <= kLastWeek; ++week) {
        const QDateTime at = history.beginsAt.addDays(7 * week);
        if (at > m_now)
            break;
        for (; next < history.snapshots.size() && history.snapshots.at(next).at <= at; ++next)
            percent = history.snapshots.at(next).percent;
        if (percent)
            cohort[week].append(*percent);
    }
}

QList<CohortWeek> CohortTable::weeks() const
{
    QList<CohortWeek> weeks;
    for (const auto &[cohort, byWeek] : m_percents) {
        for (const auto &[week, percents] : byWeek)
            weeks.append({.cohort = cohort,
                          .week = week,
                          .students = int(percents.size()),
                          .percent = quartiles(percents).value_or(Quartiles())});
    }
    return weeks;
}
