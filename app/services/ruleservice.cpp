// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ruleservice.h"

#include "app/config/sendingsettings.h"
#include "app/domain/clock.h"
#include "app/services/rulequeue.h"
#include "app/services/rulereading.h"
#include "app/services/settingsservice.h"
#include "app/storage/database.h"
#include "app/storage/decisionrepository.h"
#include "app/storage/rulerunrepository.h"
#include "app/storage/runplanstore.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kShowOnlyHours = 24;
constexpr qsizetype kPiece = 200; ///< Occasions in one transaction, at least.

/// The plan that a person has said yes to, as it stands now: what is due no more, or was taken out, does not go.
RunPlan agreed(RunPlan now, const RunPlan &seen, const QSet<QString> &unticked)
{
    QSet<QString> wanted;
    for (const PlannedMessage &message : seen.messages)
        wanted.insert(message.occasion);
    QList<PlannedMessage> messages;
    QHash<qsizetype, qsizetype> places;
    for (qsizetype i = 0; i < now.messages.size(); ++i) {
        const PlannedMessage &message = now.messages.at(i);
        if (!wanted.contains(message.occasion) || unticked.contains(message.occasion))
            continue;
        places.insert(i, messages.size());
        messages.append(message);
    }
    QList<PlannedOccasion> occasions;
    for (PlannedOccasion occasion : std::as_const(now.occasions)) {
        if (occasion.message < 0) { // held back, or lost against one of those below
            occasions.append(occasion);
            continue;
        }
        const QString &winner = now.messages.at(occasion.message).occasion;
        if (places.contains(occasion.message)) {
            occasion.message = places.value(occasion.message);
            occasions.append(occasion);
        } else if (unticked.contains(winner)) {
            occasion.message = -1;
            occasion.decision.outcome = DecisionOutcome::Unticked;
            occasion.decision.sendAt = {};
            occasions.append(occasion);
        } // what the person has not seen is left for the next run
    }
    now.messages = messages;
    now.occasions = occasions;
    return now;
}

Result<RuleRun> writeAgreed(SqlSession &session, const RunPlan &plan, RuleRun run, const SendingTerms &terms)
{
    RuleRunRepository runs(session);
    run.due = int(plan.messages.size());
    run.held = plan.heldCount();
    run.state = RuleRun::State::Done;
    run.finishedAt = plan.at;
    if (run.id == 0) {
        const Result<qint64> id = runs.add(run);
        if (!id)
            return fail(id.error());
        run.id = *id;
    }
    for (qsizetype from = 0; from < plan.occasions.size();) {
        const qsizetype to = endOfPiece(plan, from, kPiece);
        const Result<int> sent = writeRunPlan(session, plan, from, to, run, terms);
        if (!sent)
            return fail(sent.error());
        run.sent += *sent;
        from = to;
    }
    const Result<void> updated = runs.update(run);
    return updated ? Result<RuleRun>(run) : fail(updated.error());
}

/// The draft as it will stand: an enabled rule speaks of what happens from now on, and shows for a day what it would
/// send.
Rule beginning(Rule draft, const RuleStanding &known, const QDateTime &now)
{
    draft.activeFrom = draft.isEnabled ? now : known.rule.activeFrom;
    draft.showOnlyUntil = draft.isEnabled ? now.addSecs(kShowOnlyHours * 3600) : QDateTime();
    return draft;
}

Result<void> checkRule(const Rule &rule)
{
    if (Result<void> checked = checkTerms(rule.event, rule.terms); !checked)
        return checked;
    for (const CourseRule &course : rule.courses) {
        if (!course.terms)
            continue;
        if (Result<void> checked = checkTerms(rule.event, *course.terms); !checked)
            return checked;
    }
    return {};
}

} // namespace

RuleService::RuleService(Database &database, const Clock &clock, SettingsService &settings)
    : m_database(database)
    , m_clock(clock)
    , m_settings(settings)
{
}

SendingTerms RuleService::terms() const
{
    return sendingTerms(m_settings.values(), m_clock.now());
}

