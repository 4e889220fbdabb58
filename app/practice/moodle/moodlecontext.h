// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/movableclock.h"
#include "app/practice/campussettings.h"
#include "app/practice/moodle/moodlefault.h"
#include "app/practice/store/practicestore.h"

#include <functional>

/// What a web-service function works with: the campus, who asks, and how texts are wanted.
struct MoodleContext {
    PracticeStore &store;
    const CampusSettings &settings;
    const MovableClock &clock;
    QString siteUrl;
    qint64 serviceUser = 0; ///< Whose token it is.
    bool raw = false; ///< Texts as stored, not as HTML.
    /// Calls another function, as the batch function does: name, arguments, raw.
    std::function<MoodleResult(const QString &, const QJsonObject &, bool)> callInner;

    bool has(QLatin1StringView capability) const { return settings.has(QString(capability)); }
    /// A course's or activity's name as this caller gets it: "&" arrives as "&amp;" unless raw.
    QString title(const QString &name) const;
    Row course(qint64 id) const;
    /// Why the caller may not enter the course; empty if it may.
    QString closedBecause(const Row &course) const;
    /// The two ways in which Moodle says that a course is closed.
    std::optional<MoodleFault> enterByContext(const Row &course) const;
    std::optional<MoodleFault> enterByLogin(const Row &course) const;
    bool isModuleVisible(const Row &module) const;
};

/// Has the student finished this SCO in any attempt?
bool isScoDone(const QString &status, const QString &success);
