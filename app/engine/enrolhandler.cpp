// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/enrolhandler.h"

#include "app/domain/sendingevent.h"
#include "app/engine/jobend.h"
#include "app/remote/moodle/moodlefunctions.h"
#include "app/remote/moodle/moodleparsers.h"
#include "app/storage/activityrepository.h"
#include "app/storage/courserepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/intakerepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kEnrolmentsPerCall = 50; // PHP cuts forms of more than 1000 fields

MoodleEnrolment moodleEnrolment(qint64 moodleUserId, const Course &course, int roleId)
{
    return {.userId = moodleUserId, .courseId = course.moodleCourseId, .roleId = roleId};
}

/// A refusal that concerns these courses, not the connection as a whole.
bool concernsCourse(const Error &error)
{
    return error.kind == Error::Kind::Invalid || error.kind == Error::Kind::NotFound
        || error.kind == Error::Kind::Permission || error.kind == Error::Kind::Conflict;
}

Message welcomeFor(const IntakeStatus &status, const TemplateKey &key, const QDateTime &now)
{
    Message message{.uuid = QUuid::createUuid(),
                    .occasion = welcomeOccasion(status.intake.uuid),
                    .purpose = MessagePurpose::Welcome,
                    .studentId = status.student.id,
                    .intakeId = status.intake.id,
                    .templateKey = key,
                    .to = status.student.phone,
                    .queuedAt = now,
                    .priority = sendingPriority(RuleEvent::Welcome),
                    .isAutomatic = false}; // a person filled the form in
    return message;
}

/// Whose courses all begin later is welcomed when the first of them begins; nobody presses a button then, so hours and
/// caps count.
Message onTheFirstDay(Message message, const QList<Course> &courses, const QDateTime &now)
{
    QDateTime first;
    for (const Course &course : courses) {
        if (!course.startAt.isValid() || course.startAt <= now)
            return message;
        first = first.isValid() ? std::min(first, course.startAt) : course.startAt;
    }
    if (first.isValid()) {
        message.notBefore = first;
        message.isAutomatic = true;
    }
    return message;
}

} // namespace

EnrolHandler::EnrolHandler(EngineContext &context)
    : m_context(context)
{
}

QCoro::Task<Result<void>> EnrolHandler::run(Job job)
{
    if (!m_context.connections->hasMoodle())
        co_return fail(notConnected(Error::System::Moodle));
    struct Work {
        IntakeStatus status;
        QMap<qint64, Course> courses;
    };
    const auto read = [intakeId = job.intakeId](SqlSession &session) -> Result<Work> {
        Result<IntakeStatus> status = IntakeRepository(session).status(intakeId);
        if (!status)
            return fail(status.error());
        if (status->student.state == StudentState::Archived)
            return fail(studentArchived());
        const Result<QList<Course>> courses = CourseRepository(session).findAll(status->intake.courseIds);
        if (!courses)
            return fail(courses.error());
        Work work{.status = *status};
        for (const Course &course : *courses)
            work.courses.insert(course.id, course);
        return work;
    };
    const auto reading = m_context.database.run(read, Database::Priority::Background);
    const Result<Work> work = co_await reading;
    if (!work)
        co_return fail(work.error());
    const Result<QList<Outcome>> outcomes = co_await enrolMissing(work->status, work->courses);
    if (!outcomes)
        co_return fail(outcomes.error());
    co_return co_await finish(job, work->status, *outcomes);
}

QCoro::Task<Result<QList<EnrolHandler::Outcome>>> EnrolHandler::enrolMissing(IntakeStatus status,
                                                                             QMap<qint64, Course> courses)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    const qint64 userId = status.student.moodleUserId;
    const QFuture<Result<QJsonValue>> asked = connections->sharedCalls().ask(moodlefunction::coursesOfUser(userId));
    const Result<QJsonValue> answer = co_await asked;
    if (!answer)
        co_return fail(answer.error());
    const Result<QList<qint64>> already = parseMoodleCourseIds(*answer);
    if (!already)
        co_return fail(already.error());

    QList<Outcome> outcomes;
    QList<Enrolment> missing;
    for (const Enrolment &enrolment : std::as_const(status.enrolments)) {
        if (enrolment.state == EnrolmentState::Enrolled
            || already->contains(courses.value(enrolment.courseId).moodleCourseId))
            outcomes.append(Outcome{.enrolmentId = enrolment.id});
        else
            missing.append(enrolment);
    }
    if (missing.isEmpty())
        co_return outcomes;

    const int roleId = connections->settings.get(setting::kMoodleRoleId);
    QList<MoodleEnrolment> together;
    for (const Enrolment &enrolment : std::as_const(missing))
        together.append(moodleEnrolment(userId, courses.value(enrolment.courseId), roleId));
    const Result<void> enrolled = co_await enrolTogether(connections, together);
    if (enrolled) {
        for (const Enrolment &enrolment : std::as_const(missing))
            outcomes.append(Outcome{.enrolmentId = enrolment.id});
        co_return outcomes;
    }
    if (!concernsCourse(enrolled.error()))
        co_return fail(enrolled.error());
    // All or nothing: one by one says which course it was, and the others are enrolled.
    const Result<QList<Outcome>> singly = co_await enrolSingly(missing, userId, courses);
    if (!singly)
        co_return fail(singly.error());
    co_return outcomes + *singly;
}

