// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/numberhealth.h"
#include "app/domain/systemhealth.h"
#include "app/services/courseservice.h"
#include "app/services/enrolmentservice.h"
#include "app/services/homeservice.h"
#include "app/services/intakeservice.h"
#include "app/services/jobservice.h"
#include "app/services/messageservice.h"
#include "app/services/settingsservice.h"
#include "app/services/statusservice.h"
#include "app/services/studentservice.h"
#include "app/services/templateservice.h"
#include "app/storage/activityrepository.h"
#include "app/storage/enginerepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/numberholdrepository.h"
#include "app/storage/rulerepository.h"
#include "app/storage/rulerunrepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/webhookeventrepository.h"
#include "tests/app/services/servicebench.h"
#include "tests/support/patience.h"

#include <QSignalSpy>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The services beside IntakeService, which has a test of its own.
class ServicesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void studentsAndTheirCard_data() { DatabaseFixture::addDatabaseRows(); }
    void studentsAndTheirCard();
    void coursesAndPulls_data() { DatabaseFixture::addDatabaseRows(); }
    void coursesAndPulls();
    void peopleDecideAboutMessages_data() { DatabaseFixture::addDatabaseRows(); }
    void peopleDecideAboutMessages();
    void settingsAreStoredWhereTheyBelong_data() { DatabaseFixture::addDatabaseRows(); }
    void settingsAreStoredWhereTheyBelong();
    void templatesAreChosenMappedAndPreviewed_data() { DatabaseFixture::addDatabaseRows(); }
    void templatesAreChosenMappedAndPreviewed();
    void homeNamesWhatNeedsAPerson_data() { DatabaseFixture::addDatabaseRows(); }
    void homeNamesWhatNeedsAPerson();
    BEDEL_DATABASE_TEST(homeTellsOfNumbersInTrouble)
    BEDEL_DATABASE_TEST(homeCountsWhatHasNotArrived)
    void manyFailuresDoNotPushOutWhatStopsEverybody_data() { DatabaseFixture::addDatabaseRows(); }
    void manyFailuresDoNotPushOutWhatStopsEverybody();
    void statusKnowsEnginesAndHealth_data() { DatabaseFixture::addDatabaseRows(); }
    void statusKnowsEnginesAndHealth();

private:
    static Message queued(ServiceBench &bench, const QString &occasion, qint64 student, const QString &waitsFor = {})
    {
        MessageRepository messages(*bench.session);
        valueOf(messages.insertOnce({.uuid = QUuid::createUuid(),
                                     .occasion = occasion,
                                     .studentId = student,
                                     .waitsFor = waitsFor,
                                     .queuedAt = bench.now()}));
        return *valueOf(messages.findByOccasion(occasion));
    }
    const Error m_error{.kind = Error::Kind::Timeout, .system = Error::System::Moodle};
};

void ServicesTest::studentsAndTheirCard()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    StudentService students(bench.database, bench.clock);
    IntakeService intakes(bench.database, bench.clock, [] { return u"ES"_s; });
    const SubmittedIntake made = valueOf(QCoro::waitFor(intakes.submit({.firstName = u"Ana"_s,
                                                                        .lastName = u"Gil"_s,
                                                                        .email = u"ana@mail.example"_s,
                                                                        .phone = u"600000101"_s,
                                                                        .courseIds = bench.courses})));
    queued(bench, u"x"_s, made.studentId);
    for (const bool isArchived : {false, true}) {
        if (isArchived)
            QCOMPARE(valueOf(QCoro::waitFor(students.archive({made.studentId}))), 1);
        const StudentCard card = valueOf(QCoro::waitFor(students.card(made.studentId)));
        QCOMPARE(card.student.firstName, u"Ana"_s);
        QCOMPARE(card.intakes.size(), 1);
        QCOMPARE(card.enrolments.size(), 3);
        QCOMPARE(card.messages.size(), 1);
        QCOMPARE(card.activities.size(), 1);
    }
    QCOMPARE(valueOf(QCoro::waitFor(students.count({}))), 0);
    QCOMPARE(valueOf(QCoro::waitFor(students.restore({made.studentId}))), 1);
    QCOMPARE(valueOf(QCoro::waitFor(students.page({.text = u"gil"_s}, 0, 9))).rows.size(), 1);
    QCOMPARE(valueOf(QCoro::waitFor(students.matches({.phone = u"600 00 01 01"_s}, 0))).constFirst().reason,
             StudentMatch::Reason::Phone);
    QCOMPARE(valueOf(QCoro::waitFor(students.matches({.email = u"ANA@mail.example "_s}, made.studentId))).size(), 0);
    QCOMPARE(QCoro::waitFor(students.card(99)).error().code, u"student_unknown"_s);
}

