// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/http/programwords.h"
#include "app/services/apitokenservice.h"
#include "app/services/programservice.h"
#include "app/storage/consentrepository.h"
#include "app/storage/contactrepository.h"
#include "app/storage/rowvalues.h"
#include "app/storage/templaterepository.h"
#include "tests/app/engine/enginebench.h"

#include <QMutex>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kSend = u"/api/whatsapp/send_message"_s;
const QString kConnection = u"/api/whatsapp/test_connection"_s;
const QString kStatistics = u"/api/whatsapp/get_stats"_s;

QMutex logMutex;
QByteArray logged;
QtMessageHandler usualHandler = nullptr;

void keepLog(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QMutexLocker locker(&logMutex);
    logged += QByteArray(context.category) + ": " + text.toUtf8() + '\n';
    if (type == QtFatalMsg)
        usualHandler(type, context, text);
}

/// Dotted names of all values; arrays as name[].
QSet<QString> fieldsOf(const QJsonValue &value, const QString &path = {})
{
    QSet<QString> fields;
    if (value.isArray()) {
        const QJsonArray all = value.toArray();
        for (const QJsonValue &one : all)
            fields += fieldsOf(one, path + u"[]"_s);
        return fields;
    }
    if (!value.isObject())
        return {path};
    const QJsonObject json = value.toObject();
    for (auto field = json.constBegin(); field != json.constEnd(); ++field)
        fields += fieldsOf(field.value(), path.isEmpty() ? field.key() : path + u'.' + field.key());
    return fields;
}

QSet<QString> declared(const QString &path)
{
    for (const ProgramRoute &route : programRoutes()) {
        if (route.path == path)
            return QSet<QString>(route.answer.cbegin(), route.answer.cend());
    }
    return {};
}

/// A running engine that other programs reach, with one student and one template.
class ApiBench {
public:
    explicit ApiBench(const DatabaseFixture &fixture, bool sends = false)
        : bench(fixture)
        , programs(bench.database, bench.clock)
        , tokens(bench.database, bench.clock)
    {
        programs.useSettings(bench.values());
        Student person = inventedStudent(u"Nuria"_s, u"Prieto"_s, bench.clock.now());
        person.phone = u"+34600000101"_s;
        student = valueOf(StudentRepository(*bench.session).insert(person));
        valueOf(StudentRepository(*bench.session).setMoodleUser(student, 77, u"nuria"_s, bench.clock.now()));
        const auto made = [&](const QString &name, TemplateState state) {
            const QJsonArray components{
                QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, u"Hola {{1}}, te damos la bienvenida a {{2}}."_s}}};
            return WhatsAppTemplate{.key = {name, u"es"_s},
                                    .metaId = name,
                                    .state = state,
                                    .category = u"UTILITY"_s,
                                    .components = components};
        };
        valueOf(
            TemplateRepository(*bench.session)
                .store({made(u"bienvenida_curso"_s, TemplateState::Approved), made(u"parada"_s, TemplateState::Paused)},
                       bench.clock.now()));
        token = newToken(u"web del centro"_s);
        bench.startEngine(
            {.runsJobs = false, .sendsMessages = sends, .webhookListen = u"127.0.0.1:0"_s, .programs = &programs});
    }

    QByteArray newToken(const QString &label) { return valueOf(QCoro::waitFor(tokens.add(label))).text.reveal(); }
    QUrl url(const QString &path) const
    {
        return QUrl(u"http://127.0.0.1:%1%2"_s.arg(bench.engine->webhookPort()).arg(path));
    }
    CampusReply get(const QString &path) { return client.ask("GET", url(path), {}, {}, token); }
    QNetworkReply *begin(const QJsonObject &body)
    {
        return client.begin("POST", url(kSend), QJsonDocument(body).toJson(), "application/json", token);
    }
    CampusReply send(const QJsonObject &body) { return CampusClient::finish(begin(body)); }
    QString code(const QJsonObject &body) { return send(body).json()[u"error"_s][u"code"_s].toString(); }
    static QJsonObject welcome(const QJsonObject &to, const QString &key = {})
    {
        QJsonObject body = to;
        body.insert(u"template"_s,
                    QJsonObject{{u"name"_s, u"bienvenida_curso"_s},
                                {u"language"_s, u"es"_s},
                                {u"parameters"_s, QJsonObject{{u"body.1"_s, u"Nuria"_s}, {u"body.2"_s, u"Excel"_s}}}});
        if (!key.isEmpty())
            body.insert(u"idempotency_key"_s, key);
        return body;
    }
    Message message(qint64 id) { return valueOf(MessageRepository(*bench.session).find(id)); }
    int messages() { return int(valueOf(numberOf(*bench.session, u"SELECT count(*) FROM message"_s, {}))); }
    qint64 contact(const QString &waId, qint64 studentId, const QDateTime &lastInAt)
    {
        QList<Contact> contacts{
            {.studentId = studentId, .waId = waId, .lastAt = bench.clock.now(), .createdAt = bench.clock.now()}};
        valueOf(ContactRepository(*bench.session).add(contacts));
        valueOf(run(*bench.session, u"UPDATE contact SET last_in_at = ? WHERE id = ?"_s,
                    {bench.session->bindTime(lastInAt), contacts.first().id}));
        return contacts.first().id;
    }

    EngineBench bench;
    ProgramService programs;
    ApiTokenService tokens;
    CampusClient client;
    QByteArray token;
    qint64 student = 0;
};

} // namespace

