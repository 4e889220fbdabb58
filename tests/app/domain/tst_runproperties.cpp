// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/ruleevaluation.h"
#include "app/domain/rules/runplan.h"
#include "tests/support/randomhistories.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kMinute = 60 * 1000; // ms
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kUndo = 5 * kMinute;

TemplateKey usedTemplate()
{
    return {.name = u"aviso"_s, .language = u"es"_s};
}

WhatsAppTemplate notice()
{
    return {.key = usedTemplate(),
            .state = TemplateState::Approved,
            .category = u"UTILITY"_s,
            .components = {QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, u"Hola {{1}}, sobre {{2}}."_s}}}};
}

/// A message on its way.
struct Queued {
    QStringList occasions; ///< Its own first.
    qint64 studentId = 0;
    qint64 enrolmentId = 0;
    RuleEvent event = RuleEvent::Welcome;
    QDateTime at;
    QDateTime queuedAt;
    QDateTime expiresAt;
    QByteArray textHash;
    int ruleVersion = 1;
};

struct Gone {
    QString occasion;
    qint64 studentId = 0;
    QDateTime at;
};

/// Some people over some weeks: the planner plans, a queue lets messages be taken back, the sender asks once more, and
/// rules are changed, switched off and stopped on the way. What goes is checked by hand.
class History {
public:
    explicit History(quint32 seed);
    /// Nothing when every promise was kept; otherwise which was broken.
    QString run();
    int sentCount() const { return int(m_gone.size()); }

    static QSet<RuleEvent> seen;
    static QSet<DecisionOutcome> outcomes;
    static int merged;

private:
    /// How it really stands; the facts are what was read of it.
    struct Truth {
        double percent = 0;
        QDateTime lastActivity;
        bool isCompleted = false;
    };

    double chance() { return std::uniform_real_distribution<double>(0, 1)(m_random); }
    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }
    void addPerson(qint64 id);
    void live(const QDateTime &from, const QDateTime &to);
    void read(const QDateTime &now);
    void meddle(const QDateTime &now);
    QString plan(const QDateTime &now);
    QString take(const RunPlan &plan);
    QString decide(const PlannedOccasion &occasion, const RunPlan &plan);
    QString sendUntil(const QDateTime &end);
    QString send(Queued message, const QDateTime &now);
    void drop(const Queued &message, bool comesAgain, const QDateTime &sendAt);
    QString check(const Queued &message, const QDateTime &now) const;
    QString checkCaps(const Queued &message, const QDateTime &now) const;

    RuleFacts &factsOf(qint64 enrolmentId) { return m_input.facts[enrolmentId - 1]; }
    const RuleFacts &factsOf(qint64 enrolmentId) const { return m_input.facts.at(enrolmentId - 1); }
    const ZoneDays &days() { return m_days.of(m_input.terms.zone); }
    Rule ruleOf(const Queued &message) const;
    void openAgain(const QString &occasion, const Queued &message, const QDateTime &sendAt);

    std::mt19937 m_random;
    ZoneDaysCache m_days;
    PlanInput m_input;
    QDateTime m_start;
    QDateTime m_clock; ///< The sender's: it never goes back.
    QList<Truth> m_truths;
    QList<Queued> m_queue;
    QList<Gone> m_gone;
    QSet<QString> m_said; ///< Occasions with a message that has gone or is to go.
    QHash<QString, Rule> m_versions;
};

QSet<RuleEvent> History::seen;
QSet<DecisionOutcome> History::outcomes;
int History::merged = 0;

