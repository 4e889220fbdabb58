// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/progressrows.h"

#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

const QString kProgressColumns =
    u"p.enrolment_id, p.course_id, p.state, p.percent, p.done_scos, p.total_scos, p.details, p.checked_at, "
    "p.changed_at, p.first_activity, p.last_access, p.last_track, p.completed_at, p.attempts_read, p.failed_attempts, "
    "p.moodle_percent, p.moodle_completed, p.grade, p.grade_max, p.error, p.student_id, p.enrolled_at, p.is_active"_s;

const QString kSummaryColumns =
    u"p.enrolment_id, p.state, p.percent, p.standing, p.risk, p.reasons, p.finish_from, p.finish_to, p.is_finish_late, "
    "p.trend, p.assess_after, p.last_activity, p.checked_at, t.checked_at, p.error"_s;

std::optional<double> numberColumn(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<double>(value.toDouble());
}

QVariant numberOrNull(const std::optional<double> &number)
{
    return number ? QVariant(*number) : QVariant();
}

QVariant dayColumn(const QDate &day)
{
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant();
}

QDate dayFrom(const QVariant &value)
{
    return value.isNull() ? QDate() : QDate::fromString(value.toString(), Qt::ISODate);
}

QDateTime asOf(const QDateTime &checkedAt, const QDateTime &courseCheckedAt)
{
    return checkedAt.isValid() && courseCheckedAt.isValid() ? std::max(checkedAt, courseCheckedAt) : checkedAt;
}

Progress progressFrom(SqlSession &session, const QSqlQuery &query, int from)
{
    const auto column = [&](int index) { return query.value(from + index); };
    return {
        .enrolmentId = column(0).toLongLong(),
        .courseId = column(1).toLongLong(),
        .state = stateFromWord<ProgressState>(column(2).toString()).value_or(ProgressState::Unknown),
        .percent = numberColumn(column(3)),
        .doneScos = column(4).toInt(),
        .totalScos = column(5).toInt(),
        .scos = scoProgressFromJson(session.readJson(column(6)).array()),
        .checkedAt = session.readTime(column(7)),
        .changedAt = session.readTime(column(8)),
        .firstActivity = session.readTime(column(9)),
        .lastAccess = session.readTime(column(10)),
        .lastTrack = session.readTime(column(11)),
        .completedAt = session.readTime(column(12)),
        .hasAttemptsRead = column(13).toBool(),
        .failedAttempts = column(14).toInt(),
        .moodlePercent = numberColumn(column(15)),
        .isMoodleCompleted = column(16).isNull() ? std::nullopt : std::optional<bool>(column(16).toBool()),
        .grade = numberColumn(column(17)),
        .gradeMax = numberColumn(column(18)),
        .error = errorFromColumn(column(19)),
    };
}

ProgressSummary summaryFrom(SqlSession &session, const QSqlQuery &query, int from)
{
    const auto column = [&](int index) { return query.value(from + index); };
    ProgressSummary summary{
        .enrolmentId = column(0).toLongLong(),
        .state = stateFromWord<ProgressState>(column(1).toString()).value_or(ProgressState::Unknown),
        .percent = numberColumn(column(2)),
        .lastActivity = session.readTime(column(11)),
        .checkedAt = asOf(session.readTime(column(12)), session.readTime(column(13))),
        .error = errorFromColumn(column(14)),
    };
    summary.assessment = {
        .standing = stateFromWord<Standing>(column(3).toString()).value_or(Standing::Unknown),
        .risk = column(4).toInt(),
        .reasons = riskReasonsFromJson(session.readJson(column(5)).array()),
        .finishFrom = dayFrom(column(6)),
        .finishTo = dayFrom(column(7)),
        .finishAfterEnd = column(8).toBool(),
        .trend = numberColumn(column(9)),
        .validUntil = session.readTime(column(10)),
    };
    return summary;
}
