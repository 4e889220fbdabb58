// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/enrolmentrepository.h"
#include "app/storage/transaction.h"
#include "tests/support/storedcentre.h"

#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

/// How long the campus's lists take to be stored, in pages of 500 as the pull does it. BEDEL_BENCH_ENROLMENTS sets how
/// many enrolments there are, in 20 courses; the default only shows that it works. BEDEL_BENCH_SINGLE measures one row
/// at a time, for comparison.
class PullSpeedTest : public QObject {
    Q_OBJECT
private slots:
    void enrolments_data() { DatabaseFixture::addDatabaseRows(); }
    void enrolments();
};

namespace {

constexpr int kCourses = 20;
constexpr int kPage = 500;

QList<CampusPerson> pageOf(int from, int count)
{
    QList<CampusPerson> people;
    for (int id = from + 1; id <= from + count; ++id)
        people.append({.moodleUserId = id,
                       .username = u"user%1"_s.arg(id),
                       .firstName = u"Ana %1"_s.arg(id % 97),
                       .lastName = u"Núñez %1"_s.arg(id),
                       .email = u"user%1@mail.example"_s.arg(id)});
    return people;
}

Result<void> storeSingly(SqlSession &session, const QList<CampusPerson> &people, qint64 course, const QDateTime &now)
{
    for (const CampusPerson &person : people) {
        const auto student = StudentRepository(session).storeFromCampus(person, now);
        if (!student)
            return fail(student.error());
        const auto stored = EnrolmentRepository(session).storeFromCampus(student->id, course, true, now);
        if (!stored)
            return fail(stored.error());
    }
    return {};
}

Result<void> storeTogether(SqlSession &session, const QList<CampusPerson> &people, qint64 course, const QDateTime &now)
{
    const auto ids = StudentRepository(session).storeAllFromCampus(people, now);
    if (!ids)
        return fail(ids.error());
    QHash<qint64, bool> active;
    for (const qint64 id : *ids)
        active.insert(id, true);
    const auto stored = EnrolmentRepository(session).storeAllFromCampus(course, active, now);
    return stored ? Result<void>() : fail(stored.error());
}

} // namespace

void PullSpeedTest::enrolments()
{
    BEDEL_FRESH_DATABASE(fixture);
    const ManualClock clock;
    const auto session = migratedSession(fixture, clock);
    const int total = qEnvironmentVariableIsSet("BEDEL_BENCH_ENROLMENTS")
        ? qEnvironmentVariableIntValue("BEDEL_BENCH_ENROLMENTS")
        : 2000;
    const bool isSingle = qEnvironmentVariableIsSet("BEDEL_BENCH_SINGLE");
    QStringList names;
    for (int i = 0; i < kCourses; ++i)
        names.append(u"Curso %1"_s.arg(i));
    const QList<qint64> courses = storedCourses(*session, names, clock.now());
    const int people = total / kCourses;
    for (const char *const what : {"first pull", "nothing new"}) {
        QElapsedTimer timer;
        timer.start();
        for (const qint64 course : courses) {
            for (int from = 0; from < people; from += kPage) {
                const QList<CampusPerson> page = pageOf(from, std::min(kPage, people - from));
                valueOf(inTransaction(*session, [&] {
                    return isSingle ? storeSingly(*session, page, course, clock.now())
                                    : storeTogether(*session, page, course, clock.now());
                }));
            }
        }
        qInfo("%s, %d enrolments of %d people, %s: %lld ms", what, people * kCourses, people,
              isSingle ? "one at a time" : "together", timer.elapsed());
    }
    QCOMPARE(valueOf(EnrolmentRepository(*session).count({})), people * kCourses);
    QCOMPARE(valueOf(StudentRepository(*session).count({})), people);
}

QTEST_GUILESS_MAIN(PullSpeedTest)
#include "tst_pullspeed.moc"
