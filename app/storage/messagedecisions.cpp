// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/messagedecisions.h"

#include "app/storage/batch.h"
#include "app/storage/rowvalues.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

Result<QHash<qint64, QList<MessageDecision>>> MessageDecisions::of(const QList<Message> &messages)
{
    QHash<qint64, QString> occasions;
    for (const Message &message : messages)
        occasions.insert(message.id, message.occasion);
    QHash<qint64, QList<MessageDecision>> found;
    const Result<void> read = runForIds(
        m_session,
        u"SELECT id, occasion, event, rule_version, enrolment_id, student_id, message_id, send_at, held_since, at, "
        u"trace "
        "FROM decision WHERE outcome IN ('sent', 'merged') AND message_id IN (%1) ORDER BY id"_s,
        {}, occasions.keys(), [&](QSqlQuery &row) {
            while (row.next()) {
                const qint64 message = row.value(6).toLongLong();
                const std::optional<RuleEvent> event = ruleEvent(row.value(2).toString());
                if (!event)
                    continue;
                found[message].append({.id = row.value(0).toLongLong(),
                                       .occasion = row.value(1).toString(),
                                       .event = *event,
                                       .ruleVersion = row.value(3).toInt(),
                                       .enrolmentId = row.value(4).toLongLong(),
                                       .studentId = row.value(5).toLongLong(),
                                       .messageId = message,
                                       .sendAt = m_session.readTime(row.value(7)),
                                       .heldSince = m_session.readTime(row.value(8)),
                                       .at = m_session.readTime(row.value(9)),
                                       .trace = m_session.readJson(row.value(10)).object()});
            }
        });
    if (!read)
        return fail(read.error());
    for (auto one = found.begin(); one != found.end(); ++one) {
        const QString own = occasions.value(one.key());
        std::ranges::stable_partition(*one, [&own](const MessageDecision &each) { return each.occasion == own; });
    }
    return found;
}

Result<void> MessageDecisions::change(const QList<DecisionChange> &changes, const QDateTime &now)
{
    static const QList<BatchColumn> columns{{u"id"_s, u"bigint"_s},           {u"outcome"_s, u"text"_s},
                                            {u"send_at"_s, u"timestamptz"_s}, {u"held_since"_s, u"timestamptz"_s},
                                            {u"reason"_s, u"text"_s},         {u"trace"_s, u"jsonb"_s},
                                            {u"message_id"_s, u"bigint"_s},   {u"at"_s, u"timestamptz"_s}};
    if (const Result<void> restored = restoreLosers(changes, now); !restored)
        return restored;
    QList<QVariantList> rows;
    for (const DecisionChange &one : changes) {
        const bool isHeld = one.outcome == DecisionOutcome::Held;
        const QDateTime since = one.decision.heldSince.isValid() ? one.decision.heldSince : one.decision.at;
        QJsonObject trace = one.decision.trace;
        if (!one.conditions.isEmpty())
            trace.insert("conditions"_L1, toJson(one.conditions));
        if (!one.gate.isEmpty())
            trace.insert("gate"_L1, toJson(one.gate));
        rows.append({one.decision.id, word(one.outcome), m_session.bindTime(isHeld ? one.sendAt : QDateTime()),
                     m_session.bindTime(isHeld ? since : QDateTime()), word(one.why.kind), jsonColumn(trace),
                     SqlSession::idOrNull(isHeld ? 0 : one.decision.messageId), m_session.bindTime(now)});
    }
    return runBatch(m_session, columns,
                    u"UPDATE decision SET outcome = v.outcome, send_at = v.send_at, held_since = v.held_since, "
                    "reason = v.reason, trace = v.trace, message_id = v.message_id, run_id = CASE WHEN v.message_id IS "
                    "NULL THEN NULL ELSE decision.run_id END, at = v.at FROM v WHERE decision.id = v.id"_s,
                    rows);
}

Result<void> MessageDecisions::restoreLosers(const QList<DecisionChange> &changes, const QDateTime &now)
{
    static const QList<BatchColumn> columns{
        {u"student_id"_s, u"bigint"_s}, {u"at"_s, u"timestamptz"_s}, {u"send_at"_s, u"timestamptz"_s}};
    QList<QVariantList> rows;
    for (const DecisionChange &one : changes) {
        const QDateTime again = one.outcome == DecisionOutcome::Held ? one.sendAt : now;
        rows.append({one.decision.studentId, m_session.bindTime(one.decision.at), m_session.bindTime(again)});
    }
    // Those of the same plan about the same person; what a later step overtook is not held since any time.
    return runBatch(
        m_session, columns,
        u"UPDATE decision SET outcome = 'held', send_at = v.send_at FROM v WHERE decision.student_id = "
        "v.student_id AND decision.at = v.at AND decision.outcome = 'superseded' AND decision.held_since IS "
        "NOT NULL"_s,
        rows);
}