QCoro::Task<Result<QList<RuleState>>> RuleService::rules()
{
    const auto read = [terms = terms(), now = m_clock.now()](SqlSession &session) {
        return readStates(session, terms, now);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QList<RuleVersion>>> RuleService::versions(RuleEvent event)
{
    const auto read = [event](SqlSession &session) { return RuleRepository(session).versions(event); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QueueDiff>> RuleService::diff(Rule draft)
{
    const auto read = [draft, terms = terms(), now = m_clock.now()](SqlSession &session) {
        return queueDiff(session, draft, terms, now);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<RuleState>> RuleService::save(Rule draft, Pending pending, QString who)
{
    if (const Result<void> checked = checkRule(draft); !checked)
        co_return fail(checked.error());
    const auto write = [draft, pending, who, terms = terms(), now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<RuleState> {
            RuleRepository rules(session);
            const Result<RuleStanding> known = rules.find(draft.event);
            if (!known)
                return fail(known.error());
            if (pending == Pending::Recompute) {
                if (const Result<void> done = recomputeQueue(session, draft, terms, now); !done)
                    return fail(done.error());
            }
            const Result<RuleStanding> saved = rules.save(beginning(draft, *known, now), who, now);
            if (!saved)
                return fail(saved.error());
            const Result<QList<RuleState>> states = readStates(session, terms, now);
            if (!states)
                return fail(states.error());
            return *std::ranges::find_if(
                *states, [&](const RuleState &state) { return state.standing.rule.event == draft.event; });
        });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<void>> RuleService::endShowOnly(RuleEvent event)
{
    const auto write = [event, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return RuleRepository(session).setShowOnlyUntil(event, {}, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<void>> RuleService::resume(RuleEvent event)
{
    const auto write = [event, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return RuleRepository(session).resume(event, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<RunPlan>> RuleService::preview(PlanScope scope)
{
    const auto read = [scope, terms = terms(), now = m_clock.now()](SqlSession &session) {
        return readRunPlan(session, scope, terms, now);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<RunPlan>> RuleService::previewOf(Rule draft)
{
    draft.showOnlyUntil = {};
    const auto read = [draft, terms = terms(), now = m_clock.now()](SqlSession &session) {
        return readRunPlan(session, {.events = {draft.event}}, terms, now, false, draft);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<RuleRun>> RuleService::send(RunPlan plan, QSet<QString> unticked, QString who)
{
    const auto write = [plan, unticked, who, terms = terms(), now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<RuleRun> {
            Result<RunPlan> current = readRunPlan(session, plan.scope, terms, now, true);
            if (!current)
                return fail(current.error());
            const RunPlan going = agreed(*std::move(current), plan, unticked);
            return writeAgreed(session, going, {.kind = RuleRun::Kind::Manual, .who = who, .at = now}, terms);
        });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<std::optional<RuleRun>>> RuleService::waitingRun()
{
    const auto read = [](SqlSession &session) { return RuleRunRepository(session).waiting(); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QList<RuleRun>>> RuleService::runs(int limit)
{
    const auto read = [limit](SqlSession &session) { return RuleRunRepository(session).list(limit); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<RuleRun>> RuleService::answer(qint64 runId, bool yes, QString who)
{
    const auto write = [runId, yes, who, terms = terms(), now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<RuleRun> {
            RuleRunRepository runs(session);
            const Result<std::optional<RuleRun>> waiting = runs.lockWaiting();
            if (!waiting)
                return fail(waiting.error());
            if (!*waiting || (*waiting)->id != runId)
                return fail({.kind = Error::Kind::Conflict, .code = u"run_answered"_s});
            RuleRun run = **waiting;
            run.who = who;
            if (yes) {
                const Result<RunPlan> plan = readRunPlan(session, {}, terms, now, true);
                return plan ? writeAgreed(session, *plan, run, terms) : fail(plan.error());
            }
            run.state = RuleRun::State::Refused;
            run.finishedAt = now;
            const Result<int> closed = DecisionRepository(session).closeOfRun(runId, DecisionOutcome::Unticked, now);
            if (!closed)
                return fail(closed.error());
            const Result<void> updated = runs.update(run);
            return updated ? Result<RuleRun>(run) : fail(updated.error());
        });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<int>> RuleService::undo(qint64 runId)
{
    const auto write = [runId, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return RuleRunRepository(session).undo(runId, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<ListPage<DecisionRow>>> RuleService::decisions(DecisionQuery query, int offset, int limit)
{
    const auto read = [query, offset, limit](SqlSession &session) {
        return DecisionRepository(session).page(query, offset, limit);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<int>> RuleService::decisionCount(DecisionQuery query)
{
    const auto read = [query](SqlSession &session) { return DecisionRepository(session).count(query); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QMap<DecisionOutcome, int>>> RuleService::decisionCounts(DecisionQuery query)
{
    const auto read = [query](SqlSession &session) { return DecisionRepository(session).counts(query); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<RuleTrace>> RuleService::traceOfMessage(qint64 messageId)
{
    const auto read = [messageId](SqlSession &session) { return readTrace(session, messageId, std::nullopt); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<RuleTrace>> RuleService::traceOfDecision(qint64 decisionId)
{
    const auto read = [decisionId](SqlSession &session) { return readTrace(session, std::nullopt, decisionId); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QList<RuleForecast>>> RuleService::forecast(qint64 studentId)
{
    const auto read = [studentId, terms = terms(), now = m_clock.now()](SqlSession &session) {
        return readForecast(session, studentId, terms, now);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

RuleLab *RuleService::lab(Rule draft, int days, QObject *parent)
{
    const QDateTime now = m_clock.now();
    return new RuleLab(m_database, {.draft = draft, .sending = terms(), .from = now.addDays(-days), .to = now}, parent);
}
