// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/createuserhandler.h"

#include "app/domain/names.h"
#include "app/engine/jobend.h"
#include "app/storage/activityrepository.h"
#include "app/storage/intakerepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kHighestNumber =
    20; // of usernames "maria.gil5" that are looked up, in one call, when the program chooses

Error accountInUse(const Student &owner, qint64 moodleUserId)
{
    return {.kind = Error::Kind::Conflict,
            .code = u"account_in_use"_s,
            .retry = Error::Retry::AfterFix,
            .facts = {{Error::Fact::Name, owner.fullName()}, {Error::Fact::Id, QString::number(moodleUserId)}}};
}
} // namespace

CreateUserHandler::CreateUserHandler(EngineContext &context)
    : m_context(context)
    , m_lookUp(context)
    , m_password(context)
{
}

QCoro::Task<Result<void>> CreateUserHandler::run(Job job)
{
    if (!m_context.connections->hasMoodle())
        co_return fail(notConnected(Error::System::Moodle));
    const auto begin = [intakeId = job.intakeId, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<IntakeStatus> {
            Result<IntakeStatus> status = IntakeRepository(session).status(intakeId);
            if (status && status->student.state == StudentState::Archived)
                return fail(studentArchived());
            if (status && status->student.moodleUserId == 0) {
                const Result<void> noted =
                    StudentRepository(session).setState(status->student.id, StudentState::Creating, std::nullopt, now);
                if (!noted)
                    return fail(noted.error());
            }
            return status;
        });
    };
    const auto begun = m_context.database.run(begin, Database::Priority::Background);
    const Result<IntakeStatus> status = co_await begun;
    if (!status)
        co_return fail(status.error());

    const Result<bool> left = co_await m_password.leaveToAnother(job, *status);
    if (!left || *left)
        co_return fail(left ? leaseLost() : left.error());
    MoodleUser user{.id = status->student.moodleUserId, .username = status->student.username};
    if (user.id == 0) {
        const Result<MoodleUser> found = co_await findOrCreate(*status);
        if (!found)
            co_return fail(found.error());
        user = *found;
    }
    co_return co_await finish(job, *status, user);
}

QCoro::Task<Result<MoodleUser>> CreateUserHandler::findOrCreate(IntakeStatus status)
{
    if (status.intake.useMoodleUserId != 0)
        co_return co_await adopt(status);
    // After an attempt whose answer was lost, a look-up that has gone blind meanwhile would create a second account.
    const bool isSecondLook = !status.intake.triedUsernames.isEmpty();
    const Result<void> sight = co_await m_lookUp.requireSight(isSecondLook);
    if (!sight)
        co_return fail(sight.error());

    const Student &student = status.student;
    const bool isChosenByStaff =
        !student.username.isEmpty() && !status.intake.triedUsernames.contains(student.username);
    QStringList candidates = usernameProposals(student.firstName, student.lastName, student.email);
    if (!student.username.isEmpty())
        candidates = QStringList(student.username) + (isChosenByStaff ? QStringList() : candidates);
    for (int number = 2; !isChosenByStaff && number <= kHighestNumber; ++number)
        candidates.append(withSuffix(candidates.at(student.username.isEmpty() ? 0 : 1), number));
    candidates.removeDuplicates();
    QStringList asked = candidates + status.intake.triedUsernames;
    asked.removeDuplicates();

    const Result<CampusFindings> findings = co_await m_lookUp.look(status, asked);
    if (!findings)
        co_return fail(findings.error());
    if (findings->ours)
        co_return *findings->ours;
    if (findings->byEmail)
        co_return fail(accountExists(*findings->byEmail, u"email"_s));
    for (const QString &username : std::as_const(candidates)) {
        if (!findings->isUsernameTaken(username)) {
            const Result<MoodleUser> created = co_await create(status, username);
            const bool wasTakenMeanwhile = !created && created.error().code == u"account_exists"_s
                && created.error().fact(Error::Fact::Field) == u"username"_s;
            if (!wasTakenMeanwhile || isChosenByStaff)
                co_return created;
        }
        if (isChosenByStaff)
            break;
    }
    const MoodleUser owner = findings->byUsername.value(0);
    co_return fail(accountExists(owner, u"username"_s));
}

QCoro::Task<Result<MoodleUser>> CreateUserHandler::adopt(IntakeStatus status)
{
    const qint64 id = status.intake.useMoodleUserId;
    const Result<std::optional<MoodleUser>> found = co_await m_lookUp.byId(id);
    if (!found)
        co_return fail(found.error());
    if (!*found) {
        co_return fail({.kind = Error::Kind::NotFound,
                        .system = Error::System::Moodle,
                        .code = u"account_unknown"_s,
                        .retry = Error::Retry::AfterFix,
                        .facts = {{Error::Fact::Id, QString::number(id)}}});
    }
    const auto look = [id](SqlSession &session) { return StudentRepository(session).findByMoodleUser(id); };
    const auto looked = m_context.database.run(look, Database::Priority::Background);
    const Result<std::optional<Student>> owner = co_await looked;
    if (!owner)
        co_return fail(owner.error());
    if (*owner && (*owner)->id != status.student.id)
        co_return fail(accountInUse(**owner, id));
    co_return **found;
}

QCoro::Task<Result<void>> CreateUserHandler::noteAttempt(qint64 intakeId, qint64 studentId, QString username)
{
    const auto note = [intakeId, studentId, username, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            if (const Result<void> tried = IntakeRepository(session).addTriedUsername(intakeId, username); !tried)
                return tried;
            Result<Student> student = StudentRepository(session).find(studentId);
            if (!student)
                return fail(student.error());
            student->username = username;
            student->updatedAt = now;
            return StudentRepository(session).updateRecord(*student);
        });
    };
    const auto noted = m_context.database.run(note, Database::Priority::Background);
    co_return co_await noted;
}

