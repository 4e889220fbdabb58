// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/coursedayrepository.h"
#include "tests/app/engine/trackbench.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kHour = 3600;

int number(const QJsonObject &result, const char *key)
{
    return result.value(QLatin1StringView(key)).toInt();
}

QStringList errorCodes(const QJsonObject &result)
{
    QStringList codes;
    const QJsonArray errors = result.value("errors"_L1).toArray();
    for (const QJsonValue &error : errors)
        codes.append(Error::fromJson(error[u"error"_s].toObject()).code);
    return codes;
}

/// Half-way through the first course's first package, some hours ago; person 102 has done all of it, 103 nothing.
void begun(TrackBench &bench)
{
    const qint64 at = bench.campusNow() - 5 * kHour;
    bench.world.track(101, 1001, u"completed"_s, at);
    bench.world.track(101, 1002, u"incomplete"_s, at);
    for (const int sco : {1001, 1002, 1003, 1101, 1102, 1103})
        bench.world.track(102, sco, u"completed"_s, at);
    bench.world.setAccess(101, 51, at);
    bench.world.setAccess(102, 51, at);
    bench.load();
}

} // namespace

class TestTracker final : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(theFirstPassIsTheTruth)
    BEDEL_DATABASE_TEST(nothingMovedIsOneRequest)
    BEDEL_DATABASE_TEST(whatMovedIsRead)
    BEDEL_DATABASE_TEST(olderAttemptsCount)
    BEDEL_DATABASE_TEST(aBlindSignalGoesByLastAccess)
    BEDEL_DATABASE_TEST(largePackagesAreReadForWhoCame)
    void theServiceMayLackFunctions_data();
    void theServiceMayLackFunctions();
    BEDEL_DATABASE_TEST(aCourseNobodyMayEnterIsNamed)
    BEDEL_DATABASE_TEST(cohortsAreComparedEveryNight)
    BEDEL_DATABASE_TEST(aRefusedPackageKeepsItsValues)
    BEDEL_DATABASE_TEST(packagesComeAndGo)
    BEDEL_DATABASE_TEST(anUnlistedPackageLeavesPercentUnknown)
    BEDEL_DATABASE_TEST(whoLeftIsEnded)
    BEDEL_DATABASE_TEST(aWrongClockMissesNothing)
    BEDEL_DATABASE_TEST(aPassIsCancelled)
    BEDEL_DATABASE_TEST(aPassThatWasCutGoesOn)
    BEDEL_DATABASE_TEST(aPassThatLostItsLeaseWritesNothing)
    BEDEL_DATABASE_TEST(moodlesOwnFiguresStandBeside)
    BEDEL_DATABASE_TEST(chaosEndsInTheTruth)
};

void TestTracker::theFirstPassIsTheTruth()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 2, 5);
    begun(bench);
    const qint64 at = bench.campusNow() - 3 * kHour;
    bench.world.track(104, 1001, u"passed"_s, at, 1, u"80"_s);
    bench.world.track(104, 1001, u"incomplete"_s, at + 60, 2); // once done, done
    bench.world.track(104, 1002, u"failed"_s, at, 1);
    bench.world.track(104, 1101, u"incomplete"_s, at);
    bench.world.element(104, 1101, 1, u"cmi.success_status"_s, u"passed"_s, at);
    bench.world.track(105, 1203, u"browsed"_s, at);
    bench.load();
    bench.start();
    const QJsonObject pass = bench.track();
    QCOMPARE(number(pass, "courses"), 2);
    QCOMPARE(number(pass, "enrolments"), 10);
    QCOMPARE(number(pass, "checked"), 10);
    QCOMPARE(number(pass, "snapshots"), 10);
    QCOMPARE(errorCodes(pass), QStringList());
    QCOMPARE(bench.untrue(), QStringList());
    QCOMPARE(bench.known(101).state, ProgressState::InProgress);
    QCOMPARE(bench.known(102).state, ProgressState::Completed);
    QCOMPARE(bench.known(103).state, ProgressState::NotStarted);
    QCOMPARE(bench.known(103).percent, std::optional(0.0));
    QCOMPARE(bench.known(104).sco(1001)->attempt, 2);
    QCOMPARE(bench.known(104).failedAttempts, 1);
    QCOMPARE(bench.known(101).lastAccess.toSecsSinceEpoch(), bench.known(101).lastTrack.toSecsSinceEpoch());
    QVERIFY(bench.tracking().since.isValid());
    QCOMPARE(bench.packages().first().signal, PackageSignal::Usable);
    QVERIFY(std::ranges::none_of(bench.history(101), &Snapshot::isRise)); // the first reading is no news
}

