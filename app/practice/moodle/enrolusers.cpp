// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/functions.h"

using namespace Qt::Literals::StringLiterals;

namespace {

struct Wanted {
    qint64 role = 0;
    qint64 user = 0;
    qint64 course = 0;
    qint64 timeStart = 0;
    qint64 timeEnd = 0;
    qint64 suspend = 0;
};

std::optional<MoodleFault> readWanted(const QJsonObject &json, bool isRoleCompulsory, Wanted &wanted)
{
    ParameterReader reader(json, u"enrolments"_s);
    wanted.role = isRoleCompulsory ? reader.integer(u"roleid"_s) : reader.integer(u"roleid"_s, 0);
    wanted.user = reader.integer(u"userid"_s);
    wanted.course = reader.integer(u"courseid"_s);
    if (isRoleCompulsory) {
        wanted.timeStart = reader.integer(u"timestart"_s, 0);
        wanted.timeEnd = reader.integer(u"timeend"_s, 0);
        wanted.suspend = reader.integer(u"suspend"_s, 0);
    }
    return reader.fault();
}

std::optional<MoodleFault> enrol(MoodleContext &context, const Wanted &wanted)
{
    const Row course = context.course(wanted.course);
    if (course.isEmpty())
        return MoodleFault::invalidParameter(u"Course context does not exist: %1"_s.arg(wanted.course));
    if (const auto fault = context.enterByLogin(course))
        return fault;
    if (!context.has("enrol/manual:enrol"_L1))
        return MoodleFault::noPermission(u"Enrol users"_s);
    const bool isAssignable = context.settings.assignableRoles.contains(QString::number(wanted.role));
    if (!isAssignable || !context.has("moodle/role:assign"_L1))
        return MoodleFault::plain(
            u"wsusercannotassign"_s,
            u"You don't have the permission to assign this role (%1) to this user (%2) in this course (%3)."_s
                .arg(wanted.role)
                .arg(wanted.user)
                .arg(wanted.course));
    if (number(course, u"manual"_s) == 0)
        return MoodleFault::plain(
            u"wsnoinstance"_s,
            u"Manual enrolment plugin instance doesn't exist or is disabled for the course (id = {$a->courseid})"_s);
    if (!context.store.value(u"SELECT id FROM user WHERE id = ? AND deleted = 0"_s, {wanted.user}).isValid())
        return MoodleFault{
            u"coding_exception"_s, u"codingerror"_s,
            u"Coding error detected, it must be fixed by a programmer: User ID does not exist or is deleted!"_s,
            u"userid:%1"_s.arg(wanted.user)};
    // Enrolling again overwrites everything, a missing end date included.
    context.store.change(
        u"INSERT INTO enrolment (user, course, role, suspended, time_start, time_end) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (user, course) DO UPDATE SET role = excluded.role, suspended = excluded.suspended,"
        " time_start = excluded.time_start, time_end = excluded.time_end, times_enrolled = times_enrolled + 1"_s,
        {wanted.user, wanted.course, wanted.role, wanted.suspend, wanted.timeStart, wanted.timeEnd});
    return std::nullopt;
}

std::optional<MoodleFault> unenrol(MoodleContext &context, const Wanted &wanted)
{
    const Row course = context.course(wanted.course);
    if (const auto fault = context.enterByLogin(course))
        return fault;
    if (!context.has("enrol/manual:unenrol"_L1))
        return MoodleFault::noPermission(u"Unenrol users"_s);
    if (!context.store.value(u"SELECT id FROM user WHERE id = ? AND deleted = 0"_s, {wanted.user}).isValid())
        return MoodleFault::invalidParameter(u"User id not exist"_s);
    context.store.change(u"DELETE FROM enrolment WHERE user = ? AND course = ?"_s, {wanted.user, wanted.course});
    return std::nullopt;
}

MoodleResult each(MoodleContext &context, ParameterReader &parameters, bool isRoleCompulsory,
                  std::optional<MoodleFault> (*step)(MoodleContext &, const Wanted &))
{
    const QJsonArray enrolments = parameters.list(u"enrolments"_s);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    QList<Wanted> list;
    for (const QJsonValue &json : enrolments) {
        Wanted wanted;
        if (const auto fault = readWanted(json.toObject(), isRoleCompulsory, wanted))
            return refuse(*fault);
        list.append(wanted);
    }
    for (const Wanted &wanted : std::as_const(list)) {
        if (const auto fault = step(context, wanted))
            return refuse(*fault);
    }
    return QJsonValue();
}

} // namespace

MoodleResult enrolUsers(MoodleContext &context, ParameterReader &parameters)
{
    return each(context, parameters, true, enrol);
}

MoodleResult unenrolUsers(MoodleContext &context, ParameterReader &parameters)
{
    return each(context, parameters, false, unenrol);
}
