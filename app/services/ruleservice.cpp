// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ruleservice.h"

#include "app/config/sendingsettings.h"
#include "app/domain/clock.h"
#include "app/domain/rules/rulestart.h"
#include "app/services/rulequeue.h"
#include "app/services/rulereading.h"
#include "app/services/settingsservice.h"
#include "app/storage/database.h"
#include "app/storage/decisionrepository.h"
#include "app/storage/reminderseries.h"
#include "app/storage/rulerunrepository.h"
#include "app/storage/runplanstore.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kPiece = 200; ///< Occasions in one transaction, at least.

/// The draft as it will stand: an enabled rule speaks of what happens from now on, and shows for a day what it would
/// send.
Rule beginning(Rule draft, const RuleStanding &known, const QDateTime &now)
{
    draft.activeFrom = known.rule.activeFrom;
    return begunAnew(draft, now);
}

QSet<QString> occasionsOf(const RunPlan &plan)
{
    QSet<QString> occasions;
    for (const PlannedMessage &message : plan.messages)
        occasions.insert(message.occasion);
    return occasions;
}

/// A question that somebody else has answered meanwhile is "run_answered".
Result<RuleRun> lockQuestion(SqlSession &session, qint64 runId)
{
    const Result<std::optional<RuleRun>> waiting = RuleRunRepository(session).lockWaiting();
    if (!waiting)
        return fail(waiting.error());
    if (!*waiting || (*waiting)->id != runId)
        return fail({.kind = Error::Kind::Conflict, .code = u"run_answered"_s});
    return **waiting;
}

