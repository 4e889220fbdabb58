// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"

#include <QDateTime>
#include <QList>

/// One line of a connection test: what was tried and what came of it. errortext makes the sentence.
struct CheckItem {
    /// What was looked at. The order is the order of the test.
    enum class Subject {
        Database,
        MoodleSite, ///< Token and site information; facts[Name] site, facts[Value] release, facts[Id] account.
        MoodleFunctions, ///< Functions the present program needs; a missing one is facts[Function] of a Problem line.
        MoodleCourses, ///< count = courses
        MoodleUsers, ///< Names and e-mails of people can be seen.
        MoodleParticipants,
        MoodleAccess, ///< When people last entered a course can be seen.
        MoodleScorms,
        MoodleScos,
        MoodleTracks,
        MoodleAttempts, ///< The number of an attempt comes with its tracks.
        MoodleUpdates,
        MoodleSignals, ///< Changes are told of for every activity people work in; facts[Name], facts[Course]; count =
                       ///< how many were looked at, or are blind.
        MoodleBatch,
        WhatsAppNumber, ///< facts[Name] name shown, facts[Value] number, facts[Policy] quality
        WhatsAppToken, ///< at = when it expires
        WhatsAppTemplates, ///< count = approved
        WhatsAppChosenTemplates, ///< facts[Template]
        WhatsAppEvents, ///< count = those that were not understood
    };
    enum class Outcome { Good, Warning, Problem, Skipped };
    Subject subject = Subject::Database;
    Outcome outcome = Outcome::Good;
    int count = 0;
    QDateTime at; ///< UTC
    QMap<Error::Fact, QString> facts;
    std::optional<Error> error; ///< For warnings and problems.
};

struct CheckReport {
    QList<CheckItem> items;
    QDateTime at; ///< UTC
    std::chrono::milliseconds took{0};

    int problems() const;
    int warnings() const;
};
