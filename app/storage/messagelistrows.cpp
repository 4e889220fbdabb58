// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Messages page and the log command read.
#include "app/storage/batch.h"
#include "app/storage/messagecolumns.h"
#include "app/storage/messagerepository.h"
#include "app/storage/peoplefilter.h"
#include "app/storage/rowvalues.h"
#include "app/storage/sortorder.h"

#include "app/domain/phone.h"
#include "app/domain/student.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString reachedCondition(MessageReach reached, const SqlSession &session)
{
    const QString arrived = u"COALESCE(m.delivered_at, m.read_at)"_s;
    switch (reached) {
    case MessageReach::Accepted:
        return u"m.accepted_at IS NOT NULL"_s;
    case MessageReach::Delivered:
        return arrived + u" IS NOT NULL"_s;
    case MessageReach::Undelivered: // the same in isUndelivered()
        return u"m.state IN ('accepted', 'sent') AND m.answered_at IS NULL AND m.accepted_at IS NOT NULL"_s;
    case MessageReach::Read:
        return u"m.read_at IS NOT NULL"_s;
    case MessageReach::Answered:
        return u"m.answered_at IS NOT NULL"_s;
    case MessageReach::Progressed: {
        const bool isSqlite = session.dialect() == SqlSession::Dialect::Sqlite;
        const QString end = arrived
            + (isSqlite ? u" + %1"_s.arg(qint64(kEffectDays) * 24 * 3600 * 1000)
                        : u" + interval '%1 days'"_s.arg(kEffectDays));
        return u"EXISTS (SELECT 1 FROM snapshot n WHERE n.enrolment_id = m.enrolment_id AND n.at > %1 AND n.at <= %2 "
               "AND %3)"_s.arg(arrived, end, isSqlite ? u"n.is_rise = 1"_s : u"n.is_rise"_s);
    }
    case MessageReach::Any:
        break;
    }
    return u"1 = 1"_s;
}

void addDetails(const MessageQuery &query, const SqlSession &session, QStringList *conditions, QVariantList *values)
{
    const auto require = [&](const QString &condition, const QVariant &value) {
        conditions->append(condition);
        values->append(value);
    };
    if (!query.templateKey.name.isEmpty())
        require(u"m.template_name = ?"_s, query.templateKey.name);
    if (!query.templateKey.language.isEmpty())
        require(u"m.template_language = ?"_s, query.templateKey.language);
    if (!query.purposes.isEmpty()) {
        conditions->append(u"m.purpose IN (%1)"_s.arg(placeholders(query.purposes.size())));
        for (const MessagePurpose purpose : query.purposes)
            values->append(word(purpose));
    }
    if (query.event)
        require(u"m.occasion LIKE ? ESCAPE '\\'"_s, QString(word(*query.event)).replace(u'_', u"\\_"_s) + u":%"_s);
    if (!query.errorCode.isEmpty()) {
        const bool isSqlite = session.dialect() == SqlSession::Dialect::Sqlite;
        require(isSqlite ? u"json_extract(m.error, '$.code') = ?"_s : u"m.error ->> 'code' = ?"_s, query.errorCode);
    }
    if (query.isAutomatic)
        require(u"m.is_automatic = ?"_s, *query.isAutomatic);
    if (query.kind)
        require(u"m.kind = ?"_s, word(*query.kind));
    if (!query.who.isEmpty())
        require(u"m.who = ?"_s, query.who);
    if (!query.account.isEmpty())
        require(u"m.account = ?"_s, query.account);
    if (query.acceptedUntil.isValid())
        require(u"m.accepted_at <= ?"_s, session.bindTime(query.acceptedUntil));
    if (query.undoableAt.isValid())
        require(u"m.state = 'queued' AND m.undo_until > ?"_s, session.bindTime(query.undoableAt));
    if (query.reached != MessageReach::Any)
        conditions->append(reachedCondition(query.reached, session));
    const std::pair<QString, qint64> ids[]{
        {u"m.contact_id"_s, query.contactId}, {u"m.enrolment_id"_s, query.enrolmentId}, {u"m.run_id"_s, query.runId}};
    for (const auto &[column, id] : ids) {
        if (id != 0)
            require(column + u" = ?"_s, id);
    }
}