History::History(quint32 seed)
    : m_random(seed)
{
    static const QList<QTimeZone> zones{QTimeZone("Europe/Madrid"), QTimeZone("Atlantic/Canary"),
                                        QTimeZone("America/Mexico_City"), QTimeZone("America/Santiago"),
                                        QTimeZone("America/Argentina/Buenos_Aires")};
    SendingTerms &terms = m_input.terms;
    terms.zone = zones.at(number(0, int(zones.size()) - 1));
    // Around both changes of the clocks, and at any hour.
    m_start =
        QDateTime(QDate(2026, chance() < 0.5 ? 3 : 10, number(1, 28)), QTime(number(0, 23), number(0, 59)), Qt::UTC);
    terms.caps = {.perDay = number(1, 2), .perWeek = number(1, 4), .perMonth = number(3, 8)};
    terms.spreadPerMinute = number(1, 10);
    terms.runPerHour = chance() < 0.2 ? 1 : 300;
    for (int i = 0; i < 3; ++i)
        terms.hours.holidays.insert(m_start.date().addDays(number(0, 40)));
    if (chance() < 0.3)
        terms.hours.closures.append(
            {.from = m_start.date().addDays(10), .to = m_start.date().addDays(10 + number(0, 9))});
    for (const RuleEvent event : kRuleEvents) {
        terms.templates.insert(purposeOf(event), usedTemplate());
        if (event == RuleEvent::Welcome)
            continue;
        Rule rule{.event = event, .terms = RuleTerms::defaultsOf(event)};
        m_versions.insert(ruleVersionKey(event, 1), rule);
        m_input.rules.append({.rule = rule});
    }
    m_input.templates.insert(usedTemplate().toText(), notice());
    const int people = number(1, 3);
    for (qint64 id = 1; id <= people; ++id)
        addPerson(id);
}

void History::addPerson(qint64 id)
{
    m_input.students.insert(id, {.firstName = u"Ana"_s, .lastName = u"Gil"_s, .phone = u"+34600000100"_s});
    PersonFacts person{.studentId = id};
    if (chance() < 0.3)
        person.zone = QTimeZone("America/Mexico_City");
    Queued welcome{.occasions = {u"welcome:form-%1"_s.arg(id)}, .studentId = id, .queuedAt = m_start};
    const int courses = number(1, 3);
    for (int i = 0; i < courses; ++i) {
        const qint64 enrolment = m_input.facts.size() + 1;
        RuleFacts facts{.enrolmentId = enrolment, .studentId = id, .courseId = i + 1};
        m_input.courses.insert(facts.courseId, u"Curso %1"_s.arg(facts.courseId));
        facts.progress.totalScos = 10;
        facts.controlsTotal = 4;
        facts.progress.enrolmentStart = m_start.addDays(-number(0, 3));
        if (chance() < 0.9) {
            facts.progress.courseStart = QDateTime(m_start.date().addDays(number(-10, 3)), QTime(0, 0), Qt::UTC);
            facts.progress.courseEnd = facts.progress.courseStart.addDays(number(5, 60));
        }
        if (chance() < 0.1)
            facts.pauses.append({.from = m_start.date().addDays(5), .to = m_start.date().addDays(5 + number(0, 6))});
        welcome.enrolmentId = enrolment;
        welcome.at = std::max(m_start, facts.progress.courseStart); // midnight, mostly
        m_input.facts.append(facts);
        m_truths.append(Truth{.percent = chance() < 0.3 ? double(number(0, 90)) : 0});
    }
    if (chance() < 0.5) {
        welcome.queuedAt = welcome.at; // what waits for a first day counts from there
        m_queue.append(welcome);
        m_said.insert(welcome.occasions.constFirst());
        person.notes.append(
            {.occasion = welcome.occasions.constFirst(), .event = RuleEvent::Welcome, .at = welcome.at});
    }
    m_input.persons.insert(id, person);
}

void History::live(const QDateTime &from, const QDateTime &to)
{
    const double days = double(from.msecsTo(to)) / kDay;
    for (int i = 0; i < m_truths.size(); ++i) {
        Truth &truth = m_truths[i];
        if (chance() < 0.25 * days) {
            truth.lastActivity = from.addMSecs(qint64(chance() * double(from.msecsTo(to))));
            if (chance() < 0.7)
                truth.percent = std::min(100.0, truth.percent + number(1, 30));
            truth.isCompleted = truth.isCompleted || truth.percent >= 100;
        }
        if (chance() < 0.004 * days)
            m_input.facts[i].progress.state = EnrolmentState::Suspended;
    }
    for (PersonFacts &person : m_input.persons) {
        if (chance() < 0.02 * days)
            person.lastIncoming = to;
        if (chance() < 0.005 * days)
            person.optedOutAt = person.optedOutAt.isValid() ? QDateTime() : to; // and ALTA
        if (chance() < 0.01 * days) // a colleague writes by hand
            person.notes.append({.occasion = u"manual:%1"_s.arg(m_random()), .at = to, .isAutomatic = false});
    }
}