void TestTracker::nothingMovedIsOneRequest()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 20, 2);
    const qint64 at = bench.campusNow() - 5 * kHour;
    for (int course = 0; course < 20; ++course) { // somebody in each package: its signal is known
        bench.world.track(101, (10 + 2 * course) * 100 + 1, u"completed"_s, at);
        bench.world.track(101, (11 + 2 * course) * 100 + 1, u"incomplete"_s, at);
    }
    bench.load();
    bench.start();
    bench.track();
    const int before = bench.snapshots();
    for (int round = 0; round < 2; ++round) {
        const QJsonObject idle = bench.next();
        QCOMPARE(number(idle, "courses"), 20);
        QCOMPARE(number(idle, "requests"), 1);
        QCOMPARE(number(idle, "inner_calls"), 20);
        QCOMPARE(number(idle, "changed"), 0);
        QCOMPARE(number(idle, "checked"), 40);
    }
    QCOMPARE(bench.snapshots(), before);
    QVERIFY(bench.tracking().checkedAt > bench.known(101).checkedAt);
}

void TestTracker::whatMovedIsRead()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 2, 3);
    begun(bench);
    const qint64 at = bench.campusNow() - 5 * kHour;
    for (const int sco : {1201, 1301})
        bench.world.track(101, sco, u"incomplete"_s, at);
    bench.load();
    bench.start();
    bench.track();
    bench.world.track(101, 1002, u"completed"_s, bench.campusNow() + 1200);
    bench.load();
    QJsonObject pass = bench.next();
    QCOMPARE(number(pass, "changed"), 1);
    QCOMPARE(number(pass, "snapshots"), 1);
    QCOMPARE(bench.untrue(), QStringList());
    QVERIFY(bench.history(101).last().isRise);
    QCOMPARE(bench.history(101).last().changes.size(), 1);
    QVERIFY2(number(pass, "requests") <= 2, "the listed package, and nothing else");
    // Its three parts but what is done: two of 101, three of 103, none of 102; and two courses.
    QVERIFY(number(pass, "inner_calls") <= 8);

    bench.world.track(101, 1003, u"incomplete"_s, bench.campusNow() + 1200, 1, u"40"_s);
    bench.load();
    pass = bench.next();
    QCOMPARE(number(pass, "snapshots"), 1);
    QVERIFY(!bench.history(101).last().isRise);
    QCOMPARE(bench.known(101).sco(1003)->score, std::optional(40.0));

    const std::optional<double> before = bench.known(101).percent;
    bench.world.track(101, 1001, u"incomplete"_s, bench.campusNow() + 1200, 2);
    bench.load();
    pass = bench.next();
    QCOMPARE(bench.known(101).percent, before);
    QVERIFY(!bench.history(101).last().isRise);
    QCOMPARE(bench.untrue(), QStringList());
}

void TestTracker::olderAttemptsCount()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 4);
    begun(bench);
    const qint64 at = bench.campusNow() - 4 * kHour;
    // At the first reading, the newest attempt holds nothing of the part that was done in the first.
    bench.world.track(103, 1002, u"completed"_s, at, 1);
    bench.world.track(103, 1001, u"incomplete"_s, at, 3);
    bench.world.track(104, 1001, u"incomplete"_s, at, 1);
    bench.load();
    bench.start();
    bench.track();
    QCOMPARE(bench.untrue(), QStringList());
    QVERIFY(bench.known(103).sco(1002)->isDone);
    // Between two passes: done in attempts 1 and 2, and a third begun.
    bench.world.track(104, 1001, u"completed"_s, bench.campusNow() + 300, 1);
    bench.world.track(104, 1003, u"completed"_s, bench.campusNow() + 600, 2);
    bench.world.track(104, 1002, u"incomplete"_s, bench.campusNow() + 900, 3);
    bench.load();
    const QJsonObject pass = bench.next();
    QCOMPARE(bench.untrue(), QStringList());
    QCOMPARE(number(pass, "snapshots"), 1);
    QVERIFY(bench.history(104).last().isRise);
}

