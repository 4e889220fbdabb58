// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/coursedayrepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/progressrepository.h"
#include "app/storage/progressstatistics.h"
#include "app/storage/snapshotpartitions.h"
#include "app/storage/snapshotrepository.h"
#include "app/storage/transaction.h"
#include "tests/support/storedcentre.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

/// How long the progress pages wait, and how much a year of history takes. BEDEL_BENCH_STUDENTS sets the students of
/// the course; the default only shows that every query works. Passes run every half hour for a year; a student works on
/// some two hundred of its days, so about as many passes find something new.
class CourseProgressSpeedTest : public QObject {
    Q_OBJECT
private slots:
    void courseOfAYear_data() { DatabaseFixture::addDatabaseRows(); }
    void courseOfAYear();
};

namespace {

constexpr int kChangesInAYear = 200;
constexpr int kScos = 6;
const QTimeZone kZone("Europe/Madrid");

qint64 historyBytes(SqlSession &session, const DatabaseFixture &fixture)
{
    if (fixture.isSqlite()) {
        valueOf(session.command(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        return QFileInfo(fixture.target().path).size();
    }
    auto query = session.execute(
        u"SELECT sum(pg_total_relation_size(inhrelid)) FROM pg_inherits WHERE inhparent = 'snapshot'::regclass"_s);
    return query && query->next() ? query->value(0).toLongLong() : 0;
}

/// The history of one student, day by day of work: first access, then part after part.
QList<Snapshot> yearOf(qint64 enrolmentId, const QDateTime &start, QRandomGenerator &random, Progress *last)
{
    QList<Snapshot> history;
    CourseShape shape{{{.packageId = 1, .scoIds = {11, 12, 13}}, {.packageId = 2, .scoIds = {21, 22, 23}}}};
    ProgressReading first{.at = start};
    QList<qint64> ids{11, 12, 13, 21, 22, 23};
    for (const qint64 id : ids)
        first.scos.append(ScoReading{.moodleScoId = id});
    Progress known{.enrolmentId = enrolmentId};
    ProgressChange change = mergeReading(known, first, shape);
    history.append(*snapshotOf(change));
    known = change.value;
    QDateTime at = start;
    const int finished = random.bounded(kScos + 1);
    for (int i = 0; i < kChangesInAYear; ++i) {
        at = at.addSecs(365 * 86400 / kChangesInAYear - random.bounded(20000));
        const int part = std::min(i * (finished + 1) / kChangesInAYear, kScos - 1);
        const bool isLast = i + 1 == kChangesInAYear || (i + 1) * (finished + 1) / kChangesInAYear != part;
        const ScoReading reading{.moodleScoId = ids.at(part),
                                 .attempt = 1,
                                 .status = isLast && part < finished ? ScoStatus::Completed : ScoStatus::Incomplete,
                                 .score = random.bounded(100),
                                 .totalTime = i * 600,
                                 .startedAt = start,
                                 .changedAt = at.addSecs(-700)};
        change = mergeReading(known, {.at = at, .scos = {reading}}, shape);
        if (const auto snapshot = snapshotOf(change))
            history.append(*snapshot);
        known = change.value;
    }
    *last = known;
    return history;
}

} // namespace

void CourseProgressSpeedTest::courseOfAYear()
{
    BEDEL_FRESH_DATABASE(fixture);
    const ManualClock clock;
    const auto session = migratedSession(fixture, clock);
    const int total =
        qEnvironmentVariableIsSet("BEDEL_BENCH_STUDENTS") ? qEnvironmentVariableIntValue("BEDEL_BENCH_STUDENTS") : 60;
    const QDateTime now = clock.now();
    const QDateTime start = now.addDays(-366);
    const qint64 course = storedCourses(*session, {u"Uno"_s}, start).first();
    valueOf(SnapshotPartitions(*session).ensure(start.date(), now.date()));
    QList<qint64> enrolments;
    valueOf(inTransaction(*session, [&]() -> Result<void> {
        for (int i = 0; i < total; ++i) {
            const qint64 id = storedStudent(*session, u"Ana"_s, u"Apellido %1"_s.arg(i * 7919 % total), start);
            valueOf(StudentRepository(*session).setMoodleUser(id, 1001 + i, u"person"_s, start));
            valueOf(EnrolmentRepository(*session).storeFromCampus(id, course, true, start.addDays(i % 200)));
        }
        return {};
    }));
    for (const Progress &one : valueOf(ProgressRepository(*session).knownOfCourse(course)))
        enrolments.append(one.enrolmentId);
    const qint64 before = historyBytes(*session, fixture);
    QRandomGenerator random(1);
    QList<ProgressChange> changes;
    QList<ProgressRepository::Assessed> assessments;
    qint64 rows = 0;
    QElapsedTimer writing;
    writing.start();
    for (qsizetype from = 0; from < enrolments.size(); from += 200) {
        QList<Snapshot> history;
        for (const qint64 id : enrolments.mid(from, 200)) {
            ProgressChange change{.isWorthWriting = true};
            history.append(yearOf(id, start, random, &change.value));
            changes.append(change);
            assessments.append(ProgressRepository::Assessed{.enrolmentId = id});
            assessments.last().assessment = {.standing = Standing(random.bounded(1, 6)), .risk = random.bounded(100)};
        }
        rows += history.size();
        valueOf(inTransaction(*session, [&] { return SnapshotRepository(*session).add(history); }));
    }
    qInfo("%s: %lld snapshots in %lld ms, %.0f bytes per enrolment and year, %.1f per snapshot", qPrintable(engine),
          rows, writing.elapsed(), double(historyBytes(*session, fixture) - before) / total,
          double(historyBytes(*session, fixture) - before) / double(rows));
    writing.restart();
    valueOf(inTransaction(*session, [&] { return ProgressRepository(*session).store(changes); }));
    qInfo("%s: progress stored in %lld ms", qPrintable(engine), writing.restart());
    valueOf(inTransaction(*session, [&] { return ProgressRepository(*session).storeAssessments(assessments, now); }));
    qInfo("%s: assessments stored in %lld ms", qPrintable(engine), writing.restart());
    CourseDayRepository days(*session);
    const auto standingOf = [](const CourseDayRepository::DayFacts &) { return Standing::Moving; };
    valueOf(days.rebuild(course, start.date(), now.date(), kZone, standingOf));
    qInfo("%s: days rebuilt in %lld ms", qPrintable(engine), writing.restart());
    valueOf(days.rebuildCohorts(course, now, kZone));
    qInfo("%s: cohorts rebuilt in %lld ms", qPrintable(engine), writing.restart());
    valueOf(days.write({}, now, kZone));
    qInfo("%s: today written in %lld ms", qPrintable(engine), writing.restart());
    valueOf(session->command(fixture.isSqlite() ? u"ANALYZE"_s : u"VACUUM ANALYZE"_s));

    const auto measure = [&](const char *what, const auto &query) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int run = 0; run < 3; ++run) {
            QElapsedTimer timer;
            timer.start();
            valueOf(query());
            best = std::min(best, timer.nsecsElapsed() / 10000);
        }
        qInfo("%s %d students, %s: %.2f ms", qPrintable(engine), total, what, double(best) / 100);
    };
    ProgressStatistics statistics(*session);
    measure("overview", [&] { return statistics.courses({}, 0, 50); });
    measure("course header", [&] { return statistics.course(course); });
    measure("histogram", [&] { return statistics.histogram(course); });
    measure("days", [&] { return days.ofCourse(course); });
    measure("cohorts", [&] { return days.cohorts(course); });
    measure("survival", [&] { return statistics.survival(course, now); });
    measure("people, most urgent", [&] { return statistics.people({.courseId = course}, 0, 50); });
    measure("people of two standings", [&] {
        return statistics.people({.courseId = course, .standings = {Standing::Behind, Standing::Stalled}}, 0, 50);
    });
    measure("people count", [&] { return statistics.peopleCount({.courseId = course, .percentBin = 5}); });
    for (int column = 0; column < CoursePeopleColumnCount; ++column) {
        measure(qPrintable(u"people by column %1"_s.arg(column)),
                [&] { return statistics.people({.courseId = course, .order = {.column = column}}, total / 2, 50); });
    }
    const qint64 student = valueOf(statistics.people({.courseId = course}, 0, 1)).rows.first().studentId;
    measure("student", [&] { return statistics.ofStudent(student); });
    measure("history of one", [&] { return SnapshotRepository(*session).ofEnrolment(enrolments.first()); });
    measure("students by progress",
            [&] { return StudentRepository(*session).page({.order = {.column = StudentProgressColumn}}, 0, 50); });
    writing.restart();
    qint64 after = 0;
    int removed = 0;
    SnapshotRepository snapshots(*session);
    for (bool isAtEnd = false; !isAtEnd;) {
        const auto piece = valueOf(snapshots.superfluousOnes({}, now.addDays(-180), kZone, after, 200));
        valueOf(inTransaction(*session, [&] { return snapshots.remove(piece.moments); }));
        removed += int(piece.moments.size());
        after = piece.lastEnrolmentId;
        isAtEnd = piece.isAtEnd;
    }
    qInfo("%s: thinned %d in %lld ms", qPrintable(engine), removed, writing.elapsed());
}

QTEST_GUILESS_MAIN(CourseProgressSpeedTest)
#include "tst_courseprogressspeed.moc"
