// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/planner.h"

#include "app/domain/rules/rulepauses.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = RuleCondition::Kind;
using Answer = GateVerdict::Answer;
using Outcome = DecisionOutcome;

bool isAboutIdleness(RuleEvent event)
{
    return event == RuleEvent::NotStarted || event == RuleEvent::Inactive;
}

RuleCondition templateBlocker(const TemplateKey &key, const QString &why)
{
    return {.kind = Kind::TemplateReady, .expected = key.isEmpty() ? QJsonValue() : key.toText(), .found = why};
}

/// With the limit that it went over, if there was one.
RuleCondition stoppedBy(const Error &pause)
{
    const QString limit = pause.code == "rule_failures"_L1 ? pause.fact(Error::Fact::Parameter) : QString();
    return {.kind = Kind::RuleRunning, .expected = limit.isEmpty() ? QJsonValue() : limit, .found = pause.code};
}

} // namespace

Planner::Planner(const PlanInput &input)
    : m_input(input)
    , m_days(m_zones.of(input.terms.zone))
{
    for (auto older = input.olderRules.cbegin(); older != input.olderRules.cend(); ++older) {
        const auto now = std::ranges::find_if(
            input.rules, [&](const RuleStanding &standing) { return standing.rule.event == older->event; });
        if (now == input.rules.cend())
            continue;
        RuleStanding standing = *now; // stopped, or showing only, as the rule is today
        standing.rule = *older;
        standing.rule.isEnabled = now->rule.isEnabled;
        standing.rule.activeFrom = now->rule.activeFrom;
        standing.rule.showOnlyUntil = now->rule.showOnlyUntil;
        m_older.insert(older.key(), standing);
    }
}

const RuleStanding &Planner::version(const RuleStanding &standing, int number) const
{
    if (m_older.isEmpty() || number == standing.rule.version)
        return standing;
    const auto older = m_older.constFind(ruleVersionKey(standing.rule.event, number));
    return older == m_older.cend() ? standing : *older;
}

const RuleStanding &Planner::versionFor(const RuleStanding &standing, const RuleFacts &facts) const
{
    if (m_older.isEmpty())
        return standing;
    const auto open = m_input.openOf.constFind(u"%1:%2:"_s.arg(word(standing.rule.event)).arg(facts.enrolmentId));
    if (open == m_input.openOf.cend())
        return standing;
    for (const QString &occasion : *open) {
        const RuleStanding &older = version(standing, m_input.open.value(occasion).ruleVersion);
        if (&older == &standing)
            continue;
        const RuleVerdict verdict = verdictOf(older.rule, facts);
        if (verdict.outcome == RuleVerdict::Outcome::Due && verdict.occasion() == occasion)
            return older;
    }
    return standing;
}

RunPlan Planner::plan()
{
    m_plan.at = m_input.now;
    QHash<qint64, QList<const RuleFacts *>> byStudent;
    QList<qint64> order;
    for (const RuleFacts &facts : m_input.facts) {
        if (!m_input.persons.contains(facts.studentId))
            continue;
        QList<const RuleFacts *> &enrolments = byStudent[facts.studentId];
        if (enrolments.isEmpty())
            order.append(facts.studentId);
        enrolments.append(&facts);
    }
    for (const qint64 student : std::as_const(order))
        planStudent(student, byStudent.value(student));
    judgeGone();
    pace();
    noteNews();
    if (!m_input.isApproved)
        m_plan.question =
            questionOf(int(m_plan.messages.size()), m_input.activeStudents, m_input.sentPerDay, m_input.terms.run);
    for (const PlannedOccasion &occasion : std::as_const(m_plan.occasions)) {
        m_plan.students.insert(occasion.decision.studentId, m_input.students.value(occasion.decision.studentId));
        m_plan.courses.insert(occasion.courseId, m_input.courses.value(occasion.courseId));
    }
    return std::move(m_plan);
}

void Planner::planStudent(qint64 studentId, const QList<const RuleFacts *> &enrolments)
{
    const PersonFacts &person = *m_input.persons.constFind(studentId);
    QList<Candidate> candidates;
    for (const RuleFacts *known : enrolments) {
        RuleFacts facts = *known;
        facts.lastReply = person.lastIncoming;
        QSet<QString> due;
        for (const RuleStanding &standing : m_input.rules) {
            if (!standing.rule.isEnabledIn(facts.courseId))
                continue;
            const RuleStanding &judging = versionFor(standing, facts);
            if (!isDue(judging.rule, facts, m_input.now, m_days, m_input.terms.readingFresh))
                continue;
            if (std::optional<Candidate> one = candidate(judging, facts, person)) {
                one->facts = known; // lives as long as the plan
                due.insert(one->wish.occasion);
                candidates.append(*std::move(one));
            }
        }
        judgeOpen(facts, due);
    }
    if (!candidates.isEmpty())
        compete(&candidates, person);
}

