// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/attentionrepository.h"

#include "app/storage/jobrepository.h"
#include "app/storage/rowvalues.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

Result<QList<FailedIntake>> AttentionRepository::failedIntakeRows(const QString &sql, int limit)
{
    Result<QSqlQuery> query = m_session.execute(sql, {limit});
    if (!query)
        return fail(query.error());
    QList<FailedIntake> rows;
    while (query->next()) {
        rows.append({.studentId = query->value(0).toLongLong(),
                     .intakeId = query->value(1).toLongLong(),
                     .messageId = query->value(2).toLongLong(),
                     .studentName = u"%1 %2"_s.arg(query->value(3).toString(), query->value(4).toString()).simplified(),
                     .error = errorFromColumn(query->value(5)),
                     .at = m_session.readTime(query->value(6))});
    }
    return rows;
}

Result<QList<FailedIntake>> AttentionRepository::failedIntakes(int limit)
{
    const auto students = failedIntakeRows(
        u"SELECT s.id, (SELECT max(i.id) FROM intake i WHERE i.student_id = s.id), 0, s.first_name, s.last_name, "
        u"s.error, "
        "s.updated_at FROM student s WHERE s.state = 'failed' ORDER BY s.updated_at DESC, s.id DESC LIMIT ?"_s,
        limit);
    if (!students)
        return students;
    // When an enrolment failed is what its form's job remembers.
    const auto enrolments = failedIntakeRows(
        u"SELECT f.student_id, f.intake_id, 0, f.first_name, f.last_name, f.error, "
        "(SELECT max(COALESCE(j.finished_at, j.created_at)) FROM job j WHERE j.intake_id = f.intake_id) FROM ("
        "SELECT e.id, e.student_id, s.first_name, s.last_name, e.error, "
        "(SELECT max(i.id) FROM intake i JOIN intake_course ic ON ic.intake_id = i.id "
        "WHERE i.student_id = e.student_id AND ic.course_id = e.course_id) AS intake_id "
        "FROM enrolment e JOIN student s ON s.id = e.student_id "
        "WHERE e.state = 'failed' AND s.state NOT IN ('archived', 'failed') ORDER BY e.id DESC LIMIT ?) AS f "
        "ORDER BY f.id DESC"_s,
        4 * limit);
    if (!enrolments)
        return enrolments;

    QList<FailedIntake> all = *students;
    QSet<qint64> seen;
    for (const FailedIntake &row : *enrolments) {
        if (seen.contains(row.studentId))
            continue;
        seen.insert(row.studentId);
        all.append(row);
    }
    std::ranges::stable_sort(all, std::ranges::greater(), &FailedIntake::at);
    return all.first(std::min<qsizetype>(all.size(), limit));
}

Result<QList<FailedIntake>> AttentionRepository::failedWelcomes(int limit)
{
    return failedIntakeRows(
        u"SELECT m.student_id, m.intake_id, m.id, s.first_name, s.last_name, m.error, COALESCE(m.failed_at, "
        u"m.queued_at) "
        "FROM message m JOIN student s ON s.id = m.student_id WHERE m.state = 'failed' AND m.purpose = 'welcome' "
        "AND s.state <> 'archived' ORDER BY m.queued_at DESC, m.id DESC LIMIT ?"_s,
        limit);
}

Result<QList<FailedIntake>> AttentionRepository::failedUpdates(int limit)
{
    return failedIntakeRows(
        u"SELECT j.student_id, 0, 0, s.first_name, s.last_name, j.error, COALESCE(j.finished_at, j.created_at) "
        "FROM job j JOIN student s ON s.id = j.student_id WHERE j.state = 'failed' AND j.kind = 'update_user' "
        "AND s.state <> 'archived' ORDER BY j.id DESC LIMIT ?"_s,
        limit);
}

Result<WaitingMessages> AttentionRepository::unconfirmed()
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT count(*), min(id), min(queued_at) FROM message WHERE state = 'unconfirmed'"_s, {});
    if (!query)
        return fail(query.error());
    if (!query->next())
        return WaitingMessages();
    return WaitingMessages{.count = query->value(0).toInt(),
                           .oldestId = query->value(1).toLongLong(),
                           .since = m_session.readTime(query->value(2))};
}

Result<QList<WaitingMessages>> AttentionRepository::waitingMessages()
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT g.waits_for, g.total, g.first_id, m.queued_at, m.error FROM ("
                          "SELECT waits_for, count(*) AS total, min(id) AS first_id FROM message "
                          "WHERE state = 'queued' AND waits_for <> '' GROUP BY waits_for) AS g "
                          "JOIN message m ON m.id = g.first_id ORDER BY g.total DESC, g.waits_for"_s,
                          {});
    if (!query)
        return fail(query.error());
    QList<WaitingMessages> groups;
    while (query->next()) {
        groups.append({.waitsFor = query->value(0).toString(),
                       .count = query->value(1).toInt(),
                       .oldestId = query->value(2).toLongLong(),
                       .since = m_session.readTime(query->value(3)),
                       .error = errorFromColumn(query->value(4))});
    }
    return groups;
}

Result<QList<Job>> AttentionRepository::failedPulls(int limit)
{
    return JobRepository(m_session).failedPulls(limit);
}

Result<AttentionRepository::Work> AttentionRepository::dueWork(const QDateTime &now)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT count(*), min(run_after) FROM job WHERE state IN ('ready', 'leased', 'waiting') AND run_after <= ?"_s,
        {m_session.bindTime(now)});
    if (!query)
        return fail(query.error());
    if (!query->next())
        return Work();
    return Work{.count = query->value(0).toInt(), .since = m_session.readTime(query->value(1))};
}

Result<int> AttentionRepository::enrolments()
{
    const Result<qint64> total =
        numberOf(m_session, u"SELECT count(*) FROM enrolment WHERE state IN ('enrolled', 'pending')"_s, {});
    return total ? Result<int>(int(*total)) : fail(total.error());
}
