// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/moodle/moodlefunctions.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds kLongTimeout{120}; // events, groups and mails of every enrolment, on slow hosting

qint64 seconds(const QDateTime &moment)
{
    return moment.isValid() ? moment.toSecsSinceEpoch() : 0;
}

QJsonObject toJson(const MoodleEnrolment &enrolment)
{
    return {{u"userid"_s, enrolment.userId},        {u"courseid"_s, enrolment.courseId},
            {u"roleid"_s, enrolment.roleId},        {u"timestart"_s, seconds(enrolment.start)},
            {u"timeend"_s, seconds(enrolment.end)}, {u"suspend"_s, enrolment.isSuspended ? 1 : 0}};
}

QJsonObject option(const QString &name, const QJsonValue &value)
{
    return {{u"name"_s, name}, {u"value"_s, value}};
}

QStringList askedValues(const QString &field, const QStringList &values)
{
    if (field != u"email")
        return values;
    // Uniqueness ignores case, but this look-up does not on PostgreSQL, and Moodle keeps what was typed.
    QStringList asked;
    for (const QString &value : values)
        asked << value.toLower() << value;
    asked.removeDuplicates();
    return asked;
}

} // namespace

namespace moodlefunction {

MoodleCall usersByField(const QString &field, const QStringList &values)
{
    const QJsonArray asked = QJsonArray::fromStringList(askedValues(field, values));
    return {.function = u"core_user_get_users_by_field"_s, .arguments = {{u"field"_s, field}, {u"values"_s, asked}}};
}

MoodleCall enrolledUsers(qint64 courseId, int from, int limit, bool onlyActive)
{
    QJsonArray options{
        option(u"userfields"_s,
               u"id,username,firstname,lastname,fullname,email,idnumber,suspended,lastcourseaccess,roles"_s),
        option(u"limitfrom"_s, from), option(u"limitnumber"_s, limit)};
    if (onlyActive)
        options.append(option(u"onlyactive"_s, 1));
    return {.function = u"core_enrol_get_enrolled_users"_s,
            .arguments = {{u"courseid"_s, courseId}, {u"options"_s, options}}};
}

MoodleCall courseAccess(qint64 courseId, int from, int limit)
{
    const QJsonArray options{option(u"userfields"_s, u"id,lastcourseaccess"_s), option(u"limitfrom"_s, from),
                             option(u"limitnumber"_s, limit)};
    return {.function = u"core_enrol_get_enrolled_users"_s,
            .arguments = {{u"courseid"_s, courseId}, {u"options"_s, options}}};
}

MoodleCall coursesOfUser(qint64 userId)
{
    return {.function = u"core_enrol_get_users_courses"_s,
            .arguments = {{u"userid"_s, userId}, {u"returnusercount"_s, 0}}};
}

MoodleCall gradesOfCourse(qint64 courseId)
{
    return {.function = kGrades, .arguments = {{u"courseid"_s, courseId}, {u"userid"_s, 0}}, .timeout = kLongTimeout};
}

MoodleCall scormsByCourses(const QList<qint64> &courseIds)
{
    QJsonArray ids;
    for (const qint64 id : courseIds)
        ids.append(id);
    return {.function = u"mod_scorm_get_scorms_by_courses"_s, .arguments = {{u"courseids"_s, ids}}};
}

MoodleCall scormScoes(qint64 scormId)
{
    return {.function = u"mod_scorm_get_scorm_scoes"_s, .arguments = {{u"scormid"_s, scormId}}};
}

MoodleCall scormTracks(qint64 scoId, qint64 userId, int attempt)
{
    MoodleCall call{.function = u"mod_scorm_get_scorm_sco_tracks"_s,
                    .arguments = {{u"scoid"_s, scoId}, {u"userid"_s, userId}}};
    if (attempt > 0)
        call.arguments.insert("attempt"_L1, attempt);
    return call;
}

MoodleCall updatesSince(qint64 courseId, const QDateTime &since)
{
    return {.function = u"core_course_get_updates_since"_s,
            .arguments = {
                {u"courseid"_s, courseId}, {u"since"_s, seconds(since)}, {u"filter"_s, QJsonArray{u"usertracks"_s}}}};
}

MoodleCall enrol(const QList<MoodleEnrolment> &enrolments)
{
    QJsonArray rows;
    for (const MoodleEnrolment &enrolment : enrolments)
        rows.append(toJson(enrolment));
    return {.function = u"enrol_manual_enrol_users"_s, .arguments = {{u"enrolments"_s, rows}}, .timeout = kLongTimeout};
}

} // namespace moodlefunction
