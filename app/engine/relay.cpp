// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/relay.h"

#include "app/domain/logging.h"
#include "app/engine/webhookqueue.h"
#include "app/storage/database.h"
#include "app/storage/relayrepository.h"
#include "app/storage/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kMostAtOnce = 500;
constexpr qint64 kBytesAtOnce = 6 * 1024 * 1024;

bool isAllowed(const ReceivedRequest &request, const Secret &token)
{
    return !token.isEmpty() && isSameSecret(request.authorization, "Bearer " + token.reveal());
}

ReceiverAnswer jsonAnswer(const QJsonObject &json)
{
    return {.body = QJsonDocument(json).toJson(QJsonDocument::Compact), .type = "application/json"};
}

ReceiverAnswer failed(const Error &error)
{
    qCWarning(lcWebhook) << "the relay's file:" << error.code;
    return {.status = 503, .body = "try again\n"};
}

} // namespace

QByteArray relayAnswer(const QString &uuid, const QList<WebhookEvent> &events)
{
    QJsonArray rows;
    for (const WebhookEvent &event : events) {
        rows.append(QJsonObject{{u"id"_s, event.id},
                                {u"account"_s, event.account},
                                {u"received_at"_s, event.receivedAt.toString(Qt::ISODateWithMs)},
                                {u"body"_s, QString::fromLatin1(event.body.toBase64())}});
    }
    return QJsonDocument(QJsonObject{{u"relay"_s, uuid}, {u"events"_s, rows}}).toJson(QJsonDocument::Compact);
}

Result<RelayBatch> relayBatch(const QByteArray &answer)
{
    const QJsonObject json = QJsonDocument::fromJson(answer).object();
    const QString uuid = json.value("relay"_L1).toString();
    if (uuid.isEmpty() || !json.value("events"_L1).isArray())
        return fail({.kind = Error::Kind::WrongService, .code = u"relay_answer"_s, .retry = Error::Retry::AfterFix});
    RelayBatch batch;
    const QJsonArray rows = json.value("events"_L1).toArray();
    for (const QJsonValue &row : rows) {
        const qint64 id = row["id"_L1].toInteger();
        batch.events.append(
            {.account = row["account"_L1].toString(),
             .body = QByteArray::fromBase64(row["body"_L1].toString().toLatin1()),
             .receivedAt = QDateTime::fromString(row["received_at"_L1].toString(), Qt::ISODateWithMs).toUTC(),
             .relayKey = u"%1:%2"_s.arg(uuid).arg(id)});
        batch.last = std::max(batch.last, id);
    }
    return batch;
}

Relay::Relay(RelayOptions options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
{
    m_forgetTimer.setInterval(1h);
    connect(&m_forgetTimer, &QTimer::timeout, this, &Relay::forgetOld);
}

Relay::~Relay()
{
    stop();
}

Result<void> Relay::start()
{
    const DatabaseTarget target{.kind = DatabaseTarget::Kind::Sqlite, .path = m_options.stateFile};
    m_database =
        std::make_unique<Database>(target, m_clock, DatabaseOptions{.migrations = RelayRepository::kMigrations});
    if (const Result<MigrationOutcome> opened = m_database->open().result(); !opened)
        return fail(opened.error());
    const auto name = [](SqlSession &session) {
        return inTransaction(session, [&] { return RelayRepository(session).uuid(); });
    };
    const Result<QString> uuid = m_database->run(name).result();
    if (!uuid)
        return fail(uuid.error());
    m_uuid = *uuid;
    WebhookServerOptions options{.http = {.address = m_options.address, .port = m_options.port},
                                 .accounts = m_options.accounts};
    const auto write = [](SqlSession &session, const QList<WebhookEvent> &events) {
        return RelayRepository(session).add(events);
    };
    m_queue = std::make_unique<WebhookQueue>(*m_database, m_clock, write);
    options.store = [queue = m_queue.get()](const QString &account, const QByteArray &body,
                                            WebhookServerOptions::Stored stored) {
        queue->add(account, body, std::move(stored));
    };
    options.health = [] { return QByteArray("{\"status\":\"ok\",\"relay\":true}\n"); };
    options.more = [this](const ReceivedRequest &request, const HttpReceiverOptions::Answer &answer) {
        return answerMore(request, answer);
    };
    m_server = std::make_unique<WebhookServer>(std::move(options));
    m_forgetTimer.start();
    forgetOld();
    return m_server->start();
}

void Relay::stop()
{
    m_forgetTimer.stop();
    if (m_server)
        m_server->stop();
    if (m_database)
        m_database->shutdown();
}

bool Relay::answerMore(const ReceivedRequest &request, const HttpReceiverOptions::Answer &answer)
{
    const bool isEvents = request.path == u"/relay/events"_s && request.method == "GET";
    const bool isConfirm = request.path == u"/relay/confirm"_s && request.method == "POST";
    if (!isEvents && !isConfirm)
        return false;
    if (!isAllowed(request, m_options.token))
        answer({.status = 401, .body = "token does not match\n"});
    else if (isEvents)
        give(request, answer);
    else
        confirm(request, answer);
    return true;
}

void Relay::give(const ReceivedRequest &request, const HttpReceiverOptions::Answer &answer)
{
    const qint64 after = request.arguments.value("after").toLongLong();
    const int asked = request.arguments.value("limit").toInt();
    const int limit = asked > 0 ? std::min(asked, kMostAtOnce) : kMostAtOnce;
    const auto read = [after, limit](SqlSession &session) {
        return RelayRepository(session).after(after, limit, kBytesAtOnce);
    };
    m_database->run(read).then([answer, uuid = m_uuid](const Result<QList<WebhookEvent>> &events) {
        answer(events ? ReceiverAnswer{.body = relayAnswer(uuid, *events), .type = "application/json"}
                      : failed(events.error()));
    });
}

void Relay::confirm(const ReceivedRequest &request, const HttpReceiverOptions::Answer &answer)
{
    const QJsonObject json = QJsonDocument::fromJson(request.body).object();
    const qint64 upTo = json.value("upto"_L1).toInteger();
    if (json.value("relay"_L1).toString() != m_uuid || upTo <= 0) {
        answer({.status = 409, .body = "another relay's events\n"});
        return;
    }
    const auto write = [upTo, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return RelayRepository(session).confirm(upTo, now); });
    };
    m_database->run(write).then([answer](const Result<int> &count) {
        answer(count ? jsonAnswer({{u"confirmed"_s, *count}}) : failed(count.error()));
    });
}

void Relay::forgetOld()
{
    const QDateTime now = m_clock.now();
    const auto forget = [confirmed = now.addDays(-kConfirmedDays), received = now.addDays(-kKeptDays)](
                            SqlSession &session) { return RelayRepository(session).forget(confirmed, received); };
    m_database->run(forget, Database::Priority::Background).then([](const Result<int> &gone) {
        if (!gone)
            qCWarning(lcWebhook) << "the relay's file could not be cleared:" << gone.error().code;
    });
}
