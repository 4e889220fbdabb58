// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/rulesamples.h"

using namespace Qt::Literals::StringLiterals;
using Kind = RuleCondition::Kind;

namespace {

const QList<std::pair<QString, QString>> kNames{
    {u"Nekane"_s, u"Agirre Etxeberria"_s}, {u"María Ángeles"_s, u"Álvarez-Cañas"_s},
    {u"Begoña"_s, u"Echevarría Güell"_s},  {u"Concepción"_s, u"Jiménez Peláez"_s},
    {u"Thị Lan"_s, u"Nguyễn"_s},           {u"Wilber"_s, u"Quispe Mamani"_s},
    {u"Xoán"_s, u"Rodríguez Cerviño"_s},   {u"Iker"_s, u"Urrutia Peña"_s},
    {u"Lide"_s, u"Vives Etxegarai"_s},     {u"Brais"_s, u"Yáñez Oliveira"_s}};

QList<RuleCondition> conditions(int days, const QDateTime &now)
{
    return {{Kind::Enrolled, {}, u"enrolled"_s, true},
            {Kind::ReadingFresh, 6, 0.1, true},
            {Kind::CourseRunning, {}, ruleTime(now.addDays(30)), true},
            {Kind::NotCompleted, {}, {}, true},
            {Kind::DaysInactive, 7, days, true},
            {Kind::StepsLeft, 2, 0, true}};
}

QList<RuleCondition> gate()
{
    return {{Kind::HasPhone, {}, {}, true},
            {Kind::NotOptedOut, {}, {}, true},
            {Kind::DayCap, 1, 0, true},
            {Kind::WeekCap, 3, 1, true},
            {Kind::InsideHours, {}, {}, true}};
}

QJsonObject facts(const QDateTime &now)
{
    return {{u"checked_at"_s, ruleTime(now.addSecs(-180))},
            {u"percent"_s, 22},
            {u"last_activity"_s, ruleTime(now.addDays(-9))},
            {u"course_end"_s, ruleTime(now.addDays(30))}};
}

Decision decision(int number, const QDateTime &now)
{
    return {.occasion = u"inactive:%1:20261103:1"_s.arg(number),
            .event = RuleEvent::Inactive,
            .ruleVersion = 3,
            .enrolmentId = number,
            .studentId = number,
            .outcome = DecisionOutcome::Sent,
            .conditions = conditions(7 + number % 5, now),
            .gate = gate(),
            .facts = facts(now),
            .at = now};
}

void addMessage(RunPlan *plan, int number, const QDateTime &now)
{
    const auto &[first, last] = kNames.at(number % kNames.size());
    plan->students.insert(number, {.firstName = first, .lastName = last, .phone = u"+34600000101"_s});
    PlannedMessage message{.studentId = number,
                           .enrolmentIds = {number},
                           .courseIds = {1},
                           .courseNames = {u"PRL básico"_s},
                           .event = RuleEvent::Inactive,
                           .ruleVersion = 3,
                           .occasion = decision(number, now).occasion,
                           .templateKey = {u"recordatorio_inactividad"_s, u"es"_s},
                           .text = u"Hola, %1: hace %2 días que no entras en PRL básico. Vas por el 22 %. ¿Te "
                                   u"ayudamos con algo?\n\nEscribe BAJA si no quieres más avisos."_s.arg(first)
                                       .arg(7 + number % 5),
                           .sendAt = now.addSecs(1200 + 60 * number)};
    if (number == 6)
        message.zone = QTimeZone("America/Lima");
    plan->occasions.append(
        {.decision = decision(number, now), .courseId = 1, .dueAt = now, .message = plan->messages.size()});
    plan->messages.append(message);
}

} // namespace