QCoro::Task<Result<MoodleUser>> CreateUserHandler::create(IntakeStatus status, QString username)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    const QFuture<bool> turn = connections->writers().enter();
    const bool mayGo = co_await turn;
    if (!mayGo)
        co_return fail({.kind = Error::Kind::Cancelled, .system = Error::System::Moodle});
    const Result<MoodleUser> created = co_await createNow(connections, status, username);
    connections->writers().leave();
    co_return created;
}

QCoro::Task<Result<MoodleUser>> CreateUserHandler::createNow(std::shared_ptr<Connections> connections,
                                                             IntakeStatus status, QString username)
{
    const Result<std::optional<Secret>> password = co_await m_password.open(status);
    if (!password)
        co_return fail(password.error());
    // Written before Moodle is asked: whatever happens next, this name is looked up before another attempt.
    const Result<void> noted = co_await noteAttempt(status.intake.id, status.student.id, username);
    if (!noted)
        co_return fail(noted.error());

    const MoodleNewUser user{.username = username,
                             .firstName = status.student.firstName,
                             .lastName = status.student.lastName,
                             .email = status.student.email,
                             .phone = status.student.phone,
                             .idnumber = idnumberOf(status.student, connections->settings),
                             .password = *password};
    const Result<MoodleUser> created = co_await connections->moodle().createUser(user);
    if (created)
        co_return *created;
    if (created.error().kind != Error::Kind::Invalid || created.error().code != u"invalidparameter"_s)
        co_return fail(created.error());
    const Result<Error> named = co_await culprit(status, username, created.error());
    co_return fail(named ? *named : named.error());
}

/// Moodle hides why it refused; a second look often tells.
QCoro::Task<Result<Error>> CreateUserHandler::culprit(IntakeStatus status, QString username, Error refusal)
{
    const QStringList usernames(username);
    const Result<CampusFindings> findings = co_await m_lookUp.look(status, usernames);
    if (!findings)
        co_return fail(findings.error());
    if (findings->ours) {
        // It is there after all: the next attempt finds it.
        Error again = refusal;
        again.kind = Error::Kind::Unconfirmed;
        again.retry = Error::Retry::Later;
        co_return again;
    }
    if (findings->byEmail)
        co_return accountExists(*findings->byEmail, u"email"_s);
    if (findings->isUsernameTaken(username))
        co_return accountExists(findings->byUsername.first(), u"username"_s);
    co_return refusal;
}

/// A pull of the campus may have brought the account before this form could note that it is its own.
Result<void> CreateUserHandler::mergeDouble(SqlSession &session, const IntakeStatus &status, qint64 moodleUserId)
{
    StudentRepository students(session);
    const Result<std::optional<Student>> other = students.findByMoodleUser(moodleUserId);
    if (!other || !*other || (*other)->id == status.student.id)
        return other ? Result<void>() : fail(other.error());
    const Result<QList<Intake>> forms = IntakeRepository(session).ofStudent((*other)->id);
    if (!forms)
        return fail(forms.error());
    if (!forms->isEmpty())
        return fail(accountInUse(**other, moodleUserId)); // staff already work with that record
    return students.absorb(status.student.id, (*other)->id);
}

QCoro::Task<Result<void>> CreateUserHandler::finish(Job job, IntakeStatus status, MoodleUser user)
{
    const bool isAdopted = status.intake.useMoodleUserId != 0;
    const bool isNew = status.student.moodleUserId == 0;
    const auto write = [job, status, user, isAdopted, isNew, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            if (const Result<void> finished = finishJob(session, job, now); !finished)
                return finished;
            if (isNew) {
                if (const Result<void> merged = mergeDouble(session, status, user.id); !merged)
                    return merged;
                const Result<void> kept = StudentRepository(session).setMoodleUser(
                    status.student.id, user.id, user.username.isEmpty() ? status.student.username : user.username, now);
                if (!kept)
                    return kept;
                const Result<void> told = ActivityRepository(session).add(
                    {.at = now,
                     .kind = isAdopted ? ActivityKind::UserAdopted : ActivityKind::UserCreated,
                     .studentId = status.student.id,
                     .intakeId = status.intake.id});
                if (!told)
                    return told;
            }
            if (const Result<void> erased = IntakeRepository(session).erasePassword(status.intake.id); !erased)
                return erased;
            const Result<qint64> next = JobRepository(session).add({.kind = JobKind::Enrol,
                                                                    .payload = job.payload,
                                                                    .runAfter = now,
                                                                    .dedupeKey = job.dedupeKey,
                                                                    .studentId = job.studentId,
                                                                    .intakeId = job.intakeId,
                                                                    .createdAt = now});
            return next ? Result<void>() : fail(next.error());
        });
    };
    const auto written = m_context.database.run(write, Database::Priority::Background);
    co_return co_await written;
}

Result<void> CreateUserHandler::recordFailure(SqlSession &session, const Job &job, const Error &error,
                                              bool isTriedAgain, const QDateTime &now)
{
    const StudentState state = isTriedAgain ? StudentState::Creating : StudentState::Failed;
    const Result<void> noted = StudentRepository(session).setState(job.studentId, state, error, now);
    if (!noted || isTriedAgain)
        return noted;
    return ActivityRepository(session).add(
        {.at = now, .kind = ActivityKind::IntakeFailed, .studentId = job.studentId, .intakeId = job.intakeId});
}
