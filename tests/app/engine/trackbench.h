// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/trackrequest.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/packagerepository.h"
#include "app/storage/progressrepository.h"
#include "app/storage/snapshotrepository.h"
#include "app/storage/trackingrepository.h"
#include "tests/app/engine/enginebench.h"

#include <cmath>

/// A campus of one's own making: everything is in rows that are written anew whenever something in them moves.
class CampusWorld {
public:
    QJsonObject rows() const
    {
        QJsonObject json;
        for (auto table = m_tables.cbegin(); table != m_tables.cend(); ++table)
            json.insert(table.key(), QJsonArray::fromVariantList(asVariants(*table)));
        return json;
    }
    QList<QVariantMap> &table(const QString &name) { return m_tables[name]; }
    QVariantMap &row(const QString &name, const QString &key, qint64 value)
    {
        for (QVariantMap &one : m_tables[name]) {
            if (one.value(key).toLongLong() == value)
                return one;
        }
        qFatal("no such row");
    }
    void remove(const QString &name, const QVariantMap &like)
    {
        m_tables[name].removeIf([&](const QVariantMap &one) {
            return std::all_of(like.keyBegin(), like.keyEnd(),
                               [&](const QString &key) { return one.value(key) == like.value(key); });
        });
    }
    void add(const QString &name, const QVariantMap &values) { m_tables[name].append(values); }

