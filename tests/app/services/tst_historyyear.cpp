// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/snapshot.h"
#include "app/practice/sample/classroom.h"
#include "app/practice/sample/historyreader.h"
#include "app/practice/sample/samplecentre.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/progressrepository.h"
#include "app/storage/snapshotpartitions.h"
#include "app/storage/snapshotrepository.h"
#include "app/storage/trackingrepository.h"
#include "app/storage/transaction.h"
#include "tests/support/storedcentre.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

/// What a year of half-hourly passes takes on the disk. The students are the practice campus's: its courses of 30 to 95
/// days from first to last day, its habits (one in ten never comes, some rush, some stop, some fail and try again), on
/// their days and at their hours. A place in a course is never empty: the next student sits down when a course is over.
/// Every sitting is seen twice, once under way and once when it is over. BEDEL_BENCH_ENROLMENTS sets the places; the
/// default only shows that it works.
class HistoryYearTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void yearOfPasses_data() { DatabaseFixture::addDatabaseRows(); }
    void yearOfPasses();

private:
    /// One student in one course from its first day, as the tracker would have recorded it.
    struct Course {
        int days = 0;
        QMap<int, QList<Snapshot>> byDay; ///< Times are seconds since the course began (from 1970).
        Progress end;
    };
    void replay(const SampleHistory &history, const SampleHistory::Enrolment &enrolment);
    QList<Snapshot> snapshotsOf(int day, const QDateTime &yearStart, const QList<qint64> &places) const;
    QList<Course> m_courses;
    qint64 m_sittings = 0;
};

