// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/functions.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Activities of the course that count for completion and those this person has completed.
std::pair<qint64, qint64> completion(const MoodleContext &context, qint64 course, qint64 user)
{
    const qint64 all = context.store.value(u"SELECT count(*) FROM module WHERE course = ?"_s, {course}).toLongLong();
    const qint64 done =
        context.store
            .value(u"SELECT count(*) FROM scorm s WHERE s.course = ? AND NOT EXISTS (SELECT 1 FROM sco o WHERE"
                   " o.scorm = s.id AND o.type = 'sco' AND NOT EXISTS (SELECT 1 FROM track t WHERE t.sco = o.id AND"
                   " t.user = ? AND ((t.element IN ('cmi.core.lesson_status', 'cmi.completion_status') AND t.value IN"
                   " ('completed', 'passed')) OR (t.element = 'cmi.success_status' AND t.value = 'passed'))))"_s,
                   {course, user})
            .toLongLong();
    return {all, done};
}

QJsonObject courseJson(const MoodleContext &context, const Row &course, qint64 user)
{
    const qint64 id = number(course, u"id"_s);
    const auto [all, done] = completion(context, id, user);
    const bool maySeeProgress = context.has("report/completion:view"_L1);
    return {{u"id"_s, id},
            {u"shortname"_s, context.title(text(course, u"shortname"_s))},
            {u"fullname"_s, context.title(text(course, u"fullname"_s))},
            {u"displayname"_s, context.title(text(course, u"fullname"_s))},
            {u"idnumber"_s, text(course, u"idnumber"_s)},
            {u"visible"_s, number(course, u"visible"_s)},
            {u"summary"_s, text(course, u"summary"_s)},
            {u"summaryformat"_s, context.raw ? 0 : 1},
            {u"format"_s, text(course, u"format"_s)},
            {u"courseimage"_s, QString(context.siteUrl + u"/pluginfile.php/%1/course/generated/course.svg"_s.arg(id))},
            {u"showgrades"_s, true},
            {u"lang"_s, u""_s},
            {u"enablecompletion"_s, true},
            {u"completionhascriteria"_s, true},
            {u"completionusertracked"_s, true},
            {u"category"_s, number(course, u"category"_s)},
            {u"progress"_s, maySeeProgress && all > 0 ? QJsonValue(100.0 * double(done) / double(all)) : QJsonValue()},
            {u"completed"_s, maySeeProgress ? QJsonValue(all > 0 && done == all) : QJsonValue()},
            {u"startdate"_s, number(course, u"start_date"_s)},
            {u"enddate"_s, number(course, u"end_date"_s)},
            {u"marker"_s, 0},
            {u"lastaccess"_s,
             number(course, u"e_last_access"_s) > 0 ? QJsonValue(number(course, u"e_last_access"_s)) : QJsonValue()},
            {u"isfavourite"_s, false},
            {u"hidden"_s, false},
            {u"overviewfiles"_s, QJsonArray()},
            {u"showactivitydates"_s, false},
            {u"showcompletionconditions"_s, true},
            {u"timemodified"_s, number(course, u"created"_s)}};
}

} // namespace

MoodleResult getUsersCourses(MoodleContext &context, ParameterReader &parameters)
{
    const qint64 user = parameters.integer(u"userid"_s);
    const bool isCountWanted = parameters.flag(u"returnusercount"_s, true);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    QJsonArray list;
    if (!context.has("moodle/user:viewdetails"_L1) || !context.has("moodle/course:view"_L1))
        return list;
    const qint64 now = context.clock.unixSeconds();
    const QList<Row> courses = context.store.rows(
        u"SELECT c.*, e.last_access AS e_last_access FROM enrolment e JOIN course c ON c.id = e.course WHERE e.user = ?"
        " AND e.suspended = 0 AND e.time_start <= ? AND (e.time_end = 0 OR e.time_end > ?) ORDER BY c.fullname"_s,
        {user, now, now});
    for (const Row &course : courses) {
        if (!context.closedBecause(course).isEmpty())
            continue;
        QJsonObject json = courseJson(context, course, user);
        if (isCountWanted)
            json.insert(
                u"enrolledusercount"_s,
                context.store.value(u"SELECT count(*) FROM enrolment WHERE course = ?"_s, {course.value(u"id"_s)})
                    .toLongLong());
        list.append(json);
    }
    return list;
}
