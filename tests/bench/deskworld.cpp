// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/deskworld.h"

#include "app/remote/httpclient.h"
#include "app/storage/database.h"
#include "app/storage/studentrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kOneByOne = 1000;

[[noreturn]] void giveUp(const QString &why)
{
    qFatal("bench: %s", qUtf8Printable(why));
}

Result<void> insertSome(SqlSession &session, const QDateTime &now)
{
    const QStringList first{u"Ana"_s, u"Gabriel"_s, u"María José"_s, u"Ángel"_s, u"Lucía"_s, u"Íñigo"_s, u"Noa"_s};
    const QStringList last{u"García"_s, u"Núñez"_s,   u"López"_s, u"Garmendia"_s,
                           u"Pérez"_s,  u"Sánchez"_s, u"Ñáñez"_s, u"Ruiz"_s};
    for (int i = 0; i < kOneByOne; ++i) {
        const Student student{.uuid = QUuid::createUuid(),
                              .firstName = first.at(i % 7),
                              .lastName = u"%1 %2"_s.arg(last.at(i % 8), last.at((i / 8) % 8)),
                              .email = u"persona%1@correo.example"_s.arg(i),
                              .phone = u"+34600%1"_s.arg(i, 6, 10, QChar(u'0')),
                              .username = u"persona%1"_s.arg(i),
                              .state = StudentState::OnCampus,
                              .createdAt = now,
                              .updatedAt = now};
        if (const Result<qint64> id = StudentRepository(session).insert(student); !id)
            return fail(id.error());
    }
    return {};
}

Result<void> multiply(SqlSession &session, int times)
{
    const QString copy = u"INSERT INTO student (uuid, first_name, last_name, email, phone, phone_key, username, state, "
                         u"sort_key, first_key, search, "
                         "created_at, updated_at) SELECT uuid || n, first_name, last_name, n || email, phone, n || "
                         "phone_key, n || username, "
                         "state, sort_key, first_key, search || ' ' || n, created_at, updated_at FROM student, %1"_s;
    const DialectSql sql{
        .sqlite = copy.arg(
            u"(WITH RECURSIVE counter(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < ?) SELECT n FROM counter)"_s),
        .postgreSql = copy.arg(u"generate_series(1, ?) AS n"_s),
    };
    const Result<QSqlQuery> copied = session.execute(sql, {times});
    return copied ? Result<void>() : fail(copied.error());
}

} // namespace

QProcessEnvironment deskEnvironment(const QJsonObject &endpoints, const QString &folder, const QString &database)
{
    QProcessEnvironment environment;
    environment.insert(u"XDG_CONFIG_HOME"_s, folder);
    const std::pair<QString, QString> variables[]{
        {u"BEDEL_MOODLE_URL"_s, u"moodle_url"_s},
        {u"BEDEL_MOODLE_TOKEN"_s, u"moodle_token"_s},
        {u"BEDEL_WHATSAPP_URL"_s, u"whatsapp_url"_s},
        {u"BEDEL_WHATSAPP_VERSION"_s, u"whatsapp_version"_s},
        {u"BEDEL_WHATSAPP_PHONE_NUMBER_ID"_s, u"whatsapp_phone_number_id"_s},
        {u"BEDEL_WHATSAPP_BUSINESS_ACCOUNT_ID"_s, u"whatsapp_business_account_id"_s},
        {u"BEDEL_WHATSAPP_TOKEN"_s, u"whatsapp_token"_s},
    };
    for (const auto &[variable, key] : variables)
        environment.insert(variable, endpoints.value(key).toString());
    environment.insert(u"BEDEL_WHATSAPP_TEMPLATE_WELCOME"_s, u"bienvenida_curso:es"_s);
    environment.insert(u"BEDEL_DATABASE"_s, database.isEmpty() ? u"sqlite:"_s + folder + u"/bench.db"_s : database);
    return environment;
}

DeskWorld::DeskWorld(const QString &database)
{
    m_campus.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_campus.start(QStringLiteral(BEDELCTL), {u"practice"_s});
    if (!m_campus.waitForReadyRead(10000))
        giveUp(u"the practice campus does not start"_s);
    const QJsonObject campus = QJsonDocument::fromJson(m_campus.readLine()).object();
    m_control = QUrl(campus.value("control_url"_L1).toString());
    m_environment = deskEnvironment(campus, m_folder.path(), database);
}

DeskWorld::~DeskWorld()
{
    m_campus.terminate();
    m_campus.waitForFinished();
}

void DeskWorld::setDelay(int milliseconds)
{
    HttpClient http;
    QUrl url = m_control;
    url.setPath(url.path() + u"/delay"_s);
    const HttpRequest request{.url = url,
                              .contentType = "application/json",
                              .body = QJsonDocument(QJsonObject{{u"fixed_ms"_s, milliseconds}}).toJson(),
                              .delivery = HttpRequest::Delivery::Repeatable};
    const Result<HttpReply> reply = wait(http.send(request));
    if (!reply || reply->status != 200)
        giveUp(u"the campus does not take a delay"_s);
}

std::unique_ptr<Workplace> DeskWorld::workplace() const
{
    Result<std::unique_ptr<Workplace>> workplace = Workplace::create(u"default"_s, m_environment);
    if (!workplace)
        giveUp(workplace.error().code);
    return std::move(*workplace);
}

void DeskWorld::fill(Workplace &workplace, int students)
{
    const auto insert = [now = workplace.clock().now(), students](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            if (const Result<void> some = insertSome(session, now); !some)
                return some;
            return students > kOneByOne ? multiply(session, students / kOneByOne - 1) : Result<void>();
        });
    };
    const Result<void> filled = workplace.database().run(insert).result();
    if (!filled)
        giveUp(filled.error().code + u' ' + filled.error().detail);
}