void ServicesTest::coursesAndPulls()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    CourseService courses(bench.database, bench.clock);
    EnrolmentService enrolments(bench.database, bench.clock);
    JobService jobs(bench.database, bench.clock);
    QCOMPARE(valueOf(QCoro::waitFor(courses.all())).size(), 3);
    QCOMPARE(valueOf(QCoro::waitFor(courses.page({.text = u"prevencion"_s}, 0, 9))).rows.size(), 1);
    QCOMPARE(valueOf(QCoro::waitFor(courses.count({.text = u"PREV"_s}))), 1);
    QCOMPARE(valueOf(QCoro::waitFor(courses.byMoodleIds({102, 999}))).size(), 1);
    for (int column = -1; column < CourseColumnCount; ++column)
        QCOMPARE(valueOf(QCoro::waitFor(courses.page({.order = {.column = column}}, 0, 9))).rows.size(), 3);
    for (int column = 0; column < CourseColumnCount; ++column) {
        const ListOrder order{.column = CourseVisibleColumn,
                              .then = {{column, Qt::DescendingOrder}, {CourseEndColumn}}};
        QCOMPARE(valueOf(QCoro::waitFor(courses.page({.order = order}, 0, 9))).rows.size(), 3);
    }
    for (int column = -1; column < CourseColumnCount; ++column) {
        const CourseQuery query{.order = {.column = column, .order = Qt::DescendingOrder}};
        const QList<CourseRow> rows = valueOf(QCoro::waitFor(courses.page(query, 0, 9))).rows;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const qint64 id = rows.at(i).course.id;
            QCOMPARE(valueOf(QCoro::waitFor(courses.positions(query, {id, 999}))), (QHash<qint64, int>{{id, int(i)}}));
        }
    }
    const qint64 pull = valueOf(QCoro::waitFor(courses.pull()));
    QCOMPARE(valueOf(QCoro::waitFor(courses.pull())), pull);
    const qint64 all = valueOf(QCoro::waitFor(enrolments.pull({})));
    const qint64 some = valueOf(QCoro::waitFor(enrolments.pull({bench.courses.at(1), bench.courses.at(0)})));
    QVERIFY(all != some);
    QCOMPARE(valueOf(QCoro::waitFor(enrolments.pull({bench.courses.at(0), bench.courses.at(1)}))), some);
    QCOMPARE(QCoro::waitFor(enrolments.pull({99})).error().code, u"course_unknown"_s);
    const QList<NamedJob> named = valueOf(QCoro::waitFor(jobs.named({JobState::Ready}, 9)));
    QCOMPARE(named.size(), 3);
    QCOMPARE(named.first().job.id, some); // the newest
    QCOMPARE(named.first().courses.size(), 2);
    QVERIFY(named.first().student.isEmpty() && named.last().courses.isEmpty());

    JobRepository repository(*bench.session);
    Job claimed = valueOf(repository.claim(u"e"_s, bench.now(), 60s, 1)).constFirst();
    QCOMPARE(claimed.id, pull);
    QVERIFY(valueOf(repository.tryAgain(claimed, m_error, bench.now().addSecs(600))));
    QCOMPARE(valueOf(QCoro::waitFor(courses.pull())), pull); // one that waits for a better moment has found it
    QCOMPARE(valueOf(QCoro::waitFor(jobs.job(pull))).state, JobState::Ready);
    QVERIFY(!valueOf(QCoro::waitFor(jobs.job(pull))).error);
    const Job again = valueOf(repository.claim(u"e"_s, bench.now(), 60s, 9)).constLast();
    QVERIFY(again.error == std::nullopt);
    valueOf(repository.giveBack(u"e"_s));
    claimed = valueOf(repository.claim(u"e"_s, bench.now(), 60s, 1)).constFirst();
    QVERIFY(valueOf(repository.failForGood(claimed, m_error, bench.now())));
    valueOf(QCoro::waitFor(jobs.retry(claimed.id)));
    QCOMPARE(valueOf(QCoro::waitFor(jobs.job(claimed.id))).state, JobState::Ready);
    QCOMPARE(valueOf(QCoro::waitFor(jobs.counts())).open, 3);
    QVERIFY(!QCoro::waitFor(jobs.retry(99)));

    const qint64 ana = storedStudent(*bench.session, u"Ana"_s, u"Gil"_s, bench.now());
    EnrolmentRepository rows(*bench.session);
    QVERIFY(valueOf(rows.storeFromCampus(ana, bench.courses.at(0), true, bench.now())));
    QVERIFY(!valueOf(rows.storeFromCampus(ana, bench.courses.at(0), false, bench.now())));
    QCOMPARE(valueOf(QCoro::waitFor(enrolments.count({.states = {EnrolmentState::Suspended}}))), 1);
    const qint64 bea = storedStudent(*bench.session, u"Bea"_s, u"Gil"_s, bench.now());
    for (const qint64 course : std::as_const(bench.courses))
        valueOf(rows.storeFromCampus(bea, course, true, bench.now()));
    QStringList listed;
    const ListOrder byStudentThenCourse{.column = EnrolmentStudentColumn,
                                        .order = Qt::DescendingOrder,
                                        .then = {{EnrolmentCourseColumn, Qt::DescendingOrder}}};
    for (int offset = 0; offset < 4; ++offset) {
        for (const EnrolmentRow &row :
             valueOf(QCoro::waitFor(enrolments.page({.order = byStudentThenCourse}, offset, 1))).rows)
            listed.append(row.studentName + u" / "_s + row.courseName);
    }
    QCOMPARE(listed,
             (QStringList{u"Gil, Bea / Prevención"_s, u"Gil, Bea / Hojas de cálculo"_s,
                          u"Gil, Bea / Atención al cliente"_s, u"Gil, Ana / Atención al cliente"_s}));
    for (int column = -1; column < EnrolmentColumnCount; ++column) {
        const EnrolmentQuery query{.order = {.column = column}};
        const QList<EnrolmentRow> listedRows = valueOf(QCoro::waitFor(enrolments.page(query, 0, 9))).rows;
        QHash<qint64, int> places;
        for (qsizetype i = 0; i < listedRows.size(); ++i)
            places.insert(listedRows.at(i).enrolment.id, int(i));
        QCOMPARE(valueOf(QCoro::waitFor(enrolments.positions(query, places.keys()))), places);
    }
    valueOf(rows.request(ana, {bench.courses.at(0)}, bench.now())); // asked for anew
    for (int column = -1; column < EnrolmentColumnCount; ++column)
        QCOMPARE(valueOf(QCoro::waitFor(enrolments.page({.text = u"gil atencion"_s,
                                                         .states = {EnrolmentState::Pending},
                                                         .courseId = bench.courses.at(0),
                                                         .order = {.column = column}},
                                                        0, 9)))
                     .rows.size(),
                 1);
}

