// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/rulefactsrepository.h"

#include "app/domain/rules/decision.h"
#include "app/domain/sendingevent.h"
#include "app/storage/batch.h"
#include "app/storage/decisionrepository.h"
#include "app/storage/packagerepository.h"
#include "app/storage/progressrows.h"
#include "app/storage/rowvalues.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRiseDays = 30;
/// What was reached with a rise older than this is no news for any rule: what stood before it need not be known.
constexpr int kBaselineDays = 12;
constexpr int kCompletedDays = 30;

/// Milliseconds since 1970: quick to read on both databases.
QString msOf(const SqlSession &session, const QString &column)
{
    return session.dialect() == SqlSession::Dialect::Sqlite ? column
                                                            : u"(extract(epoch FROM %1) * 1000)::bigint"_s.arg(column);
}

QDateTime timeFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

/// A condition on columns of \a row ("p", "d"...) that leaves those the scope speaks of. All enrolments of a person are
/// among them: what is due elsewhere competes.
QString scopeOf(const PlanScope &scope, const QString &row, QVariantList *values)
{
    QString condition;
    if (scope.studentId != 0) {
        condition += u" AND %1.student_id = ?"_s.arg(row);
        values->append(scope.studentId);
    }
    if (!scope.studentIds.isEmpty()) {
        condition += u" AND %1.student_id IN (%2)"_s.arg(row, placeholders(scope.studentIds.size()));
        for (const qint64 student : scope.studentIds)
            values->append(student);
    }
    if (!scope.courseIds.isEmpty()) {
        condition += u" AND %1.student_id IN (SELECT student_id FROM progress WHERE course_id IN (%2))"_s.arg(
            row, placeholders(scope.courseIds.size()));
        for (const qint64 course : scope.courseIds)
            values->append(course);
    }
    return condition;
}

/// Walks facts and rows side by side: both ascend by enrolment id.
class Walk {
public:
    explicit Walk(QList<RuleFacts> *facts)
        : m_at(facts->begin())
        , m_end(facts->end())
    {
    }
    RuleFacts *find(qint64 enrolmentId)
    {
        while (m_at != m_end && m_at->enrolmentId < enrolmentId)
            ++m_at;
        return m_at != m_end && m_at->enrolmentId == enrolmentId ? &*m_at : nullptr;
    }

private:
    QList<RuleFacts>::iterator m_at;
    QList<RuleFacts>::iterator m_end;
};

struct CourseTimes {
    QDateTime start;
    QDateTime end;
    QDateTime checkedAt;
};

Result<QHash<qint64, CourseTimes>> courseTimes(SqlSession &session)
{
    Result<QSqlQuery> query =
        session.execute(u"SELECT c.id, c.start_at, c.end_at, t.checked_at FROM course c LEFT JOIN "
                        "course_tracking t ON t.course_id = c.id"_s,
                        {});
    if (!query)
        return fail(query.error());
    QHash<qint64, CourseTimes> times;
    while (query->next()) {
        times.insert(query->value(0).toLongLong(),
                     {.start = session.readTime(query->value(1)),
                      .end = session.readTime(query->value(2)),
                      .checkedAt = session.readTime(query->value(3))});
    }
    return times;
}

Result<QSet<qint64>> archivedStudents(SqlSession &session, const PlanScope &scope)
{
    QVariantList values(scope.studentIds.cbegin(), scope.studentIds.cend());
    const QString some = values.isEmpty() ? QString() : u" AND id IN (%1)"_s.arg(placeholders(values.size()));
    Result<QSqlQuery> query = session.execute(u"SELECT id FROM student WHERE state = 'archived'"_s + some, values);
    if (!query)
        return fail(query.error());
    QSet<qint64> ids;
    while (query->next())
        ids.insert(query->value(0).toLongLong());
    return ids;
}

} // namespace

Result<QList<RuleFacts>> RuleFactsRepository::load(const PlanScope &scope, const QDateTime &now, int controlDays)
{
    QList<RuleFacts> facts;
    if (const Result<void> read = addProgress(scope, now, &facts); !read)
        return fail(read.error());
    if (const Result<void> read = addRises(scope, now, &facts); !read)
        return fail(read.error());
    if (const Result<void> read = addSent(scope, &facts); !read)
        return fail(read.error());
    if (const Result<void> read = addPauses(scope, &facts); !read)
        return fail(read.error());
    if (const Result<void> read = addDetails(scope, now, controlDays, &facts); !read)
        return fail(read.error());
    return facts;
}

