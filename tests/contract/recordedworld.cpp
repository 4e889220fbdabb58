// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/recordedworld.h"

#include "tests/support/testdata.h"

#include <QDir>
#include <QJsonArray>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMade = 1795317293; ///< When the recorded courses were made.
constexpr qint64 kTracked = 1795317297;
constexpr qint64 kCourseStart = 1767225600;
constexpr qint64 kCourseEnd = 1798675200;

const QStringList &allCapabilities()
{
    static const QStringList list = {u"moodle/user:create"_s,
                                     u"moodle/user:update"_s,
                                     u"moodle/user:delete"_s,
                                     u"moodle/user:viewdetails"_s,
                                     u"moodle/user:viewalldetails"_s,
                                     u"moodle/site:viewfullnames"_s,
                                     u"moodle/course:view"_s,
                                     u"moodle/course:update"_s,
                                     u"moodle/course:viewhiddencourses"_s,
                                     u"moodle/role:assign"_s,
                                     u"enrol/manual:enrol"_s,
                                     u"enrol/manual:unenrol"_s,
                                     u"mod/scorm:viewreport"_s,
                                     u"moodle/course:viewparticipants"_s,
                                     u"report/completion:view"_s};
    return list;
}

struct Name {
    QString first;
    QString last;
};

QJsonArray users()
{
    const QList<Name> names = {{u"María"_s, u"Núñez Peña"_s},
                               {u"José"_s, u"García López"_s},
                               {u"Begoña"_s, u"Muñoz Ibáñez"_s},
                               {u"Íñigo"_s, u"Echeverría Ruiz"_s}};
    QJsonArray list{QJsonObject{{u"id"_s, 2},
                                {u"username"_s, u"admin"_s},
                                {u"firstname"_s, u"Admin"_s},
                                {u"lastname"_s, u"Campus"_s},
                                {u"email"_s, u"admin@centro.example"_s}},
                    QJsonObject{{u"id"_s, 3},
                                {u"username"_s, u"gestor_ws"_s},
                                {u"firstname"_s, u"Gestor"_s},
                                {u"lastname"_s, u"Servicio Web"_s},
                                {u"email"_s, u"gestor@centro.example"_s}}};
    for (int id = 4; id <= 45; ++id) {
        const int n = id - 3;
        const Name &name = names.at((id - 4) % names.size());
        const QString two = QString::number(n).rightJustified(2, u'0');
        list.append(QJsonObject{{u"id"_s, id},
                                {u"username"_s, QString(u"alumno"_s + two)},
                                {u"firstname"_s, name.first},
                                {u"lastname"_s, name.last},
                                {u"email"_s, u"alumno%1@correo.example"_s.arg(two)},
                                {u"idnumber"_s, u"000000%1X"_s.arg(two)},
                                {u"phone1"_s, u"+34 600 000 0%1"_s.arg(two)},
                                {u"city"_s, u"Logroño"_s},
                                {u"country"_s, u"ES"_s},
                                {u"suspended"_s, id == 43 ? 1 : 0}});
    }
    return list;
}

QJsonArray courses()
{
    QJsonArray list{QJsonObject{{u"id"_s, 1},
                                {u"category"_s, 0},
                                {u"shortname"_s, u"lab"_s},
                                {u"fullname"_s, u"Campus Laboratorio"_s},
                                {u"format"_s, u"site"_s},
                                {u"manual"_s, 0}}};
    const QStringList codes = {u"PRL-01"_s, u"ALI-02"_s, u"IGU-03"_s};
    const QStringList names = {u"Prevención de riesgos laborales (básico)"_s,
                               u"Manipulación de alimentos & alérgenos"_s, u"Igualdad, compliance y señalización"_s};
    for (int i = 0; i < 3; ++i)
        list.append(QJsonObject{{u"id"_s, 2 + i},
                                {u"shortname"_s, codes.at(i)},
                                {u"fullname"_s, names.at(i)},
                                {u"idnumber"_s, QString(u"EXP-"_s + codes.at(i))},
                                {u"category_name"_s, u"Formación bonificada"_s},
                                {u"summary"_s, u"<p>Curso de prueba &amp; ñ</p>"_s},
                                {u"start_date"_s, kCourseStart},
                                {u"end_date"_s, kCourseEnd},
                                {u"created"_s, kMade}});
    return list;
}

