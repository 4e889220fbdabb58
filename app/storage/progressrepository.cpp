// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/progressrepository.h"

#include "app/storage/batch.h"
#include "app/storage/progressrows.h"
#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Before every reading: such rows are assessed at the next opportunity.
QDateTime atOnce()
{
    return QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
}

QString scopeCondition(ProgressRepository::Scope scope)
{
    switch (scope) {
    case ProgressRepository::Scope::Open:
        return u"AND (p.state <> 'completed' OR p.checked_at IS NULL)"_s;
    case ProgressRepository::Scope::Unread:
        return u"AND p.checked_at IS NULL"_s;
    case ProgressRepository::Scope::All:
        break;
    }
    return {};
}

Result<QList<ProgressRepository::ToRead>> selectToRead(SqlSession &session, const QString &rest,
                                                       const QVariantList &values)
{
    Result<QSqlQuery> query =
        session.execute(u"SELECT s.moodle_user_id, %1 FROM progress p JOIN student s ON s.id = p.student_id "
                        "WHERE p.is_active = true AND s.moodle_user_id IS NOT NULL %2"_s.arg(kProgressColumns, rest),
                        values);
    if (!query)
        return fail(query.error());
    QList<ProgressRepository::ToRead> rows;
    while (query->next())
        rows.append({.moodleUserId = query->value(0).toLongLong(), .known = progressFrom(session, *query, 1)});
    return rows;
}

Result<QList<Progress>> selectProgress(SqlSession &session, const QString &rest, const QVariantList &values)
{
    Result<QSqlQuery> query =
        session.execute(u"SELECT %1 FROM progress p WHERE %2"_s.arg(kProgressColumns, rest), values);
    if (!query)
        return fail(query.error());
    QList<Progress> rows;
    while (query->next())
        rows.append(progressFrom(session, *query));
    return rows;
}

const QList<BatchColumn> &storedColumns()
{
    static const QList<BatchColumn> columns{
        {u"enrolment_id"_s, u"bigint"_s},        {u"state"_s, u"text"_s},
        {u"percent"_s, u"double precision"_s},   {u"done_scos"_s, u"integer"_s},
        {u"total_scos"_s, u"integer"_s},         {u"details"_s, u"jsonb"_s},
        {u"checked_at"_s, u"timestamptz"_s},     {u"changed_at"_s, u"timestamptz"_s},
        {u"first_activity"_s, u"timestamptz"_s}, {u"last_access"_s, u"timestamptz"_s},
        {u"last_track"_s, u"timestamptz"_s},     {u"last_activity"_s, u"timestamptz"_s},
        {u"completed_at"_s, u"timestamptz"_s},   {u"attempts_read"_s, u"boolean"_s},
        {u"failed_attempts"_s, u"integer"_s},    {u"moodle_percent"_s, u"double precision"_s},
        {u"moodle_completed"_s, u"boolean"_s},   {u"grade"_s, u"double precision"_s},
        {u"grade_max"_s, u"double precision"_s}, {u"error"_s, u"jsonb"_s},
    };
    return columns;
}

QVariantList rowOf(const SqlSession &session, const Progress &value)
{
    return {value.enrolmentId,
            word(value.state),
            numberOrNull(value.percent),
            value.doneScos,
            value.totalScos,
            jsonColumn(toJson(value.scos)),
            session.bindTime(value.checkedAt),
            session.bindTime(value.changedAt),
            session.bindTime(value.firstActivity),
            session.bindTime(value.lastAccess),
            session.bindTime(value.lastTrack),
            session.bindTime(value.lastActivity()),
            session.bindTime(value.completedAt),
            value.hasAttemptsRead,
            value.failedAttempts,
            numberOrNull(value.moodlePercent),
            value.isMoodleCompleted ? QVariant(*value.isMoodleCompleted) : QVariant(),
            numberOrNull(value.grade),
            numberOrNull(value.gradeMax),
            errorColumn(value.error)};
}

/// "a = v.a, b = v.b" for all but the key, which comes first.
QString assignments(const QList<BatchColumn> &columns)
{
    QStringList parts;
    for (const BatchColumn &column : columns.mid(1))
        parts.append(u"%1 = v.%1"_s.arg(column.name));
    return parts.join(u", "_s);
}

} // namespace

Result<QList<ProgressRepository::ToRead>> ProgressRepository::toRead(qint64 courseId, Scope scope, qint64 afterId,
                                                                     int limit)
{
    return selectToRead(
        m_session,
        u"AND p.course_id = ? AND p.enrolment_id > ? %1 ORDER BY p.enrolment_id LIMIT ?"_s.arg(scopeCondition(scope)),
        {courseId, afterId, limit});
}

