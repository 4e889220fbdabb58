// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Messages page and the log command read.
#include "app/storage/batch.h"
#include "app/storage/messagecolumns.h"
#include "app/storage/messagerepository.h"
#include "app/storage/peoplefilter.h"
#include "app/storage/rowvalues.h"
#include "app/storage/sortorder.h"

#include "app/domain/student.h"

using namespace Qt::Literals::StringLiterals;

namespace {

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

/// The tables that filter and order look at. People that decide the order are walked through the index of their names:
/// SQLite keeps the two sides of a CROSS JOIN as they are written.
QString tablesOf(const ListOrder &order)
{
    if (order.column == MessageStudentColumn)
        return u"student s CROSS JOIN message m"_s;
    const QList<SortKey> keys = order.keys();
    const bool needsPeople =
        std::ranges::any_of(keys, [](const SortKey &key) { return key.column == MessageStudentColumn; });
    return needsPeople ? u"message m JOIN student s ON s.id = m.student_id"_s : u"message m"_s;
}

} // namespace

Result<ListPage<MessageRow>> MessageRepository::page(const MessageQuery &query, int offset, int limit)
{
    // The inner query finds which ids stand on the page; only those rows are read whole.
    QVariantList values;
    QString where = whereOf(query, m_session, &values);
    if (query.order.column == MessageStudentColumn)
        where += u" AND m.student_id = s.id"_s;
    values << limit << offset;
    Result<QSqlQuery> rows = m_session.execute(
        u"SELECT %1, s.last_name, s.first_name FROM (SELECT m.id AS page_id FROM %2 WHERE %3 %4 LIMIT ? OFFSET ?) AS "
        "page JOIN message m ON m.id = page.page_id JOIN student s ON s.id = m.student_id %4"_s.arg(
            messageColumns(), tablesOf(query.order), where, orderOf(query.order, m_session.dialect())),
        values);
    if (!rows)
        return fail(rows.error());
    ListPage<MessageRow> page{.offset = offset};
    while (rows->next()) {
        Student name;
        name.lastName = rows->value(kMessageColumnCount).toString();
        name.firstName = rows->value(kMessageColumnCount + 1).toString();
        page.rows.append({.message = messageFrom(m_session, *rows), .studentName = name.sortName()});
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
    if (query.order.column == MessageStudentColumn)
        where += u" AND m.student_id = s.id"_s;
    const QString list = u"SELECT m.id AS row_id, row_number() OVER (%1) AS place FROM %2 WHERE %3"_s.arg(
        orderOf(query.order, m_session.dialect()), tablesOf(query.order), where);
    return positionsOf(m_session, list, values, ids);
}

Result<MessageTotals> MessageRepository::totals(const MessageQuery &query)
{
    QVariantList values;
    const QString where = whereOf(query, m_session, &values);
    Result<QSqlQuery> rows =
        m_session.execute(u"SELECT m.state, count(*) FROM message m WHERE %1 GROUP BY m.state"_s.arg(where), values);
    if (!rows)
        return fail(rows.error());
    MessageTotals totals;
    while (rows->next()) {
        const MessageState state =
            stateFromWord<MessageState>(rows->value(0).toString()).value_or(MessageState::Queued);
        const int count = rows->value(1).toInt();
        totals.total += count;
        if (rank(state) >= rank(MessageState::Accepted))
            totals.accepted += count;
        if (rank(state) >= rank(MessageState::Delivered))
            totals.delivered += count;
        if (state == MessageState::Read)
            totals.read += count;
        if (state == MessageState::Failed)
            totals.failed += count;
        if (state == MessageState::Unconfirmed)
            totals.unconfirmed += count;
        if (state == MessageState::Queued)
            totals.waiting += count;
    }
    return totals;
}