void addPackages(QJsonObject &rows)
{
    struct Package {
        int course;
        int section;
        QString name;
        QString version;
        int organisation; ///< Id of its first row; the SCOs follow.
        int scos;
    };
    const QList<Package> packages = {{2, 1, u"Unidad 1: Introducción"_s, u"SCORM_1.2"_s, 1, 1},
                                     {2, 2, u"Unidad 2: Riesgos y señalización"_s, u"SCORM_1.2"_s, 3, 22},
                                     {3, 1, u"Alérgenos & higiene"_s, u"SCORM_1.3"_s, 26, 1},
                                     {4, 1, u"Igualdad"_s, u"SCORM_1.2"_s, 28, 2},
                                     {4, 2, u"Compliance"_s, u"SCORM_1.2"_s, 31, 2}};
    QJsonArray modules;
    QJsonArray scorms;
    QJsonArray scos;
    for (int i = 0; i < packages.size(); ++i) {
        const Package &package = packages.at(i);
        modules.append(QJsonObject{{u"id"_s, i + 1},
                                   {u"course"_s, package.course},
                                   {u"modname"_s, u"scorm"_s},
                                   {u"instance"_s, i + 1},
                                   {u"section"_s, package.section},
                                   {u"name"_s, package.name},
                                   {u"all_scos"_s, i == 1 ? 1 : 0},
                                   {u"modified"_s, kMade}});
        scorms.append(QJsonObject{{u"id"_s, i + 1},
                                  {u"course"_s, package.course},
                                  {u"module"_s, i + 1},
                                  {u"name"_s, package.name},
                                  {u"version"_s, package.version}});
        scos.append(QJsonObject{
            {u"id"_s, package.organisation}, {u"scorm"_s, i + 1}, {u"type"_s, u""_s}, {u"identifier"_s, u"org"_s}});
        for (int sco = 1; sco <= package.scos; ++sco)
            scos.append(QJsonObject{{u"id"_s, package.organisation + sco},
                                    {u"scorm"_s, i + 1},
                                    {u"organization"_s, u"org"_s},
                                    {u"launch"_s, u"index.html"_s},
                                    {u"sort_order"_s, sco + 1}});
    }
    modules.append(QJsonObject{{u"id"_s, 6},
                               {u"course"_s, 2},
                               {u"modname"_s, u"page"_s},
                               {u"instance"_s, 1},
                               {u"section"_s, 0},
                               {u"name"_s, u"Guía del alumno"_s},
                               {u"modified"_s, kMade}});
    rows.insert(u"module"_s, modules);
    rows.insert(u"scorm"_s, scorms);
    rows.insert(u"sco"_s, scos);
}

QJsonArray enrolments()
{
    QJsonArray list;
    const auto add = [&list](int user, int course, bool isSuspended) {
        list.append(QJsonObject{{u"user"_s, user},
                                {u"course"_s, course},
                                {u"suspended"_s, isSuspended ? 1 : 0},
                                {u"last_access"_s, 1795313697 - user * 60}});
    };
    for (int user = 4; user <= 44; ++user)
        add(user, 2, user == 41 || user == 42);
    for (int user = 4; user <= 29; ++user)
        add(user, 3, false);
    for (int user = 4; user <= 18; ++user)
        add(user, 4, false);
    return list;
}

/// The tracks that the recordings themselves show, as the player had written them.
QJsonArray tracks()
{
    static const QStringList computed = {u"score_raw"_s,    u"status"_s, u"total_time"_s, u"session_time"_s,
                                         u"timemodified"_s, u"userid"_s, u"scoid"_s};
    const QMap<int, int> scormOf = {{2, 1}, {27, 3}, {29, 4}};
    QJsonArray list;
    const auto add = [&](int sco, int user, int attempt, const QString &element, const QString &value) {
        list.append(QJsonObject{{u"scorm"_s, scormOf.value(sco)},
                                {u"sco"_s, sco},
                                {u"user"_s, user},
                                {u"attempt"_s, attempt},
                                {u"element"_s, element},
                                {u"value"_s, value},
                                {u"modified"_s, kTracked}});
    };
    const QDir folder(QStringLiteral(BEDEL_TEST_DATA "/moodle"));
    const QStringList files = folder.entryList({u"mod_scorm_get_scorm_sco_tracks.*.json"_s});
    for (const QString &file : files) {
        const QJsonObject recording = testJson(u"moodle/"_s + file).object();
        const QJsonObject parameters = recording[u"request"_s][u"params"_s].toObject();
        const QJsonObject data = recording[u"response"_s][u"data"_s].toObject();
        for (const QJsonValue &track : data.value(u"tracks"_s).toArray()) {
            if (!computed.contains(track[u"element"_s].toString()))
                add(parameters.value(u"scoid"_s).toString().toInt(), parameters.value(u"userid"_s).toString().toInt(),
                    data.value(u"attempt"_s).toInt(), track[u"element"_s].toString(), track[u"value"_s].toString());
        }
    }
    add(29, 4, 2, u"cmi.core.lesson_status"_s, u"incomplete"_s); // the attempt between the recorded ones
    add(27, 11, 1, u"cmi.success_status"_s, u"passed"_s); // wrote its success and nothing else
    return list;
}

