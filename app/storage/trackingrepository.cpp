// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/trackingrepository.h"

#include "app/storage/batch.h"
#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kKeptPasses = 200;

const QString kColumns = u"t.course_id, c.moodle_course_id, c.full_name, t.is_followed, t.interval_minutes, t.since, "
                         "t.checked_at, t.structure_at, t.access_at, t.swept_at, t.next_at, t.pass_id, t.error, "
                         "t.failed_at"_s;
const QString kPassColumns = u"id, kind, state, started_at, finished_at, courses, enrolments, checked, changed, "
                             "snapshots, requests, inner_calls, bytes, seconds, errors"_s;
const QString kHasStudents =
    u"EXISTS (SELECT 1 FROM progress p WHERE p.course_id = t.course_id AND p.is_active = true)"_s;

CourseTracking trackingFrom(SqlSession &session, const QSqlQuery &query)
{
    return {
        .courseId = query.value(0).toLongLong(),
        .moodleCourseId = query.value(1).toLongLong(),
        .courseName = query.value(2).toString(),
        .isFollowed = query.value(3).toBool(),
        .intervalMinutes = query.value(4).isNull() ? std::nullopt : std::optional<int>(query.value(4).toInt()),
        .since = session.readTime(query.value(5)),
        .checkedAt = session.readTime(query.value(6)),
        .structureAt = session.readTime(query.value(7)),
        .accessAt = session.readTime(query.value(8)),
        .sweptAt = session.readTime(query.value(9)),
        .nextAt = session.readTime(query.value(10)),
        .passId = query.value(11).toLongLong(),
        .error = errorFromColumn(query.value(12)),
        .failedAt = session.readTime(query.value(13)),
    };
}

TrackingPass passFrom(SqlSession &session, const QSqlQuery &query)
{
    return {
        .id = query.value(0).toLongLong(),
        .kind = stateFromWord<PassKind>(query.value(1).toString()).value_or(PassKind::Scheduled),
        .state = stateFromWord<PassState>(query.value(2).toString()).value_or(PassState::Failed),
        .startedAt = session.readTime(query.value(3)),
        .finishedAt = session.readTime(query.value(4)),
        .courses = query.value(5).toInt(),
        .enrolments = query.value(6).toInt(),
        .checked = query.value(7).toInt(),
        .changed = query.value(8).toInt(),
        .snapshots = query.value(9).toInt(),
        .requests = query.value(10).toInt(),
        .innerCalls = query.value(11).toInt(),
        .bytes = query.value(12).toLongLong(),
        .seconds = query.value(13).toDouble(),
        .errors = session.readJson(query.value(14)).array(),
    };
}

} // namespace

Result<QList<CourseTracking>> TrackingRepository::select(const QString &rest, const QVariantList &values)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT %1 FROM course_tracking t JOIN course c ON c.id = t.course_id %2"_s.arg(kColumns, rest), values);
    if (!query)
        return fail(query.error());
    QList<CourseTracking> courses;
    while (query->next())
        courses.append(trackingFrom(m_session, *query));
    return courses;
}

Result<int> TrackingRepository::ensureCourses()
{
    return runCounted(m_session,
                      u"INSERT INTO course_tracking (course_id) SELECT c.id FROM course c "
                      "WHERE NOT EXISTS (SELECT 1 FROM course_tracking t WHERE t.course_id = c.id) "
                      "AND EXISTS (SELECT 1 FROM progress p WHERE p.course_id = c.id AND p.is_active = true) "
                      "ON CONFLICT (course_id) DO NOTHING"_s,
                      {});
}

Result<QList<CourseTracking>> TrackingRepository::courses()
{
    return select(u"ORDER BY t.course_id"_s, {});
}

Result<QList<CourseTracking>> TrackingRepository::ofCourses(const QList<qint64> &courseIds)
{
    QList<CourseTracking> all;
    const Result<void> read = forIds(courseIds, [&](const QVariantList &ids) -> Result<void> {
        Result<QList<CourseTracking>> found =
            select(u"WHERE t.course_id IN (%1) ORDER BY t.course_id"_s.arg(placeholders(ids.size())), ids);
        if (!found)
            return fail(found.error());
        all.append(*std::move(found));
        return {};
    });
    return read ? Result<QList<CourseTracking>>(all) : fail(read.error());
}