void ServicesTest::peopleDecideAboutMessages()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    MessageService messages(bench.database, bench.clock);
    const qint64 ana = storedStudent(*bench.session, u"Ana"_s, u"Gil"_s, bench.now());
    const Message message = queued(bench, u"x"_s, ana);
    QVERIFY(!valueOf(QCoro::waitFor(messages.settleArrived(message.id))));
    QVERIFY(!valueOf(QCoro::waitFor(messages.sendAgain(message.id))));
    QVERIFY(valueOf(QCoro::waitFor(messages.cancel(message.id))));
    QCOMPARE(valueOf(QCoro::waitFor(messages.history(message.id))).size(), 2);
    queued(bench, u"y"_s, ana);
    MessageRepository repository(*bench.session);
    const Message sending = valueOf(repository.claim(u"e"_s, bench.now(), 60s, 1)).constFirst();
    valueOf(repository.setUnconfirmed(sending, m_error, bench.now()));
    QVERIFY(valueOf(QCoro::waitFor(messages.sendAgain(sending.id))));
    const Message again = valueOf(repository.claim(u"e"_s, bench.now(), 60s, 1)).constFirst();
    valueOf(repository.setUnconfirmed(again, m_error, bench.now()));
    QVERIFY(valueOf(QCoro::waitFor(messages.settleArrived(again.id))));
    QCOMPARE(valueOf(QCoro::waitFor(messages.message(again.id))).state, MessageState::Accepted);
    QCOMPARE(valueOf(QCoro::waitFor(messages.count({}))), 2);
    QCOMPARE(valueOf(QCoro::waitFor(messages.page({}, 0, 1))).rows.first().message.id, again.id);
    QCOMPARE(valueOf(QCoro::waitFor(messages.totals({}))).accepted, 1);
    QVERIFY(!QCoro::waitFor(messages.message(99)));
    QVERIFY(!QCoro::waitFor(messages.history(99)));
}

