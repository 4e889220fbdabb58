// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pageworld.h"

#include "app/storage/activityrepository.h"
#include "app/storage/courserepository.h"
#include "app/storage/enginerepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/intakerepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/templaterepository.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

QCoro::Task<Result<CheckReport>> FakeProbe::checkMoodle(ProbeTarget target)
{
    asked.append(target);
    co_return moodle;
}

QCoro::Task<Result<CheckReport>> FakeProbe::checkWhatsApp(ProbeTarget target)
{
    asked.append(target);
    co_return whatsApp;
}

QCoro::Task<Result<CampusLookup>> FakeProbe::lookUp(QString, QString)
{
    co_return CampusLookup{};
}

QCoro::Task<Result<void>> FakePractice::advanceDay()
{
    if (refusal)
        co_return fail(*refusal);
    ++days;
    co_return Result<void>();
}

QCoro::Task<Result<void>> FakePractice::cause(PracticeFault fault)
{
    if (refusal)
        co_return fail(*refusal);
    faults.append(fault);
    lasting = fault;
    co_return Result<void>();
}

QCoro::Task<Result<PracticeState>> FakePractice::state()
{
    co_return PracticeState{.fault = lasting, .days = days};
}

QCoro::Task<Result<DatabaseTest>> FakeDatabaseTester::test(DatabaseLocation location, Secret)
{
    asked.append(location);
    co_return answer;
}

namespace {

const QString kWelcomeText =
    u"Hola: ya está todo listo para empezar Ofimática avanzada.\n\nEscribe BAJA si no quieres más avisos."_s;

template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

Profile testProfile()
{
    return must(Profile::load(u"pages"_s, QProcessEnvironment()));
}

Error refusedEmail()
{
    return {.kind = Error::Kind::Conflict,
            .system = Error::System::Moodle,
            .code = u"email_taken"_s,
            .retry = Error::Retry::AfterFix,
            .facts = {{Error::Fact::Name, u"M. Ibáñez"_s}, {Error::Fact::Id, u"2118"_s}}};
}

Error noWhatsApp()
{
    return {.kind = Error::Kind::NotFound, .system = Error::System::WhatsApp, .code = u"131026"_s};
}

WhatsAppTemplate welcomeTemplate(const QString &name, const QString &language, TemplateState state)
{
    const QJsonObject body{{u"type"_s, u"BODY"_s},
                           {u"text"_s,
                            u"Hola, {{1}}: ya está todo listo para empezar {{2}}. Escribe BAJA si no quieres "
                            "más avisos."_s}};
    return {.key = {name, language},
            .metaId = name + language,
            .state = state,
            .category = u"UTILITY"_s,
            .quality = u"GREEN"_s,
            .components = {body}};
}

struct Filler {
    SqlSession &session;
    QDateTime now;
    QList<qint64> courseIds;
    QList<qint64> studentIds;

