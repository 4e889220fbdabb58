// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/webhookposter.h"

#include "app/domain/logging.h"
#include "app/practice/whatsapp/webhookbody.h"
#include "app/practice/whatsapp/webhooksignature.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 kMostUpdates = 1000;
constexpr int kTimeoutMs = 10'000;
} // namespace

WebhookPoster::WebhookPoster(PracticeStore &store, const CampusSettings &settings, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &WebhookPoster::wake);
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setTransferTimeout(kTimeoutMs);
}

bool WebhookPoster::isLoopback(const QUrl &url)
{
    return url.isValid() && (url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback());
}

void WebhookPoster::retryNow()
{
    m_pause.stop();
    m_pauseMs = 0;
    wake();
}

void WebhookPoster::stop()
{
    m_pause.stop();
    m_deliveriesInFlight.clear();
    m_eventsInFlight.clear();
    m_posts = 0;
    const QList<QNetworkReply *> replies = m_network.findChildren<QNetworkReply *>();
    for (QNetworkReply *reply : replies) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void WebhookPoster::wake()
{
    if (m_settings.webhookUrl.isEmpty() || !m_settings.subscribed || m_pause.isActive())
        return;
    while (m_posts < m_settings.webhookParallel) {
        const Load load = nextLoad();
        if (load.size() == 0)
            return;
        post(load);
    }
}

WebhookPoster::Load WebhookPoster::nextLoad()
{
    const int most = int(std::clamp<qint64>(m_settings.webhookBatch, 1, kMostUpdates));
    Load load;
    addEvents(load, most);
    addStatuses(load, most - int(load.size()));
    return load;
}

void WebhookPoster::addEvents(Load &load, int most)
{
    const QList<Row> waiting =
        m_store.rows(u"SELECT id, field, value, happened FROM event WHERE posted = 0 ORDER BY id LIMIT ?"_s,
                     {most + int(m_eventsInFlight.size())});
    for (const Row &row : waiting) {
        const qint64 id = number(row, u"id"_s);
        if (load.size() >= most || m_eventsInFlight.contains(id))
            continue;
        m_eventsInFlight.insert(id);
        load.events.append(id);
        const QString field = text(row, u"field"_s);
        const QJsonObject value = QJsonDocument::fromJson(text(row, u"value"_s).toUtf8()).object();
        const bool isTimed = field != "messages"_L1 && field != "user_preferences"_L1;
        const QJsonObject entry =
            webhookEntry(m_account, field, value, isTimed ? number(row, u"happened"_s) / 1000 : 0);
        load.entries.append(entry);
        if (m_settings.duplicateStatuses)
            load.again.append(entry);
    }
}

void WebhookPoster::addStatuses(Load &load, int most)
{
    if (most <= 0)
        return;
    const QList<Row> waiting =
        m_store.rows(u"SELECT d.id AS id, d.status AS status, d.code AS code, d.happened AS happened, d.twice AS twice,"
                     " m.wamid AS wamid, m.wa_id AS wa_id, m.recipient AS recipient, m.callback_data AS callback_data,"
                     " m.number AS number, m.category AS category FROM delivery d JOIN message m ON m.id = d.message"
                     " WHERE d.posted = 0 AND d.happened > 0 ORDER BY d.due, d.id LIMIT ?"_s,
                     {most + int(m_deliveriesInFlight.size())});
    qsizetype taken = 0;
    for (const Row &delivery : waiting) {
        const qint64 id = number(delivery, u"id"_s);
        if (taken >= most || m_deliveriesInFlight.contains(id))
            continue;
        ++taken;
        m_deliveriesInFlight.insert(id);
        load.deliveries.append(id);
        const WebhookPerson person = webhookPerson(m_store, text(delivery, u"wa_id"_s));
        const QJsonObject entry = webhookEntry(m_account, u"messages"_s, statusValue(delivery, m_account, person));
        load.entries.append(entry);
        if (number(delivery, u"twice"_s) != 0)
            load.again.append(entry);
    }
}

void WebhookPoster::post(const Load &load)
{
    if (!load.again.isEmpty())
        send(load.again, {});
    ++m_posts;
    send(load.entries, [this, load](QNetworkReply *reply) { finished(load, reply); });
}

void WebhookPoster::send(const QJsonArray &entries, const std::function<void(QNetworkReply *)> &done)
{
    const QByteArray body = metaJson(webhookBody(entries));
    QNetworkRequest request{QUrl(m_settings.webhookUrl)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("X-Hub-Signature-256", webhookSignature(body, m_account.appSecret.toUtf8()));
    request.setRawHeader("User-Agent", "facebookexternalua");
    QNetworkReply *reply = m_network.post(request, body);
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    if (done)
        connect(reply, &QNetworkReply::finished, this, [done, reply] { done(reply); });
}

void WebhookPoster::finished(const Load &load, QNetworkReply *reply)
{
    --m_posts;
    // Anything but 200 counts as a failure, a redirect too.
    const bool isTaken = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200;
    m_store.begin();
    for (const qint64 id : load.deliveries) {
        m_deliveriesInFlight.remove(id);
        m_store.change(u"UPDATE delivery SET attempts = attempts + 1, posted = ? WHERE id = ?"_s, {int(isTaken), id});
    }
    for (const qint64 id : load.events) {
        m_eventsInFlight.remove(id);
        m_store.change(u"UPDATE event SET attempts = attempts + 1, posted = ? WHERE id = ?"_s, {int(isTaken), id});
    }
    m_store.commit();
    if (isTaken) {
        m_pauseMs = 0;
        wake();
        return;
    }
    if (m_pause.isActive())
        return; // another post that was under way has failed already
    m_pauseMs = std::min(m_pauseMs == 0 ? m_settings.webhookRetryMs : m_pauseMs * 2,
                         std::max<qint64>(m_settings.webhookRetryMaxMs, 1));
    qCInfo(lcPractice) << "webhook not taken, next attempt in ms" << m_pauseMs;
    m_pause.start(int(m_pauseMs));
}

void WebhookPoster::verify(const QUrl &url, const QString &verifyToken, const std::function<void(bool)> &done)
{
    const QString challenge = QString::number(QUuid::createUuid().data1);
    QUrl check = url;
    check.setQuery(u"hub.mode=subscribe&hub.challenge=%1&hub.verify_token=%2"_s.arg(challenge, verifyToken));
    QNetworkReply *reply = m_network.get(QNetworkRequest(check));
    connect(reply, &QNetworkReply::finished, this, [reply, challenge, done] {
        reply->deleteLater();
        done(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200
             && reply->readAll() == challenge.toUtf8());
    });
}
