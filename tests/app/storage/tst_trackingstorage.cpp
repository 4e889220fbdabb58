// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/coursedayrepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/leaserepository.h"
#include "app/storage/packagerepository.h"
#include "app/storage/progressrepository.h"
#include "app/storage/progressstatistics.h"
#include "app/storage/snapshotpartitions.h"
#include "app/storage/snapshotrepository.h"
#include "app/storage/trackingrepository.h"
#include "app/storage/transaction.h"
#include "tests/support/trackedcentre.h"

#include <QFile>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace {

const QTimeZone kZone("Europe/Madrid");

} // namespace

class TestTrackingStorage final : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(aFilledDatabaseIsUpgraded)
    BEDEL_DATABASE_TEST(rowsComeAndGoWithEnrolments)
    BEDEL_DATABASE_TEST(progressIsStoredAndFound)
    BEDEL_DATABASE_TEST(assessmentsAreDueOnce)
    BEDEL_DATABASE_TEST(theStudentListShowsTheWorstCourse)
    BEDEL_DATABASE_TEST(snapshotsAreKeptOnceAndThinned)
    void partitionsAreMadeByMonth();
    BEDEL_DATABASE_TEST(packagesFollowTheCampus)
    BEDEL_DATABASE_TEST(coursesAreDueAndPassesKept)
    BEDEL_DATABASE_TEST(aLeaseHasOneHolder)
    BEDEL_DATABASE_TEST(endedLeasesAreForgottenWithoutWaiting)
    BEDEL_DATABASE_TEST(daysAndCohortsAddUp)
    BEDEL_DATABASE_TEST(pagesCountPeople)
    BEDEL_DATABASE_TEST(aJobIsAskedToStop)

private:
    const ManualClock m_clock;
};

void TestTrackingStorage::aFilledDatabaseIsUpgraded()
{
    BEDEL_FRESH_DATABASE(database);
    QTemporaryDir old;
    for (const QString &folder : {u"sqlite"_s, u"postgresql"_s}) {
        QVERIFY(QDir(old.path()).mkpath(folder));
        QVERIFY(QFile::copy(u":/migrations/%1/0001_foundation.sql"_s.arg(folder),
                            old.filePath(folder + u"/0001_foundation.sql"_s)));
    }
    const auto session = database.session();
    valueOf(Migrator(*session, m_clock, old.path()).migrate());
    const QDateTime now = m_clock.now();
    // Written as the first schema knew it.
    valueOf(session->execute(u"INSERT INTO course (id, moodle_course_id, short_name, full_name, sort_key, search) "
                             "VALUES (1, 101, 'c', 'c', 'c', 'c')"_s));
    for (int i = 1; i <= 3; ++i) {
        storedStudent(*session, u"Ana"_s, u"Ruiz"_s, now);
        valueOf(
            session->execute(u"INSERT INTO enrolment (student_id, course_id, state, created_at) VALUES (?, 1, ?, ?)"_s,
                             {i, i == 2 ? u"failed"_s : u"enrolled"_s, session->bindTime(now.addDays(-i))}));
    }
    valueOf(session->execute(u"UPDATE student SET state = 'archived' WHERE id = 3"_s));
    const MigrationOutcome outcome = valueOf(Migrator(*session, m_clock).migrate());
    QCOMPARE(outcome.from, 1);
    auto rows = session->execute(
        u"SELECT enrolment_id, is_active, standing, enrolled_at FROM progress ORDER BY enrolment_id"_s);
    QVERIFY(rows && rows->next());
    QCOMPARE(rows->value(0).toInt(), 1);
    QVERIFY(rows->value(1).toBool());
    QCOMPARE(rows->value(2).toString(), u"unknown"_s);
    QCOMPARE(session->readTime(rows->value(3)), now.addDays(-1));
    QVERIFY(rows->next());
    QCOMPARE(rows->value(0).toInt(), 3);
    QVERIFY(!rows->value(1).toBool());
    QVERIFY(!rows->next());
}

void TestTrackingStorage::rowsComeAndGoWithEnrolments()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = migratedSession(database, m_clock);
    const TrackedCentre centre = trackedCentre(*session, m_clock.now(), 3);
    ProgressRepository progress(*session);
    const auto count = [&](const QList<qint64> &courses) {
        int all = 0;
        const auto counts = valueOf(progress.counts(courses));
        for (const int one : counts)
            all += one;
        return all;
    };
    QCOMPARE(count(centre.courses), 3);
    EnrolmentRepository enrolments(*session);
    valueOf(enrolments.setLeft({centre.enrolments.at(0)}, EnrolmentState::Ended));
    valueOf(StudentRepository(*session).archive({centre.students.at(1)}, m_clock.now()));
    QCOMPARE(count(centre.courses), 1);
    QCOMPARE(valueOf(progress.known(centre.enrolments)).size(), 3); // kept
    valueOf(StudentRepository(*session).restore({centre.students.at(1)}, m_clock.now()));
    valueOf(enrolments.storeFromCampus(centre.students.at(0), centre.course(), true, m_clock.now()));
    QCOMPARE(count(centre.courses), 3);
    // One asked for and not yet made is not followed.
    valueOf(enrolments.request(centre.students.at(0), {centre.courses.last()}, m_clock.now()));
    QCOMPARE(count(centre.courses), 3);
    valueOf(enrolments.setEnrolled(valueOf(enrolments.ofStudent(centre.students.at(0))).constLast().id, m_clock.now()));
    QCOMPARE(count({centre.courses.last()}), 1);
    valueOf(session->execute(u"DELETE FROM student WHERE id = ?"_s, {centre.students.at(0)}));
    QCOMPARE(count(centre.courses), 2);
}

