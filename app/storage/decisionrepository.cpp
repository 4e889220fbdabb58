// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/decisionrepository.h"

#include "app/storage/batch.h"
#include "app/storage/messagerepository.h"
#include "app/storage/peoplefilter.h"
#include "app/storage/rowvalues.h"
#include "app/storage/sortorder.h"

#include "app/domain/student.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kColumns =
    u"d.id, d.occasion, d.event, d.rule_version, d.enrolment_id, d.student_id, d.outcome, d.send_at, d.held_since, "
    "d.reason, d.trace, d.message_id, d.run_id, d.at"_s;
constexpr int kColumnCount = 14;
const QString kNames = u"s.first_name, s.last_name, c.full_name"_s;
const QString kFrom = u"FROM decision d JOIN student s ON s.id = d.student_id "
                      "JOIN enrolment e ON e.id = d.enrolment_id JOIN course c ON c.id = e.course_id"_s;
const QString kOpen = u"('held', 'shown', 'stopped')"_s;

QJsonObject traceOf(const Decision &decision)
{
    return {{u"conditions"_s, toJson(decision.conditions)},
            {u"gate"_s, toJson(decision.gate)},
            {u"facts"_s, decision.facts}};
}

Decision decisionFrom(SqlSession &session, const QSqlQuery &query)
{
    const QJsonObject trace = session.readJson(query.value(10)).object();
    return {.id = query.value(0).toLongLong(),
            .occasion = query.value(1).toString(),
            .event = ruleEvent(query.value(2).toString()).value_or(RuleEvent::Welcome),
            .ruleVersion = query.value(3).toInt(),
            .enrolmentId = query.value(4).toLongLong(),
            .studentId = query.value(5).toLongLong(),
            .outcome = decisionOutcome(query.value(6).toString()).value_or(DecisionOutcome::Held),
            .sendAt = session.readTime(query.value(7)),
            .heldSince = session.readTime(query.value(8)),
            .reason = query.value(9).toString(),
            .conditions = ruleConditionsFromJson(trace.value("conditions"_L1).toArray()),
            .gate = ruleConditionsFromJson(trace.value("gate"_L1).toArray()),
            .facts = trace.value("facts"_L1).toObject(),
            .messageId = query.value(11).toLongLong(),
            .runId = query.value(12).toLongLong(),
            .at = session.readTime(query.value(13))};
}

DecisionRow rowFrom(SqlSession &session, const QSqlQuery &query)
{
    Student student;
    student.firstName = query.value(kColumnCount).toString();
    student.lastName = query.value(kColumnCount + 1).toString();
    return {.decision = decisionFrom(session, query),
            .studentName = student.sortName(),
            .courseName = query.value(kColumnCount + 2).toString()};
}

template<typename List, typename WordOf>
void requireIn(const QString &column, const List &list, WordOf wordOf, QStringList *conditions, QVariantList *values)
{
    if (list.isEmpty())
        return;
    conditions->append(u"%1 IN (%2)"_s.arg(column, placeholders(list.size())));
    for (const auto &one : list)
        values->append(wordOf(one));
}

QString whereOf(const DecisionQuery &query, const SqlSession &session, QVariantList *values)
{
    QStringList conditions{u"1 = 1"_s};
    requireIn(
        u"d.outcome"_s, query.outcomes, [](DecisionOutcome one) { return word(one); }, &conditions, values);
    requireIn(
        u"d.event"_s, query.events, [](RuleEvent one) { return word(one); }, &conditions, values);
    requireIn(
        u"d.reason"_s, query.reasons, [](const QString &one) { return one; }, &conditions, values);
    const std::pair<QString, qint64> ids[]{{u"d.student_id"_s, query.studentId},
                                           {u"d.enrolment_id"_s, query.enrolmentId},
                                           {u"e.course_id"_s, query.courseId},
                                           {u"d.run_id"_s, query.runId}};
    for (const auto &[column, id] : ids) {
        if (id == 0)
            continue;
        conditions.append(column + u" = ?"_s);
        values->append(id);
    }
    if (query.from.isValid()) {
        conditions.append(u"d.at >= ?"_s);
        values->append(session.bindTime(query.from));
    }
    const QStringList words = filterWords(query.text);
    for (const QString &word : words)
        conditions.append(studentMatches(u"d.student_id"_s, word, session, values));
    return u"WHERE "_s + conditions.join(u" AND "_s);
}

