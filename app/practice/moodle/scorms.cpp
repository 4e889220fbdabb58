// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/functions.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject scormJson(const MoodleContext &context, const Row &scorm)
{
    const QString reference = text(scorm, u"reference"_s);
    QJsonObject json{{u"id"_s, number(scorm, u"id"_s)},         {u"coursemodule"_s, number(scorm, u"module"_s)},
                     {u"course"_s, number(scorm, u"course"_s)}, {u"name"_s, context.title(text(scorm, u"name"_s))},
                     {u"intro"_s, text(scorm, u"intro"_s)},     {u"introformat"_s, 1},
                     {u"introfiles"_s, QJsonArray()},           {u"lang"_s, u""_s}};
    json.insert(u"packagesize"_s, number(scorm, u"package_size"_s));
    json.insert(
        u"packageurl"_s,
        QString(context.siteUrl
                + u"/webservice/pluginfile.php/%1/mod_scorm/package/0/%2"_s.arg(text(scorm, u"module"_s), reference)));
    json.insert(u"version"_s, text(scorm, u"version"_s));
    json.insert(u"maxgrade"_s, 100);
    json.insert(u"grademethod"_s, 1);
    json.insert(u"sha1hash"_s, text(scorm, u"sha1"_s));
    json.insert(u"md5hash"_s, u""_s);
    json.insert(u"revision"_s, number(scorm, u"revision"_s));
    json.insert(u"launch"_s, number(scorm, u"launch"_s));
    json.insert(u"displayattemptstatus"_s, 1);
    json.insert(u"nav"_s, 1);
    json.insert(u"navpositionleft"_s, -100);
    json.insert(u"navpositiontop"_s, -100);
    json.insert(u"width"_s, 100);
    json.insert(u"height"_s, 500);
    json.insert(u"timeopen"_s, number(scorm, u"time_open"_s));
    json.insert(u"timeclose"_s, number(scorm, u"time_close"_s));
    json.insert(u"scormtype"_s, u"local"_s);
    json.insert(u"reference"_s, reference);
    for (const auto &name :
         {u"whatgrade"_s, u"maxattempt"_s, u"forcenewattempt"_s, u"skipview"_s, u"hidetoc"_s, u"popup"_s})
        json.insert(name, 0);
    for (const auto &name : {u"forcecompleted"_s, u"lastattemptlock"_s, u"displaycoursestructure"_s, u"hidebrowse"_s,
                             u"auto"_s, u"protectpackagedownloads"_s})
        json.insert(name, false);
    return json;
}

QJsonObject courseWarning(qint64 course)
{
    return {{u"item"_s, u"course"_s},
            {u"itemid"_s, course},
            {u"warningcode"_s, u"1"_s},
            {u"message"_s, u"No access rights in course context"_s}};
}

} // namespace

MoodleResult getScormsByCourses(MoodleContext &context, ParameterReader &parameters)
{
    const QJsonArray ids = parameters.optionalList(u"courseids"_s);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    QJsonArray scorms;
    QJsonArray warnings;
    for (const QJsonValue &value : ids) {
        const qint64 id = value.toVariant().toLongLong();
        const Row course = context.course(id);
        if (course.isEmpty() || !context.closedBecause(course).isEmpty()) {
            warnings.append(courseWarning(id));
            continue;
        }
        const QList<Row> rows = context.store.rows(
            u"SELECT s.*, m.visible AS visible FROM scorm s JOIN module m ON m.id = s.module WHERE s.course = ? ORDER BY s.id"_s,
            {id});
        for (const Row &scorm : rows) {
            if (context.isModuleVisible(scorm))
                scorms.append(scormJson(context, scorm));
        }
    }
    return QJsonObject{{u"scorms"_s, scorms}, {u"warnings"_s, warnings}};
}

MoodleResult getScormScoes(MoodleContext &context, ParameterReader &parameters)
{
    const qint64 id = parameters.integer(u"scormid"_s);
    const QString organization = parameters.text(u"organization"_s, u""_s);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    const Row scorm = context.store.row(u"SELECT * FROM scorm WHERE id = ?"_s, {id});
    if (scorm.isEmpty())
        return refuse(MoodleFault::missingRecord(u"scorm"_s));
    if (const auto fault = context.enterByLogin(context.course(number(scorm, u"course"_s))))
        return refuse(*fault);
    const bool is2004 = text(scorm, u"version"_s) == "SCORM_1.3"_L1;
    QJsonArray scoes;
    for (const Row &sco : context.store.rows(u"SELECT * FROM sco WHERE scorm = ? ORDER BY sort_order, id"_s, {id})) {
        if (!organization.isEmpty() && organization != text(sco, u"organization"_s))
            continue;
        QJsonArray extra;
        const auto add = [&extra](const QString &element, const QString &value) {
            extra.append(QJsonObject{{u"element"_s, element}, {u"value"_s, value}});
        };
        if (!text(sco, u"launch"_s).isEmpty()) {
            add(u"isvisible"_s, u"true"_s);
            add(u"parameters"_s, u""_s);
        } else if (is2004) {
            add(u"choice"_s, u"1"_s);
            add(u"flow"_s, u"1"_s);
        }
        scoes.append(QJsonObject{{u"id"_s, number(sco, u"id"_s)},
                                 {u"scorm"_s, id},
                                 {u"manifest"_s, text(sco, u"manifest"_s)},
                                 {u"organization"_s, text(sco, u"organization"_s)},
                                 {u"parent"_s, text(sco, u"parent"_s)},
                                 {u"identifier"_s, text(sco, u"identifier"_s)},
                                 {u"launch"_s, text(sco, u"launch"_s)},
                                 {u"scormtype"_s, text(sco, u"type"_s)},
                                 {u"title"_s, text(sco, u"title"_s)},
                                 {u"sortorder"_s, number(sco, u"sort_order"_s)},
                                 {u"extradata"_s, extra}});
    }
    return QJsonObject{{u"scoes"_s, scoes}, {u"warnings"_s, QJsonArray()}};
}