QString whereOf(const MessageQuery &query, const SqlSession &session, QVariantList *values)
{
    QStringList conditions{u"1 = 1"_s};
    if (!query.states.isEmpty()) {
        conditions.append(u"m.state IN (%1)"_s.arg(placeholders(query.states.size())));
        for (const MessageState state : query.states)
            values->append(word(state));
    }
    if (query.studentId != 0) {
        conditions.append(u"m.student_id = ?"_s);
        values->append(query.studentId);
    }
    if (query.from.isValid()) {
        conditions.append(u"m.queued_at >= ?"_s);
        values->append(session.bindTime(query.from));
    }
    if (query.until.isValid()) {
        conditions.append(u"m.queued_at < ?"_s);
        values->append(session.bindTime(query.until));
    }
    addDetails(query, session, &conditions, values);
    for (const QString &part : filterWords(query.text)) {
        const QString ofStudent = studentMatches(u"m.student_id"_s, part, session, values);
        conditions.append(u"(%1 OR lower(m.template_name) LIKE ? ESCAPE '\\')"_s.arg(ofStudent));
        values->append(likePattern(part));
    }
    return conditions.join(u" AND "_s);
}

/// Both databases sort alike: messages without a template come last either way.
SortTerm sortTerm(int column, SqlSession::Dialect dialect)
{
    switch (column) {
    case MessageStudentColumn:
        return {u"s.sort_key %1"_s, u"m.id DESC"_s};
    case MessageTemplateColumn:
        return {u"m.template_name IS NULL, m.template_name"_s + byBytes(dialect) + u" %1"_s, u"m.id DESC"_s};
    case MessageStateColumn:
        return {u"m.state %1"_s, u"m.id DESC"_s};
    case MessageSinceColumn:
        return {
            u"COALESCE(m.failed_at, m.read_at, m.delivered_at, m.sent_at, m.accepted_at, m.sending_at, m.queued_at) %1"_s,
            u"m.id %1"_s};
    case MessageTimeColumn:
    default:
        return {u"m.queued_at %1"_s, u"m.id %1"_s};
    }
}

QString orderOf(const ListOrder &order, SqlSession::Dialect dialect)
{
    const auto termOf = [dialect](int column) { return sortTerm(column, dialect); };
    return orderByClause(order, termOf, u"m.queued_at DESC, m.id DESC"_s);
}

/// The tables that filter and order look at, and what joins them. People that decide the order are walked through the
/// index of their names: SQLite keeps the two sides of a CROSS JOIN as they are written. Somebody who is no student
/// stands in no such index, so once there are messages to them the names are looked up.
struct ListTables {
    QString from = u"message m"_s;
    QString join;
    QString order;
};

ListTables tablesOf(const ListOrder &order, bool hasOthers)
{
    const QList<SortKey> keys = order.keys();
    const bool needsPeople =
        std::ranges::any_of(keys, [](const SortKey &key) { return key.column == MessageStudentColumn; });
    if (order.column == MessageStudentColumn && !hasOthers)
        return {.from = u"student s CROSS JOIN message m"_s, .join = u" AND m.student_id = s.id"_s, .order = {}};
    if (order.column == MessageStudentColumn || needsPeople)
        return {.from = u"message m LEFT JOIN student s ON s.id = m.student_id"_s, .join = {}, .order = {}};
    return {};
}

Result<ListTables> listTables(SqlSession &session, const ListOrder &order)
{
    const Result<qint64> others = order.column != MessageStudentColumn
        ? Result<qint64>(1)
        : numberOf(session,
                   u"SELECT count(*) FROM (SELECT 1 AS one FROM message WHERE student_id IS NULL LIMIT 1) AS few"_s,
                   {});
    if (!others)
        return fail(others.error());
    ListTables tables = tablesOf(order, *others > 0);
    tables.order = orderOf(order, session.dialect());
    if (tables.join.isEmpty()) // both databases put those without a name in the same place
        tables.order.replace(u"s.sort_key"_s, u"COALESCE(s.sort_key, '')"_s);
    return tables;
}

} // namespace

