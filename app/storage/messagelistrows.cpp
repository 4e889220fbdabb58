// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Messages page and the log command read.
#include "app/storage/messagecolumns.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rowvalues.h"

#include "app/domain/student.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kJoins = u"FROM message m JOIN student s ON s.id = m.student_id"_s;

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
        conditions.append(u"(s.search LIKE ? ESCAPE '\\' OR lower(m.template_name) LIKE ? ESCAPE '\\')"_s);
        values->append(likePattern(part));
        values->append(likePattern(part));
    }
    return u"WHERE "_s + conditions.join(u" AND "_s);
}

QString orderOf(const ListOrder &order)
{
    const QString direction = order.order == Qt::AscendingOrder ? u"ASC"_s : u"DESC"_s;
    switch (order.column) {
    case MessageTimeColumn:
        return u"ORDER BY m.queued_at %1, m.id %1"_s.arg(direction);
    case MessageStudentColumn:
        return u"ORDER BY s.sort_key %1, m.id DESC"_s.arg(direction);
    case MessageTemplateColumn:
        return u"ORDER BY m.template_name %1, m.id DESC"_s.arg(direction);
    case MessageStateColumn:
        return u"ORDER BY m.state %1, m.id DESC"_s.arg(direction);
    case MessageSinceColumn:
        return u"ORDER BY COALESCE(m.failed_at, m.read_at, m.delivered_at, m.sent_at, m.accepted_at, m.sending_at, m.queued_at) %1, m.id %1"_s
            .arg(direction);
    default:
        return u"ORDER BY m.queued_at DESC, m.id DESC"_s;
    }
}

} // namespace

Result<ListPage<MessageRow>> MessageRepository::page(const MessageQuery &query, int offset, int limit)
{
    QVariantList values;
    const QString where = whereOf(query, m_session, &values);
    values << limit << offset;
    Result<QSqlQuery> rows = m_session.execute(u"SELECT %1, s.last_name, s.first_name %2 %3 %4 LIMIT ? OFFSET ?"_s.arg(
                                                   messageColumns(), kJoins, where, orderOf(query.order)),
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
    const Result<qint64> total = numberOf(m_session, u"SELECT count(*) %1 %2"_s.arg(kJoins, where), values);
    return total ? Result<int>(int(*total)) : fail(total.error());
}

Result<MessageTotals> MessageRepository::totals(const MessageQuery &query)
{
    QVariantList values;
    const QString where = whereOf(query, m_session, &values);
    Result<QSqlQuery> rows =
        m_session.execute(u"SELECT m.state, count(*) %1 %2 GROUP BY m.state"_s.arg(kJoins, where), values);
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
