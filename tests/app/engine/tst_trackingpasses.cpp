// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/profile.h"
#include "app/config/secretstore.h"
#include "app/engine/engineprobe.h"
#include "app/engine/tracking/trackingscheduler.h"
#include "app/services/settingsservice.h"
#include "app/services/trackingservice.h"
#include "app/storage/leaserepository.h"
#include "app/storage/progressstatistics.h"
#include "tests/app/engine/trackbench.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kHour = 3600;
const QString kBatch = u"tool_mobile_call_external_functions"_s;
const QString kUpdates = u"core_course_get_updates_since"_s;

/// Somebody in each package, so that its signal is known; person 102 has done all of the first course.
void begun(TrackBench &bench, int courses = 1)
{
    const qint64 at = bench.campusNow() - 5 * kHour;
    for (int package = 10; package < 10 + 2 * courses; ++package)
        bench.world.track(101, package * 100 + 1, u"completed"_s, at);
    for (const int sco : {1001, 1002, 1003, 1101, 1102, 1103})
        bench.world.track(102, sco, u"completed"_s, at);
    bench.world.setAccess(101, 51, at);
    bench.world.setAccess(102, 51, at);
    bench.load();
}

void pull(TrackBench &bench, JobKind kind)
{
    QJsonArray courses;
    for (const qint64 course : std::as_const(bench.ids))
        courses.append(course);
    const Job job{.kind = kind,
                  .payload = {{u"courses"_s, courses}},
                  .runAfter = bench.clock.now(),
                  .createdAt = bench.clock.now()};
    const qint64 id = valueOf(JobRepository(*bench.session).add(job));
    emit bench.database.changes().changed({.entity = u"job"_s});
    if (!bench.ends(id) || bench.job(id).state != JobState::Done)
        qFatal("the list could not be read");
}

CoursePersonRow courseRow(TrackBench &bench, qint64 enrolmentId)
{
    const auto rows = valueOf(ProgressStatistics(*bench.session).people({.courseId = bench.ids.first()}, 0, 100)).rows;
    for (const CoursePersonRow &row : rows) {
        if (row.progress.enrolmentId == enrolmentId)
            return row;
    }
    qFatal("no such row");
}

QList<TrackingPass> passes(TrackBench &bench)
{
    return valueOf(TrackingRepository(*bench.session).last(20));
}

/// A pass is under way and has asked something.
bool hasBegun(TrackBench &bench, qint64 id)
{
    return bench.until([&] {
        const Job job = bench.job(id);
        return job.state == JobState::Leased && job.result.contains("campus"_L1);
    });
}

QJsonArray nextCourses(const Job &job)
{
    return job.payload.value("next"_L1).toObject().value("courses"_L1).toArray();
}

} // namespace

/// How passes show, stop, follow each other, and go by what is around them.
class TestTrackingPasses final : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(progressShowsWithEachRequest)
    BEDEL_DATABASE_TEST(aPassStopsBetweenTwoRequests)
    BEDEL_DATABASE_TEST(aStoppedPassDoesNotComeBackAtOnce)
    BEDEL_DATABASE_TEST(aCutSweepGoesOnBehindWhatWasRead)
    BEDEL_DATABASE_TEST(ownFiguresOfOneCourseMayFail)
    BEDEL_DATABASE_TEST(whatWaitsIsWidened)
    BEDEL_DATABASE_TEST(whatRunsIsFollowedByTheRest)
    BEDEL_DATABASE_TEST(whatFollowsIsStoppedToo)
    BEDEL_DATABASE_TEST(whatFollowsOutlivesTheEngine)
    BEDEL_DATABASE_TEST(aFunctionLeavesTheServiceAndComesBack)
    BEDEL_DATABASE_TEST(aSuspendedStudentIsNotGone)
    BEDEL_DATABASE_TEST(aFewStudentsHiddenByGroupsAreRead)
    BEDEL_DATABASE_TEST(manyWhoCameAreReadInLots)
    BEDEL_DATABASE_TEST(aFailedReadingKeepsTheLastValue)
    BEDEL_DATABASE_TEST(coursesOfAPassComeBackTogetherAndNotOnTheMinute)
    BEDEL_DATABASE_TEST(aShorterIntervalHoldsAtOnce)
    BEDEL_DATABASE_TEST(otherDatesAndRulesAreJudgedAnew)
};

