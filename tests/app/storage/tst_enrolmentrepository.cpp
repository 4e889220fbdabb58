// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/enrolmentrepository.h"
#include "app/storage/transaction.h"
#include "tests/support/storedcentre.h"

using namespace Qt::Literals::StringLiterals;

/// What the campus lists, many at a time: the same as one by one, in few statements.
class EnrolmentRepositoryTest : public QObject {
    Q_OBJECT
private slots:
    void peopleOfTheCampusAreKeptByMoodlesIds_data() { DatabaseFixture::addDatabaseRows(); }
    void peopleOfTheCampusAreKeptByMoodlesIds();
    void enrolmentsOfTheCampusMove_data() { DatabaseFixture::addDatabaseRows(); }
    void enrolmentsOfTheCampusMove();
    void aFormsOwnEnrolmentIsLeftToIt_data() { DatabaseFixture::addDatabaseRows(); }
    void aFormsOwnEnrolmentIsLeftToIt();

private:
    static CampusPerson person(qint64 id)
    {
        return {.moodleUserId = id,
                .username = u"user%1"_s.arg(id),
                .firstName = u"Ana %1"_s.arg(id),
                .lastName = u"Núñez"_s,
                .email = u"User%1@Mail.example"_s.arg(id)};
    }
    static QList<CampusPerson> people(int count)
    {
        QList<CampusPerson> all;
        for (int i = 1; i <= count; ++i)
            all.append(person(i));
        return all;
    }
    ManualClock m_clock;
    const QDateTime m_now = m_clock.now();
};

void EnrolmentRepositoryTest::peopleOfTheCampusAreKeptByMoodlesIds()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    StudentRepository students(*session);
    QVERIFY(valueOf(students.storeAllFromCampus({}, m_now)).isEmpty());
    const qint64 before = valueOf(students.storeFromCampus(person(7), m_now)).id;
    valueOf(students.updateRecord([&] {
        Student known = valueOf(students.find(before));
        known.phone = u"+34600000107"_s; // staff's, not the campus's
        return known;
    }()));

    // 300 are two pieces of 128, two of 16 and a dozen single ones; somebody stands in it twice.
    const QHash<qint64, qint64> ids = valueOf(students.storeAllFromCampus(people(300) << person(8), m_now.addDays(1)));
    QCOMPARE(ids.size(), 300);
    QCOMPARE(ids.value(7), before);
    QCOMPARE(valueOf(students.count({})), 300);
    const Student eighth = valueOf(students.find(ids.value(8)));
    QCOMPARE(eighth.moodleUserId, 8);
    QCOMPARE(eighth.email, u"user8@mail.example"_s);
    QCOMPARE(eighth.state, StudentState::OnCampus);
    QVERIFY(!eighth.uuid.isNull());
    QCOMPARE(valueOf(students.count({.text = u"nunez 299"_s})), 1); // found as those stored singly are
    QCOMPARE(valueOf(students.find(before)).updatedAt, m_now);

    session->takeWritten();
    QList<CampusPerson> later = people(300);
    QCOMPARE(valueOf(students.storeAllFromCampus(later, m_now.addDays(2))), ids);
    QVERIFY(!session->takeWritten());
    later[6].lastName = u"Gómez"_s;
    valueOf(students.storeAllFromCampus(later, m_now.addDays(2)));
    const Student changed = valueOf(students.find(before));
    QCOMPARE(changed.lastName, u"Gómez"_s);
    QCOMPARE(changed.phone, u"+34600000107"_s);
    QCOMPARE(changed.updatedAt, m_now.addDays(2));
}

