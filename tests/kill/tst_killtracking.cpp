// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/trackingservice.h"
#include "app/storage/database.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/progressrepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/snapshotrepository.h"
#include "app/storage/trackingrepository.h"
#include "tests/kill/campusprocess.h"

#include <QCoroTask>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kCourses = 3;
constexpr int kStudents = 60;
constexpr int kLongestLife = 1500; // ms between the start of a worker's work and its death
constexpr int kPassesOfARun = 3;

/// A campus with a history, and a database that knows who is in which course.
class Scene {
public:
    explicit Scene(const DatabaseFixture &fixture)
        : database(fixture.target(), clock)
        , tracking(database, clock)
        , m_target(fixture.target())
    {
        const auto opened = database.open().result();
        if (!opened)
            qFatal("the database does not open");
        session = fixture.session();
        const QJsonObject size{{u"courses"_s, kCourses}, {u"students_per_course"_s, kStudents}, {u"seed"_s, 11}};
        campus.control("POST", u"reset"_s, {{u"big"_s, size}});
        storeCourses();
        storePeople();
        valueOf(SettingRepository(*session).set(u"engine.lease_seconds"_s, u"2"_s, clock.now()));
        valueOf(SettingRepository(*session).set(u"tracking.paused"_s, u"true"_s, clock.now())); // only what is asked
        campus.control("POST", u"delay"_s, {{u"fixed_ms"_s, 120}});
    }
    ~Scene() { database.shutdown(); }
    Q_DISABLE_COPY_MOVE(Scene)

    std::unique_ptr<Worker> worker() const { return campus.worker(m_target); }
    Job job(qint64 id) { return valueOf(JobRepository(*session).find(id)); }
    bool hasEnded(qint64 id)
    {
        const JobState state = job(id).state;
        return state == JobState::Done || state == JobState::Failed;
    }
    bool until(const std::function<bool()> &condition, int limit = 60'000)
    {
        QElapsedTimer timer;
        timer.start();
        while (!condition()) {
            if (timer.hasExpired(limit))
                return false;
            QEventLoop loop;
            QObject::connect(&database.changes(), &ChangeFeed::changed, &loop, &QEventLoop::quit);
            QTimer::singleShot(200, &loop, &QEventLoop::quit);
            loop.exec();
        }
        return true;
    }
    /// Whose progress is not what the campus has.
    QStringList untrue()
    {
        QHash<std::pair<qint64, qint64>, double> truth;
        for (const QJsonValue &row : campus.state(u"progress"_s)[u"progress"_s].toArray())
            truth.insert({row[u"student"_s].toInteger(), row[u"course"_s].toInteger()}, row[u"percent"_s].toDouble());
        QStringList wrong;
        const auto latest = valueOf(ProgressRepository(*session).latest({}));
        if (latest.size() != truth.size())
            wrong.append(u"%1 of %2 are known"_s.arg(latest.size()).arg(truth.size()));
        for (const ProgressRepository::Latest &row : latest) {
            const double there = truth.value({row.moodleUserId, row.moodleCourseId}, -1);
            if (!row.percent || std::abs(*row.percent - there) > 0.02)
                wrong.append(u"%1 in %2: %3, not %4"_s.arg(row.moodleUserId)
                                 .arg(row.moodleCourseId)
                                 .arg(row.percent.value_or(-1))
                                 .arg(there));
        }
        return wrong;
    }
    int count(const QString &sql)
    {
        auto query = session->execute(sql);
        return query && query->next() ? query->value(0).toInt() : -1;
    }

    SystemClock clock;
    Database database;
    TrackingService tracking;
    std::unique_ptr<SqlSession> session;
    mutable CampusProcess campus;

private:
    void storeCourses()
    {
        QList<Course> courses;
        for (const QJsonValue &row : campus.state(u"courses"_s)[u"courses"_s].toArray()) {
            if (row[u"id"_s].toInteger() > 1)
                courses.append({.moodleCourseId = row[u"id"_s].toInteger(), .fullName = row[u"fullname"_s].toString()});
        }
        valueOf(CourseRepository(*session).store(courses, clock.now()));
        for (const Course &course : valueOf(CourseRepository(*session).all()))
            m_courses.insert(course.moodleCourseId, course.id);
    }
    void storePeople()
    {
        QHash<qint64, qint64> students;
        for (const QJsonValue &row : campus.state(u"progress"_s)[u"progress"_s].toArray()) {
            qint64 &id = students[row[u"student"_s].toInteger()];
            if (id == 0) {
                id = storedStudent(*session, u"Ana"_s, u"Ruiz"_s, clock.now());
                valueOf(StudentRepository(*session).setMoodleUser(id, row[u"student"_s].toInteger(), u"p%1"_s.arg(id),
                                                                  clock.now()));
            }
            valueOf(EnrolmentRepository(*session).storeFromCampus(id, m_courses.value(row[u"course"_s].toInteger()),
                                                                  true, clock.now()));
        }
    }

    const DatabaseTarget m_target;
    QHash<qint64, qint64> m_courses; ///< Ours, by Moodle id.
};

} // namespace

