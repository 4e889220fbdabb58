// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/attentionrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/transaction.h"
#include "tests/support/trackedcentre.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Whom the office is told to call, after what the rules said in vain.
class AttentionCallsTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(twoMessagesInVainAskForACall)
    BEDEL_DATABASE_TEST(whoIsAwayOnceMoreIsCalled)
    BEDEL_DATABASE_TEST(anAbsenceCountsOnceWhicheverOfItsMessagesWent)
    BEDEL_DATABASE_TEST(whoWasToldToBeBehindIsCounted)
    BEDEL_DATABASE_TEST(numbersThatAreWrongAreToBeFixed)

private:
    struct Desk {
        explicit Desk(const DatabaseFixture &fixture)
            : session(migratedSession(fixture, ManualClock()))
            , centre(trackedCentre(*session, now.addDays(-90), 2))
        {
        }
        /// The person was last seen so many days ago.
        void seen(int person, int days, Standing standing)
        {
            ProgressChange change = changeOf(centre.enrolments.at(person), 30, now.addDays(-days));
            valueOf(inTransaction(*session, [&] { return ProgressRepository(*session).store({change}); }));
            valueOf(inTransaction(*session, [&] {
                return ProgressRepository(*session).storeAssessments({assessed(centre.enrolments.at(person), standing)},
                                                                     now);
            }));
        }
        /// What a rule said so many days ago: "inactive:<enrolment>:<spell>:<step>".
        void said(int person, const QString &event, const QString &spell, int step, int days)
        {
            const qint64 enrolment = centre.enrolments.at(person);
            valueOf(session->execute(
                u"INSERT INTO decision (occasion, event, enrolment_id, student_id, outcome, at) VALUES (?, ?, ?, ?, 'sent', ?)"_s,
                {u"%1:%2:%3:%4"_s.arg(event).arg(enrolment).arg(spell).arg(step), event, enrolment,
                 centre.students.at(person), session->bindTime(now.addDays(-days))}));
        }
        QList<StudentToCall> calls(int mostAbsences = 3)
        {
            return valueOf(AttentionRepository(*session).callsDue(now, 10, mostAbsences));
        }

        const QDateTime now = ManualClock().now();
        std::unique_ptr<SqlSession> session;
        TrackedCentre centre;
    };
};

void AttentionCallsTest::twoMessagesInVainAskForACall()
{
    BEDEL_FRESH_DATABASE(fixture);
    Desk desk(fixture);
    desk.seen(0, 16, Standing::Stalled);
    desk.said(0, u"inactive"_s, u"20260101"_s, 1, 11);
    QVERIFY(desk.calls().isEmpty()); // the second message comes first
    desk.said(0, u"inactive"_s, u"20260101"_s, 2, 6);
    const QList<StudentToCall> calls = desk.calls(); // 16 days away, written to after 10: due after 15
    QCOMPARE(calls.size(), 1);
    QCOMPARE(calls.first().studentId, desk.centre.students.first());
    QCOMPARE(calls.first().event, RuleEvent::Inactive);
    QCOMPARE(calls.first().absences, 0);
    QCOMPARE(calls.first().since, desk.now.addDays(-1));
    desk.seen(0, 1, Standing::Moving); // back again
    QVERIFY(desk.calls().isEmpty());
}

void AttentionCallsTest::whoIsAwayOnceMoreIsCalled()
{
    BEDEL_FRESH_DATABASE(fixture);
    Desk desk(fixture);
    for (const int person : {0, 1}) {
        desk.said(person, u"inactive"_s, u"20260101"_s, 1, 80);
        desk.said(person, u"inactive"_s, u"20260101"_s, 2, 76);
        desk.said(person, u"inactive"_s, u"20260201"_s, 1, 60);
    }
    desk.said(0, u"inactive"_s, u"20260301"_s, 1, 40);
    for (const int person : {0, 1})
        desk.seen(person, 9, Standing::Stalled);
    const QList<StudentToCall> calls = desk.calls();
    QCOMPARE(calls.size(), 1); // of the other one a third absence may still be written about
    QCOMPARE(calls.first().studentId, desk.centre.students.first());
    QCOMPARE(calls.first().absences, 3);
    QCOMPARE(desk.calls(2).size(), 2);
    QCOMPARE(desk.calls(4).size(), 0);
    desk.seen(0, 2, Standing::Moving);
    QVERIFY(desk.calls().isEmpty());
    desk.seen(0, 2, Standing::Stalled);
    QCOMPARE(desk.calls().size(), 1);
    valueOf(desk.session->execute(
        u"INSERT INTO contact (account, wa_id, student_id, created_at, last_in_at, last_at) VALUES ('1', '34600000101', ?, ?, ?, ?)"_s,
        {desk.centre.students.first(), desk.session->bindTime(desk.now), desk.session->bindTime(desk.now),
         desk.session->bindTime(desk.now)}));
    QVERIFY(desk.calls().isEmpty()); // has written
}

