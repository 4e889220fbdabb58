// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"
#include "app/domain/rules/rule.h"

/// What stops a run, a rule or all of them until a person looks.
struct RunLimits {
    int asksFrom = 20; ///< From this many messages on a run may be too large,
    int timesUsual = 3; ///< when they are more than so many times the median of 14 days,
    int percentActive = 25; ///< or go to more of the active students.
    int failuresOfDay = 10; ///< More of them stop the rule.
    int failuresPercent = 5; ///< Of a run: more of them do, too,
    int failuresLeast = 5; ///< if they are this many.
    int failedReadings = 2; ///< From so many in a row on nobody is told that they do nothing.
    friend bool operator==(const RunLimits &, const RunLimits &) = default;
};

/// Why a run waits for a person's yes.
struct RunQuestion {
    enum class Kind {
        ManyForTheseDays, ///< More than some times the median of 14 days.
        ManyStudents, ///< More than a share of the active students.
    };
    Kind kind = Kind::ManyForTheseDays;
    int due = 0; ///< Messages that would go.
    int usual = 0; ///< The median, or the active students.
    int limit = 0; ///< RunLimits::timesUsual or percentActive, as it was then.
    friend bool operator==(const RunQuestion &, const RunQuestion &) = default;
};
QString word(RunQuestion::Kind kind);
QJsonObject toJson(const RunQuestion &question);
std::optional<RunQuestion> runQuestion(const QJsonObject &json);

/// \a perDay: messages by rule on each of the last 14 days that had any.
std::optional<RunQuestion> questionOf(int due, int activeStudents, QList<int> perDay, const RunLimits &limits = {});

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
/// Too many in a day, or of a run: the rule stops until a person looks. Error::code "rule_failures" with how many as
/// facts[Value], and the limit as facts[Parameter]: "10", "5 %".
std::optional<Error> tooManyFailures(const RuleFailures &failures, const RunLimits &limits = {});
