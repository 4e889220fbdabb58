// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/rulerunrepository.h"

#include "app/domain/sendingevent.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rowvalues.h"
#include "app/storage/rulerepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kColumns = u"id, kind, state, due, held, sent, question, who, at, finished_at"_s;
constexpr int kUsualDays = 14;

QVariant questionColumn(const RuleRun &run)
{
    return run.question ? jsonColumn(toJson(*run.question)) : QVariant();
}

} // namespace

Result<QList<RuleRun>> RuleRunRepository::select(const QString &rest, const QVariantList &values)
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT %1 FROM rule_run %2"_s.arg(kColumns, rest), values);
    if (!query)
        return fail(query.error());
    QList<RuleRun> runs;
    while (query->next()) {
        runs.append({.id = query->value(0).toLongLong(),
                     .kind = ruleRunKind(query->value(1).toString()).value_or(RuleRun::Kind::Scheduled),
                     .state = ruleRunState(query->value(2).toString()).value_or(RuleRun::State::Done),
                     .due = query->value(3).toInt(),
                     .held = query->value(4).toInt(),
                     .sent = query->value(5).toInt(),
                     .question = runQuestion(m_session.readJson(query->value(6)).object()),
                     .who = query->value(7).toString(),
                     .at = m_session.readTime(query->value(8)),
                     .finishedAt = m_session.readTime(query->value(9))});
    }
    return runs;
}

Result<qint64> RuleRunRepository::add(const RuleRun &run)
{
    return numberOf(m_session,
                    u"INSERT INTO rule_run (kind, state, due, held, sent, question, who, at, finished_at) VALUES "
                    "(?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
                    {word(run.kind), word(run.state), run.due, run.held, run.sent, questionColumn(run), run.who,
                     m_session.bindTime(run.at), m_session.bindTime(run.finishedAt)});
}

Result<void> RuleRunRepository::update(const RuleRun &run)
{
    return ::run(m_session,
                 u"UPDATE rule_run SET state = ?, due = ?, held = ?, sent = ?, question = ?, who = ?, finished_at = ? "
                 "WHERE id = ?"_s,
                 {word(run.state), run.due, run.held, run.sent, questionColumn(run), run.who,
                  m_session.bindTime(run.finishedAt), run.id});
}

Result<RuleRun> RuleRunRepository::find(qint64 id)
{
    return theOnly(select(u"WHERE id = ?"_s, {id}), id);
}

Result<RuleRun> RuleRunRepository::lock(qint64 id)
{
    const QString sql = u"WHERE id = ?"_s;
    return theOnly(select(m_session.dialect() == SqlSession::Dialect::Sqlite ? sql : sql + u" FOR UPDATE"_s, {id}), id);
}

Result<RuleRun> RuleRunRepository::theOnly(const Result<QList<RuleRun>> &found, qint64 id)
{
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail({.kind = Error::Kind::NotFound,
                     .code = u"run_unknown"_s,
                     .facts = {{Error::Fact::Id, QString::number(id)}}});
    return found->first();
}

Result<QList<RuleRun>> RuleRunRepository::list(int limit)
{
    return select(u"ORDER BY at DESC, id DESC LIMIT ?"_s, {limit});
}

Result<std::optional<RuleRun>> RuleRunRepository::last()
{
    const Result<QList<RuleRun>> found =
        select(u"WHERE state = 'done' AND sent > 0 AND (kind = 'scheduled' OR EXISTS (SELECT 1 FROM message m WHERE "
               "m.run_id = rule_run.id AND m.is_automatic = true)) ORDER BY at DESC, id DESC LIMIT 1"_s,
               {});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<RuleRun>() : found->first();
}

Result<std::optional<RuleRun>> RuleRunRepository::undoable(const QDateTime &now)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT run_id, count(*) FROM message WHERE state = 'queued' AND is_automatic = true AND run_id IS NOT NULL "
        "AND undo_until > ? GROUP BY run_id ORDER BY run_id DESC LIMIT 1"_s,
        {m_session.bindTime(now)});
    if (!query)
        return fail(query.error());
    if (!query->next())
        return std::optional<RuleRun>();
    const int left = query->value(1).toInt();
    Result<RuleRun> run = find(query->value(0).toLongLong());
    if (!run)
        return fail(run.error());
    run->sent = left;
    return std::optional(*std::move(run));
}

