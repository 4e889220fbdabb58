// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/intakeservice.h"
#include "app/storage/courserepository.h"
#include "app/storage/database.h"
#include "app/storage/intakerepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/settingrepository.h"
#include "tests/support/campusclient.h"
#include "tests/support/storedcentre.h"

#include <QElapsedTimer>
#include <QProcess>

#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFormsPerKill = 3;
constexpr int kLongestLife = 700; // ms between the start of a worker's work and its death

int killCount()
{
    const int asked = qEnvironmentVariableIntValue("BEDEL_TEST_KILLS");
    return asked > 0 ? asked : 20;
}

quint32 seedOfRun()
{
    const QByteArray asked = qgetenv("BEDEL_TEST_SEED");
    return asked.isEmpty() ? std::random_device()() : asked.toUInt();
}

/// Waits for milliseconds while events are handled: how long a worker lives is the random part of the test.
void live(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// A process whose lines on one channel are awaited.
class Worker {
public:
    Worker(const QStringList &arguments, const QProcessEnvironment &environment, QProcess::ProcessChannel channel)
        : m_channel(channel)
    {
        m_process.setProcessEnvironment(environment);
        m_process.setReadChannel(channel);
        m_process.start(QStringLiteral(BEDELCTL), arguments);
    }
    ~Worker() { kill(); }
    Q_DISABLE_COPY_MOVE(Worker)

    /// The first line with this text.
    QByteArray line(const QByteArray &text)
    {
        QElapsedTimer timer;
        timer.start();
        while (!timer.hasExpired(20'000)) {
            while (m_process.canReadLine()) {
                const QByteArray read = m_process.readLine();
                if (read.contains(text))
                    return read;
            }
            if (m_process.state() == QProcess::NotRunning)
                break;
            m_process.waitForReadyRead(200);
        }
        return {};
    }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill(); // SIGKILL
        m_process.waitForFinished();
    }
    bool endCleanly()
    {
        m_process.terminate();
        return m_process.waitForFinished(20'000) && m_process.exitStatus() == QProcess::NormalExit
            && m_process.exitCode() == 0;
    }
    QByteArray lastWords()
    {
        m_process.waitForFinished(1000);
        return m_process.readAllStandardError().right(2000);
    }

private:
    QProcess m_process;
    QProcess::ProcessChannel m_channel;
};

/// A campus in a process of its own and a database with forms, for workers that come and go.
class Scene {
public:
    explicit Scene(const DatabaseFixture &fixture)
        : database(fixture.target(), m_clock)
        , m_target(fixture.target())
        , m_intakes(database, m_clock, [] { return u"ES"_s; })
        , m_campus({u"practice"_s, u"--state"_s, m_folder.filePath(u"campus.db"_s)},
                   QProcessEnvironment::systemEnvironment(), QProcess::StandardOutput)
    {
        m_endpoints = QJsonDocument::fromJson(m_campus.line("control_url")).object();
        const auto opened = database.open().result();
        if (!opened || m_endpoints.isEmpty())
            qFatal("database or campus does not start");
        session = fixture.session();
        QList<Course> courses;
        for (const QJsonValue &row : state(u"courses"_s)[u"courses"_s].toArray()) {
            if (row[u"id"_s].toInteger() > 1)
                courses.append({.moodleCourseId = row[u"id"_s].toInteger(), .fullName = row[u"fullname"_s].toString()});
        }
        valueOf(CourseRepository(*session).store(courses, m_clock.now()));
        for (const Course &course : valueOf(CourseRepository(*session).all()))
            m_courses.append(course.id);
        valueOf(SettingRepository(*session).set(u"engine.lease_seconds"_s, u"2"_s, m_clock.now()));
        control("POST", u"settings"_s, {{u"delivery_speed_percent"_s, 0}});
    }
    ~Scene() { database.shutdown(); }
    Q_DISABLE_COPY_MOVE(Scene)

    std::unique_ptr<Worker> worker()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const auto from = [&](const QString &variable, const QString &key) {
            environment.insert(variable, m_endpoints[key].toString());
        };
        from(u"BEDEL_MOODLE_URL"_s, u"moodle_url"_s);
        from(u"BEDEL_MOODLE_TOKEN"_s, u"moodle_token"_s);
        from(u"BEDEL_WHATSAPP_URL"_s, u"whatsapp_url"_s);
        from(u"BEDEL_WHATSAPP_VERSION"_s, u"whatsapp_version"_s);
        from(u"BEDEL_WHATSAPP_PHONE_NUMBER_ID"_s, u"whatsapp_phone_number_id"_s);
        from(u"BEDEL_WHATSAPP_BUSINESS_ACCOUNT_ID"_s, u"whatsapp_business_account_id"_s);
        from(u"BEDEL_WHATSAPP_TOKEN"_s, u"whatsapp_token"_s);
        environment.insert(u"BEDEL_WHATSAPP_TEMPLATE_WELCOME"_s, u"bienvenida_curso:es"_s);
        environment.insert(u"BEDEL_WEBHOOK_LISTEN"_s, u"127.0.0.1:0"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
        environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
        environment.insert(u"BEDEL_DATABASE"_s,
                           m_target.kind == DatabaseTarget::Kind::Sqlite
                               ? u"sqlite:"_s + m_target.path
                               : u"postgresql://%1:%2@%3:%4/%5"_s.arg(
                                   m_target.user, QString::fromUtf8(m_target.password.reveal()), m_target.host,
                                   QString::number(m_target.port), m_target.database));
        return std::make_unique<Worker>(QStringList{u"serve"_s}, environment, QProcess::StandardError);
    }
    void submit()
    {
        const int number = int(forms.size());
        const IntakeForm form{.firstName = u"Alumno"_s,
                              .lastName = u"Apellido"_s, // all alike: their usernames compete
                              .email = u"alumno%1@mail.example"_s.arg(number),
                              .phone = u"+34600%1"_s.arg(100'000 + 100 * (number / 10) + number % 10),
                              .courseIds = {m_courses.at(number % 6), m_courses.at((number + 1) % 6)}};
        forms.append(valueOf(QCoro::waitFor(m_intakes.submit(form))).intakeId);
    }
    IntakeStatus status(qint64 form) { return valueOf(IntakeRepository(*session).status(form)); }
    bool untilSettled()
    {
        QElapsedTimer timer;
        timer.start();
        const auto isSettled = [&](qint64 form) {
            const IntakeStatus now = status(form); // a message that waits for its template has it soon
            return now.hasEnded() && (!now.welcome || now.welcome->state != MessageState::Queued);
        };
        while (!std::ranges::all_of(forms, isSettled)) {
            if (timer.hasExpired(120'000))
                return false;
            QEventLoop loop;
            QObject::connect(&database.changes(), &ChangeFeed::changed, &loop, &QEventLoop::quit);
            QTimer::singleShot(1000, &loop, &QEventLoop::quit);
            loop.exec();
        }
        return true;
    }
    QJsonObject control(const QByteArray &method, const QString &what, const QJsonObject &body = {})
    {
        return m_client
            .ask(method, QUrl(m_endpoints[u"control_url"_s].toString() + u'/' + what),
                 body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson())
            .json()
            .object();
    }
    QJsonObject state(const QString &what) { return control("GET", u"state/"_s + what); }

    SystemClock m_clock;
    Database database;
    std::unique_ptr<SqlSession> session;
    QList<qint64> forms;

private:
    const DatabaseTarget m_target;
    QTemporaryDir m_folder;
    IntakeService m_intakes;
    Worker m_campus;
    QJsonObject m_endpoints;
    CampusClient m_client;
    QList<qint64> m_courses;
};

} // namespace

/// What stands at the end of flow 1 however often its worker was killed in the middle.
class KillTest : public QObject {
    Q_OBJECT
private slots:
    void nobodyIsLostOrWelcomedTwice_data() { DatabaseFixture::addDatabaseRows(); }
    void nobodyIsLostOrWelcomedTwice();
    void aCutMessageArrivedOnceAndIsUnconfirmed_data() { DatabaseFixture::addDatabaseRows(); }
    void aCutMessageArrivedOnceAndIsUnconfirmed();

private:
    static void compareWithCampus(Scene &scene);
};

void KillTest::compareWithCampus(Scene &scene)
{
    QMap<QString, QList<qint64>> accounts;
    for (const QJsonValue &user : scene.state(u"users"_s)[u"users"_s].toArray())
        accounts[user[u"email"_s].toString()].append(user[u"id"_s].toInteger());
    QMap<qint64, QSet<qint64>> courses;
    for (const QJsonValue &row : scene.state(u"enrolments"_s)[u"enrolments"_s].toArray())
        courses[row[u"user"_s].toInteger()].insert(row[u"course"_s].toInteger());
    const QJsonObject messages = scene.state(u"messages"_s);
    const QJsonObject accepted = messages[u"accepted_by_callback"_s].toObject();
    const QJsonObject received = messages[u"received_by_callback"_s].toObject();
    QMap<QString, int> perPerson;
    for (const QJsonValue &message : messages[u"messages"_s].toArray())
        ++perPerson[message[u"wa_id"_s].toString()];

    int acceptedCount = 0;
    int unconfirmed = 0;
    int unconfirmedThatArrived = 0;
    for (const qint64 form : std::as_const(scene.forms)) {
        const IntakeStatus status = scene.status(form);
        const QByteArray who =
            u"%1: %2 accounts, %3, %4"_s
                .arg(status.student.email, QString::number(accounts[status.student.email].size()),
                     word(status.student.state), status.student.error ? status.student.error->code : QString())
                .toUtf8();
        QVERIFY2(accounts[status.student.email].size() == 1, who.constData());
        QCOMPARE(accounts[status.student.email].first(), status.student.moodleUserId);
        QSet<qint64> wanted;
        for (const Course &course : valueOf(CourseRepository(*scene.session).findAll(status.intake.courseIds)))
            wanted.insert(course.moodleCourseId);
        QVERIFY2(courses[status.student.moodleUserId] == wanted, who.constData());
        QVERIFY2(status.welcome.has_value(), who.constData());
        const QString key = status.welcome->uuid.toString(QUuid::WithoutBraces);
        QVERIFY2(accepted[key].toInt() <= 1 && received[key].toInt() <= 1, who.constData());
        QVERIFY2(perPerson[status.student.phone.mid(1)] <= 1, who.constData());
        if (status.welcome->state == MessageState::Unconfirmed) {
            ++unconfirmed;
            unconfirmedThatArrived += accepted[key].toInt();
        } else {
            QVERIFY2(accepted[key].toInt() == 1 && status.welcome->acceptedAt.isValid(), who.constData());
            ++acceptedCount;
        }
    }
    QCOMPARE(messages[u"messages"_s].toArray().size(), acceptedCount + unconfirmedThatArrived);
    qInfo("%d forms: %d welcomed, %d unconfirmed (%d of them did arrive)", int(scene.forms.size()), acceptedCount,
          unconfirmed, unconfirmedThatArrived);
}

void KillTest::nobodyIsLostOrWelcomedTwice()
{
    BEDEL_FRESH_DATABASE(fixture);
    const quint32 seed = seedOfRun();
    const int kills = killCount();
    qInfo("seed %u, %d kills (BEDEL_TEST_SEED, BEDEL_TEST_KILLS)", seed, kills);
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> life(0, kLongestLife);
    Scene scene(fixture);
    scene.control("POST", u"delay"_s, {{u"fixed_ms"_s, 25}, {u"whatsapp_ms"_s, 60}});
    QElapsedTimer timer;
    timer.start();
    for (int kill = 0; kill < kills; ++kill) {
        for (int form = 0; form < kFormsPerKill; ++form)
            scene.submit();
        const std::unique_ptr<Worker> worker = scene.worker();
        QVERIFY(!worker->line("\"serving\"").isEmpty());
        live(life(random));
        worker->kill();
    }
    const qint64 killing = timer.elapsed();
    const std::unique_ptr<Worker> last = scene.worker();
    QVERIFY(!last->line("\"serving\"").isEmpty());
    QVERIFY(scene.untilSettled());
    qInfo("killing took %lld ms, settling %lld ms", killing, timer.elapsed() - killing);
    compareWithCampus(scene);
    QVERIFY2(last->endCleanly(), last->lastWords().constData());
}

void KillTest::aCutMessageArrivedOnceAndIsUnconfirmed()
{
    BEDEL_FRESH_DATABASE(fixture);
    Scene scene(fixture);
    scene.control("POST", u"faults"_s, {{u"kind"_s, u"cut_after_accept"_s}, {u"function"_s, u"messages"_s}});
    scene.submit();
    std::unique_ptr<Worker> worker = scene.worker();
    QVERIFY(scene.untilSettled());
    const Message message = *scene.status(scene.forms.first()).welcome;
    QCOMPARE(message.state, MessageState::Unconfirmed);
    QVERIFY(worker->endCleanly());
    worker = scene.worker(); // another start sends nothing either
    scene.submit();
    QVERIFY(scene.untilSettled());
    const QString key = message.uuid.toString(QUuid::WithoutBraces);
    QCOMPARE(scene.state(u"messages"_s)[u"received_by_callback"_s][key].toInt(), 1);
    QCOMPARE(scene.state(u"messages"_s)[u"accepted_by_callback"_s][key].toInt(), 1);
    QCOMPARE(scene.status(scene.forms.first()).welcome->state, MessageState::Unconfirmed);
}

QTEST_GUILESS_MAIN(KillTest)
#include "tst_kill.moc"
