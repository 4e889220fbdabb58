// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/functions.h"
#include "app/practice/moodle/usershape.h"

using namespace Qt::Literals::StringLiterals;

namespace {

bool isAllowed(const MoodleContext &context)
{
    return context.has("moodle/user:viewdetails"_L1) && context.has("moodle/user:viewalldetails"_L1);
}

} // namespace

MoodleResult getUsersByField(MoodleContext &context, ParameterReader &parameters)
{
    const QString field = parameters.text(u"field"_s);
    const QVariantList values = parameters.list(u"values"_s).toVariantList();
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    if (field != "id"_L1 && field != "idnumber"_L1 && field != "username"_L1 && field != "email"_L1)
        return refuse(MoodleFault::invalidParameter(u"Invalid field name: "_s + field));
    QJsonArray list;
    if (!isAllowed(context))
        return list; // silently nothing, as Moodle does
    // By id even deleted people are found; their other values are scrambled anyway.
    const QList<Row> users = context.store.rows(
        u"SELECT * FROM user WHERE %1 IN (%2)%3 ORDER BY id"_s.arg(field, PracticeStore::marks(values.size()),
                                                                   field == "id"_L1 ? u""_s : u" AND deleted = 0"_s),
        values);
    for (const Row &user : users)
        list.append(userJson(context, user));
    return list;
}

MoodleResult getUsers(MoodleContext &context, ParameterReader &parameters)
{
    const QJsonArray criteria = parameters.list(u"criteria"_s);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    static const QStringList known = {u"id"_s,       u"lastname"_s, u"firstname"_s, u"idnumber"_s,
                                      u"username"_s, u"email"_s,    u"auth"_s};
    QStringList conditions = {u"deleted = 0"_s};
    QVariantList values;
    for (const QJsonValue &json : criteria) {
        ParameterReader criterion(json.toObject(), u"criteria"_s);
        const QString key = criterion.text(u"key"_s);
        const QString value = criterion.text(u"value"_s);
        if (const auto fault = criterion.fault())
            return refuse(*fault);
        if (!known.contains(key))
            return refuse(MoodleFault::invalidParameter(u"The search key '%1' is not supported"_s.arg(key)));
        const bool isWild = key == "email"_L1 || key == "firstname"_L1 || key == "lastname"_L1;
        conditions.append(isWild ? u"lower(%1) LIKE ?"_s.arg(key) : u"%1 = ?"_s.arg(key));
        values.append(isWild ? value.toLower() : value);
    }
    QJsonArray users;
    const QList<Row> found = isAllowed(context)
        ? context.store.rows(u"SELECT * FROM user WHERE "_s + conditions.join(u" AND "_s) + u" ORDER BY id"_s, values)
        : QList<Row>();
    for (const Row &user : found)
        users.append(userJson(context, user));
    return QJsonObject{{u"users"_s, users}, {u"warnings"_s, QJsonArray()}};
}
