// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/database.h"
#include "app/storage/messagerepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/transaction.h"
#include "tests/kill/campusprocess.h"

#include <QTcpServer>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kEnginesOnAServer = 3;
constexpr double kFaultPercent = 10;
constexpr int kShortMessages = 300;

/// Where the answer says for certain that nothing was sent, and the same message may be sent again.
const QSet<QString> kClearFaults = {u"131000"_s, u"2"_s, u"130429"_s, u"131056"_s};

int messageCount()
{
    const int asked = qEnvironmentVariableIntValue("BEDEL_TEST_MESSAGES");
    return asked > 0 ? asked : kShortMessages;
}

int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

/// What became of one message on each side.
struct Fate {
    QString state; ///< In Bedel.
    QString errorCode;
    int accepted = 0; ///< By WhatsApp: messages with this key.
    int requests = 0; ///< Carried out by WhatsApp, refused ones included.
    QString stateThere;
    QStringList faults; ///< In the order in which its requests met them.

    /// A request whose answer leaves it open whether the message went out.
    bool hasMetUnclearFault() const
    {
        return std::ranges::any_of(faults, [](const QString &kind) { return !kClearFaults.contains(kind); });
    }
    QByteArray toText() const
    {
        return u"here %1 %2, there %3 times %4, %5 requests, faults: %6"_s
            .arg(state, errorCode, QString::number(accepted), stateThere, QString::number(requests), faults.join(u' '))
            .toUtf8();
    }
};

/// A strict campus full of faults in a process of its own, a database with queued messages, and engines that come and
/// go. One of them receives the webhooks, always on the same port.
class Scene {
public:
    Scene(const DatabaseFixture &fixture, quint32 seed)
        : database(fixture.target(), m_clock)
        , m_campus({u"--seed"_s, QString::number(seed)})
        , m_target(fixture.target())
        , m_port(freePort())
    {
        const auto opened = database.open().result();
        if (!opened)
            qFatal("the database does not open");
        session = fixture.session();
        setting(u"engine.lease_seconds"_s, u"2"_s);
        setting(u"tracking.paused"_s, u"true"_s); // only messages
        m_engines.resize(fixture.isSqlite() ? 1 : kEnginesOnAServer);
        m_campus.control("POST", u"settings"_s,
                         {{u"delivery_speed_percent"_s, 1000},
                          {u"messaging_limit"_s, u"TIER_UNLIMITED"_s},
                          {u"throughput_per_second"_s, 0},
                          {u"number_fates"_s, false},
                          {u"webhook_url"_s, u"http://127.0.0.1:%1/webhooks/whatsapp/1"_s.arg(m_port)}});
        m_campus.control("POST", u"chaos"_s, {{u"percent"_s, kFaultPercent}, {u"seed"_s, qint64(seed)}});
        m_campus.control("POST", u"delay"_s, {{u"whatsapp_ms"_s, 30}});
    }
    ~Scene()
    {
        m_engines.clear();
        database.shutdown();
    }
    Q_DISABLE_COPY_MOVE(Scene)

    void setting(const QString &key, const QString &value)
    {
        valueOf(SettingRepository(*session).set(key, value, m_clock.now()));
    }
    void queue(int count);
    int engines() const { return int(m_engines.size()); }
    bool start(int index)
    {
        m_engines[std::size_t(index)] = m_campus.worker(m_target, index == 0 ? m_port : 0);
        return !m_engines[std::size_t(index)]->line("\"serving\"").isEmpty();
    }
    /// False: it had died by itself.
    bool kill(int index)
    {
        std::unique_ptr<Worker> &engine = m_engines[std::size_t(index)];
        const bool wasAlive = engine && engine->isRunning();
        if (engine)
            engine->kill();
        return wasAlive;
    }
    Worker &engine(int index) { return *m_engines[std::size_t(index)]; }
    void endFaults() { m_campus.control("POST", u"chaos"_s, {{u"percent"_s, 0}}); }
    QJsonObject ledger() { return m_campus.control("GET", u"ledger"_s); }
    qint64 number(const QString &sql)
    {
        Result<QSqlQuery> query = session->execute(sql);
        if (!query || !query->next())
            qFatal("a count fails");
        return query->value(0).toLongLong();
    }
    qint64 unsent() { return number(u"SELECT count(*) FROM message WHERE state IN ('queued', 'sending')"_s); }
    /// Nothing is left to be sent, told or read on either side.
    bool isQuiet()
    {
        if (unsent() > 0 || number(u"SELECT count(*) FROM webhook_event WHERE processed_at IS NULL"_s) > 0)
            return false;
        const QJsonValue totals = ledger().value(u"totals"_s);
        return totals[u"unposted_statuses"_s].toInt() == 0 && totals[u"unposted_events"_s].toInt() == 0;
    }
    bool until(const std::function<bool()> &condition, int limit)
    {
        QElapsedTimer timer;
        timer.start();
        while (!condition()) {
            if (timer.hasExpired(limit))
                return false;
            QEventLoop loop;
            QObject::connect(&database.changes(), &ChangeFeed::changed, &loop, &QEventLoop::quit);
            QTimer::singleShot(500, &loop, &QEventLoop::quit);
            loop.exec();
            live(100); // changes come in swarms
        }
        return true;
    }
    QMap<QString, Fate> fates();

