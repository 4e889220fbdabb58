// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/functions.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject courseJson(const MoodleContext &context, const Row &course)
{
    const bool isSite = text(course, u"format"_s) == "site"_L1;
    QJsonObject json{{u"id"_s, number(course, u"id"_s)},
                     {u"shortname"_s, context.title(text(course, u"shortname"_s))},
                     {u"categoryid"_s, isSite ? 0 : number(course, u"category"_s)},
                     {u"fullname"_s, context.title(text(course, u"fullname"_s))},
                     {u"displayname"_s, context.title(text(course, u"fullname"_s))},
                     {u"summary"_s, text(course, u"summary"_s)},
                     {u"summaryformat"_s, isSite || context.raw ? 0 : 1},
                     {u"format"_s, text(course, u"format"_s)},
                     {u"startdate"_s, number(course, u"start_date"_s)},
                     {u"enddate"_s, number(course, u"end_date"_s)},
                     {u"numsections"_s, number(course, u"sections"_s)},
                     {u"showactivitydates"_s, false},
                     {u"showcompletionconditions"_s, isSite ? QJsonValue() : QJsonValue(true)}};
    QJsonArray options{QJsonObject{{u"name"_s, u"numsections"_s}, {u"value"_s, 1}}};
    if (!isSite)
        options = {QJsonObject{{u"name"_s, u"hiddensections"_s}, {u"value"_s, 1}},
                   QJsonObject{{u"name"_s, u"coursedisplay"_s}, {u"value"_s, 0}}};
    json.insert(u"courseformatoptions"_s, options);
    if (!context.has("moodle/course:update"_L1))
        return json;
    json.insert(u"categorysortorder"_s, number(course, u"sort_order"_s));
    json.insert(u"idnumber"_s, text(course, u"idnumber"_s));
    json.insert(u"visible"_s, number(course, u"visible"_s));
    json.insert(u"lang"_s, u""_s);
    json.insert(u"forcetheme"_s, u""_s);
    for (const auto &name : {u"showgrades"_s, u"newsitems"_s, u"maxbytes"_s, u"showreports"_s, u"groupmode"_s,
                             u"groupmodeforce"_s, u"defaultgroupingid"_s, u"completionnotify"_s})
        json.insert(name, name == "showgrades"_L1 ? 1 : 0);
    json.insert(u"enablecompletion"_s, isSite ? 0 : 1);
    json.insert(u"timecreated"_s, number(course, u"created"_s));
    json.insert(u"timemodified"_s, number(course, u"created"_s));
    if (!isSite)
        json.insert(u"hiddensections"_s, 1);
    return json;
}

} // namespace

MoodleResult getCourses(MoodleContext &context, ParameterReader &parameters)
{
    ParameterReader options(parameters.object(u"options"_s), u"options"_s);
    const bool isFiltered = options.has(u"ids"_s);
    const QJsonArray ids = options.optionalList(u"ids"_s);
    for (const auto &fault : {parameters.fault(), options.fault()}) {
        if (fault)
            return refuse(*fault);
    }
    QList<Row> courses;
    if (isFiltered)
        courses = context.store.rows(
            u"SELECT * FROM course WHERE id IN (%1) ORDER BY id"_s.arg(PracticeStore::marks(ids.size())),
            ids.toVariantList());
    else
        courses = context.store.rows(u"SELECT * FROM course ORDER BY id"_s);
    QJsonArray list;
    for (const Row &course : std::as_const(courses)) {
        // One course that the caller may not see loses the whole list, as it does on a real campus.
        if (const auto fault = context.enterByContext(course))
            return refuse(*fault);
        list.append(courseJson(context, course));
    }
    return list;
}
