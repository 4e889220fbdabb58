// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Going on with a form: from the step that failed, with or without a correction.
#include "app/services/intakewriter.h"
#include "app/services/studenteditor.h"

#include "app/domain/job.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/intakerepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/studentrepository.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isConfirmed(const IntakeStatus &status, qint64 courseId)
{
    return std::ranges::any_of(status.enrolments, [courseId](const Enrolment &enrolment) {
        return enrolment.courseId == courseId && enrolment.enrolledAt.isValid();
    });
}

bool isEnrolledEverywhere(const IntakeStatus &status)
{
    return std::ranges::all_of(status.intake.courseIds, [&](qint64 id) { return isConfirmed(status, id); });
}

bool isWorkedOn(const QList<Job> &jobs)
{
    return std::ranges::any_of(jobs, [](const Job &job) { return job.state == JobState::Leased; });
}

} // namespace

Result<void> IntakeWriter::mendRows(const IntakeStatus &status)
{
    const Student &student = status.student;
    if (student.state == StudentState::Failed) {
        const StudentState state = student.moodleUserId == 0 ? StudentState::Local : StudentState::OnCampus;
        if (const Result<void> mended = StudentRepository(m_session).setState(student.id, state, {}, m_now); !mended)
            return mended;
    }
    for (const Enrolment &enrolment : status.enrolments) {
        if (enrolment.state != EnrolmentState::Failed)
            continue;
        if (const Result<void> mended = EnrolmentRepository(m_session).setPending(enrolment.id, {}); !mended)
            return mended;
    }
    return {};
}

Result<void> IntakeWriter::resumeWelcome(const IntakeStatus &status)
{
    if (!status.intake.sendsWelcome)
        return {};
    if (!status.welcome)
        return addJob(status.student, status.intake.id); // its last step queues the welcome
    MessageRepository messages(m_session);
    if (status.welcome->state == MessageState::Queued)
        return messages.release(status.welcome->id, m_now);
    if (status.welcome->state != MessageState::Failed)
        return {}; // sent, or nobody knows: that is decided on the message itself
    const Result<bool> again = messages.sendAgain(status.welcome->id, m_now);
    return again ? Result<void>() : fail(again.error());
}

Result<void> IntakeWriter::resume(const IntakeStatus &status, const QList<Job> &jobs)
{
    if (const Result<void> mended = mendRows(status); !mended)
        return mended;
    const auto newest =
        std::find_if(jobs.crbegin(), jobs.crend(), [](const Job &job) { return job.state != JobState::Done; });
    const bool isOpen = newest != jobs.crend()
        && (newest->state != JobState::Failed || newest == jobs.crbegin()); // else later work has overtaken it
    if (isOpen)
        return JobRepository(m_session).makeReady(newest->id, m_now);
    if (status.student.moodleUserId == 0 || !isEnrolledEverywhere(status))
        return addJob(status.student, status.intake.id);
    return resumeWelcome(status);
}

Result<void> IntakeWriter::retry(qint64 intakeId)
{
    // Before anything is read: what the jobs say holds until all is written.
    const Result<QList<Job>> jobs = JobRepository(m_session).lockOfIntake(intakeId);
    if (!jobs)
        return fail(jobs.error());
    const Result<IntakeStatus> status = IntakeRepository(m_session).status(intakeId);
    if (!status)
        return fail(status.error());
    return isWorkedOn(*jobs) ? Result<void>() : resume(*status, *jobs);
}

Result<void> IntakeWriter::followPhone(qint64 studentId, const QString &phone)
{
    return phone.isEmpty() ? Result<void>() : MessageRepository(m_session).followPhone(studentId, phone, m_now);
}

/// The form turned out to concern somebody who is here already: it goes over, and the double record with it.
Result<void> IntakeWriter::moveTo(const Student &owner, const IntakeStatus &status)
{
    const qint64 formerId = status.student.id;
    if (const Result<void> withdrawn = withdraw(status, status.intake.courseIds); !withdrawn)
        return withdrawn;
    if (const Result<void> moved = IntakeRepository(m_session).setStudent(status.intake.id, owner.id); !moved)
        return moved;
    const Result<QList<Intake>> others = IntakeRepository(m_session).ofStudent(formerId);
    if (!others)
        return fail(others.error());
    if (status.student.moodleUserId == 0 && others->isEmpty())
        return StudentRepository(m_session).removeLocal(formerId);
    return {};
}

