// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/sendingevent.h"
#include "app/storage/messagerepository.h"
#include "tests/app/ctl/ctlbench.h"
#include "tests/support/campusclient.h"
#include "tests/support/storedcentre.h"

using namespace Qt::Literals::StringLiterals;

namespace {
const TemplateKey kNotice{.name = u"aviso_general"_s, .language = u"es"_s};
} // namespace

/// `bedelctl send` and `bedelctl messages` as processes, on both databases: what is counted, told and filtered.
class CtlMessagesTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(sendTellsWhatBecameOfEachMessage)
    BEDEL_DATABASE_TEST(theLogIsFiltered)

private:
    /// A database with templates, and commands that use it.
    struct Scene {
        explicit Scene(const DatabaseFixture &fixture)
        {
            const DatabaseTarget &target = fixture.target();
            bench.environment.insert(
                u"BEDEL_DATABASE"_s,
                fixture.isSqlite()
                    ? u"sqlite:"_s + target.path
                    : u"postgresql://%1:%2@%3:%4/%5"_s.arg(target.user, QString::fromUtf8(target.password.reveal()),
                                                           target.host, QString::number(target.port), target.database));
            bench.environment.insert(u"BEDEL_SENDING_HOURS"_s, u"always"_s);
            const CtlBench::Run pulled = bench.run({u"templates"_s, u"pull"_s});
            if (pulled.code != 0)
                qFatal("no templates: %s", pulled.err.constData());
            session = fixture.session();
        }
        /// Somebody whose number ends so.
        qint64 student(const QString &ending = u"07"_s)
        {
            static int number = 100;
            Student student = inventedStudent(u"Eva"_s, u"Gil"_s, clock.now());
            student.phone = u"+346001%1%2"_s.arg(++number).arg(ending);
            return valueOf(StudentRepository(*session).insert(student));
        }
        Message message(qint64 studentId, const QString &occasion = {})
        {
            const QUuid uuid = QUuid::createUuid();
            return {.uuid = uuid,
                    .occasion = occasion.isEmpty() ? u"manual:"_s + uuid.toString(QUuid::WithoutBraces) : occasion,
                    .purpose = MessagePurpose::Manual,
                    .studentId = studentId,
                    .templateKey = kNotice,
                    .queuedAt = clock.now(),
                    .content = {{messagecontent::kFixedTemplate, true}},
                    .isAutomatic = !occasion.isEmpty()};
        }
        qint64 queue(const Message &message)
        {
            return valueOf(MessageRepository(*session).insertAll({message})).value(message.occasion);
        }
        QList<qint64> ids(const QStringList &filters)
        {
            const CtlBench::Run done = bench.run(QStringList{u"messages"_s, u"--json"_s} + filters);
            if (done.code != 0)
                qFatal("the log: %s", done.err.constData());
            QList<qint64> all;
            for (const QJsonValue &row : done.json().array())
                all.prepend(row[u"id"_s].toInteger());
            return all;
        }

        SystemClock clock;
        CtlBench bench;
        std::unique_ptr<SqlSession> session;
    };
};