QCoro::Task<Result<void>> EnrolHandler::enrolTogether(std::shared_ptr<Connections> connections,
                                                      QList<MoodleEnrolment> enrolments)
{
    for (qsizetype from = 0; from < enrolments.size(); from += kEnrolmentsPerCall) {
        const MoodleCall call = moodlefunction::enrol(enrolments.mid(from, kEnrolmentsPerCall));
        const QFuture<Result<QJsonValue>> asked = connections->sharedCalls().ask(call);
        const Result<QJsonValue> answer = co_await asked;
        if (!answer)
            co_return fail(answer.error());
    }
    co_return {};
}

QCoro::Task<Result<QList<EnrolHandler::Outcome>>>
EnrolHandler::enrolSingly(QList<Enrolment> missing, qint64 moodleUserId, QMap<qint64, Course> courses)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    const int roleId = connections->settings.get(setting::kMoodleRoleId);
    QList<Outcome> outcomes;
    for (const Enrolment &enrolment : std::as_const(missing)) {
        const Course course = courses.value(enrolment.courseId);
        const QList<MoodleEnrolment> one(1, moodleEnrolment(moodleUserId, course, roleId));
        const Result<void> enrolled = co_await enrolTogether(connections, one);
        if (!enrolled && !concernsCourse(enrolled.error()))
            co_return fail(enrolled.error());
        Outcome outcome{.enrolmentId = enrolment.id};
        if (!enrolled) {
            outcome.error = enrolled.error();
            outcome.error->facts.insert(Error::Fact::Course, course.fullName);
        }
        outcomes.append(outcome);
    }
    co_return outcomes;
}

QCoro::Task<Result<void>> EnrolHandler::finish(Job job, IntakeStatus status, QList<Outcome> outcomes)
{
    const TemplateKey key = m_context.connections->settings.get(setting::kTemplateWelcome);
    const auto write = [job, status, outcomes, key, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            EnrolmentRepository enrolments(session);
            std::optional<Error> firstError;
            int newlyEnrolled = 0;
            for (const Outcome &outcome : outcomes) {
                const Result<void> noted = outcome.error ? enrolments.setFailed(outcome.enrolmentId, *outcome.error)
                                                         : enrolments.setEnrolled(outcome.enrolmentId, now);
                if (!noted)
                    return noted;
                if (!outcome.error)
                    ++newlyEnrolled;
                else if (!firstError)
                    firstError = outcome.error;
            }
            ActivityRepository activities(session);
            const Activity activity{
                .at = now, .studentId = status.student.id, .intakeId = status.intake.id, .count = newlyEnrolled};
            const Result<void> ended =
                firstError ? failJob(session, job, *firstError, now) : finishJob(session, job, now);
            if (!ended)
                return ended;
            Activity told = activity;
            told.kind = firstError ? ActivityKind::IntakeFailed : ActivityKind::Enrolled;
            if (const Result<void> noted = activities.add(told); !noted || firstError)
                return noted;
            if (const Result<void> finished = IntakeRepository(session).finish(status.intake.id, now); !finished)
                return finished;
            if (!status.intake.sendsWelcome)
                return {};
            const Result<QList<Course>> courses = CourseRepository(session).findAll(status.intake.courseIds);
            if (!courses)
                return fail(courses.error());
            const Message welcome = onTheFirstDay(welcomeFor(status, key, now), *courses, now);
            const Result<bool> queued = MessageRepository(session).insertOnce(welcome);
            return queued ? Result<void>() : fail(queued.error());
        });
    };
    const auto written = m_context.database.run(write, Database::Priority::Background);
    co_return co_await written;
}

Result<void> EnrolHandler::recordFailure(SqlSession &session, const Job &job, const Error &error, bool isTriedAgain,
                                         const QDateTime &now)
{
    const Result<IntakeStatus> status = IntakeRepository(session).status(job.intakeId);
    if (!status)
        return fail(status.error());
    EnrolmentRepository enrolments(session);
    for (const Enrolment &enrolment : status->enrolments) {
        if (enrolment.state == EnrolmentState::Enrolled)
            continue;
        const Result<void> noted =
            isTriedAgain ? enrolments.setPending(enrolment.id, error) : enrolments.setFailed(enrolment.id, error);
        if (!noted)
            return noted;
    }
    if (isTriedAgain)
        return {};
    return ActivityRepository(session).add(
        {.at = now, .kind = ActivityKind::IntakeFailed, .studentId = job.studentId, .intakeId = job.intakeId});
}