void TestTrackingPasses::progressShowsWithEachRequest()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 60, 20);
    bench.control("POST", "delay", {{u"fixed_ms"_s, 250}});
    bench.start();
    const auto writes = [&] {
        auto query = bench.session->execute(u"SELECT count(*) FROM change WHERE entity = 'job'"_s);
        return query && query->next() ? query->value(0).toInt() : -1000;
    };
    const qint64 id = bench.queue({.kind = PassKind::Manual});
    QVERIFY(bench.until([&] { return bench.job(id).progressTotal > 0; }));
    QCOMPARE(bench.job(id).progressTotal, 60); // before anything was asked
    QCOMPARE(bench.job(id).progressDone, 0);
    const int writesBefore = database.isSqlite() ? writes() : 0;
    QElapsedTimer timer;
    timer.start();
    QList<int> shown{0};
    QVERIFY(bench.until([&] {
        const Job job = bench.job(id);
        if (job.progressDone != shown.last())
            shown.append(job.progressDone);
        return job.state == JobState::Done;
    }));
    QVERIFY(std::ranges::is_sorted(shown));
    QCOMPARE(shown.last(), 60);
    // The first lot of fifty students is two thousand questions.
    const auto inFirstLot = std::ranges::count_if(shown, [](int done) { return done > 0 && done < 50; });
    QVERIFY2(inFirstLot >= 4, "the bar stands still while a lot is read");
    if (database.isSqlite()) {
        const double seconds = double(timer.elapsed()) / 1000;
        const int written = writes() - writesBefore;
        qInfo("%d writes to the queue in %.1f s, %d steps shown", written, seconds, int(shown.size()));
        QVERIFY(written <= int(2 * seconds) + 5);
    }
    QCOMPARE(bench.untrue(), QStringList());
}

void TestTrackingPasses::aPassStopsBetweenTwoRequests()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 60, 20);
    bench.control("POST", "delay", {{u"fixed_ms"_s, 200}});
    bench.start();
    const qint64 id = bench.queue({.kind = PassKind::Manual});
    QVERIFY(bench.until([&] { return bench.job(id).progressDone > 0; }));
    QCOMPARE(bench.snapshots(), 0); // the first lot is not written yet
    valueOf(JobRepository(*bench.session).requestCancel(id, bench.clock.now()));
    QVERIFY(bench.ends(id));
    const TrackingPass pass = passes(bench).first();
    QCOMPARE(pass.state, PassState::Cancelled);
    QVERIFY2(pass.innerCalls < 2000, "not even the first lot was read to its end");
    // What was read of whole students stays; the course does not count as read.
    QVERIFY(bench.snapshots() > 0 && bench.snapshots() < 50);
    QVERIFY(!bench.tracking().checkedAt.isValid() && !bench.tracking().sweptAt.isValid());
    bench.control("POST", "delay", {{u"fixed_ms"_s, 0}});
    bench.next();
    QCOMPARE(bench.untrue(), QStringList());
    QCOMPARE(bench.snapshots(), 60);
}

void TestTrackingPasses::aStoppedPassDoesNotComeBackAtOnce()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 2, 60, 20);
    bench.control("POST", "delay", {{u"fixed_ms"_s, 60}});
    bench.start();
    const qint64 fence =
        *valueOf(LeaseRepository(*bench.session).acquire(QString(trackingschedule::kLease), u"one"_s, 10min));
    const auto schedule = [&] {
        valueOf(
            trackingschedule::queueDue(*bench.session, fence, TrackingRules::of(bench.values()), bench.clock.now()));
        return bench.jobs().size();
    };
    QCOMPARE(schedule(), 1);
    emit bench.database.changes().changed({.entity = u"job"_s});
    const qint64 id = bench.jobs().first().id;
    QVERIFY(hasBegun(bench, id));
    valueOf(JobRepository(*bench.session).requestCancel(id, bench.clock.now()));
    QVERIFY(bench.ends(id));
    QCOMPARE(passes(bench).first().state, PassState::Cancelled);
    QVERIFY(!bench.tracking(52).checkedAt.isValid());
    bench.wait(1);
    QCOMPARE(schedule(), 1);
    bench.wait(32); // an interval
    QCOMPARE(schedule(), 2);
}