void ServicesTest::settingsAreStoredWhereTheyBelong()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    QProcessEnvironment environment;
    environment.insert(u"BEDEL_COUNTRY"_s, u"MX"_s);
    MemorySecretStore secrets;
    const QString name = u"test-services-%1"_s.arg(engine);
    SettingsService settings(bench.database, bench.clock, valueOf(Profile::load(name, environment)), secrets);
    SettingsService otherDesk(bench.database, bench.clock, valueOf(Profile::load(u"other"_s, {})), secrets);
    QSignalSpy changed(&settings, &SettingsService::changed);
    valueOf(QCoro::waitFor(settings.set(u"centre.name"_s, u" Centro Sur "_s)));
    QCOMPARE(settings.values().get(setting::kCentreName), u"Centro Sur"_s);
    QVERIFY(changed.count() >= 1);
    QTRY_COMPARE(otherDesk.values().get(setting::kCentreName), u"Centro Sur"_s);
    valueOf(SettingRepository(*bench.session).set(u"centre.name"_s, u"Norte"_s, bench.now())); // another process
    QTRY_COMPARE(settings.values().get(setting::kCentreName), u"Norte"_s);
    valueOf(QCoro::waitFor(settings.set(u"centre.name"_s, {})));
    QVERIFY(settings.values().get(setting::kCentreName).isEmpty());
    QVERIFY(!valueOf(SettingRepository(*bench.session).value(u"centre.name"_s)));

    valueOf(QCoro::waitFor(settings.set(u"appearance.scheme"_s, u"dark"_s)));
    QCOMPARE(settings.values().get(setting::kScheme), u"dark"_s);
    QVERIFY(!valueOf(SettingRepository(*bench.session).value(u"appearance.scheme"_s)));
    valueOf(QCoro::waitFor(settings.set(u"appearance.scheme"_s, {})));
    QCOMPARE(QCoro::waitFor(settings.set(u"centre.country"_s, u"ES"_s)).error().code, u"setting_overridden"_s);
    QCOMPARE(QCoro::waitFor(settings.set(u"moodle.role_id"_s, u"x"_s)).error().code, u"setting_whole"_s);
    QCOMPARE(QCoro::waitFor(settings.set(u"moodle.token"_s, u"x"_s)).error().code, u"secret_setting"_s);

    QSignalSpy secretChanged(&settings, &SettingsService::secretChanged);
    QVERIFY(!valueOf(QCoro::waitFor(settings.hasSecret(SecretName::MoodleToken))));
    QCOMPARE(valueOf(QCoro::waitFor(settings.secretHint(SecretName::MoodleToken))), QString());
    valueOf(QCoro::waitFor(settings.setSecret(SecretName::MoodleToken, Secret("0123456789abcdef"))));
    QVERIFY(valueOf(QCoro::waitFor(settings.hasSecret(SecretName::MoodleToken))));
    QCOMPARE(valueOf(QCoro::waitFor(settings.secretHint(SecretName::MoodleToken))), u"cdef"_s);
    valueOf(QCoro::waitFor(settings.setSecret(SecretName::MoodleToken, Secret("abcdef"))));
    QCOMPARE(valueOf(QCoro::waitFor(settings.secretHint(SecretName::MoodleToken))), u"ef"_s);
    valueOf(QCoro::waitFor(settings.removeSecret(SecretName::MoodleToken)));
    QCOMPARE(secretChanged.count(), 3);
    QVERIFY(!settings.keepsSecrets());
}