Result<void> RuleFactsRepository::addProgress(const PlanScope &scope, const QDateTime &now, QList<RuleFacts> *facts)
{
    const Result<QHash<qint64, CourseTimes>> courses = courseTimes(m_session);
    if (!courses)
        return fail(courses.error());
    const Result<QSet<qint64>> archived = archivedStudents(m_session, scope);
    if (!archived)
        return fail(archived.error());
    QVariantList values{m_session.bindTime(now.addDays(-kCompletedDays))};
    const QString where = scopeOf(scope, u"p"_s, &values);
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT p.enrolment_id, p.student_id, p.course_id, p.is_active, p.state, p.percent, p.done_scos, "
        u"p.total_scos, "
        "%1, %2, %3, %4, %5, p.is_finish_late FROM progress p WHERE (p.is_active = true OR p.completed_at >= ?) AND "
        "p.checked_at IS NOT NULL%6 ORDER BY p.enrolment_id"_s.arg(
            msOf(m_session, u"p.enrolled_at"_s), msOf(m_session, u"p.first_activity"_s),
            msOf(m_session, u"p.last_activity"_s), msOf(m_session, u"p.checked_at"_s),
            msOf(m_session, u"p.completed_at"_s), where),
        values);
    if (!query)
        return fail(query.error());
    const QString completed = word(ProgressState::Completed);
    while (query->next()) {
        const qint64 student = query->value(1).toLongLong();
        if (archived->contains(student))
            continue;
        RuleFacts one{.enrolmentId = query->value(0).toLongLong(),
                      .studentId = student,
                      .courseId = query->value(2).toLongLong(),
                      .finishAfterEnd = query->value(13).toBool(),
                      .completedAt = timeFrom(query->value(12))};
        const auto course = courses->constFind(one.courseId);
        const CourseTimes times = course == courses->cend() ? CourseTimes() : *course;
        one.progress.state = query->value(3).toBool() ? EnrolmentState::Enrolled : EnrolmentState::Ended;
        one.progress.isCompleted = query->value(4).toString() == completed;
        one.progress.percent = numberColumn(query->value(5));
        one.progress.doneScos = query->value(6).toInt();
        one.progress.totalScos = query->value(7).toInt();
        one.progress.courseStart = times.start;
        one.progress.courseEnd = times.end;
        one.progress.enrolmentStart = timeFrom(query->value(8));
        one.progress.firstActivity = timeFrom(query->value(9));
        one.progress.lastActivity = timeFrom(query->value(10));
        one.progress.checkedAt = asOf(timeFrom(query->value(11)), times.checkedAt);
        facts->append(one);
    }
    return {};
}