void EnrolmentRepositoryTest::enrolmentsOfTheCampusMove()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    EnrolmentRepository enrolments(*session);
    const qint64 course = storedCourses(*session, {u"Uno"_s}, m_now).first();
    const QHash<qint64, qint64> ids = valueOf(StudentRepository(*session).storeAllFromCampus(people(150), m_now));
    QHash<qint64, bool> active;
    for (auto entry = ids.cbegin(); entry != ids.cend(); ++entry)
        active.insert(entry.value(), entry.key() % 2 == 0);
    QCOMPARE(valueOf(enrolments.storeAllFromCampus(course, {}, m_now)), 0);
    QCOMPARE(valueOf(enrolments.storeAllFromCampus(course, active, m_now)), 150);
    QCOMPARE(valueOf(enrolments.count({.states = {EnrolmentState::Enrolled}})), 75);
    QCOMPARE(valueOf(enrolments.count({.states = {EnrolmentState::Suspended}})), 75);
    session->takeWritten();
    QCOMPARE(valueOf(enrolments.storeAllFromCampus(course, active, m_now.addDays(1))), 0);
    QVERIFY(!session->takeWritten());

    // One is suspended, one taken back; both keep the day of their enrolment.
    const qint64 even = ids.value(2);
    const qint64 odd = ids.value(3);
    active.insert(even, false);
    active.insert(odd, true);
    QCOMPARE(valueOf(enrolments.storeAllFromCampus(course, active, m_now.addDays(1))), 0);
    const Enrolment left = valueOf(enrolments.ofStudent(even)).first();
    QCOMPARE(left.state, EnrolmentState::Suspended);
    QCOMPARE(left.enrolledAt, m_now);
    QCOMPARE(valueOf(enrolments.ofStudent(odd)).first().state, EnrolmentState::Enrolled);
    QCOMPARE(valueOf(enrolments.count({.states = {EnrolmentState::Enrolled}})), 75);
    // The list of students is sorted by course: that key is kept for many at once, too.
    QCOMPARE(valueOf(StudentRepository(*session).page({}, 0, 1)).rows.first().firstCourse, u"Uno"_s);
}

void EnrolmentRepositoryTest::aFormsOwnEnrolmentIsLeftToIt()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    EnrolmentRepository enrolments(*session);
    const qint64 course = storedCourses(*session, {u"Uno"_s}, m_now).first();
    const qint64 waiting = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    const qint64 failed = storedStudent(*session, u"Eva"_s, u"Gil"_s, m_now);
    const qint64 ended = storedStudent(*session, u"Leo"_s, u"Gil"_s, m_now);
    for (const qint64 student : {waiting, failed, ended})
        valueOf(enrolments.request(student, {course}, m_now));
    const Error error{.kind = Error::Kind::Permission, .system = Error::System::Moodle};
    valueOf(enrolments.setFailed(valueOf(enrolments.ofStudent(failed)).first().id, error));
    valueOf(enrolments.setEnrolled(valueOf(enrolments.ofStudent(ended)).first().id, m_now));
    QCOMPARE(valueOf(enrolments.storeAllFromCampus(course, {{waiting, true}, {failed, true}, {ended, false}}, m_now)),
             0);
    QCOMPARE(valueOf(enrolments.ofStudent(waiting)).first().state, EnrolmentState::Pending);
    const Enrolment mended = valueOf(enrolments.ofStudent(failed)).first();
    QCOMPARE(mended.state, EnrolmentState::Enrolled); // the campus has it after all
    QVERIFY(!mended.error);
    QCOMPARE(mended.enrolledAt, m_now);
    QCOMPARE(valueOf(enrolments.ofStudent(ended)).first().state, EnrolmentState::Suspended);
    // A student who is not there fails the whole, and a transaction keeps nothing of it.
    const auto wrong = inTransaction(*session, [&]() -> Result<void> {
        const qint64 noa = storedStudent(*session, u"Noa"_s, u"Gil"_s, m_now);
        const Result<int> stored = enrolments.storeAllFromCampus(course, {{noa, true}, {99999, true}}, m_now);
        return stored ? Result<void>() : fail(stored.error());
    });
    QVERIFY(!wrong);
    QCOMPARE(valueOf(StudentRepository(*session).count({})), 3);
}

QTEST_GUILESS_MAIN(EnrolmentRepositoryTest)
#include "tst_enrolmentrepository.moc"
