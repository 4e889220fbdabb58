// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/enrolmentrepository.h"
#include "tests/app/engine/enginebench.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Flow 1 up to the last course: account and enrolments, and every way in which they can fail.
class EnrolFlowTest : public QObject {
    Q_OBJECT
private slots:
    void aFormBecomesAStudentWhoIsWelcomed_data() { DatabaseFixture::addDatabaseRows(); }
    void aFormBecomesAStudentWhoIsWelcomed();
    void existingAccountsAreNamedAndCanBeUsed_data() { DatabaseFixture::addDatabaseRows(); }
    void existingAccountsAreNamedAndCanBeUsed();
    void usernames_data() { DatabaseFixture::addDatabaseRows(); }
    void usernames();
    void blindLookUpsCreateNobody_data() { DatabaseFixture::addDatabaseRows(); }
    void blindLookUpsCreateNobody();
    void aWrongTokenIsPutRight_data() { DatabaseFixture::addDatabaseRows(); }
    void aWrongTokenIsPutRight();
    void maintenanceIsWaitedFor_data() { DatabaseFixture::addDatabaseRows(); }
    void maintenanceIsWaitedFor();
    void aCreationWhoseAnswerIsLostIsFound_data() { DatabaseFixture::addDatabaseRows(); }
    void aCreationWhoseAnswerIsLostIsFound();
    void oneCourseRefuses_data() { DatabaseFixture::addDatabaseRows(); }
    void oneCourseRefuses();
    void whatTheCampusHasIsLeftAlone_data() { DatabaseFixture::addDatabaseRows(); }
    void whatTheCampusHasIsLeftAlone();
    void aPullMeanwhileMakesNoDouble_data() { DatabaseFixture::addDatabaseRows(); }
    void aPullMeanwhileMakesNoDouble();
    void typedPasswords_data() { DatabaseFixture::addDatabaseRows(); }
    void typedPasswords();
    void formsAreLookedUpTogether_data() { DatabaseFixture::addDatabaseRows(); }
    void formsAreLookedUpTogether();
    void aCampusWithoutBatchesIsAskedOneByOne_data() { DatabaseFixture::addDatabaseRows(); }
    void aCampusWithoutBatchesIsAskedOneByOne();
    void aStopSendsAwayWhoWaitsForTheirTurn_data() { DatabaseFixture::addDatabaseRows(); }
    void aStopSendsAwayWhoWaitsForTheirTurn();
    void pulls_data() { DatabaseFixture::addDatabaseRows(); }
    void pulls();
};

void EnrolFlowTest::aFormBecomesAStudentWhoIsWelcomed()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    const qint64 intake = bench.submit(bench.form());
    bench.startEngine();
    QVERIFY(bench.isDone(intake));
    const IntakeStatus status = bench.status(intake);
    const QList<QJsonObject> accounts = bench.accounts(u"alta101@mail.example"_s);
    QCOMPARE(accounts.size(), 1);
    QCOMPARE(accounts.first()[u"idnumber"_s].toString(),
             u"bedel-"_s + status.student.uuid.toString(QUuid::WithoutBraces));
    QCOMPARE(accounts.first()[u"id"_s].toInteger(), status.student.moodleUserId);
    QCOMPARE(accounts.first()[u"username"_s].toString(), status.student.username);
    QCOMPARE(bench.campusCourses(status.student.moodleUserId), 2);
    QCOMPARE(bench.accepted(*status.welcome), 1);
    QCOMPARE(bench.received(*status.welcome), 1);
    QVERIFY(status.intake.finishedAt.isValid());
    QVERIFY(status.welcome->text.contains(u"Nuria"_s));
    QVERIFY(status.welcome->whatsappMessageId.startsWith(u"wamid."_s));
    const QList<ActivityKind> told = bench.activities(status.student.id);
    for (const ActivityKind kind : {ActivityKind::IntakeSubmitted, ActivityKind::UserCreated, ActivityKind::Enrolled,
                                    ActivityKind::MessageAccepted})
        QCOMPARE(told.count(kind), 1);
    // The unknown template was fetched on the way; and for a second form nothing is fetched or created twice.
    QCOMPARE(bench.requests("message_templates"), 1);
    QCOMPARE(bench.requests("core_user_create_users"), 1);
}