void ServicesTest::templatesAreChosenMappedAndPreviewed()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    MemorySecretStore secrets;
    SettingsService settings(bench.database, bench.clock, valueOf(Profile::load(u"test-templates"_s, {})), secrets);
    TemplateService templates(bench.database, bench.clock, settings);
    const TemplateKey key{.name = u"bienvenida"_s, .language = u"es"_s};
    const QJsonObject body{{u"type"_s, u"BODY"_s}, {u"text"_s, u"Hola {{1}}, {{2}} en {{4}}"_s}};
    WhatsAppTemplate fresh{
        .key = key, .metaId = u"1"_s, .state = TemplateState::Approved, .category = u"UTILITY"_s, .components = {body}};
    WhatsAppTemplate gone = fresh;
    gone.key.name = u"vieja"_s;
    TemplateRepository repository(*bench.session);
    QCOMPARE(valueOf(repository.store({fresh, gone}, bench.now())).added, 2);
    const PullCounts same = valueOf(repository.store({fresh}, bench.now().addSecs(5)));
    QCOMPARE(same.total + same.added + same.updated, 1);
    QVERIFY(!valueOf(repository.find(gone.key))); // no longer listed
    QCOMPARE(valueOf(repository.find(key))->pulledAt, bench.now().addSecs(5)); // unchanged, but read
    fresh.quality = u"GREEN"_s;
    QCOMPARE(valueOf(repository.store({fresh}, bench.now())).updated, 1);

    const qint64 ana = storedStudent(*bench.session, u"Ana"_s, u"Gil"_s, bench.now());
    const Message first = queued(bench, u"1"_s, ana, u"no_template"_s);
    const Message second = queued(bench, u"2"_s, ana, u"template_parameter"_s);
    QCOMPARE(
        QCoro::waitFor(templates.choose(MessagePurpose::Welcome, {.name = u"no"_s, .language = u"es"_s})).error().code,
        u"template_unknown"_s);
    QVERIFY(!QCoro::waitFor(templates.choose(MessagePurpose::Manual, key)));
    MessageRepository messages(*bench.session);
    QCOMPARE(valueOf(messages.find(first.id)).waitsFor, u"no_template"_s);
    valueOf(QCoro::waitFor(templates.choose(MessagePurpose::Welcome, key)));
    QVERIFY(valueOf(messages.find(first.id)).waitsFor.isEmpty());
    TemplateUse use = valueOf(QCoro::waitFor(templates.all())).constFirst();
    QCOMPARE(use.purposes, QList<MessagePurpose>{MessagePurpose::Welcome});
    QCOMPARE(use.unmapped, QStringList{u"body.4"_s});
    const TemplateFacts facts = templates.sampleFacts(u"Eva"_s, u"Sol"_s, {u"A"_s, u"B"_s}, u"es"_s);
    QCOMPARE(templates.preview(use, facts).text, u"Hola Eva, A y B en {{4}}"_s);
    QCOMPARE(templates.preview(use, facts).problem->code, u"template_parameter"_s);
    QVERIFY(!templates.sampleFacts({}, {}, {}, u"en"_s).value(TemplateVariable::FullName).isEmpty());

    valueOf(QCoro::waitFor(templates.setMapping(key, {{u"body.4"_s, TemplateVariable::Centre}}, {})));
    QVERIFY(valueOf(messages.find(second.id)).waitsFor.isEmpty());
    valueOf(QCoro::waitFor(settings.set(u"centre.name"_s, u"Centro Sur"_s)));
    use = valueOf(QCoro::waitFor(templates.all())).constFirst();
    QVERIFY(use.unmapped.isEmpty());
    const TemplatePreview good = templates.preview(use, templates.sampleFacts(u"Eva"_s, {}, {u"A"_s}, u"es"_s));
    QCOMPARE(good.text, u"Hola Eva, A en Centro Sur"_s);
    QVERIFY(!good.problem);

    // A file at the head: named in the preview, checked, and said once for everybody.
    const TemplateFacts complete = templates.sampleFacts(u"Eva"_s, {}, {u"A"_s}, u"es"_s);
    use.whatsAppTemplate.components.prepend(QJsonObject{{u"type"_s, u"HEADER"_s}, {u"format"_s, u"DOCUMENT"_s}});
    QCOMPARE(templates.preview(use, complete).problem->code, u"template_media"_s);
    use.texts.insert(u"header.media"_s, u"http://centro.example/guia.pdf"_s);
    QCOMPARE(templates.preview(use, complete).problem->code, u"template_media_link"_s);
    use.texts.insert(u"header.media"_s, u"https://centro.example/guia.pdf"_s);
    QVERIFY(!templates.preview(use, complete).problem);
    QCOMPARE(templates.preview(use, complete).file, u"guia.pdf"_s);
    use.texts.insert(u"header.filename"_s, u"Guía.pdf"_s);
    QCOMPARE(templates.preview(use, complete).file, u"Guía.pdf"_s);
    const Message third = queued(bench, u"3"_s, ana, u"template_parameter"_s);
    valueOf(QCoro::waitFor(templates.setMapping(key, use.mapping, use.texts)));
    QVERIFY(valueOf(messages.find(third.id)).waitsFor.isEmpty());
    QCOMPARE(valueOf(QCoro::waitFor(templates.all())).constFirst().texts, use.texts);

    use.whatsAppTemplate.state = TemplateState::Paused;
    QCOMPARE(templates.preview(use, facts).problem->code, u"template_not_approved"_s);
    valueOf(QCoro::waitFor(templates.choose(MessagePurpose::Welcome, {})));
    QVERIFY(valueOf(QCoro::waitFor(templates.all())).constFirst().purposes.isEmpty());
    QCOMPARE(valueOf(QCoro::waitFor(templates.pull())), valueOf(QCoro::waitFor(templates.pull())));
}