void TestTrackingPasses::aCutSweepGoesOnBehindWhatWasRead()
{
    BEDEL_FRESH_DATABASE(database);
    constexpr int courses = 8;
    TrackBench bench(database, courses, 100);
    begun(bench, courses);
    bench.start();
    bench.track();
    bench.wait(40);
    // Nothing has moved: what was read leaves no trace but in the courses.
    bench.control("POST", "delay", {{u"fixed_ms"_s, 100}});
    const qint64 id = bench.queue({.kind = PassKind::Sweep});
    const auto isRead = [&](int course, qint64 pass) { return bench.tracking(course).passId == pass; };
    QVERIFY(hasBegun(bench, id));
    const qint64 sweep = passes(bench).first().id;
    QVERIFY(bench.until([&] { return isRead(51, sweep); }));
    bench.stopEngine();
    QCOMPARE(bench.job(id).state, JobState::Ready);
    int left = 0;
    for (int course = 51; course < 51 + courses; ++course)
        left += isRead(course, sweep) ? 0 : 1;
    QVERIFY2(left > 0 && left < courses, qPrintable(QString::number(left)));
    const TrackingPass before = passes(bench).first();
    QVERIFY(before.checked > 0);
    bench.control("POST", "delay", {{u"fixed_ms"_s, 0}});
    bench.start();
    QVERIFY(bench.ends(id));
    QCOMPARE(passes(bench).size(), 2);
    const TrackingPass after = passes(bench).first();
    QCOMPARE(after.id, sweep);
    QCOMPARE(after.checked, courses * 100);
    // Six parts of each student, a few questions on each course, and what Moodle says of everybody.
    const int asked = after.innerCalls - before.innerCalls;
    QVERIFY2(asked <= left * (600 + 8) + 100 + 10, qPrintable(u"%1 for %2 courses"_s.arg(asked).arg(left)));
    QCOMPARE(bench.untrue(), QStringList());
}

void TestTrackingPasses::ownFiguresOfOneCourseMayFail()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 2, 2);
    begun(bench, 2);
    // One student in each course: a question that stands alone.
    for (const auto &[user, course] : {std::pair(101, 51), std::pair(102, 52)}) {
        const qint64 student = valueOf(StudentRepository(*bench.session).findByMoodleUser(user))->id;
        for (const Enrolment &one : valueOf(EnrolmentRepository(*bench.session).ofStudent(student))) {
            if (one.courseId != bench.ids.at(course - 51))
                valueOf(EnrolmentRepository(*bench.session).setLeft({one.id}, EnrolmentState::Ended));
        }
    }
    bench.start();
    bench.track();
    bench.wait(40);
    bench.fault("http500", "core_enrol_get_users_courses", 4); // as often as it is asked for the first
    const QJsonArray errors = bench.track({.kind = PassKind::Sweep}).value("errors"_L1).toArray();
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.first()[u"course"_s].toInteger(), bench.ids.first());
    QVERIFY(!bench.known(101, 51).moodlePercent);
    QVERIFY(bench.known(102, 52).moodlePercent);
    QCOMPARE(bench.requests("core_enrol_get_users_courses"), 5);
}

