// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tracking/campusreader.h"
#include "app/engine/tracking/coursework.h"
#include "app/engine/tracking/trackingscheduler.h"
#include "app/remote/moodle/moodlefunctions.h"
#include "app/storage/leaserepository.h"
#include "tests/app/engine/trackbench.h"
#include "tests/support/rawhttpserver.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

ScormPackage package(qint64 id, PackageSignal signal, int scos, const QDateTime &readAt, bool hasRest = false)
{
    ScormPackage made{.id = id, .signal = signal, .readAt = readAt, .hasRest = hasRest};
    for (int i = 0; i < scos; ++i)
        made.scos.append({.packageId = id, .moodleScoId = id * 100 + i});
    return made;
}

QList<CourseMember> members(int count)
{
    QList<CourseMember> list;
    for (int i = 0; i < count; ++i)
        list.append({.enrolmentId = i + 1, .moodleUserId = 101 + i, .openScos = 5});
    return list;
}

QByteArray answers(int count)
{
    QJsonArray responses;
    for (int i = 0; i < count; ++i)
        responses.append(QJsonObject{{u"error"_s, false}, {u"data"_s, u"[]"_s}});
    return QJsonDocument(QJsonObject{{u"responses"_s, responses}}).toJson();
}

qint64 heldLease(SqlSession &session, const QString &owner = u"one"_s)
{
    return *valueOf(LeaseRepository(session).acquire(QString(trackingschedule::kLease), owner, 10min));
}

/// Lets a reading go on for so many requests.
class Watch final : public ReadingWatch {
public:
    QCoro::Task<Result<void>> answered() override
    {
        if (--requests > 0)
            co_return {};
        co_return fail({.kind = Error::Kind::Cancelled, .code = u"enough"_s});
    }
    bool isLeaving() const override { return hasLeft; }

    int requests = 1000;
    bool hasLeft = false;
};

/// A scripted campus behind one line of requests.
struct Reading {
    explicit Reading(const QList<RawAnswer> &script, std::chrono::milliseconds pause = 1ms)
        : moodle(http, {.baseUrl = server.url(), .token = Secret("0123456789abcdef"), .longestWait = 400ms})
        , pace(1, 0)
        , reader(moodle, pace, &watch, pause)
    {
        server.script(script);
    }
    Result<void> read(int calls, CampusReader::Skip skip = {})
    {
        const auto take = [this](qsizetype call, const Result<QJsonValue> &answer) {
            words.insert(call, answer ? u"ok"_s : answer.error().code);
        };
        const QList<MoodleCall> list(calls, moodlefunction::scormTracks(7, 4));
        return QCoro::waitFor(reader.read(list, take, std::move(skip)));
    }
    int count(const QString &word) const { return int(words.values().count(word)); }

    Watch watch;
    RawHttpServer server;
    HttpClient http;
    MoodleClient moodle;
    CampusPace pace;
    CampusReader reader;
    QMap<qsizetype, QString> words;
};

} // namespace

class TestTrackingParts final : public QObject {
    Q_OBJECT
private slots:
    void plansFollowTheTable_data();
    void plansFollowTheTable();
    void whoIsHiddenIsReadAllTheSame();
    void signalsAreCalibrated();
    void thePaceGivesWayAndRecovers();
    void aMinuteHoldsSoManyRequests();
    void aPassingFailureIsAskedAgain();
    void aLostPartLeavesTheOthers();
    void aRefusedTokenEndsTheReading();
    void whatIsSureToFailIsSkipped();
    void aSilentCampusIsNotWaitedForForEver();
    void aReadingEndsBetweenTwoRequests();
    void aPauseEndsWithTheProgram();
    BEDEL_DATABASE_TEST(passesAreQueuedWhenDue)
    BEDEL_DATABASE_TEST(theNightIsMadeUpFor)
    BEDEL_DATABASE_TEST(aPauseQueuesNothing)
    BEDEL_DATABASE_TEST(oneEngineSchedules)
    BEDEL_DATABASE_TEST(whoLeavesGivesTheLeaseBack)
    BEDEL_DATABASE_TEST(theHistoryIsThinnedOnceADay)
};

