// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/sample/bigcentre.h"

#include "app/practice/sample/samplenames.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDay = 86400;

// Rows of numbers come from SQLite itself; "h" is a hash of the row's number, so that the seed decides everything.
const QString kHash = u"abs((%1 * 2654435761 + ? * 40503 + %2) %% 1000003 * 7919 %% 10007)"_s;

QString hash(const QString &number, int salt)
{
    return QString(kHash).replace(u"%%"_s, u"%"_s).replace(u"%1"_s, number).replace(u"%2"_s, QString::number(salt));
}

void addNames(PracticeStore &store, quint32 seed)
{
    QRandomGenerator random(seed);
    store.change(u"CREATE TEMP TABLE IF NOT EXISTS name (place INTEGER PRIMARY KEY, first TEXT, last TEXT)"_s);
    store.change(u"DELETE FROM name"_s);
    const QList<SamplePerson> people = samplePeople(211, random);
    for (int i = 0; i < people.size(); ++i)
        store.change(u"INSERT INTO name (place, first, last) VALUES (?, ?, ?)"_s,
                     {i, people.at(i).firstName, people.at(i).lastName});
}

void addCourses(PracticeStore &store, const BigCentre &centre, qint64 now)
{
    const qint64 midnight = now - now % kDay;
    store.change(
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
        " INSERT INTO course (id, category_name, sort_order, shortname, fullname, start_date, end_date, created)"
        " SELECT i + 1, 'Formación', 20000 + i, printf('CUR-%04d', i), printf('Curso %04d', i), ?, ?, ? FROM n"_s,
        {centre.courses, midnight - 30 * kDay, midnight + 30 * kDay, midnight - 40 * kDay});
    store.change(
        u"WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ? - 1)"
        " INSERT INTO module (id, course, modname, instance, section, name, all_scos, modified)"
        " SELECT i + 1, i / ? + 2, 'scorm', i + 1, i % ? + 1, printf('Unidad %d', i % ? + 1), 1, ? FROM n"_s,
        {centre.courses * centre.packages, centre.packages, centre.packages, centre.packages, midnight - 40 * kDay});
    store.change(u"INSERT INTO scorm (id, course, module, name, version, reference, sha1) SELECT id, course, id, name,"
                 " CASE WHEN id % 2 = 0 THEN 'SCORM_1.2' ELSE 'SCORM_1.3' END, printf('paquete-%d.zip', id),"
                 " printf('%040x', id) FROM module"_s);
    store.change(u"INSERT INTO sco (scorm, manifest, organization, parent, identifier, launch, type, title, sort_order)"
                 " SELECT id, printf('es.centro.paquete%d', id), '', '/', 'org', '', '', name, 1 FROM scorm"_s);
    store.change(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                 " INSERT INTO sco (scorm, manifest, organization, parent, identifier, launch, type, title, sort_order)"
                 " SELECT s.id, printf('es.centro.paquete%d', s.id), 'org', 'org', printf('item_%d', n.i),"
                 " printf('leccion%d/index.html', n.i), 'sco', printf('Lección %d', n.i), n.i + 1"
                 " FROM scorm s CROSS JOIN n ORDER BY s.id, n.i"_s,
                 {centre.scos});
    store.change(
        u"UPDATE scorm SET launch = (SELECT min(id) FROM sco o WHERE o.scorm = scorm.id AND o.type = 'sco')"_s);
}

void addPeople(PracticeStore &store, const BigCentre &centre, quint32 seed, qint64 now)
{
    const qint64 people = qint64(centre.courses) * centre.studentsPerCourse;
    const QString naming = hash(u"i"_s, 11);
    store.change(u"WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ? - 1)"
                 " INSERT INTO user (id, username, firstname, lastname, email, phone1, city, country, lang, created)"
                 " SELECT 1000 + i, printf('alumno%06d', i), a.first, b.last, printf('alumno%06d@correo.example', i),"
                 " printf('+34 600 %03d %03d', i / 1000 % 1000, i % 1000), 'Teruel', 'ES', 'es', ? FROM n"
                 " JOIN name a ON a.place = %1 % 211 JOIN name b ON b.place = i % 211"_s.replace(u"%1"_s, naming),
                 {people, now - 60 * kDay, seed});
    store.change(u"WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ? - 1)"
                 " INSERT INTO enrolment (user, course, role, time_start, time_end)"
                 " SELECT 1000 + i, i / ? + 2, 5, c.start_date, c.end_date FROM n JOIN course c ON c.id = i / ? + 2"_s,
                 {people, centre.studentsPerCourse, centre.studentsPerCourse});
}