namespace {

constexpr qint64 kDay = 86400;
constexpr qint64 kEvery = 1800;
constexpr int kYear = 365;
constexpr int kKeepDays = 180; // the setting's default
const QTimeZone kZone("Europe/Madrid");

qint64 bytesOf(SqlSession &session, const DatabaseFixture &fixture, bool isHistoryOnly)
{
    if (fixture.isSqlite()) {
        valueOf(session.command(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        return QFileInfo(fixture.target().path).size();
    }
    auto query = session.execute(
        isHistoryOnly
            ? u"SELECT sum(pg_total_relation_size(inhrelid)) FROM pg_inherits WHERE inhparent = 'snapshot'::regclass"_s
            : u"SELECT pg_database_size(current_database())"_s);
    return query && query->next() ? query->value(0).toLongLong() : 0;
}

QList<ScoReading> untouched(const CourseShape &shape)
{
    QList<ScoReading> readings;
    for (const PackageShape &package : shape.packages) {
        for (const qint64 sco : package.scoIds)
            readings.append(ScoReading{.moodleScoId = sco});
    }
    return readings;
}

/// Where a place's student is in the chain of courses on a day: which course, and the day of that course.
std::pair<int, int> sitting(qint64 place, int day, const QList<int> &lengths)
{
    // Places are at different days of their courses, and take another student each time.
    quint64 key = quint64(place) * 0x9e3779b97f4a7c15ULL;
    int course = int((key >> 33) % quint64(lengths.size()));
    int begins = -int((key >> 17) % quint64(lengths.at(course)));
    while (day >= begins + lengths.at(course)) {
        begins += lengths.at(course);
        key = key * 6364136223846793005ULL + 1442695040888963407ULL;
        course = int((key >> 33) % quint64(lengths.size()));
    }
    return {course, day - begins};
}

} // namespace

void HistoryYearTest::initTestCase()
{
    // The sample centre as it is on its day, and the same students going on until all its courses are over.
    const qint64 from = QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC).toSecsSinceEpoch();
    const qint64 until = from + 70 * kDay;
    for (const quint32 seed : {1U, 2U, 3U}) {
        PracticeStore store;
        valueOf(store.open({}));
        store.begin();
        fillSampleCentre(store, seed, from);
        Classroom classroom(store, seed);
        classroom.setRemembering(true);
        QList<std::pair<qint64, Learner>> sittings;
        for (const Learner &learner : classroom.learners()) {
            for (const qint64 at : learner.sittings(from, until))
                sittings.append({at, learner});
        }
        std::ranges::stable_sort(sittings, {}, &std::pair<qint64, Learner>::first);
        for (const auto &[at, learner] : std::as_const(sittings))
            classroom.sit(learner, at);
        QVERIFY(store.commit());
        const SampleHistory history = sampleHistory(store, until, 200);
        for (const SampleHistory::Enrolment &enrolment : history.enrolments)
            replay(history, enrolment);
    }
    QVERIFY(m_courses.size() > 300);
}

void HistoryYearTest::replay(const SampleHistory &history, const SampleHistory::Enrolment &enrolment)
{
    const auto course = std::ranges::find(history.courses, enrolment.moodleCourseId, &::Course::moodleCourseId);
    CourseShape shape;
    for (const SampleHistory::Package &one : history.packages) {
        PackageShape package{.packageId = one.package.moodleScormId};
        for (const ScormSco &sco : one.package.scos)
            package.scoIds.append(sco.moodleScoId);
        if (one.moodleCourseId == enrolment.moodleCourseId)
            shape.packages.append(package);
    }
    Course replayed{.days = int(course->startAt.daysTo(course->endAt)) + 1};
    Progress known{.enrolmentId = 1};
    const auto read = [&](const ProgressReading &reading) {
        const ProgressChange change = mergeReading(known, reading, shape);
        known = change.value;
        if (std::optional<Snapshot> snapshot = snapshotOf(change)) {
            const int day = int(course->startAt.secsTo(snapshot->at) / kDay);
            replayed.byDay[day].append(*snapshot);
        }
    };
    const auto passAfter = [](const QDateTime &at) {
        const qint64 seconds = at.toSecsSinceEpoch();
        return QDateTime::fromSecsSinceEpoch(seconds - seconds % kEvery + kEvery, Qt::UTC);
    };
    read({.at = passAfter(std::max(enrolment.enrolledAt, course->startAt)),
          .scos = untouched(shape),
          .hasOlderAttempts = true});
    for (const SampleHistory::Visit &visit : enrolment.visits) {
        if (visit.at < course->startAt || visit.at >= course->startAt.addDays(replayed.days))
            continue;
        ++m_sittings;
        ScoReading underWay = visit.reading;
        underWay.status = ScoStatus::Incomplete;
        underWay.success = ScoSuccess::Unknown;
        underWay.score.reset();
        underWay.totalTime = visit.reading.totalTime / 2;
        read({.at = passAfter(visit.at), .scos = {underWay}, .lastAccess = visit.lastAccess});
        read({.at = passAfter(visit.at).addSecs(kEvery), .scos = {visit.reading}, .lastAccess = visit.lastAccess});
    }
    // Only the distance from the course's first day counts from here on.
    for (QList<Snapshot> &day : replayed.byDay) {
        for (Snapshot &snapshot : day) {
            snapshot.at = QDateTime::fromSecsSinceEpoch(course->startAt.secsTo(snapshot.at), Qt::UTC);
            if (snapshot.activeAt.isValid())
                snapshot.activeAt = QDateTime::fromSecsSinceEpoch(course->startAt.secsTo(snapshot.activeAt), Qt::UTC);
        }
    }
    replayed.end = known;
    m_courses.append(replayed);
}

QList<Snapshot> HistoryYearTest::snapshotsOf(int day, const QDateTime &yearStart, const QList<qint64> &places) const
{
    QList<int> lengths;
    for (const Course &course : m_courses)
        lengths.append(course.days);
    QList<Snapshot> found;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const auto [course, at] = sitting(i, day, lengths);
        const qint64 shift = yearStart.toSecsSinceEpoch() + (day - at) * kDay;
        for (Snapshot snapshot : m_courses.at(course).byDay.value(at)) {
            snapshot.enrolmentId = places.at(i);
            snapshot.at = snapshot.at.addSecs(shift);
            if (snapshot.activeAt.isValid())
                snapshot.activeAt = snapshot.activeAt.addSecs(shift);
            found.append(snapshot);
        }
    }
    std::ranges::stable_sort(found, {}, &Snapshot::at); // as the passes of that day would have written them
    return found;
}

