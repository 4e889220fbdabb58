// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/sample/learner.h"
#include "app/practice/sample/studysession.h"

#include <QHash>

/// Where a student is in a course's packages.
struct StudyState {
    struct Sco {
        bool isTouched = false;
        bool isDone = false; ///< In any attempt.
        bool isFailed = false; ///< The newest attempt ended so.
        int attempt = 0; ///< The newest with data.
        int failures = 0;
        int seconds = 0; ///< In the newest attempt.
    };
    QHash<qint64, Sco> scos;
    QHash<qint64, int> attempts; ///< Newest attempt of each package.
};

/// Lets students study: decides what happens in a sitting and writes it. Used for the history of the sample centre and
/// for what goes on while one watches.
class Classroom {
public:
    Classroom(PracticeStore &store, quint32 seed);

    /// Everybody who may study now, or one of them.
    QList<Learner> learners(qint64 user = 0, qint64 course = 0);
    /// One sitting at that time; false when there was nothing left to do and nobody came.
    bool sit(const Learner &learner, qint64 at);
    /// The next SCO that is not done is finished at that time; 0 when all are.
    qint64 finishNext(const Learner &learner, qint64 at, bool isMobile);
    /// Keeps what it knows of students between sittings: only while nobody else writes.
    void setRemembering(bool isRemembering) { m_isRemembering = isRemembering; }

private:
    struct ScoPlace {
        qint64 id = 0;
        qint64 scorm = 0;
        bool is2004 = false;
    };
    const QList<ScoPlace> &scosOf(qint64 course);
    StudyState &stateOf(const Learner &learner);
    void write(const Learner &learner, const ScoPlace &sco, int attempt, qint64 at, bool isMobile,
               const QString &status, int seconds);

    PracticeStore &m_store;
    quint32 m_seed;
    bool m_isRemembering = false;
    QHash<qint64, QList<ScoPlace>> m_courses;
    QHash<std::pair<qint64, qint64>, StudyState> m_states;
};
