// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/phone.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/messagerepository.h"
#include "tests/support/storedcentre.h"

using namespace Qt::Literals::StringLiterals;

class StudentRepositoryTest : public QObject {
    Q_OBJECT
private slots:
    void everythingComesBackAsStored_data() { DatabaseFixture::addDatabaseRows(); }
    void everythingComesBackAsStored();
    void namesAreOrderedAsReadersExpect_data() { DatabaseFixture::addDatabaseRows(); }
    void namesAreOrderedAsReadersExpect();
    void filterWordsFindNames_data() { DatabaseFixture::addDatabaseRows(); }
    void filterWordsFindNames();
    void specialCharactersAreOrdinary_data() { DatabaseFixture::addDatabaseRows(); }
    void specialCharactersAreOrdinary();
    void pagesCoverEachRowOnceInEveryOrder_data() { DatabaseFixture::addDatabaseRows(); }
    void pagesCoverEachRowOnceInEveryOrder();
    void furtherColumnsDecideAmongEquals_data() { DatabaseFixture::addDatabaseRows(); }
    void furtherColumnsDecideAmongEquals();
    void statesCoursesAndDatesNarrowTheList_data() { DatabaseFixture::addDatabaseRows(); }
    void statesCoursesAndDatesNarrowTheList();
    void rowsShowCoursesAndTheNewestMessage_data() { DatabaseFixture::addDatabaseRows(); }
    void rowsShowCoursesAndTheNewestMessage();
    void archivingAndRestoring_data() { DatabaseFixture::addDatabaseRows(); }
    void archivingAndRestoring();
    void matchesNameTheirReason_data() { DatabaseFixture::addDatabaseRows(); }
    void matchesNameTheirReason();
    void unchangedPeopleOfTheCampusAreNotWritten_data() { DatabaseFixture::addDatabaseRows(); }
    void unchangedPeopleOfTheCampusAreNotWritten();

private:
    static QStringList names(SqlSession &session, const StudentQuery &query)
    {
        QStringList names;
        const auto page = valueOf(StudentRepository(session).page(query, 0, 100));
        for (const StudentRow &row : page.rows)
            names.append(row.student.sortName());
        if (valueOf(StudentRepository(session).count(query)) != names.size())
            return {u"count differs"_s};
        return names;
    }
    ManualClock m_clock;
    const QDateTime m_now = m_clock.now();
};

void StudentRepositoryTest::everythingComesBackAsStored()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    StudentRepository students(*session);
    Student student = inventedStudent(u"María José"_s, u"Núñez \"%_\\'"_s, m_now);
    student.state = StudentState::Failed;
    student.error =
        Error{.kind = Error::Kind::Conflict, .code = u"email_taken"_s, .facts = {{Error::Fact::Name, u"Ñ"_s}}};
    student.id = valueOf(students.insert(student));
    const Student found = valueOf(students.find(student.id));
    QCOMPARE(found.uuid, student.uuid);
    QCOMPARE(found.lastName, student.lastName);
    QCOMPARE(found.moodleUserId, 0);
    QCOMPARE(found.state, student.state);
    QVERIFY(found.error == student.error);
    QCOMPARE(found.createdAt, m_now);
    QCOMPARE(found.createdAt.timeSpec(), Qt::UTC);

    valueOf(students.setMoodleUser(student.id, 4711, u"maria"_s, m_now.addSecs(1)));
    QCOMPARE(valueOf(students.findByMoodleUser(4711))->username, u"maria"_s);
    QVERIFY(!valueOf(students.find(student.id)).error);
    QCOMPARE(names(*session, {.text = u"maria"_s}).size(), 1);
    const auto unknown = students.find(student.id + 1);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, u"student_unknown"_s);
    QVERIFY(!valueOf(students.findByMoodleUser(1)).has_value());
    valueOf(students.removeLocal(student.id));
    QVERIFY(students.find(student.id).has_value()); // the campus knows them
}

void StudentRepositoryTest::namesAreOrderedAsReadersExpect()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const QStringList expected{u"Álvarez, Zoe"_s, u"García, Ana"_s,  u"García, Bea"_s,   u"García López, Ana"_s,
                               u"Nuño, Eva"_s,    u"Nzeogwu, Ike"_s, u"Ñañez, Leo"_s,    u"Ñúñez, Ana"_s,
                               u"O'Neill, Tom"_s, u"ordóñez, Luz"_s, u"Zapata, Álvaro"_s};
    for (qsizetype i = expected.size(); i-- > 0;) {
        const QStringList parts = expected.at(i).split(u", "_s);
        storedStudent(*session, parts.at(1), parts.at(0), m_now);
    }
    QCOMPARE(names(*session, {}), expected);
    QStringList reversed = expected;
    std::ranges::reverse(reversed);
    QCOMPARE(names(*session, {.order = {.column = StudentNameColumn, .order = Qt::DescendingOrder}}), reversed);
}