void EnrolFlowTest::existingAccountsAreNamedAndCanBeUsed()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    const QJsonObject somebody = bench.state("users").last().toObject();
    IntakeForm form = bench.form();
    form.email = somebody[u"email"_s].toString();
    const qint64 intake = bench.submit(form);
    bench.startEngine();
    QVERIFY(bench.reaches(intake, FlowStep::Campus, StepState::Failed));
    const Error error = *bench.error(intake, FlowStep::Campus);
    QCOMPARE(error.code, u"account_exists"_s);
    QCOMPARE(error.fact(Error::Fact::Field), u"email"_s);
    QCOMPARE(error.fact(Error::Fact::Id).toLongLong(), somebody[u"id"_s].toInteger());
    QCOMPARE(error.fact(Error::Fact::Name),
             u"%1 %2"_s.arg(somebody[u"firstname"_s].toString(), somebody[u"lastname"_s].toString()));
    QCOMPARE(bench.requests("core_user_create_users"), 0);

    form.useMoodleUserId = somebody[u"id"_s].toInteger();
    valueOf(QCoro::waitFor(bench.intakes.editAndRetry(intake, form)));
    QVERIFY(bench.isDone(intake));
    QCOMPARE(bench.status(intake).student.moodleUserId, somebody[u"id"_s].toInteger());
    QCOMPARE(bench.activities(bench.status(intake).student.id).count(ActivityKind::UserAdopted), 1);
    QCOMPARE(bench.requests("core_user_create_users"), 0);
}

void EnrolFlowTest::usernames()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    const QJsonObject somebody = bench.state("users").last().toObject();
    IntakeForm typed = bench.form();
    typed.username = somebody[u"username"_s].toString();
    const qint64 refused = bench.submit(typed);
    bench.startEngine();
    QVERIFY(bench.reaches(refused, FlowStep::Campus, StepState::Failed));
    QCOMPARE(bench.error(refused, FlowStep::Campus)->code, u"account_exists"_s);
    QCOMPARE(bench.error(refused, FlowStep::Campus)->fact(Error::Fact::Field), u"username"_s);

    // Two people of the same name, none of whom chose a username.
    const qint64 first = bench.submit(bench.form(u"Olga"_s, u"Rey"_s, 102));
    QVERIFY(bench.isDone(first));
    const qint64 second = bench.submit(bench.form(u"Olga"_s, u"Rey"_s, 103));
    QVERIFY(bench.isDone(second));
    QVERIFY(bench.status(first).student.username != bench.status(second).student.username);
    QCOMPARE(bench.accounts(u"alta102@mail.example"_s).size() + bench.accounts(u"alta103@mail.example"_s).size(), 2);
}

void EnrolFlowTest::blindLookUpsCreateNobody()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.set({{u"without_capabilities"_s, QJsonArray{u"moodle/user:viewdetails"_s, u"moodle/user:viewalldetails"_s}}});
    const qint64 intake = bench.submit(bench.form());
    bench.startEngine();
    QVERIFY(bench.reaches(intake, FlowStep::Campus, StepState::Failed));
    QCOMPARE(bench.error(intake, FlowStep::Campus)->code, u"lookup_blind"_s);
    QCOMPARE(bench.requests("core_user_create_users"), 0);
    bench.set({{u"without_capabilities"_s, QJsonArray()}});
    valueOf(QCoro::waitFor(bench.intakes.retry(intake)));
    QVERIFY(bench.isDone(intake));
}