SortTerm termOf(SqlSession::Dialect dialect, int column)
{
    const QString tail = u"d.id %1"_s;
    switch (column) {
    case DecisionStudentColumn:
        return {.by = u"s.sort_key %1"_s, .rest = tail};
    case DecisionCourseColumn:
        return {.by = u"c.sort_key %1"_s, .rest = tail};
    case DecisionEventColumn:
        return {.by = u"d.event%1"_s.arg(byBytes(dialect)) + u" %1"_s, .rest = tail};
    case DecisionOutcomeColumn:
        return {.by = u"d.outcome%1"_s.arg(byBytes(dialect)) + u" %1"_s, .rest = tail};
    case DecisionSendAtColumn:
        return {.by = u"d.send_at %1"_s, .rest = tail};
    default:
        return {.by = u"d.at %1"_s, .rest = tail};
    }
}

const QList<BatchColumn> &storedColumns()
{
    static const QList<BatchColumn> columns{{u"occasion"_s, u"text"_s},        {u"event"_s, u"text"_s},
                                            {u"rule_version"_s, u"integer"_s}, {u"enrolment_id"_s, u"bigint"_s},
                                            {u"student_id"_s, u"bigint"_s},    {u"outcome"_s, u"text"_s},
                                            {u"send_at"_s, u"timestamptz"_s},  {u"held_since"_s, u"timestamptz"_s},
                                            {u"reason"_s, u"text"_s},          {u"trace"_s, u"jsonb"_s},
                                            {u"message_id"_s, u"bigint"_s},    {u"run_id"_s, u"bigint"_s},
                                            {u"at"_s, u"timestamptz"_s}};
    return columns;
}

} // namespace

Result<void> DecisionRepository::store(const QList<Decision> &decisions)
{
    QList<QVariantList> rows;
    rows.reserve(decisions.size());
    for (const Decision &one : decisions) {
        rows.append({one.occasion, word(one.event), one.ruleVersion, one.enrolmentId, one.studentId, word(one.outcome),
                     m_session.bindTime(one.sendAt), m_session.bindTime(one.heldSince), one.reason,
                     jsonColumn(traceOf(one)), SqlSession::idOrNull(one.messageId), SqlSession::idOrNull(one.runId),
                     m_session.bindTime(one.at)});
    }
    return runBatch(
        m_session, storedColumns(),
        u"INSERT INTO decision (occasion, event, rule_version, enrolment_id, student_id, outcome, send_at, held_since, "
        "reason, trace, message_id, run_id, at) SELECT v.occasion, v.event, v.rule_version, v.enrolment_id, "
        "v.student_id, v.outcome, v.send_at, v.held_since, v.reason, v.trace, v.message_id, v.run_id, v.at FROM v "
        "WHERE EXISTS (SELECT 1 FROM enrolment e WHERE e.id = v.enrolment_id AND e.student_id = v.student_id) "
        "ON CONFLICT (occasion) DO UPDATE SET rule_version = excluded.rule_version, outcome = excluded.outcome, "
        "send_at = excluded.send_at, held_since = excluded.held_since, reason = excluded.reason, "
        "trace = excluded.trace, message_id = excluded.message_id, run_id = excluded.run_id, at = excluded.at "
        "WHERE decision.outcome IN "_s
            + kOpen,
        rows);
}

Result<QList<Decision>> DecisionRepository::select(const QString &rest, const QVariantList &values)
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT %1 FROM decision d %2"_s.arg(kColumns, rest), values);
    if (!query)
        return fail(query.error());
    QList<Decision> found;
    while (query->next())
        found.append(decisionFrom(m_session, *query));
    return found;
}

