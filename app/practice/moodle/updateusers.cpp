// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/functions.h"
#include "app/practice/moodle/usershape.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject warning(qint64 user, const QString &code, const QString &message)
{
    return {{u"item"_s, u"user"_s}, {u"itemid"_s, user}, {u"warningcode"_s, code}, {u"message"_s, message}};
}

struct Change {
    qint64 id = 0;
    QVariantMap fields;
    QString password;
};

std::optional<MoodleFault> readChange(const QJsonObject &json, Change &change)
{
    ParameterReader reader(json, u"users"_s);
    change.id = reader.integer(u"id"_s);
    for (const QString &name : plainUserFields() + QStringList{u"username"_s}) {
        if (reader.has(name))
            change.fields.insert(name, reader.text(name));
    }
    if (reader.has(u"suspended"_s))
        change.fields.insert(u"suspended"_s, reader.flag(u"suspended"_s, false));
    change.password = reader.text(u"password"_s, u""_s);
    for (const auto &name : {u"timezone"_s, u"theme"_s, u"mailformat"_s, u"maildisplay"_s, u"middlename"_s,
                             u"alternatename"_s, u"interests"_s, u"userpicture"_s})
        reader.text(name, u""_s);
    reader.optionalList(u"customfields"_s);
    reader.optionalList(u"preferences"_s);
    return reader.fault();
}

/// Carries one change out. A warning is for this person alone; a fault ends the call.
tl::expected<QJsonObject, MoodleFault> apply(MoodleContext &context, const Change &change)
{
    const Row user = context.store.row(u"SELECT * FROM user WHERE id = ? AND deleted = 0"_s, {change.id});
    if (user.isEmpty())
        return warning(change.id, u"invaliduserid"_s, u"Invalid user ID"_s);
    const QString email = change.fields.value(u"email"_s).toString();
    if (change.fields.contains(u"email"_s) && !isEmailValid(email))
        return warning(change.id, u"useremailinvalid"_s, u"Email address is invalid"_s);
    if (change.fields.contains(u"email"_s) && isEmailTaken(context, email, change.id))
        return warning(change.id, u"useremailduplicate"_s, u"Duplicate address"_s);
    // The policy's complaints are HTML, which does not fit a warning: the whole answer becomes invalid.
    if (!change.password.isEmpty() && !passwordComplaints(change.password).isEmpty())
        return refuse(
            {u"invalid_response_exception"_s, u"invalidresponse"_s, u"Invalid response value detected"_s, {}});
    if (const auto fault = checkUserFields(context, change.fields))
        return refuse(*fault);
    for (auto it = change.fields.cbegin(); it != change.fields.cend(); ++it)
        context.store.change(u"UPDATE user SET %1 = ? WHERE id = ?"_s.arg(it.key()), {it.value(), change.id});
    return QJsonObject();
}

} // namespace

MoodleResult updateUsers(MoodleContext &context, ParameterReader &parameters)
{
    const QJsonArray users = parameters.list(u"users"_s);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    if (!context.has("moodle/user:update"_L1))
        return refuse(MoodleFault::noPermission(u"Update user profiles"_s));
    QJsonArray warnings;
    for (const QJsonValue &json : users) {
        Change change;
        if (const auto fault = readChange(json.toObject(), change))
            return refuse(*fault);
        const auto applied = apply(context, change);
        if (!applied)
            return refuse(applied.error());
        if (!applied->isEmpty())
            warnings.append(*applied);
    }
    return QJsonObject{{u"warnings"_s, warnings}};
}

MoodleResult deleteUsers(MoodleContext &context, ParameterReader &parameters)
{
    const QJsonArray ids = parameters.list(u"userids"_s);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    if (!context.has("moodle/user:delete"_L1))
        return refuse(MoodleFault::noPermission(u"Delete users"_s));
    for (const QJsonValue &value : ids) {
        const qint64 id = value.toVariant().toLongLong();
        const Row user = context.store.row(u"SELECT * FROM user WHERE id = ? AND deleted = 0"_s, {id});
        if (user.isEmpty())
            return refuse(MoodleFault::invalidUser());
        context.store.change(
            u"UPDATE user SET deleted = 1, suspended = 1, idnumber = '', username = ?, email = ? WHERE id = ?"_s,
            {deletedUsername(user, context.clock.unixSeconds()), deletedEmail(user), id});
        context.store.change(u"DELETE FROM enrolment WHERE user = ?"_s, {id});
    }
    return QJsonValue();
}