void TestTrackingPasses::whatWaitsIsWidened()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 4, 1);
    valueOf(TrackingRepository(*bench.session).ensureCourses());
    valueOf(TrackingRepository(*bench.session).setFollowed({bench.ids.at(2)}, false));
    TrackingService service(bench.database, bench.clock);
    const auto run = [&](const QList<qint64> &courses, bool isFull = false) {
        return valueOf(QCoro::waitFor(service.run(courses, isFull)));
    };
    const auto request = [&](qint64 id) { return TrackRequest::fromJson(bench.job(id).payload); };
    const qint64 id = run({bench.ids.at(0)});
    QCOMPARE(run({bench.ids.at(1)}), id);
    QCOMPARE(request(id).courseIds, (QList{bench.ids.at(0), bench.ids.at(1)}));
    QCOMPARE(run({bench.ids.at(0)}), id);
    QCOMPARE(request(id).courseIds.size(), 2);
    // All that are followed, and then one that is not.
    QCOMPARE(run({}), id);
    QCOMPARE(request(id).courseIds, QList<qint64>());
    QCOMPARE(run({bench.ids.at(2)}), id);
    QCOMPARE(request(id).courseIds, bench.ids);
    // To read everything of one course does not mean to read everything of all.
    QCOMPARE(run({bench.ids.at(1)}, true), id);
    QVERIFY(!request(id).isFull);
    QCOMPARE(nextCourses(bench.job(id)), QJsonArray{bench.ids.at(1)});
    QCOMPARE(run(bench.ids, true), id);
    QVERIFY(request(id).isFull);
    QVERIFY(!QCoro::waitFor(service.run({9999}, false)));
    QCOMPARE(bench.jobs().size(), 1);
    // A scheduled pass reads what is due, whatever that is then.
    valueOf(bench.session->execute(u"UPDATE job SET state = 'done'"_s));
    const qint64 scheduled = bench.queue({.kind = PassKind::Scheduled});
    QCOMPARE(run({bench.ids.at(0)}), scheduled);
    QCOMPARE(request(scheduled).kind, PassKind::Scheduled);
    QCOMPARE(nextCourses(bench.job(scheduled)), QJsonArray{bench.ids.at(0)});
    QCOMPARE(run({}), scheduled);
    QCOMPARE(request(scheduled).kind, PassKind::Manual);
    QVERIFY(request(scheduled).courseIds.isEmpty());
}

void TestTrackingPasses::whatRunsIsFollowedByTheRest()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 3, 20, 10);
    TrackingService service(bench.database, bench.clock);
    valueOf(TrackingRepository(*bench.session).ensureCourses());
    bench.control("POST", "delay", {{u"fixed_ms"_s, 150}});
    bench.start();
    const qint64 id = valueOf(QCoro::waitFor(service.run({bench.ids.at(0)}, false)));
    QVERIFY(hasBegun(bench, id));
    QCOMPARE(valueOf(QCoro::waitFor(service.run({bench.ids.at(0)}, false))), id); // that is what it does
    QVERIFY(!bench.job(id).payload.contains("next"_L1));
    QCOMPARE(valueOf(QCoro::waitFor(service.run({bench.ids.at(1)}, false))), id);
    QCOMPARE(valueOf(QCoro::waitFor(service.run({bench.ids.at(2)}, false))), id);
    QCOMPARE(nextCourses(bench.job(id)), (QJsonArray{bench.ids.at(1), bench.ids.at(2)}));
    QCOMPARE(valueOf(QCoro::waitFor(service.status())).pass->courses, 1);
    QVERIFY(bench.ends(id));
    QCOMPARE(bench.job(id).state, JobState::Done);
    QCOMPARE(bench.job(id).result.value("courses"_L1).toInt(), 2);
    QCOMPARE(bench.job(id).progressTotal, 40);
    QCOMPARE(passes(bench).size(), 2);
    for (const TrackingPass &pass : passes(bench))
        QCOMPARE(pass.state, PassState::Done);
    QCOMPARE(bench.untrue(), QStringList());
    QCOMPARE(bench.snapshots(), 60);
}