void History::read(const QDateTime &now)
{
    for (RuleFacts &facts : m_input.facts) {
        if (chance() < 0.2) // the campus could not be read
            continue;
        const QDateTime at = now.addMSecs(-number(0, 30) * kMinute);
        const Truth &truth = m_truths.at(facts.enrolmentId - 1);
        if (!facts.adoptedAt.isValid())
            facts.adoptedAt = at;
        else if (truth.percent > facts.progress.percent.value_or(0))
            facts.rises.append({.at = at, .from = facts.progress.percent.value_or(0), .to = truth.percent});
        if (truth.isCompleted && !facts.completedAt.isValid())
            facts.completedAt = at;
        facts.progress.percent = truth.percent;
        facts.progress.isCompleted = truth.isCompleted;
        facts.progress.lastActivity = truth.lastActivity;
        facts.progress.checkedAt = at;
        facts.controlsDone = int(truth.percent / 25);
    }
}

/// What people and WhatsApp do to rules and to what waits.
void History::meddle(const QDateTime &now)
{
    RuleStanding &standing = m_input.rules[number(0, int(m_input.rules.size()) - 1)];
    if (chance() < 0.03) { // changed, and what waits is left as it is
        Rule &rule = standing.rule;
        rule.version += 1;
        rule.activeFrom = now;
        rule.showOnlyUntil = now.addDays(1);
        if (rule.event == RuleEvent::Inactive)
            rule.terms.inactiveWithoutDates = number(3, 10);
        if (!rule.terms.days.isEmpty() && chance() < 0.5)
            rule.terms.days.first() += 1;
        m_versions.insert(ruleVersionKey(rule.event, rule.version), rule);
    }
    if (chance() < 0.02)
        standing.rule.isEnabled = !standing.rule.isEnabled;
    if (chance() < 0.02)
        standing.paused = standing.paused ? std::nullopt : std::optional(Error{.code = u"rule_failures"_s});
    m_input.failedPasses = chance() < 0.05 ? 2 : 0;
    m_input.templates[usedTemplate().toText()].state =
        chance() < 0.05 ? TemplateState::Paused : TemplateState::Approved;
    for (qsizetype i = 0; i < m_queue.size(); ++i) { // taken back while there is time
        if (m_queue.at(i).at > now && chance() < 0.05)
            drop(m_queue.takeAt(i--), false, {});
    }
}

QString History::plan(const QDateTime &now)
{
    m_input.now = now;
    m_input.openOf.clear();
    m_input.olderRules.clear();
    QHash<qint64, QStringList> waiting;
    for (auto open = m_input.open.cbegin(); open != m_input.open.cend(); ++open) {
        m_input.openOf[open.key().section(u':', 0, 1) + u':'].append(open.key());
        waiting[open.key().section(u':', 1, 1).toLongLong()].append(open.key());
        const RuleEvent event = *ruleEvent(open.key().section(u':', 0, 0));
        const auto rule = std::ranges::find_if(
            m_input.rules, [event](const RuleStanding &standing) { return standing.rule.event == event; });
        if (rule->rule.version != open->ruleVersion) {
            const QString key = ruleVersionKey(event, open->ruleVersion);
            m_input.olderRules.insert(key, m_versions.value(key));
        }
    }
    for (RuleFacts &facts : m_input.facts)
        facts.waiting = waiting.value(facts.enrolmentId);
    const RunPlan preview = makeRunPlan(m_input);
    const RunPlan run = makeRunPlan(m_input);
    QStringList lines[2];
    for (int i = 0; i < 2; ++i) {
        for (const PlannedMessage &message : (i == 0 ? preview : run).messages)
            lines[i].append(message.occasion + message.text + message.sendAt.toString(Qt::ISODateWithMs));
    }
    if (lines[0] != lines[1])
        return u"preview and run differ"_s;
    return take(run);
}

