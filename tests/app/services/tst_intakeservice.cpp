// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/intakeservice.h"

#include "app/config/sealing.h"
#include "app/domain/userupdate.h"
#include "app/storage/activityrepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/intakerepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/transaction.h"
#include "tests/app/services/servicebench.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class IntakeServiceTest : public QObject {
    Q_OBJECT
private slots:
    void aFormBecomesRowsAndAJob_data() { DatabaseFixture::addDatabaseRows(); }
    void aFormBecomesRowsAndAJob();
    void refusedFormsLeaveNothing_data() { DatabaseFixture::addDatabaseRows(); }
    void refusedFormsLeaveNothing();
    void typedPasswordsAreSealed_data() { DatabaseFixture::addDatabaseRows(); }
    void typedPasswordsAreSealed();
    void aKnownAccountIsUsed_data() { DatabaseFixture::addDatabaseRows(); }
    void aKnownAccountIsUsed();
    void furtherFormsEnrolDirectly_data() { DatabaseFixture::addDatabaseRows(); }
    void furtherFormsEnrolDirectly();
    void retryGoesOnFromTheStepThatFailed_data() { DatabaseFixture::addDatabaseRows(); }
    void retryGoesOnFromTheStepThatFailed();
    void retryOfAWelcome_data() { DatabaseFixture::addDatabaseRows(); }
    void retryOfAWelcome();
    void correctionsAreWritten_data() { DatabaseFixture::addDatabaseRows(); }
    void correctionsAreWritten();
    void correctionsReachAnAccountThatIsThere_data() { DatabaseFixture::addDatabaseRows(); }
    void correctionsReachAnAccountThatIsThere();
    void noEngineTakesAFormThatIsBeingCorrected_data() { DatabaseFixture::addDatabaseRows(); }
    void noEngineTakesAFormThatIsBeingCorrected();
    void aCorrectionMayTurnOutToBeSomebodyKnown_data() { DatabaseFixture::addDatabaseRows(); }
    void aCorrectionMayTurnOutToBeSomebodyKnown();
    void draftsKeepEverythingButThePassword_data() { DatabaseFixture::addDatabaseRows(); }
    void draftsKeepEverythingButThePassword();

private:
    static IntakeForm form(const ServiceBench &bench)
    {
        return {.firstName = u" José  María "_s,
                .lastName = u"Núñez Ibáñez"_s,
                .email = u"Jose.Nunez@Mail.example"_s,
                .phone = u"600 000 123"_s,
                .courseIds = {bench.courses.at(0), bench.courses.at(1), bench.courses.at(0)}};
    }
    static IntakeService service(ServiceBench &bench)
    {
        return {bench.database, bench.clock, [] { return u"ES"_s; }};
    }
    /// What the engine would do with the next job.
    static Job claim(ServiceBench &bench)
    {
        return valueOf(JobRepository(*bench.session).claim(u"e"_s, bench.now(), 60s, 1)).value(0);
    }
    static void finish(ServiceBench &bench, const Job &job)
    {
        QVERIFY(valueOf(JobRepository(*bench.session).finish(job, bench.now())));
    }
    static void finishFlow(ServiceBench &bench, const SubmittedIntake &intake)
    {
        finish(bench, claim(bench));
        valueOf(StudentRepository(*bench.session).setMoodleUser(intake.studentId, 500, u"jose.nunez"_s, bench.now()));
        EnrolmentRepository enrolments(*bench.session);
        for (const Enrolment &one : valueOf(enrolments.ofStudent(intake.studentId)))
            valueOf(enrolments.setEnrolled(one.id, bench.now()));
    }
    const Error m_error{.kind = Error::Kind::Conflict, .system = Error::System::Moodle, .code = u"email_taken"_s};
};