QJsonObject person(int id, const QString &username, const QString &first, const QString &last, const QString &email)
{
    return {
        {u"id"_s, id}, {u"username"_s, username}, {u"firstname"_s, first}, {u"lastname"_s, last}, {u"email"_s, email}};
}

/// People whom the recorded session made before the exchange in question.
QJsonArray laterUsers(const QString &function, const QString &name)
{
    QJsonObject jose = person(46, u"jose.nunez"_s, u"José María"_s, u"Núñez Ibáñez"_s, u"jose.nunez@correo.example"_s);
    jose.insert(u"idnumber"_s, u"00000001R"_s);
    jose.insert(u"city"_s, u"Logroño"_s);
    jose.insert(u"country"_s, u"ES"_s);
    QJsonObject ana = person(47, u"ana.ruiz"_s, u"Ana"_s, u"Ruiz"_s, u"ana.ruiz@correo.example"_s);
    const bool isDeleted =
        name == "deleted_user"_L1 || name == "already_deleted"_L1 || name == "reuse_username_of_deleted"_L1;
    if (isDeleted) {
        ana.insert(u"username"_s, u"ana.ruiz@correo.example.1795317437"_s);
        ana.insert(u"email"_s, u"027208724dbfcbfd0aa8528489187e18"_s);
        ana.insert(u"city"_s, u"Jaén"_s);
        ana.insert(u"deleted"_s, 1);
        ana.insert(u"suspended"_s, 1);
    }
    if (function == "core_user_create_users"_L1) {
        if (name.startsWith("duplicate"_L1))
            return {jose};
        return isDeleted ? QJsonArray{ana} : QJsonArray();
    }
    if (name == "create_users_inside"_L1)
        return {};
    return {jose,
            ana,
            person(54, u"u.amp"_s, u"Pérez & Cía"_s, u"O'Donnell \"Q\""_s, u"amp@correo.example"_s),
            person(55, u"u.lt"_s, u"a < b"_s, u"x > y"_s, u"lt@correo.example"_s),
            person(56, u"u.emoji"_s, u"Ana 🎓"_s, u"Ñ"_s, u"emoji@correo.example"_s),
            person(57, u"lote.batch"_s, u"Ñ"_s, u"Lote"_s, u"lote.batch@correo.example"_s)};
}

void alter(QJsonObject &rows, const QString &table, int id, const QString &column, const QJsonValue &value)
{
    QJsonArray list = rows.value(table).toArray();
    for (QJsonValueRef row : list) {
        QJsonObject object = row.toObject();
        if (object.value(u"id"_s).toInt() == id) {
            object.insert(column, value);
            row = object;
        }
    }
    rows.insert(table, list);
}

QJsonObject without(const QStringList &capabilities)
{
    return {{u"without_capabilities"_s, QJsonArray::fromStringList(capabilities)}};
}

