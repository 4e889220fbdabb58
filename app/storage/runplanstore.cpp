// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/runplanstore.h"

#include "app/domain/sendingevent.h"
#include "app/storage/courserepository.h"
#include "app/storage/decisionrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/personfactsrepository.h"
#include "app/storage/rulefactsrepository.h"
#include "app/storage/rulerepository.h"
#include "app/storage/rulerunrepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/trackingrepository.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The rules that are judged: the welcome belongs to its form.
Result<QList<RuleStanding>> judgedRules(SqlSession &session, const std::optional<Rule> &draft)
{
    Result<QList<RuleStanding>> rules = RuleRepository(session).all();
    if (!rules)
        return rules;
    rules->removeIf([](const RuleStanding &one) { return one.rule.event == RuleEvent::Welcome; });
    for (RuleStanding &one : *rules) {
        if (draft && one.rule.event == draft->event)
            one = {.rule = *draft};
    }
    return rules;
}

Result<void> readSurroundings(SqlSession &session, const QDateTime &now, PlanInput *input)
{
    const Result<QList<WhatsAppTemplate>> templates = TemplateRepository(session).all();
    if (!templates)
        return fail(templates.error());
    for (const WhatsAppTemplate &one : *templates)
        input->templates.insert(one.key.toText(), one);
    const Result<QList<Course>> courses = CourseRepository(session).all();
    if (!courses)
        return fail(courses.error());
    for (const Course &course : *courses)
        input->courses.insert(course.id, course.fullName);
    RuleRunRepository runs(session);
    const Result<RuleRunRepository::Pace> pace = runs.pace(now);
    if (!pace)
        return fail(pace.error());
    input->sentLastHour = pace->lastHour;
    input->queuedUntil = pace->queuedUntil;
    const Result<QList<int>> perDay = runs.sentPerDay(now);
    if (!perDay)
        return fail(perDay.error());
    input->sentPerDay = *perDay;
    const Result<QList<TrackingPass>> passes = TrackingRepository(session).last(input->terms.run.failedReadings);
    if (!passes)
        return fail(passes.error());
    for (const TrackingPass &pass : *passes) {
        if (pass.state != PassState::Failed)
            break;
        ++input->failedPasses;
    }
    const Result<int> active = RuleFactsRepository(session).activeStudents();
    if (!active)
        return fail(active.error());
    input->activeStudents = *active;
    return {};
}

/// What waits is known to the rules, and judged by the version that found it where a person left it as it was.
Result<void> addOpen(SqlSession &session, const QHash<QString, OpenDecision> &open, const std::optional<Rule> &draft,
                     PlanInput *input)
{
    input->open = open;
    QHash<qint64, QStringList> waiting;
    QSet<QString> older;
    for (auto one = open.cbegin(); one != open.cend(); ++one) {
        input->openOf[one.key().section(u':', 0, 1) + u':'].append(one.key());
        waiting[one.key().section(u':', 1, 1).toLongLong()].append(one.key());
        const std::optional<RuleEvent> event = ruleEvent(one.key().section(u':', 0, 0));
        const auto rule = std::ranges::find_if(
            std::as_const(input->rules), [&](const RuleStanding &standing) { return event == standing.rule.event; });
        // A draft is asked what it would make of everything.
        if (rule != input->rules.cend() && one->ruleVersion != rule->rule.version && (!draft || draft->event != *event))
            older.insert(ruleVersionKey(*event, one->ruleVersion));
    }
    for (RuleFacts &facts : input->facts) {
        if (waiting.isEmpty())
            break;
        facts.waiting = waiting.take(facts.enrolmentId);
    }
    for (const QString &key : std::as_const(older)) {
        const Result<Rule> rule =
            RuleRepository(session).version(*ruleEvent(key.section(u':', 0, 0)), key.section(u':', 1, 1).toInt());
        if (!rule)
            return fail(rule.error());
        Rule known = *rule;
        known.version = key.section(u':', 1, 1).toInt();
        input->olderRules.insert(key, known);
    }
    return {};
}

void addClosures(const QList<DayRange> &closures, QList<RuleFacts> *facts)
{
    if (closures.isEmpty())
        return;
    for (RuleFacts &one : *facts)
        one.pauses = one.pauses.isEmpty() ? closures : one.pauses + closures;
}

bool isInScope(const PlanScope &scope, RuleEvent event, const QList<qint64> &courses)
{
    if (!scope.events.isEmpty() && !scope.events.contains(event))
        return false;
    return scope.courseIds.isEmpty()
        || std::ranges::any_of(courses, [&](qint64 course) { return scope.courseIds.contains(course); });
}