Result<Decision> DecisionRepository::find(qint64 id)
{
    const Result<QList<Decision>> found = select(u"WHERE d.id = ?"_s, {id});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail({.kind = Error::Kind::NotFound,
                     .code = u"decision_unknown"_s,
                     .facts = {{Error::Fact::Id, QString::number(id)}}});
    return found->first();
}

Result<QList<Decision>> DecisionRepository::ofMessage(qint64 messageId)
{
    return select(u"WHERE d.message_id = ? ORDER BY CASE d.outcome WHEN 'sent' THEN 0 ELSE 1 END, d.id"_s, {messageId});
}

Result<QStringList> DecisionRepository::mergedInto(const QList<qint64> &messageIds)
{
    QStringList occasions;
    const Result<void> read =
        runForIds(m_session, u"SELECT occasion FROM decision WHERE outcome = 'merged' AND message_id IN (%1)"_s, {},
                  messageIds, [&occasions](QSqlQuery &query) {
                      while (query.next())
                          occasions.append(query.value(0).toString());
                  });
    return read ? Result<QStringList>(occasions) : fail(read.error());
}

Result<QList<DecisionRow>> DecisionRepository::ofStudent(qint64 studentId, int limit)
{
    const Result<ListPage<DecisionRow>> found = page({.studentId = studentId}, 0, limit);
    return found ? Result<QList<DecisionRow>>(found->rows) : fail(found.error());
}

Result<ListPage<DecisionRow>> DecisionRepository::page(const DecisionQuery &query, int offset, int limit)
{
    QVariantList values;
    const QString where = whereOf(query, m_session, &values);
    const QString order = orderByClause(
        query.order, [this](int column) { return termOf(m_session.dialect(), column); }, u"d.at DESC, d.id DESC"_s);
    values += {limit, offset};
    Result<QSqlQuery> rows = m_session.execute(
        u"SELECT %1, %2 %3 %4 %5 LIMIT ? OFFSET ?"_s.arg(kColumns, kNames, kFrom, where, order), values);
    if (!rows)
        return fail(rows.error());
    ListPage<DecisionRow> page{.offset = offset};
    while (rows->next())
        page.rows.append(rowFrom(m_session, *rows));
    return page;
}

Result<int> DecisionRepository::count(const DecisionQuery &query)
{
    QVariantList values;
    const QString where = whereOf(query, m_session, &values);
    const Result<qint64> count = numberOf(m_session, u"SELECT count(*) %1 %2"_s.arg(kFrom, where), values);
    return count ? Result<int>(int(*count)) : fail(count.error());
}

Result<QMap<DecisionOutcome, int>> DecisionRepository::counts(const DecisionQuery &query)
{
    DecisionQuery all = query;
    all.outcomes.clear();
    QVariantList values;
    const QString where = whereOf(all, m_session, &values);
    Result<QSqlQuery> rows =
        m_session.execute(u"SELECT d.outcome, count(*) %1 %2 GROUP BY d.outcome"_s.arg(kFrom, where), values);
    if (!rows)
        return fail(rows.error());
    QMap<DecisionOutcome, int> counts;
    while (rows->next()) {
        if (const auto outcome = decisionOutcome(rows->value(0).toString()))
            counts.insert(*outcome, rows->value(1).toInt());
    }
    return counts;
}

Result<std::optional<QDateTime>> DecisionRepository::nextHeld(const QDateTime &after)
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT min(send_at) FROM decision WHERE outcome IN ('held', 'shown') AND send_at > ?"_s,
                          {m_session.bindTime(after)});
    if (!query)
        return fail(query.error());
    if (!query->next() || query->value(0).isNull())
        return std::optional<QDateTime>();
    return std::optional<QDateTime>(m_session.readTime(query->value(0)));
}

