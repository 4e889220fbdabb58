// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/runplan.h"

#include "app/domain/rules/ruleevaluation.h"

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = RuleCondition::Kind;
using Answer = GateVerdict::Answer;
using Outcome = DecisionOutcome;

constexpr int kFailedPasses = 2; ///< From so many on nobody is told that they do nothing.
constexpr qint64 kSameTime = 60 * 1000; ///< ms: a held occasion that moves by less is no news.

/// One occasion on its way through the plan.
struct Candidate {
    const RuleFacts *facts = nullptr;
    const RuleStanding *standing = nullptr;
    RuleVerdict verdict;
    SendingWish wish;
    GateVerdict gate;
    TemplateKey templateKey;
    const WhatsAppTemplate *whatsAppTemplate = nullptr;
    QMap<QString, QString> values;
    QString text;
    std::optional<RuleCondition> blocker; ///< What holds it although the gate is open.
    PlannedOccasion planned;
};

bool isAboutIdleness(RuleEvent event)
{
    return event == RuleEvent::NotStarted || event == RuleEvent::Inactive;
}

std::optional<RuleCondition> firstUnmet(const QList<RuleCondition> &conditions)
{
    const auto unmet = std::ranges::find(conditions, false, &RuleCondition::isMet);
    return unmet == conditions.cend() ? std::nullopt : std::optional(*unmet);
}

RuleCondition templateBlocker(const TemplateKey &key, const QString &why)
{
    return {.kind = Kind::TemplateReady, .expected = key.isEmpty() ? QJsonValue() : key.toText(), .found = why};
}

class Planner {
public:
    explicit Planner(const PlanInput &input)
        : m_input(input)
        , m_days(m_zones.of(input.terms.zone))
    {
    }

    RunPlan plan();

private:
    void planStudent(qint64 studentId, const QList<const RuleFacts *> &enrolments);
    std::optional<Candidate> candidate(const RuleStanding &standing, const RuleFacts &facts, const PersonFacts &person);
    bool checkTemplate(Candidate *one) const;
    void write(Candidate *candidate, const QStringList &courseNames);
    std::optional<RuleCondition> blockerOf(const Candidate &candidate) const;
    QDateTime pausedUntil(const RuleFacts &facts) const;
    void settle(Candidate *candidate, Outcome outcome, const std::optional<RuleCondition> &reason);
    void compete(QList<Candidate> *candidates, const PersonFacts &person);
    void send(QList<Candidate> *candidates, qsizetype winner, const PersonFacts &person);
    void judgeOpen(const RuleFacts &facts, const QSet<QString> &due);
    void judgeGone();
    void pace();
    struct Waiting {
        RuleCondition why;
        QDateTime until;
    };
    void take(const QList<qsizetype> &going, const QHash<qsizetype, Waiting> &held);
    void keep(const PlannedOccasion &occasion);
    void noteNews();
    const ZoneDays &daysOf(const PersonFacts &person)
    {
        return person.zone.isValid() ? m_zones.of(person.zone) : m_days;
    }