/// Everything was weighed against everything; what is asked for is shown.
void narrow(const PlanScope &scope, RunPlan *plan)
{
    QHash<qsizetype, qsizetype> places;
    QList<PlannedMessage> messages;
    for (qsizetype i = 0; i < plan->messages.size(); ++i) {
        const PlannedMessage &message = plan->messages.at(i);
        if (!isInScope(scope, message.event, message.courseIds))
            continue;
        places.insert(i, messages.size());
        messages.append(message);
    }
    QList<PlannedOccasion> occasions;
    for (PlannedOccasion occasion : std::as_const(plan->occasions)) {
        const bool isSaid = occasion.message >= 0 && places.contains(occasion.message);
        const bool isAbout = isInScope(scope, occasion.decision.event, {occasion.courseId});
        // Lost against a message that is not asked for: nothing becomes of it now.
        if (!isSaid && (!isAbout || occasion.message >= 0))
            continue;
        occasion.message = isSaid ? places.value(occasion.message) : -1;
        occasions.append(occasion);
    }
    plan->messages = messages;
    plan->occasions = occasions;
}

Message messageFrom(const PlannedMessage &planned, const RunPlan &plan, const RuleRun &run, const SendingTerms &terms)
{
    QJsonObject values;
    for (auto value = planned.values.cbegin(); value != planned.values.cend(); ++value)
        values.insert(value.key(), *value);
    QJsonObject content{{QString(messagecontent::kValues), values}, {QString(messagecontent::kFixedTemplate), true}};
    if (planned.enrolmentIds.size() > 1) {
        QJsonArray enrolments;
        for (const qint64 id : planned.enrolmentIds)
            enrolments.append(id);
        content.insert(messagecontent::kEnrolments, enrolments);
    }
    Message message{.uuid = QUuid::createUuid(),
                    .occasion = planned.occasion,
                    .purpose = purposeOf(planned.event),
                    .studentId = planned.studentId,
                    .templateKey = planned.templateKey,
                    .to = plan.students.value(planned.studentId).phone,
                    .text = planned.text,
                    .queuedAt = plan.at};
    message.enrolmentId = planned.enrolmentIds.constFirst();
    message.content = content;
    message.priority = sendingPriority(planned.event);
    message.isAutomatic = true;
    message.who = run.who;
    message.runId = run.id;
    message.textHash = planned.textHash;
    message.notBefore = planned.sendAt;
    if (!terms.hours.isAlways)
        message.undoUntil = plan.at.addMSecs(terms.undo.count());
    message.expiresAt = planned.expiresAt;
    return message;
}

/// The same piece of the plan when a person wants nothing more of it.
RunPlan takenOut(const RunPlan &plan, qsizetype from, qsizetype to)
{
    RunPlan without = plan;
    for (qsizetype i = from; i < to; ++i) {
        PlannedOccasion &occasion = without.occasions[i];
        if (occasion.message < 0)
            continue;
        occasion.message = -1;
        occasion.decision.outcome = DecisionOutcome::Unticked;
        occasion.decision.sendAt = {};
    }
    return without;
}

} // namespace

int controlDaysOf(const QList<RuleStanding> &rules)
{
    int days = 0;
    for (const RuleStanding &one : rules) {
        if (one.rule.event != RuleEvent::ControlsAtRisk)
            continue;
        for (const int day : one.rule.terms.days)
            days = std::max(days, day);
        for (const CourseRule &course : one.rule.courses) {
            for (const int day : course.terms ? course.terms->days : QList<int>())
                days = std::max(days, day);
        }
    }
    return days;
}

Result<PlanInput> readPlanInput(SqlSession &session, const PlanScope &scope, const SendingTerms &terms,
                                const QDateTime &now, const std::optional<Rule> &draft)
{
    PlanInput input{.now = now, .terms = terms};
    const Result<QList<RuleStanding>> rules = judgedRules(session, draft);
    if (!rules)
        return fail(rules.error());
    input.rules = *rules;
    RuleFactsRepository repository(session);
    Result<QList<RuleFacts>> facts = repository.load(scope, now, controlDaysOf(input.rules));
    if (!facts)
        return fail(facts.error());
    input.facts = *std::move(facts);
    addClosures(terms.hours.closures, &input.facts);
    const Result<QHash<QString, OpenDecision>> open = repository.open(scope);
    if (!open)
        return fail(open.error());
    if (const Result<void> added = addOpen(session, *open, draft, &input); !added)
        return fail(added.error());
    input.isPartial = !scope.courseIds.isEmpty() || scope.studentId != 0 || !scope.studentIds.isEmpty();
    const ZoneDays days(terms.zone);
    const QList<qint64> concerned = studentsConcerned(input, days).values();
    const Result<QHash<qint64, PersonFacts>> persons =
        PersonFactsRepository(session).load(concerned, now, PersonFactsRepository::Queued::Count, terms.zone);
    if (!persons)
        return fail(persons.error());
    input.persons = *persons;
    const Result<QHash<qint64, PlanStudent>> students = repository.students(concerned);
    if (!students)
        return fail(students.error());
    input.students = *students;
    const Result<void> read = readSurroundings(session, now, &input);
    return read ? Result<PlanInput>(std::move(input)) : fail(read.error());
}

