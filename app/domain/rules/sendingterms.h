// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/ruleevaluation.h"
#include "app/domain/rules/rulerun.h"
#include "app/domain/rules/sendinggate.h"
#include "app/domain/templatemapping.h"

/// What the centre lays down for everything that is sent by rule.
struct SendingTerms {
    QTimeZone zone; ///< The centre's.
    SendingHours hours = SendingHours::usual();
    PersonCaps caps;
    std::chrono::hours readingFresh = kReadingFresh; ///< No verdict rests on an older reading.
    RunLimits run;
    int spreadPerMinute = 10; ///< Messages of a run are laid out at this pace.
    int runPerHour = 300; ///< No more by rule in any hour.
    std::chrono::milliseconds undo = std::chrono::minutes(5); ///< A run can be taken back for so long,
    std::chrono::milliseconds undoOne = std::chrono::seconds(30); ///< and a single message written by a person.
    QHash<MessagePurpose, TemplateKey> templates; ///< For rules that name none.
    QHash<QString, QMap<QString, QString>> mappings; ///< What staff fill templates with, by TemplateKey::toText().
    QString centreName;

    /// The template that a rule uses in a course; empty: none is chosen.
    TemplateKey templateOf(const Rule &rule, qint64 courseId, bool hasPassed) const;
};