void HistoryYearTest::yearOfPasses()
{
    BEDEL_FRESH_DATABASE(fixture);
    const ManualClock clock;
    const auto session = migratedSession(fixture, clock);
    const int total = qEnvironmentVariableIsSet("BEDEL_BENCH_ENROLMENTS")
        ? qEnvironmentVariableIntValue("BEDEL_BENCH_ENROLMENTS")
        : 40;
    const QDateTime now = clock.now();
    const QDateTime start = now.addDays(-kYear).date().startOfDay(Qt::UTC);
    const qint64 course = storedCourses(*session, {u"Uno"_s}, start).first();
    valueOf(SnapshotPartitions(*session).ensure(start.date(), now.date()));
    valueOf(inTransaction(*session, [&]() -> Result<void> {
        for (int i = 0; i < total; ++i) {
            const qint64 id = storedStudent(*session, u"Ana"_s, u"Apellido"_s, start);
            valueOf(StudentRepository(*session).setMoodleUser(id, 1001 + i, u"person"_s, start));
            valueOf(EnrolmentRepository(*session).storeFromCampus(id, course, true, start));
        }
        return {};
    }));
    QList<qint64> places;
    for (const Progress &one : valueOf(ProgressRepository(*session).knownOfCourse(course)))
        places.append(one.enrolmentId);
    const qint64 before = bytesOf(*session, fixture, true);
    qint64 rows = 0;
    for (int day = 0; day < kYear; ++day) {
        const QList<Snapshot> snapshots = snapshotsOf(day, start, places);
        rows += snapshots.size();
        valueOf(inTransaction(*session, [&] { return SnapshotRepository(*session).add(snapshots); }));
    }
    const auto each = [total](qint64 bytes) { return double(bytes) / total; };
    const qint64 full = bytesOf(*session, fixture, true) - before;
    double days = 0;
    for (const Course &one : std::as_const(m_courses))
        days += one.days;
    qInfo("%s: %d places in courses of %.0f days on average, %lld students as models, %.1f sittings in a course",
          qPrintable(engine), total, days / double(m_courses.size()), qlonglong(m_courses.size()),
          double(m_sittings) / double(m_courses.size()));
    qInfo("%s: %.1f snapshots per place and year, %.0f bytes per place and year (%.1f per snapshot), %.1f MB in all",
          qPrintable(engine), double(rows) / total, each(full), double(full) / double(rows), double(full) / 1e6);

    qint64 after = 0;
    int removed = 0;
    for (bool isAtEnd = false; !isAtEnd;) {
        SnapshotRepository snapshots(*session);
        const auto piece = valueOf(snapshots.superfluousOnes({}, now.addDays(-kKeepDays), kZone, after, 500));
        valueOf(inTransaction(*session, [&] { return snapshots.remove(piece.moments); }));
        removed += int(piece.moments.size());
        after = piece.lastEnrolmentId;
        isAtEnd = piece.isAtEnd;
    }
    valueOf(session->command(fixture.isSqlite() ? u"VACUUM"_s : u"VACUUM FULL snapshot"_s));
    const qint64 thinned = bytesOf(*session, fixture, true) - before;
    qInfo("%s: thinned to one a day past %d days: %d snapshots less, %.0f bytes per place and year once packed",
          qPrintable(engine), kKeepDays, removed, each(thinned));
    QVERIFY(removed > 0 && removed < rows);

    // What the passes themselves leave behind, whoever moves.
    const qint64 quiet = bytesOf(*session, fixture, false);
    const int passes = total >= 1000 ? kYear * 48 : 480;
    TrackingRepository tracking(*session);
    JobRepository jobs(*session);
    for (int i = 0; i < passes; ++i) {
        const QDateTime at = start.addSecs(qint64(i) * kEvery);
        valueOf(inTransaction(*session, [&]() -> Result<void> {
            const qint64 job = valueOf(
                jobs.add({.kind = JobKind::Track, .runAfter = at, .dedupeKey = u"pass-%1"_s.arg(i), .createdAt = at}));
            const qint64 id = valueOf(tracking.begin(PassKind::Scheduled, at));
            valueOf(jobs.setResult(job, {{u"pass"_s, id}}));
            return tracking.finish({.id = id, .state = PassState::Done, .startedAt = at, .finishedAt = at});
        }));
    }
    const double ofPasses = double(bytesOf(*session, fixture, false) - quiet) / passes * kYear * 48;
    qInfo("%s: %.1f MB a year for the passes' own records, %.0f bytes per place", qPrintable(engine), ofPasses / 1e6,
          ofPasses / total);
}

QTEST_GUILESS_MAIN(HistoryYearTest)
#include "tst_historyyear.moc"