QDateTime Planner::pausedUntil(const RuleFacts &facts) const
{
    const QDate today = m_days.dateOf(m_input.now);
    QDate last;
    for (const DayRange &pause : facts.pauses) {
        // A closure of the centre is no rest of this enrolment: the hours know of it.
        if (pause.contains(today) && !m_input.terms.hours.closures.contains(pause))
            last = std::max(last, pause.to);
    }
    return last.isValid() ? m_days.at(last.addDays(1), QTime(0, 0)) : QDateTime();
}

std::optional<Candidate> Planner::candidate(const RuleStanding &standing, const RuleFacts &facts,
                                            const PersonFacts &person)
{
    Candidate one{.standing = &standing, .verdict = verdictOf(standing.rule, facts)};
    one.wish = {.event = standing.rule.event,
                .occasion = one.verdict.occasion(),
                .enrolmentId = facts.enrolmentId,
                .isEnrolmentActive = facts.progress.state == EnrolmentState::Enrolled,
                .pausedUntil = pausedUntil(facts),
                .expiresAt = one.verdict.expiresAt};
    const OpenDecision open = m_input.open.value(one.wish.occasion);
    one.wish.heldSince = open.heldSince.isValid() ? open.heldSince : m_input.now;
    one.templateKey = m_input.terms.templateOf(standing.rule, facts.courseId, facts.hasPassed);
    const auto found = m_input.templates.constFind(one.templateKey.toText());
    if (found != m_input.templates.cend())
        one.whatsAppTemplate = &*found;
    one.wish.isPromotion = one.whatsAppTemplate && one.whatsAppTemplate->isPromotion();
    one.facts = &facts;
    // What would be read is needed now only to compare it with what was sent; it is written when it goes.
    if (std::ranges::any_of(person.notes, [](const SentNote &note) { return !note.textHash.isEmpty(); }))
        write(&one, {m_input.courses.value(facts.courseId)});
    else
        checkTemplate(&one);
    one.gate = judgeSending(one.wish, person, m_input.terms.caps, m_input.terms.hours, m_input.now, daysOf(person));
    if (!one.blocker)
        one.blocker = blockerOf(one);
    Decision &decision = one.planned.decision;
    decision = {.occasion = one.wish.occasion,
                .event = standing.rule.event,
                .ruleVersion = standing.rule.version,
                .enrolmentId = facts.enrolmentId,
                .studentId = facts.studentId,
                .sendAt = one.gate.at,
                .heldSince = one.wish.heldSince,
                .conditions = one.verdict.conditions,
                .gate = one.gate.conditions,
                .facts = factsForTrace(facts),
                .at = m_input.now};
    one.planned.courseId = facts.courseId;
    one.planned.dueAt = one.verdict.dueAt;
    return one;
}

/// What is wrong with the template itself blocks the occasion.
bool Planner::checkTemplate(Candidate *one) const
{
    QString why;
    if (one->templateKey.isEmpty())
        why = u"no_template"_s;
    else if (!one->whatsAppTemplate)
        why = u"template_unknown"_s;
    else if (one->whatsAppTemplate->state != TemplateState::Approved)
        why = u"template_not_approved"_s;
    else if (isRefusedForQuality(*one->whatsAppTemplate))
        why = u"template_low_quality"_s;
    if (!why.isEmpty())
        one->blocker = templateBlocker(one->templateKey, why);
    return why.isEmpty();
}

/// Fills the template in; what is wrong with it blocks the occasion.
void Planner::write(Candidate *one, const QStringList &courseNames)
{
    if (!checkTemplate(one))
        return;
    const WhatsAppTemplate &used = *one->whatsAppTemplate;
    const PlanStudent student = m_input.students.value(one->facts->studentId);
    const AssessmentFacts &progress = one->facts->progress;
    TemplateFacts facts{{TemplateVariable::FirstName, student.firstName},
                        {TemplateVariable::LastName, student.lastName},
                        {TemplateVariable::FullName, student.fullName()},
                        {TemplateVariable::Course, courseList(courseNames, one->templateKey.language)},
                        {TemplateVariable::Centre, m_input.terms.centreName}};
    if (progress.percent)
        facts.insert(TemplateVariable::Progress, QString::number(qFloor(*progress.percent)));
    const QDateTime since = std::max(studyPeriod(progress).begin, progress.lastActivity);
    if (since.isValid())
        facts.insert(TemplateVariable::DaysInactive, QString::number(m_days.fullDays(since, m_input.now)));
    const Result<QMap<QString, QString>> values =
        parameterValues(used, m_input.terms.mappings.value(one->templateKey.toText()), facts);
    if (!values || !sendComponents(used, *values)) {
        one->blocker = templateBlocker(one->templateKey, u"template_parameter"_s);
        return;
    }
    one->values = *values;
    one->text = renderedText(used, *values);
    one->wish.textHash = textHash(one->text);
}