/// Settings by the recording's name; the names are unique enough.
QJsonObject settingsFor(const QString &function, const QString &name)
{
    static const QMap<QString, QJsonObject> byName = {
        {u"database_down"_s, {{u"database_down"_s, true}}},
        {u"body_over_web_server_limit"_s, {{u"max_body_bytes"_s, 10}}},
        {u"over_post_max_size"_s, {{u"max_post_bytes"_s, 10}}},
        {u"over_max_input_vars_token_last"_s, {{u"max_input_vars"_s, 10}}},
        {u"function_not_in_service"_s, {{u"without_functions"_s, QJsonArray{u"core_user_get_users"_s}}}},
        {u"login_page_html"_s, {{u"login_page"_s, true}}},
        {u"maintenance"_s, {{u"maintenance"_s, u"site"_s}}},
        {u"maintenance_get"_s, {{u"maintenance"_s, u"site"_s}}},
        {u"maintenance_from_command_line"_s, {{u"maintenance"_s, u"cli"_s}}},
        {u"missing_rest_capability"_s, without({u"webservice/rest:use"_s})},
        {u"rest_protocol_off"_s, {{u"rest_protocol"_s, false}}},
        {u"web_services_off"_s, {{u"web_services"_s, false}}},
        {u"service_disabled"_s, {{u"service_enabled"_s, false}}},
        {u"token_account_must_change_password"_s, {{u"token_state"_s, u"must_change_password"_s}}},
        {u"token_account_suspended"_s, {{u"token_state"_s, u"suspended"_s}}},
        {u"token_expired_first_call"_s, {{u"token_state"_s, u"expired"_s}}},
        {u"token_expired_second_call_token_is_gone"_s, {{u"token_state"_s, u"gone"_s}}},
        {u"token_ip_restricted"_s, {{u"token_state"_s, u"ip_restricted"_s}}},
        {u"user_not_in_restricted_service"_s, {{u"token_state"_s, u"not_in_service"_s}}},
        {u"hidden_course_without_capability"_s, without({u"moodle/course:viewhiddencourses"_s})},
        {u"without_viewreport_no_usertracks"_s, without({u"mod/scorm:viewreport"_s})},
        {u"lastaccess_hidden_by_site"_s,
         {{u"last_access_hidden"_s, true},
          {u"without_capabilities"_s, QJsonArray{u"moodle/course:viewhiddenuserfields"_s}}}},
        {u"with_phone1_as_identity_field"_s, {{u"phone_is_identity"_s, true}}},
    };
    if (function == "tool_mobile_call_external_functions"_L1 && name == "function_not_in_service"_L1)
        return {{u"without_functions"_s, QJsonArray{u"mod_scorm_get_scorm_sco_tracks"_s}}};
    if (function == "errors"_L1 && name.startsWith("no_capability."_L1))
        return without(allCapabilities());
    if (function == "errors"_L1 && name.startsWith("hidden_activity."_L1))
        return without({u"moodle/course:viewhiddenactivities"_s});
    if (function == "errors"_L1 && name.startsWith("missing_viewreport."_L1))
        return without({u"mod/scorm:viewreport"_s});
    if (name.endsWith("_debug_on"_L1))
        return {{u"debug"_s, true}};
    return byName.value(name);
}

} // namespace

RecordedWorld recordedWorld(const QString &function, const QString &name)
{
    RecordedWorld world;
    QJsonArray people = users();
    for (const QJsonValue &person : laterUsers(function, name))
        people.append(person);
    world.rows = {
        {u"user"_s, people}, {u"course"_s, courses()}, {u"enrolment"_s, enrolments()}, {u"track"_s, tracks()}};
    addPackages(world.rows);
    if (name.startsWith("hidden_course"_L1))
        alter(world.rows, u"course"_s, 4, u"visible"_s, 0);
    if (name.startsWith("hidden_activity"_L1))
        alter(world.rows, u"module"_s, 1, u"visible"_s, 0);
    if (name == "no_manual_instance"_L1)
        alter(world.rows, u"course"_s, 4, u"manual"_s, 0);
    if (name == "activity_closed_by_date"_L1)
        alter(world.rows, u"scorm"_s, 5, u"time_close"_s, kMade - 86400);
    if (name == "separate_groups_forced_no_usertracks"_L1) {
        for (int module : {1, 2, 6}) {
            alter(world.rows, u"module"_s, module, u"separate_groups"_s, 1);
            alter(world.rows, u"module"_s, module, u"modified"_s, 1);
        }
    }
    if (name == "filter_usertracks"_L1 || name == "scorm_tracks_of_students"_L1 || name == "poll_three_courses"_L1
        || name == "seen_after_mobile_insert"_L1) {
        QJsonArray list = world.rows.value(u"track"_s).toArray();
        const bool isMobile = name == "seen_after_mobile_insert"_L1;
        list.append(QJsonObject{{u"scorm"_s, isMobile ? 1 : 2},
                                {u"sco"_s, isMobile ? 2 : 5},
                                {u"user"_s, 12},
                                {u"element"_s, u"cmi.core.lesson_status"_s},
                                {u"value"_s, u"incomplete"_s},
                                {u"modified"_s, isMobile ? 1795318200 : kTracked}});
        world.rows.insert(u"track"_s, list);
    }
    if (function == "core_enrol_get_users_courses"_L1 && name == "after_rollback"_L1) {
        QJsonArray list = world.rows.value(u"enrolment"_s).toArray();
        list.append(QJsonObject{{u"user"_s, 46}, {u"course"_s, 2}});
        world.rows.insert(u"enrolment"_s, list);
    }
    world.settings = settingsFor(function, name);
    return world;
}

QString notReplayedBecause(const QString &function, const QString &name)
{
    const QString called = function == "errors"_L1 ? name.section(u'.', -1) : function;
    if (called.startsWith("core_completion_"_L1))
        return u"the campus has no completion functions"_s;
    if (called.startsWith("gradereport_"_L1))
        return u"the campus has no gradebook"_s;
    if (called == "mod_scorm_insert_scorm_tracks"_L1 || called == "mod_scorm_get_scorm_user_data"_L1)
        return u"needs a student's own token"_s;
    return {};
}
