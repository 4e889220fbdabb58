// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/usershape.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

QJsonObject personJson(const MoodleContext &context, const Row &user)
{
    const QString first = text(user, u"firstname"_s);
    const QString last = text(user, u"lastname"_s);
    QJsonObject json{{u"id"_s, number(user, u"id"_s)},
                     {u"username"_s, text(user, u"username"_s)},
                     {u"fullname"_s, QString(first + u' ' + last)},
                     {u"department"_s, text(user, u"department"_s)},
                     {u"firstaccess"_s, number(user, u"first_access"_s)},
                     {u"lastaccess"_s, number(user, u"last_access"_s)},
                     {u"profileimageurlsmall"_s, QString(context.siteUrl + u"/theme/image.php/_s/boost/core/1/u/f2"_s)},
                     {u"profileimageurl"_s, QString(context.siteUrl + u"/theme/image.php/_s/boost/core/1/u/f1"_s)}};
    if (context.has("moodle/site:viewfullnames"_L1)) {
        json.insert(u"firstname"_s, first);
        json.insert(u"lastname"_s, last);
    }
    if (context.has("moodle/site:viewuseridentity"_L1)) {
        json.insert(u"email"_s, text(user, u"email"_s));
        if (context.settings.phoneIsIdentity && !text(user, u"phone1"_s).isEmpty())
            json.insert(u"phone1"_s, text(user, u"phone1"_s));
    }
    for (const auto &name : {u"idnumber"_s, u"city"_s, u"country"_s, u"institution"_s, u"address"_s}) {
        if (!text(user, name).isEmpty())
            json.insert(name, text(user, name));
    }
    return json;
}

QJsonObject userJson(const MoodleContext &context, const Row &user)
{
    QJsonObject json = personJson(context, user);
    json.insert(u"auth"_s, text(user, u"auth"_s));
    json.insert(u"suspended"_s, number(user, u"suspended"_s) != 0);
    json.insert(u"confirmed"_s, true);
    json.insert(u"lang"_s, text(user, u"lang"_s));
    json.insert(u"theme"_s, u""_s);
    json.insert(u"timezone"_s, u"99"_s);
    json.insert(u"mailformat"_s, 1);
    return json;
}

QString deletedUsername(const Row &user, qint64 now)
{
    return u"%1.%2"_s.arg(text(user, u"email"_s)).arg(now);
}

QString deletedEmail(const Row &user)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text(user, u"username"_s).toUtf8(), QCryptographicHash::Md5).toHex());
}

QStringList plainUserFields()
{
    return {u"firstname"_s,  u"lastname"_s, u"email"_s,       u"idnumber"_s,   u"phone1"_s,
            u"phone2"_s,     u"city"_s,     u"country"_s,     u"auth"_s,       u"lang"_s,
            u"department"_s, u"address"_s,  u"institution"_s, u"description"_s};
}

QString passwordComplaints(const QString &password)
{
    static const QRegularExpression special(u"[^A-Za-z0-9]"_s);
    const auto any = [&password](auto is) { return std::any_of(password.begin(), password.end(), is); };
    QString html;
    if (password.size() < 8)
        html += u"<div>Passwords must be at least 8 characters long.</div>"_s;
    if (!any([](QChar c) { return c.isDigit(); }))
        html += u"<div>Passwords must have at least 1 digit(s).</div>"_s;
    if (!any([](QChar c) { return c.isLower(); }))
        html += u"<div>Passwords must have at least 1 lower case letter(s).</div>"_s;
    if (!any([](QChar c) { return c.isUpper(); }))
        html += u"<div>Passwords must have at least 1 upper case letter(s).</div>"_s;
    if (!password.contains(special))
        html += u"<div>The password must have at least 1 special character(s) such as *, -, or #.</div>"_s;
    return html;
}

bool isEmailValid(const QString &email)
{
    static const QRegularExpression shape(u"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$"_s);
    return shape.match(email).hasMatch() && !email.contains(".."_L1);
}

bool isEmailTaken(const MoodleContext &context, const QString &email, qint64 exceptUser)
{
    return context.store
        .value(u"SELECT id FROM user WHERE lower(email) = ? AND deleted = 0 AND id <> ?"_s,
               {email.toLower(), exceptUser})
        .isValid();
}

std::optional<MoodleFault> checkUserFields(const MoodleContext &context, const QVariantMap &fields)
{
    static const QRegularExpression tag(u"<[A-Za-z/!?]"_s);
    static const QRegularExpression letters(u"^[a-zA-Z]*$"_s);
    static const QStringList auths = {u"manual"_s, u"nologin"_s, u"email"_s};
    for (const auto &name : {u"firstname"_s, u"lastname"_s, u"city"_s}) {
        if (fields.value(name).toString().contains(tag))
            return MoodleFault::invalidParameter(u"users => Invalid parameter value detected: %1"_s.arg(name));
    }
    for (const auto &name : {u"firstname"_s, u"lastname"_s}) {
        if (fields.contains(name) && fields.value(name).toString().trimmed().isEmpty())
            return MoodleFault::invalidParameter(u"The field '%1' cannot be blank"_s.arg(name));
    }
    if (!letters.match(fields.value(u"country"_s).toString()).hasMatch())
        return MoodleFault::invalidParameter(u"users => Invalid parameter value detected: country"_s);
    if (fields.contains(u"auth"_s) && !auths.contains(fields.value(u"auth"_s).toString()))
        return MoodleFault::invalidParameter(u"Invalid authentication type: "_s + fields.value(u"auth"_s).toString());
    const QString language = fields.value(u"lang"_s).toString();
    if (!language.isEmpty() && !context.settings.languages.contains(language))
        return MoodleFault::invalidParameter(u"Invalid language code: "_s + language);
    const QMap<QString, int> limits = {{u"firstname"_s, 100}, {u"lastname"_s, 100}, {u"email"_s, 100},
                                       {u"phone1"_s, 20},     {u"phone2"_s, 20},    {u"idnumber"_s, 255},
                                       {u"city"_s, 120},      {u"country"_s, 2},    {u"department"_s, 255},
                                       {u"username"_s, 100},  {u"address"_s, 255},  {u"institution"_s, 255}};
    for (auto it = limits.cbegin(); it != limits.cend(); ++it) {
        // Columns count characters, and an emoji is one of them.
        if (fields.value(it.key()).toString().toUcs4().size() > it.value())
            return MoodleFault::databaseWrite(
                u"ERROR:  value too long for type character varying(%1)"_s.arg(it.value()));
    }
    return std::nullopt;
}