void StudentRepositoryTest::filterWordsFindNames()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    storedStudent(*session, u"Ana"_s, u"García Peña"_s, m_now);
    storedStudent(*session, u"Gabriel"_s, u"Ñúñez"_s, m_now);
    storedStudent(*session, u"Ángela"_s, u"Nuñez"_s, m_now);
    const auto find = [&](const QString &text) { return names(*session, {.text = text}); };
    QCOMPARE(find(u"garcia"_s), QStringList{u"García Peña, Ana"_s});
    QCOMPARE(find(u"  PEÑA  ana "_s), QStringList{u"García Peña, Ana"_s});
    QCOMPARE(find(u"ga"_s), (QStringList{u"García Peña, Ana"_s, u"Ñúñez, Gabriel"_s}));
    QCOMPARE(find(u"g ñu"_s), QStringList{u"Ñúñez, Gabriel"_s});
    QCOMPARE(find(u"nu"_s), (QStringList{u"Nuñez, Ángela"_s, u"Ñúñez, Gabriel"_s}));
    QCOMPARE(find(u"ñ"_s).size(), 2);
    QCOMPARE(find(u"nune an"_s), QStringList{u"Nuñez, Ángela"_s});
    QCOMPARE(find(u"xx"_s), QStringList());
    QCOMPARE(find(u"garcia gabriel"_s), QStringList());
    const Student first = valueOf(StudentRepository(*session).page({.text = u"garcia"_s}, 0, 1)).rows.first().student;
    QCOMPARE(find(first.phone.mid(3)), QStringList{u"García Peña, Ana"_s});
    QCOMPARE(find(first.email), QStringList{u"García Peña, Ana"_s});
}

void StudentRepositoryTest::specialCharactersAreOrdinary()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    storedStudent(*session, u"Ana"_s, u"a%b_c\\d\"e"_s, m_now);
    storedStudent(*session, u"Ana"_s, u"axbycd"_s, m_now);
    for (const QString &text : {u"a%b"_s, u"b_c"_s, u"c\\d"_s, u"d\"e"_s, u"%b_"_s, u"a%"_s})
        QCOMPARE(names(*session, {.text = text}).size(), 1);
    for (const QString &text : {u"%%%"_s, u"___"_s, u"\"\"\""_s, u"\\\\\\"_s, u"%"_s, u"_"_s, u"\""_s, u"'"_s,
                                u"''' OR"_s, u"*"_s, u"an* NOT"_s})
        QCOMPARE(names(*session, {.text = text}), QStringList());
}

void StudentRepositoryTest::pagesCoverEachRowOnceInEveryOrder()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const QList<qint64> courses = storedCourses(*session, {u"Zócalo"_s, u"Ámbar"_s}, m_now);
    for (int i = 0; i < 23; ++i) {
        const qint64 id = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now.addSecs(i % 3));
        if (i % 2)
            valueOf(EnrolmentRepository(*session).request(id, {courses.at(i % 4 == 1)}, m_now));
    }
    StudentRepository students(*session);
    for (int column = -1; column < StudentColumnCount; ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const StudentQuery query{.order = {.column = column, .order = order}};
            QSet<qint64> seen;
            QList<qint64> whole;
            for (int offset = 0; offset < 25; offset += 5) {
                const auto page = valueOf(students.page(query, offset, 5));
                QCOMPARE(page.offset, offset);
                for (const StudentRow &row : page.rows) {
                    seen.insert(row.student.id);
                    whole.append(row.student.id);
                }
            }
            QCOMPARE(seen.size(), 23);
            QCOMPARE(whole.size(), 23);
        }
    }
    QCOMPARE(valueOf(students.page({}, 1000, 5)).rows.size(), 0);
    const auto byCourse =
        valueOf(students.page({.order = {.column = StudentCoursesColumn, .order = Qt::AscendingOrder}}, 12, 11));
    QCOMPARE(byCourse.rows.first().firstCourse, u"Ámbar"_s);
    QCOMPARE(byCourse.rows.last().firstCourse, u"Zócalo"_s);
}