/// Other programs against a running engine, over HTTP, on both databases.
class ProgramApiTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { qInstallMessageHandler(usualHandler); }
    void aMessageGoesOutOnce_data() { DatabaseFixture::addDatabaseRows(); }
    void aMessageGoesOutOnce();
    void parallelRequestsQueueOne_data() { DatabaseFixture::addDatabaseRows(); }
    void parallelRequestsQueueOne();
    void onlyGoodTokensOpen_data() { DatabaseFixture::addDatabaseRows(); }
    void onlyGoodTokensOpen();
    void whatCannotBeSentIsRefused_data() { DatabaseFixture::addDatabaseRows(); }
    void whatCannotBeSentIsRefused();
    void theStopListHolds_data() { DatabaseFixture::addDatabaseRows(); }
    void theStopListHolds();
    void promotionNeedsAYes_data() { DatabaseFixture::addDatabaseRows(); }
    void promotionNeedsAYes();
    void whatIsInsistedOnGoes_data() { DatabaseFixture::addDatabaseRows(); }
    void whatIsInsistedOnGoes();
    void textsNeedAnOpenWindow_data() { DatabaseFixture::addDatabaseRows(); }
    void textsNeedAnOpenWindow();
    void somebodyUnknownGetsAConversation_data() { DatabaseFixture::addDatabaseRows(); }
    void somebodyUnknownGetsAConversation();
    void answersHaveTheirFields_data() { DatabaseFixture::addDatabaseRows(); }
    void answersHaveTheirFields();
    void thereIsALimitForEachToken_data() { DatabaseFixture::addDatabaseRows(); }
    void thereIsALimitForEachToken();
    void aDatabaseThatIsAwayIsSaid_data() { DatabaseFixture::addDatabaseRows(); }
    void aDatabaseThatIsAwayIsSaid();
    void nothingPersonalIsLogged();
};

void ProgramApiTest::initTestCase()
{
    QLoggingCategory::setFilterRules(u"bedel.*.debug=true\nqt.network.*=false"_s);
    usualHandler = qInstallMessageHandler(&keepLog);
}