QString History::take(const RunPlan &plan)
{
    QSet<qint64> people;
    for (const PlannedMessage &message : plan.messages) {
        if (people.contains(message.studentId))
            return u"two messages for one person in one run"_s;
        people.insert(message.studentId);
        if (message.sendAt < plan.at.addMSecs(kUndo))
            return u"no time to take it back"_s;
        if (message.text.isEmpty() || message.enrolmentIds.isEmpty())
            return u"a message without a text or a reason"_s;
        merged += message.enrolmentIds.size() > 1;
    }
    QSet<QString> occasions;
    for (const PlannedOccasion &occasion : plan.occasions) {
        if (occasions.contains(occasion.decision.occasion))
            return u"decided twice: "_s + occasion.decision.occasion;
        occasions.insert(occasion.decision.occasion);
        outcomes.insert(occasion.decision.outcome);
        if (const QString broken = decide(occasion, plan); !broken.isEmpty())
            return broken;
    }
    // What waits and was not looked at is forgotten.
    for (auto open = m_input.open.cbegin(); open != m_input.open.cend(); ++open) {
        if (open->heldSince.isValid() && open->heldSince < plan.at.addDays(-30))
            return u"held for ever: "_s + open.key();
    }
    return {};
}

QString History::decide(const PlannedOccasion &occasion, const RunPlan &plan)
{
    const Decision &decision = occasion.decision;
    RuleFacts &facts = factsOf(decision.enrolmentId);
    SentNote note{.occasion = decision.occasion,
                  .enrolmentId = decision.enrolmentId,
                  .event = decision.event,
                  .at = decision.sendAt.isValid() ? decision.sendAt : plan.at};
    if (occasion.message < 0) {
        if (isOpen(decision.outcome) && decision.heldSince.isValid()) {
            if (decision.outcome == DecisionOutcome::Held && decision.reason.isEmpty())
                return u"held without a reason: "_s + decision.occasion;
            m_input.open.insert(decision.occasion,
                                {.outcome = decision.outcome,
                                 .heldSince = decision.heldSince,
                                 .sendAt = decision.sendAt,
                                 .reason = decision.reason,
                                 .studentId = decision.studentId,
                                 .ruleVersion = decision.ruleVersion});
            return {};
        }
        m_input.open.remove(decision.occasion);
        if (!isOpen(decision.outcome))
            facts.sent.append(note);
        return {};
    }
    m_input.open.remove(decision.occasion);
    if (m_said.contains(decision.occasion))
        return u"twice for one occasion: "_s + decision.occasion;
    m_said.insert(decision.occasion);
    facts.sent.append(note);
    const PlannedMessage &message = plan.messages.at(occasion.message);
    if (message.occasion != decision.occasion) {
        const auto first = std::ranges::find_if(
            m_queue, [&](const Queued &one) { return one.occasions.constFirst() == message.occasion; });
        if (first == m_queue.end())
            return u"merged into nothing: "_s + decision.occasion;
        first->occasions.append(decision.occasion);
        return {};
    }
    m_queue.append({.occasions = {message.occasion},
                    .studentId = message.studentId,
                    .enrolmentId = decision.enrolmentId,
                    .event = message.event,
                    .at = message.sendAt,
                    .queuedAt = plan.at,
                    .expiresAt = message.expiresAt,
                    .textHash = message.textHash,
                    .ruleVersion = message.ruleVersion});
    m_input.persons[message.studentId].notes.append({.occasion = message.occasion,
                                                     .enrolmentId = decision.enrolmentId,
                                                     .event = message.event,
                                                     .at = message.sendAt,
                                                     .textHash = message.textHash});
    return {};
}

void History::openAgain(const QString &occasion, const Queued &message, const QDateTime &sendAt)
{
    m_said.remove(occasion);
    factsOf(occasion.section(u':', 1, 1).toLongLong()).sent.removeIf([&](const SentNote &note) {
        return note.occasion == occasion;
    });
    m_input.open.insert(occasion,
                        {.heldSince = message.queuedAt,
                         .sendAt = sendAt,
                         .reason = u"inside_hours"_s,
                         .studentId = message.studentId,
                         .ruleVersion = message.ruleVersion});
}