    const PlanInput &m_input;
    ZoneDaysCache m_zones;
    const ZoneDays &m_days;
    QList<Candidate> m_winners; ///< One for each message, for writing it.
    QSet<QString> m_seen; ///< Open occasions that were met.
    RunPlan m_plan;
};

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
        m_plan.question = questionOf(int(m_plan.messages.size()), m_input.activeStudents, m_input.sentPerDay);
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
            if (!standing.rule.isEnabledIn(facts.courseId) || !isDue(standing.rule, facts, m_input.now, m_days))
                continue;
            if (std::optional<Candidate> one = candidate(standing, facts, person)) {
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
    Candidate one{.standing = &standing, .verdict = evaluate(standing.rule, facts, m_input.now, m_days)};
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
        return RuleCondition{.kind = Kind::RuleRunning, .found = one.standing->paused->code};
    if (rule.showOnlyUntil.isValid() && rule.showOnlyUntil > m_input.now)
        return RuleCondition{
            .kind = Kind::ShowOnlyOver, .expected = ruleTime(rule.showOnlyUntil), .found = ruleTime(m_input.now)};
    if (isAboutIdleness(rule.event) && m_input.failedPasses >= kFailedPasses)
        return RuleCondition{.kind = Kind::ReadingsWork, .found = m_input.failedPasses};
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

/// What was held and is due no more.
void Planner::judgeOpen(const RuleFacts &facts, const QSet<QString> &due)
{
    if (m_input.open.isEmpty())
        return;
    for (const RuleStanding &standing : m_input.rules) {
        const QString start = u"%1:%2:"_s.arg(word(standing.rule.event)).arg(facts.enrolmentId);
        const auto known = m_input.openOf.constFind(start);
        if (known == m_input.openOf.cend())
            continue;
        for (const QString &occasion : *known) {
            m_seen.insert(occasion);
            if (due.contains(occasion))
                continue;
            const OpenDecision open = m_input.open.value(occasion);
            const RuleVerdict verdict = evaluate(standing.rule, facts, m_input.now, m_days);
            PlannedOccasion gone{.courseId = facts.courseId};
            gone.decision = {.occasion = occasion,
                             .event = standing.rule.event,
                             .ruleVersion = standing.rule.version,
                             .enrolmentId = facts.enrolmentId,
                             .studentId = facts.studentId,
                             .outcome = Outcome::Stopped,
                             .conditions = verdict.conditions,
                             .facts = factsForTrace(facts),
                             .at = m_input.now};
            Decision &decision = gone.decision;
            std::optional<RuleCondition> reason = firstUnmet(verdict.conditions);
            if (!standing.rule.isEnabledIn(facts.courseId)) {
                reason = RuleCondition{.kind = Kind::RuleRunning, .found = u"off"_s};
                decision.gate.append(*reason);
            } else if (verdict.outcome == RuleVerdict::Outcome::Due) { // a later step has come
                reason = RuleCondition{.kind = Kind::FirstInLine, .found = word(standing.rule.event)};
                decision.gate.append(*reason);
                decision.outcome = Outcome::Superseded;
            } else if (reason && reason->kind == Kind::ReadingFresh && open.outcome != Outcome::Stopped) {
                // Nothing is known to have changed: it waits for a reading, but not for ever.
                decision.heldSince = open.heldSince;
                decision.sendAt = open.sendAt;
                const bool isOver =
                    open.heldSince.addMSecs(std::chrono::milliseconds(kHeldAtMost).count()) <= m_input.now;
                decision.outcome = isOver ? Outcome::Expired : open.outcome;
            }
            decision.reason = reason ? word(reason->kind) : QString();
            // One that the stop list held and that is due no more has been said to have stopped.
            if (open.outcome != Outcome::Stopped || decision.outcome != Outcome::Stopped || open.heldSince.isValid())
                keep(gone);
        }
    }
}

/// Held for enrolments that no rule may speak of any more.
void Planner::judgeGone()
{
    if (m_input.isPartial)
        return;
    for (auto entry = m_input.open.cbegin(); entry != m_input.open.cend(); ++entry) {
        if (m_seen.contains(entry.key()) || (entry->outcome == Outcome::Stopped && !entry->heldSince.isValid()))
            continue;
        const std::optional<RuleEvent> event = ruleEvent(entry.key().section(u':', 0, 0));
        if (!event || *event == RuleEvent::Welcome)
            continue;
        const RuleCondition reason{.kind = Kind::Enrolled, .expected = word(EnrolmentState::Enrolled)};
        keep({.decision = {.occasion = entry.key(),
                           .event = *event,
                           .ruleVersion = entry->ruleVersion,
                           .enrolmentId = entry.key().section(u':', 1, 1).toLongLong(),
                           .studentId = entry->studentId,
                           .outcome = Outcome::Stopped,
                           .reason = word(reason.kind),
                           .gate = {reason},
                           .at = m_input.now}});
    }
}

void Planner::keep(const PlannedOccasion &occasion)
{
    m_plan.occasions.append(occasion);
}

/// An open decision is written anew only when there is something new about it.
void Planner::noteNews()
{
    for (PlannedOccasion &occasion : m_plan.occasions) {
        const Decision &decision = occasion.decision;
        const auto open = m_input.open.constFind(decision.occasion);
        if (open == m_input.open.cend() || !isOpen(decision.outcome))
            continue;
        const qint64 moved = std::abs(open->sendAt.msecsTo(decision.sendAt));
        const bool isSameTime =
            open->sendAt.isValid() == decision.sendAt.isValid() && (!open->sendAt.isValid() || moved < kSameTime);
        occasion.isNews = open->outcome != decision.outcome || open->reason != decision.reason || !isSameTime
            || open->heldSince.isValid() != decision.heldSince.isValid();
    }
}

/// Lays the messages out over time: the most urgent first, no more in a minute and in an hour than allowed.
void Planner::pace()
{
    const SendingTerms &terms = m_input.terms;
    QList<qsizetype> order(m_plan.messages.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [this](qsizetype i) {
        const PlannedMessage &message = m_plan.messages.at(i);
        return std::tuple(message.event, message.arose, message.studentId);
    });
    const bool isFree = terms.hours.isAlways;
    const qint64 gap = isFree ? 0 : 60'000 / std::max(1, terms.spreadPerMinute);
    QDateTime slot = isFree ? m_input.now : m_input.now.addMSecs(terms.undo.count());
    if (!isFree && m_input.queuedUntil.isValid())
        slot = std::max(slot, m_input.queuedUntil.addMSecs(gap));
    int left = isFree ? std::numeric_limits<int>::max() : terms.runPerHour - m_input.sentLastHour;
    QHash<qsizetype, Waiting> held;
    QList<qsizetype> going;
    for (const qsizetype i : std::as_const(order)) {
        PlannedMessage &message = m_plan.messages[i];
        if (left <= 0) {
            held.insert(i,
                        {{.kind = Kind::RunPace, .expected = terms.runPerHour, .found = terms.runPerHour - left},
                         m_input.now.addSecs(3600)});
            continue;
        }
        const ZoneDays &days = message.zone.isValid() ? m_zones.of(message.zone) : m_days;
        const QDateTime inside = terms.hours.next(slot, days);
        if (inside != slot) { // the spread leads out of the hours
            held.insert(i,
                        {{.kind = Kind::InsideHours, .expected = ruleTime(inside), .found = ruleTime(slot)}, inside});
            continue;
        }
        Candidate &winner = m_winners[i];
        write(&winner, message.courseNames);
        if (winner.blocker) {
            held.insert(i, {*winner.blocker, m_input.now.addSecs(3600)});
            continue;
        }
        message.values = winner.values;
        message.text = winner.text;
        message.textHash = winner.wish.textHash;
        message.sendAt = slot;
        going.append(i);
        slot = slot.addMSecs(gap);
        --left;
    }
    take(going, held);
}

/// What cannot go now is held, together with what lost against it.
void Planner::take(const QList<qsizetype> &going, const QHash<qsizetype, Waiting> &held)
{
    QHash<qsizetype, qsizetype> places;
    QList<PlannedMessage> messages;
    for (const qsizetype i : going) {
        places.insert(i, messages.size());
        messages.append(m_plan.messages.at(i));
    }
    QHash<qint64, QDateTime> waiting;
    for (auto entry = held.cbegin(); entry != held.cend(); ++entry)
        waiting.insert(m_plan.messages.at(entry.key()).studentId, entry->until);
    for (PlannedOccasion &occasion : m_plan.occasions) {
        Decision &decision = occasion.decision;
        if (const auto why = held.constFind(occasion.message); why != held.cend()) {
            decision.outcome = Outcome::Held;
            decision.reason = word(why->why.kind);
            decision.gate.append(why->why);
            decision.sendAt = why->until;
            occasion.message = -1;
        } else if (occasion.message >= 0) {
            occasion.message = places.value(occasion.message);
            decision.sendAt = messages.at(occasion.message).sendAt;
        } else if (occasion.hasLost && waiting.contains(decision.studentId)) {
            decision.outcome = Outcome::Held;
            decision.sendAt = waiting.value(decision.studentId);
            occasion.hasLost = false;
        }
    }
    m_plan.messages = messages;
}

} // namespace

