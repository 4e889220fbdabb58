// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/enrolmentrepository.h"
#include "app/storage/progressrepository.h"
#include "tests/support/storedcentre.h"

/// Two courses, and people in the first.
struct TrackedCentre {
    QList<qint64> courses;
    QList<qint64> students;
    QList<qint64> enrolments; ///< All in the first course.

    qint64 course() const { return courses.first(); }
};

/// People 1, 2, 3... with Moodle ids 1001, 1002..., all enrolled in the first of two courses.
inline TrackedCentre trackedCentre(SqlSession &session, const QDateTime &now, int people)
{
    TrackedCentre centre{.courses =
                             storedCourses(session, {QStringLiteral("Primero"), QStringLiteral("Segundo")}, now)};
    for (int i = 0; i < people; ++i) {
        const qint64 id = storedStudent(session, QStringLiteral("Ana"),
                                        QStringLiteral("Apellido %1").arg(i, 5, 10, QChar(u'0')), now);
        valueOf(StudentRepository(session).setMoodleUser(id, 1001 + i, QStringLiteral("person"), now));
        valueOf(EnrolmentRepository(session).storeFromCampus(id, centre.courses.first(), true, now));
        centre.students.append(id);
        centre.enrolments.append(valueOf(EnrolmentRepository(session).ofStudent(id)).constFirst().id);
    }
    return centre;
}

/// A reading that brought so much.
inline ProgressChange changeOf(qint64 enrolmentId, double percent, const QDateTime &at)
{
    ProgressChange change{.isChanged = true, .isRise = percent > 0, .isWorthWriting = true};
    Progress &value = change.value;
    value.enrolmentId = enrolmentId;
    value.percent = percent;
    value.state = percent >= 100 ? ProgressState::Completed
        : percent > 0            ? ProgressState::InProgress
                                 : ProgressState::NotStarted;
    value.doneScos = int(percent / 10);
    value.totalScos = 10;
    value.checkedAt = at;
    value.changedAt = at;
    value.lastTrack = at;
    value.scos = {{.moodleScoId = 7, .status = ScoStatus::Incomplete, .attempt = 1, .lastChange = at}};
    change.changes = value.scos;
    return change;
}

/// A verdict.
inline ProgressRepository::Assessed assessed(qint64 enrolmentId, Standing standing, int risk = 0)
{
    ProgressRepository::Assessed one{.enrolmentId = enrolmentId};
    one.assessment.standing = standing;
    one.assessment.risk = risk;
    return one;
}
