// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/contactrepository.h"

#include "app/domain/phone.h"
#include "app/storage/batch.h"
#include "app/storage/contactcolumns.h"
#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kAdvisoryLock = 0x426564656c43; // "BedelC"

QList<ConversationRow> rowsFrom(SqlSession &session, QSqlQuery &query)
{
    QList<ConversationRow> rows;
    while (query.next()) {
        const int next = kContactColumnCount;
        rows.append(
            {.contact = contactFrom(session, query),
             .studentName = u"%1 %2"_s.arg(query.value(next).toString(), query.value(next + 1).toString()).simplified(),
             .isOptedOut = query.value(next + 2).toBool()});
    }
    return rows;
}

} // namespace

Result<QList<ConversationRow>> ContactRepository::select(const QString &from, const QString &rest,
                                                         const QVariantList &values)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT %1, s.first_name, s.last_name, (ls.opted_out_at IS NOT NULL OR lc.opted_out_at IS NOT NULL) "
        "FROM %2 LEFT JOIN student s ON s.id = c.student_id LEFT JOIN stop_list ls ON ls.student_id = "
        "c.student_id LEFT JOIN stop_list lc ON lc.contact_id = c.id %3"_s.arg(contactColumns(), from, rest),
        values);
    if (!query)
        return fail(query.error());
    return rowsFrom(m_session, *query);
}

Result<ListPage<ConversationRow>> ContactRepository::page(const ConversationQuery &query, int offset, int limit)
{
    const ConversationCondition condition(query, m_session);
    // The ids come first, so that what is skipped costs no joins.
    const Result<QList<ConversationRow>> rows =
        select(u"(SELECT c.id FROM contact c %1 %2 LIMIT ? OFFSET ?) AS page JOIN contact c ON c.id = page.id"_s.arg(
                   condition.where(), condition.orderBy()),
               condition.orderBy(), condition.values() + QVariantList{limit, offset});
    if (!rows)
        return fail(rows.error());
    return ListPage<ConversationRow>{.offset = offset, .rows = *rows};
}

Result<int> ContactRepository::count(const ConversationQuery &query)
{
    const ConversationCondition condition(query, m_session);
    const Result<qint64> count =
        numberOf(m_session, u"SELECT count(*) FROM contact c %1"_s.arg(condition.where()), condition.values());
    return count ? Result<int>(int(*count)) : fail(count.error());
}

Result<QHash<qint64, int>> ContactRepository::positions(const ConversationQuery &query, const QList<qint64> &ids)
{
    const ConversationCondition condition(query, m_session);
    return positionsOf(m_session,
                       u"SELECT c.id AS row_id, row_number() OVER (%1) AS place FROM contact c %2"_s.arg(
                           condition.orderBy(), condition.where()),
                       condition.values(), ids);
}

Result<ConversationCounts> ContactRepository::counts(const QString &who)
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT (SELECT count(*) FROM contact), (SELECT count(*) FROM contact WHERE unread > 0), "
                          "(SELECT count(*) FROM contact WHERE waiting_since IS NOT NULL), "
                          "(SELECT count(*) FROM contact WHERE assignee <> '' AND assignee = ?)"_s,
                          {who});
    if (!query)
        return fail(query.error());
    if (!query->next())
        return ConversationCounts();
    return ConversationCounts{.all = query->value(0).toInt(),
                              .unread = query->value(1).toInt(),
                              .waiting = query->value(2).toInt(),
                              .mine = query->value(3).toInt()};
}

Result<ConversationRow> ContactRepository::find(qint64 id)
{
    const Result<QList<ConversationRow>> rows = select(u"contact c"_s, u"WHERE c.id = ?"_s, {id});
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return fail({.kind = Error::Kind::NotFound,
                     .code = u"contact_unknown"_s,
                     .facts = {{Error::Fact::Id, QString::number(id)}}});
    return rows->first();
}

Result<QList<Contact>> ContactRepository::ofStudent(qint64 studentId)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT %1 FROM contact c WHERE c.student_id = ? ORDER BY c.last_at DESC, c.id DESC"_s.arg(contactColumns()),
        {studentId});
    if (!query)
        return fail(query.error());
    QList<Contact> contacts;
    while (query->next())
        contacts.append(contactFrom(m_session, *query));
    return contacts;
}