QString PlanStudent::fullName() const
{
    return lastName.isEmpty() ? firstName : firstName + u' ' + lastName;
}

QString PlanStudent::sortName() const
{
    return lastName.isEmpty() ? firstName : lastName + u", "_s + firstName;
}

int RunPlan::heldCount() const
{
    return int(std::ranges::count_if(
        occasions, [](const PlannedOccasion &occasion) { return occasion.decision.outcome == DecisionOutcome::Held; }));
}

void RunPlan::holdAll(const RuleCondition &why, const QDateTime &until)
{
    for (PlannedOccasion &occasion : occasions) {
        Decision &decision = occasion.decision;
        if (occasion.message < 0 && !occasion.hasLost)
            continue;
        decision.outcome = DecisionOutcome::Held;
        decision.sendAt = until;
        if (!occasion.hasLost) {
            decision.reason = word(why.kind);
            decision.gate.append(why);
        }
        occasion.message = -1;
        occasion.hasLost = false;
        occasion.isNews = true;
    }
    messages.clear();
}

QSet<qint64> studentsConcerned(const PlanInput &input, const ZoneDays &days)
{
    QSet<qint64> students;
    QSet<qint64> open;
    for (const OpenDecision &decision : input.open)
        open.insert(decision.studentId);
    for (const RuleFacts &facts : input.facts) {
        if (students.contains(facts.studentId))
            continue;
        const bool isConcerned =
            open.contains(facts.studentId) || std::ranges::any_of(input.rules, [&](const RuleStanding &standing) {
                return standing.rule.isEnabledIn(facts.courseId) && isDue(standing.rule, facts, input.now, days);
            });
        if (isConcerned)
            students.insert(facts.studentId);
    }
    return students;
}

RunPlan makeRunPlan(const PlanInput &input)
{
    return Planner(input).plan();
}

QJsonObject factsForTrace(const RuleFacts &facts)
{
    const AssessmentFacts &progress = facts.progress;
    QJsonObject json{{u"checked_at"_s, ruleTime(progress.checkedAt)},
                     {u"state"_s, word(progress.state)},
                     {u"percent"_s, progress.percent ? QJsonValue(*progress.percent) : QJsonValue()},
                     {u"last_activity"_s, ruleTime(progress.lastActivity)},
                     {u"enrolled_at"_s, ruleTime(progress.enrolmentStart)},
                     {u"course_start"_s, ruleTime(progress.courseStart)},
                     {u"course_end"_s, ruleTime(progress.courseEnd)}};
    if (facts.completedAt.isValid())
        json.insert("completed_at"_L1, ruleTime(facts.completedAt));
    if (facts.controlsTotal > 0) {
        json.insert("controls_done"_L1, facts.controlsDone);
        json.insert("controls_total"_L1, facts.controlsTotal);
    }
    return json;
}
