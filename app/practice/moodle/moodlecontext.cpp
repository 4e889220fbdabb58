// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/moodlecontext.h"

using namespace Qt::Literals::StringLiterals;

QString MoodleContext::title(const QString &name) const
{
    return raw ? name : QString(name).replace(u'&', u"&amp;"_s);
}

Row MoodleContext::course(qint64 id) const
{
    return store.row(u"SELECT * FROM course WHERE id = ?"_s, {id});
}

QString MoodleContext::closedBecause(const Row &course) const
{
    if (settings.tokenState == "must_change_password"_L1)
        return u"error/forcepasswordchangenotice"_s;
    const bool isHidden = number(course, u"visible"_s) == 0;
    if (!has("moodle/course:view"_L1) || (isHidden && !has("moodle/course:viewhiddencourses"_L1)))
        return u"Course or activity not accessible."_s;
    return {};
}

std::optional<MoodleFault> MoodleContext::enterByContext(const Row &course) const
{
    if (course.isEmpty())
        return MoodleFault::missingRecord(u"course"_s);
    const QString why = closedBecause(course);
    if (why.isEmpty())
        return std::nullopt;
    return MoodleFault::courseContext(number(course, u"id"_s), why);
}

std::optional<MoodleFault> MoodleContext::enterByLogin(const Row &course) const
{
    if (course.isEmpty())
        return MoodleFault::missingRecord(u"course"_s);
    return closedBecause(course).isEmpty() ? std::nullopt : std::optional(MoodleFault::requireLogin());
}

bool MoodleContext::isModuleVisible(const Row &module) const
{
    return number(module, u"visible"_s) != 0 || has("moodle/course:viewhiddenactivities"_L1);
}

bool isScoDone(const QString &status, const QString &success)
{
    return status == "completed"_L1 || status == "passed"_L1 || success == "passed"_L1;
}
