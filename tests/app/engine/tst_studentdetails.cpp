// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/userupdate.h"
#include "app/services/studentservice.h"
#include "app/storage/enginerepository.h"
#include "tests/app/engine/enginebench.h"

#include <QTest>

/// Details that staff change reach the campus; typed passwords reach the engine that can read them.
class StudentDetailsTest final : public QObject {
    Q_OBJECT

private slots:
    BEDEL_DATABASE_TEST(changedDetailsReachTheCampus)
    BEDEL_DATABASE_TEST(aRefusedEmailIsCorrected)
    BEDEL_DATABASE_TEST(aPullMeanwhileTakesNothingBack)
    BEDEL_DATABASE_TEST(aChangeDuringTheUpdateFollows)
    BEDEL_DATABASE_TEST(aPasswordForALivingEngineIsLeftToIt)
    BEDEL_DATABASE_TEST(aPasswordNobodyCanReadIsAskedForAgain)

private:
    static StudentEdit edit(const Student &student) { return {student.id, detailsOf(student), detailsOf(student)}; }
    static IntakeForm withPassword(EngineBench &bench)
    {
        IntakeForm form = bench.form();
        form.password = Secret("Camino-2026!");
        return form;
    }
    /// An engine without the published key has met with the form; its id.
    static qint64 sealedElsewhere(EngineBench &bench, const IntakeForm &form)
    {
        bench.secrets.engineKey = EngineKey::generate().toSecret();
        bench.startEngine();
        const qint64 intake = bench.submit(form);
        const bool isLeft = bench.until([&] {
            const Job newest = bench.newestJob(intake);
            return newest.error && newest.error->code == kSealedElsewhere;
        });
        if (!isLeft)
            qFatal("the password was not found to be another engine's");
        return intake;
    }
    static std::optional<Job> update(EngineBench &bench, qint64 studentId)
    {
        return valueOf(JobRepository(*bench.session).unfinished(JobKind::UpdateUser, studentId));
    }
};

void StudentDetailsTest::changedDetailsReachTheCampus()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    StudentService students(bench.database, bench.clock);
    bench.startEngine();
    const qint64 intake = bench.enrolled(bench.form());
    const Student before = bench.status(intake).student;

    StudentEdit change = edit(before);
    change.after.lastName = u"  Prieto Ñuñez "_s;
    change.after.phone = u"600 000 109"_s;
    const Student stored = valueOf(QCoro::waitFor(students.edit(change)));
    QCOMPARE(stored.lastName, u"Prieto Ñuñez"_s);
    QCOMPARE(stored.phone, u"+34600000109"_s);
    QVERIFY(bench.until([&] { return !update(bench, before.id); }));
    QCOMPARE(bench.requests("core_user_update_users"), 1);
    const QJsonObject account = bench.accounts(before.email).value(0);
    QCOMPARE(account[u"lastname"_s].toString(), u"Prieto Ñuñez"_s);
    QCOMPARE(account[u"phone1"_s].toString(), u"+34600000109"_s);
    QCOMPARE(account[u"firstname"_s].toString(), before.firstName);
    QVERIFY(bench.activities(before.id).contains(ActivityKind::UserUpdated));

    // Nothing new: nothing is sent.
    valueOf(QCoro::waitFor(students.edit(edit(stored))));
    QVERIFY(!update(bench, before.id));
}

void StudentDetailsTest::aRefusedEmailIsCorrected()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    StudentService students(bench.database, bench.clock);
    bench.startEngine();
    const qint64 intake = bench.enrolled(bench.form());
    const QJsonObject other = bench.state("users").at(5).toObject();

    StudentEdit change = edit(bench.status(intake).student);
    change.after.email = other[u"email"_s].toString();
    change.after.firstName = u"Nuri"_s;
    const Student stored = valueOf(QCoro::waitFor(students.edit(change)));
    QVERIFY(bench.until([&] {
        const std::optional<Job> job = update(bench, stored.id);
        return job && job->state == JobState::Failed;
    }));
    const Error refused = *update(bench, stored.id)->error;
    QCOMPARE(refused.code, u"useremailduplicate"_s);
    QCOMPARE(refused.fact(Error::Fact::Id), QString::number(other[u"id"_s].toInteger()));
    QCOMPARE(valueOf(QCoro::waitFor(students.card(stored.id))).campusUpdate->state, JobState::Failed);
    QCOMPARE(bench.status(intake).student.state, StudentState::OnCampus);

    // Retrying alone does not help; another e-mail does, and the first name that waited goes along.
    valueOf(QCoro::waitFor(students.retryUpdate(stored.id)));
    QVERIFY(bench.until([&] { return bench.requests("core_user_update_users") == 2; }));
    QVERIFY(bench.until([&] { return update(bench, stored.id)->state == JobState::Failed; }));
    StudentEdit again = edit(stored);
    again.after.email = u"alta150@mail.example"_s;
    valueOf(QCoro::waitFor(students.edit(again)));
    QVERIFY(bench.until([&] { return !update(bench, stored.id); }));
    QCOMPARE(bench.accounts(u"alta150@mail.example"_s).value(0)[u"firstname"_s].toString(), u"Nuri"_s);
}

