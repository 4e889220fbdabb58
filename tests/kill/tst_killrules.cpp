// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/rules/rulerunhandler.h"
#include "app/storage/database.h"
#include "app/storage/rulerepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"
#include "tests/kill/campusprocess.h"
#include "tests/support/trackedcentre.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kShortPeople = 1500;
constexpr int kWaves = 4; // of people who become due while engines come and go

int peopleCount()
{
    const int asked = qEnvironmentVariableIntValue("BEDEL_TEST_PEOPLE");
    return asked > 0 ? asked : kShortPeople;
}

/// A centre where nobody has entered for a while, and engines that run its rules until they are killed. In test mode,
/// so that only the runs are at stake.
class Scene {
public:
    Scene(const DatabaseFixture &fixture, int people)
        : database(fixture.target(), m_clock)
        , m_target(fixture.target())
    {
        if (const auto opened = database.open().result(); !opened)
            qFatal("the database does not open");
        session = fixture.session();
        const std::pair<QString, QString> settings[]{{u"engine.lease_seconds"_s, u"1"_s},
                                                     {u"tracking.paused"_s, u"true"_s},
                                                     {u"template.inactivity"_s, u"aviso_general:es"_s},
                                                     {u"template.progress"_s, u"aviso_general:es"_s},
                                                     {u"sending.run_per_hour"_s, u"20000"_s},
                                                     {u"sending.spread_per_minute"_s, u"600"_s},
                                                     {u"whatsapp.test_mode"_s, u"true"_s}};
        for (const auto &[key, value] : settings)
            valueOf(SettingRepository(*session).set(key, value, m_clock.now()));
        const WhatsAppTemplate notice{
            .key = {.name = u"aviso_general"_s, .language = u"es"_s},
            .metaId = u"1"_s,
            .state = TemplateState::Approved,
            .category = u"UTILITY"_s,
            .components = {QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, u"Hola {{1}}, vuelve."_s}}},
            .pulledAt = m_clock.now()};
        valueOf(TemplateRepository(*session).store({notice}, m_clock.now()));
        const QDateTime now = m_clock.now();
        valueOf(RuleRepository(*session).beginUntouched(now.addDays(-90), {}, now));
        const auto fill = [&]() -> Result<void> {
            centre = trackedCentre(*session, m_clock.now().addDays(-40), people);
            QList<ProgressChange> changes;
            for (const qint64 enrolment : std::as_const(centre.enrolments)) {
                ProgressChange change = changeOf(enrolment, 30, m_clock.now().addDays(-9));
                change.value.checkedAt = m_clock.now().addDays(-1); // too long ago for a verdict
                changes.append(change);
            }
            return ProgressRepository(*session).store(changes);
        };
        valueOf(inTransaction(*session, fill));
    }
    ~Scene()
    {
        m_engine.reset();
        database.shutdown();
    }
    Q_DISABLE_COPY_MOVE(Scene)

    /// People [from, to) are read anew and so are due, and the next engine that starts has a run to do.
    void becomeDue(int from, int to)
    {
        const auto read = session->execute(
            u"UPDATE progress SET checked_at = ? WHERE enrolment_id >= ? AND enrolment_id <= ?"_s,
            {session->bindTime(m_clock.now()), centre.enrolments.at(from), centre.enrolments.at(to - 1)});
        if (!read)
            qFatal("nobody is read anew");
        makeRunDue();
    }
    void makeRunDue() { valueOf(SettingRepository(*session).remove(rulerunning::kLastRunKey)); }
    void begin() { m_engine = m_campus.worker(m_target); }
    bool start()
    {
        begin();
        return !m_engine->line("\"serving\"").isEmpty();
    }
    /// A run of the rules is under way.
    bool isRunning() { return number(u"SELECT count(*) FROM job WHERE kind = 'run_rules' AND state = 'leased'"_s) > 0; }
    void kill() { m_engine->kill(); }
    Worker &engine() { return *m_engine; }
    qint64 number(const QString &sql)
    {
        Result<QSqlQuery> query = session->execute(sql);
        if (!query || !query->next())
            qFatal("a count fails: %s", qPrintable(sql));
        return query->value(0).toLongLong();
    }
    bool until(const std::function<bool()> &condition, int limit)
    {
        QElapsedTimer timer;
        timer.start();
        while (!condition()) {
            if (timer.hasExpired(limit))
                return false;
            live(2);
        }
        return true;
    }

    SystemClock m_clock;
    Database database;
    std::unique_ptr<SqlSession> session;
    TrackedCentre centre;

private:
    CampusProcess m_campus;
    const DatabaseTarget m_target;
    std::unique_ptr<Worker> m_engine;
};

} // namespace

/// What stands after runs of the rules however often their engine was killed in the middle.
class KillRulesTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(nothingIsPlannedTwiceOrForgotten)

private:
    static void judge(Scene &scene);
};