void IntakeServiceTest::aFormBecomesRowsAndAJob()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    IntakeService intakes = service(bench);
    const SubmittedIntake made = valueOf(QCoro::waitFor(intakes.submit(form(bench))));
    const IntakeStatus status = valueOf(QCoro::waitFor(intakes.status(made.intakeId)));
    QCOMPARE(status.student.id, made.studentId);
    QCOMPARE(status.student.fullName(), u"José María Núñez Ibáñez"_s);
    QCOMPARE(status.student.email, u"jose.nunez@mail.example"_s);
    QCOMPARE(status.student.phone, u"+34600000123"_s);
    QVERIFY(status.student.username.isEmpty()); // the engine finds one that is free on the campus
    QCOMPARE(status.student.state, StudentState::Local);
    QVERIFY(!status.student.uuid.isNull() && !status.intake.uuid.isNull());
    QCOMPARE(status.intake.courseIds, (QList<qint64>{bench.courses.at(0), bench.courses.at(1)}));
    QCOMPARE(status.enrolments.size(), 2);
    QVERIFY(!status.intake.hasPassword && !status.hasEnded());
    const QList<Job> jobs = valueOf(JobRepository(*bench.session).ofIntake(made.intakeId));
    QCOMPARE(jobs.size(), 1);
    QCOMPARE(jobs.first().kind, JobKind::CreateUser);
    QCOMPARE(jobs.first().studentId, made.studentId);
    QCOMPARE(jobs.first().dedupeKey, u"intake:%1"_s.arg(made.intakeId));
    QCOMPARE(jobs.first().payload.value("intake"_L1).toInteger(), made.intakeId);
    QCOMPARE(valueOf(ActivityRepository(*bench.session).list({}, made.studentId, 9)).first().kind,
             ActivityKind::IntakeSubmitted);
    QVERIFY(!QCoro::waitFor(intakes.status(99)));
}

void IntakeServiceTest::refusedFormsLeaveNothing()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    IntakeService intakes = service(bench);
    const auto refused = [&](const IntakeForm &wrong) { return QCoro::waitFor(intakes.submit(wrong)).error(); };
    IntakeForm wrong = form(bench);
    wrong.email = u"jose"_s;
    QCOMPARE(refused(wrong).kind, Error::Kind::Invalid);
    QCOMPARE(refused(wrong).code, u"email_missing_at"_s);
    QCOMPARE(refused(wrong).fact(Error::Fact::Field), u"email"_s);
    wrong = form(bench);
    wrong.courseIds.clear();
    QCOMPARE(refused(wrong).fact(Error::Fact::Field), u"courses"_s);
    wrong.courseIds = {bench.courses.first(), 999};
    QCOMPARE(refused(wrong).code, u"course_unknown"_s);
    QCOMPARE(refused(wrong).fact(Error::Fact::Id), u"999"_s);
    wrong = form(bench);
    wrong.password = Secret("Abcdef1-");
    QCOMPARE(refused(wrong).code, u"engine_key_missing"_s);
    QCOMPARE(valueOf(StudentRepository(*bench.session).count({})), 0); // rolled back
    QCOMPARE(valueOf(JobRepository(*bench.session).counts()).open, 0);
    QVERIFY(!QCoro::waitFor(intakes.enrol(1, {bench.courses.first()}, true)));
    QCOMPARE(QCoro::waitFor(intakes.enrol(1, {}, true)).error().fact(Error::Fact::Field), u"courses"_s);
    QVERIFY(!QCoro::waitFor(intakes.retry(7)));
    QVERIFY(!QCoro::waitFor(intakes.form(7)));
    QVERIFY(!QCoro::waitFor(intakes.editAndRetry(7, form(bench))));
}

