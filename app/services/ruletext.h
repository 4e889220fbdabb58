// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/runplan.h"

#include <QLocale>
#include <QTimeZone>
#include <QVariant>

/// A part of a rule's sentence that can be changed in place.
struct RuleField {
    enum class Kind { Days, Hours, Percent, Points, Count, Switch, DayList, PercentList, Template };
    QString key; ///< Stands in the sentence as {key}; "days", "inactive_share", "template"...
    Kind kind = Kind::Days;
    QVariant value; ///< int, double, bool, QList<int> or the template's text.
    double least = 0; ///< For numbers,
    double most = 0; ///< both included.
    QString hint; ///< What it means, for the tool tip.
};

/// "When a student has not entered for {inactive_without_dates} days, send {template}." and what can be changed in it.
struct RuleSentence {
    QString text;
    QList<RuleField> fields; ///< In the order in which they stand; those that the text does not name come last.
    QString shortText; ///< Read in its place while a field of it that can be 0 is 0; empty: there is none.
    /// The sentence as one reads it, values put in.
    QString toText(const QLocale &locale = QLocale()) const;
};

/// A condition as people read it.
struct ConditionText {
    QString title; ///< "Days without activity"
    QString expected; ///< "7 or more"; empty where nothing is to be compared.
    QString found; ///< "9"
    QString sentence; ///< "The student has not been active for 9 days; 7 are needed."
};

/// Why something is held back, and what will become of it.
struct HeldText {
    QString reason; ///< "Outside the sending hours."
    QString outlook; ///< "It will be looked at again on Monday at 9:30."
};

/// "Completed", "Not started"...
QString ruleName(RuleEvent event);
/// One sentence about what the rule is for.
QString ruleSummary(RuleEvent event);
RuleSentence ruleSentence(const Rule &rule, const TemplateKey &usedTemplate);
/// The rule with one field of its sentence changed; unchanged for an unknown key.
Rule withField(Rule rule, const QString &key, const QVariant &value);
/// The same for the terms alone, as courses have them.
RuleTerms withField(RuleTerms terms, const QString &key, const QVariant &value);

/// Times are told in \a zone.
ConditionText conditionText(const RuleCondition &condition, const QTimeZone &zone, const QLocale &locale = QLocale());
HeldText heldText(const Decision &decision, const QDateTime &now, const QTimeZone &zone,
                  const QLocale &locale = QLocale());
/// "Held back", "Sent"...
QString outcomeText(DecisionOutcome outcome);
/// "74 messages are due; on usual days there are 12. Send them?"
QString questionText(const RunQuestion &question);
/// "Will be sent on 12 June unless the student enters before."
QString forecastText(RuleEvent event, int step, const QDateTime &at, bool isHeld, const QTimeZone &zone,
                     const QLocale &locale = QLocale());
/// "Inactivity, step 2: sent 9 days after the last visit; version 3 of 2 May."
QString occasionText(const Decision &decision);
