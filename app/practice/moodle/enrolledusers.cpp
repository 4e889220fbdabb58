// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/functions.h"
#include "app/practice/moodle/usershape.h"

using namespace Qt::Literals::StringLiterals;

namespace {

struct ListOptions {
    QStringList fields; ///< Empty = all.
    bool isOnlyActive = false;
    bool isOnlySuspended = false;
    qint64 from = 0;
    qint64 limit = 0;
    QString sortBy = u"id"_s;
    bool isDescending = false;
};

const QStringList &knownFields()
{
    static const QStringList fields = {u"id"_s,
                                       u"username"_s,
                                       u"firstname"_s,
                                       u"lastname"_s,
                                       u"fullname"_s,
                                       u"email"_s,
                                       u"address"_s,
                                       u"phone1"_s,
                                       u"phone2"_s,
                                       u"department"_s,
                                       u"idnumber"_s,
                                       u"institution"_s,
                                       u"interests"_s,
                                       u"firstaccess"_s,
                                       u"lastaccess"_s,
                                       u"suspended"_s,
                                       u"description"_s,
                                       u"descriptionformat"_s,
                                       u"city"_s,
                                       u"country"_s,
                                       u"url"_s,
                                       u"profileimageurl"_s,
                                       u"customfields"_s,
                                       u"groups"_s,
                                       u"roles"_s,
                                       u"preferences"_s,
                                       u"enrolledcourses"_s,
                                       u"lastcourseaccess"_s,
                                       u"profileimageurlsmall"_s,
                                       u"lang"_s,
                                       u"timezone"_s};
    return fields;
}

std::optional<MoodleFault> readOptions(const QJsonArray &list, ListOptions &options)
{
    for (const QJsonValue &entry : list) {
        ParameterReader option(entry.toObject(), u"options"_s);
        const QString name = option.text(u"name"_s);
        const QString value = option.text(u"value"_s);
        if (const auto fault = option.fault())
            return fault;
        if (name == "userfields"_L1)
            options.fields = value.split(u',', Qt::SkipEmptyParts);
        else if (name == "onlyactive"_L1)
            options.isOnlyActive = value.toInt() != 0;
        else if (name == "onlysuspended"_L1)
            options.isOnlySuspended = value.toInt() != 0;
        else if (name == "limitfrom"_L1)
            options.from = value.toLongLong();
        else if (name == "limitnumber"_L1)
            options.limit = value.toLongLong();
        else if (name == "sortby"_L1)
            options.sortBy = value;
        else if (name == "sortdirection"_L1)
            options.isDescending = value.compare("desc"_L1, Qt::CaseInsensitive) == 0;
    }
    for (QString &field : options.fields) {
        field = field.trimmed();
        if (!knownFields().contains(field))
            return MoodleFault::plain(u"invaliduserfield"_s, u"Invalid user field: "_s + field);
    }
    return std::nullopt;
}

QJsonArray roles(qint64 role)
{
    const bool isStudent = role == 5;
    return {QJsonObject{{u"roleid"_s, role},
                        {u"name"_s, u""_s},
                        {u"shortname"_s, isStudent ? u"student"_s : u"editingteacher"_s},
                        {u"sortorder"_s, 0}}};
}

QList<Row> participants(const MoodleContext &context, qint64 course, const ListOptions &options)
{
    static const QStringList sortable = {u"id"_s, u"firstname"_s, u"lastname"_s};
    QString where = u"e.course = ? AND u.deleted = 0 AND e.other_group = 0"_s;
    QVariantList values = {course};
    const qint64 now = context.clock.unixSeconds();
    const QString active = u"(e.suspended = 0 AND e.time_start <= ? AND (e.time_end = 0 OR e.time_end > ?))"_s;
    if (options.isOnlyActive || options.isOnlySuspended) {
        where += (options.isOnlyActive ? u" AND "_s : u" AND NOT "_s) + active;
        values += {now, now};
    }
    return context.store.rows(
        u"SELECT u.*, e.role AS e_role, e.last_access AS e_last_access FROM enrolment e JOIN user u ON u.id = e.user"
        " WHERE %1 ORDER BY u.%2 %3, u.id LIMIT ? OFFSET ?"_s.arg(
            where, sortable.contains(options.sortBy) ? options.sortBy : u"id"_s,
            options.isDescending ? u"DESC"_s : u"ASC"_s),
        values + QVariantList{options.limit > 0 ? options.limit : -1, options.from});
}

/// Course lists of everybody in the course, in one query.
QHash<qint64, QJsonArray> coursesOfParticipants(const MoodleContext &context, qint64 course)
{
    QHash<qint64, QJsonArray> courses;
    const QList<Row> rows = context.store.rows(
        u"SELECT e.user AS user, c.id AS id, c.fullname AS fullname, c.shortname AS shortname FROM enrolment e"
        " JOIN course c ON c.id = e.course WHERE e.user IN (SELECT user FROM enrolment WHERE course = ?)"
        " ORDER BY c.fullname"_s,
        {course});
    for (const Row &row : rows)
        courses[number(row, u"user"_s)].append(QJsonObject{{u"id"_s, number(row, u"id"_s)},
                                                           {u"fullname"_s, context.title(text(row, u"fullname"_s))},
                                                           {u"shortname"_s, context.title(text(row, u"shortname"_s))}});
    return courses;
}

QJsonObject participantJson(const MoodleContext &context, const Row &user, const ListOptions &options,
                            const QHash<qint64, QJsonArray> &courses)
{
    QJsonObject json = personJson(context, user);
    if (!context.has("moodle/user:viewalldetails"_L1)) {
        json.remove(u"username"_s);
        json.remove(u"idnumber"_s);
    }
    if (!context.settings.lastAccessHidden || context.has("moodle/course:viewhiddenuserfields"_L1))
        json.insert(u"lastcourseaccess"_s, number(user, u"e_last_access"_s));
    json.insert(u"roles"_s, roles(number(user, u"e_role"_s)));
    json.insert(u"enrolledcourses"_s, courses.value(number(user, u"id"_s)));
    if (options.fields.isEmpty())
        return json;
    QJsonObject chosen{{u"id"_s, json.value(u"id"_s)}, {u"fullname"_s, json.value(u"fullname"_s)}};
    for (const QString &field : options.fields) {
        if (json.contains(field))
            chosen.insert(field, json.value(field));
    }
    return chosen;
}

} // namespace

MoodleResult getEnrolledUsers(MoodleContext &context, ParameterReader &parameters)
{
    const qint64 id = parameters.integer(u"courseid"_s);
    const QJsonArray optionList = parameters.optionalList(u"options"_s);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    ListOptions options;
    if (const auto fault = readOptions(optionList, options))
        return refuse(*fault);
    if (const auto fault = context.enterByContext(context.course(id)))
        return refuse(*fault);
    const bool mayReview = context.has("moodle/course:enrolreview"_L1);
    if (!context.has("moodle/course:viewparticipants"_L1) && !mayReview)
        return refuse(MoodleFault::noPermission(u"View participants"_s));
    if (options.isOnlyActive && !mayReview)
        return refuse(MoodleFault::noPermission(u"Review course enrolments"_s));
    QJsonArray list;
    if (!context.has("moodle/user:viewdetails"_L1))
        return list;
    QHash<qint64, QJsonArray> courses;
    if (options.fields.isEmpty() || options.fields.contains(u"enrolledcourses"_s))
        courses = coursesOfParticipants(context, id);
    for (const Row &user : participants(context, id, options))
        list.append(participantJson(context, user, options, courses));
    return list;
}