/// What stands at the end of a reading however often its worker was killed in the middle.
class KillTrackingTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(aKilledPassGoesOn)
};

void KillTrackingTest::aKilledPassGoesOn()
{
    BEDEL_FRESH_DATABASE(fixture);
    const quint32 seed = seedOfRun();
    const int kills = std::max(2, killCount() / 10);
    qInfo("seed %u, %d kills a pass (BEDEL_TEST_SEED, BEDEL_TEST_KILLS)", seed, kills);
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> life(0, kLongestLife);
    Scene scene(fixture);
    int cut = 0;
    for (int pass = 0; pass < kPassesOfARun; ++pass) {
        if (pass > 0)
            scene.campus.control("POST", u"activity"_s, {{u"percent"_s, 20}});
        const bool isFull = pass == 2;
        const qint64 id = valueOf(QCoro::waitFor(scene.tracking.run({}, isFull)));
        for (int kill = 0; kill < kills; ++kill) {
            const std::unique_ptr<Worker> worker = scene.worker();
            QVERIFY(!worker->line("\"serving\"").isEmpty());
            QVERIFY(scene.until([&] { return scene.job(id).result.contains("campus"_L1) || scene.hasEnded(id); }));
            live(life(random));
            worker->kill();
            cut += scene.hasEnded(id) ? 0 : 1;
        }
        const std::unique_ptr<Worker> last = scene.worker();
        QVERIFY(!last->line("\"serving\"").isEmpty());
        QVERIFY(scene.until([&] { return scene.hasEnded(id); }));
        QVERIFY2(last->endCleanly(), last->lastWords().constData());
        QCOMPARE(scene.job(id).state, JobState::Done);
        // One pass, whoever worked on it.
        QCOMPARE(scene.count(u"SELECT count(*) FROM tracking_pass"_s), pass + 1);
        QCOMPARE(scene.count(u"SELECT count(*) FROM tracking_pass WHERE state <> 'done'"_s), 0);
        QCOMPARE(valueOf(TrackingRepository(*scene.session).last(1)).first().enrolments,
                 int(valueOf(ProgressRepository(*scene.session).latest({})).size()));
        const QStringList untrue = scene.untrue();
        QVERIFY2(untrue.isEmpty(), qPrintable(untrue.mid(0, 5).join(u'\n')));
        if (pass == 0) // each was read once into the history
            QCOMPARE(scene.count(u"SELECT count(*) FROM snapshot"_s), scene.count(u"SELECT count(*) FROM progress"_s));
        QCOMPARE(scene.count(u"SELECT count(*) FROM snapshot a JOIN snapshot b ON a.enrolment_id = b.enrolment_id "
                             "AND a.at < b.at AND a.changes = b.changes AND a.percent = b.percent"_s),
                 0);
    }
    qInfo("%d passes were cut off in the middle", cut);
}

QTEST_GUILESS_MAIN(KillTrackingTest)
#include "tst_killtracking.moc"