void IntakeServiceTest::typedPasswordsAreSealed()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    IntakeService intakes = service(bench);
    const EngineKey key = EngineKey::generate();
    valueOf(SettingRepository(*bench.session)
                .set(u"engine.public_key"_s, QString::fromLatin1(key.publicKey.toBase64()), bench.now()));
    IntakeForm typed = form(bench);
    typed.password = Secret("Contraseña-1");
    const SubmittedIntake made = valueOf(QCoro::waitFor(intakes.submit(typed)));
    IntakeRepository repository(*bench.session);
    QVERIFY(valueOf(repository.find(made.intakeId)).hasPassword);
    const auto opened = [&] {
        return valueOf(openSealed(key, valueOf(repository.sealedPassword(made.intakeId)))).reveal();
    };
    QCOMPARE(opened(), QByteArray("Contraseña-1"));
    IntakeForm corrected = valueOf(QCoro::waitFor(intakes.form(made.intakeId)));
    QVERIFY(!corrected.password);
    valueOf(QCoro::waitFor(intakes.editAndRetry(made.intakeId, corrected)));
    QCOMPARE(opened(), QByteArray("Contraseña-1"));
    corrected.password = Secret("Otra-clave-2");
    valueOf(QCoro::waitFor(intakes.editAndRetry(made.intakeId, corrected)));
    QCOMPARE(opened(), QByteArray("Otra-clave-2"));
    valueOf(repository.erasePassword(made.intakeId));
    QVERIFY(!valueOf(repository.find(made.intakeId)).hasPassword);
}

void IntakeServiceTest::aKnownAccountIsUsed()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    IntakeService intakes = service(bench);
    StudentRepository students(*bench.session);
    const CampusPerson person{.moodleUserId = 77,
                              .username = u"jnunez"_s,
                              .firstName = u"José"_s,
                              .lastName = u"Núñez"_s,
                              .email = u"old@mail.example"_s};
    const qint64 known = valueOf(students.storeFromCampus(person, bench.now())).id;
    valueOf(students.archive({known}, bench.now()));
    IntakeForm typed = form(bench);
    typed.useMoodleUserId = 77;
    const SubmittedIntake made = valueOf(QCoro::waitFor(intakes.submit(typed)));
    QCOMPARE(made.studentId, known);
    const IntakeStatus status = valueOf(QCoro::waitFor(intakes.status(made.intakeId)));
    QCOMPARE(status.student.phone, u"+34600000123"_s);
    QCOMPARE(status.student.email, u"old@mail.example"_s);
    QCOMPARE(status.student.state, StudentState::OnCampus);
    QCOMPARE(valueOf(JobRepository(*bench.session).ofIntake(made.intakeId)).first().kind, JobKind::Enrol);

    IntakeForm stranger = form(bench);
    stranger.useMoodleUserId = 78; // on the campus, not yet here
    const SubmittedIntake other = valueOf(QCoro::waitFor(intakes.submit(stranger)));
    QVERIFY(other.studentId != known);
    QCOMPARE(valueOf(QCoro::waitFor(intakes.form(other.intakeId))).useMoodleUserId, 78);
    QCOMPARE(valueOf(JobRepository(*bench.session).ofIntake(other.intakeId)).first().kind, JobKind::CreateUser);
}

void IntakeServiceTest::furtherFormsEnrolDirectly()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    IntakeService intakes = service(bench);
    const SubmittedIntake first = valueOf(QCoro::waitFor(intakes.submit(form(bench))));
    finishFlow(bench, first);
    const SubmittedIntake second =
        valueOf(QCoro::waitFor(intakes.enrol(first.studentId, {bench.courses.at(2), bench.courses.at(0)}, false)));
    QCOMPARE(second.studentId, first.studentId);
    QCOMPARE(valueOf(JobRepository(*bench.session).ofIntake(second.intakeId)).first().kind, JobKind::Enrol);
    const IntakeStatus status = valueOf(QCoro::waitFor(intakes.status(second.intakeId)));
    QCOMPARE(status.enrolments.size(), 2);
    QCOMPARE(status.enrolments.first().state, EnrolmentState::Enrolled); // not asked for twice
    QCOMPARE(status.enrolments.last().state, EnrolmentState::Pending);
    QVERIFY(!status.intake.sendsWelcome);
}

