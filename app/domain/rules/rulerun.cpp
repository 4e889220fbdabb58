// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/rulerun.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDaysBeforeUsual = 3; ///< With fewer days nobody knows what is usual.

constexpr std::array kKinds{std::pair{RuleRun::Kind::Scheduled, "scheduled"_L1},
                            std::pair{RuleRun::Kind::Manual, "manual"_L1}};
constexpr std::array kStates{
    std::pair{RuleRun::State::Waiting, "waiting"_L1}, std::pair{RuleRun::State::Done, "done"_L1},
    std::pair{RuleRun::State::Refused, "refused"_L1}, std::pair{RuleRun::State::Undone, "undone"_L1}};
constexpr std::array kQuestions{std::pair{RunQuestion::Kind::ManyForTheseDays, "many_for_these_days"_L1},
                                std::pair{RunQuestion::Kind::ManyStudents, "many_students"_L1}};

template<typename Table, typename Value>
QString wordOf(const Table &table, Value value)
{
    for (const auto &[candidate, text] : table) {
        if (candidate == value)
            return text;
    }
    return {};
}

template<typename Table>
auto valueOf(const Table &table, QStringView word) -> std::optional<decltype(table.front().first)>
{
    for (const auto &[candidate, text] : table) {
        if (word == text)
            return candidate;
    }
    return std::nullopt;
}

/// Without rounding: a quarter is not more than a quarter.
bool isOverShare(int count, int percent, int whole)
{
    return qint64(count) * 100 > qint64(percent) * whole;
}

} // namespace

QString word(RunQuestion::Kind kind)
{
    return wordOf(kQuestions, kind);
}

QJsonObject toJson(const RunQuestion &question)
{
    return {{u"kind"_s, word(question.kind)},
            {u"due"_s, question.due},
            {u"usual"_s, question.usual},
            {u"limit"_s, question.limit}};
}

std::optional<RunQuestion> runQuestion(const QJsonObject &json)
{
    const auto kind = valueOf(kQuestions, json.value("kind"_L1).toString());
    if (!kind)
        return std::nullopt;
    // Asked before the limits could be set: it was that of always.
    const RunLimits shipped;
    const int limit = *kind == RunQuestion::Kind::ManyStudents ? shipped.percentActive : shipped.timesUsual;
    return RunQuestion{.kind = *kind,
                       .due = json.value("due"_L1).toInt(),
                       .usual = json.value("usual"_L1).toInt(),
                       .limit = json.value("limit"_L1).toInt(limit)};
}

std::optional<RunQuestion> questionOf(int due, int activeStudents, QList<int> perDay, const RunLimits &limits)
{
    if (due < limits.asksFrom)
        return std::nullopt;
    if (isOverShare(due, limits.percentActive, activeStudents))
        return RunQuestion{.kind = RunQuestion::Kind::ManyStudents,
                           .due = due,
                           .usual = activeStudents,
                           .limit = limits.percentActive};
    if (perDay.size() < kDaysBeforeUsual)
        return std::nullopt;
    std::ranges::sort(perDay);
    const int median = perDay.at(perDay.size() / 2);
    if (due > qint64(limits.timesUsual) * median)
        return RunQuestion{
            .kind = RunQuestion::Kind::ManyForTheseDays, .due = due, .usual = median, .limit = limits.timesUsual};
    return std::nullopt;
}

QString word(RuleRun::Kind kind)
{
    return wordOf(kKinds, kind);
}

QString word(RuleRun::State state)
{
    return wordOf(kStates, state);
}

std::optional<RuleRun::Kind> ruleRunKind(QStringView text)
{
    return valueOf(kKinds, text);
}

std::optional<RuleRun::State> ruleRunState(QStringView text)
{
    return valueOf(kStates, text);
}

std::optional<Error> tooManyFailures(const RuleFailures &failures, const RunLimits &limits)
{
    const bool isBadDay = failures.failed > limits.failuresOfDay;
    const bool isBadRun = failures.failedOfRun >= limits.failuresLeast
        && isOverShare(failures.failedOfRun, limits.failuresPercent, failures.sentOfRun);
    if (!isBadDay && !isBadRun)
        return std::nullopt;
    return Error{.kind = Error::Kind::Conflict,
                 .code = u"rule_failures"_s,
                 .retry = Error::Retry::AfterFix,
                 .facts = {{Error::Fact::Value, QString::number(isBadDay ? failures.failed : failures.failedOfRun)},
                           {Error::Fact::Parameter,
                            isBadDay ? QString::number(limits.failuresOfDay)
                                     : QString::number(limits.failuresPercent) + u"\u00a0%"_s}}};
}