Result<QList<CourseTracking>> TrackingRepository::due(const QDateTime &now)
{
    return select(u"WHERE t.is_followed = true AND (t.next_at IS NULL OR t.next_at <= ?) AND %1 "
                  "ORDER BY t.next_at NULLS FIRST, t.course_id"_s.arg(kHasStudents),
                  {m_session.bindTime(now)});
}

Result<std::optional<QDateTime>> TrackingRepository::nextDue()
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT t.next_at FROM course_tracking t WHERE t.is_followed = true AND %1 ORDER BY t.next_at NULLS FIRST LIMIT 1"_s
            .arg(kHasStudents));
    if (!query)
        return fail(query.error());
    if (!query->next())
        return std::optional<QDateTime>();
    const QDateTime next = m_session.readTime(query->value(0));
    return std::optional<QDateTime>(next.isValid() ? next : QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
}

Result<QDateTime> TrackingRepository::newestCheck()
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT max(t.checked_at) FROM course_tracking t WHERE t.is_followed = true"_s);
    if (!query)
        return fail(query.error());
    return query->next() ? m_session.readTime(query->value(0)) : QDateTime();
}

Result<void> TrackingRepository::store(const QList<CourseTracking> &courses)
{
    QList<QVariantList> rows;
    for (const CourseTracking &course : courses) {
        rows.append({course.courseId, m_session.bindTime(course.since), m_session.bindTime(course.checkedAt),
                     m_session.bindTime(course.structureAt), m_session.bindTime(course.accessAt),
                     m_session.bindTime(course.sweptAt), m_session.bindTime(course.nextAt),
                     SqlSession::idOrNull(course.passId), errorColumn(course.error),
                     m_session.bindTime(course.failedAt)});
    }
    return runBatch(m_session,
                    {{u"course_id"_s, u"bigint"_s},
                     {u"since"_s, u"timestamptz"_s},
                     {u"checked_at"_s, u"timestamptz"_s},
                     {u"structure_at"_s, u"timestamptz"_s},
                     {u"access_at"_s, u"timestamptz"_s},
                     {u"swept_at"_s, u"timestamptz"_s},
                     {u"next_at"_s, u"timestamptz"_s},
                     {u"pass_id"_s, u"bigint"_s},
                     {u"error"_s, u"jsonb"_s},
                     {u"failed_at"_s, u"timestamptz"_s}},
                    u"UPDATE course_tracking SET since = v.since, checked_at = v.checked_at, "
                    "structure_at = v.structure_at, access_at = v.access_at, swept_at = v.swept_at, "
                    "next_at = v.next_at, pass_id = v.pass_id, error = v.error, failed_at = v.failed_at "
                    "FROM v WHERE course_tracking.course_id = v.course_id"_s,
                    rows);
}

Result<void> TrackingRepository::forgetStructure(const QList<qint64> &courseIds)
{
    return forIds(courseIds, [&](const QVariantList &ids) {
        return run(
            m_session,
            u"UPDATE course_tracking SET structure_at = NULL WHERE course_id IN (%1)"_s.arg(placeholders(ids.size())),
            ids);
    });
}

Result<void> TrackingRepository::setFollowed(const QList<qint64> &courseIds, bool isFollowed)
{
    return forIds(courseIds, [&](const QVariantList &ids) {
        return run(
            m_session,
            u"UPDATE course_tracking SET is_followed = ? WHERE course_id IN (%1)"_s.arg(placeholders(ids.size())),
            QVariantList{isFollowed} + ids);
    });
}

Result<void> TrackingRepository::setInterval(const QList<qint64> &courseIds, std::optional<int> minutes,
                                             const QDateTime &latest)
{
    const QVariant when = m_session.bindTime(latest);
    return forIds(courseIds, [&](const QVariantList &ids) {
        return run(m_session,
                   u"UPDATE course_tracking SET interval_minutes = ?, "
                   "next_at = CASE WHEN next_at > ? THEN ? ELSE next_at END WHERE course_id IN (%1)"_s.arg(
                       placeholders(ids.size())),
                   QVariantList{minutes ? QVariant(*minutes) : QVariant(), when, when} + ids);
    });
}