    SystemClock m_clock;
    Database database;
    std::unique_ptr<SqlSession> session;

private:
    CampusProcess m_campus;
    const DatabaseTarget m_target;
    const int m_port;
    std::vector<std::unique_ptr<Worker>> m_engines;
};

void Scene::queue(int count)
{
    const QDateTime now = m_clock.now();
    const auto insert = [&]() -> Result<void> {
        QList<Message> messages;
        for (int i = 0; i < count; ++i) {
            Student student = inventedStudent(u"Alumna"_s, u"Apellido"_s, now);
            student.phone = u"+3461%1"_s.arg(i, 7, 10, QLatin1Char('0'));
            const QUuid uuid = QUuid::createUuid();
            messages.append({.uuid = uuid,
                             .occasion = u"manual:"_s + uuid.toString(QUuid::WithoutBraces),
                             .purpose = MessagePurpose::Manual,
                             .studentId = valueOf(StudentRepository(*session).insert(student)),
                             .templateKey = {u"aviso_general"_s, u"es"_s},
                             .to = student.phone,
                             .queuedAt = now,
                             .content = {{messagecontent::kFixedTemplate, true}},
                             .isAutomatic = false,
                             .who = u"test"_s});
        }
        const auto added = MessageRepository(*session).insertAll(messages);
        return added ? Result<void>() : fail(added.error());
    };
    valueOf(inTransaction(*session, insert));
}

QMap<QString, Fate> Scene::fates()
{
    QMap<QString, Fate> fates;
    Result<QSqlQuery> rows = session->execute(u"SELECT uuid, state, error FROM message"_s);
    while (rows && rows->next()) {
        const QJsonObject error = QJsonDocument::fromJson(rows->value(2).toString().toUtf8()).object();
        fates.insert(QUuid(rows->value(0).toString()).toString(QUuid::WithoutBraces),
                     {.state = rows->value(1).toString(), .errorCode = error.value(u"code"_s).toString()});
    }
    const QJsonObject there = ledger();
    for (const QJsonValue &message : there[u"accepted"_s].toArray()) {
        Fate &fate = fates[message[u"key"_s].toString()];
        ++fate.accepted;
        fate.stateThere = message[u"state"_s].toString();
    }
    for (const QJsonValue &met : there[u"faults"_s].toArray())
        fates[met[u"key"_s].toString()].faults.append(met[u"kind"_s].toString());
    const QJsonObject received = m_campus.state(u"received"_s)[u"received"_s].toObject();
    for (auto key = received.begin(); key != received.end(); ++key)
        fates[key.key()].requests = key.value().toInt();
    return fates;
}

} // namespace

/// What stands at the end of sending however often WhatsApp failed and its engines were killed in the middle.
class KillMessagesTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(everyMessageGoesOutOnceOrIsListed)

private:
    static void judge(Scene &scene, int wanted);
};

