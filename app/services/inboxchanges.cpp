// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What people decide about conversations.
#include "app/domain/clock.h"
#include "app/domain/job.h"
#include "app/services/inboxservice.h"
#include "app/storage/consentrepository.h"
#include "app/storage/contactrepository.h"
#include "app/storage/database.h"
#include "app/storage/incomingrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/quickreplyrepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

namespace {

/// WhatsApp is told, too.
Result<void> readByUs(SqlSession &session, qint64 contactId, const QDateTime &now)
{
    ContactRepository contacts(session);
    const Result<ConversationRow> row = contacts.find(contactId);
    if (!row)
        return fail(row.error());
    const Result<QString> newest = contacts.markRead(contactId, now);
    if (!newest)
        return fail(newest.error());
    if (newest->isEmpty())
        return {};
    const Result<qint64> added =
        JobRepository(session).add({.kind = JobKind::MarkRead,
                                    .payload = {{u"message"_s, *newest}, {u"account"_s, row->contact.account}},
                                    .runAfter = now,
                                    .dedupeKey = u"read:%1"_s.arg(*newest),
                                    .studentId = row->contact.studentId,
                                    .createdAt = now});
    return added ? Result<void>() : fail(added.error());
}

/// The conversation with the new number or id becomes one with this one.
Result<void> takeOver(SqlSession &session, const Contact &contact)
{
    ContactRepository contacts(session);
    const Result<QList<Contact>> others =
        contacts.known(contact.account, {contact.note.waId}, {contact.note.userId}, {});
    if (!others)
        return fail(others.error());
    Contact joined = contact;
    for (const Contact &other : *others) {
        if (other.id == contact.id)
            continue;
        if (joined.waId.isEmpty())
            joined.waId = other.waId;
        if (const Result<void> absorbed = contacts.absorb(contact.id, other.id); !absorbed)
            return absorbed;
        if (joined.studentId == 0)
            joined.studentId = other.studentId;
    }
    const QString waId = contact.note.waId.isEmpty() ? joined.waId : contact.note.waId;
    const QString userId = contact.note.userId.isEmpty() ? joined.userId : contact.note.userId;
    if (const Result<void> moved = contacts.setAddress(contact.id, waId, userId); !moved)
        return moved;
    return ConsentRepository(session).rebuild(joined.studentId, contact.id);
}

} // namespace

QCoro::Task<Result<void>> InboxService::assign(qint64 contactId, QString who)
{
    const auto write = [contactId, who](SqlSession &session) {
        return ContactRepository(session).assign(contactId, who);
    };
    const auto changing = change(write);
    co_return co_await changing;
}

QCoro::Task<Result<void>> InboxService::markRead(qint64 contactId)
{
    const auto write = [contactId, now = m_clock.now()](SqlSession &session) {
        return readByUs(session, contactId, now);
    };
    const auto changing = change(write);
    co_return co_await changing;
}

QCoro::Task<Result<void>> InboxService::markUnread(qint64 contactId)
{
    const auto write = [contactId](SqlSession &session) { return ContactRepository(session).markUnread(contactId); };
    const auto changing = change(write);
    co_return co_await changing;
}

QCoro::Task<Result<void>> InboxService::setWaiting(qint64 contactId, bool isWaiting)
{
    const auto write = [contactId, since = isWaiting ? m_clock.now() : QDateTime()](SqlSession &session) {
        return ContactRepository(session).setWaiting(contactId, since);
    };
    const auto changing = change(write);
    co_return co_await changing;
}

QCoro::Task<Result<void>> InboxService::close(qint64 contactId)
{
    const auto write = [contactId, now = m_clock.now()](SqlSession &session) -> Result<void> {
        if (const Result<void> read = readByUs(session, contactId, now); !read)
            return read;
        return ContactRepository(session).setClosed(contactId, now);
    };
    const auto changing = change(write);
    co_return co_await changing;
}

QCoro::Task<Result<void>> InboxService::reopen(qint64 contactId)
{
    const auto write = [contactId](SqlSession &session) { return ContactRepository(session).setClosed(contactId, {}); };
    const auto changing = change(write);
    co_return co_await changing;
}

QCoro::Task<Result<void>> InboxService::linkStudent(qint64 contactId, qint64 studentId)
{
    const auto write = [contactId, studentId](SqlSession &session) -> Result<void> {
        if (const Result<Student> student = StudentRepository(session).find(studentId); !student)
            return fail(student.error());
        ContactRepository contacts(session);
        const Result<ConversationRow> row = contacts.find(contactId);
        if (!row)
            return fail(row.error());
        if (const Result<void> linked = contacts.setStudent(contactId, studentId); !linked)
            return linked;
        ConsentRepository consent(session);
        const qint64 former = row->contact.studentId;
        if (const Result<void> left = former == 0 ? Result<void>() : consent.rebuild(former, 0); !left)
            return left;
        return consent.rebuild(studentId, contactId);
    };
    const auto changing = change(write);
    co_return co_await changing;
}

QCoro::Task<Result<void>> InboxService::unlinkStudent(qint64 contactId)
{
    const auto write = [contactId](SqlSession &session) -> Result<void> {
        ContactRepository contacts(session);
        const Result<ConversationRow> row = contacts.find(contactId);
        if (!row)
            return fail(row.error());
        if (row->contact.studentId == 0)
            return {};
        if (const Result<void> unlinked = contacts.setStudent(contactId, 0); !unlinked)
            return unlinked;
        ConsentRepository consent(session);
        if (const Result<void> rebuilt = consent.rebuild(row->contact.studentId, 0); !rebuilt)
            return rebuilt;
        return consent.rebuild(0, contactId);
    };
    const auto changing = change(write);
    co_return co_await changing;
}

QCoro::Task<Result<void>> InboxService::settleNote(qint64 contactId, bool isSamePerson)
{
    const auto write = [contactId, isSamePerson](SqlSession &session) -> Result<void> {
        ContactRepository contacts(session);
        if (const Result<void> still = contacts.keepStill(); !still)
            return still;
        const Result<ConversationRow> row = contacts.find(contactId);
        if (!row)
            return fail(row.error());
        if (row->contact.note.isEmpty())
            return {};
        return isSamePerson ? takeOver(session, row->contact) : contacts.setNote(contactId, {});
    };
    const auto changing = change(write);
    co_return co_await changing;
}

QCoro::Task<Result<QList<QuickReply>>> InboxService::quickReplies()
{
    const auto read = [](SqlSession &session) { return QuickReplyRepository(session).all(); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<qint64>> InboxService::saveQuickReply(QuickReply reply)
{
    reply.name = reply.name.simplified();
    reply.body = reply.body.trimmed();
    if (reply.name.isEmpty() || reply.body.isEmpty()) {
        co_return fail({.kind = Error::Kind::Invalid,
                        .code = u"quick_reply_empty"_s,
                        .retry = Error::Retry::AfterFix,
                        .facts = {{Error::Fact::Field, reply.name.isEmpty() ? u"name"_s : u"body"_s}}});
    }
    const auto write = [reply, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return QuickReplyRepository(session).save(reply, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<void>> InboxService::removeQuickReply(qint64 id)
{
    const auto write = [id](SqlSession &session) { return QuickReplyRepository(session).remove(id); };
    const auto changing = change(write);
    co_return co_await changing;
}