void TestTrackingPasses::whatFollowsIsStoppedToo()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 2, 20, 10);
    TrackingService service(bench.database, bench.clock);
    bench.control("POST", "delay", {{u"fixed_ms"_s, 300}});
    bench.start();
    const qint64 id = valueOf(QCoro::waitFor(service.run({bench.ids.at(0)}, false)));
    QVERIFY(hasBegun(bench, id));
    valueOf(QCoro::waitFor(service.run({bench.ids.at(1)}, false)));
    QVERIFY(valueOf(QCoro::waitFor(service.cancel(id))));
    QVERIFY(!bench.job(id).payload.contains("next"_L1));
    // What is asked for after that is read, even the course whose reading is just being stopped.
    QCOMPARE(valueOf(QCoro::waitFor(service.run({bench.ids.at(0)}, false))), id);
    QVERIFY(bench.ends(id));
    QCOMPARE(passes(bench).size(), 2);
    QCOMPARE(passes(bench).last().state, PassState::Cancelled);
    QCOMPARE(passes(bench).first().state, PassState::Done);
    QVERIFY(bench.tracking(51).checkedAt.isValid());
    QVERIFY(!bench.tracking(52).checkedAt.isValid());
    QVERIFY(!valueOf(QCoro::waitFor(service.cancel(id))));
}

void TestTrackingPasses::whatFollowsOutlivesTheEngine()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 2, 20, 10);
    TrackingService service(bench.database, bench.clock);
    bench.control("POST", "delay", {{u"fixed_ms"_s, 300}});
    bench.start();
    const qint64 id = valueOf(QCoro::waitFor(service.run({bench.ids.at(0)}, false)));
    QVERIFY(hasBegun(bench, id));
    valueOf(QCoro::waitFor(service.run({bench.ids.at(1)}, false)));
    bench.stopEngine();
    QCOMPARE(bench.job(id).state, JobState::Ready);
    bench.control("POST", "delay", {{u"fixed_ms"_s, 0}});
    bench.start();
    QVERIFY(bench.ends(id));
    QCOMPARE(passes(bench).size(), 2);
    QCOMPARE(bench.untrue(), QStringList());
    QCOMPARE(bench.snapshots(), 40);
}

void TestTrackingPasses::aFunctionLeavesTheServiceAndComesBack()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 2, 4);
    begun(bench, 2);
    bench.start();
    bench.track();
    EngineProbe probe(bench.clock,
                      [&] { return EngineProbe::Saved{.settings = bench.values(), .secrets = bench.secrets}; });
    const auto missing = [&] {
        QStringList functions;
        for (const CheckItem &item : valueOf(QCoro::waitFor(probe.checkMoodle({}))).items) {
            if (item.error && item.error->code == "function_missing"_L1)
                functions.append(item.error->fact(Error::Fact::Function));
        }
        return functions;
    };
    QCOMPARE(bench.next().value("requests"_L1).toInt(), 1);
    qint64 person = 103;
    for (const QString &function : {kUpdates, kBatch}) {
        bench.set({{u"without_functions"_s, QJsonArray{function}}});
        QCOMPARE(missing(), QStringList{function});
        for (int pass = 0; pass < 2; ++pass) { // the one that meets with it, and one that knows
            bench.wait(40);
            bench.world.track(person, 1001 + pass, u"completed"_s, bench.campusNow() - 600);
            bench.world.setAccess(person, 51, bench.campusNow() - 600);
            bench.load();
            const QJsonObject figures = bench.track();
            QCOMPARE(figures.value("errors"_L1).toArray(), QJsonArray());
            QCOMPARE(figures.value("changed"_L1).toInt(), 1);
            QCOMPARE(bench.untrue(), QStringList());
        }
        ++person;
        bench.set({{u"without_functions"_s, QJsonArray()}});
        QCOMPARE(missing(), QStringList());
        bench.next(); // looks, and has it again
        QCOMPARE(bench.next().value("requests"_L1).toInt(), 1);
    }
}