void ServicesTest::homeTellsOfNumbersInTrouble()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    MemorySecretStore secrets;
    SettingsService settings(bench.database, bench.clock, valueOf(Profile::load(u"test-numbers"_s, {})), secrets);
    HomeService home(bench.database, bench.clock, settings);
    const auto tasks = [&] { return valueOf(QCoro::waitFor(home.view(bench.now().addSecs(-3600)))).tasks; };
    SettingRepository notes(*bench.session);
    const auto setEnd = [&](const QDateTime &end) {
        valueOf(notes.set(tokenExpiryKey(u"1"_s), end.isValid() ? end.toString(Qt::ISODate) : QString(), bench.now()));
    };
    setEnd({}); // one without end
    QVERIFY(tasks().isEmpty());
    setEnd(bench.now().addDays(20));
    QVERIFY(tasks().isEmpty());
    setEnd(bench.now().addDays(3));
    QCOMPARE(tasks().size(), 1);
    QCOMPARE(tasks().constFirst().kind, HomeTask::Kind::TokenEnds);
    QCOMPARE(tasks().constFirst().name, u"1"_s); // nothing else is known of it yet
    valueOf(notes.set(NumberHealth::settingKey(u"1"_s), NumberHealth{.displayNumber = u"+34 600 90 00 01"_s}.toText(),
                      bench.now()));
    QCOMPARE(tasks().constFirst().name, u"+34 600 90 00 01"_s);
    setEnd({});
    valueOf(NumberHoldRepository(*bench.session).note(u"1"_s, u"131042"_s, bench.now()));
    const QList<HomeTask> held = tasks();
    QCOMPARE(held.size(), 1);
    QCOMPARE(held.first().kind, HomeTask::Kind::NumberHeld);
    QVERIFY(held.first().error && held.first().error->code == u"131042"_s);
    QVERIFY(held.first().until > bench.now());
}

void ServicesTest::homeCountsWhatHasNotArrived()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    MemorySecretStore secrets;
    SettingsService settings(bench.database, bench.clock, valueOf(Profile::load(u"test-arrival"_s, {})), secrets);
    HomeService home(bench.database, bench.clock, settings);
    MessageService log(bench.database, bench.clock, [&settings] { return settings.values(); });
    MessageRepository messages(*bench.session);
    const auto told = [&] {
        const QList<HomeTask> tasks = valueOf(QCoro::waitFor(home.view(bench.now().addSecs(-3600)))).tasks;
        const auto found = std::ranges::find(tasks, HomeTask::Kind::MessagesUndelivered, &HomeTask::kind);
        return found == tasks.cend() ? HomeTask{.count = 0} : *found;
    };
    const auto reportsCome = [&] {
        const ReceiverState receiver{.kind = ReceiverState::Kind::Webhook, .saidAt = bench.now()};
        valueOf(SettingRepository(*bench.session).set(QString(kReceiverKey), receiver.toText(), bench.now()));
    };
    const auto eventCame = [&] {
        valueOf(WebhookEventRepository(*bench.session)
                    .add(WebhookEvent{.account = u"1"_s, .body = "{}", .receivedAt = bench.now()}));
    };
    const auto accepted = [&](const QString &occasion) {
        queued(bench, occasion, storedStudent(*bench.session, u"Ana"_s, u"Gil"_s, bench.now()));
        const Message claimed = valueOf(messages.claim(u"e"_s, bench.now(), 60s, 1)).constFirst();
        valueOf(messages.setAccepted(claimed, u"wamid."_s + occasion, {}, false, bench.now()));
    };
    accepted(u"0"_s); // before anybody reported
    bench.clock.advance(1min);
    eventCame();
    bench.clock.advance(1min);
    accepted(u"1"_s);
    bench.clock.advance(7h);
    QCOMPARE(told().count, 0); // nobody receives reports
    reportsCome();
    QCOMPARE(told().count, 0); // none has come since it was sent
    eventCame();
    const HomeTask task = told();
    QCOMPARE(task.count, 1);
    QCOMPARE(valueOf(QCoro::waitFor(log.count({.from = task.from, .reached = MessageReach::Undelivered}))), 1);
    valueOf(QCoro::waitFor(settings.set(QString(setting::kUndeliveredHours.key), u"8"_s)));
    QCOMPARE(told().count, 0);
    QCOMPARE(valueOf(QCoro::waitFor(log.count({.reached = MessageReach::Undelivered}))), 0);
    valueOf(QCoro::waitFor(settings.set(QString(setting::kUndeliveredHours.key), {})));
    QCOMPARE(told().count, 1);
    valueOf(
        messages.applyStatus({.whatsappMessageId = u"wamid.1"_s, .state = MessageState::Delivered, .at = bench.now()}));
    QCOMPARE(told().count, 0);
    accepted(u"2"_s);
    bench.clock.advance(8 * 24h);
    eventCame();
    reportsCome();
    QCOMPARE(told().count, 0); // an old history is left in peace
    QCOMPARE(valueOf(QCoro::waitFor(log.count({.reached = MessageReach::Undelivered}))), 2);
}

