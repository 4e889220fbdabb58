// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/moodle/moodleparsers.h"

#include "app/remote/moodle/htmltext.h"
#include "app/remote/moodle/moodleerrors.h"
#include "app/remote/moodle/moodlefunctions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> unexpectedShape(const QString &function)
{
    return fail({.kind = Error::Kind::WrongService,
                 .system = Error::System::Moodle,
                 .code = u"unexpected_json"_s,
                 .detail = function,
                 .retry = Error::Retry::AfterFix,
                 .facts = {{Error::Fact::Function, function}}});
}

/// Numbers may come as text.
qint64 integer(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

/// Text may come as a number.
QString text(const QJsonValue &value)
{
    return value.isDouble() ? value.toVariant().toString() : value.toString();
}

bool isTrue(const QJsonValue &value, bool whenMissing = false)
{
    if (value.isBool())
        return value.toBool();
    if (value.isUndefined() || value.isNull())
        return whenMissing;
    return integer(value) != 0 || value.toString() == u"true";
}

/// Seconds since 1970; 0 is "none", an invalid time.
QDateTime moment(const QJsonValue &value)
{
    const qint64 seconds = integer(value);
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

Course course(const QJsonObject &json)
{
    return {.moodleCourseId = integer(json.value("id"_L1)),
            .shortName = decodedEntities(json.value("shortname"_L1).toString()),
            .fullName = decodedEntities(json.value("fullname"_L1).toString()),
            .startAt = moment(json.value("startdate"_L1)),
            .endAt = moment(json.value("enddate"_L1)),
            .isVisible = isTrue(json.value("visible"_L1), true),
            .language = text(json.value("lang"_L1))};
}

MoodleUser user(const QJsonObject &json)
{
    MoodleUser user{.id = integer(json.value("id"_L1)),
                    .username = text(json.value("username"_L1)),
                    .firstName = text(json.value("firstname"_L1)),
                    .lastName = text(json.value("lastname"_L1)),
                    .fullName = text(json.value("fullname"_L1)),
                    .email = text(json.value("email"_L1)),
                    .idnumber = text(json.value("idnumber"_L1)),
                    .isSuspended = isTrue(json.value("suspended"_L1)),
                    .hasUsername = json.contains("username"_L1),
                    .hasEmail = json.contains("email"_L1)};
    if (json.contains("lastcourseaccess"_L1))
        user.lastCourseAccess = moment(json.value("lastcourseaccess"_L1));
    const QJsonArray roles = json.value("roles"_L1).toArray();
    for (const QJsonValue &role : roles) {
        user.roles.append(role.toObject().value("shortname"_L1).toString());
        user.roleIds.append(role.toObject().value("roleid"_L1).toInt());
    }
    return user;
}

QList<MoodleUpdate> updatesOf(const QJsonObject &instance)
{
    QList<MoodleUpdate> updates;
    const QJsonArray rows = instance.value("updates"_L1).toArray();
    for (const QJsonValue &row : rows) {
        const QJsonObject json = row.toObject();
        MoodleUpdate update{.courseModuleId = integer(instance.value("id"_L1)),
                            .name = json.value("name"_L1).toString()};
        const QJsonArray ids = json.value("itemids"_L1).toArray();
        for (const QJsonValue &id : ids)
            update.itemIds.append(integer(id));
        updates.append(update);
    }
    return updates;
}

Result<QJsonValue> innerAnswer(const QJsonObject &response, const QString &function)
{
    const bool hasFailed = isTrue(response.value("error"_L1));
    const QJsonValue packed = response.value(hasFailed ? "exception"_L1 : "data"_L1);
    const std::optional<QJsonValue> value = packed.isNull() ? QJsonValue() : jsonValue(packed.toString().toUtf8());
    if (!value)
        return unexpectedShape(function);
    if (hasFailed)
        return fail(moodleError(value->toObject(), function));
    return *value;
}

} // namespace

std::optional<QJsonValue> jsonValue(const QByteArray &bytes)
{
    // QJsonDocument takes objects and arrays alone, and Moodle answers "null" where there is nothing to say.
    const QByteArray mark("\xef\xbb\xbf");
    const QByteArray content = bytes.startsWith(mark) ? bytes.sliced(mark.size()) : bytes;
    const QJsonDocument document = QJsonDocument::fromJson('[' + content + ']');
    if (!document.isArray() || document.array().size() != 1)
        return std::nullopt;
    return document.array().first();
}

Result<MoodleSite> parseMoodleSite(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    if (!object.contains("sitename"_L1) && !object.contains("userid"_L1))
        return unexpectedShape(u"core_webservice_get_site_info"_s);
    MoodleSite site{.siteName = decodedEntities(object.value("sitename"_L1).toString()),
                    .release = text(object.value("release"_L1)),
                    .version = text(object.value("version"_L1)),
                    .userName = text(object.value("username"_L1)),
                    .userId = integer(object.value("userid"_L1))};
    const QJsonArray functions = object.value("functions"_L1).toArray();
    for (const QJsonValue &function : functions)
        site.functions.append(function.toObject().value("name"_L1).toString());
    return site;
}

Result<QList<Course>> parseMoodleCourses(const QJsonValue &json)
{
    if (!json.isArray())
        return unexpectedShape(u"core_course_get_courses"_s);
    QList<Course> courses;
    const QJsonArray rows = json.toArray();
    for (const QJsonValue &row : rows) {
        if (row.toObject().value("format"_L1).toString() != u"site")
            courses.append(course(row.toObject()));
    }
    return courses;
}

Result<QList<MoodleUser>> parseMoodleUsers(const QJsonValue &json)
{
    if (!json.isArray())
        return unexpectedShape(u"core_user_get_users_by_field"_s);
    QList<MoodleUser> users;
    const QJsonArray rows = json.toArray();
    users.reserve(rows.size());
    for (const QJsonValue &row : rows)
        users.append(user(row.toObject()));
    return users;
}

Result<QList<qint64>> parseMoodleCourseIds(const QJsonValue &json)
{
    if (!json.isArray())
        return unexpectedShape(u"core_enrol_get_users_courses"_s);
    QList<qint64> ids;
    const QJsonArray rows = json.toArray();
    for (const QJsonValue &row : rows)
        ids.append(integer(row.toObject().value("id"_L1)));
    return ids;
}

Result<QList<MoodleOwnProgress>> parseMoodleOwnProgress(const QJsonValue &json)
{
    if (!json.isArray())
        return unexpectedShape(moodlefunction::kCoursesOfUser);
    QList<MoodleOwnProgress> courses;
    const QJsonArray rows = json.toArray();
    for (const QJsonValue &row : rows) {
        const QJsonObject object = row.toObject();
        MoodleOwnProgress course{.courseId = integer(object.value("id"_L1))};
        if (const QJsonValue percent = object.value("progress"_L1); percent.isDouble())
            course.percent = percent.toDouble();
        if (const QJsonValue completed = object.value("completed"_L1); !completed.isNull() && !completed.isUndefined())
            course.isCompleted = isTrue(completed, false);
        courses.append(course);
    }
    return courses;
}

Result<QList<MoodleGrade>> parseMoodleGrades(const QJsonValue &json)
{
    const QJsonValue users = json.toObject().value("usergrades"_L1);
    if (!users.isArray())
        return unexpectedShape(moodlefunction::kGrades);
    QList<MoodleGrade> grades;
    const QJsonArray all = users.toArray();
    for (const QJsonValue &user : all) {
        MoodleGrade grade{.userId = integer(user.toObject().value("userid"_L1))};
        const QJsonArray items = user.toObject().value("gradeitems"_L1).toArray();
        for (const QJsonValue &item : items) {
            const QJsonObject object = item.toObject();
            if (object.value("itemtype"_L1).toString() != "course"_L1)
                continue;
            if (const QJsonValue raw = object.value("graderaw"_L1); raw.isDouble())
                grade.grade = raw.toDouble();
            if (const QJsonValue most = object.value("grademax"_L1); most.isDouble())
                grade.maximum = most.toDouble();
        }
        grades.append(grade);
    }
    return grades;
}

Result<MoodleScorms> parseMoodleScorms(const QJsonValue &json)
{
    const QJsonValue rows = json.toObject().value("scorms"_L1);
    if (!rows.isArray())
        return unexpectedShape(u"mod_scorm_get_scorms_by_courses"_s);
    MoodleScorms scorms{.warnings = parseMoodleWarnings(json)};
    const QJsonArray all = rows.toArray();
    for (const QJsonValue &row : all) {
        const QJsonObject object = row.toObject();
        scorms.scorms.append({.id = integer(object.value("id"_L1)),
                              .courseModuleId = integer(object.value("coursemodule"_L1)),
                              .courseId = integer(object.value("course"_L1)),
                              .name = decodedEntities(object.value("name"_L1).toString()),
                              .version = text(object.value("version"_L1)),
                              .hash = text(object.value("sha1hash"_L1)) + u'/' + text(object.value("revision"_L1)),
                              .isVisible = isTrue(object.value("visible"_L1), true)});
    }
    return scorms;
}

Result<QList<MoodleSco>> parseMoodleScoes(const QJsonValue &json)
{
    const QJsonValue rows = json.toObject().value("scoes"_L1);
    if (!rows.isArray())
        return unexpectedShape(u"mod_scorm_get_scorm_scoes"_s);
    QList<MoodleSco> scoes;
    const QJsonArray all = rows.toArray();
    for (const QJsonValue &row : all) {
        const QJsonObject object = row.toObject();
        scoes.append({.id = integer(object.value("id"_L1)),
                      .scormId = integer(object.value("scorm"_L1)),
                      .title = decodedEntities(object.value("title"_L1).toString()),
                      .type = object.value("scormtype"_L1).toString(),
                      .position = int(integer(object.value("sortorder"_L1)))});
    }
    return scoes;
}

Result<MoodleTracks> parseMoodleTracks(const QJsonValue &json)
{
    const QJsonValue data = json.toObject().value("data"_L1);
    if (!data.isObject())
        return unexpectedShape(u"mod_scorm_get_scorm_sco_tracks"_s);
    MoodleTracks tracks{.attempt = int(integer(data.toObject().value("attempt"_L1))),
                        .warnings = parseMoodleWarnings(json)};
    const QJsonArray all = data.toObject().value("tracks"_L1).toArray();
    for (const QJsonValue &row : all) {
        const QJsonObject object = row.toObject();
        tracks.elements.insert(object.value("element"_L1).toString(), text(object.value("value"_L1)));
    }
    return tracks;
}

Result<MoodleUpdates> parseMoodleUpdates(const QJsonValue &json)
{
    const QJsonValue instances = json.toObject().value("instances"_L1);
    if (!instances.isArray())
        return unexpectedShape(u"core_course_get_updates_since"_s);
    MoodleUpdates updates{.warnings = parseMoodleWarnings(json)};
    const QJsonArray all = instances.toArray();
    for (const QJsonValue &instance : all)
        updates.updates += updatesOf(instance.toObject());
    return updates;
}

Result<MoodleBatchAnswers> parseMoodleBatch(const QJsonValue &json, const QStringList &functions)
{
    const QJsonValue responses = json.toObject().value("responses"_L1);
    if (!responses.isArray())
        return unexpectedShape(u"tool_mobile_call_external_functions"_s);
    MoodleBatchAnswers answers;
    const QJsonArray all = responses.toArray();
    for (qsizetype index = 0; index < all.size(); ++index)
        answers.append(innerAnswer(all.at(index).toObject(), functions.value(index)));
    return answers;
}

Result<void> parseMoodleUserUpdate(const QJsonValue &json)
{
    const QString function = u"core_user_update_users"_s;
    if (!json.toObject().value("warnings"_L1).isArray())
        return unexpectedShape(function);
    const QList<MoodleWarning> warnings = parseMoodleWarnings(json);
    if (warnings.isEmpty())
        return {};
    const QString code = warnings.constFirst().code;
    Error error{.kind = Error::Kind::Invalid,
                .system = Error::System::Moodle,
                .code = code,
                .retry = Error::Retry::AfterFix,
                .facts = {{Error::Fact::Function, function}}};
    if (code == "invaliduserid"_L1)
        error.kind = Error::Kind::NotFound;
    else if (code == "useremailduplicate"_L1)
        error.kind = Error::Kind::Conflict;
    if (code.startsWith("useremail"_L1))
        error.facts.insert(Error::Fact::Field, u"email"_s);
    return fail(error);
}

QList<MoodleWarning> parseMoodleWarnings(const QJsonValue &json)
{
    QList<MoodleWarning> warnings;
    const QJsonArray rows = json.toObject().value("warnings"_L1).toArray();
    for (const QJsonValue &row : rows) {
        const QJsonObject object = row.toObject();
        warnings.append({.item = object.value("item"_L1).toString(),
                         .itemId = integer(object.value("itemid"_L1)),
                         .code = text(object.value("warningcode"_L1)),
                         .message = object.value("message"_L1).toString()});
    }
    return warnings;
}