void TestTrackingPasses::aSuspendedStudentIsNotGone()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 4);
    begun(bench);
    bench.start();
    bench.track();
    const auto suspend = [&](int user, int isSuspended) {
        for (QVariantMap &row : bench.world.table(u"enrolment"_s)) {
            if (row.value(u"user"_s).toInt() == user)
                row[u"suspended"_s] = isSuspended;
        }
        bench.load();
    };
    const auto state = [&](int user) {
        const qint64 student = valueOf(StudentRepository(*bench.session).findByMoodleUser(user))->id;
        return valueOf(EnrolmentRepository(*bench.session).ofStudent(student)).first().state;
    };
    const auto followed = [&] { return valueOf(ProgressRepository(*bench.session).latest({})).size(); };
    const int snapshots = bench.snapshots();
    suspend(101, 1);
    bench.wait(40);
    bench.track({.kind = PassKind::Sweep}); // the list of people has not been read yet
    QCOMPARE(state(101), EnrolmentState::Enrolled);
    QCOMPARE(bench.untrue(), QStringList());
    // Somebody who left is found out all the same, though the first who is listed cannot bear witness.
    bench.world.remove(u"enrolment"_s, {{u"user"_s, 104LL}, {u"course"_s, 51LL}});
    bench.load();
    bench.wait(40);
    bench.track({.kind = PassKind::Sweep});
    QCOMPARE(state(104), EnrolmentState::Ended);
    QCOMPARE(state(101), EnrolmentState::Enrolled);
    pull(bench, JobKind::PullEnrolments);
    QCOMPARE(state(101), EnrolmentState::Suspended);
    QCOMPARE(followed(), 2);
    bench.next();
    QCOMPARE(bench.snapshots(), snapshots);
    // Back again: what was known is known, and goes on.
    suspend(101, 0);
    pull(bench, JobKind::PullEnrolments);
    QCOMPARE(state(101), EnrolmentState::Enrolled);
    QCOMPARE(followed(), 3);
    QCOMPARE(bench.known(101).percent, bench.world.percent(101, 51));
    bench.wait(40);
    bench.world.track(101, 1002, u"completed"_s, bench.campusNow() - 60);
    bench.load();
    bench.track();
    QCOMPARE(bench.untrue(), QStringList());
    QVERIFY(bench.history(101).last().isRise);
}

void TestTrackingPasses::aFewStudentsHiddenByGroupsAreRead()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 12);
    begun(bench);
    for (QVariantMap &row : bench.world.table(u"enrolment"_s)) { // the account is in the others' group
        if (row.value(u"user"_s).toInt() >= 111)
            row[u"other_group"_s] = 1;
    }
    bench.load();
    bench.start();
    bench.track();
    QCOMPARE(valueOf(ProgressRepository(*bench.session).latest({})).size(), 12); // nobody has left
    QCOMPARE(bench.untrue(), QStringList());
    // The campus tells neither that they moved nor when they came.
    for (int pass = 0; pass < 2; ++pass) {
        bench.wait(40);
        bench.world.track(111, 1001 + pass, u"completed"_s, bench.campusNow() - 600);
        bench.world.setAccess(111, 51, bench.campusNow() - 600);
        bench.load();
        QCOMPARE(bench.track().value("changed"_L1).toInt(), 1);
        QCOMPARE(bench.untrue(), QStringList());
    }
    QCOMPARE(bench.packages().first().signal, PackageSignal::Blind);
    // The groups are given up: one question again.
    for (QVariantMap &row : bench.world.table(u"enrolment"_s))
        row[u"other_group"_s] = 0;
    bench.wait(40);
    for (const int sco : {1003, 1103})
        bench.world.track(103, sco, u"incomplete"_s, bench.campusNow() - 600);
    bench.load();
    bench.track();
    QCOMPARE(bench.packages().first().signal, PackageSignal::Usable);
    QCOMPARE(bench.next().value("requests"_L1).toInt(), 1);
    QCOMPARE(bench.untrue(), QStringList());
}

