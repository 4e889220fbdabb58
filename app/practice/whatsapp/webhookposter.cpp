// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/webhookposter.h"

#include "app/domain/logging.h"
#include "app/practice/whatsapp/delivery.h"
#include "app/practice/whatsapp/webhooksignature.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kParallel = 4;
constexpr qint64 kLongestPauseMs = 60'000;
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
    m_inFlight.clear();
    const QList<QNetworkReply *> replies = m_network.findChildren<QNetworkReply *>();
    for (QNetworkReply *reply : replies) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void WebhookPoster::wake()
{
    if (m_settings.webhookUrl.isEmpty() || m_pause.isActive())
        return;
    const qsizetype room = kParallel - m_inFlight.size();
    if (room <= 0)
        return;
    const QList<Row> waiting = m_store.rows(
        u"SELECT d.id AS id, d.status AS status, d.code AS code, d.happened AS happened, m.wamid AS wamid,"
        " m.wa_id AS wa_id, m.recipient AS recipient, m.callback_data AS callback_data FROM delivery d"
        " JOIN message m ON m.id = d.message WHERE d.posted = 0 AND d.happened > 0 ORDER BY d.due, d.id LIMIT ?"_s,
        {kParallel * 2});
    for (const Row &delivery : waiting) {
        if (m_inFlight.size() >= kParallel)
            break;
        if (m_inFlight.contains(number(delivery, u"id"_s)))
            continue;
        m_inFlight.insert(number(delivery, u"id"_s));
        if (m_settings.duplicateStatuses)
            post(delivery, false);
        post(delivery, true);
    }
}

void WebhookPoster::post(const Row &delivery, bool isLast)
{
    // A person's number may be stored with spaces; the profile's name is theirs if they are on the campus.
    const QString name = m_store
                             .value(u"SELECT firstname || ' ' || lastname FROM user WHERE deleted = 0 AND"
                                    " replace(replace(phone1, ' ', ''), '-', '') = ?"_s,
                                    {text(delivery, u"recipient"_s)})
                             .toString();
    const QByteArray body = metaJson(statusWebhook(delivery, m_account.businessAccountId, m_account.phoneNumberId,
                                                   m_account.displayPhone, name.isEmpty() ? u"WhatsApp"_s : name));
    QNetworkRequest request{QUrl(m_settings.webhookUrl)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("X-Hub-Signature-256", webhookSignature(body, m_account.appSecret.toUtf8()));
    request.setRawHeader("User-Agent", "facebookexternalua");
    QNetworkReply *reply = m_network.post(request, body);
    const qint64 id = number(delivery, u"id"_s);
    if (isLast)
        connect(reply, &QNetworkReply::finished, this, [this, id, reply] { finished(id, reply); });
    else
        connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

void WebhookPoster::finished(qint64 delivery, QNetworkReply *reply)
{
    reply->deleteLater();
    m_inFlight.remove(delivery);
    m_store.change(u"UPDATE delivery SET attempts = attempts + 1 WHERE id = ?"_s, {delivery});
    // Anything but 200 counts as a failure, a redirect too.
    if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200) {
        m_store.change(u"UPDATE delivery SET posted = 1 WHERE id = ?"_s, {delivery});
        m_pauseMs = 0;
        wake();
        return;
    }
    if (m_pause.isActive())
        return; // another post that was under way has failed already
    m_pauseMs = std::min(m_pauseMs == 0 ? m_settings.webhookRetryMs : m_pauseMs * 2, kLongestPauseMs);
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
