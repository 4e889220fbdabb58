// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/functions.h"
#include "app/practice/moodle/usershape.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

struct NewUser {
    QVariantMap fields;
    QString password;
    bool isPasswordMailed = false;
};

/// Preferences and custom fields are read and forgotten: an unknown custom field is no error in Moodle either.
std::optional<MoodleFault> readUser(const QJsonObject &json, NewUser &user)
{
    ParameterReader reader(json, u"users"_s);
    static const QRegularExpression forbidden(u"[^-.@_a-z0-9]"_s);
    const QString username = reader.text(u"username"_s);
    if (username.contains(forbidden))
        reader.reject(u"username => Invalid parameter value detected: Invalid external api parameter: the value is "
                      "\"%1\", the server was expecting \"username\" type"_s.arg(username));
    user.fields.insert(u"username"_s, username);
    for (const auto &name : {u"firstname"_s, u"lastname"_s, u"email"_s})
        user.fields.insert(name, reader.text(name));
    for (const QString &name : plainUserFields()) {
        if (!user.fields.contains(name) && reader.has(name))
            user.fields.insert(name, reader.text(name));
    }
    user.password = reader.text(u"password"_s, u""_s);
    user.isPasswordMailed = reader.flag(u"createpassword"_s, false);
    for (const auto &name :
         {u"maildisplay"_s, u"interests"_s, u"timezone"_s, u"theme"_s, u"mailformat"_s, u"calendartype"_s,
          u"firstnamephonetic"_s, u"lastnamephonetic"_s, u"middlename"_s, u"alternatename"_s})
        reader.text(name, u""_s);
    reader.optionalList(u"customfields"_s);
    reader.optionalList(u"preferences"_s);
    return reader.fault();
}

tl::expected<qint64, MoodleFault> create(MoodleContext &context, NewUser &user)
{
    const QString username = user.fields.value(u"username"_s).toString();
    const QString email = user.fields.value(u"email"_s).toString();
    if (username.isEmpty())
        return refuse(MoodleFault::invalidParameter(u"The field 'username' cannot be blank"_s));
    if (context.store.value(u"SELECT id FROM user WHERE username = ?"_s, {username}).isValid())
        return refuse(MoodleFault::invalidParameter(u"Username already exists: "_s + username));
    if (!isEmailValid(email))
        return refuse(MoodleFault::invalidParameter(u"Email address is invalid: "_s + email));
    if (isEmailTaken(context, email, 0))
        return refuse(MoodleFault::invalidParameter(u"Email address already exists: "_s + email));
    if (user.password.isEmpty() && !user.isPasswordMailed)
        return refuse(
            MoodleFault::invalidParameter(u"Invalid password: you must provide a password, or set createpassword."_s));
    const QString complaints = user.isPasswordMailed ? QString() : passwordComplaints(user.password);
    if (!complaints.isEmpty())
        return refuse(MoodleFault::plain(complaints, u"error/"_s + complaints));
    if (const auto fault = checkUserFields(context, user.fields))
        return refuse(*fault);
    Row row = user.fields;
    if (!row.contains(u"lang"_s))
        row.insert(u"lang"_s, context.settings.languages.value(0, u"en"_s));
    row.insert(u"password_mailed"_s, user.isPasswordMailed);
    row.insert(u"created"_s, context.clock.unixSeconds());
    return context.store.insert(u"user"_s, row); // the password is not kept: nobody logs in here
}

} // namespace

MoodleResult createUsers(MoodleContext &context, ParameterReader &parameters)
{
    const QJsonArray users = parameters.list(u"users"_s);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    if (!context.has("moodle/user:create"_L1))
        return refuse(MoodleFault::noPermission(u"Create users"_s));
    QList<NewUser> wanted;
    for (const QJsonValue &json : users) {
        NewUser user;
        if (const auto fault = readUser(json.toObject(), user))
            return refuse(*fault);
        wanted.append(user);
    }
    QJsonArray created;
    for (NewUser &user : wanted) {
        const auto id = create(context, user);
        if (!id)
            return refuse(id.error()); // the transaction takes back those before it
        created.append(QJsonObject{{u"id"_s, *id}, {u"username"_s, user.fields.value(u"username"_s).toString()}});
    }
    return created;
}
