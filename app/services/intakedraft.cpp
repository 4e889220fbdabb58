// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/intakedraft.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

QJsonObject draftToJson(const IntakeForm &form)
{
    QJsonArray courses;
    for (const qint64 id : form.courseIds)
        courses.append(id);
    return {{u"first_name"_s, form.firstName},
            {u"last_name"_s, form.lastName},
            {u"email"_s, form.email},
            {u"phone"_s, form.phone},
            {u"username"_s, form.username},
            {u"courses"_s, courses},
            {u"sends_welcome"_s, form.sendsWelcome},
            {u"use_moodle_user_id"_s, form.useMoodleUserId}};
}

IntakeForm draftFromJson(const QJsonObject &json)
{
    IntakeForm form{.firstName = json.value("first_name"_L1).toString(),
                    .lastName = json.value("last_name"_L1).toString(),
                    .email = json.value("email"_L1).toString(),
                    .phone = json.value("phone"_L1).toString(),
                    .username = json.value("username"_L1).toString(),
                    .sendsWelcome = json.value("sends_welcome"_L1).toBool(true),
                    .useMoodleUserId = json.value("use_moodle_user_id"_L1).toInteger()};
    const QJsonArray courses = json.value("courses"_L1).toArray();
    for (const QJsonValue &id : courses)
        form.courseIds.append(id.toInteger());
    return form;
}
