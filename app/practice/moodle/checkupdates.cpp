// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/functions.h"

using namespace Qt::Literals::StringLiterals;

namespace {

bool isWanted(const QJsonArray &filter, const QString &area)
{
    return filter.isEmpty() || filter.contains(area);
}

/// What changed in one activity since a moment; empty if nothing did.
QJsonArray updates(const MoodleContext &context, const Row &module, qint64 since, const QJsonArray &filter)
{
    QJsonArray list;
    const bool isScorm = text(module, u"modname"_s) == "scorm"_L1;
    const bool isModified = number(module, u"modified"_s) > since;
    if (!isScorm) {
        if (isModified && isWanted(filter, u"configuration"_s))
            list.append(
                QJsonObject{{u"name"_s, u"configuration"_s}, {u"timeupdated"_s, number(module, u"modified"_s)}});
        return list;
    }
    if (isModified && isWanted(filter, u"packagefiles"_s))
        list.append(QJsonObject{{u"name"_s, u"packagefiles"_s}, {u"itemids"_s, QJsonArray{number(module, u"id"_s)}}});
    // In separate groups an account without a group sees nobody's tracks, whatever its rights.
    if (!isWanted(filter, u"usertracks"_s) || !context.has("mod/scorm:viewreport"_L1)
        || number(module, u"separate_groups"_s) != 0)
        return list;
    QJsonArray ids;
    const QList<Row> tracks = context.store.rows(
        u"SELECT id FROM track WHERE scorm = ? AND modified > ? AND NOT EXISTS (SELECT 1 FROM"
        " enrolment e WHERE e.user = track.user AND e.course = ? AND e.other_group <> 0) ORDER BY id"_s,
        {number(module, u"instance"_s), since, number(module, u"course"_s)});
    for (const Row &track : tracks)
        ids.append(number(track, u"id"_s));
    if (!ids.isEmpty())
        list.append(QJsonObject{{u"name"_s, u"usertracks"_s}, {u"itemids"_s, ids}});
    return list;
}

QJsonObject instance(const Row &module, const QJsonArray &changes)
{
    return {{u"contextlevel"_s, u"module"_s}, {u"id"_s, number(module, u"id"_s)}, {u"updates"_s, changes}};
}

} // namespace

MoodleResult getUpdatesSince(MoodleContext &context, ParameterReader &parameters)
{
    const qint64 id = parameters.integer(u"courseid"_s);
    const qint64 since = parameters.integer(u"since"_s);
    const QJsonArray filter = parameters.optionalList(u"filter"_s);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    if (const auto fault = context.enterByContext(context.course(id)))
        return refuse(*fault);
    QJsonArray instances;
    const QList<Row> modules =
        context.store.rows(u"SELECT * FROM module WHERE course = ? ORDER BY section, id"_s, {id});
    for (const Row &module : modules) {
        const QJsonArray changes = updates(context, module, since, filter);
        if (context.isModuleVisible(module) && !changes.isEmpty())
            instances.append(instance(module, changes));
    }
    return QJsonObject{{u"instances"_s, instances}, {u"warnings"_s, QJsonArray()}};
}

MoodleResult checkUpdates(MoodleContext &context, ParameterReader &parameters)
{
    const qint64 id = parameters.integer(u"courseid"_s);
    const QJsonArray toCheck = parameters.list(u"tocheck"_s);
    const QJsonArray filter = parameters.optionalList(u"filter"_s);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    if (const auto fault = context.enterByContext(context.course(id)))
        return refuse(*fault);
    QJsonArray instances;
    QJsonArray warnings;
    for (const QJsonValue &entry : toCheck) {
        ParameterReader check(entry.toObject(), u"tocheck"_s);
        check.text(u"contextlevel"_s);
        const qint64 moduleId = check.integer(u"id"_s);
        const qint64 since = check.integer(u"since"_s);
        if (const auto fault = check.fault())
            return refuse(*fault);
        const Row module = context.store.row(u"SELECT * FROM module WHERE id = ? AND course = ?"_s, {moduleId, id});
        if (module.isEmpty()) {
            warnings.append(QJsonObject{{u"item"_s, u"module"_s},
                                        {u"itemid"_s, moduleId},
                                        {u"warningcode"_s, u"cmidnotincourse"_s},
                                        {u"message"_s, u"This module id does not belong to this course."_s}});
            continue;
        }
        const QJsonArray changes = updates(context, module, since, filter);
        if (!changes.isEmpty())
            instances.append(instance(module, changes));
    }
    return QJsonObject{{u"instances"_s, instances}, {u"warnings"_s, warnings}};
}