void ProgramApiTest::aMessageGoesOutOnce()
{
    BEDEL_FRESH_DATABASE(fixture);
    ApiBench api(fixture, true);
    const QJsonObject body = ApiBench::welcome({{u"to"_s, u"+34600000101"_s}}, u"alta-1"_s);
    const CampusReply first = api.send(body);
    QVERIFY2(first.status == 202, first.body.constData());
    QCOMPARE(fieldsOf(first.json().object()), declared(kSend));
    QCOMPARE(first.json()[u"state"_s].toString(), u"queued"_s);
    const qint64 id = first.json()[u"id"_s].toInteger();
    QVERIFY(api.bench.until([&] { return api.message(id).state >= MessageState::Accepted; }));
    const Message message = api.message(id);
    QCOMPARE(api.bench.accepted(message), 1);
    QCOMPARE(message.studentId, api.student);
    QCOMPARE(message.to, u"+34600000101"_s);
    QCOMPARE(message.text, u"Hola Nuria, te damos la bienvenida a Excel."_s);
    QCOMPARE(message.who, u"web del centro"_s);
    QCOMPARE(message.occasion, u"api:alta-1"_s);
    QVERIFY(!message.isAutomatic && !message.undoUntil.isValid());
    const CampusReply again = api.send(body);
    QCOMPARE(again.status, 202);
    QCOMPARE(again.json()[u"id"_s].toInteger(), id);
    QVERIFY(again.json()[u"state"_s].toString() != u"queued"_s); // where it stands now
    const CampusReply other = api.send(ApiBench::welcome({{u"student_id"_s, api.student}}, u"alta-1"_s));
    QCOMPARE(other.status, 409);
    QCOMPARE(other.json()[u"error"_s][u"code"_s].toString(), u"idempotency_conflict"_s);
    QCOMPARE(other.json()[u"error"_s][u"field"_s].toString(), u"idempotency_key"_s);
    QCOMPARE(api.messages(), 1);
    QCOMPARE(api.bench.accepted(message), 1);
}

void ProgramApiTest::parallelRequestsQueueOne()
{
    BEDEL_FRESH_DATABASE(fixture);
    ApiBench api(fixture);
    const QJsonObject body = ApiBench::welcome({{u"moodle_user_id"_s, 77}}, u"a-la-vez"_s);
    std::vector<std::unique_ptr<CampusClient>> programs; // each with connections of its own
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 8; ++i) {
        programs.push_back(std::make_unique<CampusClient>());
        for (int j = 0; j < 5; ++j)
            replies.append(programs.back()->begin("POST", api.url(kSend), QJsonDocument(body).toJson(),
                                                  "application/json", api.token));
    }
    QSet<qint64> ids;
    for (QNetworkReply *reply : std::as_const(replies)) {
        const CampusReply answer = CampusClient::finish(reply);
        QVERIFY2(answer.status == 202, answer.body.constData());
        ids.insert(answer.json()[u"id"_s].toInteger());
    }
    QCOMPARE(ids.size(), 1);
    QCOMPARE(api.messages(), 1);
    // Without a key each is a message of its own.
    const QJsonObject free = ApiBench::welcome({{u"student_id"_s, api.student}});
    QVERIFY(api.send(free).json()[u"id"_s].toInteger() != api.send(free).json()[u"id"_s].toInteger());
    QCOMPARE(api.messages(), 3);
}

void ProgramApiTest::onlyGoodTokensOpen()
{
    BEDEL_FRESH_DATABASE(fixture);
    ApiBench api(fixture);
    QCOMPARE(api.get(kConnection).status, 200);
    const auto status = [&](const QByteArray &token) {
        return api.client.ask("GET", api.url(kConnection), {}, {}, token).status;
    };
    QCOMPARE(status({}), 401);
    QCOMPARE(status("bedel_1_short"), 401);
    QByteArray wrong = api.token;
    wrong[wrong.size() - 3] = wrong.at(wrong.size() - 3) == 'a' ? 'b' : 'a';
    QCOMPARE(status(wrong), 401);
    QByteArray elsewhere = api.token;
    QCOMPARE(status(elsewhere.replace("bedel_1_", "bedel_99_")), 401);

    QList<ApiToken> known = valueOf(QCoro::waitFor(api.tokens.list()));
    QCOMPARE(known.size(), 1);
    QVERIFY(known.first().lastUsedAt.isValid() && !known.first().isRevoked());
    const QString kept = valueOf(QCoro::waitFor(api.tokens.list())).constFirst().label;
    QCOMPARE(kept, u"web del centro"_s);
    const Result<NewApiToken> twice = QCoro::waitFor(api.tokens.add(u"web del centro"_s));
    QVERIFY(!twice && twice.error().code == u"token_label_taken"_s);
    const Result<NewApiToken> nameless = QCoro::waitFor(api.tokens.add(u"  "_s));
    QVERIFY(!nameless && nameless.error().code == u"token_label_invalid"_s);

    valueOf(QCoro::waitFor(api.tokens.revoke(u"web del centro"_s)));
    QCOMPARE(status(api.token), 401);
    const Result<void> gone = QCoro::waitFor(api.tokens.revoke(u"web del centro"_s));
    QVERIFY(!gone && gone.error().code == u"token_unknown"_s);
    const QByteArray fresh = api.newToken(u"web del centro"_s); // the name is free again, the old token is not good
    QCOMPARE(status(fresh), 200);
    QCOMPARE(status(api.token), 401);
    QSqlQuery rows = valueOf(api.bench.session->execute(u"SELECT hash FROM api_token"_s));
    QVERIFY(rows.next());
    QVERIFY(!fresh.contains(rows.value(0).toByteArray())); // only a hash
}