void AttentionCallsTest::anAbsenceCountsOnceWhicheverOfItsMessagesWent()
{
    BEDEL_FRESH_DATABASE(fixture);
    Desk desk(fixture);
    desk.said(0, u"inactive"_s, u"20260101"_s, 2, 80); // no engine ran when the first was due
    desk.said(0, u"inactive"_s, u"20260201"_s, 1, 60);
    desk.said(0, u"inactive"_s, u"20260201"_s, 2, 56);
    desk.seen(0, 9, Standing::Stalled);
    QCOMPARE(desk.calls().size(), 0); // two absences, though three messages
    desk.said(0, u"inactive"_s, u"20260301"_s, 2, 40);
    const QList<StudentToCall> calls = desk.calls();
    QCOMPARE(calls.size(), 1);
    QCOMPARE(calls.first().absences, 3);
}

/// For their coordinators, over the ten days in which no second message goes.
void AttentionCallsTest::whoWasToldToBeBehindIsCounted()
{
    BEDEL_FRESH_DATABASE(fixture);
    Desk desk(fixture);
    AttentionRepository attention(*desk.session);
    for (const int person : {0, 1})
        desk.seen(person, 2, Standing::Moving);
    QCOMPARE(valueOf(attention.toldBehind(desk.now)), 0);
    desk.said(0, u"behind"_s, {}, 1, 12);
    QCOMPARE(valueOf(attention.toldBehind(desk.now)), 0);
    desk.said(0, u"behind"_s, {}, 2, 2);
    desk.said(0, u"behind"_s, {}, 3, 1);
    desk.said(1, u"inactive"_s, u"20260101"_s, 1, 1);
    QCOMPARE(valueOf(attention.toldBehind(desk.now)), 1); // a person, not messages
}

void AttentionCallsTest::numbersThatAreWrongAreToBeFixed()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, ManualClock());
    const QDateTime now = ManualClock().now();
    MessageRepository messages(*session);
    const auto failedFor = [&](const QString &code, const QString &detail) {
        const qint64 student = storedStudent(*session, u"Ana"_s, u"Gil"_s, now);
        valueOf(messages.insertOnce({.uuid = QUuid::createUuid(),
                                     .occasion = u"manual:%1"_s.arg(student),
                                     .purpose = MessagePurpose::Manual,
                                     .studentId = student,
                                     .to = valueOf(StudentRepository(*session).find(student)).phone,
                                     .queuedAt = now}));
        const Message claimed = valueOf(messages.claim(u"e"_s, now, std::chrono::minutes(1), 1)).constFirst();
        const Error error{
            .kind = Error::Kind::Invalid, .system = Error::System::WhatsApp, .code = code, .detail = detail};
        valueOf(messages.setRefused(claimed, error, now));
        return student;
    };
    const QSet<qint64> wrong{
        failedFor(u"131026"_s, u"Message undeliverable"_s), failedFor(u"131021"_s, u"Recipient cannot be sender"_s),
        failedFor(u"131009"_s, u"The phone number is malformed: Please use the format: +1234567890."_s)};
    failedFor(u"131009"_s, u"Parameter value is not valid"_s); // of something else
    failedFor(u"131047"_s, u"Re-engagement message"_s);
    QSet<qint64> told;
    for (const FailedIntake &row : valueOf(AttentionRepository(*session).phonesToFix(10)))
        told.insert(row.studentId);
    QCOMPARE(told, wrong);
    const qint64 mended = *wrong.cbegin();
    valueOf(session->execute(u"UPDATE student SET phone = '+34600000999' WHERE id = ?"_s, {mended}));
    QCOMPARE(valueOf(AttentionRepository(*session).phonesToFix(10)).size(), 2);
}

QTEST_GUILESS_MAIN(AttentionCallsTest)
#include "tst_attentioncalls.moc"
