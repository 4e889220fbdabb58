// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/functions.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

struct ContentOptions {
    bool isWithoutContents = false;
    QString modname;
    qint64 section = -1;
};

QJsonObject rule(const QString &name, const QString &description)
{
    return {{u"rulename"_s, name}, {u"rulevalue"_s, QJsonObject{{u"status"_s, 0}, {u"description"_s, description}}}};
}

QJsonObject completion(const Row &module)
{
    QJsonArray details;
    if (text(module, u"modname"_s) != "scorm"_L1) {
        details = {rule(u"completionview"_s, u"View"_s)};
    } else {
        if (number(module, u"all_scos"_s) != 0)
            details.append(rule(u"completionstatusallscos"_s, u"Do all parts of this activity"_s));
        details.append(rule(u"completionstatusrequired"_s, u"Complete or pass the activity"_s));
    }
    return {{u"state"_s, 0},
            {u"timecompleted"_s, 0},
            {u"overrideby"_s, QJsonValue::Null},
            {u"valueused"_s, false},
            {u"hascompletion"_s, true},
            {u"isautomatic"_s, true},
            {u"istrackeduser"_s, false},
            {u"uservisible"_s, true},
            {u"details"_s, details}};
}

void addPageContents(const MoodleContext &context, const Row &module, QJsonObject &json)
{
    const qint64 modified = number(module, u"modified"_s);
    json.insert(
        u"contents"_s,
        QJsonArray{QJsonObject{
            {u"type"_s, u"file"_s},
            {u"filename"_s, u"index.html"_s},
            {u"filepath"_s, u"/"_s},
            {u"filesize"_s, 0},
            {u"fileurl"_s,
             QString(context.siteUrl + u"/webservice/pluginfile.php/1/mod_page/content/index.html?forcedownload=1"_s)},
            {u"timecreated"_s, QJsonValue::Null},
            {u"timemodified"_s, modified},
            {u"sortorder"_s, 1},
            {u"userid"_s, QJsonValue::Null},
            {u"author"_s, QJsonValue::Null},
            {u"license"_s, QJsonValue::Null}}});
    json.insert(u"contentsinfo"_s,
                QJsonObject{{u"filescount"_s, 1},
                            {u"filessize"_s, 0},
                            {u"lastmodified"_s, modified},
                            {u"mimetypes"_s, QJsonArray()},
                            {u"repositorytype"_s, u""_s}});
}

QJsonObject moduleJson(const MoodleContext &context, const Row &module, const ContentOptions &options)
{
    const QString id = text(module, u"id"_s);
    const QString modname = text(module, u"modname"_s);
    const bool isScorm = modname == "scorm"_L1;
    QString custom = u"\"\""_s;
    if (isScorm)
        custom = u"{\"customcompletionrules\":{\"completionstatusrequired\":\"6\",\"completionscorerequired\":null,"
                 "\"completionstatusallscos\":\"%1\"}}"_s.arg(number(module, u"all_scos"_s));
    QJsonObject json{{u"id"_s, number(module, u"id"_s)},
                     {u"url"_s, u"%1/mod/%2/view.php?id=%3"_s.arg(context.siteUrl, modname, id)},
                     {u"name"_s, context.title(text(module, u"name"_s))},
                     {u"instance"_s, number(module, u"instance"_s)},
                     {u"contextid"_s, 20 + number(module, u"id"_s)},
                     {u"visible"_s, number(module, u"visible"_s)},
                     {u"uservisible"_s, true},
                     {u"visibleoncoursepage"_s, 1},
                     {u"modicon"_s, u"%1/theme/image.php/_s/boost/%2/1/monologo"_s.arg(context.siteUrl, modname)},
                     {u"modname"_s, modname},
                     {u"modplural"_s, isScorm ? u"SCORM packages"_s : u"Pages"_s},
                     {u"availability"_s, QJsonValue::Null},
                     {u"indent"_s, 0},
                     {u"onclick"_s, u""_s},
                     {u"afterlink"_s, QJsonValue::Null},
                     {u"customdata"_s, custom},
                     {u"noviewlink"_s, false},
                     {u"completion"_s, 2},
                     {u"completiondata"_s, completion(module)},
                     {u"downloadcontent"_s, 1},
                     {u"dates"_s, QJsonArray()}};
    if (!isScorm && !options.isWithoutContents)
        addPageContents(context, module, json);
    return json;
}

std::optional<MoodleFault> readOptions(const QJsonArray &list, ContentOptions &options)
{
    for (const QJsonValue &entry : list) {
        ParameterReader option(entry.toObject(), u"options"_s);
        const QString name = option.text(u"name"_s);
        const QString value = option.text(u"value"_s);
        if (const auto fault = option.fault())
            return fault;
        if (name == "excludecontents"_L1)
            options.isWithoutContents = value == "1"_L1 || value == "true"_L1;
        else if (name == "modname"_L1)
            options.modname = value;
        else if (name == "sectionnumber"_L1)
            options.section = value.toLongLong();
        else if (name != "excludemodules"_L1 && name != "includestealthmodules"_L1 && name != "sectionid"_L1
                 && name != "cmid"_L1 && name != "modid"_L1)
            return MoodleFault::plain(u"errorinvalidparam"_s, u"The param \"%1\" is invalid."_s.arg(name));
    }
    return std::nullopt;
}

} // namespace

MoodleResult getContents(MoodleContext &context, ParameterReader &parameters)
{
    const qint64 id = parameters.integer(u"courseid"_s);
    const QJsonArray optionList = parameters.optionalList(u"options"_s);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    ContentOptions options;
    if (const auto fault = readOptions(optionList, options))
        return refuse(*fault);
    const Row course = context.course(id);
    if (const auto fault = context.enterByContext(course))
        return refuse(*fault);
    const QList<Row> modules =
        context.store.rows(u"SELECT * FROM module WHERE course = ? ORDER BY section, id"_s, {id});
    QJsonArray sections;
    for (qint64 section = 0; section <= number(course, u"sections"_s); ++section) {
        if (options.section >= 0 && options.section != section)
            continue;
        QJsonArray list;
        for (const Row &module : modules) {
            const bool isWanted = options.modname.isEmpty() || options.modname == text(module, u"modname"_s);
            if (number(module, u"section"_s) == section && isWanted && context.isModuleVisible(module))
                list.append(moduleJson(context, module, options));
        }
        sections.append(QJsonObject{{u"id"_s, id * 100 + section},
                                    {u"name"_s, section == 0 ? u"General"_s : u"Topic %1"_s.arg(section)},
                                    {u"visible"_s, 1},
                                    {u"summary"_s, u""_s},
                                    {u"summaryformat"_s, 1},
                                    {u"section"_s, section},
                                    {u"hiddenbynumsections"_s, 0},
                                    {u"uservisible"_s, true},
                                    {u"modules"_s, list}});
    }
    return sections;
}
