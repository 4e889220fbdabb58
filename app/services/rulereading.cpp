// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/rulereading.h"

#include "app/domain/rules/ruleevaluation.h"
#include "app/domain/rules/rulepauses.h"
#include "app/storage/decisionrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rulerunrepository.h"
#include "app/storage/runplanstore.h"
#include "app/storage/templaterepository.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStatisticsDays = 30;

RuleState stateOf(const RuleStanding &standing, const SendingTerms &terms,
                  const QHash<QString, WhatsAppTemplate> &templates, const QDateTime &now)
{
    RuleState state{.standing = standing, .templateKey = terms.templateOf(standing.rule, 0, false)};
    state.isShowOnly = standing.rule.showOnlyUntil.isValid() && standing.rule.showOnlyUntil > now;
    if (state.templateKey.isEmpty())
        return state;
    const auto known = templates.constFind(state.templateKey.toText());
    if (known != templates.cend()) {
        state.templateProblem = templateRefusal(*known);
        if (!state.templateProblem && known->quality == "YELLOW"_L1)
            state.templateProblem = Error{.kind = Error::Kind::Invalid,
                                          .system = Error::System::WhatsApp,
                                          .code = u"template_medium_quality"_s,
                                          .facts = {{Error::Fact::Template, state.templateKey.toText()}}};
    } else {
        state.templateProblem = Error{.kind = Error::Kind::NotFound,
                                      .code = u"template_unknown"_s,
                                      .retry = Error::Retry::AfterFix,
                                      .facts = {{Error::Fact::Template, state.templateKey.toText()}}};
    }
    return state;
}

/// See RuleTrace.
std::optional<qint64> seriesEnd(const Decision &decision, const QList<DecisionRow> &ofStudent)
{
    if (!isSeries(decision.event) || decision.enrolmentId == 0)
        return std::nullopt;
    const QString end = endOfSeries(decision.occasion);
    for (const DecisionRow &row : ofStudent) {
        const Decision &one = row.decision;
        const bool isItself = one.id == decision.id;
        if (one.reason == kSeriesEnded && (isItself || one.occasion.startsWith(end)))
            return one.id;
    }
    return 0;
}

} // namespace

Result<QList<RuleState>> readStates(SqlSession &session, const SendingTerms &terms, const QDateTime &now)
{
    const Result<QList<RuleStanding>> rules = RuleRepository(session).all();
    if (!rules)
        return fail(rules.error());
    const Result<QList<WhatsAppTemplate>> list = TemplateRepository(session).all();
    if (!list)
        return fail(list.error());
    QHash<QString, WhatsAppTemplate> templates;
    for (const WhatsAppTemplate &one : *list)
        templates.insert(one.key.toText(), one);
    DecisionRepository decisions(session);
    QList<RuleState> states;
    for (const RuleStanding &standing : *rules) {
        RuleState state = stateOf(standing, terms, templates, now);
        const auto open = decisions.counts({.events = {standing.rule.event}});
        const auto recent = decisions.counts({.events = {standing.rule.event}, .from = now.addDays(-kStatisticsDays)});
        if (!open || !recent)
            return fail(open ? recent.error() : open.error());
        state.held = open->value(DecisionOutcome::Held);
        state.shown = open->value(DecisionOutcome::Shown);
        state.sent = recent->value(DecisionOutcome::Sent);
        states.append(state);
    }
    return states;
}

Result<RuleTrace> readTrace(SqlSession &session, std::optional<qint64> messageId, std::optional<qint64> decisionId,
                            const SendingTerms &terms)
{
    RuleTrace trace;
    std::optional<Decision> asked;
    DecisionRepository decisions(session);
    if (decisionId) {
        const Result<Decision> decision = decisions.find(*decisionId);
        if (!decision)
            return fail(decision.error());
        asked = *decision;
        if (decision->messageId != 0)
            messageId = decision->messageId;
        else
            trace.decision = DecisionRow{.decision = *decision};
    }
    if (messageId) {
        MessageRepository messages(session);
        const Result<Message> message = messages.find(*messageId);
        const Result<QList<MessageEvent>> history = messages.history(*messageId);
        const Result<QList<Decision>> said = decisions.ofMessage(*messageId);
        if (!message || !history || !said)
            return fail(!message ? message.error() : !history ? history.error() : said.error());
        trace.message = *message;
        trace.templateKey = message->templateKey;
        trace.history = *history;
        for (const Decision &one : *said) {
            if (!trace.decision)
                trace.decision = DecisionRow{.decision = one};
            else
                trace.merged.append({.decision = one});
        }
    }
    if (!trace.decision)
        return trace;
    const auto named = decisions.page({.studentId = trace.decision->decision.studentId}, 0, 1000);
    if (!named)
        return fail(named.error());
    QHash<qint64, DecisionRow> rows;
    for (const DecisionRow &row : named->rows)
        rows.insert(row.decision.id, row);
    trace.decision = rows.value(trace.decision->decision.id, *trace.decision);
    for (DecisionRow &row : trace.merged)
        row = rows.value(row.decision.id, row);
    const Decision &decision = trace.decision->decision;
    trace.seriesEnd = seriesEnd(asked.value_or(decision), named->rows);
    RuleRepository rules(session);
    const Result<Rule> rule = rules.version(decision.event, decision.ruleVersion);
    const Result<QList<RuleVersion>> versions = rules.versions(decision.event);
    if (!rule || !versions)
        return fail(rule ? versions.error() : rule.error());
    trace.rule = *rule;
    if (!trace.message)
        trace.templateKey = terms.templateOf(*rule, 0, false);
    const auto version = std::ranges::find(*versions, decision.ruleVersion, &RuleVersion::version);
    if (version != versions->cend())
        trace.version = *version;
    if (decision.runId != 0) {
        const Result<RuleRun> run = RuleRunRepository(session).find(decision.runId);
        if (!run)
            return fail(run.error());
        trace.run = *run;
    }
    return trace;
}

Result<QList<RuleForecast>> readForecast(SqlSession &session, qint64 studentId, const SendingTerms &terms,
                                         const QDateTime &now)
{
    const Result<PlanInput> input = readPlanInput(session, {.studentId = studentId}, terms, now);
    if (!input)
        return fail(input.error());
    const ZoneDays days(terms.zone);
    QList<RuleForecast> forecasts;
    for (const RuleFacts &facts : input->facts) {
        for (const RuleStanding &standing : input->rules) {
            if (!standing.rule.isEnabledIn(facts.courseId)
                || terms.templateOf(standing.rule, facts.courseId, facts.hasPassed).isEmpty())
                continue;
            const RuleVerdict verdict = evaluate(standing.rule, facts, now, days, terms.readingFresh);
            if (verdict.outcome == RuleVerdict::Outcome::NotApplicable)
                continue;
            RuleForecast one{.event = standing.rule.event,
                             .enrolmentId = facts.enrolmentId,
                             .courseId = facts.courseId,
                             .courseName = input->courses.value(facts.courseId),
                             .at = verdict.dueAt,
                             .step = verdict.step,
                             .isHeld = verdict.outcome == RuleVerdict::Outcome::Due,
                             .verdict = verdict};
            if (one.isHeld)
                one.at = std::max(now, input->open.value(verdict.occasion()).sendAt);
            const QDateTime inside = terms.hours.next(one.at, days);
            one.at = inside.isValid() ? inside : one.at;
            forecasts.append(one);
        }
    }
    std::ranges::stable_sort(forecasts, {}, &RuleForecast::at);
    return forecasts;
}