void IntakeServiceTest::retryGoesOnFromTheStepThatFailed()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    IntakeService intakes = service(bench);
    JobRepository jobs(*bench.session);
    StudentRepository students(*bench.session);
    EnrolmentRepository enrolments(*bench.session);
    const SubmittedIntake made = valueOf(QCoro::waitFor(intakes.submit(form(bench))));
    QVERIFY(valueOf(jobs.failForGood(claim(bench), m_error, bench.now())));
    valueOf(students.setState(made.studentId, StudentState::Failed, m_error, bench.now()));
    QVERIFY(valueOf(QCoro::waitFor(intakes.status(made.intakeId))).failedStep());
    valueOf(QCoro::waitFor(intakes.retry(made.intakeId)));
    QCOMPARE(valueOf(students.find(made.studentId)).state, StudentState::Local);
    const Job again = claim(bench);
    QCOMPARE(again.intakeId, made.intakeId);
    valueOf(QCoro::waitFor(intakes.retry(made.intakeId))); // it is being worked on: nothing
    QCOMPARE(valueOf(jobs.ofIntake(made.intakeId)).size(), 1);

    finish(bench, again);
    valueOf(students.setMoodleUser(made.studentId, 500, u"jose.nunez"_s, bench.now()));
    const QList<Enrolment> rows = valueOf(enrolments.ofStudent(made.studentId));
    valueOf(enrolments.setEnrolled(rows.first().id, bench.now()));
    valueOf(enrolments.setFailed(rows.last().id, m_error));
    valueOf(QCoro::waitFor(intakes.retry(made.intakeId))); // its job is lost
    const Job enrol = claim(bench);
    QCOMPARE(enrol.kind, JobKind::Enrol);
    const QList<Enrolment> mended = valueOf(enrolments.ofStudent(made.studentId));
    QCOMPARE(mended.first().state, EnrolmentState::Enrolled);
    QCOMPARE(mended.last().state, EnrolmentState::Pending);
    QVERIFY(!mended.last().error);
    QVERIFY(valueOf(jobs.tryAgain(enrol, m_error, bench.now().addDays(1))));
    valueOf(QCoro::waitFor(intakes.retry(made.intakeId)));
    QCOMPARE(claim(bench).id, enrol.id);
}

void IntakeServiceTest::retryOfAWelcome()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    IntakeService intakes = service(bench);
    MessageRepository messages(*bench.session);
    const SubmittedIntake made = valueOf(QCoro::waitFor(intakes.submit(form(bench))));
    finishFlow(bench, made);
    valueOf(QCoro::waitFor(intakes.retry(made.intakeId))); // no welcome yet: the last step queues it
    finish(bench, claim(bench));
    const QString occasion = welcomeOccasion(valueOf(QCoro::waitFor(intakes.status(made.intakeId))).intake.uuid);
    const Message fresh{.uuid = QUuid::createUuid(),
                        .occasion = occasion,
                        .studentId = made.studentId,
                        .intakeId = made.intakeId,
                        .waitsFor = u"no_template"_s,
                        .queuedAt = bench.now()};
    QVERIFY(valueOf(messages.insertOnce(fresh)));
    const auto welcome = [&] { return *valueOf(QCoro::waitFor(intakes.status(made.intakeId))).welcome; };
    valueOf(QCoro::waitFor(intakes.retry(made.intakeId)));
    QVERIFY(welcome().waitsFor.isEmpty());
    const Message sending = valueOf(messages.claim(u"e"_s, bench.now(), 60s, 1)).first();
    valueOf(QCoro::waitFor(intakes.retry(made.intakeId)));
    QCOMPARE(welcome().state, MessageState::Sending);
    valueOf(messages.setRefused(sending, m_error, bench.now()));
    valueOf(QCoro::waitFor(intakes.retry(made.intakeId)));
    QCOMPARE(welcome().state, MessageState::Queued);
    QVERIFY(welcome().uuid != sending.uuid);
    const Message lost = valueOf(messages.claim(u"e"_s, bench.now(), 60s, 1)).first();
    valueOf(messages.setUnconfirmed(lost, m_error, bench.now()));
    valueOf(QCoro::waitFor(intakes.retry(made.intakeId)));
    QCOMPARE(welcome().state, MessageState::Unconfirmed); // nobody guesses
    QCOMPARE(claim(bench).id, 0);
}