Result<void> TrackingRepository::hasten(const QDateTime &latest)
{
    const QVariant when = m_session.bindTime(latest);
    return run(m_session, u"UPDATE course_tracking SET next_at = ? WHERE interval_minutes IS NULL AND next_at > ?"_s,
               {when, when});
}

Result<void> TrackingRepository::storeNext(const QList<CourseTracking> &courses)
{
    QList<QVariantList> rows;
    for (const CourseTracking &course : courses)
        rows.append({course.courseId, m_session.bindTime(course.nextAt)});
    return runBatch(
        m_session, {{u"course_id"_s, u"bigint"_s}, {u"next_at"_s, u"timestamptz"_s}},
        u"UPDATE course_tracking SET next_at = v.next_at FROM v WHERE course_tracking.course_id = v.course_id"_s, rows);
}

Result<qint64> TrackingRepository::begin(PassKind kind, const QDateTime &now)
{
    const Result<qint64> id = numberOf(
        m_session, u"INSERT INTO tracking_pass (kind, state, started_at) VALUES (?, 'running', ?) RETURNING id"_s,
        {word(kind), m_session.bindTime(now)});
    if (!id)
        return id;
    const Result<void> forgotten =
        run(m_session,
            u"DELETE FROM tracking_pass WHERE id NOT IN (SELECT id FROM tracking_pass ORDER BY id DESC LIMIT ?) "
            "AND id <> COALESCE((SELECT max(id) FROM tracking_pass WHERE kind = 'sweep'), 0)"_s,
            {kKeptPasses});
    return forgotten ? id : fail(forgotten.error());
}

Result<void> TrackingRepository::update(const TrackingPass &pass)
{
    return run(m_session,
               u"UPDATE tracking_pass SET courses = ?, enrolments = ?, checked = ?, changed = ?, snapshots = ?, "
               "requests = ?, inner_calls = ?, bytes = ?, seconds = ?, errors = ? WHERE id = ?"_s,
               {pass.courses, pass.enrolments, pass.checked, pass.changed, pass.snapshots, pass.requests,
                pass.innerCalls, pass.bytes, pass.seconds, jsonColumn(pass.errors), pass.id});
}

Result<void> TrackingRepository::finish(const TrackingPass &pass)
{
    if (const Result<void> counted = update(pass); !counted)
        return counted;
    return run(m_session, u"UPDATE tracking_pass SET state = ?, finished_at = ? WHERE id = ?"_s,
               {word(pass.state), m_session.bindTime(pass.finishedAt), pass.id});
}

Result<QList<TrackingPass>> TrackingRepository::selectPasses(const QString &rest, const QVariantList &values)
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT %1 FROM tracking_pass %2"_s.arg(kPassColumns, rest), values);
    if (!query)
        return fail(query.error());
    QList<TrackingPass> passes;
    while (query->next())
        passes.append(passFrom(m_session, *query));
    return passes;
}

Result<QList<TrackingPass>> TrackingRepository::last(int limit)
{
    return selectPasses(u"ORDER BY id DESC LIMIT ?"_s, {limit});
}

Result<std::optional<TrackingPass>> TrackingRepository::newest(PassKind kind)
{
    const Result<QList<TrackingPass>> found = selectPasses(u"WHERE kind = ? ORDER BY id DESC LIMIT 1"_s, {word(kind)});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<TrackingPass>() : std::optional(found->first());
}

Result<TrackingPass> TrackingRepository::find(qint64 id)
{
    const Result<QList<TrackingPass>> found = selectPasses(u"WHERE id = ?"_s, {id});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail({.kind = Error::Kind::NotFound,
                     .code = u"pass_unknown"_s,
                     .facts = {{Error::Fact::Id, QString::number(id)}}});
    return found->first();
}

Result<QList<TrackingPass>> TrackingRepository::cutOff(const QDateTime &now)
{
    Result<QList<TrackingPass>> running = selectPasses(u"WHERE state = 'running' ORDER BY id"_s, {});
    if (!running || running->isEmpty())
        return running;
    for (TrackingPass &pass : *running) {
        pass.state = PassState::Cut;
        pass.finishedAt = now;
        if (const Result<void> cut = finish(pass); !cut)
            return fail(cut.error());
    }
    return running;
}