    void addCourses();
    void addStudents();
    void addEnrolments();
    void addFailedIntake();
    void addMessages();
    void addJobs();
    void addTemplates();
    void addActivities();
};

void Filler::addCourses()
{
    const QStringList names{u"Prevención de riesgos laborales"_s, u"Atención sociosanitaria"_s, u"Ofimática avanzada"_s,
                            u"Manipulación de alimentos"_s,       u"Carretillas elevadoras"_s,  u"Primeros auxilios"_s};
    QList<Course> courses;
    for (int i = 0; i < names.size(); ++i)
        courses.append({.moodleCourseId = 100 + i,
                        .shortName = names.at(i).section(u' ', 0, 0).toUpper().left(8),
                        .fullName = names.at(i),
                        .startAt = now.addDays(-40 + i * 5),
                        .endAt = now.addDays(60 + i * 9),
                        .isVisible = i != 4});
    must(CourseRepository(session).store(courses, now));
    const QList<Course> stored = must(CourseRepository(session).all());
    for (const Course &course : stored)
        courseIds.append(course.id);
}

void Filler::addStudents()
{
    const QList<std::pair<QString, QString>> names{
        {u"Leire"_s, u"Vidal Rentería"_s},  {u"Andrés"_s, u"Hernández Muñoz"_s}, {u"Núria"_s, u"Peñalver i Roca"_s},
        {u"Ariadna"_s, u"Tomàs Güell"_s},   {u"Nahia"_s, u"Aguirre Sáenz"_s},    {u"Álex"_s, u"Bermúdez Ríos"_s},
        {u"Édgar"_s, u"Condori Flores"_s},  {u"Milica"_s, u"Đorđević"_s},        {u"Ștefan"_s, u"Bădescu"_s},
        {u"Tomás"_s, u"Mora Ibáñez"_s},     {u"Uxía"_s, u"Ferreiro Lago"_s},     {u"Yasmina"_s, u"El Idrissi"_s},
        {u"Montserrat"_s, u"Ibáñez Solà"_s}};
    for (int i = 0; i < names.size(); ++i) {
        Student student{.uuid = QUuid::createUuid(),
                        .firstName = names.at(i).first,
                        .lastName = names.at(i).second,
                        .email = u"persona%1@correo.example"_s.arg(i),
                        .phone = u"+346000001%1"_s.arg(i, 2, 10, QLatin1Char('0')),
                        .createdAt = now.addSecs(-3600 * (i + 1)),
                        .updatedAt = now};
        studentIds.append(must(StudentRepository(session).insert(student)));
    }
}

void Filler::addEnrolments()
{
    EnrolmentRepository enrolments(session);
    for (int i = 0; i < studentIds.size(); ++i) {
        const QList<qint64> wanted{courseIds.at(i % 6), courseIds.at((i + 2) % 6)};
        must(enrolments.request(studentIds.at(i), wanted, now));
        const QList<Enrolment> made = must(enrolments.ofStudent(studentIds.at(i)));
        must(enrolments.setEnrolled(made.constFirst().id, now.addSecs(-600 * i)));
        if (i == 3)
            must(enrolments.setFailed(made.constLast().id,
                                      {.kind = Error::Kind::Permission,
                                       .system = Error::System::Moodle,
                                       .code = u"nopermissions"_s,
                                       .facts = {{Error::Fact::Capability, u"enrol/manual:enrol"_s}}}));
        else if (i % 4 != 0)
            must(enrolments.setEnrolled(made.constLast().id, now.addSecs(-500 * i)));
    }
}

void Filler::addFailedIntake()
{
    const qint64 student = studentIds.constLast();
    const Intake intake{
        .uuid = QUuid::createUuid(), .studentId = student, .courseIds = {courseIds.constFirst()}, .createdAt = now};
    const qint64 id = must(IntakeRepository(session).insert(intake, {}));
    must(StudentRepository(session).setState(student, StudentState::Failed, refusedEmail(), now.addSecs(-3200)));
    JobRepository jobs(session);
    const qint64 job = must(jobs.add({.kind = JobKind::CreateUser,
                                      .runAfter = now.addSecs(-4000),
                                      .studentId = student,
                                      .intakeId = id,
                                      .createdAt = now}));
    must(jobs.claim(u"engine"_s, now.addSecs(-3300), std::chrono::minutes(1), 1));
    must(jobs.failForGood(must(jobs.find(job)), refusedEmail(), now.addSecs(-3200)));
}

void Filler::addMessages()
{
    MessageRepository messages(session);
    for (int i = 0; i < 12; ++i) {
        Message message{.uuid = QUuid::createUuid(),
                        .occasion = u"welcome:%1"_s.arg(i),
                        .studentId = studentIds.at(i),
                        .templateKey = {u"bienvenida_curso"_s, u"es"_s},
                        .to = u"+346000001%1"_s.arg(i, 2, 10, QLatin1Char('0')),
                        .text = kWelcomeText,
                        .queuedAt = now.addSecs(-3000 + 90 * i)};
        if (i == 11) {
            message.templateKey = {};
            message.waitsFor = u"no_template"_s;
            message.text.clear();
        }
        must(messages.insertOnce(message));
    }
    const QList<Message> claimed = must(messages.claim(u"engine"_s, now.addSecs(-1900), std::chrono::minutes(1), 10));
    for (int i = 0; i < claimed.size(); ++i) {
        Message message = claimed.at(i);
        message.text = kWelcomeText;
        const QDateTime at = now.addSecs(-1898 + i);
        must(messages.setContent(message));
        if (i == 1 || i == 2) {
            must(messages.setUnconfirmed(message, {.kind = Error::Kind::Unconfirmed, .system = Error::System::WhatsApp},
                                         at));
            continue;
        }
        if (i == 7) {
            must(messages.setRefused(message, noWhatsApp(), at));
            continue;
        }
        must(messages.setAccepted(message, u"wamid.HBgLMzQ2MDAwMDAx%1"_s.arg(i), {}, i == 6, at));
        const QList<MessageState> reached{MessageState::Sent, MessageState::Delivered, MessageState::Read};
        for (int step = 0; i != 6 && step < 1 + i % 3 + (i == 0 ? 2 : 0); ++step)
            must(messages.applyStatus({.callbackData = message.uuid.toString(QUuid::WithoutBraces),
                                       .whatsappMessageId = u"wamid.HBgLMzQ2MDAwMDAx%1"_s.arg(i),
                                       .state = reached.at(std::min(step, 2)),
                                       .at = at.addSecs(2 + step * 65)}));
    }
}

void Filler::addJobs()
{
    JobRepository jobs(session);
    const qint64 pull =
        must(jobs.add({.kind = JobKind::PullEnrolments, .runAfter = now.addSecs(-100), .createdAt = now.addSecs(-60)}));
    must(jobs.claim(u"engine"_s, now.addSecs(-50), std::chrono::minutes(5), 1));
    must(jobs.setProgress(pull, 1204, 10000));
    must(jobs.add({.kind = JobKind::PullTemplates, .runAfter = now.addSecs(600), .createdAt = now.addSecs(-20)}));
    must(EngineRepository(session).seen({.uuid = QUuid::createUuid(),
                                         .host = u"recepcion"_s,
                                         .pid = 12,
                                         .startedAt = now.addSecs(-7200),
                                         .seenAt = now}));
}

void Filler::addTemplates()
{
    WhatsAppTemplate rejected = welcomeTemplate(u"bienvenida_corta"_s, u"es"_s, TemplateState::Rejected);
    rejected.rejectedReason = u"INVALID_FORMAT"_s;
    WhatsAppTemplate marketing = welcomeTemplate(u"ofertas"_s, u"es_MX"_s, TemplateState::Paused);
    marketing.category = u"MARKETING"_s;
    marketing.quality = u"RED"_s;
    must(TemplateRepository(session).store({welcomeTemplate(u"bienvenida_curso"_s, u"es"_s, TemplateState::Approved),
                                            welcomeTemplate(u"bienvenida_curso"_s, u"ca"_s, TemplateState::Pending),
                                            rejected, marketing},
                                           now.addSecs(-900)));
}

void Filler::addActivities()
{
    ActivityRepository activities(session);
    const auto add = [&](ActivityKind kind, int student, int count, int minutes) {
        must(activities.add({.at = now.addSecs(-60 * minutes),
                             .kind = kind,
                             .studentId = student < 0 ? 0 : studentIds.at(student),
                             .count = count}));
    };
    add(ActivityKind::CoursesPulled, -1, 6, 2);
    add(ActivityKind::IntakeSubmitted, 1, 1, 15);
    add(ActivityKind::UserCreated, 1, 1, 14);
    add(ActivityKind::Enrolled, 1, 2, 13);
    add(ActivityKind::MessageAccepted, 1, 1, 12);
    add(ActivityKind::MessageUnconfirmed, 2, 1, 28);
    add(ActivityKind::IntakeFailed, 12, 1, 53);
    add(ActivityKind::EnrolmentsPulled, -1, 26, 80);
}

} // namespace