Result<void> RuleFactsRepository::addRises(const PlanScope &scope, const QDateTime &now, QList<RuleFacts> *facts)
{
    const QDateTime from = now.addDays(-kRiseDays);
    const QDateTime baseline = now.addDays(-kBaselineDays);
    QVariantList values{m_session.bindTime(from), m_session.bindTime(from)};
    const QString where = scopeOf(scope, u"p"_s, &values);
    QList<qint64> unknown; // who moved for the first time in days: what stood before?
    {
        Result<QSqlQuery> query = m_session.execute(
            u"SELECT h.enrolment_id, %1, h.percent, h.is_rise FROM progress p JOIN snapshot h ON h.enrolment_id = "
            "p.enrolment_id WHERE p.changed_at >= ? AND h.at >= ?%2 ORDER BY h.enrolment_id, h.at"_s.arg(
                msOf(m_session, u"h.at"_s), where),
            values);
        if (!query)
            return fail(query.error());
        Walk walk(facts);
        qint64 last = 0;
        double highest = 0;
        while (query->next()) {
            const qint64 id = query->value(0).toLongLong();
            RuleFacts *const one = walk.find(id);
            if (!one)
                continue;
            const QDateTime at = timeFrom(query->value(1));
            const double percent = query->value(2).toDouble();
            if (id != last) {
                last = id;
                highest = percent;
                one->adoptedAt = at;
                if (at >= baseline)
                    unknown.append(id);
            } else if (query->value(3).toBool() && percent > highest) {
                one->rises.append({.at = at, .from = highest, .to = percent});
            }
            highest = std::max(highest, percent);
        }
    }
    // Their first change in these days is a rise over what stood before, if anything did.
    const QString sql =
        u"SELECT h.enrolment_id, %1, h.percent FROM snapshot h WHERE h.enrolment_id IN (%2) AND h.at < ? "
        "AND h.at = (SELECT max(b.at) FROM snapshot b WHERE b.enrolment_id = h.enrolment_id AND "
        "b.at < ?)"_s;
    QHash<qint64, std::pair<QDateTime, double>> before;
    const Result<void> read = forIds(unknown, [&](const QVariantList &ids) -> Result<void> {
        Result<QSqlQuery> query =
            m_session.execute(sql.arg(msOf(m_session, u"h.at"_s), placeholders(ids.size())),
                              ids + QVariantList{m_session.bindTime(from), m_session.bindTime(from)});
        if (!query)
            return fail(query.error());
        while (query->next())
            before.insert(query->value(0).toLongLong(), {timeFrom(query->value(1)), query->value(2).toDouble()});
        return {};
    });
    if (!read || before.isEmpty())
        return read;
    for (RuleFacts &one : *facts) {
        const auto known = before.constFind(one.enrolmentId);
        if (known == before.cend())
            continue;
        const double reached = one.rises.isEmpty() ? one.progress.percent.value_or(0) : one.rises.constFirst().from;
        if (reached > known->second)
            one.rises.prepend({.at = one.adoptedAt, .from = known->second, .to = reached});
        one.adoptedAt = known->first;
    }
    return {};
}

Result<void> RuleFactsRepository::addSent(const PlanScope &scope, QList<RuleFacts> *facts)
{
    QVariantList values;
    const QString where = scopeOf(scope, u"d"_s, &values);
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT d.enrolment_id, d.occasion, %1, m.state, d.reason, d.outcome FROM decision d LEFT JOIN message m "
        "ON m.id = d.message_id WHERE %2%3 ORDER BY d.enrolment_id, d.id"_s.arg(
            msOf(m_session, u"COALESCE(m.accepted_at, m.sending_at, m.not_before, d.at)"_s), saidDecisions(), where),
        values);
    if (!query)
        return fail(query.error());
    Walk walk(facts);
    const QString failed = word(MessageState::Failed);
    const QString cancelled = word(MessageState::Cancelled);
    const QString unticked = word(DecisionOutcome::Unticked);
    while (query->next()) {
        RuleFacts *const one = walk.find(query->value(0).toLongLong());
        if (!one)
            continue;
        const QString state = query->value(3).toString();
        const bool isTakenBack = query->value(5).toString() == unticked; // by a person: no failure
        const bool hasFailed = !isTakenBack && (state == failed || state == cancelled);
        SentNote note{.occasion = query->value(1).toString(),
                      .enrolmentId = one->enrolmentId,
                      .at = timeFrom(query->value(2)),
                      .hasGone = !hasFailed,
                      .hasFailed = hasFailed,
                      .endsSeries = query->value(4).toString() == kSeriesEnded};
        note.event = eventOfOccasion(note.occasion);
        one->sent.append(note);
    }
    return {};
}

Result<void> RuleFactsRepository::addPauses(const PlanScope &scope, QList<RuleFacts> *facts)
{
    QVariantList values;
    const QString where = scopeOf(scope, u"e"_s, &values);
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT r.enrolment_id, r.from_day, r.to_day FROM enrolment_pause r JOIN enrolment e ON "
                          "e.id = r.enrolment_id WHERE 1 = 1%1 ORDER BY r.enrolment_id, r.from_day"_s.arg(where),
                          values);
    if (!query)
        return fail(query.error());
    Walk walk(facts);
    while (query->next()) {
        if (RuleFacts *const one = walk.find(query->value(0).toLongLong()))
            one->pauses.append({.from = dayFrom(query->value(1)), .to = dayFrom(query->value(2))});
    }
    return {};
}