void TestTracker::aBlindSignalGoesByLastAccess()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 4);
    begun(bench);
    bench.world.row(u"module"_s, u"id"_s, 5010)[u"separate_groups"_s] = 1;
    bench.load();
    bench.start();
    bench.track();
    QCOMPARE(bench.packages().first().signal, PackageSignal::Blind);
    QCOMPARE(bench.packages().last().signal, PackageSignal::Usable);
    // Noted shortly before the poll, worked on after it: the campus moves the access once a minute only.
    bench.wait(40);
    bench.world.track(103, 1001, u"completed"_s, bench.campusNow() + 30);
    bench.world.setAccess(103, 51, bench.campusNow() - 20);
    const QDateTime polled = bench.tracking().accessAt;
    QVERIFY(polled.isValid());
    bench.load();
    QJsonObject pass = bench.next(1);
    QCOMPARE(bench.untrue(), QStringList());
    bench.world.track(104, 1001, u"completed"_s, bench.campusNow() + 30);
    bench.world.setAccess(104, 51, bench.tracking().accessAt.toSecsSinceEpoch() - 100); // within the margin
    bench.load();
    pass = bench.next(40);
    QCOMPARE(bench.untrue(), QStringList());
    QVERIFY(number(pass, "requests") <= 2);
    // Nobody came: the list of people travels with the question.
    QCOMPARE(number(bench.next(), "requests"), 1);
}

void TestTracker::largePackagesAreReadForWhoCame()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 80);
    begun(bench);
    bench.start();
    bench.track();
    bench.wait(30);
    const qint64 at = bench.campusNow();
    bench.world.track(110, 1001, u"completed"_s, at - 60);
    bench.world.setAccess(110, 51, at - 60);
    bench.world.track(111, 1001, u"completed"_s, at - 60); // in the mobile app: no access
    bench.load();
    QJsonObject pass = bench.track();
    QVERIFY(bench.known(110).sco(1001)->isDone);
    QVERIFY(!bench.known(111).sco(1001)->isDone);
    QVERIFY(bench.packages().first().hasRest);
    QVERIFY(number(pass, "inner_calls") < 20);
    pass = bench.next(31);
    QCOMPARE(bench.untrue(), QStringList());
    QVERIFY(!bench.packages().first().hasRest);
    QCOMPARE(number(bench.next(), "requests"), 1);
}

void TestTracker::theServiceMayLackFunctions_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QStringList>("without");
    const QString batch = u"tool_mobile_call_external_functions"_s;
    const QString updates = u"core_course_get_updates_since"_s;
    for (const char *engine : {"sqlite", "postgresql"}) {
        QTest::addRow("%s without batches", engine) << QString::fromLatin1(engine) << QStringList{batch};
        QTest::addRow("%s without updates", engine) << QString::fromLatin1(engine) << QStringList{updates};
        QTest::addRow("%s without both", engine) << QString::fromLatin1(engine) << QStringList{batch, updates};
    }
}