void CtlMessagesTest::sendTellsWhatBecameOfEachMessage()
{
    BEDEL_FRESH_DATABASE(fixture);
    Scene scene(fixture);
    const qint64 optedOut = scene.student();
    scene.session
        ->execute(u"INSERT INTO stop_list (student_id, opted_out_at) VALUES (?, ?)"_s,
                  {optedOut, scene.session->bindTime(scene.clock.now())})
        .value();
    const qint64 cancelled = scene.queue(scene.message(optedOut));
    const qint64 talking = scene.student();
    scene.session
        ->execute(u"INSERT INTO contact (student_id, wa_id, last_in_at, created_at) VALUES (?, '34600000180', ?, ?)"_s,
                  {talking, scene.session->bindTime(scene.clock.now().addSecs(-60)),
                   scene.session->bindTime(scene.clock.now())})
        .value();
    const qint64 interrupting = scene.queue(scene.message(talking));
    const QDateTime when = QDateTime::fromSecsSinceEpoch(scene.clock.now().toSecsSinceEpoch() + 7200, Qt::UTC);
    Message planned = scene.message(scene.student());
    planned.notBefore = when;
    const qint64 later = scene.queue(planned);
    Message unknown = scene.message(scene.student());
    unknown.templateKey.name = u"no_such_template"_s;
    const qint64 waiting = scene.queue(unknown);
    const qint64 failed = scene.queue(scene.message(scene.student(u"30"_s))); // not on the test list
    const qint64 good = scene.queue(scene.message(scene.student()));
    CtlBench::Run done = scene.bench.run({u"send"_s, u"--json"_s, u"--details"_s});
    QVERIFY2(done.code == 1, (QByteArray::number(done.code) + ' ' + done.err).constData()); // one has failed
    const QJsonObject json = done.json().object();
    QCOMPARE(json.keys(),
             (QStringList{u"accepted"_s, u"cancelled"_s, u"deferred"_s, u"failed"_s, u"messages"_s, u"unconfirmed"_s}));
    QCOMPARE(json[u"accepted"_s].toInt(), 1);
    QCOMPARE(json[u"cancelled"_s].toInt(), 2);
    QCOMPARE(json[u"deferred"_s].toInt(), 2);
    QCOMPARE(json[u"failed"_s].toInt(), 1);
    QCOMPARE(json[u"unconfirmed"_s].toInt(), 0);
    QHash<qint64, QJsonObject> told;
    for (const QJsonValue &row : json[u"messages"_s].toArray())
        told.insert(row[u"id"_s].toInteger(), row.toObject());
    QCOMPARE(told.size(), 6);
    QCOMPARE(told.value(interrupting)[u"outcome"_s].toString(), u"cancelled"_s);
    QCOMPARE(told.value(interrupting)[u"code"_s].toString(), u"conversation_open"_s);
    QVERIFY(told.value(interrupting)[u"reason"_s].toString().startsWith(u"The person wrote"_s));
    QCOMPARE(told.value(good)[u"outcome"_s].toString(), u"accepted"_s);
    QVERIFY(told.value(good)[u"reason"_s].isNull() && told.value(good)[u"until"_s].isNull());
    QCOMPARE(told.value(cancelled)[u"outcome"_s].toString(), u"cancelled"_s);
    QCOMPARE(told.value(cancelled)[u"code"_s].toString(), u"opted_out"_s);
    QVERIFY(!told.value(cancelled)[u"reason"_s].toString().isEmpty());
    QCOMPARE(told.value(later)[u"outcome"_s].toString(), u"deferred"_s);
    QCOMPARE(QDateTime::fromString(told.value(later)[u"until"_s].toString(), Qt::ISODate), when);
    QCOMPARE(told.value(waiting)[u"outcome"_s].toString(), u"deferred"_s);
    QCOMPARE(told.value(waiting)[u"code"_s].toString(), u"template_unknown"_s);
    QVERIFY(told.value(waiting)[u"until"_s].isNull());
    QCOMPARE(told.value(failed)[u"code"_s].toString(), u"131030"_s);

    // An answer that was lost; and without --details the four numbers alone. Those of before still wait.
    CampusClient client;
    const QUrl faults(scene.bench.endpoints[u"control_url"_s].toString() + u"/faults"_s);
    QCOMPARE(client.ask("POST", faults, R"({"kind":"cut_after_accept","function":"messages","next":1})").status, 200);
    const qint64 lost = scene.queue(scene.message(scene.student()));
    done = scene.bench.run({u"send"_s, u"--json"_s});
    QCOMPARE(done.code, 1);
    QCOMPARE(done.json().object(),
             (QJsonObject{{u"accepted"_s, 0}, {u"deferred"_s, 2}, {u"failed"_s, 0}, {u"unconfirmed"_s, 1}}));
    QCOMPARE(scene.ids({u"--state"_s, u"unconfirmed"_s}), QList<qint64>{lost});
    done = scene.bench.run({u"send"_s});
    QCOMPARE(done.code, 0); // what waits has not failed
    QVERIFY2(done.out.startsWith("0 accepted, 0 failed, 2 deferred, 0 unconfirmed, 0 cancelled\n"),
             done.out.constData());
    QVERIFY2(done.out.contains("deferred") && done.out.contains("template"), done.out.constData());
}