void ProgramApiTest::whatCannotBeSentIsRefused()
{
    BEDEL_FRESH_DATABASE(fixture);
    ApiBench api(fixture);
    const QJsonObject to{{u"student_id"_s, api.student}};
    const auto changed = [&](const QString &name, const QJsonObject &parameters) {
        QJsonObject body = to;
        body.insert(u"template"_s,
                    QJsonObject{{u"name"_s, name}, {u"language"_s, u"es"_s}, {u"parameters"_s, parameters}});
        return body;
    };
    const auto check = [&](const QJsonObject &body, int status, const QString &code, const QString &field) {
        const CampusReply reply = api.send(body);
        const QJsonValue error = reply.json()[u"error"_s];
        QCOMPARE(reply.status, status);
        QCOMPARE(error[u"code"_s].toString(), code);
        QCOMPARE(error[u"field"_s].toString(), field);
        QVERIFY(!error[u"message"_s].toString().isEmpty());
    };
    check(ApiBench::welcome({{u"student_id"_s, 4711}}), 404, u"recipient_unknown"_s, u"student_id"_s);
    check(ApiBench::welcome({{u"moodle_user_id"_s, 4711}}), 404, u"recipient_unknown"_s, u"moodle_user_id"_s);
    check(changed(u"no_hay"_s, {}), 400, u"template_unknown"_s, u"template.name"_s);
    check(changed(u"parada"_s, {}), 400, u"template_not_approved"_s, u"template.name"_s);
    check(changed(u"bienvenida_curso"_s, {{u"body.9"_s, u"x"_s}}), 400, u"unknown_parameter"_s,
          u"template.parameters.body.9"_s);
    // The name is known; no course is.
    check(changed(u"bienvenida_curso"_s, {}), 400, u"template_parameter"_s, u"template.parameters.body.2"_s);
    Student twin = inventedStudent(u"Olga"_s, u"Prieto"_s, api.bench.clock.now());
    twin.phone = u"+34600000101"_s;
    const qint64 second = valueOf(StudentRepository(*api.bench.session).insert(twin));
    check(ApiBench::welcome({{u"to"_s, u"+34600000101"_s}}), 409, u"recipient_ambiguous"_s, u"to"_s);
    valueOf(StudentRepository(*api.bench.session).archive({second}, api.bench.clock.now()));
    QCOMPARE(api.send(ApiBench::welcome({{u"to"_s, u"+34600000101"_s}})).status, 202);
    check(ApiBench::welcome({{u"student_id"_s, second}}), 409, u"student_archived"_s, {});
    QCOMPARE(api.messages(), 1);
    const CampusReply days = api.get(kStatistics + u"?from=2026-03-02&to=2026-03-01"_s);
    QCOMPARE(days.status, 400);
    QCOMPARE(days.json()[u"error"_s][u"code"_s].toString(), u"period_invalid"_s);
    QCOMPARE(api.get(kStatistics + u"?from=2020-01-01&to=2026-03-01"_s).status, 400);
}