void TestTrackingStorage::progressIsStoredAndFound()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = migratedSession(database, m_clock);
    const QDateTime now = m_clock.now();
    const TrackedCentre centre = trackedCentre(*session, now, 112); // more than one statement's rows
    ProgressRepository progress(*session);
    QList<ProgressChange> changes;
    for (const qint64 id : centre.enrolments)
        changes.append(changeOf(id, double(id % 11) * 10, now));
    Progress &full = changes.first().value;
    full.error = Error{.kind = Error::Kind::Timeout};
    full.grade = 7.5;
    full.gradeMax = 10;
    full.isMoodleCompleted = false;
    full.moodlePercent = 33.33;
    full.firstActivity = now.addDays(-3);
    full.lastAccess = now.addSecs(60);
    full.completedAt = now;
    full.hasAttemptsRead = true;
    full.failedAttempts = 2;
    valueOf(inTransaction(*session, [&] { return progress.store(changes); }));
    full.courseId = centre.course();
    QCOMPARE(*valueOf(progress.find(centre.enrolments.first())), full);
    QCOMPARE(valueOf(progress.knownOfCourse(centre.course())).size(), 112);

    // A course is walked in pieces, without those who have finished.
    QSet<qint64> users;
    qint64 after = 0;
    int pieces = 0;
    while (true) {
        const auto piece = valueOf(progress.toRead(centre.course(), ProgressRepository::Scope::Open, after, 50));
        if (piece.isEmpty())
            break;
        ++pieces;
        for (const ProgressRepository::ToRead &one : piece) {
            QVERIFY(one.known.state != ProgressState::Completed);
            users.insert(one.moodleUserId);
        }
        after = piece.last().known.enrolmentId;
    }
    QCOMPARE(pieces, 3);
    const auto members = valueOf(progress.members(centre.course()));
    QCOMPARE(members.size(), 112);
    QCOMPARE(users.size(), std::ranges::count_if(members, [](const ProgressRepository::Member &member) {
                 return member.state != ProgressState::Completed;
             }));
    QCOMPARE(valueOf(progress.ofMoodleUsers(centre.course(), {1001, 1003, 9999})).size(), 2);
    QVERIFY(valueOf(progress.toRead(centre.course(), ProgressRepository::Scope::Unread, 0, 50)).isEmpty());

    valueOf(
        progress.storeAccess({{centre.enrolments.at(1), now.addDays(-1)}, {centre.enrolments.at(2), now.addDays(1)}}));
    valueOf(progress.storeAccess({{centre.enrolments.at(2), now}})); // older
    QCOMPARE(valueOf(progress.find(centre.enrolments.at(1)))->lastActivity(), now);
    QCOMPARE(valueOf(progress.find(centre.enrolments.at(2)))->lastActivity(), now.addDays(1));
}

void TestTrackingStorage::assessmentsAreDueOnce()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = migratedSession(database, m_clock);
    const QDateTime now = m_clock.now();
    const TrackedCentre centre = trackedCentre(*session, now, 3);
    ProgressRepository progress(*session);
    QVERIFY(valueOf(progress.assessable(now, 10)).isEmpty()); // never read
    valueOf(progress.store({changeOf(centre.enrolments.at(0), 20, now), changeOf(centre.enrolments.at(1), 40, now)}));
    const auto due = valueOf(progress.assessable(now, 10));
    QCOMPARE(due.size(), 2);
    QCOMPARE(due.first().enrolledAt, now);
    ProgressRepository::Assessed one = assessed(centre.enrolments.at(0), Standing::Behind, 35);
    one.assessment.reasons = {{.kind = RiskReason::Kind::BehindPlan, .points = 35, .value = 12.5}};
    one.assessment.finishFrom = QDate(2026, 12, 1);
    one.assessment.finishTo = QDate(2026, 12, 20);
    one.assessment.finishAfterEnd = true;
    one.assessment.trend = 0.4;
    one.assessment.validUntil = now.addDays(2);
    valueOf(progress.storeAssessments({one, assessed(centre.enrolments.at(1), Standing::Moving)}, now));
    QVERIFY(valueOf(progress.assessable(now, 10)).isEmpty());
    const auto people = valueOf(ProgressStatistics(*session).people({.courseId = centre.course()}, 0, 10));
    QCOMPARE(people.rows.first().progress.assessment, one.assessment);
    // Time alone is not enough: the course has to be known as of then.
    QVERIFY(valueOf(progress.assessable(now.addDays(3), 10)).isEmpty());
    TrackingRepository tracking(*session);
    valueOf(tracking.ensureCourses());
    auto courses = valueOf(tracking.courses());
    courses.first().checkedAt = now.addDays(3);
    valueOf(tracking.store(courses));
    const auto again = valueOf(progress.assessable(now.addDays(3), 10));
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first().progress.checkedAt, now.addDays(3));
    valueOf(progress.assessAgain({}));
    QCOMPARE(valueOf(progress.assessable(now.addDays(3), 10)).size(), 2);
}