/// A fifth never came, a fifth have finished; the others are somewhere between, some in the middle of a SCO. Some of
/// those with something done have begun again, and a few failed first.
void addProgress(PracticeStore &store, const BigCentre &centre, quint32 seed, qint64 now)
{
    const int all = centre.packages * centre.scos;
    store.change(u"CREATE TEMP TABLE IF NOT EXISTS reach (user INTEGER PRIMARY KEY, course INTEGER, done INTEGER,"
                 " opened INTEGER, is_again INTEGER, at INTEGER)"_s);
    store.change(u"DELETE FROM reach"_s);
    store.change(u"INSERT INTO reach SELECT user, course,"
                 " CASE WHEN h < 2000 THEN 0 WHEN h < 4000 THEN %1 ELSE h % %1 END,"
                 " CASE WHEN h < 2000 THEN 0 ELSE h / 7 % 2 END, h >= 2000 AND h % 37 = 0,"
                 " ? - 600 - h * 150 FROM (SELECT user, course, %2 AS h FROM enrolment WHERE role = 5)"_s
                     .replace(u"%1"_s, QString::number(all))
                     .replace(u"%2"_s, hash(u"user"_s, 23)),
                 {now, seed});
    store.change(u"CREATE TEMP TABLE IF NOT EXISTS place (course INTEGER, position INTEGER, scorm INTEGER, sco INTEGER,"
                 " is_2004 INTEGER, PRIMARY KEY (course, position))"_s);
    store.change(u"DELETE FROM place"_s);
    store.change(
        u"INSERT INTO place SELECT s.course, row_number() OVER (PARTITION BY s.course ORDER BY o.id) - 1, s.id,"
        " o.id, s.version <> 'SCORM_1.2' FROM scorm s JOIN sco o ON o.scorm = s.id WHERE o.type = 'sco'"_s);
    const QString rows = u" FROM reach r JOIN place p ON p.course = r.course AND p.position < r.done + r.opened"_s;
    const QString moment = u"r.at - 86400 * (r.done + r.opened - p.position - 1)"_s;
    const auto add = [&](const QString &element, const QString &value, const QString &where) {
        store.change(u"INSERT INTO track (scorm, sco, user, attempt, element, value, modified) SELECT p.scorm, p.sco,"
                     " r.user, 1, %1, %2, "_s.arg(element, value)
                     + moment + rows + where);
    };
    add(u"CASE WHEN p.is_2004 THEN 'cmi.completion_status' ELSE 'cmi.core.lesson_status' END"_s,
        u"CASE WHEN p.position >= r.done THEN 'incomplete' WHEN p.is_2004 THEN 'completed' ELSE 'passed' END"_s, {});
    add(u"CASE WHEN p.is_2004 THEN 'cmi.total_time' ELSE 'cmi.core.total_time' END"_s,
        u"CASE WHEN p.is_2004 THEN 'PT21M10S' ELSE '00:21:10.00' END"_s, {});
    add(u"'cmi.core.score.raw'"_s, u"CAST(50 + (r.user + p.position) % 51 AS TEXT)"_s,
        u" WHERE p.position < r.done AND NOT p.is_2004"_s);
    // Begun again: the newest attempt is behind what is done.
    store.change(
        u"INSERT INTO track (scorm, sco, user, attempt, element, value, modified) SELECT p.scorm, p.sco, r.user,"
        " 2, CASE WHEN p.is_2004 THEN 'cmi.completion_status' ELSE 'cmi.core.lesson_status' END, 'incomplete',"
        " r.at FROM reach r JOIN place p ON p.course = r.course AND p.position = 0 WHERE r.is_again AND r.done > 0"_s);
    store.change(u"UPDATE enrolment SET last_access = coalesce((SELECT at FROM reach r WHERE r.user = enrolment.user"
                 " AND r.done + r.opened > 0), 0)"_s);
}

} // namespace

Result<BigCentre> BigCentre::fromJson(const QJsonObject &json)
{
    BigCentre centre;
    const std::pair<QString, int BigCentre::*> names[]{{u"courses"_s, &BigCentre::courses},
                                                       {u"students_per_course"_s, &BigCentre::studentsPerCourse},
                                                       {u"packages"_s, &BigCentre::packages},
                                                       {u"scos"_s, &BigCentre::scos}};
    for (const auto &[name, member] : names)
        centre.*member = json.value(name).toInt(centre.*member);
    const bool isSensible = centre.courses > 0 && centre.studentsPerCourse > 0 && centre.packages > 0 && centre.scos > 0
        && qint64(centre.courses) * centre.studentsPerCourse <= 1'000'000;
    if (!isSensible)
        return fail({.kind = Error::Kind::Invalid,
                     .code = u"practice_control"_s,
                     .detail = u"at least one of everything, at most a million enrolments"_s});
    return centre;
}

void fillBigCentre(PracticeStore &store, const BigCentre &centre, quint32 seed, qint64 now)
{
    addNames(store, seed);
    addCourses(store, centre, now);
    addPeople(store, centre, seed, now);
    addProgress(store, centre, seed, now);
}
