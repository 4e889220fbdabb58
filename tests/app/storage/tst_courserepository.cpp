// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/courserepository.h"
#include "app/storage/enrolmentrepository.h"
#include "tests/support/storedcentre.h"

using namespace Qt::Literals::StringLiterals;

class CourseRepositoryTest : public QObject {
    Q_OBJECT
private slots:
    void theCatalogueIsKeptByMoodlesIds_data() { DatabaseFixture::addDatabaseRows(); }
    void theCatalogueIsKeptByMoodlesIds();
    void coursesAreFoundAndCounted_data() { DatabaseFixture::addDatabaseRows(); }
    void coursesAreFoundAndCounted();
    void bothDatabasesSortAlike_data() { DatabaseFixture::addDatabaseRows(); }
    void bothDatabasesSortAlike();
    void aRenamedCourseMovesItsStudents_data() { DatabaseFixture::addDatabaseRows(); }
    void aRenamedCourseMovesItsStudents();

private:
    static QStringList names(const ListPage<CourseRow> &page)
    {
        QStringList all;
        for (const CourseRow &row : page.rows)
            all.append(row.course.shortName);
        return all;
    }
    QDateTime day(int day) const { return QDateTime(QDate(2027, 1, day), QTime(0, 0), Qt::UTC); }
    QList<Course> catalogue() const
    {
        return {{.moodleCourseId = 11, .shortName = u"b-2"_s, .fullName = u"Ñandú básico"_s, .startAt = day(3)},
                {.moodleCourseId = 12, .shortName = u"A-1"_s, .fullName = u"Álgebra 100%"_s, .endAt = day(9)},
                {.moodleCourseId = 13, .shortName = u"C_3"_s, .fullName = u"Nutrición"_s, .startAt = day(1)},
                {.moodleCourseId = 14,
                 .shortName = u"a-0"_s,
                 .fullName = u"Zoología"_s,
                 .endAt = day(5),
                 .isVisible = false}};
    }
    ManualClock m_clock;
    const QDateTime m_now = m_clock.now();
};

void CourseRepositoryTest::theCatalogueIsKeptByMoodlesIds()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    CourseRepository courses(*session);
    PullCounts counts = valueOf(courses.store(catalogue(), m_now));
    QCOMPARE(counts.total, 4);
    QCOMPARE(counts.added, 4);
    QCOMPARE(counts.updated, 0);
    const Course first = valueOf(courses.findByMoodleIds({11})).first();
    QCOMPARE(first.fullName, u"Ñandú básico"_s);
    QCOMPARE(first.startAt, day(3));
    QVERIFY(!first.endAt.isValid());
    QCOMPARE(first.pulledAt, m_now);

    // The same again writes nothing; one that changed keeps its row.
    session->takeWritten();
    counts = valueOf(courses.store(catalogue(), m_now.addDays(1)));
    QCOMPARE(counts.added + counts.updated, 0);
    QVERIFY(!session->takeWritten());
    QList<Course> changed = catalogue();
    changed[0].startAt = {};
    changed[1].isVisible = false;
    changed.append({.moodleCourseId = 15, .shortName = u"N"_s, .fullName = u"Nuevo"_s});
    counts = valueOf(courses.store(changed, m_now.addDays(2)));
    QCOMPARE(counts.added, 1);
    QCOMPARE(counts.updated, 2);
    const Course again = valueOf(courses.findByMoodleIds({11})).first();
    QCOMPARE(again.id, first.id);
    QVERIFY(!again.startAt.isValid());
    QCOMPARE(again.pulledAt, m_now.addDays(2));
    // A catalogue that lists fewer forgets none: enrolments hang on them.
    QCOMPARE(valueOf(courses.store({}, m_now)).total, 0);
    QCOMPARE(valueOf(courses.all()).size(), 5);
}