void EnrolFlowTest::aWrongTokenIsPutRight()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.secrets.moodleToken = Secret("ffffffffffffffffffffffffffffffff");
    const qint64 intake = bench.submit(bench.form());
    bench.startEngine();
    QVERIFY(bench.reaches(intake, FlowStep::Campus, StepState::Failed));
    QCOMPARE(bench.error(intake, FlowStep::Campus)->kind, Error::Kind::Unauthorised);
    bench.secrets.moodleToken = bench.endpoints.moodleToken;
    bench.reconnect();
    QVERIFY(bench.isDone(intake));
    QCOMPARE(bench.accounts(u"alta101@mail.example"_s).size(), 1);
}

void EnrolFlowTest::maintenanceIsWaitedFor()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.set({{u"maintenance"_s, u"site"_s}});
    const qint64 intake = bench.submit(bench.form());
    bench.startEngine();
    QVERIFY(bench.reaches(intake, FlowStep::Campus, StepState::Waiting));
    QCOMPARE(bench.error(intake, FlowStep::Campus)->kind, Error::Kind::Maintenance);
    const Job waiting = bench.jobs().last();
    QCOMPARE(waiting.state, JobState::Waiting);
    const qint64 pause = bench.clock.now().msecsTo(waiting.runAfter);
    QVERIFY2(pause > 2'000 && pause <= 6'000, qPrintable(QString::number(pause)));
    bench.set({{u"maintenance"_s, u"off"_s}});
    bench.pass(10s);
    QVERIFY(bench.isDone(intake));
}

void EnrolFlowTest::aCreationWhoseAnswerIsLostIsFound()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.fault("cut_after_accept", "core_user_create_users");
    bench.fault("cut_after_accept", "enrol_manual_enrol_users");
    const qint64 intake = bench.submit(bench.form());
    bench.startEngine();
    QVERIFY(bench.reaches(intake, FlowStep::Campus, StepState::Waiting));
    bench.pass(10s);
    QVERIFY(bench.isDone(intake)); // enrolling again changes nothing, so it is simply repeated
    QCOMPARE(bench.accounts(u"alta101@mail.example"_s).size(), 1);
    QCOMPARE(bench.requests("core_user_create_users"), 1);
    QCOMPARE(bench.campusCourses(bench.status(intake).student.moodleUserId), 2);
    QCOMPARE(bench.accepted(*bench.status(intake).welcome), 1);
}

void EnrolFlowTest::oneCourseRefuses()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    QJsonObject row = bench.state("courses").last().toObject();
    row[u"id"_s] = 900;
    row[u"manual"_s] = 0;
    row[u"shortname"_s] = u"sin-manual"_s;
    bench.control("POST", "rows", {{u"rows"_s, QJsonObject{{u"course"_s, QJsonArray{row}}}}});
    valueOf(CourseRepository(*bench.session)
                .store({{.moodleCourseId = 900, .fullName = u"Sin matrícula manual"_s},
                        {.moodleCourseId = 901, .fullName = u"Borrado"_s}},
                       bench.clock.now()));
    for (const qint64 moodleCourse : {900, 901}) {
        const Course broken = valueOf(CourseRepository(*bench.session).findByMoodleIds({moodleCourse})).first();
        IntakeForm form = bench.form(u"Nuria"_s, u"Prieto"_s, int(moodleCourse));
        form.courseIds.append(broken.id);
        const qint64 intake = bench.submit(form);
        if (!bench.engine)
            bench.startEngine();
        QVERIFY(bench.reaches(intake, FlowStep::Enrolments, StepState::Failed));
        IntakeStatus status = bench.status(intake);
        QCOMPARE(status.steps.at(int(FlowStep::Enrolments)).count, 2);
        QCOMPARE(status.steps.at(int(FlowStep::Enrolments)).error->fact(Error::Fact::Course), broken.fullName);
        QVERIFY(!status.welcome);
        QCOMPARE(bench.campusCourses(status.student.moodleUserId), 2);

        form.courseIds.removeLast();
        valueOf(QCoro::waitFor(bench.intakes.editAndRetry(intake, form)));
        QVERIFY(bench.isDone(intake));
        QCOMPARE(bench.accepted(*bench.status(intake).welcome), 1);
        QCOMPARE(bench.campusCourses(status.student.moodleUserId), 2);
    }
}