void TestTrackingPasses::manyWhoCameAreReadInLots()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 450, 1);
    begun(bench);
    bench.start();
    bench.track();
    bench.wait(30);
    const qint64 at = bench.campusNow() - 60;
    for (int person = 101; person < 551; ++person)
        bench.world.setAccess(person, 51, at);
    for (const int person : {150, 545})
        bench.world.track(person, 1001, u"completed"_s, at);
    bench.load();
    const QJsonObject pass = bench.track();
    QCOMPARE(pass.value("changed"_L1).toInt(), 2);
    QCOMPARE(bench.untrue(), QStringList());
}

void TestTrackingPasses::aFailedReadingKeepsTheLastValue()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 4);
    begun(bench);
    bench.start();
    bench.track();
    const Progress before = bench.known(101);
    const CoursePersonRow row = courseRow(bench, before.enrolmentId);
    const int snapshots = bench.snapshots();
    const auto studentRow = [&] {
        const auto rows = valueOf(StudentRepository(*bench.session).page({}, 0, 100)).rows;
        const qint64 student = valueOf(StudentRepository(*bench.session).findByMoodleUser(101))->id;
        return *std::ranges::find_if(rows, [&](const auto &one) { return one.student.id == student; });
    };
    const QDateTime listed = studentRow().checkedAt;
    QVERIFY(row.progress.percent && row.progress.checkedAt.isValid());
    bench.set({{u"without_functions"_s, QJsonArray{u"mod_scorm_get_scorm_sco_tracks"_s}}});
    for (int round = 0; round < 2; ++round) {
        bench.wait(40);
        bench.world.track(101, 1002 + round, u"completed"_s, bench.campusNow() - 600);
        bench.load();
        const QJsonObject pass = bench.track({.kind = PassKind::Sweep});
        QVERIFY(!pass.value("errors"_L1).toArray().isEmpty());
        QCOMPARE(pass.value("checked"_L1).toInt(), 0);
        const Progress now = bench.known(101);
        QCOMPARE(now.percent, before.percent);
        QCOMPARE(now.state, before.state);
        QCOMPARE(now.scos, before.scos);
        QCOMPARE(now.checkedAt, before.checkedAt);
        QVERIFY(now.error);
        const CoursePersonRow shown = courseRow(bench, before.enrolmentId);
        QCOMPARE(shown.progress.percent, row.progress.percent);
        QCOMPARE(shown.progress.checkedAt, row.progress.checkedAt); // its age
        QVERIFY(shown.progress.error);
        QCOMPARE(studentRow().percent, row.progress.percent);
        QCOMPARE(studentRow().checkedAt, listed);
    }
    QCOMPARE(bench.snapshots(), snapshots);
    bench.set({{u"without_functions"_s, QJsonArray()}});
    bench.next();
    QCOMPARE(bench.untrue(), QStringList());
    QVERIFY(!courseRow(bench, before.enrolmentId).progress.error);
    QVERIFY(courseRow(bench, before.enrolmentId).progress.checkedAt > row.progress.checkedAt);
    QVERIFY(studentRow().checkedAt > listed);
}

void TestTrackingPasses::coursesOfAPassComeBackTogetherAndNotOnTheMinute()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 2, 2);
    begun(bench, 2);
    bench.start();
    QSet<qint64> pauses;
    for (int round = 0; round < 6; ++round) {
        bench.next();
        const qint64 pause = passes(bench).first().startedAt.msecsTo(bench.tracking(51).nextAt);
        QCOMPARE(bench.tracking(52).nextAt, bench.tracking(51).nextAt);
        QVERIFY(pause >= 1800 * 950 && pause <= 1800 * 1050);
        pauses.insert(pause);
    }
    QVERIFY2(pauses.size() >= 4, "several centres on one campus must not fall into step");
    valueOf(TrackingRepository(*bench.session).setInterval({bench.ids.at(0)}, 120, bench.clock.now().addDays(1)));
    bench.next();
    const qint64 pause = passes(bench).first().startedAt.msecsTo(bench.tracking(51).nextAt);
    QVERIFY(pause >= 7200 * 950 && pause <= 7200 * 1050);
}