void ServicesTest::homeNamesWhatNeedsAPerson()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    MemorySecretStore secrets;
    SettingsService settings(bench.database, bench.clock, valueOf(Profile::load(u"test-home"_s, {})), secrets);
    HomeService home(bench.database, bench.clock, settings);
    IntakeService intakes(bench.database, bench.clock, [] { return u"ES"_s; });
    JobRepository jobs(*bench.session);
    StudentRepository students(*bench.session);
    MessageRepository messages(*bench.session);
    const QDateTime day = bench.now().addSecs(-3600);
    const HomeView empty = valueOf(QCoro::waitFor(home.view(day)));
    QVERIFY(empty.tasks.isEmpty() && empty.today.isEmpty() && !empty.campusReadAt.isValid());
    QCOMPARE(empty.courses, 3);

    QList<SubmittedIntake> made;
    for (const QString &name : {u"Ana"_s, u"Bea"_s, u"Eva"_s})
        made.append(valueOf(QCoro::waitFor(intakes.submit({.firstName = name,
                                                           .lastName = u"Gil"_s,
                                                           .email = name.toLower() + u"@mail.example"_s,
                                                           .phone = u"600000101"_s,
                                                           .courseIds = bench.courses}))));
    for (const Job &job : valueOf(jobs.claim(u"e"_s, bench.now(), 60s, 2)))
        QVERIFY(valueOf(jobs.failForGood(job, m_error, bench.now())));
    valueOf(students.setState(made.at(0).studentId, StudentState::Failed, m_error, bench.now()));
    EnrolmentRepository enrolments(*bench.session);
    for (const Enrolment &one : valueOf(enrolments.ofStudent(made.at(1).studentId)))
        valueOf(enrolments.setFailed(one.id, m_error));
    queued(bench, u"1"_s, made.at(0).studentId);
    valueOf(
        messages.setRefused(valueOf(messages.claim(u"e"_s, bench.now(), 60s, 1)).constFirst(), m_error, bench.now()));
    queued(bench, u"2"_s, made.at(0).studentId);
    valueOf(messages.setUnconfirmed(valueOf(messages.claim(u"e"_s, bench.now(), 60s, 1)).constFirst(), m_error,
                                    bench.now()));
    queued(bench, u"3"_s, made.at(0).studentId, u"no_template"_s);
    queued(bench, u"4"_s, made.at(0).studentId, u"template_parameter"_s);
    valueOf(jobs.add({.kind = JobKind::PullTemplates, .runAfter = bench.now().addSecs(-9), .createdAt = bench.now()}));
    QVERIFY(
        valueOf(jobs.failForGood(valueOf(jobs.claim(u"e"_s, bench.now(), 60s, 1)).constFirst(), m_error, bench.now())));
    valueOf(jobs.add({.kind = JobKind::UpdateUser,
                      .runAfter = bench.now().addSecs(-9),
                      .studentId = made.at(2).studentId,
                      .createdAt = bench.now()}));
    QVERIFY(
        valueOf(jobs.failForGood(valueOf(jobs.claim(u"e"_s, bench.now(), 60s, 1)).constFirst(), m_error, bench.now())));
    const SystemHealth health{
        .isKnown = true,
        .error = Error{.kind = Error::Kind::NotFound, .system = Error::System::WhatsApp, .code = u"not_connected"_s},
        .at = bench.now()};
    valueOf(SettingRepository(*bench.session)
                .set(SystemHealth::settingKey(Error::System::WhatsApp), health.toText(), bench.now()));
    valueOf(
        ActivityRepository(*bench.session).add({.at = bench.now(), .kind = ActivityKind::CoursesPulled, .count = 3}));
    valueOf(
        ActivityRepository(*bench.session)
            .add({.at = bench.now(), .kind = ActivityKind::Enrolled, .studentId = made.at(1).studentId, .count = 2}));

    const HomeView view = valueOf(QCoro::waitFor(home.view(day)));
    QCOMPARE(view.intakesToday, 3);
    QCOMPARE(view.enrolmentsToday, 2);
    QCOMPARE(view.messagesToday.total, 4);
    QCOMPARE(view.students, 3);
    QCOMPARE(view.enrolments, 6);
    QCOMPARE(view.campusReadAt, bench.now());
    QCOMPARE(view.today.size(), 5);
    QList<HomeTask::Kind> kinds;
    for (const HomeTask &task : view.tasks)
        kinds.append(task.kind);
    using Kind = HomeTask::Kind;
    QCOMPARE(kinds,
             (QList<Kind>{Kind::IntakeFailed, Kind::IntakeFailed, Kind::WelcomeFailed, Kind::UpdateFailed,
                          Kind::MessagesUnconfirmed, Kind::WelcomesWithoutTemplate, Kind::MessagesWaiting,
                          Kind::PullFailed, Kind::NoEngine, Kind::NotConnected}));
    QCOMPARE(view.tasks.at(0).name.right(3), u"Gil"_s);
    QVERIFY(view.tasks.at(0).intakeId != 0 && view.tasks.at(0).error == m_error);
    QCOMPARE(view.tasks.at(3).studentId, made.at(2).studentId);
    QCOMPARE(view.tasks.at(3).name, u"Eva Gil"_s);

    const EngineInfo engineInfo{
        .uuid = QUuid::createUuid(), .host = u"h"_s, .startedAt = bench.now(), .seenAt = bench.now().addSecs(-19)};
    valueOf(EngineRepository(*bench.session).seen(engineInfo));
    QVERIFY(valueOf(QCoro::waitFor(home.view(day))).tasks.size() == kinds.size() - 1);
    const HomeView tomorrow = valueOf(QCoro::waitFor(home.view(bench.now().addDays(1))));
    QVERIFY(tomorrow.today.isEmpty() && tomorrow.intakesToday == 0 && tomorrow.messagesToday.total == 0);
}