void TestTrackingStorage::theStudentListShowsTheWorstCourse()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = migratedSession(database, m_clock);
    const QDateTime now = m_clock.now();
    const TrackedCentre centre = trackedCentre(*session, now, 3);
    ProgressRepository progress(*session);
    EnrolmentRepository enrolments(*session);
    valueOf(enrolments.storeFromCampus(centre.students.at(0), centre.courses.last(), true, now));
    const qint64 second = valueOf(enrolments.ofStudent(centre.students.at(0))).constLast().id;
    valueOf(progress.store({changeOf(centre.enrolments.at(0), 100, now), changeOf(second, 30, now.addSecs(-60)),
                            changeOf(centre.enrolments.at(1), 60, now.addSecs(-120))}));
    valueOf(progress.storeAssessments({assessed(centre.enrolments.at(0), Standing::Done),
                                       assessed(second, Standing::Stalled, 40),
                                       assessed(centre.enrolments.at(1), Standing::Moving)},
                                      now));
    StudentRepository students(*session);
    const auto rows =
        valueOf(students.page({.order = {.column = StudentProgressColumn, .order = Qt::DescendingOrder}}, 0, 10)).rows;
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).percent, 60.0);
    QCOMPARE(rows.at(1).percent, 30.0);
    QVERIFY(rows.at(1).standing == Standing::Stalled);
    QCOMPARE(rows.at(1).progressCourse, u"Segundo"_s);
    QCOMPARE(rows.at(1).lastActivity, now); // of the other course
    QCOMPARE(rows.at(1).checkedAt, now.addSecs(-60));
    QVERIFY(!rows.at(2).percent);
    const auto byAccess =
        valueOf(students.page({.order = {.column = StudentAccessColumn, .order = Qt::DescendingOrder}}, 0, 10)).rows;
    QCOMPARE(byAccess.first().student.id, centre.students.at(0));
    // Left: the other course is what remains.
    valueOf(enrolments.setLeft({second}, EnrolmentState::Ended));
    QCOMPARE(valueOf(students.page({}, 0, 10)).rows.first().percent, 100.0);
    const auto listed = valueOf(enrolments.page({.studentId = centre.students.at(1)}, 0, 10)).rows;
    QCOMPARE(listed.first().percent, 60.0);
    QVERIFY(listed.first().standing == Standing::Moving);
}

void TestTrackingStorage::snapshotsAreKeptOnceAndThinned()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = migratedSession(database, m_clock);
    const QDateTime now = m_clock.now();
    const TrackedCentre centre = trackedCentre(*session, now, 2);
    SnapshotRepository snapshots(*session);
    QList<Snapshot> all;
    for (const qint64 id : centre.enrolments) {
        for (int hour = 0; hour < 240; hour += 6)
            all.append({.enrolmentId = id,
                        .at = now.addSecs(hour * 3600),
                        .activeAt = now.addSecs(hour * 3600 - 60),
                        .percent = hour / 3.0,
                        .isRise = hour % 30 == 0,
                        .changes = {{.moodleScoId = 7, .attempt = 1}}});
    }
    Snapshot gone = all.first();
    gone.enrolmentId = 999999; // deleted meanwhile
    valueOf(snapshots.add(all + QList<Snapshot>{gone}));
    QCOMPARE(valueOf(snapshots.ofEnrolment(centre.enrolments.first())), all.first(40));
    QCOMPARE(valueOf(snapshots.ofEnrolment(centre.enrolments.first(), now.addDays(2), now.addDays(3))).size(), 5);
    Snapshot twice = all.first();
    twice.isRise = false;
    twice.percent = 50;
    valueOf(snapshots.add({all.first(), twice}));
    const Snapshot stored = valueOf(snapshots.ofEnrolment(centre.enrolments.constFirst())).constFirst();
    QCOMPARE(stored.percent, 50.0);
    QVERIFY(stored.isRise);
    QCOMPARE(valueOf(snapshots.ofCourse(centre.course(), centre.enrolments.first(), 10)).size(), 40);

    const QDateTime olderThan = now.addDays(5);
    const qsizetype superfluousOnes = superfluous(all.first(40), olderThan, kZone).size();
    QVERIFY(superfluousOnes > 5);
    const auto thinned = [&](const QDateTime &from, const QDateTime &until, int limit) {
        QList<qsizetype> pieces;
        qint64 after = 0;
        for (bool isAtEnd = false; !isAtEnd;) {
            const auto piece = valueOf(snapshots.superfluousOnes(from, until, kZone, after, limit));
            valueOf(snapshots.remove(piece.moments));
            pieces.append(piece.moments.size());
            after = piece.lastEnrolmentId;
            isAtEnd = piece.isAtEnd;
        }
        return pieces;
    };
    QCOMPARE(thinned({}, olderThan, 1), (QList{superfluousOnes, superfluousOnes, qsizetype(0)}));
    QCOMPARE(thinned({}, olderThan, 100), QList<qsizetype>{0});
    // Only who moved in the days that have grown old since is looked at.
    const Snapshot later{.enrolmentId = centre.enrolments.first(), .at = now.addDays(20), .percent = 90};
    valueOf(snapshots.add({later}));
    const auto grown = valueOf(snapshots.superfluousOnes(now.addDays(19), now.addDays(25), kZone, 0, 1));
    QCOMPARE(grown.lastEnrolmentId, centre.enrolments.first());
    QVERIFY(
        valueOf(snapshots.superfluousOnes(now.addDays(19), now.addDays(25), kZone, grown.lastEnrolmentId, 1)).isAtEnd);
}