void ProgramApiTest::theStopListHolds()
{
    BEDEL_FRESH_DATABASE(fixture);
    ApiBench api(fixture);
    const QDateTime now = api.bench.clock.now();
    ConsentRepository consent(*api.bench.session);
    const auto record = [&](ConsentAction action, const QString &wording = {}) {
        valueOf(consent.add({.studentId = api.student,
                             .action = action,
                             .how = u"office"_s,
                             .wording = wording,
                             .at = now,
                             .recordedAt = now}));
    };
    const QJsonObject body = ApiBench::welcome({{u"to"_s, u"+34600000101"_s}});
    record(ConsentAction::OptOut);
    QCOMPARE(api.code(body), u"opted_out"_s);
    record(ConsentAction::OptIn);
    record(ConsentAction::Blocked);
    QCOMPARE(api.code(body), u"person_blocked"_s);
    record(ConsentAction::Unblocked);
    record(ConsentAction::WrongNumber);
    QCOMPARE(api.code(body), u"wrong_number"_s);
    record(ConsentAction::NumberRight);
    record(ConsentAction::Minor, u"yes"_s);
    QCOMPARE(api.code(body), u"guardian_unknown"_s);
    record(ConsentAction::Minor, u"no"_s);
    QCOMPARE(api.messages(), 0);
    QCOMPARE(api.send(body).status, 202);
}

void ProgramApiTest::promotionNeedsAYes()
{
    BEDEL_FRESH_DATABASE(fixture);
    ApiBench api(fixture);
    valueOf(run(*api.bench.session, u"UPDATE whatsapp_template SET category = 'MARKETING'"_s, {}));
    const auto record = [&](ConsentAction action) {
        const QDateTime now = api.bench.clock.now();
        valueOf(
            ConsentRepository(*api.bench.session)
                .add({.studentId = api.student, .action = action, .how = u"office"_s, .at = now, .recordedAt = now}));
    };
    const QJsonObject body = ApiBench::welcome({{u"student_id"_s, api.student}});
    const CampusReply refused = api.send(body);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.json()[u"error"_s][u"code"_s].toString(), u"promotion_refused"_s);
    QVERIFY(refused.json()[u"error"_s][u"message"_s].toString().contains(u"Consent"_s));
    QCOMPARE(api.code(ApiBench::welcome({{u"to"_s, u"+34600000150"_s}})), u"promotion_refused"_s); // nobody knows who
    record(ConsentAction::MarketingIn);
    QCOMPARE(api.send(body).status, 202);
    record(ConsentAction::MarketingOut);
    QCOMPARE(api.code(body), u"promotion_refused"_s);
    QCOMPARE(api.messages(), 1);
}

void ProgramApiTest::whatIsInsistedOnGoes()
{
    BEDEL_FRESH_DATABASE(fixture);
    ApiBench api(fixture, true);
    SqlSession &session = *api.bench.session;
    const QDateTime now = api.bench.clock.now();
    const QJsonObject body = ApiBench::welcome({{u"student_id"_s, api.student}});
    QJsonObject insisting = body;
    insisting.insert(u"insist"_s, u"yes"_s);
    QCOMPARE(api.code(insisting), u"invalid_value"_s);
    insisting.insert(u"insist"_s, true);
    QJsonObject modest = body;
    modest.insert(u"insist"_s, false);

    // A course that has ended is that of the student: no other is known.
    valueOf(run(session,
                u"INSERT INTO enrolment (student_id, course_id, state, created_at) VALUES (?, ?, 'ended', ?)"_s,
                {api.student, api.bench.courseIds.first(), session.bindTime(now)}));
    const qint64 enrolment = valueOf(numberOf(session, u"SELECT max(id) FROM enrolment"_s, {}));
    QCOMPARE(api.code(body), u"enrolment_ended"_s);
    valueOf(run(session, u"UPDATE enrolment SET state = 'enrolled' WHERE id = ?"_s, {enrolment}));
    valueOf(run(session,
                u"INSERT INTO enrolment_pause (enrolment_id, from_day, to_day, created_at) VALUES (?, ?, ?, ?)"_s,
                {enrolment, now.addDays(-1).date().toString(Qt::ISODate), now.addDays(2).date().toString(Qt::ISODate),
                 session.bindTime(now)}));
    QCOMPARE(api.code(modest), u"enrolment_paused"_s);
    valueOf(run(session, u"DELETE FROM enrolment_pause"_s, {}));
    api.contact(u"34600000101"_s, api.student, now.addSecs(-3600));
    const CampusReply refused = api.send(body);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.json()[u"error"_s][u"code"_s].toString(), u"conversation_open"_s);
    QVERIFY(refused.json()[u"error"_s][u"message"_s].toString().contains(u"insist"_s));
    QCOMPARE(api.messages(), 0);

    const CampusReply reply = api.send(insisting);
    QVERIFY2(reply.status == 202, reply.body.constData());
    const qint64 id = reply.json()[u"id"_s].toInteger();
    QVERIFY(api.bench.until([&] { return api.message(id).state >= MessageState::Accepted; })); // the sender, too
    QVERIFY(api.message(id).state != MessageState::Cancelled);
    QCOMPARE(api.bench.accepted(api.message(id)), 1);
    valueOf(ConsentRepository(session).add(
        {.studentId = api.student, .action = ConsentAction::OptOut, .how = u"office"_s, .at = now, .recordedAt = now}));
    QCOMPARE(api.code(insisting), u"opted_out"_s); // nobody insists against the person
}