void TestTrackingParts::plansFollowTheTable_data()
{
    QTest::addColumn<PackageSignal>("signal");
    QTest::addColumn<bool>("isChanged");
    QTest::addColumn<int>("people"); // five parts each
    QTest::addColumn<bool>("hasAccesses");
    QTest::addColumn<int>("readMinutesAgo");
    QTest::addColumn<bool>("hasRest");
    QTest::addColumn<QString>("plan");
    QTest::newRow("nothing moved") << PackageSignal::Usable << false << 100 << false << 300 << false << u""_s;
    QTest::newRow("small and moved") << PackageSignal::Usable << true << 40 << false << 30 << false << u"all"_s;
    QTest::newRow("large and moved") << PackageSignal::Usable << true << 41 << true << 30 << false << u"came rest"_s;
    QTest::newRow("large, nobody knows who came")
        << PackageSignal::Usable << true << 41 << false << 30 << false << u"all"_s;
    QTest::newRow("the rest waits") << PackageSignal::Usable << false << 41 << true << 59 << true << u"came rest"_s;
    QTest::newRow("the rest is due") << PackageSignal::Usable << false << 41 << true << 60 << true << u"all"_s;
    QTest::newRow("blind") << PackageSignal::Blind << false << 41 << true << 300 << false << u"came"_s;
    QTest::newRow("not tried yet") << PackageSignal::Unknown << false << 4 << true << 300 << false << u"came"_s;
    QTest::newRow("blind, nobody knows who came")
        << PackageSignal::Blind << false << 4 << false << 60 << false << u"all"_s;
    QTest::newRow("the same a little earlier")
        << PackageSignal::Blind << false << 4 << false << 59 << false << u"unseen"_s;
}

void TestTrackingParts::plansFollowTheTable()
{
    QFETCH(PackageSignal, signal);
    QFETCH(bool, isChanged);
    QFETCH(int, people);
    QFETCH(bool, hasAccesses);
    QFETCH(int, readMinutesAgo);
    QFETCH(bool, hasRest);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    CourseWork work;
    work.tracking.sweptAt = now.addDays(-1);
    work.tracking.accessAt = now.addSecs(-1800);
    work.packages = {package(1, signal, 5, now.addSecs(-60 * readMinutesAgo), hasRest)};
    if (isChanged)
        work.changed.insert(1);
    work.hasPeople = hasAccesses;
    for (const CourseMember &member : members(people))
        work.accesses.insert(member.moodleUserId, QDateTime());
    work.accesses.insert(101, now.addSecs(-1800 - 119));
    work.accesses.insert(102, now.addSecs(-1800 - 121));
    plan(work, members(people), false, now);
    QStringList words;
    if (!work.forAll.isEmpty())
        words.append(u"all"_s);
    if (!work.forCandidates.isEmpty())
        words.append(u"came"_s);
    if (!work.resting.isEmpty())
        words.append(u"rest"_s);
    if (work.isUnseen)
        words.append(u"unseen"_s);
    QTEST(words.join(u' '), "plan");
    QCOMPARE(work.candidates, QSet<qint64>{101}); // the margin of two minutes
    plan(work, members(people), true, now);
    QCOMPARE(work.forAll, QSet<qint64>{1});
}

void TestTrackingParts::whoIsHiddenIsReadAllTheSame()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    CourseWork work;
    work.tracking.sweptAt = now.addDays(-1);
    work.tracking.accessAt = now.addSecs(-1800);
    work.packages = {package(1, PackageSignal::Blind, 5, now.addSecs(-1800))};
    work.hasPeople = true;
    for (const CourseMember &member : members(60))
        work.accesses.insert(member.moodleUserId, now.addDays(-9));
    plan(work, members(62), false, now);
    QCOMPARE(work.candidates, (QSet<qint64>{161, 162}));
    QVERIFY(work.hasHidden && work.resting.isEmpty());
    // More than fit into one look: with the rest, every hour.
    plan(work, members(60 + 41), false, now);
    QCOMPARE(work.candidates, QSet<qint64>());
    QCOMPARE(work.resting, QSet<qint64>{1});
    // A package that tells of those who are seen is blind for the others.
    work.changed = {1};
    QCOMPARE(signalVerdicts(work).size(), 0);
    work.packages.first().signal = PackageSignal::Usable;
    QCOMPARE(signalVerdicts(work).value(0).signal, PackageSignal::Blind);
    plan(work, members(60), false, now);
    QVERIFY(!work.hasHidden);
}