void TestTrackingStorage::partitionsAreMadeByMonth()
{
    DatabaseFixture database(u"postgresql"_s);
    if (database.isSkipped())
        QSKIP("PostgreSQL is left out: BEDEL_TEST_PG=skip");
    QVERIFY2(database.problem().isEmpty(), qPrintable(database.problem()));
    const auto session = migratedSession(database, m_clock);
    const QDateTime now = m_clock.now();
    const TrackedCentre centre = trackedCentre(*session, now, 1);
    SnapshotRepository snapshots(*session);
    // A surprise waits in the default partition until its month is made.
    const Snapshot early{.enrolmentId = centre.enrolments.first(), .at = now.addDays(-40), .percent = 1};
    const Snapshot present{.enrolmentId = centre.enrolments.first(), .at = now, .percent = 2};
    valueOf(snapshots.add({early, present}));
    const auto rowsIn = [&](const QString &table) {
        auto query = session->execute(u"SELECT count(*) FROM %1"_s.arg(table));
        return query && query->next() ? query->value(0).toInt() : -1;
    };
    QCOMPARE(rowsIn(u"snapshot_default"_s), 2);
    SnapshotPartitions partitions(*session);
    valueOf(partitions.ensure(now));
    valueOf(partitions.ensure(now));
    QCOMPARE(rowsIn(u"snapshot_202611"_s), 1);
    QCOMPARE(rowsIn(u"snapshot_202612"_s), 0);
    QCOMPARE(rowsIn(u"snapshot_default"_s), 1);
    valueOf(inTransaction(*session, [&] { return partitions.ensure(QDate(2026, 9, 30), QDate(2026, 11, 1)); }));
    QCOMPARE(rowsIn(u"snapshot_202610"_s), 1);
    QCOMPARE(rowsIn(u"snapshot_default"_s), 0);
    QCOMPARE(valueOf(snapshots.ofEnrolment(centre.enrolments.first())), (QList<Snapshot>{early, present}));
    valueOf(snapshots.add({present}));
    valueOf(session->execute(u"DELETE FROM student"_s)); // reaches every partition
    QCOMPARE(rowsIn(u"snapshot"_s), 0);
}