    void addAccounts()
    {
        for (int id = 1; id <= 3; ++id)
            addUser(id);
        add(u"course"_s,
            {{u"id"_s, 1}, {u"shortname"_s, u"s"_s}, {u"fullname"_s, u"Site"_s}, {u"format"_s, u"site"_s}});
    }
    void addUser(qint64 id)
    {
        add(u"user"_s,
            {{u"id"_s, id},
             {u"username"_s, u"person%1"_s.arg(id)},
             {u"firstname"_s, u"Persona"_s},
             {u"lastname"_s, u"Número %1"_s.arg(id)},
             {u"email"_s, u"person%1@campus.example"_s.arg(id)}});
    }
    void addCourse(qint64 id)
    {
        add(u"course"_s, {{u"id"_s, id}, {u"shortname"_s, u"c%1"_s.arg(id)}, {u"fullname"_s, u"Curso %1"_s.arg(id)}});
    }
    /// Its SCOs have the numbers package × 100 + 1, 2...
    void addPackage(qint64 course, qint64 package, int scos, const QString &version = u"SCORM_1.2"_s)
    {
        add(u"module"_s,
            {{u"id"_s, package + 5000},
             {u"course"_s, course},
             {u"modname"_s, u"scorm"_s},
             {u"instance"_s, package},
             {u"name"_s, u"Paquete %1"_s.arg(package)}});
        add(u"scorm"_s,
            {{u"id"_s, package},
             {u"course"_s, course},
             {u"module"_s, package + 5000},
             {u"name"_s, u"Paquete %1"_s.arg(package)},
             {u"version"_s, version},
             {u"sha1"_s, u"first"_s}});
        addSco(package, package * 100, u""_s);
        for (int i = 1; i <= scos; ++i)
            addSco(package, package * 100 + i, u"sco"_s);
    }
    void addSco(qint64 package, qint64 id, const QString &type)
    {
        add(u"sco"_s, {{u"id"_s, id}, {u"scorm"_s, package}, {u"type"_s, type}, {u"title"_s, u"Parte %1"_s.arg(id)}});
    }
    void enrol(qint64 user, qint64 course)
    {
        add(u"enrolment"_s, {{u"user"_s, user}, {u"course"_s, course}, {u"last_access"_s, 0}});
    }
    void setAccess(qint64 user, qint64 course, qint64 at)
    {
        for (QVariantMap &one : m_tables[u"enrolment"_s]) {
            if (one.value(u"user"_s).toLongLong() == user && one.value(u"course"_s).toLongLong() == course)
                one[u"last_access"_s] = at;
        }
    }
    void track(qint64 user, qint64 sco, const QString &status, qint64 at, int attempt = 1, const QString &score = {})
    {
        const qint64 package = sco / 100;
        const bool is12 = row(u"scorm"_s, u"id"_s, package).value(u"version"_s) == u"SCORM_1.2"_s;
        element(user, sco, attempt, is12 ? u"cmi.core.lesson_status"_s : u"cmi.completion_status"_s, status, at);
        element(user, sco, attempt, u"x.start.time"_s, QString::number(at - 60), at, true);
        if (!score.isEmpty())
            element(user, sco, attempt, is12 ? u"cmi.core.score.raw"_s : u"cmi.score.raw"_s, score, at);
    }
    void element(qint64 user, qint64 sco, int attempt, const QString &name, const QString &value, qint64 at,
                 bool onlyNew = false)
    {
        QVariantMap track{{u"user"_s, user}, {u"sco"_s, sco}, {u"attempt"_s, attempt}, {u"element"_s, name}};
        for (QVariantMap &one : m_tables[u"track"_s]) {
            const bool isIt = std::all_of(track.keyBegin(), track.keyEnd(),
                                          [&](const QString &key) { return one.value(key) == track.value(key); });
            if (!isIt)
                continue;
            if (!onlyNew) {
                one[u"value"_s] = value;
                one[u"modified"_s] = at;
            }
            return;
        }
        track.insert(u"scorm"_s, sco / 100);
        track.insert(u"value"_s, value);
        track.insert(u"modified"_s, at);
        m_tables[u"track"_s].append(track);
    }
    int newestAttempt(qint64 user, qint64 package) const
    {
        int newest = 0;
        for (const QVariantMap &one : m_tables.value(u"track"_s)) {
            if (one.value(u"user"_s).toLongLong() == user && one.value(u"scorm"_s).toLongLong() == package)
                newest = std::max(newest, one.value(u"attempt"_s).toInt());
        }
        return newest;
    }
    /// By the contract's rule, over all attempts.
    bool isDone(qint64 user, qint64 sco) const
    {
        return std::ranges::any_of(m_tables.value(u"track"_s), [&](const QVariantMap &one) {
            const QString value = one.value(u"value"_s).toString();
            const QString name = one.value(u"element"_s).toString();
            return one.value(u"user"_s).toLongLong() == user && one.value(u"sco"_s).toLongLong() == sco
                && (((name.endsWith(u"lesson_status"_s) || name.endsWith(u"completion_status"_s))
                     && (value == u"completed"_s || value == u"passed"_s))
                    || (name.endsWith(u"success_status"_s) && value == u"passed"_s));
        });
    }
    std::optional<double> percent(qint64 user, qint64 course) const
    {
        double sum = 0;
        int packages = 0;
        for (const QVariantMap &scorm : m_tables.value(u"scorm"_s)) {
            if (scorm.value(u"course"_s).toLongLong() != course)
                continue;
            int scos = 0;
            int done = 0;
            for (const QVariantMap &sco : m_tables.value(u"sco"_s)) {
                if (sco.value(u"scorm"_s) != scorm.value(u"id"_s) || sco.value(u"type"_s) != u"sco"_s)
                    continue;
                ++scos;
                done += isDone(user, sco.value(u"id"_s).toLongLong()) ? 1 : 0;
            }
            if (scos > 0) {
                sum += double(done) / scos;
                ++packages;
            }
        }
        return packages > 0 ? std::optional(std::round(sum / packages * 10000) / 100) : std::nullopt;
    }

private:
    static QVariantList asVariants(const QList<QVariantMap> &rows)
    {
        QVariantList list;
        for (const QVariantMap &one : rows)
            list.append(one);
        return list;
    }
    QMap<QString, QList<QVariantMap>> m_tables;
};

