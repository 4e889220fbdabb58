// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inboxworld.h"

#include "app/domain/phone.h"
#include "app/storage/consentrepository.h"
#include "app/storage/contactrepository.h"
#include "app/storage/incomingrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

IncomingMessage said(qint64 contactId, const QString &id, const QString &body, const QDateTime &at)
{
    return {.contactId = contactId,
            .account = QString(kFirstAccount),
            .whatsappMessageId = u"wamid."_s + id,
            .body = body,
            .at = at,
            .receivedAt = at};
}

Contact contactOf(const Student &student, const QDateTime &now)
{
    return {.studentId = student.id,
            .waId = QString(student.phone).remove(u'+'),
            .phoneKey = phoneKey(student.phone),
            .profileName = student.firstName,
            .createdAt = now};
}

/// The line of the list follows what was said.
ContactNews newsOf(Contact contact, const IncomingMessage &last, int unread)
{
    contact.lastAt = last.at;
    contact.lastInAt = last.at;
    contact.lastText = last.body;
    contact.lastKind = last.kind;
    return {.contact = contact, .unread = unread, .waitingSince = unread > 0 ? last.at : QDateTime()};
}

} // namespace

InboxWorld::InboxWorld()
    : inbox(std::make_unique<InboxService>(*database, clock, *settings))
    , consent(std::make_unique<ConsentService>(*database, clock))
    , students(std::make_unique<StudentService>(*database, clock))
    , progress(std::make_unique<ProgressService>(*database, clock))
    , drafts(std::make_unique<ReplyDraftService>(*database, clock, u"recepcion"_s))
{
}

InboxServices InboxWorld::services()
{
    return {.inbox = *inbox,
            .consent = *consent,
            .messages = *messages,
            .templates = *templates,
            .students = *students,
            .drafts = *drafts,
            .settings = *settings,
            .changes = *changes,
            .state = state,
            .clock = clock,
            .progress = progress.get()};
}

ConsentServices InboxWorld::consentServices()
{
    return {.consent = *consent, .students = *students, .settings = *settings, .changes = *changes, .clock = clock};
}

void InboxWorld::fillInbox()
{
    fill();
    must(QCoro::waitFor(settings->set(QString(setting::kStaffName.key), u"Nuria"_s)));
    const QDateTime now = clock.now();
    const ListPage<StudentRow> people = must(QCoro::waitFor(students->page({}, 0, 20)));
    QList<Student> known;
    for (const StudentRow &row : people.rows)
        known.append(row.student);
    luciaStudent = known.at(0).id;
    const auto write = [this, now, known](SqlSession &session) -> Result<int> {
        // The conversations begin with what the people wrote.
        if (const Result<QSqlQuery> emptied = session.execute(u"DELETE FROM message"_s); !emptied)
            return fail(emptied.error());
        ContactRepository contacts(session);
        IncomingRepository incoming(session);
        QList<Contact> made;
        for (int i = 0; i < 4; ++i)
            made.append(contactOf(known.at(i), now.addDays(-3)));
        made.append({.userId = u"ES.9f2c"_s, .profileName = u"Thị Lan"_s, .username = u"thilan"_s, .createdAt = now});
        must(contacts.add(made));
        lucia = made.at(0).id;
        wilber = made.at(1).id;
        ainhoa = made.at(2).id;
        martin = made.at(3).id;
        stranger = made.at(4).id;
        QList<IncomingMessage> texts{
            said(lucia, u"l1"_s, u"Hola, no puedo entrar, me pide otra contraseña"_s, now.addSecs(-3840)),
            said(lucia, u"l2"_s, u"El viernes tengo turno de noche, si pudiera ser antes…"_s, now.addSecs(-3720)),
            said(wilber, u"w1"_s, u"Buenos días"_s, now.addSecs(-240)),
            said(wilber, u"w2"_s, u"¿A qué hora es la tutoría?"_s, now.addSecs(-200)),
            said(stranger, u"s1"_s, u"Hola, quería información del curso"_s, now.addSecs(-2900)),
            said(ainhoa, u"a1"_s, u"Gracias, ya lo he terminado"_s, now.addDays(-2)),
            said(martin, u"m1"_s, u"BAJA"_s, now.addSecs(-7000))};
        must(incoming.addOnce(texts));
        must(contacts.update({newsOf(made.at(0), texts.at(1), 0), newsOf(made.at(1), texts.at(3), 2),
                              newsOf(made.at(2), texts.at(5), 0), newsOf(made.at(3), texts.at(6), 0),
                              newsOf(made.at(4), texts.at(4), 1)}));
        must(ConsentRepository(session).add({.studentId = known.at(3).id,
                                             .contactId = martin,
                                             .action = ConsentAction::OptOut,
                                             .how = u"whatsapp"_s,
                                             .wording = u"BAJA"_s,
                                             .at = now.addSecs(-7000),
                                             .recordedAt = now.addSecs(-7000)}));
        must(ConsentRepository(session).add({.studentId = known.at(0).id,
                                             .action = ConsentAction::OptIn,
                                             .how = u"form"_s,
                                             .wording = u"Acepto avisos del curso"_s,
                                             .at = now.addDays(-21),
                                             .recordedAt = now.addDays(-21)}));
        return 1;
    };
    const auto all = [write](SqlSession &session) { return inTransaction(session, [&] { return write(session); }); };
    must(database->run(all).result());
}

void InboxWorld::addHistory(qint64 contactId, int count)
{
    const QDateTime now = clock.now();
    const auto write = [contactId, count, now](SqlSession &session) -> Result<int> {
        QList<IncomingMessage> texts;
        for (int i = 0; i < count; ++i)
            texts.append(said(contactId, u"h%1"_s.arg(i), u"Mensaje %1"_s.arg(i), now.addSecs(60 * (i - count))));
        must(IncomingRepository(session).addOnce(texts));
        return 1;
    };
    const auto all = [write](SqlSession &session) { return inTransaction(session, [&] { return write(session); }); };
    must(database->run(all).result());
}

qint64 InboxWorld::receive(qint64 contactId, IncomingMessage message)
{
    const QDateTime now = clock.now();
    message.contactId = contactId;
    message.account = QString(kFirstAccount);
    if (message.whatsappMessageId.isEmpty())
        message.whatsappMessageId = u"wamid."_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    message.at = message.receivedAt = now;
    const auto write = [contactId, message](SqlSession &session) -> Result<qint64> {
        ContactRepository contacts(session);
        QList<IncomingMessage> one{message};
        IncomingRepository incoming(session);
        must(incoming.addOnce(one));
        if (message.revokedAt.isValid())
            must(incoming.rewrite(one.constFirst()));
        const Contact before = must(contacts.find(contactId)).contact;
        must(contacts.update({newsOf(before, message, 1)}));
        return one.constFirst().id;
    };
    const auto all = [write](SqlSession &session) { return inTransaction(session, [&] { return write(session); }); };
    return must(database->run(all).result());
}