void TestTrackingStorage::packagesFollowTheCampus()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = migratedSession(database, m_clock);
    const QDateTime now = m_clock.now();
    const qint64 course = storedCourses(*session, {u"Uno"_s}, now).constFirst();
    PackageRepository packages(*session);
    QList<ScormPackage> listed{
        {.moodleScormId = 5, .moodleModuleId = 50, .name = u"A"_s, .version = u"SCORM_1.2"_s, .hash = u"h1"_s},
        {.moodleScormId = 6, .moodleModuleId = 60, .name = u"B"_s, .isVisible = false, .position = 1}};
    const auto first = valueOf(packages.store(course, listed, now));
    QCOMPARE(first.added, 2);
    QCOMPARE(first.unlisted.size(), 2);
    const qint64 a = first.unlisted.first();
    QVERIFY(valueOf(
        packages.storeScos(a, {{.moodleScoId = 51, .title = u"1"_s}, {.moodleScoId = 52, .position = 1}}, now)));
    QVERIFY(!valueOf(packages.storeScos(a, {{.moodleScoId = 51, .title = u"uno"_s}, {.moodleScoId = 52}}, now)));
    valueOf(packages.storeScos(first.unlisted.last(), {{.moodleScoId = 61}}, now));
    valueOf(packages.setSignal(a, PackageSignal::Blind, now));
    valueOf(packages.setRest({a}, true));
    QVERIFY(valueOf(packages.ofCourse(course)).constFirst().hasRest);
    valueOf(packages.setRead({a}, now));
    QVERIFY(!valueOf(packages.store(course, listed, now)).isMoved());
    auto known = valueOf(packages.ofCourse(course));
    QCOMPARE(known.size(), 2);
    QCOMPARE(known.first().signal, PackageSignal::Blind);
    QCOMPARE(known.first().readAt, now);
    QCOMPARE(known.first().scos.size(), 2);
    QCOMPARE(valueOf(packages.shape(course)).countedScos(), 2);
    // Replaced by another version; the other one is deleted.
    listed.removeLast();
    listed.first().hash = u"h2"_s;
    const auto second = valueOf(packages.store(course, listed, now));
    QCOMPARE(second.gone, 1);
    QCOMPARE(second.unlisted, QList<qint64>{a});
    QVERIFY(valueOf(packages.storeScos(a, {{.moodleScoId = 53}}, now)));
    known = valueOf(packages.ofCourse(course));
    QCOMPARE(known.size(), 1);
    QVERIFY(!known.first().readAt.isValid());
    const CourseShape shape = valueOf(packages.shape(course));
    QCOMPARE(shape.packages.size(), 2);
    QCOMPARE(shape.packages.first().scoIds, QList<qint64>{53});
    QVERIFY(!shape.packages.last().isCounted);
    QVERIFY(shape.hasSco(61));
    QCOMPARE(valueOf(packages.ofCourses({course, 999})).value(course).size(), 1);
}

void TestTrackingStorage::coursesAreDueAndPassesKept()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = migratedSession(database, m_clock);
    const QDateTime now = m_clock.now();
    const TrackedCentre centre = trackedCentre(*session, now, 1);
    TrackingRepository tracking(*session);
    QCOMPARE(valueOf(tracking.ensureCourses()), 1); // the second has nobody
    QCOMPARE(valueOf(tracking.ensureCourses()), 0);
    auto due = valueOf(tracking.due(now));
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().moodleCourseId, 101);
    CourseTracking course = due.first();
    const qint64 pass = valueOf(tracking.begin(PassKind::Manual, now));
    course.since = now.addSecs(-5);
    course.checkedAt = now;
    course.nextAt = now.addSecs(1800);
    course.passId = pass;
    course.error = Error{.kind = Error::Kind::Permission};
    course.failedAt = now;
    valueOf(tracking.store({course}));
    QVERIFY(valueOf(tracking.due(now)).isEmpty());
    QCOMPARE(*valueOf(tracking.nextDue()), course.nextAt);
    const CourseTracking stored = valueOf(tracking.ofCourses(centre.courses)).constFirst();
    QCOMPARE(stored.since, course.since);
    QCOMPARE(stored.passId, pass);
    QVERIFY(stored.error == course.error);
    valueOf(tracking.setInterval({course.courseId}, 120, now.addSecs(7200)));
    QCOMPARE(*valueOf(tracking.nextDue()), course.nextAt); // a longer one begins when this one has passed
    valueOf(tracking.setFollowed({course.courseId}, false));
    QVERIFY(!valueOf(tracking.nextDue()));
    valueOf(tracking.store({course})); // does not speak for people
    QVERIFY(!valueOf(tracking.courses()).constFirst().isFollowed);
    QCOMPARE(valueOf(tracking.courses()).constFirst().intervalMinutes, 120);
    valueOf(tracking.setFollowed({course.courseId}, true));
    valueOf(tracking.hasten(now));
    QCOMPARE(*valueOf(tracking.nextDue()), course.nextAt); // it has an interval of its own
    valueOf(tracking.setInterval({course.courseId}, 10, now.addSecs(600)));
    QCOMPARE(*valueOf(tracking.nextDue()), now.addSecs(600));
    valueOf(tracking.setInterval({course.courseId}, std::nullopt, now.addSecs(1800)));
    QCOMPARE(*valueOf(tracking.nextDue()), now.addSecs(600));
    valueOf(tracking.hasten(now));
    QCOMPARE(valueOf(tracking.due(now)).size(), 1);
    course.nextAt = now.addSecs(60);
    course.checkedAt = {};
    valueOf(tracking.storeNext({course}));
    QCOMPARE(*valueOf(tracking.nextDue()), now.addSecs(60));
    QCOMPARE(valueOf(tracking.newestCheck()), now);

    TrackingPass running{.id = pass, .courses = 1, .changed = 3, .bytes = 5000000000, .seconds = 1.5};
    running.errors = {QJsonObject{{u"course"_s, 1}}};
    valueOf(tracking.update(running));
    QCOMPARE(valueOf(tracking.cutOff(now)).size(), 1);
    const TrackingPass cut = valueOf(tracking.find(pass));
    QCOMPARE(cut.state, PassState::Cut);
    QCOMPARE(cut.bytes, 5000000000);
    QCOMPARE(cut.errors, running.errors);
    QVERIFY(!valueOf(tracking.newest(PassKind::Sweep)));
    valueOf(tracking.begin(PassKind::Sweep, now.addDays(-1)));
    const qint64 sweep = valueOf(tracking.begin(PassKind::Sweep, now));
    for (int i = 0; i < 205; ++i)
        valueOf(tracking.begin(PassKind::Scheduled, now));
    QCOMPARE(valueOf(tracking.last(1000)).size(), 201); // and the last sweep, however long ago
    QCOMPARE(valueOf(tracking.newest(PassKind::Sweep))->id, sweep);
    QVERIFY(!tracking.find(pass));
    QCOMPARE(valueOf(tracking.courses()).constFirst().passId, 0);
}