void TestTrackingParts::signalsAreCalibrated()
{
    CourseWork work;
    work.packages = {package(1, PackageSignal::Unknown, 1, {}), package(2, PackageSignal::Unknown, 1, {}),
                     package(3, PackageSignal::Unknown, 1, {}), package(4, PackageSignal::Blind, 1, {})};
    work.hasSeen = true;
    work.seen = {1};
    work.touched = {1, 2};
    work.changed = {4};
    QMap<qint64, PackageSignal> verdicts;
    for (const SignalVerdict &verdict : signalVerdicts(work))
        verdicts.insert(verdict.packageId, verdict.signal);
    QCOMPARE(verdicts.size(), 3); // nobody was in the third
    QCOMPARE(verdicts.value(1), PackageSignal::Usable);
    QCOMPARE(verdicts.value(2), PackageSignal::Blind);
    QCOMPARE(verdicts.value(4), PackageSignal::Usable);
    work.hasSeen = false;
    QCOMPARE(signalVerdicts(work).size(), 2); // without the question, no verdict of blindness
}

void TestTrackingParts::thePaceGivesWayAndRecovers()
{
    CampusPace pace(4, 0);
    const Error busy{.kind = Error::Kind::RateLimited};
    const Error refused{.kind = Error::Kind::Permission};
    pace.note(100ms, 50, &refused);
    QCOMPARE(pace.connections(), 4); // no sign of a slow campus
    for (int i = 0; i < 3; ++i)
        pace.note(100ms, 50, &busy);
    QCOMPARE(pace.connections(), 1);
    QCOMPARE(pace.callsPerRequest(), 50);
    for (int i = 0; i < 9; ++i)
        pace.note(7s, 50, nullptr);
    QCOMPARE(pace.connections(), 1);
    QCOMPARE(pace.callsPerRequest(), 10);
    for (int i = 0; i < 200; ++i)
        pace.note(100ms, 50, nullptr);
    QCOMPARE(pace.callsPerRequest(), 50);
    QCOMPARE(pace.connections(), 4);
}

void TestTrackingParts::aMinuteHoldsSoManyRequests()
{
    CampusPace pace(2, 60);
    const CampusPace::Time start = CampusPace::Time(1h);
    std::chrono::milliseconds last = 0ms;
    for (int i = 0; i < 63; ++i)
        last = pace.takeTurn(start);
    QVERIFY2(last >= 59s && last <= 61s, "two at once, then one a second");
    QCOMPARE(pace.takeTurn(start + 10min), 0ms);
}

void TestTrackingParts::aPassingFailureIsAskedAgain()
{
    Reading reading({rawReply(500, "text/html", "<h1>500</h1>"), rawReply(503, "text/html", "<h1>503</h1>"),
                     rawJson(answers(50)), rawJson(answers(10))});
    QVERIFY(reading.read(60));
    QCOMPARE(reading.count(u"ok"_s), 60);
    QCOMPARE(reading.server.requestCount(), 4);
}

void TestTrackingParts::aLostPartLeavesTheOthers()
{
    const RawAnswer broken = rawReply(500, "text/html", "<h1>500</h1>");
    Reading reading({broken, broken, broken, broken, rawJson(answers(10))});
    QVERIFY(reading.read(60));
    QCOMPARE(reading.words.size(), 60);
    QVERIFY(reading.count(u"ok"_s) >= 10);
    QVERIFY(reading.count(u"500"_s) > 0);

    Reading away(QList<RawAnswer>(20, broken));
    const Result<void> read = away.read(50);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Server);
    QCOMPARE(away.server.requestCount(), 4);
}

void TestTrackingParts::aRefusedTokenEndsTheReading()
{
    Reading reading({rawJson(R"({"exception":"moodle_exception","errorcode":"invalidtoken","message":"x"})")});
    const Result<void> read = reading.read(120);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Unauthorised);
    QCOMPARE(reading.server.requestCount(), 1);
}

void TestTrackingParts::whatIsSureToFailIsSkipped()
{
    const QByteArray refused =
        R"({"responses":[{"error":true,"exception":"{\"exception\":\"required_capability_exception\",\"errorcode\":\"nopermissions\",\"message\":\"x\"}"}]})";
    Reading reading({rawJson(refused)});
    const auto skip = [&reading](qsizetype) -> std::optional<Error> {
        if (reading.words.isEmpty())
            return std::nullopt;
        return Error{.kind = Error::Kind::Permission, .code = u"known"_s};
    };
    QVERIFY(reading.read(120, skip));
    QCOMPARE(reading.server.requestCount(), 1);
    QCOMPARE(reading.count(u"nopermissions"_s), 1);
    QCOMPARE(reading.count(u"known"_s), 119);
}