void History::drop(const Queued &message, bool comesAgain, const QDateTime &sendAt)
{
    m_input.persons[message.studentId].notes.removeIf(
        [&](const SentNote &note) { return note.occasion == message.occasions.constFirst(); });
    if (!comesAgain)
        return;
    for (const QString &occasion : message.occasions)
        openAgain(occasion, message, sendAt);
}

Rule History::ruleOf(const Queued &message) const
{
    Rule rule = m_versions.value(ruleVersionKey(message.event, message.ruleVersion));
    rule.activeFrom = {};
    return rule;
}

/// The sender's claim: the rule and the gate are asked once more.
QString History::send(Queued message, const QDateTime &now)
{
    PersonFacts &person = m_input.persons[message.studentId];
    RuleFacts facts = factsOf(message.enrolmentId);
    facts.lastReply = person.lastIncoming;
    facts.reopen(QSet<QString>(message.occasions.cbegin(), message.occasions.cend()));
    if (message.event != RuleEvent::Welcome) {
        const RuleVerdict verdict = evaluate(ruleOf(message), facts, now, days());
        if (verdict.outcome != RuleVerdict::Outcome::Due || verdict.occasion() != message.occasions.constFirst()) {
            drop(message, false, {});
            return {};
        }
    }
    SendingWish wish{.event = message.event,
                     .occasion = message.occasions.constFirst(),
                     .enrolmentId = message.enrolmentId,
                     .isEnrolmentActive = facts.progress.state == EnrolmentState::Enrolled,
                     .textHash = message.textHash,
                     .heldSince = message.queuedAt,
                     .expiresAt = message.expiresAt};
    PersonFacts asked = person;
    asked.notes.removeIf([&](const SentNote &note) { return note.occasion == wish.occasion || note.at > now; });
    const GateVerdict verdict =
        judgeSending(wish, asked, m_input.terms.caps, m_input.terms.hours, now, m_input.terms.zone);
    if (verdict.answer == GateVerdict::Answer::Never) {
        drop(message, false, {});
        return {};
    }
    if (verdict.answer == GateVerdict::Answer::Later) {
        if (verdict.at <= now)
            return u"held until a moment that is not ahead"_s;
        if (message.event != RuleEvent::Welcome) {
            drop(message, true, verdict.at);
            return {};
        }
        message.at = verdict.at;
        for (SentNote &note : person.notes) {
            if (note.occasion == wish.occasion)
                note.at = message.at;
        }
        m_queue.append(message);
        return {};
    }
    if (const QString broken = check(message, now); !broken.isEmpty())
        return broken + u": "_s + wish.occasion;
    for (SentNote &note : person.notes) {
        if (note.occasion == wish.occasion)
            note.at = now;
    }
    m_gone.append({.occasion = wish.occasion, .studentId = message.studentId, .at = now});
    seen.insert(message.event);
    return {};
}

QString History::sendUntil(const QDateTime &end)
{
    const QDateTime late = end.addMSecs(-number(0, 20) * kMinute); // the sender is not always at once
    for (;;) {
        const auto next = std::ranges::min_element(m_queue, {}, &Queued::at);
        if (next == m_queue.end() || next->at > end)
            return {};
        const Queued message = *next;
        m_queue.erase(next);
        m_clock = std::max(m_clock, chance() < 0.2 ? std::max(message.at, late) : message.at);
        if (const QString broken = send(message, m_clock); !broken.isEmpty())
            return broken;
    }
}

QString History::checkCaps(const Queued &message, const QDateTime &now) const
{
    int inDay = 0;
    int inWeek = 0;
    int inMonth = 0;
    for (const Gone &gone : m_gone) {
        if (gone.occasion == message.occasions.constFirst())
            return u"twice for one occasion"_s;
        if (gone.studentId != message.studentId)
            continue;
        const qint64 age = gone.at.msecsTo(now);
        inDay += age >= 0 && age < kDay;
        inWeek += age >= 0 && age < 7 * kDay;
        inMonth += age >= 0 && age < 30 * kDay;
    }
    const PersonCaps &caps = m_input.terms.caps;
    return inDay >= caps.perDay || inWeek >= caps.perWeek || inMonth >= caps.perMonth ? u"above a cap"_s : QString();
}