void CourseRepositoryTest::coursesAreFoundAndCounted()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    CourseRepository courses(*session);
    valueOf(courses.store(catalogue(), m_now));
    QVERIFY(valueOf(courses.findAll({})).isEmpty());
    QVERIFY(valueOf(courses.findByMoodleIds({})).isEmpty());
    QVERIFY(valueOf(courses.findAll({999})).isEmpty());
    const qint64 id = valueOf(courses.findByMoodleIds({12})).first().id;
    QCOMPARE(valueOf(courses.findAll({id, 999})).first().shortName, u"A-1"_s);

    QCOMPARE(valueOf(courses.count({})), 4);
    QCOMPARE(valueOf(courses.count({.includesHidden = false})), 3);
    for (const auto &[text, found] :
         {std::pair(u"algebra"_s, 1), std::pair(u"ÁLG a-1"_s, 1), std::pair(u"100%"_s, 1), std::pair(u"%"_s, 1),
          std::pair(u"c_3"_s, 1), std::pair(u"nada"_s, 0), std::pair(u"  "_s, 4)}) {
        const CourseQuery query{.text = text};
        QCOMPARE(valueOf(courses.count(query)), found);
        QCOMPARE(valueOf(courses.page(query, 0, 10)).rows.size(), found);
    }
    // Only those who are enrolled count.
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    const qint64 eva = storedStudent(*session, u"Eva"_s, u"Gil"_s, m_now);
    EnrolmentRepository enrolments(*session);
    valueOf(enrolments.request(ana, {id}, m_now));
    valueOf(enrolments.storeFromCampus(eva, id, true, m_now));
    const ListPage<CourseRow> page = valueOf(courses.page({.text = u"algebra"_s}, 0, 10));
    QCOMPARE(page.rows.first().studentCount, 1);
    const ListPage<CourseRow> second = valueOf(courses.page({}, 3, 10));
    QCOMPARE(second.offset, 3);
    QCOMPARE(names(second), QStringList{u"a-0"_s});
}

void CourseRepositoryTest::bothDatabasesSortAlike()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    CourseRepository courses(*session);
    valueOf(courses.store(catalogue(), m_now));
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    const qint64 course = valueOf(courses.findByMoodleIds({13})).first().id;
    valueOf(EnrolmentRepository(*session).storeFromCampus(ana, course, true, m_now));
    const auto sorted = [&](int column, Qt::SortOrder order) {
        return names(valueOf(courses.page({.order = {.column = column, .order = order}}, 0, 10))).join(u' ');
    };
    QCOMPARE(sorted(CourseNameColumn, Qt::AscendingOrder), u"A-1 C_3 b-2 a-0"_s); // ñ stands after n
    QCOMPARE(sorted(CourseNameColumn, Qt::DescendingOrder), u"a-0 b-2 C_3 A-1"_s);
    QCOMPARE(sorted(CourseShortNameColumn, Qt::AscendingOrder), u"a-0 A-1 b-2 C_3"_s);
    QCOMPARE(sorted(CourseShortNameColumn, Qt::DescendingOrder), u"C_3 b-2 A-1 a-0"_s);
    QCOMPARE(sorted(CourseStartColumn, Qt::AscendingOrder), u"C_3 b-2 A-1 a-0"_s);
    QCOMPARE(sorted(CourseStartColumn, Qt::DescendingOrder), u"b-2 C_3 A-1 a-0"_s);
    QCOMPARE(sorted(CourseEndColumn, Qt::AscendingOrder), u"a-0 A-1 C_3 b-2"_s);
    QCOMPARE(sorted(CourseEndColumn, Qt::DescendingOrder), u"A-1 a-0 C_3 b-2"_s);
    QCOMPARE(sorted(CourseVisibleColumn, Qt::AscendingOrder), u"a-0 A-1 C_3 b-2"_s);
    QCOMPARE(sorted(CourseStudentsColumn, Qt::DescendingOrder), u"C_3 A-1 b-2 a-0"_s);
}

void CourseRepositoryTest::aRenamedCourseMovesItsStudents()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    CourseRepository courses(*session);
    valueOf(courses.store(catalogue(), m_now));
    StudentRepository students(*session);
    EnrolmentRepository enrolments(*session);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    const qint64 eva = storedStudent(*session, u"Eva"_s, u"Gil"_s, m_now);
    valueOf(enrolments.request(ana, {valueOf(courses.findByMoodleIds({12})).first().id}, m_now));
    valueOf(enrolments.request(eva, {valueOf(courses.findByMoodleIds({13})).first().id}, m_now));
    const StudentQuery byCourse{.order = {.column = StudentCoursesColumn}};
    QCOMPARE(valueOf(students.page(byCourse, 0, 5)).rows.first().student.id, ana);
    QList<Course> renamed = catalogue();
    renamed[1].fullName = u"Zumba"_s;
    valueOf(courses.store(renamed, m_now));
    QCOMPARE(valueOf(students.page(byCourse, 0, 5)).rows.first().student.id, eva);
}

QTEST_GUILESS_MAIN(CourseRepositoryTest)
#include "tst_courserepository.moc"