void TestTrackingParts::aSilentCampusIsNotWaitedForForEver()
{
    // Fifty are too many for it; ten are not.
    Reading reading({{.act = RawAnswer::Act::Silence}, rawJson(answers(10))});
    QVERIFY(reading.read(50));
    QCOMPARE(reading.count(u"ok"_s), 50);
    QCOMPARE(reading.server.requestCount(), 6);
}

void TestTrackingParts::aReadingEndsBetweenTwoRequests()
{
    Reading reading({rawJson(answers(50))});
    reading.watch.requests = 2;
    const Result<void> read = reading.read(500);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"enough"_s);
    QCOMPARE(reading.count(u"ok"_s), 100); // they had been answered
    QCOMPARE(reading.server.requestCount(), 2);
}

void TestTrackingParts::aPauseEndsWithTheProgram()
{
    Reading reading({rawReply(503, "text/html", "<h1>503</h1>")}, 10min);
    QTimer::singleShot(100, this, [&] { reading.watch.hasLeft = true; });
    const Result<void> read = reading.read(50);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Cancelled);
    QCOMPARE(reading.server.requestCount(), 1);
}

void TestTrackingParts::passesAreQueuedWhenDue()
{
    BEDEL_FRESH_DATABASE(database);
    ManualClock clock;
    const auto session = migratedSession(database, clock);
    const QList<qint64> courses = storedCourses(*session, {u"Uno"_s, u"Dos"_s}, clock.now());
    const qint64 student = storedStudent(*session, u"Ana"_s, u"Ruiz"_s, clock.now());
    valueOf(StudentRepository(*session).setMoodleUser(student, 1001, u"p"_s, clock.now()));
    for (const qint64 course : courses)
        valueOf(EnrolmentRepository(*session).storeFromCampus(student, course, true, clock.now()));
    TrackingRules rules = TrackingRules::of(SettingValues({}, {}, {}));
    const qint64 fence = heldLease(*session);
    const auto open = [&] { return valueOf(JobRepository(*session).list({JobState::Ready}, 10)); };
    const auto finish = [&] {
        for (const Job &job : open())
            valueOf(session->execute(u"UPDATE job SET state = 'done' WHERE id = ?"_s, {job.id}));
        QList<CourseTracking> all = valueOf(TrackingRepository(*session).courses());
        for (CourseTracking &course : all) {
            course.nextAt = clock.now().addSecs(60 * course.intervalMinutes.value_or(30));
            course.sweptAt = clock.now();
        }
        valueOf(TrackingRepository(*session).store(all));
    };
    valueOf(trackingschedule::queueDue(*session, fence, rules, clock.now()));
    valueOf(trackingschedule::queueDue(*session, fence, rules, clock.now().addSecs(20)));
    QCOMPARE(open().size(), 1);
    QCOMPARE(TrackRequest::fromJson(open().constFirst().payload).kind, PassKind::Scheduled);
    valueOf(TrackingRepository(*session).setInterval({courses.first()}, 10, clock.now()));
    finish();
    clock.advance(9min);
    valueOf(trackingschedule::queueDue(*session, fence, rules, clock.now()));
    QCOMPARE(open().size(), 0);
    clock.advance(2min);
    valueOf(trackingschedule::queueDue(*session, fence, rules, clock.now()));
    QCOMPARE(open().size(), 1);
    finish();
    clock.advance(5h); // asleep: one pass, not ten
    for (int i = 0; i < 3; ++i)
        valueOf(trackingschedule::queueDue(*session, fence, rules, clock.now()));
    QCOMPARE(open().size(), 1);
    rules.from = QTime(8, 0);
    rules.to = QTime(20, 0);
    QVERIFY(!rules.isWithinHours(QDateTime(QDate(2026, 11, 24), QTime(3, 0), rules.zone)));
    QVERIFY(rules.isWithinHours(QDateTime(QDate(2026, 11, 24), QTime(8, 0), rules.zone)));
    QVERIFY(!rules.isWithinHours(QDateTime(QDate(2026, 11, 24), QTime(20, 0), rules.zone)));
}

