// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/studentservice.h"

#include "app/config/settings.h"
#include "app/domain/clock.h"
#include "app/services/studenteditor.h"
#include "app/storage/activityrepository.h"
#include "app/storage/database.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/intakerepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kCardRows = 20;
constexpr int kCardEnrolments = 500; // more courses than anybody takes

Result<QList<IntakeStatus>> intakesOf(SqlSession &session, qint64 studentId)
{
    IntakeRepository repository(session);
    const Result<QList<Intake>> intakes = repository.ofStudent(studentId);
    if (!intakes)
        return fail(intakes.error());
    QList<IntakeStatus> statuses;
    for (const Intake &intake : intakes->first(std::min<qsizetype>(intakes->size(), kCardRows))) {
        const Result<IntakeStatus> status = repository.status(intake.id);
        if (!status)
            return fail(status.error());
        statuses.append(*status);
    }
    return statuses;
}

Result<StudentCard> cardOf(SqlSession &session, qint64 studentId)
{
    const Result<Student> student = StudentRepository(session).find(studentId);
    if (!student)
        return fail(student.error());
    const Result<QList<IntakeStatus>> intakes = intakesOf(session, studentId);
    if (!intakes)
        return fail(intakes.error());
    const auto enrolments = EnrolmentRepository(session).page({.studentId = studentId}, 0, kCardEnrolments);
    if (!enrolments)
        return fail(enrolments.error());
    const auto messages = MessageRepository(session).page({.studentId = studentId}, 0, kCardRows);
    if (!messages)
        return fail(messages.error());
    const auto activities = ActivityRepository(session).list({}, studentId, kCardRows);
    if (!activities)
        return fail(activities.error());
    const auto update = JobRepository(session).unfinished(JobKind::UpdateUser, studentId);
    if (!update)
        return fail(update.error());
    return StudentCard{.student = *student,
                       .intakes = *intakes,
                       .enrolments = enrolments->rows,
                       .messages = messages->rows,
                       .activities = *activities,
                       .campusUpdate = *update};
}

Result<QString> regionOf(SqlSession &session)
{
    const Result<std::optional<QString>> country = SettingRepository(session).value(setting::kCountry.key);
    if (!country)
        return fail(country.error());
    return country->value_or(findSetting(QString(setting::kCountry.key))->defaultValue);
}

Result<Student> edited(SqlSession &session, StudentEdit edit, const QDateTime &now)
{
    const Result<QString> region = regionOf(session);
    if (!region)
        return fail(region.error());
    edit.after = normalised(edit.after, *region);
    // What is untouched need not please: it may come from the campus.
    const QList<FormField> changed = changedFields(edit.before, edit.after);
    for (const FormField field : changed) {
        const FieldVerdict verdict = check(edit.after, field, *region);
        if (verdict.isRefused())
            return fail({.kind = Error::Kind::Invalid,
                         .code = word(verdict.problem),
                         .retry = Error::Retry::AfterFix,
                         .facts = {{Error::Fact::Field, word(field)}}});
    }
    return StudentEditor(session, now).edit(edit);
}

Result<QList<StudentMatch>> matchesOf(SqlSession &session, const IntakeForm &typed, qint64 excludeId)
{
    const Result<QString> region = regionOf(session);
    if (!region)
        return fail(region.error());
    const IntakeForm form = normalised(typed, *region);
    const Student candidate{.id = excludeId,
                            .firstName = form.firstName,
                            .lastName = form.lastName,
                            .email = form.email,
                            .phone = form.phone};
    return StudentRepository(session).matches(candidate);
}

} // namespace

StudentService::StudentService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

QCoro::Task<Result<ListPage<StudentRow>>> StudentService::page(StudentQuery query, int offset, int limit)
{
    const auto read = [query, offset, limit](SqlSession &session) {
        return StudentRepository(session).page(query, offset, limit);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<int>> StudentService::count(StudentQuery query)
{
    const auto read = [query](SqlSession &session) { return StudentRepository(session).count(query); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QHash<qint64, int>>> StudentService::positions(StudentQuery query, QList<qint64> ids)
{
    const auto read = [query, ids](SqlSession &session) { return StudentRepository(session).positions(query, ids); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<StudentCard>> StudentService::card(qint64 studentId)
{
    const auto read = [studentId](SqlSession &session) { return cardOf(session, studentId); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<Student>> StudentService::student(qint64 studentId)
{
    const auto read = [studentId](SqlSession &session) { return StudentRepository(session).find(studentId); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<Student>> StudentService::edit(StudentEdit edit)
{
    const auto write = [edit, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return edited(session, edit, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<void>> StudentService::retryUpdate(qint64 studentId)
{
    const auto write = [studentId, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return StudentEditor(session, now).retryUpdate(studentId); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<QList<StudentMatch>>> StudentService::matches(IntakeForm form, qint64 excludeId)
{
    const auto read = [form, excludeId](SqlSession &session) { return matchesOf(session, form, excludeId); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<int>> StudentService::archive(QList<qint64> ids)
{
    const auto write = [ids, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return StudentRepository(session).archive(ids, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<int>> StudentService::restore(QList<qint64> ids)
{
    const auto write = [ids, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<int> {
            // The messages that waited for it.
            if (const Result<int> due = MessageRepository(session).releaseWaiting({u"student_archived"_s}, now); !due)
                return due;
            return StudentRepository(session).restore(ids, now);
        });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}