/// What every SCO says is read only of those for whom a rule may ask it: the course ends soon, or is completed.
Result<void> RuleFactsRepository::addDetails(const PlanScope &scope, const QDateTime &now, int controlDays,
                                             QList<RuleFacts> *facts)
{
    const Result<QHash<qint64, CourseTimes>> times = courseTimes(m_session);
    if (!times)
        return fail(times.error());
    QList<qint64> ending;
    for (auto course = times->cbegin(); course != times->cend(); ++course) {
        if (course->end > now && course->end <= now.addDays(controlDays + 1))
            ending.append(course.key());
    }
    const Result<QHash<qint64, QList<ScormPackage>>> packages = PackageRepository(m_session).ofCourses(ending);
    if (!packages)
        return fail(packages.error());
    QVariantList values{m_session.bindTime(now.addDays(-kCompletedDays))};
    const QString ends = ending.isEmpty() ? QString() : u" OR p.course_id IN (%1)"_s.arg(placeholders(ending.size()));
    for (const qint64 course : std::as_const(ending))
        values.append(course);
    const QString where = scopeOf(scope, u"p"_s, &values);
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT p.enrolment_id, p.details FROM progress p WHERE (p.completed_at >= ?%1)%2 ORDER BY p.enrolment_id"_s
            .arg(ends, where),
        values);
    if (!query)
        return fail(query.error());
    Walk walk(facts);
    while (query->next()) {
        RuleFacts *const one = walk.find(query->value(0).toLongLong());
        if (!one)
            continue;
        const QList<ScoProgress> scos = scoProgressFromJson(m_session.readJson(query->value(1)).array());
        QSet<qint64> done;
        for (const ScoProgress &sco : scos) {
            if (sco.isDone)
                done.insert(sco.moodleScoId);
            one->hasPassed = one->hasPassed
                || (one->progress.isCompleted
                    && (sco.status == ScoStatus::Passed || sco.success == ScoSuccess::Passed));
        }
        for (const ScormPackage &package : packages->value(one->courseId)) {
            if (!package.isVisible || package.goneAt.isValid() || package.scos.isEmpty())
                continue;
            ++one->controlsTotal;
            one->controlsDone +=
                std::ranges::all_of(package.scos, [&](const ScormSco &sco) { return done.contains(sco.moodleScoId); });
        }
    }
    return {};
}

Result<QHash<QString, OpenDecision>> RuleFactsRepository::open(const PlanScope &scope)
{
    QVariantList values;
    const QString where = scopeOf(scope, u"d"_s, &values);
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT d.occasion, d.outcome, d.held_since, d.send_at, d.reason, d.student_id, d.rule_version, d.run_id, "
        "d.enrolment_id FROM decision d WHERE d.outcome IN ('held', 'shown', 'stopped') AND d.held_since IS NOT NULL%1"_s
            .arg(where),
        values);
    if (!query)
        return fail(query.error());
    QHash<QString, OpenDecision> open;
    while (query->next()) {
        open.insert(query->value(0).toString(),
                    {.outcome = decisionOutcome(query->value(1).toString()).value_or(DecisionOutcome::Held),
                     .heldSince = m_session.readTime(query->value(2)),
                     .sendAt = m_session.readTime(query->value(3)),
                     .reason = query->value(4).toString(),
                     .studentId = query->value(5).toLongLong(),
                     .ruleVersion = query->value(6).toInt(),
                     .runId = query->value(7).toLongLong()});
    }
    return open;
}

Result<QHash<qint64, PlanStudent>> RuleFactsRepository::students(const QList<qint64> &ids)
{
    QHash<qint64, PlanStudent> students;
    students.reserve(ids.size());
    const Result<void> read =
        runForIds(m_session,
                  u"SELECT s.id, s.first_name, s.last_name, CASE WHEN l.is_minor = true THEN l.guardian_phone ELSE "
                  "s.phone END FROM student s LEFT JOIN stop_list l ON l.student_id = s.id WHERE s.id IN (%1)"_s,
                  {}, ids, [&students](QSqlQuery &query) {
                      while (query.next()) {
                          students.insert(query.value(0).toLongLong(),
                                          {.firstName = query.value(1).toString(),
                                           .lastName = query.value(2).toString(),
                                           .phone = query.value(3).toString()});
                      }
                  });
    return read ? Result<QHash<qint64, PlanStudent>>(students) : fail(read.error());
}

Result<int> RuleFactsRepository::activeStudents()
{
    const Result<qint64> count =
        numberOf(m_session, u"SELECT count(DISTINCT student_id) FROM progress WHERE is_active = true"_s, {});
    return count ? Result<int>(int(*count)) : fail(count.error());
}