void TestTracker::theServiceMayLackFunctions()
{
    QFETCH(QStringList, without);
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 2, 4);
    begun(bench);
    bench.start();
    bench.track(); // with everything
    bench.set({{u"without_functions"_s, QJsonArray::fromStringList(without)}});
    bench.wait(40);
    bench.world.track(103, 1001, u"completed"_s, bench.campusNow() - 600);
    bench.world.setAccess(103, 51, bench.campusNow() - 600);
    bench.load();
    bench.track(); // finds out that something is missing
    bench.wait(40);
    bench.world.track(104, 1001, u"completed"_s, bench.campusNow() - 600);
    bench.world.setAccess(104, 51, bench.campusNow() - 600);
    bench.load();
    const QJsonObject pass = bench.track();
    QCOMPARE(errorCodes(pass), QStringList());
    QCOMPARE(bench.untrue(), QStringList());
    QCOMPARE(number(pass, "changed"), 1); // the other was found by the pass that met with the missing function
}

void TestTracker::aCourseNobodyMayEnterIsNamed()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 3, 3);
    begun(bench);
    bench.set({{u"without_capabilities"_s, QJsonArray{u"moodle/course:viewhiddencourses"_s}}});
    bench.world.row(u"course"_s, u"id"_s, 52)[u"visible"_s] = 0;
    bench.load();
    bench.start();
    QJsonObject pass = bench.track();
    QCOMPARE(errorCodes(pass), QStringList{u"course_not_accessible"_s});
    QVERIFY(bench.tracking(52).error);
    QVERIFY(!bench.tracking(51).error);
    QVERIFY(!bench.known(101, 52).percent); // unknown is not zero
    QCOMPARE(bench.known(101, 52).state, ProgressState::Unknown);
    QVERIFY(bench.known(103, 53).percent);
    bench.world.row(u"course"_s, u"id"_s, 52)[u"visible"_s] = 1;
    bench.load();
    pass = bench.next();
    QCOMPARE(errorCodes(pass), QStringList());
    QCOMPARE(bench.untrue(), QStringList());
    // A course that is hidden later keeps what is known, and its age.
    bench.world.row(u"course"_s, u"id"_s, 51)[u"visible"_s] = 0;
    bench.load();
    const QDateTime checked = bench.tracking(51).checkedAt;
    pass = bench.next();
    QCOMPARE(errorCodes(pass).size(), 1);
    QCOMPARE(bench.known(102).percent, std::optional(100.0));
    QCOMPARE(bench.tracking(51).checkedAt, checked);
    QCOMPARE(bench.packages(51).size(), 2);
}

void TestTracker::cohortsAreComparedEveryNight()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 12);
    begun(bench);
    bench.start();
    bench.track();
    CourseDayRepository days(*bench.session);
    QVERIFY(valueOf(days.cohorts(bench.ids.first())).isEmpty());
    bench.wait(9 * 24 * 60);
    bench.track({.kind = PassKind::Sweep});
    const QList<CohortWeek> cohorts = valueOf(days.cohorts(bench.ids.first()));
    QVERIFY(!cohorts.isEmpty());
    QCOMPARE(cohorts.last().students, 12);
}

void TestTracker::aRefusedPackageKeepsItsValues()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 30);
    begun(bench);
    bench.start();
    bench.track();
    const Progress before = bench.known(101);
    const QDateTime checked = bench.tracking().checkedAt;
    bench.set({{u"without_capabilities"_s, QJsonArray{u"mod/scorm:viewreport"_s}}});
    bench.world.track(101, 1002, u"completed"_s, bench.campusNow() + 600);
    bench.load();
    bench.wait(40);
    QJsonObject pass = bench.track({.kind = PassKind::Sweep});
    QCOMPARE(errorCodes(pass), (QStringList{u"nopermissions"_s, u"nopermissions"_s})); // each package once
    QVERIFY2(number(pass, "requests") < 25, "what is sure to be refused is not asked");
    QCOMPARE(bench.known(101).percent, before.percent);
    QCOMPARE(bench.known(101).checkedAt, before.checkedAt);
    QVERIFY(bench.known(101).error);
    QCOMPARE(bench.tracking().checkedAt, checked);
    bench.set({{u"without_capabilities"_s, QJsonArray()}});
    pass = bench.next();
    QCOMPARE(errorCodes(pass), QStringList());
    QCOMPARE(bench.untrue(), QStringList());
    QVERIFY(!bench.known(101).error);
    QVERIFY(bench.tracking().checkedAt > checked);
}

