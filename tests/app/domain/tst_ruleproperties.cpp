// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/fulldays.h"
#include "app/domain/rules/ruleevaluation.h"
#include "app/domain/rules/sendinggate.h"
#include "tests/support/randomhistories.h"

#include <QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kMinute = 60 * 1000; // ms
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

/// What happened to one person over some weeks, and what was sent: the same loop as an engine's, over a random life.
class Life {
public:
    explicit Life(quint32 seed);
    /// Nothing when every message kept every promise; otherwise which it broke.
    QString run();
    int sentCount() const { return int(m_person.notes.size()); }
    static QSet<RuleEvent> seen;

private:
    double chance() { return std::uniform_real_distribution<double>(0, 1)(m_random); }
    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }
    void live(const QDateTime &from, const QDateTime &to);
    void read(RuleFacts *facts, const QDateTime &now);
    QString evaluateAll(const QDateTime &now);
    QString check(const SendingWish &wish, const RuleFacts &facts, const QDateTime &now) const;

    /// How it really stands; the facts are what was read of it.
    struct Truth {
        double percent = 0;
        QDateTime lastActivity;
        bool isCompleted = false;
    };

    std::mt19937 m_random;
    QTimeZone m_zone;
    ZoneDaysCache m_days;
    int m_judged = 0;
    SendingHours m_hours = SendingHours::usual();
    PersonCaps m_caps;
    QDateTime m_start;
    QList<Rule> m_rules;
    QList<Truth> m_truths;
    QList<RuleFacts> m_facts;
    PersonFacts m_person;
    QHash<QString, QDateTime> m_heldSince;
};

QSet<RuleEvent> Life::seen;

Life::Life(quint32 seed)
    : m_random(seed)
{
    static const QList<QTimeZone> zones{QTimeZone("Europe/Madrid"), QTimeZone("Atlantic/Canary"),
                                        QTimeZone("America/Mexico_City"), QTimeZone("America/Santiago"),
                                        QTimeZone("America/Argentina/Buenos_Aires")};
    m_zone = zones.at(number(0, int(zones.size()) - 1));
    // Around both changes of the clocks, and at any hour.
    m_start =
        QDateTime(QDate(2026, chance() < 0.5 ? 3 : 10, number(1, 28)), QTime(number(0, 23), number(0, 59)), Qt::UTC);
    m_caps = {.perDay = number(1, 2), .perWeek = number(1, 4), .perMonth = number(3, 8)};
    for (int i = 0; i < 3; ++i)
        m_hours.holidays.insert(m_start.date().addDays(number(0, 40)));
    if (chance() < 0.3)
        m_hours.closures.append({.from = m_start.date().addDays(10), .to = m_start.date().addDays(10 + number(0, 9))});
    for (const RuleEvent event : kRuleEvents) {
        Rule rule{.event = event, .terms = RuleTerms::defaultsOf(event)};
        if (chance() < 0.2)
            rule.activeFrom = m_start.addDays(number(0, 20));
        m_rules.append(rule);
    }
    const int courses = number(1, 3);
    for (int i = 0; i < courses; ++i) {
        RuleFacts facts{.enrolmentId = i + 1, .studentId = 1, .courseId = i + 1};
        facts.progress.totalScos = 10;
        facts.controlsTotal = 4;
        facts.progress.enrolmentStart = m_start.addDays(-number(0, 3));
        if (chance() < 0.9) {
            facts.progress.courseStart = m_start.addDays(number(-10, 3));
            facts.progress.courseEnd = facts.progress.courseStart.addDays(number(5, 60));
        }
        if (chance() < 0.1)
            facts.pauses.append({.from = m_start.date().addDays(5), .to = m_start.date().addDays(5 + number(0, 6))});
        m_facts.append(facts);
        m_truths.append(Truth{.percent = chance() < 0.3 ? double(number(0, 90)) : 0});
    }
    m_person.zone = chance() < 0.5 ? m_zone : QTimeZone();
}

void Life::live(const QDateTime &from, const QDateTime &to)
{
    const double days = double(from.msecsTo(to)) / kDay;
    for (int i = 0; i < m_facts.size(); ++i) {
        Truth &truth = m_truths[i];
        if (chance() < 0.25 * days) {
            truth.lastActivity = from.addMSecs(qint64(chance() * double(from.msecsTo(to))));
            if (chance() < 0.7)
                truth.percent = std::min(100.0, truth.percent + number(1, 30));
            truth.isCompleted = truth.isCompleted || truth.percent >= 100;
        }
        if (chance() < 0.004 * days)
            m_facts[i].progress.state = EnrolmentState::Suspended;
    }
    if (chance() < 0.02 * days)
        m_person.lastIncoming = to;
    if (chance() < 0.005 * days)
        m_person.optedOutAt = m_person.optedOutAt.isValid() ? QDateTime() : to; // and ALTA
}

