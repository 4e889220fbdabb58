// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/consentservice.h"

#include "app/domain/clock.h"
#include "app/domain/phone.h"
#include "app/services/personexport.h"
#include "app/storage/consentrepository.h"
#include "app/storage/contactrepository.h"
#include "app/storage/database.h"
#include "app/storage/enrolmentpauserepository.h"
#include "app/storage/incomingrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/personeraser.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of a contact that is a student's, the student.
Result<ConsentPerson> completed(SqlSession &session, ConsentPerson person)
{
    if (person.studentId != 0 || person.contactId == 0)
        return person;
    const Result<ConversationRow> row = ContactRepository(session).find(person.contactId);
    if (!row)
        return fail(row.error());
    person.studentId = row->contact.studentId;
    return person;
}

Result<ConsentView> viewOf(SqlSession &session, const ConsentPerson &asked)
{
    const Result<ConsentPerson> person = completed(session, asked);
    if (!person)
        return fail(person.error());
    ConsentRepository repository(session);
    const Result<ConsentState> state = repository.state(person->studentId, person->contactId);
    if (!state)
        return fail(state.error());
    const Result<QList<ConsentRecord>> records = repository.records(person->studentId, person->contactId);
    if (!records)
        return fail(records.error());
    const Result<QList<EnrolmentPause>> pauses = EnrolmentPauseRepository(session).ofStudent(person->studentId);
    if (!pauses)
        return fail(pauses.error());
    return ConsentView{.state = *state, .records = *records, .pauses = *pauses};
}

Result<void> addRecord(SqlSession &session, const ConsentPerson &asked, ConsentRecord record)
{
    const Result<ConsentPerson> person = completed(session, asked);
    if (!person)
        return fail(person.error());
    record.studentId = person->studentId;
    record.contactId = person->contactId;
    return ConsentRepository(session).add(record);
}

QString exportFolder(const QString &parent, const ConsentPerson &person, const QDateTime &now)
{
    const QString name = person.studentId != 0 ? u"bedel-person-%1-%2"_s.arg(person.studentId)
                                               : u"bedel-contact-%1-%2"_s.arg(person.contactId);
    return QDir(parent).filePath(name.arg(now.toLocalTime().toString(u"yyyyMMdd-HHmmss"_s)));
}

} // namespace

ConsentService::ConsentService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

QCoro::Task<Result<void>> ConsentService::change(std::function<Result<void>(SqlSession &)> write)
{
    const auto transaction = [write](SqlSession &session) {
        return inTransaction(session, [&] { return write(session); });
    };
    const auto future = m_database.run(transaction);
    co_return co_await future;
}

QCoro::Task<Result<ConsentView>> ConsentService::of(ConsentPerson person)
{
    const auto read = [person](SqlSession &session) { return viewOf(session, person); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<void>> ConsentService::record(ConsentPerson person, ConsentRecord record)
{
    record.recordedAt = m_clock.now();
    if (!record.at.isValid())
        record.at = record.recordedAt;
    const auto write = [person, record](SqlSession &session) { return addRecord(session, person, record); };
    const auto changing = change(write);
    co_return co_await changing;
}

QCoro::Task<Result<void>> ConsentService::setMinor(ConsentPerson person, bool isMinor, QString guardianPhone,
                                                   QString who)
{
    // It takes the place of the student's own for everything that goes out.
    if (isMinor && !guardianPhone.isEmpty() && checkPhone(guardianPhone, {}).e164 != guardianPhone) {
        co_return fail({.kind = Error::Kind::Invalid,
                        .code = u"phone_invalid"_s,
                        .retry = Error::Retry::AfterFix,
                        .facts = {{Error::Fact::Field, u"phone"_s}}});
    }
    const QDateTime now = m_clock.now();
    ConsentRecord minor{.action = ConsentAction::Minor,
                        .how = u"office"_s,
                        .wording = isMinor ? u"yes"_s : u"no"_s,
                        .who = who,
                        .at = now,
                        .recordedAt = now};
    ConsentRecord guardian = minor;
    guardian.action = ConsentAction::Guardian;
    guardian.wording = isMinor ? guardianPhone : QString();
    const auto write = [person, minor, guardian](SqlSession &session) -> Result<void> {
        if (const Result<void> added = addRecord(session, person, minor); !added)
            return added;
        const Result<void> added = addRecord(session, person, guardian);
        const Result<ConsentPerson> whole = added ? completed(session, person) : fail(added.error());
        if (!whole || guardian.wording.isEmpty() || whole->studentId == 0)
            return whole ? Result<void>() : fail(whole.error());
        // What is queued, or has waited for a phone number, goes to the guardian.
        return MessageRepository(session).followPhone(whole->studentId, guardian.wording, guardian.recordedAt);
    };
    const auto changing = change(write);
    co_return co_await changing;
}

QCoro::Task<Result<qint64>> ConsentService::pauseEnrolment(EnrolmentPause pause)
{
    if (!pause.from.isValid() || !pause.to.isValid() || pause.to < pause.from) {
        co_return fail({.kind = Error::Kind::Invalid,
                        .code = u"pause_days"_s,
                        .retry = Error::Retry::AfterFix,
                        .facts = {{Error::Fact::Field, u"to"_s}}});
    }
    pause.createdAt = m_clock.now();
    const auto write = [pause](SqlSession &session) {
        return inTransaction(session, [&] { return EnrolmentPauseRepository(session).add(pause); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<void>> ConsentService::endPause(qint64 pauseId)
{
    const auto write = [pauseId, today = m_clock.now().toLocalTime().date()](SqlSession &session) {
        return EnrolmentPauseRepository(session).end(pauseId, today);
    };
    const auto changing = change(write);
    co_return co_await changing;
}

QCoro::Task<Result<PersonExport>> ConsentService::exportPerson(ConsentPerson person, QString parentFolder)
{
    const auto write = [person, parentFolder, now = m_clock.now()](SqlSession &session) -> Result<PersonExport> {
        const Result<ConsentPerson> whole = completed(session, person);
        if (!whole)
            return fail(whole.error());
        const bool isStudent = whole->studentId != 0;
        const Result<PersonData> data =
            isStudent ? studentData(session, whole->studentId) : contactData(session, whole->contactId);
        if (!data)
            return fail(data.error());
        Result<PersonExport> written = writePersonExport(*data, exportFolder(parentFolder, *whole, now), now);
        for (const qint64 id : data->mediaIds) {
            if (!written)
                break;
            const Result<MediaFile> file = IncomingRepository(session).media(id);
            if (!file)
                return fail(file.error());
            if (const Result<void> added = addExportFile(&*written, id, *file); !added)
                return fail(added.error());
        }
        return written;
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<void>> ConsentService::eraseStudent(qint64 studentId)
{
    const auto write = [studentId, now = m_clock.now()](SqlSession &session) {
        return PersonEraser(session, now).eraseStudent(studentId);
    };
    const auto changing = change(write);
    co_return co_await changing;
}

QCoro::Task<Result<void>> ConsentService::eraseContact(qint64 contactId)
{
    const auto write = [contactId, now = m_clock.now()](SqlSession &session) {
        return PersonEraser(session, now).eraseContact(contactId);
    };
    const auto changing = change(write);
    co_return co_await changing;
}
