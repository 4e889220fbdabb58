// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/moodle/moodlecall.h"
#include "app/remote/moodle/moodletypes.h"

#include <QDateTime>
#include <QStringList>

/// Moodle's functions that may be repeated, as calls for a request of their own or for a MoodleBatch; the parser of the
/// same name in moodleparsers.h reads the answer.
namespace moodlefunction {

inline constexpr QLatin1StringView kBatch{"tool_mobile_call_external_functions"};
inline constexpr QLatin1StringView kUpdates{"core_course_get_updates_since"};
inline constexpr QLatin1StringView kCoursesOfUser{"core_enrol_get_users_courses"};
inline constexpr QLatin1StringView kGrades{"gradereport_user_get_grade_items"};

/// Up to 200 values; e-mails are also asked in lower case. Read by parseMoodleUsers, where nobody may stand twice.
MoodleCall usersByField(const QString &field, const QStringList &values);
MoodleCall enrolledUsers(qint64 courseId, int from, int limit, bool onlyActive);
/// Ids and last access of everybody in the course, the suspended included, and nothing else: five times cheaper.
MoodleCall courseAccess(qint64 courseId, int from, int limit);
/// Read by parseMoodleCourseIds, and by parseMoodleOwnProgress for what Moodle thinks of each.
MoodleCall coursesOfUser(qint64 userId);
/// Of all active students of the course. Fails on sites before 4.2.4 where an activity's name holds a bare "&".
MoodleCall gradesOfCourse(qint64 courseId);
MoodleCall scormsByCourses(const QList<qint64> &courseIds);
MoodleCall scormScoes(qint64 scormId);
/// attempt 0: the highest that has data, of any SCO of the package; the answer carries its number.
MoodleCall scormTracks(qint64 scoId, qint64 userId, int attempt = 0);
/// Activities with student tracks newer than `since`, the campus's time.
MoodleCall updatesSince(qint64 courseId, const QDateTime &since);

/// Up to 50 enrolments, all or nothing; answers nothing.
MoodleCall enrol(const QList<MoodleEnrolment> &enrolments);

} // namespace moodlefunction