/// The same road as editing the details: what the campus has already must change there too, or its next pull would
/// bring the former values back.
Result<void> IntakeWriter::rewriteStudent(const IntakeStatus &status, const IntakeForm &form)
{
    Student student = status.student;
    if (student.moodleUserId == 0 && student.username != form.username) {
        student.username = form.username; // empty: the engine finds a free one on the campus
        student.updatedAt = m_now;
        if (const Result<void> renamed = StudentRepository(m_session).updateRecord(student); !renamed)
            return renamed;
    }
    const StudentDetails typed{
        .firstName = form.firstName, .lastName = form.lastName, .email = form.email, .phone = form.phone};
    const Result<Student> edited =
        StudentEditor(m_session, m_now).edit({.studentId = student.id, .before = detailsOf(student), .after = typed});
    return edited ? Result<void>() : fail(edited.error());
}

/// Another form of the same student may ask for the same course.
Result<void> IntakeWriter::withdraw(const IntakeStatus &status, const QList<qint64> &courseIds)
{
    const Result<QList<Intake>> forms = IntakeRepository(m_session).ofStudent(status.student.id);
    if (!forms)
        return fail(forms.error());
    QSet<qint64> wanted;
    for (const Intake &other : *forms) {
        if (other.id != status.intake.id)
            wanted.unite(QSet<qint64>(other.courseIds.cbegin(), other.courseIds.cend()));
    }
    for (const qint64 id : courseIds) {
        if (wanted.contains(id))
            continue;
        if (const Result<void> gone = EnrolmentRepository(m_session).withdraw(status.student.id, id); !gone)
            return gone;
    }
    return {};
}

Result<void> IntakeWriter::rewriteCourses(const IntakeStatus &status, const QList<qint64> &courseIds)
{
    QList<qint64> kept = courseIds;
    QList<qint64> removed;
    for (const qint64 id : status.intake.courseIds) {
        if (kept.contains(id))
            continue;
        // What the campus confirmed stays, in the form too: its welcome names all courses.
        if (isConfirmed(status, id))
            kept.append(id);
        else
            removed.append(id);
    }
    if (const Result<void> gone = withdraw(status, removed); !gone)
        return gone;
    if (const Result<void> set = IntakeRepository(m_session).setCourses(status.intake.id, kept); !set)
        return set;
    // A course in which the student is already enrolled by the campus is left as it is.
    QList<qint64> asked;
    for (const qint64 id : kept) {
        if (!isConfirmed(status, id))
            asked.append(id);
    }
    return EnrolmentRepository(m_session).request(status.student.id, asked, m_now);
}

Result<void> IntakeWriter::rewriteWelcome(const IntakeStatus &status, bool sendsWelcome)
{
    const Result<void> set = IntakeRepository(m_session).setSendsWelcome(status.intake.id, sendsWelcome);
    if (!set || sendsWelcome || !status.welcome)
        return set;
    const Result<bool> cancelled = MessageRepository(m_session).cancel(status.welcome->id, m_now);
    return cancelled ? Result<void>() : fail(cancelled.error());
}

Result<void> IntakeWriter::edit(qint64 intakeId, const IntakeForm &form)
{
    // No engine takes up the form while it is being rewritten.
    const Result<QList<Job>> jobs = JobRepository(m_session).lockOfIntake(intakeId);
    if (!jobs)
        return fail(jobs.error());
    IntakeRepository intakes(m_session);
    Result<IntakeStatus> status = intakes.status(intakeId);
    if (!status)
        return fail(status.error());
    if (isWorkedOn(*jobs))
        return fail({.kind = Error::Kind::Conflict, .code = u"intake_in_progress"_s, .retry = Error::Retry::Later});
    if (const Result<void> courses = requireCourses(form.courseIds); !courses)
        return courses;

    const Result<std::optional<Student>> owner = ownerOf(form.useMoodleUserId);
    if (!owner)
        return fail(owner.error());
    const bool isSomebodyElse = *owner && (*owner)->id != status->student.id && status->student.moodleUserId == 0;
    Result<void> written = isSomebodyElse ? moveTo(**owner, *status) : rewriteStudent(*status, form);
    if (written && isSomebodyElse) {
        written = adopt(**owner, form.phone);
        status = intakes.status(intakeId);
        if (!status)
            return fail(status.error());
    }
    if (written)
        written = rewriteCourses(*status, form.courseIds);
    if (written)
        written = rewriteWelcome(*status, form.sendsWelcome);
    if (written)
        written = intakes.setUseMoodleUser(intakeId, form.useMoodleUserId);
    if (written && form.password && status->student.moodleUserId == 0) {
        const Result<QByteArray> password = sealed(form);
        written = password ? intakes.setPassword(intakeId, *password) : fail(password.error());
    }
    return written ? retry(intakeId) : written;
}