void ProgramApiTest::textsNeedAnOpenWindow()
{
    BEDEL_FRESH_DATABASE(fixture);
    ApiBench api(fixture);
    const QJsonObject text{{u"student_id"_s, api.student}, {u"text"_s, u"Recibido"_s}};
    QCOMPARE(api.code(text), u"window_closed"_s); // never wrote
    const QDateTime now = api.bench.clock.now();
    const qint64 contact = api.contact(u"34600000101"_s, api.student, now.addDays(-2));
    QCOMPARE(api.code(text), u"window_closed"_s);
    valueOf(run(*api.bench.session, u"UPDATE contact SET last_in_at = ? WHERE id = ?"_s,
                {api.bench.session->bindTime(now.addSecs(-3600)), contact}));
    const CampusReply reply = api.send(text);
    QVERIFY2(reply.status == 202, reply.body.constData());
    const Message message = api.message(reply.json()[u"id"_s].toInteger());
    QCOMPARE(message.kind, MessageKind::Text);
    QCOMPARE(message.contactId, contact);
    QCOMPARE(message.studentId, api.student);
    QCOMPARE(message.to, u"+34600000101"_s);
    QVERIFY(message.expiresAt > now && message.expiresAt < now.addDays(1));
    QCOMPARE(api.send({{u"to"_s, u"+34600000101"_s}, {u"text"_s, u"Por su número"_s}}).status, 202);
}

void ProgramApiTest::somebodyUnknownGetsAConversation()
{
    BEDEL_FRESH_DATABASE(fixture);
    ApiBench api(fixture, true);
    const QJsonObject body = ApiBench::welcome({{u"to"_s, u"+34600000150"_s}}, u"visita"_s);
    QCOMPARE(api.code({{u"to"_s, u"+34600000150"_s}, {u"text"_s, u"Hola"_s}}), u"window_closed"_s);
    QCOMPARE(valueOf(numberOf(*api.bench.session, u"SELECT count(*) FROM contact"_s, {})), 0);
    const CampusReply reply = api.send(body);
    QVERIFY2(reply.status == 202, reply.body.constData());
    const qint64 id = reply.json()[u"id"_s].toInteger();
    QVERIFY(api.bench.until([&] { return api.message(id).state >= MessageState::Accepted; }));
    const Message message = api.message(id);
    QCOMPARE(message.studentId, 0);
    QCOMPARE(message.to, u"+34600000150"_s);
    QCOMPARE(valueOf(ContactRepository(*api.bench.session).find(message.contactId)).contact.waId, u"34600000150"_s);
    QCOMPARE(api.send(ApiBench::welcome({{u"to"_s, u"+34600000150"_s}})).status, 202); // the same conversation
    QCOMPARE(valueOf(numberOf(*api.bench.session, u"SELECT count(*) FROM contact"_s, {})), 1);
    const QDateTime now = api.bench.clock.now();
    valueOf(ConsentRepository(*api.bench.session)
                .add({.contactId = message.contactId,
                      .action = ConsentAction::OptOut,
                      .how = u"whatsapp"_s,
                      .at = now,
                      .recordedAt = now}));
    QCOMPARE(api.code(ApiBench::welcome({{u"to"_s, u"+34600000150"_s}})), u"opted_out"_s);
}