Result<ListPage<MessageRow>> MessageRepository::page(const MessageQuery &query, int offset, int limit)
{
    // The inner query finds which ids stand on the page; only those rows are read whole.
    QVariantList values;
    QString where = whereOf(query, m_session, &values);
    const Result<ListTables> tables = listTables(m_session, query.order);
    if (!tables)
        return fail(tables.error());
    where += tables->join;
    values << limit << offset;
    Result<QSqlQuery> rows = m_session.execute(
        u"SELECT %1, s.last_name, s.first_name, c.profile_name, l.guardian_phone FROM (SELECT m.id AS page_id FROM %2 "
        "WHERE %3 %4 LIMIT "
        u"? OFFSET ?) AS "
        "page JOIN message m ON m.id = page.page_id LEFT JOIN student s ON s.id = m.student_id "
        "LEFT JOIN contact c ON c.id = m.contact_id LEFT JOIN stop_list l ON l.student_id = m.student_id AND "
        "l.is_minor = true %4"_s.arg(messageColumns(), tables->from, where, tables->order),
        values);
    if (!rows)
        return fail(rows.error());
    ListPage<MessageRow> page{.offset = offset};
    while (rows->next()) {
        Student name;
        name.lastName = rows->value(kMessageColumnCount).toString();
        name.firstName = rows->value(kMessageColumnCount + 1).toString();
        const Message message = messageFrom(m_session, *rows);
        const QString ofContact = rows->value(kMessageColumnCount + 2).toString();
        const QString guardian = phoneKey(rows->value(kMessageColumnCount + 3).toString());
        page.rows.append({.message = message,
                          .studentName = message.studentId != 0 ? name.sortName() : ofContact,
                          .isToGuardian = !guardian.isEmpty() && phoneKey(message.to) == guardian});
    }
    return page;
}

Result<int> MessageRepository::count(const MessageQuery &query)
{
    QVariantList values;
    const QString where = whereOf(query, m_session, &values);
    const Result<qint64> total = numberOf(m_session, u"SELECT count(*) FROM message m WHERE "_s + where, values);
    return total ? Result<int>(int(*total)) : fail(total.error());
}

Result<QHash<qint64, int>> MessageRepository::positions(const MessageQuery &query, const QList<qint64> &ids)
{
    QVariantList values;
    QString where = whereOf(query, m_session, &values);
    const Result<ListTables> tables = listTables(m_session, query.order);
    if (!tables)
        return fail(tables.error());
    where += tables->join;
    const QString list = u"SELECT m.id AS row_id, row_number() OVER (%1) AS place FROM %2 WHERE %3"_s.arg(
        tables->order, tables->from, where);
    return positionsOf(m_session, list, values, ids);
}

Result<MessageTotals> MessageRepository::totals(const MessageQuery &query)
{
    QVariantList values;
    const QString where = whereOf(query, m_session, &values);
    Result<QSqlQuery> rows = m_session.execute(
        u"SELECT m.state, count(*), count(m.answered_at), count(m.accepted_at), count(COALESCE(m.delivered_at, "
        "m.read_at)), count(m.read_at) FROM message m WHERE %1 GROUP BY m.state"_s.arg(where),
        values);
    if (!rows)
        return fail(rows.error());
    MessageTotals totals;
    while (rows->next()) {
        const MessageState state =
            stateFromWord<MessageState>(rows->value(0).toString()).value_or(MessageState::Queued);
        const int count = rows->value(1).toInt();
        totals.total += count;
        totals.replied += rows->value(2).toInt();
        totals.accepted += rows->value(3).toInt();
        totals.delivered += rows->value(4).toInt();
        totals.read += rows->value(5).toInt();
        if (state == MessageState::Failed)
            totals.failed += count;
        if (state == MessageState::Unconfirmed)
            totals.unconfirmed += count;
        if (state == MessageState::Queued)
            totals.waiting += count;
    }
    return totals;
}
