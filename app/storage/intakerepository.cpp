// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/intakerepository.h"

#include "app/storage/courserepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rowvalues.h"
#include "app/storage/studentrepository.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

Result<qint64> IntakeRepository::insert(const Intake &intake, const QByteArray &sealedPassword)
{
    const Result<qint64> id = numberOf(
        m_session,
        u"INSERT INTO intake (uuid, student_id, sends_welcome, use_moodle_user_id, sealed_password, created_at) "
        "VALUES (?, ?, ?, ?, ?, ?) RETURNING id"_s,
        {uuidColumn(intake.uuid), intake.studentId, intake.sendsWelcome, SqlSession::idOrNull(intake.useMoodleUserId),
         sealedPassword.isEmpty() ? QVariant() : QVariant(sealedPassword), m_session.bindTime(intake.createdAt)});
    if (!id)
        return id;
    const Result<void> courses = setCourses(*id, intake.courseIds);
    return courses ? id : fail(courses.error());
}

Result<QList<qint64>> IntakeRepository::courseIds(qint64 intakeId)
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT course_id FROM intake_course WHERE intake_id = ? ORDER BY course_id"_s, {intakeId});
    if (!query)
        return fail(query.error());
    QList<qint64> ids;
    while (query->next())
        ids.append(query->value(0).toLongLong());
    return ids;
}

Result<QList<Intake>> IntakeRepository::select(const QString &where, const QVariantList &values)
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT id, uuid, student_id, sends_welcome, use_moodle_user_id, "
                                                u"sealed_password IS NOT NULL, tried_usernames, created_at, "
                                                "finished_at FROM intake WHERE %1 ORDER BY id DESC"_s.arg(where),
                                                values);
    if (!query)
        return fail(query.error());
    QList<Intake> intakes;
    while (query->next()) {
        Intake intake{
            .id = query->value(0).toLongLong(),
            .uuid = QUuid::fromString(query->value(1).toString()),
            .studentId = query->value(2).toLongLong(),
            .sendsWelcome = query->value(3).toBool(),
            .useMoodleUserId = query->value(4).toLongLong(),
            .hasPassword = query->value(5).toBool(),
            .createdAt = m_session.readTime(query->value(7)),
            .finishedAt = m_session.readTime(query->value(8)),
        };
        const QJsonArray tried = QJsonDocument::fromJson(query->value(6).toString().toUtf8()).array();
        for (const QJsonValue &username : tried)
            intake.triedUsernames.append(username.toString());
        intakes.append(intake);
    }
    for (Intake &intake : intakes) {
        Result<QList<qint64>> courses = courseIds(intake.id);
        if (!courses)
            return fail(courses.error());
        intake.courseIds = *courses;
    }
    return intakes;
}

Result<Intake> IntakeRepository::find(qint64 id)
{
    const Result<QList<Intake>> found = select(u"id = ?"_s, {id});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail({.kind = Error::Kind::NotFound,
                     .code = u"intake_unknown"_s,
                     .facts = {{Error::Fact::Id, QString::number(id)}}});
    return found->first();
}

Result<QList<Intake>> IntakeRepository::ofStudent(qint64 studentId)
{
    return select(u"student_id = ?"_s, {studentId});
}

