// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The queue: what is due, and who takes it.
#include "app/storage/batch.h"
#include "app/storage/databaseclock.h"
#include "app/storage/messagecolumns.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rowvalues.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 kPeopleLock = 0x42656465'6c50; // "BedelP"
// The first half of the key of a person's lock.
constexpr int kStudentLock = 0x426553; // "BeS"
constexpr int kContactLock = 0x426543; // "BeC"
} // namespace

Result<QList<Message>> MessageRepository::claim(const QString &owner, const QDateTime &now,
                                                std::chrono::milliseconds lease, int limit, const QString &account,
                                                const QStringList &except)
{
    QString due = u"SELECT id FROM message WHERE state = 'queued' AND waits_for = '' AND not_before <= ? "
                  "AND (undo_until IS NULL OR undo_until <= ?)"_s;
    QVariantList values{owner, qlonglong(lease.count()), m_session.bindTime(now), m_session.bindTime(now),
                        m_session.bindTime(now)};
    if (!account.isEmpty()) {
        due += u" AND account = ?"_s;
        values.append(account);
    }
    if (!except.isEmpty()) {
        due += u" AND account NOT IN (%1)"_s.arg(placeholders(except.size()));
        values.append(QVariantList(except.cbegin(), except.cend()));
    }
    due += u" ORDER BY priority, not_before, id LIMIT ?"_s;
    values.append(limit);
    const QString update =
        u"UPDATE message SET state = 'sending', attempts = attempts + 1, lease_owner = ?, lease_until = %1, "
        "sending_at = ? WHERE id %2 RETURNING %3"_s;
    const QString columns = QString(messageColumns()).remove(u"m."_s); // SQLite's RETURNING knows no alias
    // An array is evaluated once; a subquery behind IN may be run again for each row and lock more than the limit.
    const DialectSql sql{.sqlite = update.arg(databaseLater(m_session), u"IN (%1)"_s.arg(due), columns),
                         .postgreSql = update.arg(databaseLater(m_session),
                                                  u"= ANY (ARRAY(%1 FOR UPDATE SKIP LOCKED))"_s.arg(due), columns)};
    QList<Message> messages;
    {
        Result<QSqlQuery> query = m_session.execute(sql, values);
        if (!query)
            return fail(query.error());
        while (query->next())
            messages.append(messageFrom(m_session, *query));
    }
    std::ranges::sort(messages, {}, [](const Message &message) {
        return std::tuple(message.priority, message.notBefore, message.id);
    });
    QList<qint64> ids;
    for (const Message &message : std::as_const(messages))
        ids.append(message.id);
    const Result<void> noted = addEvents(ids, MessageState::Sending, now);
    return noted ? Result<QList<Message>>(messages) : fail(noted.error());
}

Result<QList<qint64>> MessageRepository::expire(const QDateTime &now)
{
    const Error error{.kind = Error::Kind::Cancelled, .code = u"expired"_s};
    const Result<QList<qint64>> ids =
        idsOf(u"UPDATE message SET state = 'cancelled', waits_for = '', error = ? WHERE state = 'queued' AND "
              "expires_at IS NOT NULL AND expires_at <= ? RETURNING id"_s,
              {errorColumn(error), m_session.bindTime(now)});
    if (!ids)
        return ids;
    const Result<void> noted = noteCancelled(*ids, now, error);
    return noted ? ids : fail(noted.error());
}

Result<QList<qint64>> MessageRepository::giveUpLost(const QDateTime &now, const QStringList &deadOwners)
{
    const Error error{.kind = Error::Kind::Unconfirmed, .code = kInterruptedCode};
    QVariantList values{errorColumn(error)};
    QString lost = u"lease_until <= (SELECT %1)"_s.arg(databaseNow(m_session)); // once, so that the index serves
    if (!deadOwners.isEmpty()) {
        lost = u"(%1 OR lease_owner IN (%2))"_s.arg(lost, placeholders(deadOwners.size()));
        values.append(QVariantList(deadOwners.cbegin(), deadOwners.cend()));
    }
    const Result<QList<qint64>> ids =
        idsOf(u"UPDATE message SET state = 'unconfirmed', error = ?, lease_owner = '', "
              "lease_until = NULL WHERE state = 'sending' AND %1 RETURNING id"_s.arg(lost),
              values);
    if (!ids)
        return ids;
    const Result<void> noted = addEvents(*ids, MessageState::Unconfirmed, now, error);
    return noted ? ids : fail(noted.error());
}

Result<std::optional<QDateTime>> MessageRepository::nextDue(const QDateTime &now, const QStringList &except)
{
    const QString others =
        except.isEmpty() ? QString() : u"AND account NOT IN (%1) "_s.arg(placeholders(except.size()));
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT min(at), (SELECT %1 FROM message WHERE state = 'sending') FROM (SELECT min(not_before) AS at FROM "
        "message WHERE state = 'queued' AND waits_for = '' %2UNION ALL SELECT min(expires_at) AS at FROM message WHERE "
        "state = 'queued' AND expires_at IS NOT NULL) AS due"_s.arg(millisecondsUntil(m_session, u"min(lease_until)"_s),
                                                                    others),
        QVariantList(except.cbegin(), except.cend()));
    if (!query)
        return fail(query.error());
    std::optional<QDateTime> next;
    if (!query->next())
        return next;
    if (!query->value(0).isNull())
        next = m_session.readTime(query->value(0));
    if (!query->value(1).isNull()) {
        const QDateTime lost = now.addMSecs(query->value(1).toLongLong());
        next = next ? std::min(*next, lost) : lost;
    }
    return next;
}