void EnrolFlowTest::whatTheCampusHasIsLeftAlone()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    const qint64 first = bench.submit(bench.form());
    bench.startEngine();
    QVERIFY(bench.isDone(first));
    const Student student = bench.status(first).student;
    // The campus itself enrols the student in a third course, with an end date; Bedel does not know.
    const Course third = valueOf(CourseRepository(*bench.session).findAll({bench.courseIds.at(2)})).first();
    bench.control("POST", "rows",
                  {{u"rows"_s,
                    QJsonObject{{u"enrolment"_s,
                                 QJsonArray{QJsonObject{{u"user"_s, student.moodleUserId},
                                                        {u"course"_s, third.moodleCourseId},
                                                        {u"role"_s, 5},
                                                        {u"suspended"_s, 0},
                                                        {u"time_start"_s, 1},
                                                        {u"time_end"_s, qint64(4102444800)}}}}}}});
    const SubmittedIntake more = valueOf(QCoro::waitFor(bench.intakes.enrol(student.id, {third.id}, true)));
    QVERIFY(bench.isDone(more.intakeId));
    bool isKept = false;
    for (const QJsonValue &row : bench.state("enrolments"))
        isKept = isKept || row[u"time_end"_s].toInteger() == 4102444800;
    QVERIFY(isKept);
    QCOMPARE(bench.requests("enrol_manual_enrol_users"), 1);
    QCOMPARE(bench.accepted(*bench.status(more.intakeId).welcome), 1);
}

void EnrolFlowTest::aPullMeanwhileMakesNoDouble()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.fault("cut_after_accept", "core_user_create_users");
    const qint64 intake = bench.submit(bench.form());
    bench.startEngine();
    QVERIFY(bench.reaches(intake, FlowStep::Campus, StepState::Waiting));
    // The account is on the campus; a pull brings it before the form finds it.
    const QJsonObject account = bench.accounts(u"alta101@mail.example"_s).first();
    StudentRepository students(*bench.session);
    const auto pulled = valueOf(students.storeFromCampus({.moodleUserId = account[u"id"_s].toInteger(),
                                                          .username = account[u"username"_s].toString(),
                                                          .firstName = u"Nuria"_s,
                                                          .lastName = u"Prieto"_s,
                                                          .email = u"alta101@mail.example"_s},
                                                         bench.clock.now()));
    valueOf(
        EnrolmentRepository(*bench.session).storeFromCampus(pulled.id, bench.courseIds.at(4), true, bench.clock.now()));
    bench.pass(10s);
    QVERIFY(bench.isDone(intake));
    const Student student = bench.status(intake).student;
    QCOMPARE(student.moodleUserId, account[u"id"_s].toInteger());
    QVERIFY(!students.find(pulled.id));
    QCOMPARE(valueOf(EnrolmentRepository(*bench.session).ofStudent(student.id)).size(), 3);
}

void EnrolFlowTest::typedPasswords()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    IntakeForm form = bench.form();
    form.password = Secret("Camino-2026!");
    const qint64 intake = bench.submit(form);
    bench.startEngine();
    QVERIFY(bench.isDone(intake));
    QVERIFY(!bench.status(intake).intake.hasPassword);
    QCOMPARE(valueOf(IntakeRepository(*bench.session).sealedPassword(intake)), QByteArray());

    bench.secrets.engineKey = EngineKey::generate().toSecret();
    bench.reconnect();
    IntakeForm lost = bench.form(u"Iker"_s, u"Sanz"_s, 102);
    lost.password = Secret("Camino-2026!");
    const qint64 other = bench.submit(lost);
    QVERIFY(bench.reaches(other, FlowStep::Campus, StepState::Failed));
    QCOMPARE(bench.error(other, FlowStep::Campus)->code, u"password_needed"_s);
    QCOMPARE(bench.accounts(u"alta102@mail.example"_s).size(), 0);
}