/// The run under which a plan goes, written down before anything of it.
Result<RuleRun> beginAgreed(SqlSession &session, const RunPlan &plan, RuleRun run)
{
    RuleRunRepository runs(session);
    run.due = int(plan.messages.size());
    run.held = plan.heldCount();
    run.state = RuleRun::State::Done;
    run.finishedAt = plan.at;
    if (run.id != 0) {
        const Result<void> updated = runs.update(run);
        return updated ? Result<RuleRun>(run) : fail(updated.error());
    }
    const Result<qint64> id = runs.add(run);
    if (!id)
        return fail(id.error());
    run.id = *id;
    return run;
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

bool RuleService::isWithinHours() const
{
    const SendingTerms sending = terms();
    return sending.hours.allows(m_clock.now(), sending.zone);
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
    const auto read = [draft, terms = terms(), now = m_clock.now()](SqlSession &session) -> Result<QueueDiff> {
        const Result<QList<WaitingRow>> waiting = readWaiting(session, draft, terms, now);
        if (!waiting)
            return fail(waiting.error());
        QueueDiff diff;
        for (const WaitingRow &one : *waiting)
            diff.rows.append(one.row);
        return diff;
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<RuleState>> RuleService::save(Rule draft, Pending pending, QString who)
{
    if (const Result<void> checked = checkRule(draft); !checked)
        co_return fail(checked.error());
    const SendingTerms sending = terms();
    const QDateTime now = m_clock.now();
    // Judging takes a while: nobody has to wait for it.
    const auto read = [draft, pending, sending, now](SqlSession &session) {
        return pending == Pending::Recompute ? readWaiting(session, draft, sending, now) : Result<QList<WaitingRow>>();
    };
    const auto reading = m_database.run(read);
    const Result<QList<WaitingRow>> judged = co_await reading;
    if (!judged)
        co_return fail(judged.error());
    const auto write = [draft, pending, who, sending, now, waiting = *judged](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<RuleState> {
            RuleRepository rules(session);
            const Result<RuleStanding> known = rules.find(draft.event);
            if (!known)
                return fail(known.error());
            const Result<RuleStanding> saved = rules.save(beginning(draft, *known, now), who, now);
            if (!saved)
                return fail(saved.error());
            if (pending == Pending::Recompute) {
                const Result<void> done = recomputeQueue(session, waiting, draft.event, saved->rule.version, now);
                if (!done)
                    return fail(done.error());
            }
            const Result<QList<RuleState>> states = readStates(session, sending, now);
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
    const auto read = [draft, terms = terms(), now = m_clock.now()](SqlSession &session) -> Result<RunPlan> {
        const Result<RuleStanding> known = RuleRepository(session).find(draft.event);
        if (!known)
            return fail(known.error());
        // An unchanged rule goes on as it is; a changed one speaks of what waits and of what happens from now on.
        Rule seen = draft;
        if (draft != known->rule)
            seen = beginning(draft, *known, now);
        seen.showOnlyUntil = {};
        return readRunPlan(session, {.events = {draft.event}}, terms, now, false, seen);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<RuleRun>> RuleService::write(std::shared_ptr<const RunPlan> plan, RuleRun run, SendingTerms sending)
{
    for (qsizetype from = 0; from < plan->occasions.size();) {
        const qsizetype to = endOfPiece(*plan, from, kPiece);
        const auto piece = [plan, run, sending, from, to](SqlSession &session) {
            return inTransaction(session, [&] { return writeRunPiece(session, *plan, from, to, run, sending); });
        };
        const auto writing = m_database.run(piece);
        const Result<RuleRun> written = co_await writing;
        if (!written)
            co_return fail(written.error());
        run = *written;
        from = to;
    }
    co_return run;
}

QCoro::Task<Result<RuleRun>> RuleService::send(RunPlan plan, QSet<QString> unticked, QString who)
{
    const SendingTerms sending = terms();
    const QDateTime now = m_clock.now();
    const auto read = [scope = plan.scope, sending, now](SqlSession &session) {
        return readRunPlan(session, scope, sending, now, true);
    };
    const auto reading = m_database.run(read);
    Result<RunPlan> current = co_await reading;
    if (!current)
        co_return fail(current.error());
    const auto going = std::make_shared<const RunPlan>(agreed(*std::move(current), occasionsOf(plan), unticked));
    const auto begin = [going, who, now](SqlSession &session) {
        return inTransaction(session, [&] {
            return beginAgreed(session, *going, {.kind = RuleRun::Kind::Manual, .who = who, .at = now});
        });
    };
    const auto beginning = m_database.run(begin);
    const Result<RuleRun> run = co_await beginning;
    if (!run)
        co_return fail(run.error());
    const auto writing = write(going, *run, sending);
    co_return co_await writing;
}

QCoro::Task<Result<std::optional<RuleRun>>> RuleService::waitingRun()
{
    const auto read = [](SqlSession &session) { return RuleRunRepository(session).waiting(); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<std::optional<RuleRun>>> RuleService::undoableRun()
{
    const auto read = [now = m_clock.now()](SqlSession &session) { return RuleRunRepository(session).undoable(now); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<std::optional<RuleRun>>> RuleService::lastRun()
{
    const auto read = [](SqlSession &session) { return RuleRunRepository(session).last(); };
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
    const auto answered = yes ? sendAsked(runId, who) : refuse(runId, who);
    co_return co_await answered;
}

QCoro::Task<Result<RuleRun>> RuleService::refuse(qint64 runId, QString who)
{
    const auto write = [runId, who, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<RuleRun> {
            Result<RuleRun> run = lockQuestion(session, runId);
            if (!run)
                return run;
            run->who = who;
            run->state = RuleRun::State::Refused;
            run->finishedAt = now;
            const Result<int> closed = DecisionRepository(session).refuse(runId, now);
            if (!closed)
                return fail(closed.error());
            const Result<void> updated = RuleRunRepository(session).update(*run);
            return updated ? run : fail(updated.error());
        });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

/// What has become due since the question is left for the next run: it was not asked about.
QCoro::Task<Result<RuleRun>> RuleService::sendAsked(qint64 runId, QString who)
{
    const SendingTerms sending = terms();
    const QDateTime now = m_clock.now();
    const auto read = [sending, now](SqlSession &session) { return readRunPlan(session, {}, sending, now, true); };
    const auto reading = m_database.run(read);
    Result<RunPlan> current = co_await reading;
    if (!current)
        co_return fail(current.error());
    const auto going = std::make_shared<RunPlan>(*std::move(current));
    const auto begin = [going, runId, who](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<RuleRun> {
            Result<RuleRun> run = lockQuestion(session, runId);
            if (!run)
                return run;
            const Result<QSet<QString>> asked = DecisionRepository(session).askedBy(runId);
            if (!asked)
                return fail(asked.error());
            *going = agreed(std::move(*going), *asked, {});
            run->who = who;
            return beginAgreed(session, *going, *run);
        });
    };
    const auto beginning = m_database.run(begin);
    const Result<RuleRun> run = co_await beginning;
    if (!run)
        co_return fail(run.error());
    const auto writing = write(going, *run, sending);
    co_return co_await writing;
}

QCoro::Task<Result<int>> RuleService::undo(qint64 runId, QString who)
{
    if (who.isEmpty())
        who = m_settings.values().get(setting::kStaffName).trimmed();
    const auto write = [runId, who, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return RuleRunRepository(session).undo(runId, who, now); });
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
    const auto read = [messageId, terms = terms()](SqlSession &session) {
        return readTrace(session, messageId, std::nullopt, terms);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<RuleTrace>> RuleService::traceOfDecision(qint64 decisionId)
{
    const auto read = [decisionId, terms = terms()](SqlSession &session) {
        return readTrace(session, std::nullopt, decisionId, terms);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<void>> RuleService::endSeries(qint64 decisionId, QString who)
{
    const auto write = [decisionId, who, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            const Result<Decision> step = DecisionRepository(session).find(decisionId);
            if (!step)
                return fail(step.error());
            const Result<QList<Decision>> ended = ReminderSeries(session).end({*step}, who, now, now);
            return ended ? Result<void>() : fail(ended.error());
        });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<void>> RuleService::resumeSeries(qint64 decisionId)
{
    const auto write = [decisionId](SqlSession &session) {
        return inTransaction(session, [&] { return ReminderSeries(session).resume(decisionId); });
    };
    const auto future = m_database.run(write);
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