void TestTrackingStorage::aLeaseHasOneHolder()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = migratedSession(database, m_clock);
    LeaseRepository leases(*session);
    const auto first = valueOf(leases.acquire(u"tracking"_s, u"a"_s, std::chrono::seconds(60)));
    QVERIFY(first);
    QVERIFY(!valueOf(leases.acquire(u"tracking"_s, u"b"_s, std::chrono::seconds(60))));
    QVERIFY(valueOf(leases.acquire(u"other"_s, u"b"_s, std::chrono::seconds(60))));
    QVERIFY(valueOf(leases.acquire(u"tracking"_s, u"a"_s, std::chrono::milliseconds(300))) == first);
    QVERIFY(valueOf(leases.holds(u"tracking"_s, *first)));
    QThread::msleep(400);
    QVERIFY(!valueOf(leases.holds(u"tracking"_s, *first)));
    QVERIFY(!valueOf(leases.holder(u"tracking"_s)));
    const auto taken = valueOf(leases.acquire(u"tracking"_s, u"b"_s, std::chrono::seconds(60)));
    QVERIFY(taken && *taken > *first);
    QCOMPARE(valueOf(leases.holder(u"tracking"_s))->owner, u"b"_s);
    valueOf(leases.releaseAll(u"a"_s)); // too late: not theirs any more
    QVERIFY(valueOf(leases.holds(u"tracking"_s, *taken)));
    valueOf(leases.releaseAll(u"b"_s));
    QVERIFY(!valueOf(leases.holder(u"other"_s)));
    const auto back = valueOf(leases.acquire(u"tracking"_s, u"a"_s, std::chrono::seconds(60)));
    QVERIFY(back && *back > *taken);
}

void TestTrackingStorage::endedLeasesAreForgottenWithoutWaiting()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = migratedSession(database, m_clock);
    LeaseRepository leases(*session);
    const auto count = [&session] {
        auto query = session->execute(u"SELECT count(*) FROM lease"_s);
        return query && query->next() ? query->value(0).toInt() : -1;
    };
    for (const QString &owner : {u"a"_s, u"b"_s})
        QVERIFY(valueOf(leases.acquire(u"sender/1/"_s + owner, owner, std::chrono::milliseconds(1))));
    QVERIFY(valueOf(leases.acquire(u"tracking"_s, u"a"_s, std::chrono::milliseconds(1))));
    QThread::msleep(20);
    if (!database.isSqlite()) { // there one writer is at work at a time
        const auto other = database.session();
        valueOf(other->command(u"SET lock_timeout = '200ms'"_s));
        valueOf(inTransaction(*session, [&]() -> Result<void> {
            valueOf(leases.acquire(u"sender/1/a"_s, u"a"_s, std::chrono::seconds(60))); // not committed yet
            return inTransaction(*other, [&] { return LeaseRepository(*other).forgetEnded(u"sender/"_s); });
        }));
        QCOMPARE(count(), 2); // "a" has it again, and another name is left alone
        valueOf(leases.releaseAll(u"a"_s));
        QThread::msleep(20);
    }
    valueOf(leases.forgetEnded(u"sender/"_s));
    QCOMPARE(count(), 1);
}