void TestTrackingParts::theNightIsMadeUpFor()
{
    BEDEL_FRESH_DATABASE(database);
    ManualClock clock;
    const auto session = migratedSession(database, clock);
    const QList<qint64> courses = storedCourses(*session, {u"Uno"_s}, clock.now());
    const qint64 student = storedStudent(*session, u"Ana"_s, u"Ruiz"_s, clock.now());
    valueOf(StudentRepository(*session).setMoodleUser(student, 1001, u"p"_s, clock.now()));
    valueOf(EnrolmentRepository(*session).storeFromCampus(student, courses.first(), true, clock.now()));
    const TrackingRules rules = TrackingRules::of(SettingValues({}, {}, {}));
    const qint64 fence = heldLease(*session);
    const auto kinds = [&] {
        QStringList words;
        for (const Job &job : valueOf(JobRepository(*session).list({JobState::Ready}, 10)))
            words.append(word(job.kind) + u' ' + job.payload.value("kind"_L1).toString());
        words.sort();
        return words;
    };
    valueOf(TrackingRepository(*session).ensureCourses());
    QList<CourseTracking> all = valueOf(TrackingRepository(*session).courses());
    all.first().sweptAt = clock.now().addSecs(-60);
    all.first().nextAt = clock.now().addDays(2);
    valueOf(TrackingRepository(*session).store(all));
    valueOf(trackingschedule::queueDue(*session, fence, rules, clock.now()));
    QCOMPARE(kinds(), QStringList());
    clock.advance(24h); // it slept through the hour of the full reading
    valueOf(trackingschedule::queueDue(*session, fence, rules, clock.now()));
    const QStringList night{u"pull_courses "_s, u"pull_enrolments "_s, u"track sweep"_s};
    QCOMPARE(kinds(), night);
    // The lists come once, however long the reading takes.
    valueOf(session->execute(u"UPDATE job SET state = 'done' WHERE kind <> 'track'"_s));
    valueOf(trackingschedule::queueDue(*session, fence, rules, clock.now().addSecs(20)));
    QCOMPARE(kinds(), QStringList{u"track sweep"_s});
    valueOf(TrackingRepository(*session).begin(PassKind::Sweep, clock.now().addSecs(30)));
    valueOf(session->execute(u"UPDATE job SET state = 'done'"_s));
    valueOf(trackingschedule::queueDue(*session, fence, rules, clock.now().addSecs(40)));
    QCOMPARE(kinds(), QStringList()); // a course that fails every night does not begin it again
    // However many passes there are in a day.
    for (int i = 0; i < 250; ++i)
        valueOf(TrackingRepository(*session).begin(PassKind::Manual, clock.now().addSecs(50)));
    valueOf(trackingschedule::queueDue(*session, fence, rules, clock.now().addSecs(60)));
    QCOMPARE(kinds(), QStringList());
    // Somebody else schedules by now.
    clock.advance(24h);
    valueOf(LeaseRepository(*session).releaseAll(u"one"_s));
    const qint64 another = heldLease(*session, u"two"_s);
    const Result<void> late = trackingschedule::queueDue(*session, fence, rules, clock.now());
    QVERIFY(!late && late.error().code == u"lease_lost"_s);
    QCOMPARE(kinds(), QStringList());
    valueOf(trackingschedule::queueDue(*session, another, rules, clock.now()));
    QCOMPARE(kinds(), night);
}

void TestTrackingParts::aPauseQueuesNothing()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 1);
    const auto connections = [&](const QString &paused) {
        bench.settings.insert(u"tracking.paused"_s, paused);
        return std::make_shared<Connections>(bench.values(), bench.secrets);
    };
    EngineContext context{
        .database = bench.database, .clock = bench.clock, .connections = connections(u"true"_s), .owner = u"one"_s};
    TrackingScheduler scheduler(context, 60s); // looks by itself every 20 s
    scheduler.start();
    QVERIFY(bench.until([&] { return scheduler.isIdle(); }));
    QCOMPARE(bench.jobs().size(), 0);
    // Resumed while it looks with the old settings; where the database is quick, right after it.
    scheduler.wake();
    context.connections = connections(u"false"_s);
    scheduler.wake();
    QVERIFY(bench.until([&] { return bench.jobs().size() == 1; }, 5000));
    // Paused again: what is due later is not asked for; a person may all the same.
    QVERIFY(bench.until([&] { return scheduler.isIdle(); }));
    valueOf(bench.session->execute(u"UPDATE job SET state = 'done'"_s));
    context.connections = connections(u"true"_s);
    bench.clock.advance(2h);
    scheduler.wake();
    QVERIFY(bench.until([&] { return scheduler.isIdle(); }));
    QCOMPARE(bench.jobs().size(), 1);
    scheduler.stop();
    QVERIFY(bench.until([&] { return scheduler.isIdle(); })); // it gives its lease back
}