void CtlMessagesTest::theLogIsFiltered()
{
    BEDEL_FRESH_DATABASE(fixture);
    Scene scene(fixture);
    const qint64 ana = scene.student();
    const qint64 leo = scene.student();
    Message old = scene.message(ana);
    old.queuedAt = QDateTime(QDate(2026, 3, 1), QTime(10, 0), Qt::UTC);
    const qint64 first = scene.queue(old);
    Message ruled = scene.message(leo, u"inactive:7:20260305:1"_s);
    ruled.queuedAt = QDateTime(QDate(2026, 3, 5), QTime(10, 0), Qt::UTC);
    ruled.templateKey = {.name = u"bienvenida_curso"_s, .language = u"es"_s};
    const qint64 second = scene.queue(ruled);
    Message other = scene.message(leo);
    other.queuedAt = QDateTime(QDate(2026, 3, 9), QTime(10, 0), Qt::UTC);
    other.account = u"norte"_s;
    other.templateKey.language = u"en"_s;
    const qint64 third = scene.queue(other);
    QVERIFY(valueOf(MessageRepository(*scene.session).cancel(third, scene.clock.now())));
    QCOMPARE(scene.ids({}), (QList<qint64>{first, second, third}));
    QCOMPARE(scene.ids({u"--student"_s, QString::number(leo)}), (QList<qint64>{second, third}));
    QCOMPARE(scene.ids({u"--state"_s, u"cancelled"_s}), QList<qint64>{third});
    QCOMPARE(scene.ids({u"--state"_s, u"cancelled"_s, u"--state"_s, u"queued"_s}),
             (QList<qint64>{first, second, third}));
    QCOMPARE(scene.ids({u"--rule"_s, u"inactive"_s}), QList<qint64>{second});
    QCOMPARE(scene.ids({u"--template"_s, u"aviso_general"_s}), (QList<qint64>{first, third}));
    QCOMPARE(scene.ids({u"--template"_s, u"aviso_general:en"_s}), QList<qint64>{third});
    QCOMPARE(scene.ids({u"--number"_s, u"norte"_s}), QList<qint64>{third});
    QCOMPARE(scene.ids({u"--number"_s, u"1"_s}), (QList<qint64>{first, second}));
    QCOMPARE(scene.ids({u"--since"_s, u"2026-03-05"_s}), (QList<qint64>{second, third}));
    QCOMPARE(scene.ids({u"--until"_s, u"2026-03-05"_s}), (QList<qint64>{first, second})); // the day included
    QCOMPARE(scene.ids({u"--until"_s, u"2026-03-05T10:00:00Z"_s}), QList<qint64>{first});
    QCOMPARE(scene.ids({u"--since"_s, u"2026-03-05T10:00:00Z"_s, u"--until"_s, u"2026-03-08"_s}),
             QList<qint64>{second});
    QCOMPARE(scene.ids({u"--student"_s, QString::number(ana), u"--rule"_s, u"inactive"_s}), QList<qint64>());
    const QList<Message> taken =
        valueOf(MessageRepository(*scene.session).claim(u"e"_s, scene.clock.now(), std::chrono::minutes(1), 9));
    for (const Message &message : taken) {
        const QDateTime at = scene.clock.now().addSecs(message.id == first ? -7 * 3600 : -5 * 3600);
        valueOf(MessageRepository(*scene.session).setAccepted(message, u"wamid.%1"_s.arg(message.id), {}, false, at));
    }
    QCOMPARE(scene.ids({u"--state"_s, u"accepted"_s}), (QList<qint64>{first, second}));
    QCOMPARE(scene.ids({u"--state"_s, u"undelivered"_s}), QList<qint64>{first});
    QCOMPARE(scene.ids({u"--state"_s, u"undelivered"_s, u"--student"_s, QString::number(leo)}), QList<qint64>());
    const QStringList wrong[]{{u"--state"_s, u"undelivered"_s, u"--state"_s, u"failed"_s},
                              {u"--state"_s, u"gone"_s},
                              {u"--rule"_s, u"nothing"_s},
                              {u"--since"_s, u"yesterday"_s},
                              {u"--until"_s, u"2026-13-01"_s},
                              {u"--student"_s, u"Ana"_s},
                              {u"--student"_s, u"0"_s}};
    for (const QStringList &filter : wrong)
        QCOMPARE(scene.bench.run(QStringList{u"messages"_s, u"--json"_s} + filter).code, 2);
}

QTEST_GUILESS_MAIN(CtlMessagesTest)
#include "tst_ctlmessages.moc"
