// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/connectioncheck.h"
#include "app/remote/moodle/moodleclient.h"

/// The connection test of the campus, line by line: site information, functions, courses, people of a course, SCORM
/// packages, their parts, tracks, updates, a batch of two. (contract: moodle/README.md, section 13)
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
    QCoro::Task<> checkScorms();
    QCoro::Task<> checkTracks();
    QCoro::Task<> checkUpdates();
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
};

/// What flow 1 calls, what corrected details call, and what following progress will call; only the first are a problem.
const QStringList &requiredMoodleFunctions();
const QStringList &correctingMoodleFunctions();
const QStringList &trackingMoodleFunctions();