Result<QList<ProgressRepository::ToRead>> ProgressRepository::ofMoodleUsers(qint64 courseId,
                                                                            const QList<qint64> &moodleUserIds)
{
    QList<ToRead> rows;
    const Result<void> read = forIds(moodleUserIds, [&](const QVariantList &ids) -> Result<void> {
        Result<QList<ToRead>> found = selectToRead(
            m_session,
            u"AND p.course_id = ? AND s.moodle_user_id IN (%1) ORDER BY p.enrolment_id"_s.arg(placeholders(ids.size())),
            QVariantList{courseId} + ids);
        if (!found)
            return fail(found.error());
        rows.append(*std::move(found));
        return {};
    });
    return read ? Result<QList<ToRead>>(rows) : fail(read.error());
}

Result<QList<ProgressRepository::Member>> ProgressRepository::members(qint64 courseId)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT p.enrolment_id, s.moodle_user_id, p.state, p.total_scos - p.done_scos, p.last_access, p.checked_at, "
        "p.attempts_read FROM progress p JOIN student s ON s.id = p.student_id "
        "WHERE p.course_id = ? AND p.is_active = true AND s.moodle_user_id IS NOT NULL ORDER BY p.enrolment_id"_s,
        {courseId});
    if (!query)
        return fail(query.error());
    QList<Member> members;
    while (query->next()) {
        members.append(
            {.enrolmentId = query->value(0).toLongLong(),
             .moodleUserId = query->value(1).toLongLong(),
             .state = stateFromWord<ProgressState>(query->value(2).toString()).value_or(ProgressState::Unknown),
             .openScos = query->value(3).toInt(),
             .lastAccess = m_session.readTime(query->value(4)),
             .wasRead = !query->value(5).isNull(),
             .hasAttemptsRead = query->value(6).toBool()});
    }
    return members;
}

Result<QList<Progress>> ProgressRepository::known(const QList<qint64> &enrolmentIds)
{
    QList<Progress> rows;
    const Result<void> read = forIds(enrolmentIds, [&](const QVariantList &ids) -> Result<void> {
        Result<QList<Progress>> found = selectProgress(
            m_session, u"p.enrolment_id IN (%1) ORDER BY p.enrolment_id"_s.arg(placeholders(ids.size())), ids);
        if (!found)
            return fail(found.error());
        rows.append(*std::move(found));
        return {};
    });
    return read ? Result<QList<Progress>>(rows) : fail(read.error());
}

Result<QList<Progress>> ProgressRepository::knownOfCourse(qint64 courseId)
{
    return selectProgress(m_session, u"p.course_id = ? AND p.is_active = true ORDER BY p.enrolment_id"_s, {courseId});
}

Result<std::optional<Progress>> ProgressRepository::find(qint64 enrolmentId)
{
    Result<QList<Progress>> found = selectProgress(m_session, u"p.enrolment_id = ?"_s, {enrolmentId});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<Progress>() : found->takeFirst();
}

Result<QList<ProgressRepository::Latest>> ProgressRepository::latest(const QList<qint64> &courseIds)
{
    QVariantList values;
    for (const qint64 id : courseIds)
        values.append(id);
    const QString where =
        courseIds.isEmpty() ? QString() : u" AND p.course_id IN (%1)"_s.arg(placeholders(values.size()));
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT c.moodle_course_id, s.moodle_user_id, p.percent, p.state, p.checked_at, t.checked_at, p.changed_at "
        "FROM progress p JOIN course c ON c.id = p.course_id JOIN student s ON s.id = p.student_id "
        "LEFT JOIN course_tracking t ON t.course_id = p.course_id WHERE p.is_active = true%1 "
        "ORDER BY c.moodle_course_id, s.moodle_user_id"_s.arg(where),
        values);
    if (!query)
        return fail(query.error());
    QList<Latest> rows;
    while (query->next())
        rows.append({.moodleCourseId = query->value(0).toLongLong(),
                     .moodleUserId = query->value(1).toLongLong(),
                     .percent = numberColumn(query->value(2)),
                     .state = stateFromWord<ProgressState>(query->value(3).toString()).value_or(ProgressState::Unknown),
                     .checkedAt = asOf(m_session.readTime(query->value(4)), m_session.readTime(query->value(5))),
                     .changedAt = m_session.readTime(query->value(6))});
    return rows;
}

Result<QHash<qint64, int>> ProgressRepository::counts(const QList<qint64> &courseIds)
{
    QHash<qint64, int> counts;
    const Result<void> counted = forIds(courseIds, [&](const QVariantList &ids) -> Result<void> {
        Result<QSqlQuery> query =
            m_session.execute(u"SELECT course_id, count(*) FROM progress WHERE is_active = true AND course_id IN (%1) "
                              "GROUP BY course_id"_s.arg(placeholders(ids.size())),
                              ids);
        if (!query)
            return fail(query.error());
        while (query->next())
            counts.insert(query->value(0).toLongLong(), query->value(1).toInt());
        return {};
    });
    return counted ? Result<QHash<qint64, int>>(counts) : fail(counted.error());
}