void ServicesTest::manyFailuresDoNotPushOutWhatStopsEverybody()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    MemorySecretStore secrets;
    SettingsService settings(bench.database, bench.clock, valueOf(Profile::load(u"test-home"_s, {})), secrets);
    HomeService home(bench.database, bench.clock, settings);
    MessageRepository messages(*bench.session);
    const qint64 ana = storedStudent(*bench.session, u"Ana"_s, u"Gil"_s, bench.now());
    for (int i = 0; i < 70; ++i)
        queued(bench, QString::number(i), ana);
    for (const Message &message : valueOf(messages.claim(u"e"_s, bench.now(), 60s, 70)))
        valueOf(messages.setRefused(message, m_error, bench.now()));
    valueOf(RuleRunRepository(*bench.session).add({.state = RuleRun::State::Waiting, .due = 90, .at = bench.now()}));
    QVERIFY(valueOf(RuleRepository(*bench.session).pause(RuleEvent::Inactive, m_error, bench.now())));
    const QList<HomeTask> tasks = valueOf(QCoro::waitFor(home.view(bench.now()))).tasks;
    using Kind = HomeTask::Kind;
    QCOMPARE(tasks.size(), 50);
    QCOMPARE(std::ranges::count(tasks, Kind::WelcomeFailed, &HomeTask::kind), 48);
    QCOMPARE(std::ranges::count(tasks, Kind::RunWaiting, &HomeTask::kind), 1);
    QCOMPARE(std::ranges::count(tasks, Kind::RulePaused, &HomeTask::kind), 1);
}

void ServicesTest::statusKnowsEnginesAndHealth()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    StatusService service(bench.database, bench.clock);
    ProgramStatus status = valueOf(QCoro::waitFor(service.status()));
    QVERIFY(status.engines.isEmpty() && !status.moodle.isKnown && status.jobs.open == 0);
    EngineRepository engines(*bench.session);
    EngineInfo one{
        .uuid = QUuid::createUuid(), .host = u"aula"_s, .pid = 7, .startedAt = bench.now(), .seenAt = bench.now()};
    valueOf(engines.seen(one));
    const SystemHealth health{.isKnown = true, .error = m_error, .at = bench.now()};
    valueOf(SettingRepository(*bench.session)
                .set(SystemHealth::settingKey(Error::System::Moodle), health.toText(), bench.now()));
    bench.clock.advance(20s);
    status = valueOf(QCoro::waitFor(service.status()));
    QCOMPARE(status.engines.size(), 1);
    QCOMPARE(status.engines.first().host, u"aula"_s);
    QVERIFY(status.moodle.error == m_error);
    bench.clock.advance(1s);
    QVERIFY(valueOf(QCoro::waitFor(service.status())).engines.isEmpty());
    bench.database.shutdown();
    QCOMPARE(QCoro::waitFor(service.status()).error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(ServicesTest)
#include "tst_services.moc"
