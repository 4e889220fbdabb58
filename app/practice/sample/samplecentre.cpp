// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/sample/samplecentre.h"

#include "app/practice/sample/classroom.h"
#include "app/practice/sample/samplenames.h"
#include "app/practice/sample/sampletemplates.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDay = 86400;
constexpr int kStudents = 120;
constexpr int kSecondCourses = 44; ///< Students with a second course.

struct SampleCourse {
    QString shortname;
    QString fullname;
    QString summary;
    int startedDaysAgo;
    int endsInDays;
    QStringList units; ///< Two packages …
    QStringList lessons; ///< … of three lessons each.
};

QList<SampleCourse> sampleCourses()
{
    return {
        {u"PRL-30"_s,
         u"Prevención de riesgos laborales (30 h)"_s,
         u"<p>Nivel básico, 30 horas.</p>"_s,
         25,
         35,
         {u"Unidad 1: Conceptos básicos"_s, u"Unidad 2: Riesgos y su prevención"_s},
         {u"El trabajo y la salud"_s, u"Daños derivados del trabajo"_s, u"Marco normativo"_s,
          u"Condiciones de seguridad"_s, u"Medio ambiente de trabajo"_s, u"Señalización y emergencias"_s}},
        {u"OFI-60"_s,
         u"Ofimática avanzada (60 h)"_s,
         u"<p>Hojas de cálculo, textos y bases de datos.</p>"_s,
         40,
         50,
         {u"Módulo 1: Hojas de cálculo"_s, u"Módulo 2: Textos y bases de datos"_s},
         {u"Fórmulas & funciones"_s, u"Tablas dinámicas"_s, u"Gráficos"_s, u"Estilos y plantillas"_s,
          u"Combinar correspondencia"_s, u"Consultas"_s}},
        {u"SOC-70"_s,
         u"Atención sociosanitaria a personas dependientes (70 h)"_s,
         u"<p>Certificado de profesionalidad, módulo 1.</p>"_s,
         60,
         30,
         {u"Bloque 1: La persona dependiente"_s, u"Bloque 2: Cuidados diarios"_s},
         {u"Autonomía y dependencia"_s, u"Comunicación"_s, u"La familia"_s, u"Higiene y vestido"_s, u"Movilización"_s,
          u"Alimentación"_s}},
        {u"CAR-20"_s,
         u"Carretillas elevadoras (20 h)"_s,
         u"<p>Parte teórica.</p>"_s,
         10,
         20,
         {u"Tema 1: La carretilla"_s, u"Tema 2: Conducción segura"_s},
         {u"Tipos de carretilla"_s, u"Partes y mandos"_s, u"Revisión diaria"_s, u"Estabilidad y carga"_s,
          u"Circulación"_s, u"Aparcamiento"_s}},
        {u"ALI-10"_s,
         u"Manipulación de alimentos & alérgenos (10 h)"_s,
         u"<p>Con control de alérgenos.</p>"_s,
         5,
         25,
         {u"Higiene alimentaria"_s, u"Alérgenos & etiquetado"_s},
         {u"Contaminación"_s, u"Conservación"_s, u"Limpieza"_s, u"Los catorce alérgenos"_s, u"Etiquetas"_s,
          u"Información al cliente"_s}},
        {u"ING-B1"_s,
         u"Inglés B1: Listening & Speaking"_s,
         u"<p>Preparación del nivel B1.</p>"_s,
         75,
         15,
         {u"Unit 1: Everyday life"_s, u"Unit 2: Work and travel"_s},
         {u"Introducing yourself"_s, u"Daily routines"_s, u"At the doctor's"_s, u"A job interview"_s,
          u"At the airport"_s, u"Telling a story"_s}},
    };
}

void addAccount(PracticeStore &store, qint64 id, const QString &username, const QString &first, const QString &last,
                qint64 created)
{
    store.insert(u"user"_s,
                 {{u"id"_s, id},
                  {u"username"_s, username},
                  {u"firstname"_s, first},
                  {u"lastname"_s, last},
                  {u"email"_s, QString(username + u"@centro.example"_s)},
                  {u"created"_s, created}});
}