Result<void> MessageRepository::setContents(const QList<Message> &messages)
{
    static const QList<BatchColumn> columns{
        {u"id"_s, u"bigint"_s}, {u"name"_s, u"text"_s},      {u"language"_s, u"text"_s},  {u"recipient"_s, u"text"_s},
        {u"body"_s, u"text"_s}, {u"text_hash"_s, u"text"_s}, {u"outside"_s, u"boolean"_s}};
    QList<QVariantList> rows;
    rows.reserve(messages.size());
    for (const Message &message : messages)
        rows.append({message.id, SqlSession::textOrNull(message.templateKey.name),
                     SqlSession::textOrNull(message.templateKey.language), message.to, message.text,
                     QString::fromLatin1(message.textHash), message.isOutsideWindow});
    return runBatch(m_session, columns,
                    u"UPDATE message SET template_name = v.name, template_language = v.language, recipient = "
                    "v.recipient, body = v.body, text_hash = v.text_hash, outside_window = v.outside FROM v WHERE "
                    "message.id = v.id"_s,
                    rows);
}

Result<void> MessageRepository::keepPeopleStill()
{
    if (m_session.dialect() == SqlSession::Dialect::Sqlite)
        return {}; // its write transactions exclude one another
    return m_session.command(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(kPeopleLock));
}

Result<void> MessageRepository::keepTheseStill(QList<qint64> studentIds, QList<qint64> contactIds)
{
    if (m_session.dialect() == SqlSession::Dialect::Sqlite)
        return {};
    // Everybody takes them in the same order, else two engines would wait for each other.
    const QString lock = u"SELECT pg_advisory_xact_lock(%1, person) FROM (SELECT CAST(id AS integer) AS person FROM %2 "
                         "WHERE id IN (%3) ORDER BY id) AS people"_s;
    const auto take = [](QSqlQuery &) {};
    std::ranges::sort(studentIds);
    std::ranges::sort(contactIds);
    const Result<void> students =
        runForIds(m_session, lock.arg(kStudentLock).arg(u"student"_s, u"%1"_s), {}, studentIds, take);
    return students ? runForIds(m_session, lock.arg(kContactLock).arg(u"contact"_s, u"%1"_s), {}, contactIds, take)
                    : students;
}

Result<bool> MessageRepository::isAnyWaiting(const QString &waitsFor)
{
    const Result<qint64> waiting = numberOf(
        m_session,
        u"SELECT count(*) FROM (SELECT 1 FROM message WHERE state = 'queued' AND waits_for = ? LIMIT 1) AS one"_s,
        {waitsFor});
    return waiting ? Result<bool>(*waiting > 0) : fail(waiting.error());
}

Result<void> MessageRepository::withdraw(const QList<qint64> &ids)
{
    const Result<void> gone = runForIds(m_session, u"DELETE FROM message WHERE state = 'sending' AND id IN (%1)"_s, {},
                                        ids, [](QSqlQuery &) {});
    if (!gone)
        return gone;
    return runForIds(m_session,
                     u"UPDATE student SET last_message_id = COALESCE((SELECT max(m.id) FROM message m WHERE "
                     "m.student_id = student.id), 0) WHERE last_message_id IN (%1)"_s,
                     {}, ids, [](QSqlQuery &) {});
}

Result<int> MessageRepository::peopleOutside(const QDateTime &from)
{
    const Result<qint64> people = numberOf(
        m_session,
        DialectSql{u"SELECT count(DISTINCT recipient) FROM message WHERE outside_window = 1 AND sending_at > ?"_s,
                   u"SELECT count(DISTINCT recipient) FROM message WHERE outside_window AND sending_at > ?"_s},
        {m_session.bindTime(from)});
    return people ? Result<int>(int(*people)) : fail(people.error());
}

Result<QSet<qint64>> MessageRepository::reachedOutside(const QList<qint64> &studentIds, const QDateTime &from)
{
    QSet<qint64> reached;
    const QString isOutside =
        m_session.dialect() == SqlSession::Dialect::Sqlite ? u"outside_window = 1"_s : u"outside_window"_s;
    const Result<void> read =
        runForIds(m_session,
                  u"SELECT DISTINCT student_id FROM message WHERE sending_at > ? AND %2 AND student_id IN (%1)"_s.arg(
                      u"%1"_s, isOutside),
                  {m_session.bindTime(from)}, studentIds, [&reached](QSqlQuery &query) {
                      while (query.next())
                          reached.insert(query.value(0).toLongLong());
                  });
    return read ? Result<QSet<qint64>>(reached) : fail(read.error());
}

Result<int> MessageRepository::releaseWaiting(const QStringList &reasons, const QDateTime &now)
{
    QVariantList values{m_session.bindTime(now), m_session.bindTime(now)};
    for (const QString &reason : reasons)
        values.append(reason);
    return runCounted(m_session,
                      u"UPDATE message SET waits_for = '', error = NULL, not_before = %1 WHERE state = 'queued' AND "
                      "waits_for IN (%2)"_s.arg(kDueOrUndone, placeholders(reasons.size())),
                      values);
}

Result<int> MessageRepository::releaseSome(const QString &waitsFor, int limit, const QDateTime &now)
{
    return runCounted(m_session,
                      u"UPDATE message SET waits_for = '', error = NULL, not_before = ? WHERE id IN (SELECT id FROM "
                      "message WHERE state = 'queued' AND waits_for = ? ORDER BY priority, queued_at, id LIMIT ?)"_s,
                      {m_session.bindTime(now), waitsFor, limit});
}
