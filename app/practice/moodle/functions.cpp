// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/functions.h"

using namespace Qt::Literals::StringLiterals;

const QMap<QString, MoodleFunctionEntry> &moodleFunctions()
{
    static const QMap<QString, MoodleFunctionEntry> functions = {
        {u"core_webservice_get_site_info"_s, {siteInfo, false}},
        {u"core_course_get_courses"_s, {getCourses, false}},
        {u"core_course_get_courses_by_field"_s, {getCoursesByField, false}},
        {u"core_course_get_contents"_s, {getContents, false}},
        {u"core_course_get_updates_since"_s, {getUpdatesSince, false}},
        {u"core_course_check_updates"_s, {checkUpdates, false}},
        {u"core_user_create_users"_s, {createUsers, true}},
        {u"core_user_get_users_by_field"_s, {getUsersByField, false}},
        {u"core_user_get_users"_s, {getUsers, false}},
        {u"core_user_update_users"_s, {updateUsers, true}},
        {u"core_user_delete_users"_s, {deleteUsers, true}},
        {u"enrol_manual_enrol_users"_s, {enrolUsers, true}},
        {u"enrol_manual_unenrol_users"_s, {unenrolUsers, true}},
        {u"core_enrol_get_enrolled_users"_s, {getEnrolledUsers, false}},
        {u"core_enrol_get_users_courses"_s, {getUsersCourses, false}},
        {u"mod_scorm_get_scorms_by_courses"_s, {getScormsByCourses, false}},
        {u"mod_scorm_get_scorm_scoes"_s, {getScormScoes, false}},
        {u"mod_scorm_get_scorm_attempt_count"_s, {getScormAttemptCount, false}},
        {u"mod_scorm_get_scorm_sco_tracks"_s, {getScormScoTracks, false}},
        {u"tool_mobile_call_external_functions"_s, {callExternalFunctions, false}},
    };
    return functions;
}
