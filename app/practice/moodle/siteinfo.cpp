// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/functions.h"

using namespace Qt::Literals::StringLiterals;

MoodleResult siteInfo(MoodleContext &context, ParameterReader &parameters)
{
    parameters.optionalList(u"serviceshortnames"_s);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    QJsonArray functions;
    for (const auto &[name, entry] : moodleFunctions().asKeyValueRange()) {
        if (!context.settings.withoutFunctions.contains(name))
            functions.append(QJsonObject{{u"name"_s, name}, {u"version"_s, u"2023042403"_s}});
    }
    QJsonArray features;
    for (const auto &name : {u"usecomments"_s, u"usetags"_s, u"enablenotes"_s, u"enablecompletion"_s})
        features.append(QJsonObject{{u"name"_s, name}, {u"value"_s, 1}});
    const Row user = context.store.row(u"SELECT * FROM user WHERE id = ?"_s, {context.serviceUser});
    const QString first = text(user, u"firstname"_s);
    const QString last = text(user, u"lastname"_s);
    return QJsonObject{
        {u"sitename"_s, context.title(context.store.value(u"SELECT fullname FROM course WHERE id = 1"_s).toString())},
        {u"username"_s, text(user, u"username"_s)},
        {u"firstname"_s, first},
        {u"lastname"_s, last},
        {u"fullname"_s, QString(first + u' ' + last)},
        {u"lang"_s, context.settings.languages.value(0, u"en"_s)},
        {u"userid"_s, context.serviceUser},
        {u"siteurl"_s, context.siteUrl},
        {u"userpictureurl"_s, QString(context.siteUrl + u"/theme/image.php/_s/boost/core/1/u/f1"_s)},
        {u"functions"_s, functions},
        {u"downloadfiles"_s, 0},
        {u"uploadfiles"_s, 0},
        {u"release"_s, u"4.2.3 (Build: 20231009)"_s},
        {u"version"_s, u"2023042403"_s},
        {u"mobilecssurl"_s, u""_s},
        {u"advancedfeatures"_s, features},
        {u"usercanmanageownfiles"_s, true},
        {u"userquota"_s, 104857600},
        {u"usermaxuploadfilesize"_s, 8388608},
        {u"userhomepage"_s, 1},
        {u"userprivateaccesskey"_s, u""_s},
        {u"siteid"_s, 1},
        {u"sitecalendartype"_s, u"gregorian"_s},
        {u"usercalendartype"_s, u"gregorian"_s},
        {u"userissiteadmin"_s, false},
        {u"theme"_s, u"boost"_s},
        {u"limitconcurrentlogins"_s, 0}};
}
