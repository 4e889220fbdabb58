// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practicecampus.h"
#include "app/services/practiceservice.h"
#include "app/storage/contactrepository.h"
#include "app/storage/coursedayrepository.h"
#include "app/storage/incomingrepository.h"
#include "app/storage/packagerepository.h"
#include "app/storage/progressrepository.h"
#include "app/storage/sqlrows.h"
#include "app/storage/trackingrepository.h"
#include "tests/support/campusclient.h"
#include "tests/support/storedcentre.h"

#include <QCoroTask>

using namespace Qt::Literals::StringLiterals;

/// A centre that practises has a past, and it is the one that its campus tells.
class TstPracticeService : public QObject {
    Q_OBJECT
private slots:
    void pastIsWrittenOnce_data() { DatabaseFixture::addDatabaseRows(); }
    void pastIsWrittenOnce();
    void percentsAreThoseOfTheCampus_data() { DatabaseFixture::addDatabaseRows(); }
    void percentsAreThoseOfTheCampus();
    void everyStandingAppears_data() { DatabaseFixture::addDatabaseRows(); }
    void everyStandingAppears();
    void daysAndMessagesArePast_data() { DatabaseFixture::addDatabaseRows(); }
    void daysAndMessagesArePast();
    void peopleHaveWritten_data() { DatabaseFixture::addDatabaseRows(); }
    void peopleHaveWritten();
    void readingTheCampusNowFindsNothingNew_data() { DatabaseFixture::addDatabaseRows(); }
    void readingTheCampusNowFindsNothingNew();
    void todayIsNoFall_data() { DatabaseFixture::addDatabaseRows(); }
    void todayIsNoFall();
    void aUsedDatabaseIsLeftAlone_data() { DatabaseFixture::addDatabaseRows(); }
    void aUsedDatabaseIsLeftAlone();
};

namespace {

/// A campus, an empty database, and the service between them.
struct World {
    explicit World(const DatabaseFixture &fixture, const PracticeOptions &options = {})
        : database(fixture.target(), clock)
    {
        endpoints = valueOf(campus.start(options));
        valueOf(database.open().result());
        session = fixture.session();
    }
    ~World() { database.shutdown(); }
    Q_DISABLE_COPY_MOVE(World)

    bool fill() { return valueOf(QCoro::waitFor(service.fill(campus.history()))); }
    qint64 count(const QString &what) const
    {
        Result<QSqlQuery> query = session->execute(u"SELECT count(*) FROM "_s + what);
        return query && query->next() ? query->value(0).toLongLong() : -1;
    }
    /// By Moodle's ids of student and course.
    QHash<std::pair<qint64, qint64>, Progress> progress() const
    {
        QHash<std::pair<qint64, qint64>, Progress> found;
        for (const Course &course : valueOf(CourseRepository(*session).all())) {
            for (const auto &one :
                 valueOf(ProgressRepository(*session).toRead(course.id, ProgressRepository::Scope::All, 0, 1000)))
                found.insert({one.moodleUserId, course.moodleCourseId}, one.known);
        }
        return found;
    }
    QJsonArray truth()
    {
        return client.ask("GET", QUrl(endpoints.controlUrl.toString() + u"/state/progress"_s))
            .json()[u"progress"_s]
            .toArray();
    }

    ManualClock clock;
    PracticeCampus campus;
    PracticeEndpoints endpoints;
    CampusClient client;
    Database database;
    PracticeService service{database, QTimeZone("Europe/Madrid")};
    std::unique_ptr<SqlSession> session;
};

} // namespace

void TstPracticeService::pastIsWrittenOnce()
{
    BEDEL_FRESH_DATABASE(fixture);
    World world(fixture);
    QVERIFY(valueOf(QCoro::waitFor(world.service.isEmpty())));
    QVERIFY(world.fill());
    QCOMPARE(world.count(u"course"_s), 6);
    QCOMPARE(world.count(u"student WHERE phone <> ''"_s), 120);
    QCOMPARE(world.count(u"enrolment WHERE state = 'enrolled'"_s), 164);
    QCOMPARE(world.count(u"scorm_package WHERE signal = 'usable'"_s), 12);
    QCOMPARE(world.count(u"scorm_sco"_s), 36);
    QVERIFY(world.count(u"snapshot"_s) > 400);
    QVERIFY(world.count(u"message WHERE state = 'failed'"_s) > 0);
    QCOMPARE(world.count(u"message WHERE state = 'failed' AND CAST(error AS TEXT) NOT LIKE '%\"whatsapp\"%'"_s), 0);
    QStringList before;
    const QStringList tables{u"student"_s,    u"enrolment"_s,   u"snapshot"_s,        u"progress"_s,     u"message"_s,
                             u"course_day"_s, u"cohort_week"_s, u"course_tracking"_s, u"tracking_pass"_s};
    for (const QString &table : tables)
        before.append(QString::number(world.count(table)));
    QVERIFY(!world.fill());
    for (int i = 0; i < tables.size(); ++i)
        QCOMPARE(QString::number(world.count(tables.at(i))), before.at(i));
}

