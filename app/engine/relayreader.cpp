// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/relayreader.h"

#include "app/domain/logging.h"
#include "app/storage/database.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> judged(const Result<HttpReply> &reply)
{
    if (!reply)
        return fail(reply.error());
    if (reply->status == 200)
        return {};
    const bool isToken = reply->status == 401 || reply->status == 403;
    return fail({.kind = isToken ? Error::Kind::Unauthorised : Error::Kind::Server,
                 .code = isToken ? u"relay_token"_s : u"relay_%1"_s.arg(reply->status),
                 .retry = isToken ? Error::Retry::AfterFix : Error::Retry::Later});
}

} // namespace

bool isRelayAddress(const QUrl &url)
{
    const QString host = url.host();
    const bool isHere = host == u"localhost"_s || QHostAddress(host).isLoopback();
    return url.isValid() && (url.scheme() == u"https"_s || (url.scheme() == u"http"_s && isHere));
}

RelayReader::RelayReader(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_isWorking)
            work();
    });
}

void RelayReader::setRelay(const QUrl &url, const Secret &token)
{
    const QUrl usable = isRelayAddress(url) && !token.isEmpty() ? url : QUrl();
    if (!url.isEmpty() && usable.isEmpty())
        qCWarning(lcWebhook) << "the relay has no token, or its address is neither https nor of this computer";
    if (usable == m_url && token == m_token)
        return;
    m_url = usable;
    m_token = token;
    m_failures = 0;
    m_timer.stop();
    if (isReading())
        m_timer.start(0);
}

void RelayReader::stop()
{
    m_url.clear();
    m_timer.stop();
    m_http.abortAll();
    if (isIdle())
        emit idle();
}

HttpRequest RelayReader::request(const QString &path) const
{
    QUrl url = m_url.adjusted(QUrl::RemoveQuery | QUrl::StripTrailingSlash);
    url.setPath((url.path() == u"/" ? QString() : url.path()) + path);
    HttpRequest request{.url = url, .delivery = HttpRequest::Delivery::Repeatable};
    request.headers.append({"Authorization", "Bearer " + m_token.reveal()});
    return request;
}

QCoro::Task<> RelayReader::work()
{
    m_isWorking = true;
    Result<int> count = 0;
    do {
        count = co_await fetch();
    } while (count && *count > 0 && isReading());
    m_isWorking = false;
    m_failures = count ? 0 : m_failures + 1;
    if (count)
        m_answeredAt = m_clock.now();
    emit attempted(count ? std::nullopt : std::optional<Error>(count.error()));
    if (!isReading()) {
        emit idle();
        co_return;
    }
    const auto pause = std::min(std::chrono::seconds(kPause * (1 << std::min(m_failures, 7))), kLongestPause);
    m_timer.start(pause);
}

QCoro::Task<Result<int>> RelayReader::fetch()
{
    HttpRequest http = request(u"/relay/events"_s);
    http.method = "GET";
    const Result<HttpReply> reply = co_await m_http.send(http);
    if (const Result<void> fine = judged(reply); !fine)
        co_return fail(fine.error());
    const Result<RelayBatch> batch = relayBatch(reply->body);
    if (!batch)
        co_return fail(batch.error());
    if (batch->events.isEmpty())
        co_return 0;
    const auto write = [events = batch->events](SqlSession &session) {
        return inTransaction(session, [&] { return WebhookEventRepository(session).add(events); });
    };
    const auto writing = m_database.run(write, Database::Priority::Background);
    const Result<void> written = co_await writing;
    if (!written)
        co_return fail(written.error());
    emit received();
    const QString relay = batch->events.first().relayKey.section(u':', 0, 0);
    const Result<void> confirmed = co_await confirm(relay, batch->last);
    if (!confirmed)
        co_return fail(confirmed.error());
    co_return int(batch->events.size());
}

QCoro::Task<Result<void>> RelayReader::confirm(QString relay, qint64 upTo)
{
    HttpRequest http = request(u"/relay/confirm"_s);
    http.contentType = "application/json";
    const QJsonObject body{{u"relay"_s, relay}, {u"upto"_s, upTo}};
    http.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const Result<HttpReply> reply = co_await m_http.send(http);
    co_return judged(reply);
}