void Life::read(RuleFacts *facts, const QDateTime &now)
{
    const Truth &truth = m_truths.at(int(facts->enrolmentId) - 1);
    if (!facts->adoptedAt.isValid()) {
        facts->adoptedAt = now;
        if (truth.isCompleted)
            facts->completedAt = now;
    } else if (truth.percent > facts->progress.percent.value_or(0)) {
        facts->rises.append({.at = now, .from = facts->progress.percent.value_or(0), .to = truth.percent});
    }
    if (truth.isCompleted && !facts->completedAt.isValid())
        facts->completedAt = now;
    facts->progress.percent = truth.percent;
    facts->progress.isCompleted = truth.isCompleted;
    facts->progress.lastActivity = truth.lastActivity;
    facts->progress.checkedAt = now;
    facts->controlsDone = int(truth.percent / 25);
    facts->lastReply = m_person.lastIncoming;
}

QString Life::check(const SendingWish &wish, const RuleFacts &facts, const QDateTime &now) const
{
    const QTimeZone &zone = m_person.zone.isValid() ? m_person.zone : m_zone;
    const QDateTime local = now.toTimeZone(zone);
    const int day = local.date().dayOfWeek();
    const QTime time = local.time();
    const bool isWorkday =
        day <= 5 && ((time >= QTime(9, 30) && time < QTime(14, 0)) || (time >= QTime(16, 0) && time < QTime(20, 0)));
    const bool isSaturday = day == 6 && time >= QTime(10, 0) && time < QTime(13, 30);
    const bool isClosed = std::ranges::any_of(m_hours.closures, [&](const DayRange &closure) {
        return local.date() >= closure.from && local.date() <= closure.to;
    });
    if ((!isWorkday && !isSaturday) || m_hours.holidays.contains(local.date()) || isClosed)
        return u"inside quiet hours"_s;
    int inDay = 0;
    int inWeek = 0;
    int inMonth = 0;
    for (const SentNote &note : m_person.notes) {
        const qint64 age = note.at.msecsTo(now);
        inDay += age < kDay;
        inWeek += age < 7 * kDay;
        inMonth += age < 30 * kDay;
        if (note.occasion == wish.occasion)
            return u"twice for one occasion"_s;
    }
    if (inDay >= m_caps.perDay || inWeek >= m_caps.perWeek || inMonth >= m_caps.perMonth)
        return u"above a cap"_s;
    if (m_person.optedOutAt.isValid())
        return u"after an opt-out"_s;
    if (facts.progress.isCompleted && wish.event != RuleEvent::Completed && wish.event != RuleEvent::Survey)
        return u"after completion"_s;
    if (wish.event != RuleEvent::Survey && facts.progress.checkedAt.msecsTo(now) >= 6 * kHour)
        return u"from a stale reading"_s;
    if (wish.event != RuleEvent::Completed && wish.event != RuleEvent::Survey
        && facts.progress.state != EnrolmentState::Enrolled)
        return u"to somebody who left"_s;
    if (m_person.lastIncoming.isValid() && m_person.lastIncoming.msecsTo(now) < kDay)
        return u"into an open conversation"_s;
    return {};
}

QString Life::evaluateAll(const QDateTime &now)
{
    QList<SendingWish> wishes;
    QList<GateVerdict> gates;
    for (RuleFacts &facts : m_facts) {
        if (chance() < 0.8) // else the campus could not be read
            read(&facts, now.addMSecs(-number(0, 30) * kMinute));
        for (const Rule &rule : std::as_const(m_rules)) {
            const bool isBriefly = isDue(rule, facts, now, m_days.of(m_zone));
            if (!isBriefly && ++m_judged % 16 != 0)
                continue;
            const RuleVerdict verdict = evaluate(rule, facts, now, m_days.of(m_zone));
            if (isBriefly != (verdict.outcome == RuleVerdict::Outcome::Due))
                return u"judged otherwise without reasons"_s;
            if (!isBriefly)
                continue;
            SendingWish wish{.event = rule.event,
                             .occasion = verdict.occasion(),
                             .enrolmentId = facts.enrolmentId,
                             .isEnrolmentActive = facts.progress.state == EnrolmentState::Enrolled,
                             .expiresAt = verdict.expiresAt};
            wish.heldSince = m_heldSince.value(wish.occasion, now);
            const GateVerdict gate = judgeSending(wish, m_person, m_caps, m_hours, now, m_days.of(m_zone));
            if (gate.answer == GateVerdict::Answer::Later) {
                if (gate.at <= now)
                    return u"held until a moment that is not ahead"_s;
                m_heldSince.insert(wish.occasion, wish.heldSince);
            }
            wishes.append(wish);
            gates.append(gate);
        }
    }
    const qsizetype first = firstInLine(wishes, gates);
    if (first < 0 || gates.at(first).answer != GateVerdict::Answer::Now)
        return {};
    const SendingWish &wish = wishes.at(first);
    RuleFacts &facts = m_facts[wish.enrolmentId - 1];
    if (const QString broken = check(wish, facts, now); !broken.isEmpty())
        return broken + u": "_s + wish.occasion;
    const SentNote note{.occasion = wish.occasion, .enrolmentId = wish.enrolmentId, .event = wish.event, .at = now};
    m_person.notes.append(note);
    facts.sent.append(note);
    seen.insert(*wish.event);
    return {};
}