Result<RunPlan> readRunPlan(SqlSession &session, const PlanScope &scope, const SendingTerms &terms,
                            const QDateTime &now, bool isApproved, const std::optional<Rule> &draft)
{
    Result<PlanInput> input = readPlanInput(session, scope, terms, now, draft);
    if (!input)
        return fail(input.error());
    input->isApproved = isApproved;
    RunPlan plan = makeRunPlan(*input);
    plan.scope = scope;
    if (!scope.events.isEmpty() || !scope.courseIds.isEmpty())
        narrow(scope, &plan);
    return plan;
}

qsizetype endOfPiece(const RunPlan &plan, qsizetype from, qsizetype atLeast)
{
    qsizetype to = std::min(from + atLeast, plan.occasions.size());
    while (to > from && to < plan.occasions.size()
           && plan.occasions.at(to).decision.studentId == plan.occasions.at(to - 1).decision.studentId)
        ++to;
    return to;
}

Result<int> writeRunPlan(SqlSession &session, const RunPlan &plan, qsizetype from, qsizetype to, const RuleRun &run,
                         const SendingTerms &terms)
{
    QList<Message> messages;
    QHash<qsizetype, QString> occasions;
    for (qsizetype i = from; i < to; ++i) {
        const qsizetype place = plan.occasions.at(i).message;
        if (place < 0 || occasions.contains(place))
            continue;
        messages.append(messageFrom(plan.messages.at(place), plan, run, terms));
        occasions.insert(place, plan.messages.at(place).occasion);
    }
    const Result<QHash<QString, qint64>> added = MessageRepository(session).insertAll(messages);
    if (!added)
        return fail(added.error());
    QList<Decision> decisions;
    for (qsizetype i = from; i < to; ++i) {
        const PlannedOccasion &occasion = plan.occasions.at(i);
        // Without a template nothing has been decided; without anything new it has been written already.
        const bool isIdle = occasion.decision.outcome == DecisionOutcome::Held && isWithoutTemplate(occasion.decision);
        if (!occasion.isNews || isIdle)
            continue;
        Decision decision = occasion.decision;
        // What is merely held back is not the run's: undoing or refusing that leaves it alone.
        const bool isOfRun = occasion.isAsked || occasion.message >= 0
            || decision.outcome == DecisionOutcome::Superseded || decision.outcome == DecisionOutcome::Unticked;
        decision.runId = isOfRun ? run.id : 0;
        if (occasion.message >= 0) {
            decision.messageId = added->value(occasions.value(occasion.message));
            if (decision.messageId == 0)
                continue; // somebody was quicker
        }
        decisions.append(decision);
    }
    const Result<void> stored = DecisionRepository(session).store(decisions);
    return stored ? Result<int>(int(added->size())) : fail(stored.error());
}

Result<RuleRun> writeRunPiece(SqlSession &session, const RunPlan &plan, qsizetype from, qsizetype to,
                              const RuleRun &run, const SendingTerms &terms)
{
    RuleRunRepository runs(session);
    if (run.id == 0) { // nothing to send, and so no run
        const Result<int> none = writeRunPlan(session, plan, from, to, run, terms);
        return none ? Result<RuleRun>(run) : fail(none.error());
    }
    Result<RuleRun> now = runs.lock(run.id);
    if (!now)
        return now;
    const bool isUndone = now->state == RuleRun::State::Undone;
    const Result<int> sent = writeRunPlan(session, isUndone ? takenOut(plan, from, to) : plan, from, to, *now, terms);
    if (!sent || *sent == 0)
        return sent ? now : fail(sent.error());
    now->sent += *sent;
    const Result<void> counted = runs.update(*now);
    return counted ? now : fail(counted.error());
}