Result<QList<Contact>> ContactRepository::known(const QString &account, const QStringList &waIds,
                                                const QStringList &userIds, const QStringList &phoneKeys)
{
    QHash<qint64, Contact> found;
    const auto take = [&](QSqlQuery &query) {
        while (query.next()) {
            const Contact contact = contactFrom(m_session, query);
            found.insert(contact.id, contact);
        }
    };
    const std::pair<QLatin1StringView, QStringList> columns[]{
        {"wa_id"_L1, waIds}, {"user_id"_L1, userIds}, {"phone_key"_L1, phoneKeys}};
    for (const auto &[column, texts] : columns) {
        QStringList distinct = texts;
        distinct.removeAll(QString());
        distinct.removeDuplicates();
        const Result<void> read =
            runForTexts(m_session,
                        u"SELECT %1 FROM contact c WHERE c.account = ? AND c.%2 <> '' AND c.%2 IN (%3)"_s.arg(
                            contactColumns(), column, u"%1"_s),
                        {account}, distinct, take);
        if (!read)
            return fail(read.error());
    }
    return found.values();
}

Result<QHash<QString, QList<qint64>>> ContactRepository::studentsByPhoneKey(const QStringList &phoneKeys)
{
    QHash<QString, QList<qint64>> students;
    QStringList distinct = phoneKeys;
    distinct.removeAll(QString());
    distinct.removeDuplicates();
    const Result<void> read =
        runForTexts(m_session,
                    u"SELECT s.phone_key, s.id FROM student s WHERE s.phone_key <> '' AND s.phone_key IN (%1) "
                    "ORDER BY CASE WHEN s.state = 'archived' THEN 1 ELSE 0 END, s.id DESC"_s,
                    {}, distinct, [&](QSqlQuery &query) {
                        while (query.next())
                            students[query.value(0).toString()].append(query.value(1).toLongLong());
                    });
    if (!read || distinct.isEmpty())
        return read ? Result<QHash<QString, QList<qint64>>>(students) : fail(read.error());
    // A guardian speaks for the minors whose messages come to that phone.
    Result<QSqlQuery> guardians = m_session.execute(u"SELECT student_id, guardian_phone FROM stop_list WHERE is_minor "
                                                    u"= true AND guardian_phone <> '' AND student_id "
                                                    "IS NOT NULL ORDER BY student_id DESC"_s);
    if (!guardians)
        return fail(guardians.error());
    while (guardians->next()) {
        const QString key = phoneKey(guardians->value(1).toString());
        const qint64 minor = guardians->value(0).toLongLong();
        if (distinct.contains(key) && !students.value(key).contains(minor))
            students[key].append(minor);
    }
    return students;
}

Result<void> ContactRepository::keepStill()
{
    if (m_session.dialect() == SqlSession::Dialect::Sqlite)
        return {}; // its write transactions exclude one another
    return m_session.command(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(kAdvisoryLock));
}

Result<void> ContactRepository::add(QList<Contact> &contacts)
{
    QVariantList values;
    QHash<QStringList, qsizetype> places;
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        Contact &contact = contacts[i];
        contact.phoneKey = phoneKey(contact.waId);
        places.insert({contact.account, contact.waId, contact.userId}, i);
        values << contact.account << SqlSession::idOrNull(contact.studentId) << contact.waId << contact.userId
               << contact.phoneKey << contact.profileName << contact.username << contactSearch(contact)
               << m_session.bindTime(contact.createdAt) << m_session.bindTime(contact.lastAt);
    }
    return runForRows(
        m_session,
        u"INSERT INTO contact (account, student_id, wa_id, user_id, phone_key, profile_name, username, "
        "search, created_at, last_at) VALUES %1 RETURNING id, account, wa_id, user_id"_s,
        u"(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s, values, [&](QSqlQuery &query) {
            while (query.next()) {
                const QStringList key{query.value(1).toString(), query.value(2).toString(), query.value(3).toString()};
                contacts[places.value(key)].id = query.value(0).toLongLong();
            }
        });
}

