// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/activityrepository.h"
#include "app/storage/draftrepository.h"
#include "app/storage/enginerepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/webhookeventrepository.h"
#include "tests/support/storedcentre.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

/// Repositories of a few statements each: events, drafts, settings, engines, activity.
namespace {
constexpr qint64 kBytes = 64 * 1024 * 1024;
} // namespace

class SmallRepositoriesTest : public QObject {
    Q_OBJECT
private slots:
    void eventsAreWorkedOffOnce_data() { DatabaseFixture::addDatabaseRows(); }
    void eventsAreWorkedOffOnce();
    void eventsKeepTheirBytes_data() { DatabaseFixture::addDatabaseRows(); }
    void aRelaysEventsAreStoredOnce_data() { DatabaseFixture::addDatabaseRows(); }
    void aRelaysEventsAreStoredOnce();
    void eventsKeepTheirBytes();
    void aDeskHasOneDraft_data() { DatabaseFixture::addDatabaseRows(); }
    void aDeskHasOneDraft();
    void settingsAreTextByKey_data() { DatabaseFixture::addDatabaseRows(); }
    void settingsAreTextByKey();
    void enginesComeAndGo_data() { DatabaseFixture::addDatabaseRows(); }
    void enginesComeAndGo();
    void activityIsListedNewestFirst_data() { DatabaseFixture::addDatabaseRows(); }
    void activityIsListedNewestFirst();
    void activityGoesWithItsStudent_data() { DatabaseFixture::addDatabaseRows(); }
    void activityGoesWithItsStudent();

private:
    ManualClock m_clock;
    const QDateTime m_now = m_clock.now();
};

void SmallRepositoriesTest::eventsAreWorkedOffOnce()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    WebhookEventRepository events(*session);
    QVERIFY(valueOf(events.pending(10, kBytes)).isEmpty());
    for (const QByteArray body : {"one", "two", "three"})
        valueOf(events.add({.account = u"1"_s, .body = body, .receivedAt = m_now}));
    QCOMPARE(valueOf(events.pending(2, kBytes)).size(), 2);
    QList<WebhookEvent> pending = valueOf(events.pending(10, kBytes));
    QCOMPARE(pending.size(), 3);
    QCOMPARE(pending.at(0).body, "one");
    QCOMPARE(pending.at(0).account, u"1"_s);
    QCOMPARE(pending.at(0).receivedAt, m_now);

    const Error error{.kind = Error::Kind::Invalid, .code = u"webhook_json"_s};
    valueOf(events.setProcessed(
        {{.id = pending.at(0).id}, {.id = pending.at(1).id, .isUnderstood = false, .error = error}}, m_now));
    QCOMPARE(valueOf(events.pending(10, kBytes)).size(), 1);
    QCOMPARE(valueOf(events.forget(m_now, 10)), 0); // worked off just now
    QCOMPARE(valueOf(events.forget(m_now.addSecs(1), 10)), 1); // understood: nobody's words are kept for good
    Result<QSqlQuery> rows =
        session->execute(u"SELECT body, error FROM webhook_event WHERE processed_at IS NOT NULL ORDER BY id"_s);
    QVERIFY(rows && rows->next());
    QCOMPARE(rows->value(0).toByteArray(), "two"); // not understood: kept, with the reason
    QVERIFY(rows->value(1).toString().contains(u"webhook_json"_s));
}

void SmallRepositoriesTest::aRelaysEventsAreStoredOnce()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    WebhookEventRepository events(*session);
    const WebhookEvent relayed{.account = u"1"_s, .body = "one", .receivedAt = m_now, .relayKey = u"store:1"_s};
    WebhookEvent other = relayed;
    other.relayKey = u"store:2"_s;
    valueOf(events.add(relayed));
    valueOf(events.add(QList<WebhookEvent>{relayed, other}));
    QCOMPARE(valueOf(events.pending(10, kBytes)).size(), 2);
    // As many as fit, but one at least.
    QCOMPARE(valueOf(events.pending(10, 4)).size(), 1);
    valueOf(events.setProcessed({{.id = valueOf(events.pending(10, kBytes)).at(0).id}}, m_now));
    valueOf(events.forgetAbout({u"ne"_s}));
    QCOMPARE(valueOf(events.pending(10, kBytes)).size(), 1); // the other is not worked off yet
}