Result<void> ProgressRepository::store(const QList<ProgressChange> &changes)
{
    static const QString statement =
        u"UPDATE progress SET %1, assess_after = ? FROM v WHERE progress.enrolment_id = v.enrolment_id"_s.arg(
            assignments(storedColumns()));
    QList<QVariantList> rows;
    for (const ProgressChange &change : changes) {
        if (change.isWorthWriting)
            rows.append(rowOf(m_session, change.value));
    }
    return runBatch(m_session, storedColumns(), statement, rows, {m_session.bindTime(atOnce())});
}

Result<void> ProgressRepository::storeAccess(const QList<Access> &accesses)
{
    QList<QVariantList> rows;
    for (const Access &access : accesses) {
        if (access.lastAccess.isValid())
            rows.append({access.enrolmentId, m_session.bindTime(access.lastAccess)});
    }
    return runBatch(m_session, {{u"enrolment_id"_s, u"bigint"_s}, {u"at"_s, u"timestamptz"_s}},
                    u"UPDATE progress SET last_access = v.at, assess_after = ?, last_activity = "
                    "CASE WHEN last_activity IS NULL OR last_activity < v.at THEN v.at ELSE last_activity END "
                    "FROM v WHERE progress.enrolment_id = v.enrolment_id "
                    "AND (progress.last_access IS NULL OR progress.last_access < v.at)"_s,
                    rows, {m_session.bindTime(atOnce())});
}

Result<QList<ProgressRepository::ToAssess>> ProgressRepository::assessable(const QDateTime &now, int limit)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT c.start_at, c.end_at, t.checked_at, %1 FROM progress p JOIN course c ON c.id = p.course_id "
        "LEFT JOIN course_tracking t ON t.course_id = p.course_id "
        "WHERE p.assess_after IS NOT NULL AND p.assess_after <= ? AND p.is_active = true AND p.checked_at IS NOT NULL "
        "AND (p.assess_after <= p.checked_at OR p.assess_after <= t.checked_at) "
        "ORDER BY p.course_id, p.enrolment_id LIMIT ?"_s.arg(kProgressColumns),
        {m_session.bindTime(now), limit});
    if (!query)
        return fail(query.error());
    QList<ToAssess> rows;
    while (query->next()) {
        ToAssess row{.progress = progressFrom(m_session, *query, 3),
                     .courseStart = m_session.readTime(query->value(0)),
                     .courseEnd = m_session.readTime(query->value(1)),
                     .enrolledAt = m_session.readTime(query->value(3 + kProgressColumnCount - 2))};
        row.courseId = row.progress.courseId;
        row.progress.checkedAt = asOf(row.progress.checkedAt, m_session.readTime(query->value(2)));
        rows.append(row);
    }
    return rows;
}

Result<void> ProgressRepository::storeAssessments(const QList<Assessed> &assessments, const QDateTime &now)
{
    static const QList<BatchColumn> columns{{u"enrolment_id"_s, u"bigint"_s},     {u"standing"_s, u"text"_s},
                                            {u"risk"_s, u"smallint"_s},           {u"reasons"_s, u"jsonb"_s},
                                            {u"finish_from"_s, u"text"_s},        {u"finish_to"_s, u"text"_s},
                                            {u"is_finish_late"_s, u"boolean"_s},  {u"trend"_s, u"double precision"_s},
                                            {u"assess_after"_s, u"timestamptz"_s}};
    static const QString statement =
        u"UPDATE progress SET %1, assessed_at = ? FROM v WHERE progress.enrolment_id = v.enrolment_id"_s.arg(
            assignments(columns));
    QList<QVariantList> rows;
    for (const auto &[enrolmentId, assessment] : assessments) {
        rows.append({enrolmentId, word(assessment.standing), assessment.risk, jsonColumn(toJson(assessment.reasons)),
                     dayColumn(assessment.finishFrom), dayColumn(assessment.finishTo), assessment.finishAfterEnd,
                     numberOrNull(assessment.trend), m_session.bindTime(assessment.validUntil)});
    }
    return runBatch(m_session, columns, statement, rows, {m_session.bindTime(now)});
}

Result<void> ProgressRepository::assessAgain(const QList<qint64> &courseIds)
{
    const QString all = u"UPDATE progress SET assess_after = ? WHERE is_active = true AND checked_at IS NOT NULL"_s;
    const QVariant first = m_session.bindTime(atOnce());
    if (courseIds.isEmpty())
        return run(m_session, all, {first});
    return forIds(courseIds, [&](const QVariantList &ids) {
        return run(m_session, all + u" AND course_id IN (%1)"_s.arg(placeholders(ids.size())),
                   QVariantList{first} + ids);
    });
}