void TestTrackingParts::oneEngineSchedules()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 1);
    const auto connections = std::make_shared<Connections>(bench.values(), bench.secrets);
    EngineContext first{
        .database = bench.database, .clock = bench.clock, .connections = connections, .owner = u"one"_s};
    EngineContext second{
        .database = bench.database, .clock = bench.clock, .connections = connections, .owner = u"two"_s};
    auto one = std::make_unique<TrackingScheduler>(first, 1500ms);
    TrackingScheduler two(second, 1500ms);
    const auto holder = [&] {
        const auto found = valueOf(LeaseRepository(*bench.session).holder(QString(trackingschedule::kLease)));
        return found ? found->owner : QString();
    };
    const auto until = [&] {
        auto query = bench.session->execute(u"SELECT until_at FROM lease"_s);
        return query && query->next() ? bench.session->readTime(query->value(0)) : QDateTime();
    };
    one->start();
    QVERIFY(bench.until([&] { return holder() == u"one"_s && one->isIdle(); }));
    two.start();
    const QDateTime begun = until();
    QVERIFY(bench.until([&] { return begun.msecsTo(until()) > 1500 && two.isIdle(); })); // a whole lease has passed
    QCOMPARE(holder(), u"one"_s);
    QCOMPARE(bench.jobs().size(), 1);
    QVERIFY(bench.until([&] { return one->isIdle(); }));
    one.reset(); // dies without giving it back
    QVERIFY(bench.until([&] { return holder() == u"two"_s; }));
    two.stop();
    QVERIFY(bench.until([&] { return two.isIdle(); }));
    QCOMPARE(bench.jobs().size(), 1);
}

void TestTrackingParts::whoLeavesGivesTheLeaseBack()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 1);
    const EngineOptions options{.lease = 1h, .sendsMessages = false, .schedulesTracking = true};
    const auto holder = [&] {
        const auto found = valueOf(LeaseRepository(*bench.session).holder(QString(trackingschedule::kLease)));
        return found ? found->owner : QString();
    };
    for (int round = 0; round < 2; ++round) { // the second would have to wait for an hour
        bench.startEngine(options);
        const QString owner = bench.engine->id().toString(QUuid::WithoutBraces);
        QVERIFY(bench.until([&] { return holder() == owner; }));
        bench.stopEngine();
        QCOMPARE(holder(), QString());
    }
}

void TestTrackingParts::theHistoryIsThinnedOnceADay()
{
    BEDEL_FRESH_DATABASE(database);
    TrackBench bench(database, 1, 2);
    const auto connections = std::make_shared<Connections>(bench.values(), bench.secrets);
    EngineContext context{
        .database = bench.database, .clock = bench.clock, .connections = connections, .owner = u"one"_s};
    const TrackingRules rules = TrackingRules::of(bench.values());
    const QDateTime border =
        bench.clock.now().toTimeZone(rules.zone).date().addDays(-rules.keepDays).startOfDay(rules.zone).toUTC();
    const qint64 person = bench.known(101).enrolmentId;
    const auto add = [&](const QDateTime &noon) { // seven in a day
        QList<Snapshot> day;
        for (int i = -3; i <= 3; ++i)
            day.append({.enrolmentId = person, .at = noon.addSecs(i * 600), .percent = 10.0 + i});
        valueOf(SnapshotRepository(*bench.session).add(day));
    };
    const auto run = [&] { // a program that starts, looks and ends
        TrackingScheduler scheduler(context, 60s);
        scheduler.start();
        const auto isIdle = [&] { return scheduler.isIdle(); };
        const bool hasLooked = bench.until(isIdle);
        scheduler.stop();
        return hasLooked && bench.until(isIdle);
    };
    add(border.addDays(-3).addSecs(12 * 3600));
    add(border.addSecs(12 * 3600)); // of the day that is not old yet
    QVERIFY(run());
    QCOMPARE(bench.snapshots(), 2 + 7);
    // Not looked at again, neither in this run nor in the next.
    add(border.addDays(-5).addSecs(12 * 3600));
    QVERIFY(run());
    QCOMPARE(bench.snapshots(), 2 + 7 + 7);
    bench.clock.advance(24h);
    add(border.addDays(20));
    QVERIFY(run());
    // The whole of the history of somebody of whom a part has grown old: three days with the last of each, and the
    // first.
    QCOMPARE(bench.snapshots(), 1 + 3 + 7);
}

QTEST_GUILESS_MAIN(TestTrackingParts)
#include "tst_trackingparts.moc"