QString Life::run()
{
    QDateTime now = m_start;
    const int passes = number(20, 60);
    for (int i = 0; i < passes; ++i) {
        // Half-hourly, with nights, and sometimes a week without an engine or a clock that was set back.
        const QDateTime next = chance() < 0.02 ? now.addDays(7)
            : chance() < 0.02                  ? now.addSecs(-3600)
                                               : now.addMSecs(number(30, 1400) * kMinute);
        if (next > now)
            live(now, next);
        now = next;
        if (const QString broken = evaluateAll(now); !broken.isEmpty())
            return broken;
    }
    return {};
}

} // namespace

/// Days and hours are those of QDateTime in every zone, around every change of its clock.
class ZoneDaysProperties {
public:
    static QString firstDifference(const QTimeZone &zone, std::mt19937 *random)
    {
        const ZoneDays days(zone);
        const qint64 begin = QDateTime(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
        std::uniform_int_distribution<qint64> anyMinute(0, 2LL * 365 * 24 * 60);
        const auto moment = [&] {
            return QDateTime::fromMSecsSinceEpoch(begin + anyMinute(*random) * kMinute, Qt::UTC);
        };
        for (int i = 0; i < 2000; ++i) {
            const QDateTime one = moment();
            const QDateTime other = i % 3 == 0 ? one.addMSecs(anyMinute(*random) % (5 * 24 * 60) * kMinute) : moment();
            const QDateTime local = one.toTimeZone(zone);
            const int count = int(one.daysTo(other));
            const bool isSame = days.dateOf(one) == local.date() && days.timeOf(one) == local.time()
                && days.at(local.date(), local.time()) == QDateTime(local.date(), local.time(), zone).toUTC()
                && days.afterFullDays(one, count) == afterFullDays(one, count, zone)
                && days.fullDays(one, other) == fullDays(one, other, zone);
            if (!isSame)
                return u"%1 %2 %3"_s.arg(QString::fromLatin1(zone.id()), one.toString(Qt::ISODate),
                                         other.toString(Qt::ISODate));
        }
        return {};
    }
};

/// No message inside quiet hours, above a cap, after opt-out, after completion, twice for one occasion, or from a stale
/// reading, whatever happens.
class RulePropertiesTest : public QObject {
    Q_OBJECT
private slots:
    void daysOfAZoneAreThoseOfTheCalendar()
    {
        std::mt19937 random(quint32(qEnvironmentVariableIntValue("BEDEL_TEST_SEED")));
        for (const char *id : {"Europe/Madrid", "Atlantic/Canary", "America/Mexico_City", "America/Santiago",
                               "America/Argentina/Buenos_Aires", "Pacific/Apia", "Australia/Lord_Howe", "UTC",
                               "America/Tijuana", "Asia/Kathmandu", "Africa/Casablanca"}) {
            const QString difference = ZoneDaysProperties::firstDifference(QTimeZone(id), &random);
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
        }
    }

    void everyMessageKeepsEveryPromise()
    {
        const HistoriesLived lived = liveHistories<Life>(1000);
        QVERIFY2(lived.broken.isEmpty(), qPrintable(lived.broken));
        qInfo("seed %u: %u histories, %lld messages", lived.first, lived.count, lived.sent);
        QVERIFY(lived.sent > lived.count); // it was worth looking
        for (const RuleEvent event : kRuleEvents)
            QVERIFY2(event == RuleEvent::Welcome || Life::seen.contains(event), qPrintable(word(event)));
    }
};

QTEST_GUILESS_MAIN(RulePropertiesTest)
#include "tst_ruleproperties.moc"