std::optional<RuleCondition> Planner::blockerOf(const Candidate &one) const
{
    const Rule &rule = one.standing->rule;
    if (one.standing->paused)
        return stoppedBy(*one.standing->paused);
    const OpenDecision open = m_input.open.value(one.wish.occasion);
    // A person saw what waited when the rule was changed, and let it go.
    const bool wasSeen = open.outcome == Outcome::Held && open.heldSince.isValid() && open.heldSince <= rule.activeFrom;
    if (rule.showOnlyUntil.isValid() && rule.showOnlyUntil > m_input.now && !wasSeen)
        return RuleCondition{
            .kind = Kind::ShowOnlyOver, .expected = ruleTime(rule.showOnlyUntil), .found = ruleTime(m_input.now)};
    const int most = m_input.terms.run.failedReadings;
    if (isAboutIdleness(rule.event) && m_input.failedPasses >= most)
        return RuleCondition{.kind = Kind::ReadingsWork, .expected = most, .found = m_input.failedPasses};
    return std::nullopt;
}

void Planner::settle(Candidate *one, Outcome outcome, const std::optional<RuleCondition> &reason)
{
    Decision &decision = one->planned.decision;
    decision.outcome = outcome;
    if (reason) {
        decision.reason = word(reason->kind);
        if (!decision.gate.contains(*reason))
            decision.gate.append(*reason);
    }
    if (outcome != Outcome::Held && outcome != Outcome::Shown && outcome != Outcome::Sent && outcome != Outcome::Merged)
        decision.sendAt = {};
}

/// Of all that is due for one person one thing is said.
void Planner::compete(QList<Candidate> *candidates, const PersonFacts &person)
{
    // firstInLine() takes the earlier of two equals.
    std::ranges::stable_sort(*candidates, {}, [](const Candidate &one) { return one.verdict.dueAt; });
    QList<SendingWish> wishes;
    QList<GateVerdict> gates;
    for (Candidate &one : *candidates) {
        wishes.append(one.wish);
        gates.append(one.gate);
        const std::optional<RuleCondition> unmet = firstUnmet(one.gate.conditions);
        if (one.gate.answer == Answer::Never) {
            settle(&one, unmet && unmet->kind == Kind::NotExpired ? Outcome::Expired : Outcome::Stopped, unmet);
        } else if (one.blocker) {
            const bool isShown = one.blocker->kind == Kind::ShowOnlyOver;
            settle(&one, isShown ? Outcome::Shown : Outcome::Held, one.blocker);
            gates.last().answer = Answer::Never; // it stands in nobody's way
        }
    }
    const qsizetype first = firstInLine(wishes, gates);
    if (first >= 0 && gates.at(first).answer == Answer::Now) {
        send(candidates, first, person);
    } else if (first >= 0) {
        for (qsizetype i = 0; i < candidates->size(); ++i) {
            if (gates.at(i).answer == Answer::Never)
                continue;
            Candidate &one = (*candidates)[i];
            const RuleCondition behind{.kind = Kind::FirstInLine, .found = word(*wishes.at(first).event)};
            one.planned.decision.sendAt = std::max(gates.at(first).at, gates.at(i).at);
            settle(&one, Outcome::Held,
                   gates.at(i).answer == Answer::Later ? firstUnmet(gates.at(i).conditions) : behind);
        }
    }
    for (const Candidate &one : std::as_const(*candidates))
        keep(one.planned);
}

void Planner::send(QList<Candidate> *candidates, qsizetype winner, const PersonFacts &person)
{
    Candidate &first = (*candidates)[winner];
    QList<Candidate *> said{&first};
    QStringList courseNames{m_input.courses.value(first.facts->courseId)};
    for (Candidate &one : *candidates) {
        if (&one == &first || one.gate.answer == Answer::Never || one.blocker)
            continue;
        const bool isSame = one.gate.answer == Answer::Now && one.wish.event == first.wish.event
            && one.templateKey == first.templateKey;
        if (isSame) {
            said.append(&one);
            if (const QString name = m_input.courses.value(one.facts->courseId); !courseNames.contains(name))
                courseNames.append(name);
        } else {
            one.planned.hasLost = true;
            settle(&one, Outcome::Superseded,
                   RuleCondition{.kind = Kind::FirstInLine, .found = word(*first.wish.event)});
        }
    }
    const auto place = m_plan.messages.size();
    PlannedMessage message{.studentId = first.facts->studentId,
                           .courseNames = courseNames,
                           .event = *first.wish.event,
                           .ruleVersion = first.standing->rule.version,
                           .occasion = first.wish.occasion,
                           .templateKey = first.templateKey,
                           .sendAt = m_input.now,
                           .expiresAt = first.verdict.expiresAt,
                           .arose = first.verdict.dueAt,
                           .zone = person.zone};
    for (Candidate *one : said) {
        message.enrolmentIds.append(one->facts->enrolmentId);
        message.courseIds.append(one->facts->courseId);
        settle(one, one == &first ? Outcome::Sent : Outcome::Merged, std::nullopt);
        one->planned.message = place;
    }
    m_plan.messages.append(message);
    m_winners.append(first);
    // The winner stands first.
    std::rotate(candidates->begin(), candidates->begin() + winner, candidates->begin() + winner + 1);
}

void Planner::keep(const PlannedOccasion &occasion)
{
    m_plan.occasions.append(occasion);
}
