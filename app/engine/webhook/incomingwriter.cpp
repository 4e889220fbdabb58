// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/webhook/incomingwriter.h"

#include "app/domain/job.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

bool isChange(const IncomingMessage &message)
{
    return message.kind == IncomingKind::Edit || message.kind == IncomingKind::Revoke;
}

bool mayBeWord(IncomingKind kind)
{
    return kind == IncomingKind::Text || kind == IncomingKind::Button || kind == IncomingKind::Interactive;
}

QDateTime later(const QDateTime &one, const QDateTime &other)
{
    return !one.isValid() || other > one ? other : one;
}

} // namespace

IncomingWriter::IncomingWriter(SqlSession &session, const WebhookTerms &terms)
    : m_session(session)
    , m_terms(terms)
    , m_book(session, terms.now)
    , m_incoming(session)
{
}

Result<void> IncomingWriter::write(const QList<std::pair<IncomingEvent, QDateTime>> &events)
{
    using Step = Result<void> (IncomingWriter::*)();
    Result<void> done = findContacts(events);
    for (const Step step : {&IncomingWriter::findQuoted, &IncomingWriter::addMessages, &IncomingWriter::applyChanges,
                            &IncomingWriter::applyWaitingChanges, &IncomingWriter::followWords,
                            &IncomingWriter::noteAnswers, &IncomingWriter::fetchFiles}) {
        if (!done || (m_items.isEmpty() && m_changes.isEmpty()))
            break;
        done = (this->*step)();
    }
    if (!done)
        return done;
    noteNews();
    done = m_book.storeNews();
    QSet<qint64> open; // an OK that has become a question is to be answered
    for (const Item &item : std::as_const(m_edited)) {
        if (needsAnswer(item))
            open.insert(item.message.contactId);
    }
    ContactRepository contacts(m_session);
    for (const qint64 contactId : std::as_const(m_rewritten)) {
        if (!done)
            break;
        done = open.contains(contactId) ? contacts.unanswered(contactId) : contacts.readLastLine(contactId);
    }
    return done;
}

Result<void> IncomingWriter::findContacts(const QList<std::pair<IncomingEvent, QDateTime>> &events)
{
    QList<std::pair<QString, MetaPerson>> people;
    for (const auto &[event, receivedAt] : events) {
        if (const QString account = m_terms.account(event.phoneNumberId); !account.isEmpty())
            people.append({account, event.person});
    }
    if (people.isEmpty())
        return {};
    if (const Result<void> opened = m_book.open(people); !opened)
        return opened;
    for (const auto &[event, receivedAt] : events) {
        const QString account = m_terms.account(event.phoneNumberId);
        if (account.isEmpty())
            continue;
        Item item{.message = event.message, .change = event.change};
        item.message.account = account;
        item.message.receivedAt = receivedAt;
        if (!item.message.at.isValid())
            item.message.at = receivedAt;
        if (mayBeWord(item.message.kind))
            item.word = replyWord(item.message.body);
        item.contact = m_book.find(account, event.person, item.message.at);
        (isChange(item.message) ? m_changes : m_items).append(item);
    }
    if (const Result<void> stored = m_book.storeNew(); !stored)
        return stored;
    for (QList<Item> *items : {&m_items, &m_changes}) {
        for (Item &item : *items)
            item.message.contactId = m_book.contact(item.contact).id;
    }
    return {};
}

/// What is quoted tells who a person is who hides the number, too.
Result<void> IncomingWriter::findQuoted()
{
    QStringList ids;
    for (const Item &item : std::as_const(m_items)) {
        if (!item.message.contextId.isEmpty())
            ids.append(item.message.contextId);
    }
    ids.removeDuplicates();
    const Result<QHash<QString, Message>> ours = m_incoming.ours(ids);
    if (!ours)
        return fail(ours.error());
    for (Item &item : m_items) {
        const auto quoted = ours->constFind(item.message.contextId);
        if (quoted == ours->constEnd())
            continue;
        item.ours = *quoted;
        item.message.messageId = quoted->id;
        Contact &contact = m_book.contact(item.contact);
        if (contact.studentId == 0)
            contact.studentId = quoted->studentId;
    }
    return {};
}

Result<void> IncomingWriter::addMessages()
{
    QList<IncomingMessage> messages;
    for (const Item &item : std::as_const(m_items))
        messages.append(item.message);
    if (const Result<void> added = m_incoming.addOnce(messages); !added)
        return added;
    QList<Item> fresh;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        if (messages.at(i).id == 0)
            continue; // it came before
        fresh.append(m_items.at(i));
        fresh.last().message.id = messages.at(i).id;
    }
    m_items = fresh;
    return {};
}

/// The newest change counts, in whatever order they come; what was deleted stays deleted, and its text is gone.
void IncomingWriter::apply(const IncomingMessage &change, IncomingMessage &target) const
{
    if (change.kind == IncomingKind::Revoke) {
        target.revokedAt = change.at;
        target.body.clear();
        target.content = {};
        target.mediaName.clear();
        target.media = MediaState::None;
        return;
    }
    const QDateTime edited = QDateTime::fromString(target.content.value("edited_at"_L1).toString(), Qt::ISODateWithMs);
    if (target.revokedAt.isValid() || (edited.isValid() && edited >= change.at))
        return;
    QJsonArray before = target.content.value("before"_L1).toArray();
    before.append(target.body);
    target.content.insert("before"_L1, before);
    target.content.insert("edited_at"_L1, change.at.toString(Qt::ISODateWithMs));
    target.body = change.body;
}