void StudentRepositoryTest::furtherColumnsDecideAmongEquals()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    StudentRepository students(*session);
    const QStringList people{u"Gil, Ana"_s, u"Gil, Bea"_s, u"Paz, Ana"_s, u"Paz, Bea"_s, u"Gil, Ana"_s};
    for (qsizetype i = 0; i < people.size(); ++i) {
        const QStringList parts = people.at(i).split(u", "_s);
        const qint64 id = storedStudent(*session, parts.at(1), parts.at(0), m_now.addSecs(i));
        const StudentState state = i % 2 == 0 ? StudentState::OnCampus : StudentState::Local;
        valueOf(students.setState(id, state, {}, m_now));
    }
    using Keys = QList<SortKey>;
    const auto shown = [&](const Keys &keys) {
        QStringList lines;
        QSet<qint64> seen;
        for (int offset = 0; offset < 5; offset += 2) { // pages of an order neither repeat nor skip
            const auto page = valueOf(students.page({.order = ListOrder::fromKeys(keys)}, offset, 2));
            for (const StudentRow &row : page.rows) {
                lines.append(row.student.sortName());
                seen.insert(row.student.id);
                const StudentQuery query{.order = ListOrder::fromKeys(keys)};
                if (valueOf(students.positions(query, {row.student.id})).value(row.student.id, -1) != lines.size() - 1)
                    lines.append(u"misplaced"_s);
            }
        }
        return seen.size() == 5 ? lines : QStringList{u"repeated"_s};
    };
    const SortKey byState{.column = StudentStateColumn};
    const SortKey byNameDown{.column = StudentNameColumn, .order = Qt::DescendingOrder};
    QCOMPARE(shown({byState, byNameDown}),
             (QStringList{u"Paz, Bea"_s, u"Gil, Bea"_s, u"Paz, Ana"_s, u"Gil, Ana"_s, u"Gil, Ana"_s}));
    QCOMPARE(shown({byNameDown, byState}),
             (QStringList{u"Paz, Bea"_s, u"Paz, Ana"_s, u"Gil, Bea"_s, u"Gil, Ana"_s, u"Gil, Ana"_s}));
    for (int first = 0; first < StudentColumnCount; ++first) {
        for (int second = 0; second < StudentColumnCount; ++second)
            QCOMPARE(shown({{.column = first}, {.column = second, .order = Qt::DescendingOrder}}).size(), 5);
    }
    const auto newest =
        valueOf(students.page({.order = {.column = StudentNameColumn,
                                         .then = {{.column = StudentCreatedColumn, .order = Qt::DescendingOrder}}}},
                              0, 2));
    QVERIFY(newest.rows.first().student.createdAt > newest.rows.last().student.createdAt);
}

void StudentRepositoryTest::statesCoursesAndDatesNarrowTheList()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    StudentRepository students(*session);
    const QList<qint64> courses = storedCourses(*session, {u"Uno"_s, u"Dos"_s}, m_now);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    const qint64 bea = storedStudent(*session, u"Bea"_s, u"Gil"_s, m_now.addDays(1));
    valueOf(EnrolmentRepository(*session).request(ana, {courses.first()}, m_now));
    valueOf(students.setState(bea, StudentState::Failed, Error{.kind = Error::Kind::Timeout}, m_now));
    QCOMPARE(names(*session, {.courseId = courses.first()}), QStringList{u"Gil, Ana"_s});
    QCOMPARE(names(*session, {.courseId = courses.last()}), QStringList());
    QCOMPARE(names(*session, {.states = {StudentState::Failed, StudentState::Creating}}), QStringList{u"Gil, Bea"_s});
    QCOMPARE(names(*session, {.createdFrom = m_now.addSecs(1)}), QStringList{u"Gil, Bea"_s});
    QCOMPARE(
        names(*session,
              {.text = u"gil"_s, .states = {StudentState::Local}, .courseId = courses.first(), .createdFrom = m_now}),
        QStringList{u"Gil, Ana"_s});
}

void StudentRepositoryTest::rowsShowCoursesAndTheNewestMessage()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    const QList<qint64> courses = storedCourses(*session, {u"Zeta"_s, u"Alfa"_s}, m_now);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    EnrolmentRepository enrolments(*session);
    valueOf(enrolments.request(ana, courses, m_now));
    const auto row = [&] { return valueOf(StudentRepository(*session).page({}, 0, 1)).rows.first(); };
    QCOMPARE(row().firstCourse, u"Zeta"_s);
    QCOMPARE(row().courseCount, 2);
    QVERIFY(!row().lastMessage);
    const auto key = [&] {
        auto query = valueOf(session->execute(u"SELECT course_key FROM student WHERE id = ?"_s, {ana}));
        query.next();
        return query.value(0).toString();
    };
    QCOMPARE(key(), u"zeta"_s);
    valueOf(
        CourseRepository(*session).store({{.moodleCourseId = 101, .shortName = u"Z"_s, .fullName = u"Zulú"_s}}, m_now));
    QCOMPARE(key(), u"zulu"_s);
    valueOf(enrolments.withdraw(ana, courses.first()));
    QCOMPARE(key(), u"alfa"_s);

    MessageRepository messages(*session);
    for (const QString &occasion : {u"a"_s, u"b"_s})
        QVERIFY(valueOf(messages.insertOnce(
            {.uuid = QUuid::createUuid(), .occasion = occasion, .studentId = ana, .queuedAt = m_now})));
    const Message newest = *valueOf(messages.findByOccasion(u"b"_s));
    QVERIFY(valueOf(messages.cancel(newest.id, m_now)));
    QVERIFY(row().lastMessage == MessageState::Cancelled);
    QCOMPARE(row().lastMessageAt, m_now);
}