void TestTracker::packagesComeAndGo()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 3);
    begun(bench);
    bench.start();
    bench.track();
    QCOMPARE(bench.known(101).percent, bench.world.percent(101, 51));
    // Deleted: it no longer counts.
    const QList<QVariantMap> scorms = bench.world.table(u"scorm"_s);
    bench.world.remove(u"scorm"_s, {{u"id"_s, 11}});
    bench.world.remove(u"module"_s, {{u"id"_s, 5011}});
    bench.load();
    bench.wait(25 * 60);
    bench.track();
    QCOMPARE(bench.untrue(), QStringList());
    QCOMPARE(bench.packages().size(), 1);
    // Replaced during the day by another content: other parts. The campus's answer on the old ones tells.
    bench.world.row(u"scorm"_s, u"id"_s, 10)[u"sha1"_s] = u"second"_s;
    bench.world.remove(u"sco"_s, {{u"scorm"_s, 10}});
    bench.world.remove(u"track"_s, {{u"scorm"_s, 10}});
    bench.world.addSco(10, 1051, u"sco"_s);
    bench.world.addSco(10, 1052, u"sco"_s);
    bench.wait(40);
    bench.world.track(103, 1051, u"completed"_s, bench.campusNow() - 60);
    bench.load();
    bench.track();
    QCOMPARE(bench.known(102).percent, std::optional(100.0)); // not worked out from half of it
    const QJsonObject pass = bench.next();
    QCOMPARE(errorCodes(pass), QStringList());
    QCOMPARE(bench.untrue(), QStringList());
    QCOMPARE(bench.known(103).percent, std::optional(50.0));
}

void TestTracker::anUnlistedPackageLeavesPercentUnknown()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 3);
    begun(bench);
    bench.set({{u"without_functions"_s, QJsonArray{u"mod_scorm_get_scorm_scoes"_s}}});
    bench.start();
    bench.track();
    QVERIFY(!bench.known(102).percent);
    QVERIFY(!bench.known(102).wasRead());
    bench.set({{u"without_functions"_s, QJsonArray()}});
    bench.next();
    QCOMPARE(bench.untrue(), QStringList());
}

void TestTracker::whoLeftIsEnded()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 2, 4);
    begun(bench);
    bench.start();
    bench.track();
    const auto state = [&](int person, int course) {
        const qint64 student = valueOf(StudentRepository(*bench.session).findByMoodleUser(person))->id;
        for (const Enrolment &one : valueOf(EnrolmentRepository(*bench.session).ofStudent(student))) {
            if (one.courseId == bench.ids.at(course - 51))
                return one.state;
        }
        return EnrolmentState::Failed;
    };
    // Nobody is shown to the account: that is no departure.
    bench.set({{u"without_capabilities"_s, QJsonArray{u"moodle/user:viewdetails"_s}}});
    bench.wait(40);
    bench.track({.kind = PassKind::Sweep});
    QCOMPARE(state(103, 51), EnrolmentState::Enrolled);
    bench.set({{u"without_capabilities"_s, QJsonArray()}});
    bench.world.remove(u"enrolment"_s, {{u"user"_s, 103LL}, {u"course"_s, 51LL}});
    bench.load();
    bench.wait(40);
    bench.track({.kind = PassKind::Sweep});
    QCOMPARE(state(103, 51), EnrolmentState::Ended);
    QCOMPARE(state(103, 52), EnrolmentState::Enrolled);
    // An account that was deleted shows when it is read.
    bench.world.row(u"user"_s, u"id"_s, 104)[u"deleted"_s] = 1;
    bench.wait(40);
    bench.world.track(101, 1003, u"completed"_s, bench.campusNow() - 60);
    bench.load();
    const QJsonObject pass = bench.track();
    QVERIFY(errorCodes(pass).contains(u"userdeleted"_s));
    QCOMPARE(state(104, 51), EnrolmentState::Ended);
    QVERIFY(bench.known(101).sco(1003)->isDone);
}