/// True of every moment, also right after a kill.
void KillRulesTest::judge(Scene &scene)
{
    // Nothing twice, and nobody above the cap of a day.
    QCOMPARE(scene.number(u"SELECT count(*) - count(DISTINCT occasion) FROM message"_s), 0);
    QCOMPARE(scene.number(u"SELECT count(*) FROM (SELECT student_id FROM message WHERE state <> 'cancelled' "
                          "GROUP BY student_id HAVING count(*) > 1) AS twice"_s),
             0);
    QCOMPARE(scene.number(u"SELECT count(*) FROM (SELECT occasion FROM decision GROUP BY occasion "
                          "HAVING count(*) > 1) AS twice"_s),
             0);
    // A message and the decision for it were written together or not at all.
    QCOMPARE(scene.number(u"SELECT count(*) FROM message m WHERE NOT EXISTS (SELECT 1 FROM decision d WHERE "
                          "d.message_id = m.id AND d.outcome = 'sent' AND d.occasion = m.occasion)"_s),
             0);
    QCOMPARE(scene.number(u"SELECT count(*) FROM decision d WHERE d.outcome IN ('sent', 'merged') AND NOT EXISTS "
                          "(SELECT 1 FROM message m WHERE m.id = d.message_id)"_s),
             0);
    // Each run has counted what it wrote.
    QCOMPARE(scene.number(u"SELECT count(*) FROM rule_run r WHERE r.sent <> (SELECT count(*) FROM message m WHERE "
                          "m.run_id = r.id)"_s),
             0);
    QCOMPARE(scene.number(u"SELECT count(*) FROM message WHERE run_id IS NULL"_s), 0);
    // One run at a time is under way or waits for its turn.
    QVERIFY(scene.number(u"SELECT count(*) FROM job WHERE kind = 'run_rules' AND state IN ('ready', 'leased', "
                         "'waiting')"_s)
            <= 1);
}

void KillRulesTest::nothingIsPlannedTwiceOrForgotten()
{
    BEDEL_FRESH_DATABASE(fixture);
    const quint32 seed = seedOfRun();
    const int people = peopleCount();
    const int perWave = people / 25; // far from the share that waits for a yes
    std::mt19937 random(seed);
    Scene scene(fixture, people);
    qInfo("seed %u, %d people, %d due in each of %d waves (BEDEL_TEST_SEED, BEDEL_TEST_PEOPLE)", seed, people, perWave,
          kWaves);
    // How long an undisturbed run takes decides when the others are killed.
    scene.becomeDue(0, 1);
    scene.begin();
    QVERIFY(scene.until([&] { return scene.isRunning(); }, 60'000));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(scene.until([&] { return !scene.isRunning(); }, 120'000));
    QCOMPARE(scene.number(u"SELECT count(*) FROM message"_s), 1);
    std::uniform_int_distribution<int> life(0, int(timer.elapsed()) + 10);
    scene.kill();
    int kills = 1;
    int cut = 0; // runs that were killed while something of them stood already, or was to come
    for (int wave = 0; wave < kWaves; ++wave) {
        const int before = 1 + wave * perWave;
        scene.becomeDue(before, before + perWave);
        for (int i = 0; i < killCount() / (2 * kWaves); ++i) {
            scene.begin();
            QVERIFY(scene.until([&] { return scene.isRunning(); }, 60'000));
            live(life(random));
            scene.kill();
            ++kills;
            judge(scene);
            const qint64 jobs =
                scene.number(u"SELECT count(*) FROM job WHERE kind = 'run_rules' AND state IN ('leased', 'ready')"_s);
            cut += int(jobs > 0);
            if (jobs == 0)
                scene.makeRunDue(); // it had ended: the next one has work, too
        }
        QVERIFY(scene.start());
        const bool isAllThere =
            scene.until([&] { return scene.number(u"SELECT count(*) FROM message"_s) == before + perWave; }, 120'000);
        QVERIFY2(isAllThere, QByteArray::number(scene.number(u"SELECT count(*) FROM message"_s)).constData());
        // And the run ends: nothing is left of those that were killed.
        QVERIFY(scene.until(
            [&] {
                return scene.number(u"SELECT count(*) FROM job WHERE kind = 'run_rules' AND state NOT IN ('done', "
                                    "'failed')"_s)
                    == 0;
            },
            60'000));
        judge(scene);
        scene.kill();
    }
    qInfo("%d kills, %d of them in the middle of a run", kills, cut);
    QVERIFY(cut > 0);
    QCOMPARE(scene.number(u"SELECT count(*) FROM rule_run WHERE state = 'waiting'"_s), 0);
    QVERIFY(scene.start());
    QVERIFY2(scene.engine().endCleanly(), scene.engine().lastWords().constData());
}

QTEST_GUILESS_MAIN(KillRulesTest)
#include "tst_killrules.moc"