void SmallRepositoriesTest::eventsKeepTheirBytes()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    WebhookEventRepository events(*session);
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all.append(char(byte));
    const QByteArray large = all.repeated(16 * 1024); // 4 MiB, the most that is taken
    for (const QByteArray &body : {all, large, QByteArray("\\u00e1 \\/ '\" ? $1"), QByteArray("")})
        valueOf(events.add({.account = u"1"_s, .body = body, .receivedAt = m_now}));
    const QList<WebhookEvent> pending = valueOf(events.pending(10, kBytes));
    QCOMPARE(pending.size(), 4);
    QVERIFY(pending.at(0).body == all);
    QVERIFY(pending.at(1).body == large);
    QCOMPARE(pending.at(2).body, QByteArray("\\u00e1 \\/ '\" ? $1"));
    QVERIFY(pending.at(3).body.isEmpty());
}

void SmallRepositoriesTest::aDeskHasOneDraft()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    DraftRepository drafts(*session);
    QVERIFY(!valueOf(drafts.load(u"front"_s)));
    const QJsonObject begun{{u"first_name"_s, u"Íñigo"_s}, {u"courses"_s, QJsonArray{1, 2}}};
    valueOf(drafts.save(u"front"_s, begun, m_now));
    valueOf(drafts.save(u"back"_s, QJsonObject(), m_now));
    QCOMPARE(valueOf(drafts.load(u"front"_s))->content, begun);
    QCOMPARE(valueOf(drafts.load(u"front"_s))->updatedAt, m_now);
    QVERIFY(valueOf(drafts.load(u"back"_s))->content.isEmpty());
    valueOf(drafts.save(u"front"_s, {{u"first_name"_s, u"Eva"_s}}, m_now.addSecs(5)));
    QCOMPARE(valueOf(drafts.load(u"front"_s))->content[u"first_name"_s].toString(), u"Eva"_s);
    QCOMPARE(valueOf(drafts.load(u"front"_s))->updatedAt, m_now.addSecs(5));
    valueOf(drafts.remove(u"front"_s));
    valueOf(drafts.remove(u"front"_s));
    QVERIFY(!valueOf(drafts.load(u"front"_s)));
    QVERIFY(valueOf(drafts.load(u"back"_s)));
}

void SmallRepositoriesTest::settingsAreTextByKey()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    SettingRepository settings(*session);
    QVERIFY(valueOf(settings.all()).isEmpty());
    QVERIFY(!valueOf(settings.value(u"a"_s)));
    valueOf(settings.set(u"a"_s, u"uno · 1"_s, m_now));
    valueOf(settings.set(u"b"_s, QString(), m_now)); // empty is a value too
    valueOf(settings.set(u"a"_s, u"dos"_s, m_now));
    QCOMPARE(valueOf(settings.all()), (QMap<QString, QString>{{u"a"_s, u"dos"_s}, {u"b"_s, u""_s}}));
    QVERIFY(valueOf(settings.value(u"b"_s)));
    valueOf(settings.remove(u"a"_s));
    valueOf(settings.remove(u"unknown"_s));
    QVERIFY(!valueOf(settings.value(u"a"_s)));
}

