// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/contactcolumns.h"

#include "app/domain/names.h"
#include "app/storage/peoplefilter.h"
#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTrigram = 3; // shorter words are not in a trigram index

/// "+34600000101" as it stands in the search text.
QString withoutPlus(const QString &word)
{
    return word.startsWith(u'+') ? word.mid(1) : word;
}

} // namespace

const QString &contactColumns()
{
    static const QString columns =
        u"c.id, c.account, c.student_id, c.wa_id, c.user_id, c.phone_key, c.profile_name, c.username, c.assignee, "
        "c.unread, c.waiting_since, c.last_in_at, c.last_at, c.last_text, c.last_kind, c.last_is_ours, c.closed_at, "
        "c.note, c.created_at, c.search"_s;
    return columns;
}

Contact contactFrom(SqlSession &session, const QSqlQuery &query)
{
    return {.id = query.value(0).toLongLong(),
            .account = query.value(1).toString(),
            .studentId = query.value(2).toLongLong(),
            .waId = query.value(3).toString(),
            .userId = query.value(4).toString(),
            .phoneKey = query.value(5).toString(),
            .profileName = query.value(6).toString(),
            .username = query.value(7).toString(),
            .assignee = query.value(8).toString(),
            .unread = query.value(9).toInt(),
            .waitingSince = session.readTime(query.value(10)),
            .lastInAt = session.readTime(query.value(11)),
            .lastAt = session.readTime(query.value(12)),
            .lastText = query.value(13).toString(),
            .lastKind = incomingKind(query.value(14).toString()),
            .lastIsOurs = query.value(15).toBool(),
            .closedAt = session.readTime(query.value(16)),
            .note = ContactNote::fromJson(session.readJson(query.value(17)).object()),
            .createdAt = session.readTime(query.value(18))};
}

QString contactSearch(const Contact &contact)
{
    return folded(QStringList{contact.profileName, contact.username, contact.waId, contact.phoneKey}.join(u' '));
}

ConversationCondition::ConversationCondition(const ConversationQuery &query, const SqlSession &session)
    : m_filter(query.filter)
{
    switch (query.filter) {
    case ConversationFilter::All:
        break;
    case ConversationFilter::Unread:
        m_conditions.append(u"c.unread > 0"_s);
        break;
    case ConversationFilter::Waiting:
        m_conditions.append(u"c.waiting_since IS NOT NULL"_s);
        break;
    case ConversationFilter::Mine:
        m_conditions.append(u"c.assignee <> '' AND c.assignee = ?"_s);
        m_values.append(query.who);
        break;
    }
    const QStringList words = filterWords(query.text);
    for (const QString &word : words)
        addWord(withoutPlus(word), session);
}

/// In a name, a number, or anything the person wrote.
void ConversationCondition::addWord(const QString &word, const SqlSession &session)
{
    if (word.isEmpty())
        return;
    const bool isSqlite = session.dialect() == SqlSession::Dialect::Sqlite;
    QStringList places;
    if (isSqlite && word.size() >= kTrigram) {
        QString phrase = word;
        phrase = u'"' + phrase.replace(u'"', "\"\""_L1) + u'"';
        places = {u"c.id IN (SELECT rowid FROM contact_search WHERE contact_search MATCH ?)"_s,
                  u"c.id IN (SELECT i.contact_id FROM incoming_message i WHERE i.id IN (SELECT rowid FROM "
                  "incoming_search WHERE incoming_search MATCH ?))"_s};
        m_values << phrase << phrase;
    } else if (word.size() >= kTrigram) {
        places = {u"c.id IN (SELECT o.id FROM contact o WHERE o.search LIKE ?)"_s,
                  u"c.id IN (SELECT i.contact_id FROM incoming_message i WHERE i.search LIKE ?)"_s};
        m_values << likePattern(word) << likePattern(word);
    } else {
        places = {u"c.search LIKE ? ESCAPE '\\'"_s};
        m_values << likePattern(word);
    }
    places.append(studentMatches(u"c.student_id"_s, word, session, &m_values));
    m_conditions.append(u'(' + places.join(u" OR "_s) + u')');
}

QString ConversationCondition::orderBy() const
{
    return m_filter == ConversationFilter::Waiting ? u"ORDER BY c.waiting_since, c.id"_s
                                                   : u"ORDER BY c.last_at DESC, c.id DESC"_s;
}
