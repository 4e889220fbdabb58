// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/intakewriter.h"

#include "app/config/sealing.h"
#include "app/domain/activity.h"
#include "app/domain/job.h"
#include "app/storage/activityrepository.h"
#include "app/storage/courserepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/intakerepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/studentrepository.h"

using namespace Qt::Literals::StringLiterals;

Result<void> IntakeWriter::requireCourses(const QList<qint64> &courseIds)
{
    const Result<QList<Course>> known = CourseRepository(m_session).findAll(courseIds);
    if (!known)
        return fail(known.error());
    for (const qint64 id : courseIds) {
        if (std::ranges::none_of(*known, [id](const Course &course) { return course.id == id; }))
            return fail({.kind = Error::Kind::NotFound,
                         .code = u"course_unknown"_s,
                         .retry = Error::Retry::AfterFix,
                         .facts = {{Error::Fact::Id, QString::number(id)}}});
    }
    return {};
}

Result<QByteArray> IntakeWriter::sealed(const IntakeForm &form)
{
    if (!form.password)
        return QByteArray();
    const Result<std::optional<QString>> key = SettingRepository(m_session).value(u"engine.public_key"_s);
    if (!key)
        return fail(key.error());
    if (!*key)
        return fail({.kind = Error::Kind::NotFound, .code = u"engine_key_missing"_s, .retry = Error::Retry::AfterFix});
    return seal(QByteArray::fromBase64((*key)->toLatin1()), *form.password);
}

Result<std::optional<Student>> IntakeWriter::ownerOf(qint64 moodleUserId)
{
    if (moodleUserId == 0)
        return std::optional<Student>();
    return StudentRepository(m_session).findByMoodleUser(moodleUserId);
}

Result<void> IntakeWriter::adopt(const Student &owner, const QString &phone)
{
    StudentRepository students(m_session);
    if (owner.state == StudentState::Archived) {
        if (const Result<int> restored = students.restore({owner.id}, m_now); !restored)
            return fail(restored.error());
    }
    if (!owner.phone.isEmpty() || phone.isEmpty())
        return {};
    Student completed = owner;
    completed.phone = phone;
    completed.updatedAt = m_now;
    if (const Result<void> updated = students.updateRecord(completed); !updated)
        return updated;
    return followPhone(owner.id, phone);
}

Result<Student> IntakeWriter::studentFor(const IntakeForm &form)
{
    StudentRepository students(m_session);
    const Result<std::optional<Student>> owner = ownerOf(form.useMoodleUserId);
    if (!owner)
        return fail(owner.error());
    if (*owner) {
        const Result<void> adopted = adopt(**owner, form.phone);
        return adopted ? students.find((*owner)->id) : fail(adopted.error());
    }
    Student student{.uuid = QUuid::createUuid(),
                    .firstName = form.firstName,
                    .lastName = form.lastName,
                    .email = form.email,
                    .phone = form.phone,
                    .username = form.username,
                    .state = StudentState::Local,
                    .createdAt = m_now,
                    .updatedAt = m_now};
    const Result<qint64> id = students.insert(student);
    if (!id)
        return fail(id.error());
    student.id = *id;
    return student;
}

Result<void> IntakeWriter::addJob(const Student &student, qint64 intakeId)
{
    const Job job{.kind = student.moodleUserId == 0 ? JobKind::CreateUser : JobKind::Enrol,
                  .payload = {{u"intake"_s, intakeId}},
                  .runAfter = m_now,
                  .dedupeKey = u"intake:%1"_s.arg(intakeId),
                  .studentId = student.id,
                  .intakeId = intakeId,
                  .createdAt = m_now};
    const Result<qint64> id = JobRepository(m_session).add(job);
    return id ? Result<void>() : fail(id.error());
}

Result<SubmittedIntake> IntakeWriter::begin(const Student &student, Intake intake, const QByteArray &sealedPassword)
{
    intake.uuid = QUuid::createUuid();
    intake.studentId = student.id;
    intake.createdAt = m_now;
    const Result<qint64> id = IntakeRepository(m_session).insert(intake, sealedPassword);
    if (!id)
        return fail(id.error());
    const Result<void> enrolments = EnrolmentRepository(m_session).request(student.id, intake.courseIds, m_now);
    if (!enrolments)
        return fail(enrolments.error());
    if (const Result<void> job = addJob(student, *id); !job)
        return fail(job.error());
    const Activity activity{.at = m_now,
                            .kind = ActivityKind::IntakeSubmitted,
                            .studentId = student.id,
                            .intakeId = *id,
                            .count = int(intake.courseIds.size())};
    if (const Result<void> noted = ActivityRepository(m_session).add(activity); !noted)
        return fail(noted.error());
    return SubmittedIntake{.studentId = student.id, .intakeId = *id};
}

Result<SubmittedIntake> IntakeWriter::submit(const IntakeForm &form)
{
    if (const Result<void> courses = requireCourses(form.courseIds); !courses)
        return fail(courses.error());
    const Result<Student> student = studentFor(form);
    if (!student)
        return fail(student.error());
    // Somebody with an account has a password already.
    const Result<QByteArray> password = student->moodleUserId == 0 ? sealed(form) : QByteArray();
    if (!password)
        return fail(password.error());
    const Intake intake{
        .courseIds = form.courseIds, .sendsWelcome = form.sendsWelcome, .useMoodleUserId = form.useMoodleUserId};
    return begin(*student, intake, *password);
}

Result<SubmittedIntake> IntakeWriter::enrol(qint64 studentId, const QList<qint64> &courseIds, bool sendsWelcome)
{
    StudentRepository students(m_session);
    const Result<Student> student = students.find(studentId);
    if (!student)
        return fail(student.error());
    if (const Result<void> courses = requireCourses(courseIds); !courses)
        return fail(courses.error());
    if (student->state == StudentState::Archived) {
        if (const Result<int> restored = students.restore({studentId}, m_now); !restored)
            return fail(restored.error());
    }
    return begin(*student, {.courseIds = courseIds, .sendsWelcome = sendsWelcome}, {});
}