Result<int> DecisionRepository::close(const QStringList &occasions, DecisionOutcome outcome, const QString &reason,
                                      const QDateTime &now)
{
    int closed = 0;
    constexpr qsizetype kAtOnce = 200;
    for (qsizetype from = 0; from < occasions.size(); from += kAtOnce) {
        const QStringList piece = occasions.mid(from, kAtOnce);
        QVariantList values{word(outcome), reason, m_session.bindTime(now)};
        for (const QString &occasion : piece)
            values.append(occasion);
        const Result<int> rows =
            runCounted(m_session,
                       u"UPDATE decision SET outcome = ?, reason = ?, held_since = NULL, at = ? "
                       "WHERE outcome IN %1 AND occasion IN (%2)"_s.arg(kOpen, placeholders(piece.size())),
                       values);
        if (!rows)
            return rows;
        closed += *rows;
    }
    return closed;
}

Result<QSet<QString>> DecisionRepository::askedBy(qint64 runId)
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT occasion FROM decision WHERE run_id = ? AND outcome = 'held' AND reason = ?"_s,
                          {runId, word(RuleCondition::Kind::RunApproved)});
    if (!query)
        return fail(query.error());
    QSet<QString> occasions;
    while (query->next())
        occasions.insert(query->value(0).toString());
    return occasions;
}

Result<int> DecisionRepository::refuse(qint64 runId, const QDateTime &now)
{
    const QString asked = word(RuleCondition::Kind::RunApproved);
    return runCounted(m_session,
                      u"UPDATE decision SET outcome = CASE WHEN reason = ? THEN 'unticked' ELSE 'superseded' END, "
                      "held_since = NULL, send_at = NULL, at = ? WHERE run_id = ? AND outcome = 'held' "
                      "AND reason IN (?, ?)"_s,
                      {asked, m_session.bindTime(now), runId, asked, word(RuleCondition::Kind::FirstInLine)});
}

Result<void> DecisionRepository::followCancelled(const QList<qint64> &messageIds, DecisionOutcome outcome,
                                                 const QString &reason, const QDateTime &now)
{
    return runForIds(m_session,
                     u"UPDATE decision SET outcome = ?, reason = ?, held_since = NULL, send_at = NULL, at = ? "
                     "WHERE outcome IN ('sent', 'merged') AND message_id IN (%1)"_s,
                     {word(outcome), reason, m_session.bindTime(now)}, messageIds, [](QSqlQuery &) {});
}

Result<void> DecisionRepository::adopt(RuleEvent event, int version)
{
    return run(m_session,
               u"UPDATE decision SET rule_version = ? WHERE event = ? AND ((held_since IS NOT NULL AND outcome IN %1) "
               "OR (outcome IN ('sent', 'merged') AND EXISTS (SELECT 1 FROM message m WHERE m.id = decision.message_id "
               "AND m.state = 'queued')))"_s.arg(kOpen),
               {version, word(event)});
}

Result<int> DecisionRepository::dropCompleted(const QDateTime &now)
{
    QList<qint64> ids;
    {
        Result<QSqlQuery> query =
            m_session.execute(u"SELECT m.id FROM message m JOIN progress p ON p.enrolment_id = m.enrolment_id "
                              "WHERE m.state = 'queued' AND m.is_automatic = true AND p.state = 'completed' "
                              "AND m.purpose NOT IN ('completion', 'survey', 'welcome')"_s,
                              {});
        if (!query)
            return fail(query.error());
        while (query->next())
            ids.append(query->value(0).toLongLong());
    }
    if (ids.isEmpty())
        return 0;
    const Result<QList<qint64>> taken =
        MessageRepository(m_session).undo(ids, now, Error{.kind = Error::Kind::Cancelled, .code = u"completed"_s});
    return taken ? Result<int>(int(taken->size())) : fail(taken.error());
}

QString saidDecisions()
{
    return u"(d.outcome NOT IN %1 OR (d.outcome = 'stopped' AND d.message_id IS NOT NULL))"_s.arg(kOpen);
}