void IntakeServiceTest::correctionsAreWritten()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    IntakeService intakes = service(bench);
    EnrolmentRepository enrolments(*bench.session);
    const SubmittedIntake made = valueOf(QCoro::waitFor(intakes.submit(form(bench))));
    IntakeForm corrected = valueOf(QCoro::waitFor(intakes.form(made.intakeId)));
    const Job job = claim(bench);
    QCOMPARE(QCoro::waitFor(intakes.editAndRetry(made.intakeId, corrected)).error().code, u"intake_in_progress"_s);
    QVERIFY(valueOf(JobRepository(*bench.session).failForGood(job, m_error, bench.now())));
    corrected.email = u"x"_s;
    QCOMPARE(QCoro::waitFor(intakes.editAndRetry(made.intakeId, corrected)).error().kind, Error::Kind::Invalid);

    const QList<Enrolment> rows = valueOf(enrolments.ofStudent(made.studentId));
    valueOf(enrolments.setEnrolled(rows.first().id, bench.now()));
    corrected.email = u"other@mail.example"_s;
    corrected.phone = u"+34600000150"_s;
    corrected.username = u"pepe"_s;
    corrected.courseIds = {bench.courses.at(2)};
    corrected.sendsWelcome = false;
    valueOf(QCoro::waitFor(intakes.editAndRetry(made.intakeId, corrected)));
    IntakeStatus status = valueOf(QCoro::waitFor(intakes.status(made.intakeId)));
    QCOMPARE(status.student.email, corrected.email);
    QCOMPARE(status.student.username, u"pepe"_s);
    QCOMPARE(status.intake.courseIds,
             (QList<qint64>{bench.courses.at(0), bench.courses.at(2)})); // the enrolled one stays
    QCOMPARE(valueOf(enrolments.ofStudent(made.studentId)).size(), 2);
    QVERIFY(!status.intake.sendsWelcome);
    QCOMPARE(claim(bench).id, job.id);

    valueOf(StudentRepository(*bench.session).setMoodleUser(made.studentId, 500, u"pepe2"_s, bench.now()));
    valueOf(JobRepository(*bench.session).giveBack(u"e"_s));
    valueOf(QCoro::waitFor(intakes.editAndRetry(made.intakeId, corrected)));
    QCOMPARE(valueOf(QCoro::waitFor(intakes.form(made.intakeId))).username, u"pepe2"_s); // an account keeps its name
}

void IntakeServiceTest::correctionsReachAnAccountThatIsThere()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    IntakeService intakes = service(bench);
    StudentRepository students(*bench.session);
    JobRepository jobs(*bench.session);
    const SubmittedIntake made = valueOf(QCoro::waitFor(intakes.submit(form(bench))));
    QVERIFY(valueOf(jobs.failForGood(claim(bench), m_error, bench.now()))); // no rights to enrol, say
    valueOf(students.setMoodleUser(made.studentId, 500, u"jnunez"_s, bench.now()));
    IntakeForm corrected = valueOf(QCoro::waitFor(intakes.form(made.intakeId)));
    const CampusPerson former{.moodleUserId = 500,
                              .username = u"jnunez"_s,
                              .firstName = corrected.firstName,
                              .lastName = corrected.lastName,
                              .email = corrected.email};
    QVERIFY(!valueOf(jobs.unfinished(JobKind::UpdateUser, made.studentId)));
    valueOf(QCoro::waitFor(intakes.editAndRetry(made.intakeId, corrected))); // nothing typed, nothing to tell
    QVERIFY(!valueOf(jobs.unfinished(JobKind::UpdateUser, made.studentId)));

    corrected.email = u"other@mail.example"_s;
    corrected.phone = u"+34600000150"_s;
    valueOf(QCoro::waitFor(intakes.editAndRetry(made.intakeId, corrected)));
    const std::optional<Job> update = valueOf(jobs.unfinished(JobKind::UpdateUser, made.studentId));
    QVERIFY(update);
    QCOMPARE(updatedFields(update->payload), (QList<FormField>{FormField::Email, FormField::Phone}));
    valueOf(students.storeAllFromCampus({former}, bench.now())); // the nightly pull comes first
    QCOMPARE(valueOf(students.find(made.studentId)).email, u"other@mail.example"_s);
}