Result<std::optional<RuleRun>> RuleRunRepository::waiting()
{
    const Result<QList<RuleRun>> found = select(u"WHERE state = 'waiting' ORDER BY id DESC LIMIT 1"_s, {});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<RuleRun>() : found->first();
}

Result<std::optional<RuleRun>> RuleRunRepository::lockWaiting()
{
    const QString sql = u"WHERE state = 'waiting' ORDER BY id DESC LIMIT 1"_s;
    const Result<QList<RuleRun>> found =
        select(m_session.dialect() == SqlSession::Dialect::Sqlite ? sql : sql + u" FOR UPDATE"_s, {});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<RuleRun>() : found->first();
}

Result<QList<int>> RuleRunRepository::sentPerDay(const QDateTime &now)
{
    // In stretches of 24 hours before now: no zone is needed, and none of them is cut short.
    const QString stretch = m_session.dialect() == SqlSession::Dialect::Sqlite
        ? u"(? - queued_at) / 86400000"_s
        : u"floor(extract(epoch FROM (?::timestamptz - queued_at)) / 86400)"_s;
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT count(*), %1 AS stretch FROM message WHERE is_automatic = true AND run_id IS NOT NULL AND state <> "
        "'cancelled' AND queued_at >= ? GROUP BY stretch"_s.arg(stretch),
        {m_session.bindTime(now), m_session.bindTime(now.addDays(-kUsualDays))});
    if (!query)
        return fail(query.error());
    QList<int> days;
    while (query->next())
        days.append(query->value(0).toInt());
    return days;
}

Result<RuleRunRepository::Pace> RuleRunRepository::pace(const QDateTime &now)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT count(*), max(CASE WHEN state = 'queued' THEN not_before END) FROM message WHERE is_automatic = true "
        "AND run_id IS NOT NULL AND state <> 'cancelled' AND not_before > ?"_s,
        {m_session.bindTime(now.addSecs(-3600))});
    if (!query)
        return fail(query.error());
    if (!query->next())
        return Pace();
    return Pace{.lastHour = query->value(0).toInt(), .queuedUntil = m_session.readTime(query->value(1))};
}

Result<QHash<RuleEvent, RuleFailures>> RuleRunRepository::failures(const QDateTime &now)
{
    const Result<QList<RuleStanding>> rules = RuleRepository(m_session).all();
    if (!rules)
        return fail(rules.error());
    QHash<RuleEvent, QDateTime> resumed;
    for (const RuleStanding &one : *rules)
        resumed.insert(one.rule.event, one.paused ? QDateTime() : one.pausedAt);
    QHash<RuleEvent, RuleFailures> failures;
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT m.occasion, m.state, m.run_id, m.failed_at, (SELECT max(id) FROM rule_run) FROM message m "
        "WHERE m.is_automatic = true AND m.run_id IS NOT NULL AND (m.failed_at >= ? OR m.run_id = (SELECT max(id) FROM "
        "rule_run)) ORDER BY m.failed_at"_s,
        {m_session.bindTime(now.addDays(-1))});
    if (!query)
        return fail(query.error());
    while (query->next()) {
        const std::optional<RuleEvent> event = eventOfOccasion(query->value(0).toString());
        if (!event)
            continue;
        RuleFailures &one = failures[*event];
        const QDateTime failedAt = m_session.readTime(query->value(3));
        const QDateTime since = resumed.value(*event);
        const bool hasFailed =
            query->value(1).toString() == word(MessageState::Failed) && (!since.isValid() || failedAt > since);
        const bool isNewest = query->value(2).toLongLong() == query->value(4).toLongLong();
        one.failed += hasFailed;
        one.failedOfRun += hasFailed && isNewest;
        one.sentOfRun += isNewest;
    }
    return failures;
}

Result<int> RuleRunRepository::undo(qint64 runId, const QString &who, const QDateTime &now)
{
    // What is just being written of it is waited for, and undone with the rest.
    if (const Result<RuleRun> still = lock(runId); !still)
        return fail(still.error());
    const Result<QList<qint64>> taken = MessageRepository(m_session).undoRun(runId, now, undoneBy(who));
    return taken ? Result<int>(int(taken->size())) : fail(taken.error());
}