void StudentDetailsTest::aPullMeanwhileTakesNothingBack()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    StudentService students(bench.database, bench.clock);
    bench.startEngine();
    const qint64 intake = bench.enrolled(bench.form());
    bench.stopEngine();

    const Student before = bench.status(intake).student;
    StudentEdit change = edit(before);
    change.after.firstName = u"Nuria María"_s;
    valueOf(QCoro::waitFor(students.edit(change)));
    const CampusPerson person{.moodleUserId = before.moodleUserId,
                              .username = before.username,
                              .firstName = before.firstName,
                              .lastName = before.lastName,
                              .email = before.email};
    valueOf(StudentRepository(*bench.session).storeFromCampus(person, bench.clock.now()));
    QCOMPARE(bench.status(intake).student.firstName, u"Nuria María"_s);
    bench.startEngine();
    QVERIFY(bench.until([&] { return !update(bench, before.id); }));
    QCOMPARE(bench.accounts(before.email).value(0)[u"firstname"_s].toString(), u"Nuria María"_s);
    valueOf(StudentRepository(*bench.session).storeFromCampus(person, bench.clock.now()));
    QCOMPARE(bench.status(intake).student.firstName, before.firstName); // from now on the campus decides again
}

void StudentDetailsTest::aChangeDuringTheUpdateFollows()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    StudentService students(bench.database, bench.clock);
    bench.startEngine();
    const qint64 intake = bench.enrolled(bench.form());
    bench.control(
        "POST", "faults",
        {{u"kind"_s, u"slow"_s}, {u"function"_s, u"core_user_update_users"_s}, {u"next"_s, 1}, {u"ms"_s, 1000}});
    StudentEdit first = edit(bench.status(intake).student);
    first.after.firstName = u"Uno"_s;
    const Student one = valueOf(QCoro::waitFor(students.edit(first)));
    QVERIFY(bench.until([&] {
        const std::optional<Job> job = update(bench, one.id);
        return job && job->state == JobState::Leased;
    }));
    QTest::qWait(200);
    StudentEdit second = edit(one);
    second.after.firstName = u"Dos"_s;
    second.after.lastName = u"Paredes"_s;
    valueOf(QCoro::waitFor(students.edit(second)));
    QVERIFY(bench.until([&] { return !update(bench, one.id); }));
    const QJsonObject account = bench.accounts(one.email).value(0);
    QCOMPARE(account[u"firstname"_s].toString(), u"Dos"_s);
    QCOMPARE(account[u"lastname"_s].toString(), u"Paredes"_s);
    QCOMPARE(bench.requests("core_user_update_users"), 2);
}

void StudentDetailsTest::aPasswordForALivingEngineIsLeftToIt()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    // The published key is that of an engine which does no jobs now; the other gets the job and cannot open the seal.
    std::unique_ptr<Engine> owner = bench.startedEngine({.runsJobs = false});
    const EngineSecrets ownSecrets = bench.secrets;
    const IntakeForm form = withPassword(bench);
    const qint64 intake = sealedElsewhere(bench, form);
    QTest::qWait(300); // it is not taken again at once
    QCOMPARE(bench.newestJob(intake).state, JobState::Waiting);
    QCOMPARE(bench.newestJob(intake).attempts, 0);
    QCOMPARE(bench.requests("core_user_create_users"), 0);

    // That computer's engine starts again, under another name but with the same key.
    bench.stop(std::move(owner));
    bench.secrets = ownSecrets;
    bench.clock.advance(std::chrono::seconds(31));
    std::unique_ptr<Engine> second = bench.startedEngine();
    QVERIFY(bench.isDone(intake));
    QCOMPARE(bench.accounts(form.email).size(), 1);
    bench.stop(std::move(second));
}

void StudentDetailsTest::aPasswordNobodyCanReadIsAskedForAgain()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    std::unique_ptr<Engine> owner = bench.startedEngine({.runsJobs = false});
    const IntakeForm form = withPassword(bench);
    const qint64 intake = sealedElsewhere(bench, form);
    bench.stop(std::move(owner)); // the computer that could is switched off
    bench.pass(std::chrono::seconds(31));
    QVERIFY(bench.reaches(intake, FlowStep::Campus, StepState::Failed));
    QCOMPARE(bench.error(intake, FlowStep::Campus)->code, u"password_needed"_s);

    // Typed again, it is sealed for the engine that is there.
    valueOf(QCoro::waitFor(bench.intakes.editAndRetry(intake, form)));
    QVERIFY(bench.isDone(intake));
    QCOMPARE(bench.accounts(form.email).size(), 1);
}

QTEST_GUILESS_MAIN(StudentDetailsTest)
#include "tst_studentdetails.moc"
