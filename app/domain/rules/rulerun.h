// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"
#include "app/domain/rules/rule.h"

/// Why a run waits for a person's yes.
struct RunQuestion {
    enum class Kind {
        ManyForTheseDays, ///< More than three times the median of 14 days.
        ManyStudents, ///< More than a quarter of the active students.
    };
    Kind kind = Kind::ManyForTheseDays;
    int due = 0; ///< Messages that would go.
    int usual = 0; ///< The median, or the active students.
    friend bool operator==(const RunQuestion &, const RunQuestion &) = default;
};
QString word(RunQuestion::Kind kind);
QJsonObject toJson(const RunQuestion &question);
std::optional<RunQuestion> runQuestion(const QJsonObject &json);

/// From this many messages on a run may be too large.
inline constexpr int kLargeRun = 20;
/// \a perDay: messages by rule on each of the last 14 days that had any.
std::optional<RunQuestion> questionOf(int due, int activeStudents, QList<int> perDay);

/// One evaluation of the rules that had something to send.
struct RuleRun {
    enum class Kind { Scheduled, Manual };
    enum class State {
        Waiting, ///< For a person's yes.
        Done,
        Refused, ///< A person said no.
        Undone, ///< Taken back before it went out.
    };
    qint64 id = 0;
    Kind kind = Kind::Scheduled;
    State state = State::Done;
    int due = 0; ///< Messages that were ready.
    int held = 0; ///< Occasions held back.
    int sent = 0; ///< Messages put into the queue.
    std::optional<RunQuestion> question;
    QString who; ///< Empty: nobody, the schedule.
    QDateTime at; ///< UTC
    QDateTime finishedAt; ///< UTC: done, refused or undone.
    friend bool operator==(const RuleRun &, const RuleRun &) = default;
};
QString word(RuleRun::Kind kind);
QString word(RuleRun::State state);
std::optional<RuleRun::Kind> ruleRunKind(QStringView text);
std::optional<RuleRun::State> ruleRunState(QStringView text);

/// What the messages of one rule met with in the last 24 hours.
struct RuleFailures {
    int failed = 0;
    int failedOfRun = 0; ///< Of the newest run.
    int sentOfRun = 0;
};
/// More than ten in a day, or over 5 % of a run (five at least): the rule stops until a person looks.
/// Error::code "rule_failures".
std::optional<Error> tooManyFailures(const RuleFailures &failures);