void TestTracker::aWrongClockMissesNothing()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 3);
    begun(bench);
    bench.clock.advance(7h); // the computer's alone
    bench.start();
    bench.track();
    bench.world.track(101, 1002, u"completed"_s, bench.campusNow() + 60);
    bench.load();
    const QJsonObject pass = bench.next(2);
    bench.clock.advance(1h);
    QVERIFY(bench.known(101).sco(1002)->isDone || number(bench.next(1), "changed") == 1);
    QCOMPARE(bench.untrue(), QStringList());
}

void TestTracker::aPassIsCancelled()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 2, 60, 20);
    bench.control("POST", "delay", {{u"fixed_ms"_s, 60}});
    bench.start();
    const qint64 id = bench.queue({.kind = PassKind::Manual});
    QVERIFY(bench.until([&] { return bench.job(id).progressTotal > 0; }));
    valueOf(JobRepository(*bench.session).requestCancel(id, bench.clock.now()));
    QVERIFY(bench.ends(id));
    QCOMPARE(bench.job(id).state, JobState::Done);
    const TrackingPass pass = valueOf(TrackingRepository(*bench.session).last(1)).first();
    QCOMPARE(pass.state, PassState::Cancelled);
    QVERIFY(bench.snapshots() < 120);
    bench.control("POST", "delay", {{u"fixed_ms"_s, 0}});
    bench.next();
    QCOMPARE(bench.untrue(), QStringList());
    QCOMPARE(bench.snapshots(), 120);
}

void TestTracker::aPassThatWasCutGoesOn()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 2, 60, 20);
    begun(bench);
    // One after another, and slowly: the second course is still on its way when the first has been stored.
    bench.settings[u"tracking.connections"_s] = u"1"_s;
    bench.control("POST", "delay", {{u"fixed_ms"_s, 400}});
    bench.start();
    const qint64 id = bench.queue({.kind = PassKind::Manual});
    QVERIFY(bench.until([&] { return bench.snapshots() > 0; }));
    bench.stopEngine();
    const int before = bench.snapshots();
    QVERIFY(before < 120);
    const TrackingPass cut = valueOf(TrackingRepository(*bench.session).last(1)).first();
    QCOMPARE(cut.state, PassState::Running);
    bench.control("POST", "delay", {{u"fixed_ms"_s, 0}});
    bench.start();
    QVERIFY(bench.ends(id));
    QCOMPARE(bench.job(id).state, JobState::Done);
    QCOMPARE(bench.job(id).result.value("pass"_L1).toInteger(), cut.id);
    QCOMPARE(bench.untrue(), QStringList());
    QCOMPARE(bench.snapshots(), 120);
    QCOMPARE(valueOf(TrackingRepository(*bench.session).last(5)).size(), 1);
}

void TestTracker::aPassThatLostItsLeaseWritesNothing()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 60, 20);
    bench.control("POST", "delay", {{u"fixed_ms"_s, 60}});
    bench.start();
    const qint64 id = bench.queue({.kind = PassKind::Manual});
    QVERIFY(bench.until([&] { return bench.job(id).progressTotal > 0; }));
    valueOf(bench.session->execute(u"UPDATE job SET lease_owner = 'another' WHERE id = ?"_s, {id}));
    const int before = bench.snapshots();
    QVERIFY(bench.until([&] { return bench.engine->isIdle(); })); // it has noticed
    QCOMPARE(bench.snapshots(), before);
    QCOMPARE(bench.job(id).state, JobState::Leased); // still the other's
    QVERIFY(!bench.tracking().checkedAt.isValid());
}

void TestTracker::moodlesOwnFiguresStandBeside()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 3);
    begun(bench);
    bench.start();
    bench.track();
    QVERIFY(!bench.known(102).moodlePercent);
    bench.wait(40);
    const QJsonObject pass = bench.track({.kind = PassKind::Sweep});
    QCOMPARE(errorCodes(pass), QStringList());
    QCOMPARE(bench.known(102).moodlePercent, std::optional(100.0));
    QCOMPARE(bench.known(102).isMoodleCompleted, std::optional(true));
    QCOMPARE(bench.known(101).isMoodleCompleted, std::optional(false));
    QCOMPARE(bench.untrue(), QStringList());
}

