// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/incomingrepository.h"

#include "app/domain/names.h"
#include "app/storage/batch.h"
#include "app/storage/messagecolumns.h"
#include "app/storage/rowvalues.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kColumns =
    u"i.id, i.contact_id, i.account, i.whatsapp_message_id, i.kind, i.body, i.content, i.context_id, i.message_id, "
    "i.media_id, i.media_type, i.media_name, i.media_state, i.revoked_at, i.seen_at, i.at, i.received_at"_s;
constexpr int kColumnCount = 17;

IncomingMessage incomingFrom(SqlSession &session, const QSqlQuery &query)
{
    return {.id = query.value(0).toLongLong(),
            .contactId = query.value(1).toLongLong(),
            .account = query.value(2).toString(),
            .whatsappMessageId = query.value(3).toString(),
            .kind = incomingKind(query.value(4).toString()),
            .body = query.value(5).toString(),
            .content = session.readJson(query.value(6)).object(),
            .contextId = query.value(7).toString(),
            .messageId = query.value(8).toLongLong(),
            .mediaId = query.value(9).toString(),
            .mediaType = query.value(10).toString(),
            .mediaName = query.value(11).toString(),
            .media = mediaState(query.value(12).toString()),
            .revokedAt = session.readTime(query.value(13)),
            .seenAt = session.readTime(query.value(14)),
            .at = session.readTime(query.value(15)),
            .receivedAt = session.readTime(query.value(16))};
}

QString searchText(const IncomingMessage &message)
{
    return folded(message.mediaName.isEmpty() ? message.body : message.body + u' ' + message.mediaName);
}

const QDateTime &farFuture()
{
    static const QDateTime future(QDate(9000, 1, 1), QTime(0, 0), Qt::UTC);
    return future;
}

} // namespace

Result<QList<IncomingMessage>> IncomingRepository::select(const QString &rest, const QVariantList &values)
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT %1 FROM incoming_message i %2"_s.arg(kColumns, rest), values);
    if (!query)
        return fail(query.error());
    QList<IncomingMessage> messages;
    while (query->next())
        messages.append(incomingFrom(m_session, *query));
    return messages;
}

Result<void> IncomingRepository::addOnce(QList<IncomingMessage> &messages)
{
    QVariantList values;
    QHash<QString, qint64> ids;
    for (const IncomingMessage &message : std::as_const(messages)) {
        values << message.contactId << message.account << message.whatsappMessageId << word(message.kind)
               << message.body << jsonColumn(message.content) << SqlSession::textOrNull(message.contextId)
               << SqlSession::idOrNull(message.messageId) << message.mediaId << message.mediaType << message.mediaName
               << word(message.media) << searchText(message) << m_session.bindTime(message.at)
               << m_session.bindTime(message.receivedAt);
    }
    const Result<void> added = runForRows(
        m_session,
        u"INSERT INTO incoming_message (contact_id, account, whatsapp_message_id, kind, body, content, context_id, "
        "message_id, media_id, media_type, media_name, media_state, search, at, received_at) VALUES %1 "
        "ON CONFLICT (whatsapp_message_id) DO NOTHING RETURNING id, whatsapp_message_id"_s,
        u"(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s, values, [&](QSqlQuery &query) {
            while (query.next())
                ids.insert(query.value(1).toString(), query.value(0).toLongLong());
        });
    if (!added)
        return added;
    for (IncomingMessage &message : messages)
        message.id = ids.take(message.whatsappMessageId); // the first of two with one id is the one that was added
    return {};
}

Result<QList<IncomingMessage>> IncomingRepository::known(const QStringList &whatsappMessageIds)
{
    QList<IncomingMessage> messages;
    const Result<void> read = runForTexts(
        m_session, u"SELECT %1 FROM incoming_message i WHERE i.whatsapp_message_id IN (%2)"_s.arg(kColumns, u"%1"_s),
        {}, whatsappMessageIds, [&](QSqlQuery &query) {
            while (query.next())
                messages.append(incomingFrom(m_session, query));
        });
    return read ? Result<QList<IncomingMessage>>(messages) : fail(read.error());
}

Result<QList<IncomingMessage>> IncomingRepository::waitingChanges(const QStringList &whatsappMessageIds)
{
    QList<IncomingMessage> messages;
    const Result<void> read = runForTexts(
        m_session,
        u"SELECT %1 FROM incoming_message i WHERE i.kind IN ('edit', 'revoke') AND i.context_id IN (%2)"_s.arg(kColumns,
                                                                                                               u"%1"_s),
        {}, whatsappMessageIds, [&](QSqlQuery &query) {
            while (query.next())
                messages.append(incomingFrom(m_session, query));
        });
    return read ? Result<QList<IncomingMessage>>(messages) : fail(read.error());
}

Result<void> IncomingRepository::remove(const QList<qint64> &ids)
{
    return runForIds(m_session, u"DELETE FROM incoming_message WHERE id IN (%1)"_s, {}, ids, [](QSqlQuery &) {});
}

Result<IncomingMessage> IncomingRepository::find(qint64 id)
{
    const Result<QList<IncomingMessage>> found = select(u"WHERE i.id = ?"_s, {id});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail({.kind = Error::Kind::NotFound,
                     .code = u"incoming_unknown"_s,
                     .facts = {{Error::Fact::Id, QString::number(id)}}});
    return found->first();
}

Result<void> IncomingRepository::rewrite(const IncomingMessage &message)
{
    return run(m_session,
               u"UPDATE incoming_message SET body = ?, content = ?, media_id = ?, media_name = ?, media_state = ?, "
               "search = ?, revoked_at = ? WHERE id = ?"_s,
               {message.body, jsonColumn(message.content), message.mediaId, message.mediaName, word(message.media),
                searchText(message), m_session.bindTime(message.revokedAt), message.id});
}