void TestTrackingStorage::daysAndCohortsAddUp()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = migratedSession(database, m_clock);
    const QDateTime now = m_clock.now();
    const TrackedCentre centre = trackedCentre(*session, now.addDays(-30), 7);
    ProgressRepository progress(*session);
    CourseDayRepository days(*session);
    const QList<double> percents{0, 10, 20, 50, 70, 100};
    QList<ProgressChange> changes;
    QList<ProgressRepository::Assessed> assessments;
    QList<Snapshot> history;
    for (int i = 0; i < percents.size(); ++i) {
        changes.append(changeOf(centre.enrolments.at(i), percents.at(i), now.addDays(-i)));
        assessments.append(assessed(centre.enrolments.at(i), i == 5 ? Standing::Done : Standing::Behind));
        history.append({.enrolmentId = centre.enrolments.at(i), .at = now.addDays(-29), .percent = 0});
        history.append({.enrolmentId = centre.enrolments.at(i),
                        .at = now.addDays(-i),
                        .activeAt = now.addDays(-i),
                        .percent = percents.at(i),
                        .isRise = true});
    }
    valueOf(progress.store(changes));
    valueOf(progress.storeAssessments(assessments, now));
    valueOf(SnapshotRepository(*session).add(history));
    valueOf(days.write({}, now, kZone));
    valueOf(days.write(centre.courses, now, kZone));
    const QList<CourseDay> live = valueOf(days.ofCourse(centre.course()));
    QCOMPARE(live.size(), 1);
    QCOMPARE(live.first().day, now.toTimeZone(kZone).date());
    QCOMPARE(live.first().counts.behind, 5);
    QCOMPARE(live.first().counts.done, 1);
    QCOMPARE(live.first().counts.unknown, 1);
    QCOMPARE(live.first().active, 1);
    QVERIFY(live.first().percent);
    const Quartiles expected = *quartiles(percents);
    QCOMPARE(live.first().percent->q1, expected.q1);
    QCOMPARE(live.first().percent->median, expected.median);
    QCOMPARE(live.first().percent->q3, expected.q3);

    const auto standingOf = [](const CourseDayRepository::DayFacts &facts) {
        return !facts.wasRead               ? Standing::Unknown
            : facts.percent == 100.0        ? Standing::Done
            : facts.percent.value_or(0) > 0 ? Standing::Moving
                                            : Standing::NotStarted;
    };
    const QDate today = now.toTimeZone(kZone).date();
    valueOf(days.rebuild(centre.course(), today.addDays(-40), today, kZone, standingOf));
    const QList<CourseDay> rebuilt = valueOf(days.ofCourse(centre.course(), today.addDays(-40), today));
    QCOMPARE(rebuilt.size(), 41);
    QCOMPARE(rebuilt.first().counts.total(), 0); // nobody had enrolled
    QCOMPARE(*rebuilt.last().percent, *live.first().percent);
    QCOMPARE(rebuilt.last().counts.unknown, 1);
    QCOMPARE(rebuilt.at(rebuilt.size() - 3).active, 1);
    QCOMPARE(rebuilt.at(rebuilt.size() - 7).counts.notStarted, 6);

    valueOf(days.rebuildCohorts(centre.course(), now, kZone));
    valueOf(days.rebuildCohorts(centre.course(), now, kZone));
    const QList<CohortWeek> cohorts = valueOf(days.cohorts(centre.course()));
    QCOMPARE(cohorts.size(), 4); // of one month; nobody has a figure on the first day
    QCOMPARE(cohorts.first().cohort, u"2026-10"_s);
    QCOMPARE(cohorts.first().week, 1);
    QCOMPARE(cohorts.last().students, 6);
    QCOMPARE(cohorts.last().percent.median, 35.0); // as of the 28th day: four have moved
}