void StudentRepositoryTest::archivingAndRestoring()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    StudentRepository students(*session);
    QList<qint64> ids;
    for (int i = 0; i < 1203; ++i)
        ids.append(storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now));
    valueOf(students.setMoodleUser(ids.at(0), 9, u"ana"_s, m_now));
    valueOf(students.setState(ids.at(1), StudentState::Failed, Error{.kind = Error::Kind::Timeout}, m_now));
    QCOMPARE(valueOf(students.archive({}, m_now)), 0);
    QCOMPARE(valueOf(students.archive(ids, m_now)), 1203);
    QCOMPARE(valueOf(students.archive(ids, m_now)), 0);
    QCOMPARE(valueOf(students.count({})), 0);
    QCOMPARE(valueOf(students.count({.states = {StudentState::Archived}})), 1203);
    QCOMPARE(valueOf(students.restore(ids, m_now)), 1203);
    QCOMPARE(valueOf(students.find(ids.at(0))).state, StudentState::OnCampus);
    QCOMPARE(valueOf(students.find(ids.at(1))).state, StudentState::Failed);
    QCOMPARE(valueOf(students.find(ids.at(2))).state, StudentState::Local);
}

void StudentRepositoryTest::matchesNameTheirReason()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    StudentRepository students(*session);
    const QList<qint64> courses = storedCourses(*session, {u"Uno"_s, u"Dos"_s}, m_now);
    Student mail = inventedStudent(u"Eva"_s, u"Soto"_s, m_now);
    mail.id = valueOf(students.insert(mail));
    Student phone = inventedStudent(u"Leo"_s, u"Mora"_s, m_now);
    phone.phone = u"+5491123456789"_s;
    phone.id = valueOf(students.insert(phone));
    valueOf(EnrolmentRepository(*session).request(phone.id, courses, m_now));
    const qint64 name = storedStudent(*session, u"José"_s, u"Núñez"_s, m_now);
    Student candidate{.firstName = u"Jose"_s, .lastName = u"núñez"_s, .email = mail.email, .phone = u"+541123456789"_s};
    const auto matches = valueOf(students.matches(candidate));
    QCOMPARE(matches.size(), 3);
    QCOMPARE(matches.at(0).student.id, mail.id);
    QCOMPARE(matches.at(0).reason, StudentMatch::Reason::Email);
    QCOMPARE(matches.at(1).student.id, phone.id);
    QCOMPARE(matches.at(1).reason, StudentMatch::Reason::Phone);
    QCOMPARE(matches.at(1).lastCourse, u"Dos"_s);
    QCOMPARE(matches.at(2).student.id, name);
    candidate.id = mail.id;
    QCOMPARE(valueOf(students.matches(candidate)).size(), 2);
    QCOMPARE(valueOf(students.matches({})).size(), 0);
}

void StudentRepositoryTest::unchangedPeopleOfTheCampusAreNotWritten()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    StudentRepository students(*session);
    CampusPerson person{.moodleUserId = 7,
                        .username = u"ana"_s,
                        .firstName = u"Ana"_s,
                        .lastName = u"Gil"_s,
                        .email = u"Ana@Mail.example"_s};
    const auto first = valueOf(students.storeFromCampus(person, m_now));
    QVERIFY(first.isNew);
    session->takeWritten();
    const auto second = valueOf(students.storeFromCampus(person, m_now.addSecs(9)));
    QVERIFY(!second.isNew);
    QCOMPARE(second.id, first.id);
    QVERIFY(!session->takeWritten());
    QCOMPARE(valueOf(students.find(first.id)).updatedAt, m_now);
    person.lastName = u"Gómez"_s;
    QVERIFY(!valueOf(students.storeFromCampus(person, m_now.addSecs(9))).isNew);
    QVERIFY(session->takeWritten());
    QCOMPARE(names(*session, {.text = u"gomez"_s}).size(), 1);
    QCOMPARE(names(*session, {.text = u"gil"_s}).size(), 0);
}

QTEST_GUILESS_MAIN(StudentRepositoryTest)
#include "tst_studentrepository.moc"