void addPackage(PracticeStore &store, qint64 course, int section, const QString &name, const QString &version,
                const QStringList &lessons, qint64 created)
{
    const qint64 module = store.insert(u"module"_s,
                                       {{u"course"_s, course},
                                        {u"modname"_s, u"scorm"_s},
                                        {u"instance"_s, 0},
                                        {u"section"_s, section},
                                        {u"name"_s, name},
                                        {u"all_scos"_s, 1},
                                        {u"modified"_s, created}});
    const QString reference = u"paquete-%1.zip"_s.arg(module);
    const QByteArray hash = QCryptographicHash::hash(reference.toUtf8(), QCryptographicHash::Sha1).toHex();
    const qint64 scorm = store.insert(u"scorm"_s,
                                      {{u"course"_s, course},
                                       {u"module"_s, module},
                                       {u"name"_s, name},
                                       {u"version"_s, version},
                                       {u"package_size"_s, 300000 + module * 1111},
                                       {u"reference"_s, reference},
                                       {u"sha1"_s, QString::fromLatin1(hash)}});
    store.change(u"UPDATE module SET instance = ? WHERE id = ?"_s, {scorm, module});
    const QString manifest = u"es.centro.paquete%1"_s.arg(scorm);
    const auto addRow = [&](const QString &identifier, const QString &launch, const QString &title, int order) {
        const bool isSco = !launch.isEmpty();
        return store.insert(u"sco"_s,
                            {{u"scorm"_s, scorm},
                             {u"manifest"_s, manifest},
                             {u"organization"_s, isSco ? u"org"_s : u""_s},
                             {u"parent"_s, isSco ? u"org"_s : u"/"_s},
                             {u"identifier"_s, identifier},
                             {u"launch"_s, launch},
                             {u"type"_s, isSco ? u"sco"_s : u""_s},
                             {u"title"_s, title},
                             {u"sort_order"_s, order}});
    };
    addRow(u"org"_s, {}, name, 1);
    qint64 first = 0;
    for (int i = 0; i < lessons.size(); ++i) {
        const qint64 sco = addRow(u"item_%1"_s.arg(i + 1), u"leccion%1/index.html"_s.arg(i + 1), lessons.at(i), i + 2);
        first = first == 0 ? sco : first;
    }
    store.change(u"UPDATE scorm SET launch = ? WHERE id = ?"_s, {first, scorm});
}

QList<qint64> addCourses(PracticeStore &store, qint64 now)
{
    QList<qint64> ids;
    for (const SampleCourse &sample : sampleCourses()) {
        const qint64 midnight = now - now % kDay;
        const qint64 start = midnight - sample.startedDaysAgo * kDay;
        const int place = int(ids.size());
        const qint64 course = store.insert(u"course"_s,
                                           {{u"category"_s, 2},
                                            {u"category_name"_s, u"Formación & empleo"_s},
                                            {u"sort_order"_s, 20001 + place},
                                            {u"shortname"_s, sample.shortname},
                                            {u"fullname"_s, sample.fullname},
                                            {u"idnumber"_s, QString(u"EXP-"_s + sample.shortname)},
                                            {u"summary"_s, sample.summary},
                                            {u"start_date"_s, start},
                                            {u"end_date"_s, midnight + sample.endsInDays * kDay},
                                            {u"created"_s, start - 7 * kDay}});
        for (int unit = 0; unit < 2; ++unit) // both standards, and in both orders
            addPackage(store, course, unit + 1, sample.units.at(unit),
                       (place + unit) % 2 == 0 ? u"SCORM_1.2"_s : u"SCORM_1.3"_s, sample.lessons.mid(unit * 3, 3),
                       start - 7 * kDay);
        ids.append(course);
    }
    return ids;
}

void addPerson(PracticeStore &store, const SamplePerson &person, const QString &username, int index, qint64 created)
{
    store.insert(u"user"_s,
                 {{u"username"_s, username},
                  {u"firstname"_s, person.firstName},
                  {u"lastname"_s, person.lastName},
                  {u"email"_s, QString(username + u"@correo.example"_s)},
                  {u"phone1"_s, u"+34 600 000 %1"_s.arg(101 + index, 3, 10, QLatin1Char('0'))},
                  {u"city"_s, person.city},
                  {u"country"_s, person.country},
                  {u"lang"_s, u"es"_s},
                  {u"created"_s, created}});
}

QString freeUsername(PracticeStore &store, const SamplePerson &person)
{
    const QString base = sampleUsername(person.firstName, person.lastName);
    QString username = base;
    for (int n = 2; store.value(u"SELECT id FROM user WHERE username = ?"_s, {username}).isValid(); ++n)
        username = base + QString::number(n);
    return username;
}

