// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/functions.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject courseJson(const MoodleContext &context, const Row &course)
{
    const QString id = text(course, u"id"_s);
    QJsonObject json{
        {u"id"_s, number(course, u"id"_s)},
        {u"fullname"_s, context.title(text(course, u"fullname"_s))},
        {u"displayname"_s, context.title(text(course, u"fullname"_s))},
        {u"shortname"_s, context.title(text(course, u"shortname"_s))},
        {u"courseimage"_s, QString(context.siteUrl + u"/pluginfile.php/%1/course/generated/course.svg"_s.arg(id))},
        {u"categoryid"_s, number(course, u"category"_s)},
        {u"categoryname"_s, context.title(text(course, u"category_name"_s))},
        {u"sortorder"_s, number(course, u"sort_order"_s)},
        {u"summary"_s, text(course, u"summary"_s)},
        {u"summaryformat"_s, context.raw ? 0 : 1},
        {u"summaryfiles"_s, QJsonArray()},
        {u"overviewfiles"_s, QJsonArray()},
        {u"showactivitydates"_s, false},
        {u"showcompletionconditions"_s, true},
        {u"contacts"_s, QJsonArray()},
        {u"enrollmentmethods"_s, number(course, u"manual"_s) != 0 ? QJsonArray{u"manual"_s} : QJsonArray()}};
    if (!context.closedBecause(course).isEmpty())
        return json; // somebody who may not enter sees the course's card only
    json.insert(u"format"_s, text(course, u"format"_s));
    json.insert(u"startdate"_s, number(course, u"start_date"_s));
    json.insert(u"enddate"_s, number(course, u"end_date"_s));
    json.insert(u"visible"_s, number(course, u"visible"_s));
    json.insert(u"idnumber"_s, text(course, u"idnumber"_s));
    json.insert(u"timecreated"_s, number(course, u"created"_s));
    json.insert(u"timemodified"_s, number(course, u"created"_s));
    json.insert(u"cacherev"_s, number(course, u"created"_s));
    for (const auto &name : {u"lang"_s, u"theme"_s, u"calendartype"_s})
        json.insert(name, u""_s);
    for (const auto &name : {u"showgrades"_s, u"enablecompletion"_s})
        json.insert(name, 1);
    for (const auto &name :
         {u"newsitems"_s, u"maxbytes"_s, u"showreports"_s, u"groupmode"_s, u"groupmodeforce"_s, u"defaultgroupingid"_s,
          u"completionnotify"_s, u"marker"_s, u"legacyfiles"_s, u"requested"_s})
        json.insert(name, 0);
    QJsonArray filters;
    for (const auto &name : {u"displayh5p"_s, u"activitynames"_s, u"mathjaxloader"_s})
        filters.append(QJsonObject{{u"filter"_s, name}, {u"localstate"_s, 0}, {u"inheritedstate"_s, 1}});
    json.insert(u"filters"_s, filters);
    json.insert(u"courseformatoptions"_s,
                QJsonArray{QJsonObject{{u"name"_s, u"hiddensections"_s}, {u"value"_s, 1}},
                           QJsonObject{{u"name"_s, u"coursedisplay"_s}, {u"value"_s, 0}},
                           QJsonObject{{u"name"_s, u"indentation"_s}, {u"value"_s, u"1"_s}}});
    return json;
}

} // namespace

MoodleResult getCoursesByField(MoodleContext &context, ParameterReader &parameters)
{
    const QString field = parameters.text(u"field"_s, u""_s);
    const QString value = parameters.text(u"value"_s, u""_s);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    QString where;
    QVariantList values;
    if (field == "id"_L1 || field == "shortname"_L1 || field == "idnumber"_L1 || field == "category"_L1) {
        where = u" WHERE %1 = ?"_s.arg(field);
        values = {value};
    } else if (field == "ids"_L1) {
        for (const QString &id : value.split(u',', Qt::SkipEmptyParts))
            values.append(id.toLongLong());
        where = u" WHERE id IN (%1)"_s.arg(PracticeStore::marks(values.size()));
    } else if (!field.isEmpty()) {
        return refuse(MoodleFault::invalidParameter(u"Invalid field name"_s));
    }
    const QList<Row> courses = context.store.rows(u"SELECT * FROM course%1 ORDER BY id"_s.arg(where), values);
    if (field == "ids"_L1 && courses.size() != values.size()) // 4.2.3 stumbles over an id that does not exist
        return refuse(
            {.exception = u"Error"_s, .message = u"Attempt to assign property \"contextvalidated\" on null"_s});
    QJsonArray list;
    for (const Row &course : courses) {
        const bool isHidden = number(course, u"visible"_s) == 0;
        if (!isHidden || context.has("moodle/course:viewhiddencourses"_L1))
            list.append(courseJson(context, course));
    }
    return QJsonObject{{u"courses"_s, list}, {u"warnings"_s, QJsonArray()}};
}