Result<ThreadPage> IncomingRepository::thread(const Contact &contact, const ThreadKey &before, int limit)
{
    // One order for both: time, then theirs before ours, then id.
    const QDateTime at = before.isEnd() ? farFuture() : before.at;
    const bool isOurs = before.side == ThreadEntry::Side::Ours;
    const qint64 theirsBelow = isOurs ? std::numeric_limits<qint64>::max() : before.id;
    const qint64 oursBelow = isOurs ? before.id : 0;
    const Result<QList<IncomingMessage>> theirs =
        select(u"WHERE i.contact_id = ? AND (i.at, i.id) < (?, ?) AND i.kind NOT IN ('edit', 'revoke') "
               "ORDER BY i.at DESC, i.id DESC LIMIT ?"_s,
               {contact.id, m_session.bindTime(at), theirsBelow, limit + 1});
    if (!theirs)
        return fail(theirs.error());
    ThreadPage page;
    for (const IncomingMessage &message : *theirs)
        page.entries.append({.side = ThreadEntry::Side::Theirs, .at = message.at, .incoming = message});
    Result<QSqlQuery> ours = m_session.execute(
        u"SELECT %1 FROM message m WHERE m.id IN (SELECT id FROM message WHERE contact_id = ? UNION SELECT id FROM "
        "message WHERE student_id = ?) AND m.account = ? AND m.state <> 'cancelled' AND (m.queued_at, m.id) < (?, ?) "
        "ORDER BY m.queued_at DESC, m.id DESC LIMIT ?"_s.arg(messageColumns()),
        {contact.id, contact.studentId, contact.account, m_session.bindTime(at), oursBelow, limit + 1});
    if (!ours)
        return fail(ours.error());
    while (ours->next()) {
        const Message message = messageFrom(m_session, *ours);
        page.entries.append({.side = ThreadEntry::Side::Ours, .at = message.queuedAt, .message = message});
    }
    std::ranges::sort(page.entries, std::ranges::greater(),
                      [](const ThreadEntry &entry) { return std::tuple(entry.at, int(entry.side), entry.id()); });
    page.hasEarlier = page.entries.size() > limit;
    page.entries.resize(std::min<qsizetype>(limit, page.entries.size()));
    std::ranges::reverse(page.entries);
    return page;
}

Result<QList<IncomingRepository::Listed>> IncomingRepository::list(qint64 studentId, bool onlyUnread, int limit)
{
    QStringList conditions{u"i.kind NOT IN ('edit', 'revoke')"_s};
    QVariantList values;
    if (studentId != 0) {
        conditions.append(u"c.student_id = ?"_s);
        values.append(studentId);
    }
    if (onlyUnread)
        conditions.append(u"i.seen_at IS NULL"_s);
    values.append(limit);
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT %1, c.student_id, c.wa_id, c.user_id, s.first_name, s.last_name FROM incoming_message i JOIN contact "
        "c ON c.id = i.contact_id LEFT JOIN student s ON s.id = c.student_id WHERE %2 ORDER BY i.received_at DESC, "
        "i.id DESC LIMIT ?"_s.arg(kColumns, conditions.join(u" AND "_s)),
        values);
    if (!query)
        return fail(query.error());
    QList<Listed> listed;
    while (query->next()) {
        const auto text = [&query](int column) { return query->value(kColumnCount + column).toString(); };
        listed.append({.message = incomingFrom(m_session, *query),
                       .studentId = query->value(kColumnCount).toLongLong(),
                       .waId = text(1),
                       .userId = text(2),
                       .studentName = u"%1 %2"_s.arg(text(3), text(4)).simplified()});
    }
    return listed;
}

Result<std::optional<IncomingMessage>> IncomingRepository::newest(qint64 contactId)
{
    const Result<QList<IncomingMessage>> found =
        select(u"WHERE i.contact_id = ? AND i.kind NOT IN ('edit', 'revoke', 'system') ORDER BY i.at DESC, i.id DESC "
               "LIMIT 1"_s,
               {contactId});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<IncomingMessage>() : found->first();
}

Result<void> IncomingRepository::setMediaState(qint64 id, MediaState state)
{
    return run(m_session, u"UPDATE incoming_message SET media_state = ? WHERE id = ?"_s, {word(state), id});
}

Result<void> IncomingRepository::storeMedia(qint64 id, const MediaFile &file, const QDateTime &now)
{
    const Result<void> stored =
        run(m_session,
            u"INSERT INTO media (incoming_id, type, content, fetched_at) VALUES (?, ?, ?, ?) ON CONFLICT (incoming_id) "
            "DO UPDATE SET type = excluded.type, content = excluded.content, fetched_at = excluded.fetched_at"_s,
            {id, file.type, file.content, m_session.bindTime(now)});
    return stored ? setMediaState(id, MediaState::Stored) : stored;
}

Result<MediaFile> IncomingRepository::media(qint64 id)
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT m.type, i.media_name, m.content FROM media m JOIN "
                                                "incoming_message i ON i.id = m.incoming_id WHERE m.incoming_id = ?"_s,
                                                {id});
    if (!query)
        return fail(query.error());
    if (!query->next())
        return fail({.kind = Error::Kind::NotFound, .code = u"media_not_here"_s});
    return MediaFile{.type = query->value(0).toString(),
                     .name = query->value(1).toString(),
                     .content = query->value(2).toByteArray()};
}
