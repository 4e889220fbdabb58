// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/updateuserhandler.h"

#include "app/domain/userupdate.h"
#include "app/engine/jobend.h"
#include "app/storage/activityrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// The account is being created now, perhaps with the former values.
Error notYetThere()
{
    return {.kind = Error::Kind::Conflict, .code = u"account_not_yet"_s, .retry = Error::Retry::Later};
}

MoodleUserChange changeOf(const Student &student, const QList<FormField> &fields)
{
    const StudentDetails details = detailsOf(student);
    const auto value = [&](FormField field) {
        return fields.contains(field) ? std::optional<QString>(detail(details, field)) : std::nullopt;
    };
    return {.id = student.moodleUserId,
            .firstName = value(FormField::FirstName),
            .lastName = value(FormField::LastName),
            .email = value(FormField::Email),
            .phone = value(FormField::Phone)};
}

/// Fields that were changed again, or added, while the former values were on their way.
QList<FormField> stillToSend(const Job &job, const StudentDetails &now, const StudentDetails &sent,
                             const QList<FormField> &sentFields)
{
    QList<FormField> rest;
    for (const FormField field : updatedFields(job.payload)) {
        if (!sentFields.contains(field) || detail(now, field) != detail(sent, field))
            rest.append(field);
    }
    return rest;
}

} // namespace

QCoro::Task<Result<void>> UpdateUserHandler::run(Job job)
{
    if (!m_context.connections->hasMoodle())
        co_return fail(notConnected(Error::System::Moodle));
    const auto read = [id = job.studentId](SqlSession &session) { return StudentRepository(session).find(id); };
    const auto reading = m_context.database.run(read, Database::Priority::Background);
    const Result<Student> student = co_await reading;
    if (!student)
        co_return fail(student.error());
    const QList<FormField> fields = updatedFields(job.payload);
    if (student->moodleUserId != 0) {
        const Result<void> sent = co_await send(*student, fields);
        if (!sent)
            co_return sent;
    } else if (student->state == StudentState::Creating) {
        co_return fail(notYetThere());
    }
    const StudentDetails details = detailsOf(*student);
    co_return co_await finish(job, details, fields);
}

QCoro::Task<Result<void>> UpdateUserHandler::send(Student student, QList<FormField> fields)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    const QFuture<bool> turn = connections->writers().enter();
    const bool mayGo = co_await turn;
    if (!mayGo)
        co_return fail({.kind = Error::Kind::Cancelled, .system = Error::System::Moodle});
    const Result<void> sent = co_await sendNow(connections, student, fields);
    connections->writers().leave();
    co_return sent;
}

QCoro::Task<Result<void>> UpdateUserHandler::sendNow(std::shared_ptr<Connections> connections, Student student,
                                                     QList<FormField> fields)
{
    const MoodleUserChange change = changeOf(student, fields);
    const Result<void> updated = co_await connections->moodle().updateUser(change);
    if (updated || updated.error().code != "useremailduplicate"_L1)
        co_return updated;
    // Whose it is helps to decide; Moodle does not say it.
    Error error = updated.error();
    const QString field = u"email"_s;
    const QStringList emails(student.email);
    const Result<QList<MoodleUser>> owners = co_await connections->moodle().usersByField(field, emails);
    if (owners) {
        for (const MoodleUser &owner : *owners) {
            if (owner.id == student.moodleUserId)
                continue;
            error.facts.insert(Error::Fact::Name,
                               owner.fullName.isEmpty() ? owner.firstName + u' ' + owner.lastName : owner.fullName);
            error.facts.insert(Error::Fact::Id, QString::number(owner.id));
            break;
        }
    }
    co_return fail(error);
}

QCoro::Task<Result<void>> UpdateUserHandler::finish(Job job, StudentDetails sent, QList<FormField> fields)
{
    const auto write = [job, sent, fields, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            JobRepository jobs(session);
            if (const Result<void> finished = finishJob(session, job, now); !finished)
                return finished;
            // Read again now that the row is ours: whoever edits later adds a job of their own.
            const Result<Job> latest = jobs.find(job.id);
            const Result<Student> student = StudentRepository(session).find(job.studentId);
            if (!latest || !student)
                return fail(latest ? student.error() : latest.error());
            const Result<void> told = ActivityRepository(session).add(
                {.at = now, .kind = ActivityKind::UserUpdated, .studentId = job.studentId});
            if (!told)
                return told;
            const QList<FormField> rest = stillToSend(*latest, detailsOf(*student), sent, fields);
            if (rest.isEmpty())
                return {};
            const Result<qint64> next = jobs.add({.kind = JobKind::UpdateUser,
                                                  .payload = withUpdatedFields({}, rest),
                                                  .runAfter = now,
                                                  .dedupeKey = job.dedupeKey,
                                                  .studentId = job.studentId,
                                                  .createdAt = now});
            return next ? Result<void>() : fail(next.error());
        });
    };
    const auto written = m_context.database.run(write, Database::Priority::Background);
    co_return co_await written;
}

Result<void> UpdateUserHandler::recordFailure(SqlSession &session, const Job &job, const Error &error,
                                              bool isTriedAgain, const QDateTime &now)
{
    Q_UNUSED(error)
    if (isTriedAgain)
        return {};
    return ActivityRepository(session).add(
        {.at = now, .kind = ActivityKind::UserUpdateFailed, .studentId = job.studentId});
}