Result<IntakeStatus> IntakeRepository::status(qint64 id)
{
    const Result<Intake> intake = find(id);
    if (!intake)
        return fail(intake.error());
    const Result<Student> student = StudentRepository(m_session).find(intake->studentId);
    if (!student)
        return fail(student.error());
    const Result<QList<Enrolment>> enrolments =
        EnrolmentRepository(m_session).ofStudent(student->id, intake->courseIds);
    if (!enrolments)
        return fail(enrolments.error());
    const Result<QList<Course>> courses = CourseRepository(m_session).findAll(intake->courseIds);
    if (!courses)
        return fail(courses.error());
    const Result<std::optional<Message>> welcome =
        MessageRepository(m_session).findByOccasion(welcomeOccasion(intake->uuid));
    if (!welcome)
        return fail(welcome.error());
    const Result<QList<Job>> jobs = JobRepository(m_session).ofIntake(id);
    if (!jobs)
        return fail(jobs.error());

    IntakeStatus status{.intake = *intake, .student = *student, .enrolments = *enrolments, .welcome = *welcome};
    for (const Course &course : *courses)
        status.courseNames.insert(course.id, course.fullName);
    const bool isRunning = std::ranges::any_of(*jobs, [](const Job &job) { return job.state == JobState::Leased; });
    const bool isWaiting = std::ranges::any_of(*jobs, [](const Job &job) { return job.state == JobState::Waiting; });
    status.steps = flowSteps(status, isRunning, isWaiting);
    return status;
}

Result<void> IntakeRepository::setStudent(qint64 id, qint64 studentId)
{
    for (const QString &sql :
         {u"UPDATE intake SET student_id = ? WHERE id = ?"_s, u"UPDATE job SET student_id = ? WHERE intake_id = ?"_s,
          u"UPDATE message SET student_id = ? WHERE intake_id = ?"_s,
          u"UPDATE activity SET student_id = ? WHERE intake_id = ?"_s}) {
        if (const Result<void> moved = run(m_session, sql, {studentId, id}); !moved)
            return moved;
    }
    return {};
}

Result<void> IntakeRepository::setCourses(qint64 id, const QList<qint64> &courseIds)
{
    if (const Result<void> cleared = run(m_session, u"DELETE FROM intake_course WHERE intake_id = ?"_s, {id}); !cleared)
        return cleared;
    for (const qint64 courseId : courseIds) {
        const Result<void> added =
            run(m_session, u"INSERT INTO intake_course (intake_id, course_id) VALUES (?, ?)"_s, {id, courseId});
        if (!added)
            return added;
    }
    return {};
}

Result<void> IntakeRepository::setSendsWelcome(qint64 id, bool sendsWelcome)
{
    return run(m_session, u"UPDATE intake SET sends_welcome = ? WHERE id = ?"_s, {sendsWelcome, id});
}

Result<void> IntakeRepository::setUseMoodleUser(qint64 id, qint64 moodleUserId)
{
    return run(m_session, u"UPDATE intake SET use_moodle_user_id = ? WHERE id = ?"_s,
               {SqlSession::idOrNull(moodleUserId), id});
}

Result<void> IntakeRepository::setPassword(qint64 id, const QByteArray &sealedPassword)
{
    return run(m_session, u"UPDATE intake SET sealed_password = ? WHERE id = ?"_s, {sealedPassword, id});
}

Result<QByteArray> IntakeRepository::sealedPassword(qint64 id)
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT sealed_password FROM intake WHERE id = ?"_s, {id});
    if (!query)
        return fail(query.error());
    return query->next() ? query->value(0).toByteArray() : QByteArray();
}

Result<void> IntakeRepository::erasePassword(qint64 id)
{
    return run(m_session, u"UPDATE intake SET sealed_password = NULL WHERE id = ? AND sealed_password IS NOT NULL"_s,
               {id});
}

Result<void> IntakeRepository::addTriedUsername(qint64 id, const QString &username)
{
    const Result<Intake> intake = find(id);
    if (!intake)
        return fail(intake.error());
    if (intake->triedUsernames.contains(username))
        return {};
    const QJsonArray all = QJsonArray::fromStringList(intake->triedUsernames + QStringList{username});
    return run(m_session, u"UPDATE intake SET tried_usernames = ? WHERE id = ?"_s, {jsonColumn(all), id});
}

Result<void> IntakeRepository::finish(qint64 id, const QDateTime &now)
{
    return run(m_session, u"UPDATE intake SET finished_at = COALESCE(finished_at, ?) WHERE id = ?"_s,
               {m_session.bindTime(now), id});
}