void TstPracticeService::percentsAreThoseOfTheCampus()
{
    BEDEL_FRESH_DATABASE(fixture);
    World world(fixture);
    QVERIFY(world.fill());
    const auto progress = world.progress();
    const QJsonArray truth = world.truth();
    QCOMPARE(truth.size(), 164);
    for (const QJsonValue &row : truth) {
        const Progress known = progress.value({row[u"student"_s].toInteger(), row[u"course"_s].toInteger()});
        QVERIFY(known.percent);
        QCOMPARE(*known.percent, row[u"percent"_s].toDouble());
        QCOMPARE(known.doneScos, row[u"done"_s].toInt());
        QCOMPARE(known.totalScos, 6);
    }
}

void TstPracticeService::everyStandingAppears()
{
    BEDEL_FRESH_DATABASE(fixture);
    World world(fixture);
    QVERIFY(world.fill());
    for (const QString &standing : {u"done"_s, u"moving"_s, u"behind"_s, u"stalled"_s, u"not_started"_s}) {
        const qint64 students = world.count(u"progress WHERE standing = '%1'"_s.arg(standing));
        qInfo("%s: %lld", qUtf8Printable(standing), students);
        QVERIFY2(students >= 3, qPrintable(standing));
    }
    QCOMPARE(world.count(u"progress WHERE standing = 'unknown'"_s), 0);
    QVERIFY(world.count(u"progress WHERE failed_attempts > 0 OR risk > 0"_s) > 5);
}

void TstPracticeService::daysAndMessagesArePast()
{
    BEDEL_FRESH_DATABASE(fixture);
    World world(fixture);
    QVERIFY(world.fill());
    for (const Course &course : valueOf(CourseRepository(*world.session).all())) {
        const QList<CourseDay> days = valueOf(CourseDayRepository(*world.session).ofCourse(course.id));
        QVERIFY(days.size() >= 5 && days.size() <= 62);
        QVERIFY(days.last().counts.total() >= days.first().counts.total());
        QVERIFY(days.last().percent);
    }
    QVERIFY(world.count(u"cohort_week"_s) > 10);
    QVERIFY(world.count(u"message"_s) > 100);
    QCOMPARE(world.count(u"message WHERE state IN ('queued', 'sending', 'unconfirmed', 'accepted')"_s), 0);
    QVERIFY(world.count(u"message WHERE state = 'read' AND read_at IS NOT NULL AND sent_at IS NOT NULL"_s) > 80);
    QVERIFY(world.count(u"message WHERE state = 'failed'"_s) > 0);
    const QList<CourseTracking> tracking = valueOf(TrackingRepository(*world.session).courses());
    QCOMPARE(tracking.size(), 6);
    for (const CourseTracking &course : tracking)
        QVERIFY(course.checkedAt.isValid() && course.since < course.checkedAt);
}