void ProgramApiTest::answersHaveTheirFields()
{
    BEDEL_FRESH_DATABASE(fixture);
    ApiBench api(fixture, true);
    api.bench.fault("131026", "messages");
    const qint64 failed = api.send(ApiBench::welcome({{u"student_id"_s, api.student}})).json()[u"id"_s].toInteger();
    QVERIFY(api.bench.until([&] { return api.message(failed).state == MessageState::Failed; }));
    const CampusReply stats = api.get(kStatistics);
    QVERIFY2(stats.status == 200, stats.body.constData());
    QCOMPARE(fieldsOf(stats.json().object()), declared(kStatistics));
    const QJsonValue today = stats.json()[u"today"_s];
    QCOMPARE(today[u"queued"_s].toInt(), 1);
    QCOMPARE(today[u"failed"_s].toInt(), 1);
    QCOMPARE(stats.json()[u"period"_s][u"failures"_s][0][u"code"_s].toString(), u"131026"_s);
    QCOMPARE(stats.json()[u"period"_s][u"to"_s].toString(), today[u"day"_s].toString());
    const CampusReply connection = api.get(kConnection);
    QCOMPARE(connection.status, 200);
    QCOMPARE(fieldsOf(connection.json().object()), declared(kConnection));
    QVERIFY(api.bench.until([&] { return !api.get(kConnection).json()[u"numbers"_s][0][u"quality"_s].isNull(); }));
    QCOMPARE(api.get(kConnection).json()[u"numbers"_s][0][u"account"_s].toString(), u"1"_s);
    const CampusReply health = api.client.ask("GET", api.url(u"/healthz"_s));
    QCOMPARE(fieldsOf(health.json().object()), declared(u"/healthz"_s));
}

void ProgramApiTest::thereIsALimitForEachToken()
{
    BEDEL_FRESH_DATABASE(fixture);
    ApiBench api(fixture);
    api.bench.settings.insert(u"api.requests_per_minute"_s, u"3"_s);
    api.programs.useSettings(api.bench.values());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(api.get(kConnection).status, 200);
    QNetworkReply *const fourth = api.client.begin("GET", api.url(kConnection), {}, {}, api.token);
    QCOMPARE(CampusClient::finish(fourth).status, 429);
    QVERIFY(fourth->rawHeader("Retry-After").toInt() >= 1);
    api.token = api.newToken(u"otro"_s);
    QCOMPARE(api.get(kConnection).status, 200);
}

void ProgramApiTest::aDatabaseThatIsAwayIsSaid()
{
    BEDEL_FRESH_DATABASE(fixture);
    ApiBench api(fixture);
    api.bench.database.shutdown();
    QNetworkReply *const reply = api.begin(ApiBench::welcome({{u"student_id"_s, api.student}}));
    const CampusReply answer = CampusClient::finish(reply);
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.json()[u"error"_s][u"code"_s].toString(), u"unavailable"_s);
    QVERIFY(!reply->rawHeader("Retry-After").isEmpty());
    QCOMPARE(api.client.ask("GET", api.url(u"/healthz"_s)).status, 200);
}

/// Of everything that the tests before have done.
void ProgramApiTest::nothingPersonalIsLogged()
{
    const QMutexLocker locker(&logMutex);
    QVERIFY2(logged.contains("send_message 202"), "nothing was logged at all");
    for (const char *word : {"600000101", "600000150", "Nuria", "Prieto", "web del centro", "Recibido", "bienvenida a",
                             "bedel_1_", "Bearer"})
        QVERIFY2(!logged.contains(word), word);
}

QTEST_GUILESS_MAIN(ProgramApiTest)
#include "tst_programapi.moc"
