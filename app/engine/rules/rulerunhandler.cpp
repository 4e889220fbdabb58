// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/rules/rulerunhandler.h"

#include "app/config/sendingsettings.h"
#include "app/domain/logging.h"
#include "app/domain/rules/clockjump.h"
#include "app/domain/rules/rulepauses.h"
#include "app/engine/jobend.h"
#include "app/engine/rules/rulescheduler.h"
#include "app/storage/decisionrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/rulerepository.h"
#include "app/storage/rulerunrepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kAskAgain = 15 * 60; ///< Seconds: what waits for a yes is looked at again then.

Result<void> stillHeld(SqlSession &session, const Job &job)
{
    const Result<bool> held = JobRepository(session).isHeld(job);
    if (!held)
        return fail(held.error());
    return *held ? Result<void>() : fail(leaseLost());
}

/// The job is tried again once the clock is believed.
Error clockJumped()
{
    return {.kind = Error::Kind::Conflict,
            .code = u"clock_jumped"_s,
            .retry = Error::Retry::Later,
            .retryAfter = clockjump::kPause};
}

QJsonObject resultOf(const RuleRun &run)
{
    return {{u"due"_s, run.due}, {u"held"_s, run.held}, {u"sent"_s, run.sent}, {u"waits"_s, run.question.has_value()}};
}

} // namespace

namespace rulerunning {

Result<void> prepare(SqlSession &session, const SendingTerms &terms, const QDateTime &now)
{
    if (const Result<int> dropped = DecisionRepository(session).dropCompleted(now); !dropped)
        return fail(dropped.error());
    RuleRepository repository(session);
    const Result<QList<RuleStanding>> rules = repository.all();
    if (!rules)
        return fail(rules.error());
    const Result<QList<WhatsAppTemplate>> list = TemplateRepository(session).all();
    if (!list)
        return fail(list.error());
    QHash<QString, WhatsAppTemplate> templates;
    for (const WhatsAppTemplate &one : *list)
        templates.insert(one.key.toText(), one);
    const auto failures = RuleRunRepository(session).failures(now);
    if (!failures)
        return fail(failures.error());
    for (const RulePauseChange &change : judgePauses(*rules, templates, terms, *failures)) {
        if (!change.why) {
            if (const Result<void> resumed = repository.resume(change.event, now); !resumed)
                return resumed;
            qCInfo(lcEngine) << "rule" << word(change.event) << "goes on";
            continue;
        }
        const Result<bool> paused = repository.pause(change.event, *change.why, now);
        if (!paused)
            return fail(paused.error());
        if (*paused)
            qCWarning(lcEngine) << "rule" << word(change.event) << "is stopped:" << change.why->code;
    }
    return {};
}

Result<RuleRun> beginRun(SqlSession &session, RunPlan *plan, const QDateTime &now)
{
    RuleRunRepository runs(session);
    const Result<std::optional<RuleRun>> waiting = runs.lockWaiting();
    if (!waiting)
        return fail(waiting.error());
    RuleRun run = waiting->value_or(RuleRun());
    run.question = plan->question;
    run.due = int(plan->messages.size());
    run.at = now;
    if (plan->question) {
        run.state = RuleRun::State::Waiting;
        plan->holdAll({.kind = RuleCondition::Kind::RunApproved,
                       .expected = plan->question->limit,
                       .found = word(plan->question->kind)},
                      now.addSecs(kAskAgain));
    } else {
        // What was too much has shrunk to the usual: nobody need answer any more.
        run.state = RuleRun::State::Done;
        run.finishedAt = now;
    }
    run.held = plan->heldCount();
    if (run.due == 0 && run.id == 0)
        return run;
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

} // namespace rulerunning

RuleRunHandler::RuleRunHandler(EngineContext &context)
    : m_context(context)
{
}

QCoro::Task<Result<RunPlan>> RuleRunHandler::plan(Job job, SendingTerms terms, QDateTime now)
{
    const auto begin = [job, terms, now](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            if (const Result<void> ours = stillHeld(session, job); !ours)
                return ours;
            const Result<bool> steady = ruleschedule::isClockSteady(session, now);
            if (!steady)
                return fail(steady.error());
            return *steady ? rulerunning::prepare(session, terms, now) : fail(clockJumped());
        });
    };
    const auto beginning = m_context.database.run(begin, Database::Priority::Background);
    const Result<void> begun = co_await beginning;
    if (!begun)
        co_return fail(begun.error());
    const auto read = [terms, now](SqlSession &session) { return readRunPlan(session, {}, terms, now); };
    const auto reading = m_context.database.run(read, Database::Priority::Background);
    co_return co_await reading;
}

QCoro::Task<Result<void>> RuleRunHandler::run(Job job)
{
    const QDateTime now = m_context.clock.now();
    const SendingTerms terms = sendingTerms(m_context.connections->settings, now);
    Result<RunPlan> planned = co_await plan(job, terms, now);
    if (!planned)
        co_return fail(planned.error());
    const auto shared = std::make_shared<RunPlan>(*std::move(planned));
    const auto begin = [job, shared, now](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<RuleRun> {
            if (const Result<void> ours = stillHeld(session, job); !ours)
                return fail(ours.error());
            return rulerunning::beginRun(session, shared.get(), now);
        });
    };
    const auto beginning = m_context.database.run(begin, Database::Priority::Background);
    const Result<RuleRun> begun = co_await beginning;
    if (!begun)
        co_return fail(begun.error());
    RuleRun rule = *begun;
    for (qsizetype from = 0; from < shared->occasions.size();) {
        const qsizetype to = endOfPiece(*shared, from, kPiece);
        const auto write = [job, shared, terms, rule, from, to](SqlSession &session) {
            return inTransaction(session, [&]() -> Result<RuleRun> {
                const Result<void> ours = stillHeld(session, job);
                return ours ? writeRunPiece(session, *shared, from, to, rule, terms) : fail(ours.error());
            });
        };
        const auto writing = m_context.database.run(write, Database::Priority::Background);
        const Result<RuleRun> written = co_await writing;
        if (!written)
            co_return fail(written.error());
        rule = *written;
        from = to;
    }
    const auto end = [job, rule, now](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            if (const Result<void> noted = JobRepository(session).setResult(job.id, resultOf(rule)); !noted)
                return noted;
            const Result<void> kept =
                SettingRepository(session).set(rulerunning::kLastRunKey, now.toString(Qt::ISODateWithMs), now);
            return kept ? finishJob(session, job, now) : kept;
        });
    };
    const auto ending = m_context.database.run(end, Database::Priority::Background);
    co_return co_await ending;
}