void TstPracticeService::peopleHaveWritten()
{
    BEDEL_FRESH_DATABASE(fixture);
    World world(fixture);
    QVERIFY(world.fill());
    ContactRepository contacts(*world.session);
    const QList<ConversationRow> rows = valueOf(contacts.page({}, 0, 20)).rows;
    QCOMPARE(rows.size(), 5);
    const ConversationCounts counts = valueOf(contacts.counts({}));
    QCOMPARE(counts.unread, 2);
    QCOMPARE(counts.waiting, 3);
    const QDateTime now = world.campus.history().now;
    int open = 0;
    int strangers = 0;
    for (const ConversationRow &row : rows) {
        open += replyWindowEnd(row.contact.lastInAt) > now ? 1 : 0;
        strangers += row.contact.studentId == 0 && row.contact.waId.isEmpty() ? 1 : 0;
        const ThreadPage thread = valueOf(IncomingRepository(*world.session).thread(row.contact, {}, 50));
        QVERIFY(!thread.entries.isEmpty());
        QCOMPARE(row.contact.lastText,
                 thread.entries.last().side == ThreadEntry::Side::Ours ? thread.entries.last().message.text
                                                                       : thread.entries.last().incoming.body);
    }
    QCOMPARE(open, 4);
    QCOMPARE(strangers, 1);
    QCOMPARE(world.count(u"message WHERE kind = 'text' AND state = 'read'"_s), 2);
    QVERIFY(world.count(u"message WHERE answered_at IS NOT NULL"_s) >= 4);
    QVERIFY(world.count(u"consent WHERE action = 'opt_in'"_s) > 100);
    QCOMPARE(world.count(u"quick_reply"_s), 3);
    // Who wrote lately can be answered with free text at the campus, too.
    const ConversationRow newest = rows.first();
    const QJsonObject text{{u"messaging_product"_s, u"whatsapp"_s},
                           {u"to"_s, newest.contact.waId},
                           {u"type"_s, u"text"_s},
                           {u"text"_s, QJsonObject{{u"body"_s, u"Hola"_s}}}};
    QUrl url = world.endpoints.whatsAppUrl;
    url.setPath(u"/%1/%2/messages"_s.arg(world.endpoints.whatsAppVersion, world.endpoints.phoneNumberId));
    const CampusReply reply = world.client.ask("POST", url, QJsonDocument(text).toJson(), "application/json",
                                               world.endpoints.whatsAppToken.reveal());
    QVERIFY2(reply.status == 200, reply.body.constData());
}

/// As a tracker's full reading does: every SCO, the newest attempt of each package.
void TstPracticeService::readingTheCampusNowFindsNothingNew()
{
    BEDEL_FRESH_DATABASE(fixture);
    World world(fixture);
    QVERIFY(world.fill());
    const auto progress = world.progress();
    const SampleHistory now = world.campus.history();
    QHash<qint64, CourseShape> shapes;
    for (const Course &course : valueOf(CourseRepository(*world.session).all()))
        shapes.insert(course.moodleCourseId, valueOf(PackageRepository(*world.session).shape(course.id)));
    for (const SampleHistory::Enrolment &one : now.enrolments) {
        const CourseShape shape = shapes.value(one.moodleCourseId);
        ProgressReading reading{.at = now.now.addSecs(600), .lastAccess = one.lastAccess};
        for (const PackageShape &package : shape.packages) {
            int newest = 0;
            for (const ScoReading &sco : one.present) {
                if (package.scoIds.contains(sco.moodleScoId))
                    newest = std::max(newest, sco.attempt);
            }
            for (const qint64 id : package.scoIds) {
                ScoReading answer{.moodleScoId = id};
                for (const ScoReading &sco : one.present) {
                    if (sco.moodleScoId == id && sco.attempt == newest)
                        answer = sco;
                }
                reading.scos.append(answer);
            }
        }
        const ProgressChange change =
            mergeReading(progress.value({one.moodleUserId, one.moodleCourseId}), reading, shape);
        QVERIFY(!change.isChanged && !change.isRise && !change.isWorthWriting);
    }
}

/// Today's row is counted live, the days before are told from the history: one line has to come out of it.
void TstPracticeService::todayIsNoFall()
{
    BEDEL_FRESH_DATABASE(fixture);
    World world(fixture);
    QVERIFY(world.fill());
    int compared = 0;
    for (const Course &course : valueOf(CourseRepository(*world.session).all())) {
        const QList<CourseDay> days = valueOf(CourseDayRepository(*world.session).ofCourse(course.id));
        for (qsizetype i = 1; i < days.size(); ++i) {
            const CourseDay &before = days.at(i - 1);
            const CourseDay &day = days.at(i);
            if (!before.percent || before.counts.total() != day.counts.total())
                continue; // who joins stands at nothing
            QVERIFY(day.percent);
            const QByteArray where = course.shortName.toUtf8() + day.day.toString(u" yyyy-MM-dd").toUtf8();
            QVERIFY2(day.percent->q1 >= before.percent->q1 && day.percent->median >= before.percent->median
                         && day.percent->q3 >= before.percent->q3,
                     where.constData());
            ++compared;
        }
    }
    QVERIFY(compared > 60);
}

void TstPracticeService::aUsedDatabaseIsLeftAlone()
{
    BEDEL_FRESH_DATABASE(fixture);
    World world(fixture);
    storedCourses(*world.session, {u"Atención al cliente"_s}, world.clock.now());
    QVERIFY(!valueOf(QCoro::waitFor(world.service.isEmpty())));
    QVERIFY(!world.fill());
    QCOMPARE(world.count(u"student"_s), 0);
}

QTEST_GUILESS_MAIN(TstPracticeService)
#include "tst_practiceservice.moc"