Result<void> IncomingWriter::applyChanges()
{
    QStringList ids;
    for (const Item &item : std::as_const(m_changes))
        ids.append(item.message.contextId);
    ids.removeDuplicates();
    const Result<QList<IncomingMessage>> known = m_incoming.known(ids);
    if (!known)
        return fail(known.error());
    QHash<QString, IncomingMessage> targets;
    for (const IncomingMessage &message : *known)
        targets.insert(message.whatsappMessageId, message);
    QList<IncomingMessage> early;
    QSet<QString> changed;
    for (const Item &item : std::as_const(m_changes)) {
        const auto target = targets.find(item.message.contextId);
        if (target == targets.end()) {
            early.append(item.message);
            continue;
        }
        if (target->contactId != item.message.contactId)
            continue; // nobody changes what somebody else wrote
        const QString before = target->body;
        apply(item.message, *target);
        changed.insert(target->whatsappMessageId);
        if (item.message.kind != IncomingKind::Edit || replyWord(target->body) == replyWord(before))
            continue;
        if (const Result<void> noted = noteEdited(item, *target); !noted)
            return noted;
    }
    for (const QString &id : std::as_const(changed)) {
        if (const Result<void> written = m_incoming.rewrite(targets.value(id)); !written)
            return written;
        m_rewritten.insert(targets.value(id).contactId);
    }
    return m_incoming.addOnce(early);
}

/// Whoever corrects a text to BAJA means it as much as who writes it.
Result<void> IncomingWriter::noteEdited(const Item &change, const IncomingMessage &edited)
{
    if (!mayBeWord(edited.kind))
        return {};
    Item item{.message = edited, .contact = change.contact, .word = replyWord(edited.body)};
    item.message.at = change.message.at;
    if (edited.messageId != 0) {
        const Result<Message> quoted = MessageRepository(m_session).find(edited.messageId);
        if (!quoted)
            return fail(quoted.error());
        item.ours = *quoted;
    }
    m_edited.append(item);
    return {};
}

/// A change may come before what it changes.
Result<void> IncomingWriter::applyWaitingChanges()
{
    QStringList ids;
    for (const Item &item : std::as_const(m_items))
        ids.append(item.message.whatsappMessageId);
    Result<QList<IncomingMessage>> waiting = m_incoming.waitingChanges(ids);
    if (!waiting)
        return fail(waiting.error());
    std::ranges::sort(*waiting, {}, &IncomingMessage::at);
    QList<qint64> done;
    for (const IncomingMessage &change : std::as_const(*waiting)) {
        const auto item = std::ranges::find_if(m_items, [&](const Item &candidate) {
            return candidate.message.whatsappMessageId == change.contextId
                && candidate.message.contactId == change.contactId;
        });
        if (item == m_items.end())
            continue;
        apply(change, item->message);
        if (mayBeWord(item->message.kind))
            item->word = replyWord(item->message.body);
        done.append(change.id);
        if (const Result<void> written = m_incoming.rewrite(item->message); !written)
            return written;
    }
    return m_incoming.remove(done);
}

Result<void> IncomingWriter::noteAnswers()
{
    QList<IncomingRepository::Answer> answers;
    for (const Item &item : std::as_const(m_items)) {
        if (item.message.kind == IncomingKind::System)
            continue;
        answers.append({.messageId = item.message.messageId,
                        .contactId = item.message.contactId,
                        .studentId = m_book.contact(item.contact).studentId,
                        .at = item.message.at});
    }
    const Result<QList<qint64>> noted = m_incoming.setAnswered(answers);
    return noted ? Result<void>() : fail(noted.error());
}

Result<void> IncomingWriter::fetchFiles()
{
    JobRepository jobs(m_session);
    for (const Item &item : std::as_const(m_items)) {
        if (item.message.media != MediaState::Wanted)
            continue;
        const Job job{.kind = JobKind::FetchMedia,
                      .payload = {{u"incoming"_s, item.message.id}},
                      .runAfter = m_terms.now,
                      .dedupeKey = u"media:"_s + item.message.mediaId,
                      .studentId = m_book.contact(item.contact).studentId,
                      .createdAt = m_terms.now};
        if (const Result<qint64> added = jobs.add(job); !added)
            return fail(added.error());
    }
    return {};
}

bool IncomingWriter::needsAnswer(const Item &item) const
{
    if (item.message.kind == IncomingKind::Reaction || item.message.kind == IncomingKind::System
        || item.message.revokedAt.isValid())
        return false;
    if (item.word == ReplyWord::OptIn || item.word == ReplyWord::Cancel)
        return !m_settled.contains(item.message.whatsappMessageId);
    return item.word != ReplyWord::OptOut && item.word != ReplyWord::Ok;
}

void IncomingWriter::noteNews()
{
    for (const Item &item : std::as_const(m_items)) {
        ContactNews &news = m_book.news(item.contact);
        const IncomingMessage &message = item.message;
        if (!item.change.isEmpty())
            news.contact.note = item.change;
        if (message.kind != IncomingKind::Reaction)
            ++news.unread;
        if (message.kind != IncomingKind::System)
            news.contact.lastInAt = later(news.contact.lastInAt, message.at);
        if (!news.contact.lastAt.isValid() || message.at >= news.contact.lastAt) {
            news.contact.lastAt = message.at;
            news.contact.lastText = message.body;
            news.contact.lastKind = message.revokedAt.isValid() ? IncomingKind::Revoke : message.kind;
        }
        if (needsAnswer(item) && (!news.waitingSince.isValid() || message.at < news.waitingSince))
            news.waitingSince = message.at;
    }
}