void TestTrackingPasses::aShorterIntervalHoldsAtOnce()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 2, 1);
    TrackingRepository tracking(*bench.session);
    valueOf(tracking.ensureCourses());
    const QDateTime now = bench.clock.now();
    QList<CourseTracking> all = valueOf(tracking.courses());
    for (CourseTracking &course : all)
        course.nextAt = now.addDays(1);
    valueOf(tracking.store(all));
    const auto minutesLeft = [&](qint64 course) { return now.secsTo(bench.tracking(course).nextAt) / 60; };
    TrackingService service(bench.database, bench.clock);
    valueOf(QCoro::waitFor(service.setInterval({bench.ids.first()}, 120)));
    QCOMPARE(minutesLeft(51), 120);
    QCOMPARE(minutesLeft(52), 24 * 60);
    MemorySecretStore secrets;
    SettingsService settings(bench.database, bench.clock, valueOf(Profile::load(u"test-hasty-"_s + engine, {})),
                             secrets);
    valueOf(QCoro::waitFor(settings.set(u"tracking.interval_minutes"_s, u"45"_s)));
    QCOMPARE(minutesLeft(51), 120); // has an interval of its own
    QCOMPARE(minutesLeft(52), 45);
    valueOf(QCoro::waitFor(settings.set(u"tracking.interval_minutes"_s, u"60"_s)));
    QCOMPARE(minutesLeft(52), 45); // a longer one begins afterwards
    valueOf(QCoro::waitFor(service.setInterval({bench.ids.first()}, std::nullopt)));
    QCOMPARE(minutesLeft(51), 60);
}

void TestTrackingPasses::otherDatesAndRulesAreJudgedAnew()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 2, 3);
    begun(bench, 2);
    bench.start();
    pull(bench, JobKind::PullCourses);
    bench.track();
    ProgressRepository progress(*bench.session);
    const auto due = [&] { return valueOf(progress.assessable(bench.clock.now(), 100)); };
    QVERIFY(due().isEmpty());
    // A course has other dates: its people, and nobody else's.
    bench.world.row(u"course"_s, u"id"_s, 52)[u"end_date"_s] = bench.campusNow() + 30 * 24 * kHour;
    bench.load();
    pull(bench, JobKind::PullCourses);
    QCOMPARE(due().size(), 3);
    for (const ProgressRepository::ToAssess &one : due())
        QCOMPARE(one.courseId, bench.ids.at(1));
    bench.next();
    QVERIFY(due().isEmpty());
    pull(bench, JobKind::PullCourses); // the same dates
    QVERIFY(due().isEmpty());
    // The rules of risk are for all; other settings are not.
    MemorySecretStore secrets;
    SettingsService settings(bench.database, bench.clock, valueOf(Profile::load(u"test-passes-"_s + engine, {})),
                             secrets);
    valueOf(QCoro::waitFor(settings.set(u"tracking.interval_minutes"_s, u"45"_s)));
    QVERIFY(due().isEmpty());
    valueOf(QCoro::waitFor(settings.set(u"progress.inactive_days"_s, u"21"_s)));
    QCOMPARE(due().size(), 6);
    bench.next();
    QVERIFY(due().isEmpty());
    valueOf(QCoro::waitFor(settings.set(u"progress.behind_points"_s, u"40"_s)));
    QCOMPARE(due().size(), 6);
    bench.next();
    // An engine that is told other rules by its environment.
    const auto oldest = [&] {
        auto query = bench.session->execute(u"SELECT min(assessed_at) FROM progress"_s);
        return query && query->next() ? bench.session->readTime(query->value(0)) : QDateTime();
    };
    const QDateTime before = oldest();
    bench.next();
    QCOMPARE(oldest(), before);
    bench.settings.insert(u"progress.inactive_days"_s, u"5"_s);
    bench.reconnect();
    bench.next();
    QVERIFY(oldest() > before);
}

QTEST_GUILESS_MAIN(TestTrackingPasses)
#include "tst_trackingpasses.moc"