/// Two in three begin with the course, the others come later.
qint64 joinedAt(qint64 courseStart, QRandomGenerator &random, qint64 now)
{
    const int draw = random.bounded(100);
    const qint64 late = draw < 65 ? 0 : draw < 85 ? random.bounded(1, 12) : random.bounded(12, 32);
    return std::max(courseStart, std::min(courseStart + late * kDay, now - now % kDay - 2 * kDay));
}

void enrolStudent(PracticeStore &store, qint64 user, qint64 course, QRandomGenerator &random, qint64 now)
{
    const Row row = store.row(u"SELECT start_date, end_date FROM course WHERE id = ?"_s, {course});
    store.insert(u"enrolment"_s,
                 {{u"user"_s, user},
                  {u"course"_s, course},
                  {u"role"_s, 5},
                  {u"time_start"_s, joinedAt(number(row, u"start_date"_s), random, now)},
                  {u"time_end"_s, number(row, u"end_date"_s)}});
}

/// Everybody studies from the first day until now, by the same rules as later while one watches.
void studyUntil(PracticeStore &store, quint32 seed, qint64 now)
{
    Classroom classroom(store, seed);
    classroom.setRemembering(true);
    QList<std::pair<qint64, Learner>> sittings;
    for (const Learner &learner : classroom.learners()) {
        for (const qint64 at : learner.sittings(0, now))
            sittings.append({at, learner});
    }
    std::stable_sort(sittings.begin(), sittings.end(),
                     [](const auto &one, const auto &other) { return one.first < other.first; });
    for (const auto &[at, learner] : std::as_const(sittings))
        classroom.sit(learner, at);
}

} // namespace

void fillEmptyCentre(PracticeStore &store, qint64 now)
{
    addAccount(store, 1, u"guest"_s, u"Invitado"_s, u"Campus"_s, now);
    addAccount(store, 2, u"admin"_s, u"Administración"_s, u"Campus"_s, now);
    addAccount(store, 3, u"gestor_ws"_s, u"Gestor"_s, u"Servicio Web"_s, now);
    store.insert(u"course"_s,
                 {{u"id"_s, 1},
                  {u"category"_s, 0},
                  {u"sort_order"_s, 1},
                  {u"shortname"_s, u"practica"_s},
                  {u"fullname"_s, u"Campus de prácticas"_s},
                  {u"format"_s, u"site"_s},
                  {u"manual"_s, 0},
                  {u"sections"_s, 1},
                  {u"created"_s, now}});
}

void fillSampleCentre(PracticeStore &store, quint32 seed, qint64 now)
{
    QRandomGenerator random(seed);
    fillEmptyCentre(store, now - 200 * kDay);
    const QList<qint64> courses = addCourses(store, now);
    const QList<SamplePerson> teachers = samplePeople(int(courses.size()), random);
    for (int i = 0; i < courses.size(); ++i) {
        const QString username = u"profe%1"_s.arg(i + 1);
        addAccount(store, 4 + i, username, teachers.at(i).firstName, teachers.at(i).lastName, now - 190 * kDay);
        store.insert(u"enrolment"_s, {{u"user"_s, 4 + i}, {u"course"_s, courses.at(i)}, {u"role"_s, 3}});
    }
    const QList<SamplePerson> people = samplePeople(kStudents, random);
    for (int i = 0; i < people.size(); ++i)
        addPerson(store, people.at(i), freeUsername(store, people.at(i)), i, now - 80 * kDay);
    const QList<Row> students = store.rows(u"SELECT id FROM user WHERE id > ? ORDER BY id"_s, {3 + courses.size()});
    for (int i = 0; i < students.size(); ++i) {
        const int place = random.bounded(int(courses.size()));
        const qint64 user = number(students.at(i), u"id"_s);
        enrolStudent(store, user, courses.at(place), random, now);
        if (i < kSecondCourses)
            enrolStudent(store, user, courses.at((place + 1 + random.bounded(4)) % int(courses.size())), random, now);
    }
    studyUntil(store, seed, now);
    for (const QJsonObject &document : sampleTemplates())
        store.insert(u"template"_s,
                     {{u"name"_s, document.value(u"name"_s).toString()},
                      {u"language"_s, document.value(u"language"_s).toString()},
                      {u"status"_s, document.value(u"status"_s).toString()},
                      {u"document"_s, QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact))}});
}
