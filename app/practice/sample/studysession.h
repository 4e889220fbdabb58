// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/store/practicestore.h"

#include <QMap>

/// One sitting of a student in one SCO: what the package leaves in the campus's tables at its end.
struct StudySession {
    qint64 user = 0;
    qint64 course = 0;
    qint64 scorm = 0;
    qint64 sco = 0;
    int attempt = 1;
    qint64 at = 0; ///< Unix seconds.
    bool isMobile = false; ///< The app saves through web services, which never moves the last access.
    QMap<QString, QString> elements; ///< CMI names and values.
};

/// What a package of either standard reports.
struct ScoReport {
    bool is2004 = false;
    QString status; ///< In the words of 1.2; "passed" and "failed" become success in 2004. Empty: none.
    QString success; ///< 2004 only; empty: as the status says.
    std::optional<double> score;
    int seconds = 0; ///< Total time of the attempt.
};
QMap<QString, QString> elementsOf(const ScoReport &report);

/// Writes a sitting: its tracks (only real changes move their time), the last access of a web player (at most once in
/// 60 seconds), and a line in the log of visits that the history is told from.
void writeSession(PracticeStore &store, const StudySession &session);