void TestTracker::chaosEndsInTheTruth()
{
    BEDEL_FRESH_DATABASE(database);
    const quint32 seed = qEnvironmentVariableIntValue("BEDEL_CHAOS_SEED") > 0
        ? quint32(qEnvironmentVariableIntValue("BEDEL_CHAOS_SEED"))
        : QRandomGenerator::global()->bounded(1u, 1'000'000u);
    qInfo("BEDEL_CHAOS_SEED=%u", seed);
    QRandomGenerator random(seed);
    TrackBench bench(database, 3, 12);
    begun(bench);
    bench.start(1s);
    const QStringList kinds{u"http500"_s,
                            u"http503"_s,
                            u"html"_s,
                            u"cut_before"_s,
                            u"maintenance"_s,
                            u"refused"_s,
                            u"malformed"_s,
                            u"cut_mid_answer"_s,
                            u"cut_after_accept"_s,
                            u"timeout"_s,
                            u"timeout_after_accept"_s,
                            u"http500_after_accept"_s};
    QHash<std::pair<qint64, qint64>, double> highest;
    const auto look = [&] {
        for (const ProgressRepository::Latest &row : valueOf(ProgressRepository(*bench.session).latest({}))) {
            const std::pair key(row.moodleCourseId, row.moodleUserId);
            const double before = highest.value(key, -1);
            const double truth = bench.world.percent(row.moodleUserId, row.moodleCourseId).value_or(-1);
            if (before >= 0 && !row.percent)
                qFatal("a value was forgotten");
            if (row.percent && (*row.percent < before || *row.percent > truth))
                qFatal("%f after %f, where the campus has %f", *row.percent, before, truth);
            highest[key] = row.percent.value_or(-1);
        }
    };
    for (int round = 0; round < 10; ++round) {
        bench.wait(40);
        for (int move = 0; move < 6; ++move) {
            const qint64 user = 101 + random.bounded(12);
            const qint64 course = 51 + random.bounded(3);
            const qint64 package = 10 + 2 * (course - 51) + random.bounded(2);
            const qint64 at = bench.campusNow() - random.bounded(30, 2000);
            const int newest = bench.world.newestAttempt(user, package);
            const qint64 sco = package * 100 + random.bounded(1, 4);
            if (random.bounded(3) > 0)
                bench.world.track(user, sco, u"completed"_s, at, std::max(newest, 1));
            if (random.bounded(2) == 0) // and a newer attempt, in which nothing is done yet
                bench.world.track(user, package * 100 + random.bounded(1, 4), u"incomplete"_s, at, newest + 1);
            bench.world.setAccess(user, course, at);
        }
        bench.load();
        for (const QString &kind : kinds)
            bench.control("POST", "faults", {{u"kind"_s, kind}, {u"probability"_s, 0.1 / double(kinds.size())}});
        const qint64 id = bench.queue({.kind = round == 5 ? PassKind::Sweep : PassKind::Scheduled});
        if (!bench.until([&] {
                bench.clock.advance(200ms); // what waits for a better moment need not take an hour
                const JobState state = bench.job(id).state;
                return state == JobState::Done || state == JobState::Failed;
            }))
            QFAIL("a pass does not end");
        bench.control("POST", "faults", {{u"clear"_s, true}});
        look();
    }
    bench.next();
    QVERIFY2(bench.untrue().isEmpty(), qPrintable(bench.untrue().join(u'\n')));
    auto doubles = bench.session->execute(
        u"SELECT a.enrolment_id FROM snapshot a JOIN snapshot b ON a.enrolment_id = b.enrolment_id AND a.at < b.at "
        "AND a.changes = b.changes AND a.percent = b.percent AND a.active_at = b.active_at"_s);
    QVERIFY(doubles);
    QVERIFY2(!doubles->next(), "the same snapshot twice");
}

QTEST_GUILESS_MAIN(TestTracker)
#include "tst_tracker.moc"