RunPlan rulesamples::plan(const QDateTime &now)
{
    RunPlan plan{.at = now, .scope = {.events = {RuleEvent::Inactive}}};
    plan.courses.insert(1, u"PRL básico"_s);
    for (int number = 1; number <= 23; ++number)
        addMessage(&plan, number, now);
    const QList<std::pair<RuleCondition, DecisionOutcome>> held{
        {{Kind::NoOpenConversation, 24, ruleTime(now.addSecs(-7200)), false}, DecisionOutcome::Held},
        {{Kind::WeekCap, 3, 3, false}, DecisionOutcome::Held},
        {{Kind::NotOptedOut, {}, ruleTime(now.addDays(-4)), false}, DecisionOutcome::Stopped},
        {{Kind::HasPhone, {}, {}, false}, DecisionOutcome::Stopped},
        {{Kind::InsideHours, ruleTime(now.addSecs(70000)), ruleTime(now), false}, DecisionOutcome::Held},
        {{Kind::FirstInLine, {}, u"deadline"_s, false}, DecisionOutcome::Superseded},
        {{Kind::DayCap, 1, 1, false}, DecisionOutcome::Held},
        {{Kind::TextNew, 14, ruleTime(now.addDays(-5)), false}, DecisionOutcome::Held},
        {{Kind::NotPaused, {}, ruleTime(now.addDays(5)), false}, DecisionOutcome::Held}};
    for (int i = 0; i < held.size(); ++i) {
        const int number = 100 + i;
        const auto &[first, last] = kNames.at((i + 4) % kNames.size());
        plan.students.insert(number, {.firstName = first, .lastName = last + u" Solé"_s, .phone = {}});
        Decision one = decision(number, now);
        one.outcome = held.at(i).second;
        one.gate = {held.at(i).first};
        one.reason = word(held.at(i).first.kind);
        one.heldSince = now;
        one.sendAt = now.addSecs(70000);
        plan.occasions.append({.decision = one, .courseId = 1, .dueAt = now});
    }
    return plan;
}

RuleTrace rulesamples::trace(const QDateTime &now)
{
    RuleTrace trace;
    Decision one = decision(1, now);
    one.messageId = 7;
    trace.decision =
        DecisionRow{.decision = one, .studentName = u"Agirre Etxeberria, Nekane"_s, .courseName = u"PRL básico"_s};
    Rule rule{.event = RuleEvent::Inactive, .version = 3, .terms = RuleTerms::defaultsOf(RuleEvent::Inactive)};
    trace.rule = rule;
    trace.version = RuleVersion{.version = 3, .rule = rule, .who = u"Nuria"_s, .createdAt = now.addDays(-2)};
    trace.run = RuleRun{.id = 4, .due = 23, .held = 9, .sent = 22, .at = now};
    trace.message = Message{.id = 7, .templateKey = {u"recordatorio_inactividad"_s, u"es"_s}, .attempts = 2};
    const Error pace{.kind = Error::Kind::RateLimited, .system = Error::System::WhatsApp, .code = u"130429"_s};
    trace.history = {{MessageState::Queued, now, {}},
                     {MessageState::Queued, now.addSecs(300), pace},
                     {MessageState::Accepted, now.addSecs(330), {}},
                     {MessageState::Delivered, now.addSecs(332), {}}};
    return trace;
}

LabResult rulesamples::laboratory(const QDateTime &now)
{
    LabResult result{.people = 96, .enrolments = 538, .heldBack = 31};
    for (int back = 89; back >= 0; --back) {
        const QDate day = now.date().addDays(-back);
        const int count = day.dayOfWeek() == 7 ? 0 : (back * back + 3 * back) % 7;
        result.perDay.insert(day, count);
        result.reallySent.insert(day, back < 30 ? count / 2 : 0);
        result.messages += count;
        if (count > result.onBusiestDay) {
            result.onBusiestDay = count;
            result.busiestDay = day;
        }
        for (int i = 0; i < count; ++i) {
            const auto &[first, last] = kNames.at((back + i) % kNames.size());
            result.rows.append({.studentId = back + i + 1,
                                .enrolmentId = i + 1,
                                .studentName = last + u", "_s + first,
                                .courseName = u"PRL básico"_s,
                                .at = day.startOfDay().addSecs(36000),
                                .step = 1 + i % 2,
                                .wasSent = i % 3 == 0});
        }
    }
    return result;
}
