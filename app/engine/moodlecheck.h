// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/connectioncheck.h"
#include "app/domain/tracking.h"
#include "app/remote/moodle/moodleclient.h"

#include <QSet>

/// The connection test of the campus, line by line: site information, functions, courses, people of a course, SCORM
/// packages, their parts, tracks, attempts, updates, a batch of two. (contract: moodle/README.md, section 13)
/// Writes nothing on the campus.
class MoodleCheck {
public:
    explicit MoodleCheck(MoodleClient &moodle);

    /// Every line, also after failures; lines that cannot be tried are Skipped.
    QCoro::Task<QList<CheckItem>> run();

private:
    QCoro::Task<bool> checkSite();
    void checkFunctions();
    QCoro::Task<> checkCourses();
    QCoro::Task<> checkPeople();
    bool checkFields(const MoodleUser &someone);
    QCoro::Task<> checkLookUp();
    void checkAccess();
    QCoro::Task<> checkScorms();
    QCoro::Task<> checkTracks();
    QCoro::Task<> findTracks();
    QCoro::Task<> checkAttempts();
    QCoro::Task<> checkUpdates();
    void checkSignals();
    QCoro::Task<> checkBatch();
    void add(CheckItem::Subject subject, CheckItem::Outcome outcome, int count = 0);
    void addFailure(CheckItem::Subject subject, CheckItem::Outcome outcome, const Error &error);

    MoodleClient &m_moodle;
    QList<CheckItem> m_items;
    MoodleSite m_site;
    QList<Course> m_courses;
    QList<MoodleUser> m_people;
    qint64 m_courseOfPeople = 0;
    QList<MoodleScorm> m_scorms;
    QList<MoodleSco> m_scos;
    bool m_mayReadTracks = false;
    QSet<qint64> m_worked; ///< Course modules of packages in which somebody has tracks.
    int m_attempt = 0; ///< The highest among them.
    std::optional<MoodleUpdates> m_updates;
};

/// The line about a package where the campus does not tell what changed.
CheckItem blindSignal(const BlindPackage &package);

/// What flow 1 calls, what corrected details call, and what following progress will call; only the first are a problem.
const QStringList &requiredMoodleFunctions();
const QStringList &correctingMoodleFunctions();
const QStringList &trackingMoodleFunctions();
