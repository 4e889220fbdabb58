// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/message.h"
#include "app/domain/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

#include <array>

/// What an automatic message is about, in order of priority: when several compete for one person, the first wins.
enum class RuleEvent {
    Completed,
    Welcome,
    ControlsAtRisk,
    Deadline,
    NotStarted,
    Inactive,
    Behind,
    Milestone,
    Survey,
};
/// All of them, highest priority first.
inline constexpr std::array kRuleEvents{
    RuleEvent::Completed, RuleEvent::Welcome, RuleEvent::ControlsAtRisk, RuleEvent::Deadline, RuleEvent::NotStarted,
    RuleEvent::Inactive,  RuleEvent::Behind,  RuleEvent::Milestone,      RuleEvent::Survey,
};
/// The word stored and printed: "controls_at_risk".
QString word(RuleEvent event);
std::optional<RuleEvent> ruleEvent(QStringView text);
/// Whose template is used when the rule names none.
MessagePurpose purposeOf(RuleEvent event);

/// The numbers of a rule; each event reads its own. (sending-rules.md)
struct RuleTerms {
    /// NotStarted: days after the start. ControlsAtRisk, Deadline: days before the end. Survey: days after completion.
    /// In the order in which they come; each is one step.
    QList<int> days;
    /// Inactive: T is this share of the course's days, within the two bounds.
    double inactiveShare = 0.12;
    int inactiveLeast = 3;
    int inactiveMost = 10;
    int inactiveWithoutDates = 7; ///< T of a course without dates.
    int stepsPerSpell = 2; ///< Inactive: at T, 2T...
    int spells = 3; ///< Inactive: spells of one enrolment that are written about.
    /// Milestone: percents; with `risePoints` over 0 each multiple of it instead.
    QList<int> milestones;
    int risePoints = 0;
    int hoursApart = 72;
    /// Behind: percent of time gone less percent done.
    double gapPoints = 25;
    double gapEnds = 15; ///< Under this gap the student has caught up.
    double afterShare = 0.20; ///< Of the time; before it pace is not judged.
    int daysApart = 10;
    bool countsForecast = true; ///< Also when the forecast finish lies after the end.
    /// ControlsAtRisk: percent of the controls.
    double controlsPercent = 75;

    /// What sending-rules.md lays down.
    static RuleTerms defaultsOf(RuleEvent event);
    /// Only what differs from the event's defaults is stored.
    QJsonObject toJson(RuleEvent event) const;
    static RuleTerms fromJson(RuleEvent event, const QJsonObject &json);
    friend bool operator==(const RuleTerms &, const RuleTerms &) = default;
};

/// How a rule differs in one course.
struct CourseRule {
    bool isEnabled = true;
    std::optional<RuleTerms> terms; ///< Nothing: those of the rule.
    TemplateKey templateKey; ///< Empty: that of the rule.
    friend bool operator==(const CourseRule &, const CourseRule &) = default;
};

/// One rule, in one version.
struct Rule {
    qint64 id = 0;
    RuleEvent event = RuleEvent::Welcome;
    int version = 1;
    bool isEnabled = true;
    RuleTerms terms;
    TemplateKey templateKey; ///< Empty: the one chosen in Settings for purposeOf(event).
    /// Completed: for those whose course says passed; empty: the same for both.
    TemplateKey passedTemplateKey;
    /// UTC: occasions of before are left in peace, but for those that waited already.
    QDateTime activeFrom;
    /// UTC: until then it only shows what it would send. Invalid: it sends.
    QDateTime showOnlyUntil;
    QHash<qint64, CourseRule> courses; ///< By Bedel's course id.

    bool isEnabledIn(qint64 courseId) const;
    const RuleTerms &termsIn(qint64 courseId) const;
    TemplateKey templateIn(qint64 courseId, bool hasPassed) const;

    /// Event, terms, templates and courses: what a version keeps.
    QJsonObject toJson() const;
    static Rule fromJson(RuleEvent event, const QJsonObject &json);
    friend bool operator==(const Rule &, const Rule &) = default;
};

/// A number that makes no sense is said by name: Invalid, code "rule_days", "rule_milestones", "rule_range" with
/// facts[Field] and facts[Parameter] (what is allowed).
Result<void> checkTerms(RuleEvent event, const RuleTerms &terms);