void EnrolFlowTest::formsAreLookedUpTogether()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    QList<qint64> intakes;
    for (int number = 110; number < 130; ++number)
        intakes.append(bench.submit(bench.form(u"Nuria"_s, u"Prieto"_s + QChar(u'a' + number - 110), number)));
    bench.startEngine();
    for (const qint64 intake : std::as_const(intakes)) {
        QVERIFY(bench.isDone(intake));
        QCOMPARE(bench.campusCourses(bench.status(intake).student.moodleUserId), 2);
    }
    QCOMPARE(bench.requests("core_user_create_users"), 20);
    const int reads = bench.requests("tool_mobile_call_external_functions")
        + bench.requests("core_user_get_users_by_field") + bench.requests("core_enrol_get_users_courses")
        + bench.requests("enrol_manual_enrol_users");
    QVERIFY2(reads < 60, qPrintable(QString::number(reads))); // each on its own: 100
}

void EnrolFlowTest::aCampusWithoutBatchesIsAskedOneByOne()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.set({{u"without_functions"_s, QJsonArray{u"tool_mobile_call_external_functions"_s}}});
    const qint64 first = bench.submit(bench.form());
    const qint64 second = bench.submit(bench.form(u"Olga"_s, u"Rey"_s, 102));
    bench.startEngine();
    QVERIFY(bench.isDone(first));
    QVERIFY(bench.isDone(second));
    QCOMPARE(bench.requests("tool_mobile_call_external_functions"), 0); // the site says that it has none
    QCOMPARE(bench.requests("enrol_manual_enrol_users"), 2);
    QCOMPARE(bench.requests("core_user_get_users_by_field"), 7); // whether anybody is seen, and three for each form
}

void EnrolFlowTest::aStopSendsAwayWhoWaitsForTheirTurn()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    QList<qint64> intakes;
    for (int number = 110; number < 130; ++number)
        intakes.append(bench.submit(bench.form(u"Nuria"_s, u"Prieto %1"_s.arg(number), number)));
    bench.startEngine();
    QVERIFY(bench.until([&] { return bench.requests("core_webservice_get_site_info") > 0; }));
    bench.control("POST", "delay", {{u"fixed_ms"_s, 2000}});
    QVERIFY(bench.until([&] { return bench.requests("core_user_create_users") > 0; }));
    QElapsedTimer timer;
    timer.start();
    bench.stopEngine();
    QVERIFY2(timer.elapsed() < 20'000, "the twenty went through one after another");
    bench.control("POST", "delay", {{u"fixed_ms"_s, 0}});
    bench.clock.advance(1h); // leases and pauses are over
    bench.startEngine();
    for (const qint64 intake : std::as_const(intakes)) {
        QVERIFY(bench.isDone(intake));
        QCOMPARE(bench.accounts(bench.status(intake).student.email).size(), 1);
    }
}

void EnrolFlowTest::pulls()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    JobRepository queue(*bench.session);
    for (const JobKind kind : {JobKind::PullCourses, JobKind::PullTemplates, JobKind::PullEnrolments})
        valueOf(queue.add({.kind = kind, .runAfter = bench.clock.now(), .createdAt = bench.clock.now()}));
    bench.startEngine();
    QVERIFY(bench.until([&] {
        const QList<Job> all = bench.jobs();
        return std::ranges::all_of(all, [](const Job &job) { return job.state == JobState::Done; });
    }));
    const QList<Job> all = bench.jobs();
    QCOMPARE(all.at(2).result[u"courses"_s].toInt(), 6);
    QCOMPARE(all.at(1).result[u"templates"_s].toInt(), 13);
    QCOMPARE(all.at(0).result[u"students"_s].toInt(), 120);
    QVERIFY(all.at(0).result[u"enrolments"_s].toInt() > 120);
    QCOMPARE(all.at(0).result[u"added"_s].toInt(), all.at(0).result[u"enrolments"_s].toInt());
    QCOMPARE(valueOf(StudentRepository(*bench.session).count({})), 120);
}

QTEST_GUILESS_MAIN(EnrolFlowTest)
#include "tst_enrolflow.moc"
