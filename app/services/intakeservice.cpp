// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/intakeservice.h"

#include "app/domain/clock.h"
#include "app/services/intakedraft.h"
#include "app/services/intakewriter.h"
#include "app/storage/database.h"
#include "app/storage/draftrepository.h"
#include "app/storage/intakerepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

namespace {

Error refusal(FormField field, FieldProblem problem)
{
    return {.kind = Error::Kind::Invalid,
            .code = word(problem),
            .retry = Error::Retry::AfterFix,
            .facts = {{Error::Fact::Field, word(field)}}};
}

/// The first refused field, in the order of the form.
std::optional<Error> refusalOf(const IntakeForm &form, const QString &region)
{
    const QMap<FormField, FieldVerdict> verdicts = check(form, region);
    for (auto verdict = verdicts.cbegin(); verdict != verdicts.cend(); ++verdict) {
        if (verdict->isRefused())
            return refusal(verdict.key(), verdict->problem);
    }
    return std::nullopt;
}

Result<IntakeForm> formOf(SqlSession &session, qint64 intakeId)
{
    const Result<IntakeStatus> status = IntakeRepository(session).status(intakeId);
    if (!status)
        return fail(status.error());
    const Student &student = status->student;
    return IntakeForm{.firstName = student.firstName,
                      .lastName = student.lastName,
                      .email = student.email,
                      .phone = student.phone,
                      .username = student.username,
                      .courseIds = status->intake.courseIds,
                      .sendsWelcome = status->intake.sendsWelcome,
                      .useMoodleUserId = status->intake.useMoodleUserId};
}

} // namespace

IntakeService::IntakeService(Database &database, const Clock &clock, std::function<QString()> region)
    : m_database(database)
    , m_clock(clock)
    , m_region(std::move(region))
{
}

QCoro::Task<Result<SubmittedIntake>> IntakeService::submit(IntakeForm form)
{
    const QString region = m_region();
    if (const std::optional<Error> refused = refusalOf(form, region))
        co_return fail(*refused);
    const auto write = [form = normalised(form, region), now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return IntakeWriter(session, now).submit(form); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<SubmittedIntake>> IntakeService::enrol(qint64 studentId, QList<qint64> courseIds, bool sendsWelcome)
{
    IntakeForm form;
    form.courseIds = courseIds;
    const QList<qint64> courses = normalised(form, m_region()).courseIds;
    if (courses.isEmpty()) {
        const Error refused = refusal(FormField::Courses, FieldProblem::Missing);
        co_return fail(refused);
    }
    const auto write = [studentId, courses, sendsWelcome, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session,
                             [&] { return IntakeWriter(session, now).enrol(studentId, courses, sendsWelcome); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<IntakeStatus>> IntakeService::status(qint64 intakeId)
{
    const auto read = [intakeId](SqlSession &session) { return IntakeRepository(session).status(intakeId); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<void>> IntakeService::retry(qint64 intakeId)
{
    const auto write = [intakeId, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return IntakeWriter(session, now).retry(intakeId); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<IntakeForm>> IntakeService::form(qint64 intakeId)
{
    const auto read = [intakeId](SqlSession &session) { return formOf(session, intakeId); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<void>> IntakeService::editAndRetry(qint64 intakeId, IntakeForm form)
{
    const QString region = m_region();
    if (const std::optional<Error> refused = refusalOf(form, region))
        co_return fail(*refused);
    const auto write = [intakeId, form = normalised(form, region), now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return IntakeWriter(session, now).edit(intakeId, form); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<void>> IntakeService::saveDraft(QString desk, IntakeForm form)
{
    const auto write = [desk, content = draftToJson(form), now = m_clock.now()](SqlSession &session) {
        return DraftRepository(session).save(desk, content, now);
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<std::optional<IntakeDraft>>> IntakeService::draft(QString desk)
{
    const auto read = [desk](SqlSession &session) -> Result<std::optional<IntakeDraft>> {
        const Result<std::optional<DraftRepository::Draft>> stored = DraftRepository(session).load(desk);
        if (!stored)
            return fail(stored.error());
        if (!*stored)
            return std::optional<IntakeDraft>();
        return IntakeDraft{.form = draftFromJson((*stored)->content), .updatedAt = (*stored)->updatedAt};
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<void>> IntakeService::discardDraft(QString desk)
{
    const auto write = [desk](SqlSession &session) { return DraftRepository(session).remove(desk); };
    const auto future = m_database.run(write);
    co_return co_await future;
}