PageWorld::PageWorld()
{
    QStandardPaths::setTestModeEnabled(true);
    const QString path = folder.filePath(u"bedel.db"_s);
    const DatabaseTarget target{.kind = DatabaseTarget::Kind::Sqlite, .path = path};
    database = std::make_unique<Database>(target, clock);
    must(database->open().result()); // result() waits
    settings = std::make_unique<SettingsService>(*database, clock, testProfile(), secrets);
    home = std::make_unique<HomeService>(*database, clock, *settings);
    courses = std::make_unique<CourseService>(*database, clock);
    enrolments = std::make_unique<EnrolmentService>(*database, clock);
    messages = std::make_unique<MessageService>(*database, clock);
    jobs = std::make_unique<JobService>(*database, clock);
    status = std::make_unique<StatusService>(*database, clock);
    templates = std::make_unique<TemplateService>(*database, clock, *settings);
    students = std::make_unique<StudentService>(*database, clock);
    tracking = std::make_unique<TrackingService>(*database, clock);
    tokens = std::make_unique<ApiTokenService>(*database, clock);
    rules = std::make_unique<RuleService>(*database, clock, *settings);
    changes = std::make_unique<DataChanges>(*database);
    probe.moodle = moodleReport(clock.now());
    probe.whatsApp = whatsAppReport(clock.now());
    tester.answer = DatabaseTest{};
}