void KillMessagesTest::judge(Scene &scene, int wanted)
{
    const QMap<QString, Fate> fates = scene.fates();
    QCOMPARE(fates.size(), wanted); // and nothing went out that nobody had asked for
    QMap<QString, int> states;
    QMap<QString, int> open;
    int settled = 0;
    for (auto entry = fates.cbegin(); entry != fates.cend(); ++entry) {
        const Fate &fate = *entry;
        const QByteArray what = fate.toText();
        ++states[fate.state];
        QVERIFY2(fate.accepted <= 1, what.constData()); // never twice
        QVERIFY2(fate.requests <= 1, what.constData()); // nor tried again after an answer that never came
        if (fate.hasMetUnclearFault())
            QVERIFY2(!kClearFaults.contains(fate.faults.last()), what.constData()); // it was the last request
        if (fate.accepted == 1) { // and everything about it has been told
            QVERIFY2(fate.state == fate.stateThere, what.constData());
            settled += fate.hasMetUnclearFault();
            continue;
        }
        // What did not arrive is on the list of a person, and there is a reason for not knowing.
        QVERIFY2(fate.state == u"unconfirmed"_s, what.constData());
        QVERIFY2(fate.hasMetUnclearFault() || fate.errorCode == u"interrupted"_s, what.constData());
        ++open[fate.hasMetUnclearFault() ? fate.faults.last() : u"in flight at a kill"_s];
        qInfo("unconfirmed: %s, %s", qPrintable(entry.key()), what.constData());
    }
    for (auto state = states.cbegin(); state != states.cend(); ++state)
        qInfo("%d %s", *state, qPrintable(state.key()));
    for (auto reason = open.cbegin(); reason != open.cend(); ++reason)
        qInfo("%d unconfirmed after %s", *reason, qPrintable(reason.key()));
    const qint64 doubted =
        scene.number(u"SELECT count(DISTINCT message_id) FROM message_event WHERE state = 'unconfirmed'"_s);
    qInfo("%lld were unconfirmed at some time; %d went out although WhatsApp spoilt the answer: statuses settled them",
          doubted, settled);
    const int listed = valueOf(MessageRepository(*scene.session).count({.states = {MessageState::Unconfirmed}}));
    QCOMPARE(listed, states.value(u"unconfirmed"_s));
    QVERIFY(settled > 0 || wanted <= kShortMessages); // of so few it might be none
}

void KillMessagesTest::everyMessageGoesOutOnceOrIsListed()
{
    BEDEL_FRESH_DATABASE(fixture);
    const quint32 seed = seedOfRun();
    const int wanted = messageCount();
    const bool isLong = wanted > kShortMessages;
    std::mt19937 random(seed);
    Scene scene(fixture, seed);
    scene.setting(u"whatsapp.per_second"_s, isLong ? u"80"_s : u"20"_s); // slow enough to be killed in the middle
    qInfo("seed %u, %d messages, %d engines, %g %% faults (BEDEL_TEST_SEED, BEDEL_TEST_MESSAGES)", seed, wanted,
          scene.engines(), kFaultPercent);
    scene.queue(wanted);
    for (int i = 0; i < scene.engines(); ++i)
        QVERIFY(scene.start(i));
    std::uniform_int_distribution<int> life(isLong ? 1000 : 300, isLong ? 5000 : 1500); // ms
    QElapsedTimer timer;
    timer.start();
    int kills = 0;
    while (scene.unsent() > (isLong ? 100 : 30) && timer.elapsed() < (isLong ? 1'200'000 : 60'000)) {
        live(life(random));
        const int victim = int(random() % quint32(scene.engines()));
        QVERIFY2(scene.kill(victim), scene.engine(victim).lastWords().constData());
        QVERIFY(scene.start(victim));
        ++kills;
    }
    qInfo("%d kills in %lld ms, %lld still to be sent", kills, timer.elapsed(), scene.unsent());
    QVERIFY(kills > 0);
    scene.endFaults();
    // Requests that WhatsApp will never answer are given up with their engines.
    for (int i = 0; i < scene.engines(); ++i)
        scene.kill(i);
    for (int i = 0; i < scene.engines(); ++i)
        QVERIFY(scene.start(i));
    QVERIFY2(scene.until([&scene] { return scene.isQuiet(); }, 180'000),
             QByteArray::number(scene.unsent()).constData());
    qInfo("all is told after %lld ms", timer.elapsed());
    judge(scene, wanted);
    for (int i = 0; i < scene.engines(); ++i)
        QVERIFY2(scene.engine(i).endCleanly(), scene.engine(i).lastWords().constData());
}

QTEST_GUILESS_MAIN(KillMessagesTest)
#include "tst_killmessages.moc"