Result<void> ContactRepository::update(const QList<ContactNews> &news)
{
    QList<QVariantList> rows;
    rows.reserve(news.size());
    for (const ContactNews &one : news) {
        const Contact &contact = one.contact;
        rows.append({contact.id, contact.waId, contact.userId, phoneKey(contact.waId), contact.profileName,
                     contact.username, contactSearch(contact), SqlSession::idOrNull(contact.studentId), one.unread,
                     m_session.bindTime(one.waitingSince), m_session.bindTime(contact.lastInAt),
                     m_session.bindTime(contact.lastAt), contact.lastText, word(contact.lastKind),
                     contact.note.isEmpty() ? QVariant() : jsonColumn(contact.note.toJson())});
    }
    const bool isSqlite = m_session.dialect() == SqlSession::Dialect::Sqlite;
    const QString time = u"timestamptz"_s;
    const QString text = u"text"_s;
    // What came late does not stand above what was answered meanwhile.
    return runBatch(
        m_session,
        {{u"id"_s, u"bigint"_s},
         {u"wa_id"_s, text},
         {u"user_id"_s, text},
         {u"phone_key"_s, text},
         {u"profile_name"_s, text},
         {u"username"_s, text},
         {u"search"_s, text},
         {u"student_id"_s, u"bigint"_s},
         {u"unread"_s, u"integer"_s},
         {u"waiting_since"_s, time},
         {u"last_in_at"_s, time},
         {u"last_at"_s, time},
         {u"last_text"_s, text},
         {u"last_kind"_s, text},
         {u"note"_s, text}},
        u"UPDATE contact SET wa_id = v.wa_id, user_id = v.user_id, phone_key = v.phone_key, "
        "profile_name = v.profile_name, username = v.username, search = v.search, "
        "student_id = COALESCE(contact.student_id, v.student_id), unread = contact.unread + v.unread, "
        "waiting_since = CASE WHEN contact.waiting_since IS NULL AND NOT (contact.last_is_ours AND contact.last_at > "
        "v.last_at) THEN v.waiting_since ELSE contact.waiting_since END, "
        "last_in_at = CASE WHEN contact.last_in_at IS NULL OR contact.last_in_at < v.last_in_at THEN v.last_in_at "
        "ELSE contact.last_in_at END, "
        "last_text = CASE WHEN v.last_at IS NULL OR contact.last_at > v.last_at THEN contact.last_text ELSE "
        "v.last_text END, "
        "last_kind = CASE WHEN v.last_at IS NULL OR contact.last_at > v.last_at THEN contact.last_kind ELSE "
        "v.last_kind END, "
        "last_is_ours = contact.last_is_ours AND (v.last_at IS NULL OR contact.last_at > v.last_at), "
        "last_at = CASE WHEN v.last_at IS NULL OR contact.last_at > v.last_at THEN contact.last_at ELSE v.last_at END, "
        "closed_at = CASE WHEN v.unread > 0 THEN NULL ELSE contact.closed_at END, "
        "note = COALESCE(%1, contact.note) FROM v WHERE contact.id = v.id"_s.arg(isSqlite ? u"v.note"_s
                                                                                          : u"CAST(v.note AS jsonb)"_s),
        rows);
}

Result<void> ContactRepository::learnUserIds(const QString &account, const QList<std::pair<QString, QString>> &ids)
{
    QList<QVariantList> rows;
    for (const auto &[waId, userId] : ids)
        rows.append({waId, userId});
    return runBatch(m_session, {{u"wa_id"_s, u"text"_s}, {u"user_id"_s, u"text"_s}},
                    u"UPDATE contact SET user_id = v.user_id FROM v WHERE contact.account = ? AND contact.wa_id = "
                    "v.wa_id AND contact.wa_id <> '' AND contact.user_id = '' AND NOT EXISTS (SELECT 1 FROM contact o "
                    "WHERE o.account = contact.account AND o.user_id = v.user_id)"_s,
                    rows, {account});
}