QString History::check(const Queued &message, const QDateTime &now) const
{
    const PersonFacts person = m_input.persons.value(message.studentId);
    const QDateTime local = now.toTimeZone(person.zone.isValid() ? person.zone : m_input.terms.zone);
    const int day = local.date().dayOfWeek();
    const QTime time = local.time();
    const bool isWorkday =
        day <= 5 && ((time >= QTime(9, 30) && time < QTime(14, 0)) || (time >= QTime(16, 0) && time < QTime(20, 0)));
    const bool isSaturday = day == 6 && time >= QTime(10, 0) && time < QTime(13, 30);
    const SendingHours &hours = m_input.terms.hours;
    const bool isClosed =
        std::ranges::any_of(hours.closures, [&](const DayRange &closure) { return closure.contains(local.date()); });
    if ((!isWorkday && !isSaturday) || hours.holidays.contains(local.date()) || isClosed)
        return u"inside quiet hours"_s;
    if (const QString broken = checkCaps(message, now); !broken.isEmpty())
        return broken;
    if (person.optedOutAt.isValid() && person.optedOutAt <= now)
        return u"after an opt-out"_s;
    if (person.lastIncoming.isValid() && person.lastIncoming <= now && person.lastIncoming.msecsTo(now) < kDay)
        return u"into an open conversation"_s;
    const RuleFacts &facts = factsOf(message.enrolmentId);
    const bool isAfterwards = message.event == RuleEvent::Completed || message.event == RuleEvent::Survey;
    if (facts.progress.state != EnrolmentState::Enrolled && !isAfterwards)
        return u"to somebody who left"_s;
    if (message.event == RuleEvent::Welcome)
        return {};
    if (facts.progress.isCompleted && !isAfterwards)
        return u"after completion"_s;
    if (message.event != RuleEvent::Survey && facts.progress.checkedAt.msecsTo(now) >= 6 * kHour)
        return u"from a stale reading"_s;
    return {};
}

QString History::run()
{
    QDateTime now = m_start;
    const int passes = number(20, 60);
    for (int i = 0; i < passes; ++i) {
        // Half-hourly, with nights, and sometimes a week without an engine.
        const QDateTime next = chance() < 0.02 ? now.addDays(7) : now.addMSecs(number(15, 1400) * kMinute);
        if (const QString broken = sendUntil(std::min(next, now.addMSecs(6 * kHour))); !broken.isEmpty())
            return broken;
        live(now, next);
        now = next;
        m_clock = std::max(m_clock, now);
        read(now);
        meddle(now);
        if (const QString broken = plan(now); !broken.isEmpty())
            return broken;
    }
    return {};
}

} // namespace

/// The planner's own promises, over random histories: whatever it plans keeps what tst_ruleproperties asks of a single
/// verdict.
class RunPropertiesTest : public QObject {
    Q_OBJECT
private slots:
    void everyPlanKeepsEveryPromise()
    {
        const HistoriesLived lived = liveHistories<History>(400);
        QVERIFY2(lived.broken.isEmpty(), qPrintable(lived.broken));
        qInfo("seed %u: %u histories, %lld messages", lived.first, lived.count, lived.sent);
        QVERIFY(lived.sent > lived.count); // it was worth looking
        for (const RuleEvent event : kRuleEvents)
            QVERIFY2(History::seen.contains(event), qPrintable(word(event)));
        for (const DecisionOutcome outcome :
             {DecisionOutcome::Held, DecisionOutcome::Sent, DecisionOutcome::Merged, DecisionOutcome::Superseded,
              DecisionOutcome::Expired, DecisionOutcome::Stopped, DecisionOutcome::Shown})
            QVERIFY2(History::outcomes.contains(outcome), qPrintable(word(outcome)));
        QVERIFY(History::merged > 0);
    }
};

QTEST_GUILESS_MAIN(RunPropertiesTest)
#include "tst_runproperties.moc"
