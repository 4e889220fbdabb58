// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/intakeservice.h"
#include "app/storage/courserepository.h"
#include "app/storage/database.h"
#include "app/storage/intakerepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/settingrepository.h"
#include "tests/kill/campusprocess.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFormsPerKill = 3;
constexpr int kLongestLife = 700; // ms between the start of a worker's work and its death

/// A campus in a process of its own and a database with forms, for workers that come and go.
class Scene {
public:
    explicit Scene(const DatabaseFixture &fixture)
        : database(fixture.target(), m_clock)
        , m_target(fixture.target())
        , m_intakes(database, m_clock, [] { return u"ES"_s; })
    {
        const auto opened = database.open().result();
        if (!opened)
            qFatal("the database does not open");
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

    std::unique_ptr<Worker> worker() const { return m_campus.worker(m_target); }
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
        return m_campus.control(method, what, body);
    }
    QJsonObject state(const QString &what) { return m_campus.state(what); }

    SystemClock m_clock;
    Database database;
    std::unique_ptr<SqlSession> session;
    QList<qint64> forms;

private:
    const DatabaseTarget m_target;
    IntakeService m_intakes;
    CampusProcess m_campus;
    QList<qint64> m_courses;
};

} // namespace

/// What stands at the end of flow 1 however often its worker was killed in the middle.
class KillTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(nobodyIsLostOrWelcomedTwice)
    BEDEL_DATABASE_TEST(aCutMessageArrivedOnceAndIsUnconfirmed)

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