void SmallRepositoriesTest::enginesComeAndGo()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    EngineRepository engines(*session);
    EngineInfo first{.uuid = QUuid::createUuid(),
                     .host = u"mostrador"_s,
                     .machine = u"m1"_s,
                     .pid = 4294967297,
                     .startedAt = m_now,
                     .seenAt = m_now};
    EngineInfo second = first;
    second.uuid = QUuid::createUuid();
    second.startedAt = m_now.addSecs(-60);
    valueOf(engines.seen(first));
    valueOf(engines.seen(second));
    QList<EngineInfo> alive = valueOf(engines.list(m_now.addSecs(-20)));
    QCOMPARE(alive.size(), 2);
    QCOMPARE(alive.first().uuid, second.uuid); // the one that has run longest
    QCOMPARE(alive.last().pid, first.pid);
    QCOMPARE(alive.last().startedAt, m_now);
    first.seenAt = m_now.addSecs(60);
    valueOf(engines.seen(first));
    alive = valueOf(engines.list(m_now.addSecs(40)));
    QCOMPARE(alive.size(), 1);
    QCOMPARE(alive.first().seenAt, m_now.addSecs(60));
    valueOf(engines.leave(first.uuid));
    QCOMPARE(valueOf(engines.list(m_now)).size(), 1);
    // What was not seen for a day is gone for good.
    first.seenAt = m_now.addDays(2);
    valueOf(engines.seen(first));
    QCOMPARE(valueOf(engines.list(QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC))).size(), 1);
}

void SmallRepositoriesTest::activityIsListedNewestFirst()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    ActivityRepository activities(*session);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    QVERIFY(!valueOf(activities.newest(ActivityKind::CoursesPulled)).isValid());
    QCOMPARE(valueOf(activities.figures(ActivityKind::Enrolled, m_now)).sum, 0);
    valueOf(activities.add({.at = m_now, .kind = ActivityKind::Enrolled, .studentId = ana, .count = 2}));
    valueOf(activities.add({.at = m_now.addSecs(-90), .kind = ActivityKind::UserCreated, .studentId = ana}));
    valueOf(activities.add({.at = m_now.addSecs(5), .kind = ActivityKind::CoursesPulled, .count = 7}));
    valueOf(activities.add({.at = m_now, .kind = ActivityKind::Enrolled, .count = 3})); // same instant, later row

    const QList<Activity> all = valueOf(activities.list({}, 0, 10));
    QCOMPARE(all.size(), 4);
    QCOMPARE(all.at(0).kind, ActivityKind::CoursesPulled);
    QCOMPARE(all.at(0).studentName, QString());
    QCOMPARE(all.at(1).count, 3);
    QCOMPARE(all.at(2).studentName, u"Ana Gil"_s);
    QCOMPARE(all.at(3).at, m_now.addSecs(-90));
    QCOMPARE(valueOf(activities.list({}, 0, 2)).size(), 2);
    QCOMPARE(valueOf(activities.list(m_now, 0, 10)).size(), 3); // the moment itself belongs to it
    QCOMPARE(valueOf(activities.list({}, ana, 10)).size(), 2);
    QCOMPARE(valueOf(activities.list(m_now, ana, 10)).size(), 1);
    QCOMPARE(valueOf(activities.newest(ActivityKind::Enrolled)), m_now);
    const auto figures = valueOf(activities.figures(ActivityKind::Enrolled, m_now.addSecs(-1)));
    QCOMPARE(figures.activities, 2);
    QCOMPARE(figures.sum, 5);
    QCOMPARE(valueOf(activities.figures(ActivityKind::Enrolled, m_now.addSecs(1))).activities, 0);
}

void SmallRepositoriesTest::activityGoesWithItsStudent()
{
    BEDEL_FRESH_DATABASE(fixture);
    const auto session = migratedSession(fixture, m_clock);
    ActivityRepository activities(*session);
    const qint64 ana = storedStudent(*session, u"Ana"_s, u"Gil"_s, m_now);
    valueOf(activities.add({.at = m_now, .kind = ActivityKind::UserCreated, .studentId = ana}));
    QVERIFY(!activities.add({.at = m_now, .kind = ActivityKind::UserCreated, .studentId = 99999}));
    valueOf(StudentRepository(*session).removeLocal(ana));
    QVERIFY(valueOf(activities.list({}, 0, 10)).isEmpty());
}

QTEST_GUILESS_MAIN(SmallRepositoriesTest)
#include "tst_smallrepositories.moc"