/// Two desks, or a desk and an engine: whoever comes second sees what the first has done.
void IntakeServiceTest::noEngineTakesAFormThatIsBeingCorrected()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    IntakeService intakes = service(bench);
    const SubmittedIntake made = valueOf(QCoro::waitFor(intakes.submit(form(bench))));
    Transaction correcting(*bench.session);
    QVERIFY(correcting.begin());
    QCOMPARE(valueOf(JobRepository(*bench.session).lockOfIntake(made.intakeId)).size(), 1);
    DatabaseTarget impatient = fixture.target();
    impatient.lockPatience = 50ms;
    const Result<std::unique_ptr<SqlSession>> elsewhere = SqlSession::open(impatient);
    QVERIFY(elsewhere);
    JobRepository jobs(**elsewhere);
    const auto claimed = inTransaction(**elsewhere, [&] { return jobs.claim(u"e"_s, bench.now(), 60s, 9); });
    QVERIFY(!claimed || claimed->isEmpty()); // SQLite: the whole file is taken
    QVERIFY(correcting.commit());
    QCOMPARE(valueOf(jobs.claim(u"e"_s, bench.now(), 60s, 9)).size(), 1);
}

void IntakeServiceTest::aCorrectionMayTurnOutToBeSomebodyKnown()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    IntakeService intakes = service(bench);
    StudentRepository students(*bench.session);
    const SubmittedIntake made = valueOf(QCoro::waitFor(intakes.submit(form(bench))));
    QVERIFY(valueOf(JobRepository(*bench.session).failForGood(claim(bench), m_error, bench.now())));
    valueOf(students.setState(made.studentId, StudentState::Failed, m_error, bench.now()));
    const CampusPerson person{.moodleUserId = 77,
                              .username = u"jnunez"_s,
                              .firstName = u"José"_s,
                              .lastName = u"Núñez"_s,
                              .email = u"jose.nunez@mail.example"_s};
    const qint64 known = valueOf(students.storeFromCampus(person, bench.now())).id;
    IntakeForm corrected = valueOf(QCoro::waitFor(intakes.form(made.intakeId)));
    corrected.useMoodleUserId = 77;
    valueOf(QCoro::waitFor(intakes.editAndRetry(made.intakeId, corrected)));
    const IntakeStatus status = valueOf(QCoro::waitFor(intakes.status(made.intakeId)));
    QCOMPARE(status.student.id, known);
    QCOMPARE(status.student.phone, u"+34600000123"_s);
    QCOMPARE(status.enrolments.size(), 2);
    QVERIFY(!students.find(made.studentId)); // the double record is gone
    QCOMPARE(claim(bench).studentId, known);
}

void IntakeServiceTest::draftsKeepEverythingButThePassword()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    IntakeService intakes = service(bench);
    QVERIFY(!valueOf(QCoro::waitFor(intakes.draft(u"desk"_s))));
    IntakeForm typed = form(bench);
    typed.password = Secret("Contraseña-1");
    typed.sendsWelcome = false;
    typed.useMoodleUserId = 5;
    valueOf(QCoro::waitFor(intakes.saveDraft(u"desk"_s, {})));
    valueOf(QCoro::waitFor(intakes.saveDraft(u"desk"_s, typed)));
    const IntakeDraft draft = *valueOf(QCoro::waitFor(intakes.draft(u"desk"_s)));
    QCOMPARE(draft.updatedAt, bench.now());
    QCOMPARE(draft.form.firstName, typed.firstName);
    QCOMPARE(draft.form.courseIds, typed.courseIds);
    QVERIFY(!draft.form.password && !draft.form.sendsWelcome && draft.form.useMoodleUserId == 5);
    valueOf(QCoro::waitFor(intakes.discardDraft(u"desk"_s)));
    QVERIFY(!valueOf(QCoro::waitFor(intakes.draft(u"desk"_s))));
}

QTEST_GUILESS_MAIN(IntakeServiceTest)
#include "tst_intakeservice.moc"