/// An engine that follows courses 51, 52... of a campus of one's own; every course has all the students 101, 102...
class TrackBench : public EngineBench {
public:
    TrackBench(const DatabaseFixture &fixture, int courses, int students, int scos = 3)
        : EngineBench(fixture)
    {
        world.addAccounts();
        for (int i = 0; i < students; ++i)
            world.addUser(101 + i);
        QList<Course> made;
        for (int i = 0; i < courses; ++i) {
            const qint64 id = 51 + i;
            world.addCourse(id);
            world.addPackage(id, 10 + 2 * i, scos);
            world.addPackage(id, 11 + 2 * i, scos, u"SCORM_1.3"_s);
            made.append({.moodleCourseId = id, .fullName = u"Curso %1"_s.arg(id)});
            for (int person = 0; person < students; ++person)
                world.enrol(101 + person, id);
        }
        valueOf(CourseRepository(*session).store(made, clock.now()));
        for (const Course &course : made)
            ids.append(valueOf(CourseRepository(*session).findByMoodleIds({course.moodleCourseId})).constFirst().id);
        for (int i = 0; i < students; ++i) {
            const qint64 id = storedStudent(*session, u"Ana"_s, u"Ruiz %1"_s.arg(i), clock.now());
            valueOf(StudentRepository(*session).setMoodleUser(id, 101 + i, u"p%1"_s.arg(i), clock.now()));
            for (const qint64 course : ids)
                valueOf(EnrolmentRepository(*session).storeFromCampus(id, course, true, clock.now()));
        }
        load();
    }
    void start(std::chrono::milliseconds longestWait = std::chrono::seconds(120))
    {
        startEngine({.sendsMessages = false, .longestWait = longestWait});
    }
    /// The campus becomes what the world is.
    void load() { control("POST", "rows", {{u"clear"_s, true}, {u"rows"_s, world.rows()}}); }
    /// The campus's time.
    qint64 campusNow() const { return QDateTime::currentSecsSinceEpoch() + m_campusShift; }
    void wait(int minutes)
    {
        m_campusShift += qint64(minutes) * 60;
        control("POST", "clock", {{u"advance_s"_s, minutes * 60}});
        clock.advance(std::chrono::minutes(minutes));
    }
    qint64 queue(const TrackRequest &request)
    {
        const qint64 id = valueOf(JobRepository(*session).add({.kind = JobKind::Track,
                                                               .payload = request.toJson(),
                                                               .runAfter = clock.now(),
                                                               .dedupeKey = TrackRequest::kDedupeKey,
                                                               .createdAt = clock.now()}));
        emit database.changes().changed({.entity = u"job"_s});
        return id;
    }
    Job job(qint64 id) { return valueOf(JobRepository(*session).find(id)); }
    bool ends(qint64 id, int limit = 60'000)
    {
        return until(
            [&] {
                const JobState state = job(id).state;
                return state == JobState::Done || state == JobState::Failed;
            },
            limit);
    }
    /// One pass, to its end; its figures.
    QJsonObject track(const TrackRequest &request = {.kind = PassKind::Scheduled})
    {
        const qint64 id = queue(request);
        if (!ends(id))
            qFatal("the pass does not end");
        const Job ended = job(id);
        if (ended.state != JobState::Done)
            qFatal("the pass failed: %s", qUtf8Printable(ended.error ? ended.error->code : QString()));
        return ended.result;
    }
    QJsonObject next(int minutes = 40)
    {
        wait(minutes);
        return track();
    }
    Progress known(qint64 user, qint64 course = 51)
    {
        const QList<ProgressRepository::ToRead> rows =
            valueOf(ProgressRepository(*session).ofMoodleUsers(ids.at(course - 51), {user}));
        return rows.isEmpty() ? Progress() : rows.first().known;
    }
    QList<Snapshot> history(qint64 user, qint64 course = 51)
    {
        return valueOf(SnapshotRepository(*session).ofEnrolment(known(user, course).enrolmentId));
    }
    CourseTracking tracking(qint64 course = 51)
    {
        return valueOf(TrackingRepository(*session).ofCourses({ids.at(course - 51)})).constFirst();
    }
    QList<ScormPackage> packages(qint64 course = 51)
    {
        return valueOf(PackageRepository(*session).ofCourse(ids.at(course - 51)));
    }
    /// Whose progress is not what the campus has; empty: all is true.
    QStringList untrue()
    {
        QStringList wrong;
        for (const ProgressRepository::Latest &row : valueOf(ProgressRepository(*session).latest({}))) {
            const std::optional<double> truth = world.percent(row.moodleUserId, row.moodleCourseId);
            if (row.percent != truth)
                wrong.append(u"%1 in %2: %3, not %4"_s.arg(row.moodleUserId)
                                 .arg(row.moodleCourseId)
                                 .arg(row.percent.value_or(-1))
                                 .arg(truth.value_or(-1)));
        }
        return wrong;
    }
    int snapshots()
    {
        auto query = session->execute(u"SELECT count(*) FROM snapshot"_s);
        return query && query->next() ? query->value(0).toInt() : -1;
    }

    CampusWorld world;
    QList<qint64> ids; ///< Bedel's, of courses 51, 52...

private:
    qint64 m_campusShift = 0;
};
