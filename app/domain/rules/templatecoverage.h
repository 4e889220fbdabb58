// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/course.h"
#include "app/domain/templatelist.h"

/// Whether the messages of an event can go out in a course, and if not, why.
enum class Coverage {
    Off, ///< The rule is switched off there.
    Ready,
    QualityFalling, ///< It goes out; people block or report it.
    OtherLanguage, ///< It goes out, in another language than the course's.
    // From here on nothing goes out.
    Missing, ///< No template is chosen.
    Unknown, ///< The chosen one is not in the account.
    NotApproved, ///< Under review, or in a state of Meta's that is new.
    Rejected,
    Paused,
    Disabled,
    QualityLow, ///< Quality RED: the rule waits.
    Unsendable, ///< It begins with something that cannot be sent from here.
    Unmapped, ///< A parameter has no field, or one that this event does not know.
};
inline bool isHole(Coverage coverage)
{
    return coverage >= Coverage::Missing;
}

/// One event in one course.
struct CoverageCell {
    RuleEvent event = RuleEvent::Welcome;
    Coverage coverage = Coverage::Missing;
    TemplateKey key; ///< Empty: none chosen.
    /// Who named it: the centre's choice for the purpose, the rule, or the rule for this course alone.
    enum class Source { Purpose, Rule, Course };
    Source source = Source::Purpose;
    QStringList unmapped; ///< Parameter keys.
    friend bool operator==(const CoverageCell &, const CoverageCell &) = default;
};

/// A course with a cell for each event of kRuleEvents, in that order. courseId 0: what holds where nothing else is
/// said.
struct CoverageRow {
    qint64 courseId = 0;
    QString courseName;
    QString language; ///< In which its students are written to.
    bool hasOwnLanguage = false; ///< The campus says so; else it is the centre's.
    QList<CoverageCell> cells;
    friend bool operator==(const CoverageRow &, const CoverageRow &) = default;
};

/// What the matrix is made of.
struct CoverageFacts {
    QList<Rule> rules; ///< An event without a rule counts as switched on with the defaults.
    QMap<MessagePurpose, TemplateKey> chosen;
    QList<TemplateUse> templates;
    QList<Course> courses; ///< Those that go on.
    QString language; ///< The centre's.
};

struct TemplateCoverage {
    QList<CoverageRow> rows; ///< First what holds everywhere, then the courses as given.
    /// Events that are switched on and cannot go out in some course; without any course, in general.
    QList<RuleEvent> eventsWithHole() const;
    /// In which events of the rows the template is used.
    QList<RuleEvent> eventsOf(const TemplateKey &key) const;
    friend bool operator==(const TemplateCoverage &, const TemplateCoverage &) = default;
};

TemplateCoverage coverageOf(const CoverageFacts &facts);

/// Whether an event knows this of its person; a welcome knows neither progress nor absence.
bool isKnownTo(RuleEvent event, TemplateVariable variable);

/// Parameters of the template that an event cannot fill: without a field, or with one that it does not know.
QStringList unfilledBy(RuleEvent event, const TemplateUse &use);