AutomaticServices PageWorld::automatic()
{
    return {.rules = *rules,
            .templates = *templates,
            .courses = *courses,
            .settings = *settings,
            .status = *status,
            .changes = *changes,
            .state = state,
            .clock = clock};
}

PageWorld::~PageWorld()
{
    database->shutdown();
}

void PageWorld::fill()
{
    const QDateTime now = clock.now();
    const auto write = [now](SqlSession &session) -> Result<int> {
        Filler filler{.session = session, .now = now};
        filler.addCourses();
        filler.addStudents();
        filler.addEnrolments();
        filler.addFailedIntake();
        filler.addMessages();
        filler.addJobs();
        filler.addTemplates();
        filler.addActivities();
        return 1;
    };
    must(database->run(write).result());
    must(QCoro::waitFor(settings->set(QString(setting::kCentreName.key), u"Centro Alameda"_s)));
}

void PageWorld::connectMoodle()
{
    must(QCoro::waitFor(settings->set(QString(setting::kMoodleUrl.key), u"https://campus.alameda.example"_s)));
    must(QCoro::waitFor(settings->setSecret(SecretName::MoodleToken, Secret("0123456789abcdef0123456789ab9f2c"))));
}

CheckReport PageWorld::moodleReport(const QDateTime &now)
{
    using Subject = CheckItem::Subject;
    using Outcome = CheckItem::Outcome;
    using Fact = Error::Fact;
    const Error function{
        .kind = Error::Kind::Permission, .system = Error::System::Moodle, .code = u"accessexception"_s};
    return {
        .items = {{.subject = Subject::MoodleSite,
                   .facts = {{Fact::Name, u"Centro Alameda"_s}, {Fact::Value, u"4.5.2"_s}, {Fact::Id, u"bedel_ws"_s}}},
                  {.subject = Subject::MoodleFunctions, .count = 7},
                  {.subject = Subject::MoodleCourses, .count = 18},
                  {.subject = Subject::MoodleUsers},
                  {.subject = Subject::MoodleFunctions,
                   .outcome = Outcome::Problem,
                   .facts = {{Fact::Function, u"mod_scorm_get_scorm_sco_tracks"_s}},
                   .error = function},
                  {.subject = Subject::MoodleTracks,
                   .outcome = Outcome::Problem,
                   .facts = {{Fact::Capability, u"mod/scorm:viewreport"_s}, {Fact::Course, u"PRL básico"_s}},
                   .error = function},
                  {.subject = Subject::MoodleUpdates,
                   .outcome = Outcome::Warning,
                   .facts = {{Fact::Function, u"core_course_get_updates_since"_s}},
                   .error = function},
                  {.subject = Subject::MoodleBatch, .outcome = Outcome::Skipped}},
        .at = now.addSecs(-60),
        .took = std::chrono::milliseconds(1240)};
}

CheckReport PageWorld::whatsAppReport(const QDateTime &now)
{
    using Subject = CheckItem::Subject;
    using Fact = Error::Fact;
    return {.items = {{.subject = Subject::WhatsAppNumber,
                       .facts = {{Fact::Name, u"Centro Alameda"_s},
                                 {Fact::Value, u"+34 600 000 120"_s},
                                 {Fact::Policy, u"GREEN"_s}}},
                      {.subject = Subject::WhatsAppTemplates, .count = 4},
                      {.subject = Subject::WhatsAppToken, .at = now.addDays(6)}},
            .at = now,
            .took = std::chrono::milliseconds(640)};
}