void TestTrackingStorage::pagesCountPeople()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = migratedSession(database, m_clock);
    const QDateTime now = m_clock.now();
    const TrackedCentre centre = trackedCentre(*session, now.addDays(-30), 6);
    ProgressRepository progress(*session);
    ProgressStatistics statistics(*session);
    const QList<double> percents{0, 5, 45, 50, 95, 100};
    const QList<Standing> standings{Standing::NotStarted, Standing::Stalled, Standing::Behind,
                                    Standing::Moving,     Standing::Moving,  Standing::Done};
    QList<ProgressChange> changes;
    QList<ProgressRepository::Assessed> assessments;
    for (int i = 0; i < 6; ++i) {
        changes.append(changeOf(centre.enrolments.at(i), percents.at(i), now.addDays(-5 * i)));
        assessments.append(assessed(centre.enrolments.at(i), standings.at(i), i == 1 ? 60 : i == 2 ? 30 : 0));
    }
    valueOf(progress.store(changes));
    valueOf(progress.storeAssessments(assessments, now));
    valueOf(CourseDayRepository(*session).write({}, now, kZone));
    const StandingCounts expected{.notStarted = 1, .moving = 2, .behind = 1, .stalled = 1, .done = 1};
    const qint64 course = centre.course();
    QCOMPARE(valueOf(statistics.counts(course)), expected);
    QCOMPARE(valueOf(statistics.totals()), expected);
    QCOMPARE(valueOf(statistics.histogram(course)), (QList<int>{1, 1, 0, 0, 0, 2, 0, 0, 0, 0, 1, 1}));
    QVERIFY(!statistics.course(9999));
    for (int column = -1; column < CourseProgressColumnCount; ++column) {
        const auto page =
            valueOf(statistics.courses({.order = {.column = column, .order = Qt::DescendingOrder}}, 0, 10));
        QCOMPARE(page.rows.size(), 2);
        if (column == CourseProgressStudentsColumn) {
            QCOMPARE(page.rows.first().counts, expected);
            QCOMPARE(page.rows.first().median, 47.5);
            QVERIFY(!page.rows.last().median);
        }
    }
    QCOMPARE(valueOf(statistics.courseCount({})), 2);
    QCOMPARE(valueOf(statistics.courseCount({.includesEmpty = false})), 1);
    QCOMPARE(valueOf(statistics.courses({.text = u"prim"_s}, 0, 10)).rows.size(), 1);

    const QList<SurvivalWeek> survival = valueOf(statistics.survival(course, now));
    QCOMPARE(survival.size(), 5);
    QCOMPARE(survival.first(), (SurvivalWeek{0, 6, 6, 1}));
    QCOMPARE(survival.at(2), (SurvivalWeek{2, 6, 5, 1})); // one stopped in the second week, one finished
    QCOMPARE(survival.last(), (SurvivalWeek{4, 6, 2, 1}));

    const auto found = [&](CoursePeopleQuery query) {
        query.courseId = course;
        const int count = valueOf(statistics.peopleCount(query));
        const auto ids = valueOf(statistics.peopleIds(query));
        return ids.size() == count && valueOf(statistics.people(query, 0, 50)).rows.size() == count ? count : -1;
    };
    QCOMPARE(found({}), 6);
    QCOMPARE(found({.standings = {Standing::Behind, Standing::Stalled}}), 2);
    QCOMPARE(found({.percentBin = 0}), 1);
    QCOMPARE(found({.percentBin = 5}), 2);
    QCOMPARE(found({.percentBin = 10}), 1);
    QCOMPARE(found({.percentBin = 11}), 1);
    QCOMPARE(found({.minimumRisk = 30}), 2);
    QCOMPARE(found({.text = u"00003"_s}), 1);
    QCOMPARE(found({.beganFrom = now.addDays(-31), .beganBefore = now.addDays(-29)}), 6);
    QCOMPARE(found({.beganFrom = now.addDays(-29)}), 0);
    QCOMPARE(found({.activeFrom = now.addDays(-5)}), 2);
    QCOMPARE(found({.activeBefore = now.addDays(-5)}), 4);
    QCOMPARE(found({.lostInWeek = 1}), 1);
    for (int column = -1; column < CoursePeopleColumnCount; ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const auto page =
                valueOf(statistics.people({.courseId = course, .order = {.column = column, .order = order}}, 1, 3));
            QCOMPARE(page.rows.size(), 3);
        }
    }
    // A second column decides among equals.
    const ListOrder byStanding{.column = CoursePeopleStandingColumn,
                               .then = {{CoursePeopleNameColumn, Qt::DescendingOrder}}};
    const auto sorted = valueOf(statistics.people({.courseId = course, .order = byStanding}, 0, 50)).rows;
    int equals = 0;
    for (qsizetype i = 1; i < sorted.size(); ++i) {
        if (sorted.at(i - 1).progress.assessment.standing != sorted.at(i).progress.assessment.standing)
            continue;
        ++equals;
        QVERIFY(sorted.at(i - 1).studentName > sorted.at(i).studentName);
    }
    QVERIFY(equals > 0);
    const auto urgent = valueOf(statistics.people({.courseId = course}, 0, 1)).rows.first();
    QCOMPARE(urgent.progress.assessment.risk, 60);
    QCOMPARE(urgent.studentName, u"Apellido 00001, Ana"_s);
    const auto mine = valueOf(statistics.ofStudent(centre.students.at(2)));
    QCOMPARE(mine.size(), 1);
    QCOMPARE(mine.first().course.fullName, u"Primero"_s);
    QCOMPARE(mine.first().progress.scos.size(), 1);
    QVERIFY(mine.first().summary.assessment.standing == Standing::Behind);
    QVERIFY(mine.first().isActive);
}

void TestTrackingStorage::aJobIsAskedToStop()
{
    BEDEL_FRESH_DATABASE(database);
    const auto session = migratedSession(database, m_clock);
    JobRepository jobs(*session);
    const qint64 id =
        valueOf(jobs.add({.kind = JobKind::PullCourses, .runAfter = m_clock.now(), .createdAt = m_clock.now()}));
    QVERIFY(!valueOf(jobs.isCancelRequested(id)));
    QVERIFY(valueOf(jobs.requestCancel(id, m_clock.now())));
    QVERIFY(valueOf(jobs.isCancelRequested(id)));
    const auto claimed = valueOf(jobs.claim(u"me"_s, m_clock.now(), std::chrono::minutes(1), 1));
    QCOMPARE(claimed.size(), 1);
    valueOf(jobs.finish(claimed.first(), m_clock.now()));
    QVERIFY(!valueOf(jobs.requestCancel(id, m_clock.now())));
}

QTEST_GUILESS_MAIN(TestTrackingStorage)
#include "tst_trackingstorage.moc"
