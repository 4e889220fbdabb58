// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/campussettings.h"
#include "app/practice/store/practicestore.h"
#include "app/practice/whatsapp/graphaccount.h"

#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QSet>
#include <QTimer>

#include <functional>

class QNetworkReply;

/// Posts what happened to the registered webhook, signed, until it is taken with 200; waits longer and longer while the
/// receiver is down. What has not been taken survives a restart.
class WebhookPoster final : public QObject {
    Q_OBJECT
public:
    WebhookPoster(PracticeStore &store, const CampusSettings &settings, QObject *parent = nullptr);
    void setAccount(const GraphAccount &account) { m_account = account; }
    /// Posts what waits; also after the URL changed.
    void wake();
    /// Forgets the wait of a receiver that was down: it has come back, or is another one.
    void retryNow();
    void stop();
    /// Asks the receiver for Meta's handshake; `done` gets whether it answered the challenge.
    void verify(const QUrl &url, const QString &verifyToken, const std::function<void(bool)> &done);
    /// The webhook must be on this machine: the campus talks to nobody else.
    static bool isLoopback(const QUrl &url);

private:
    /// What one post carries.
    struct Load {
        QList<qint64> deliveries;
        QList<qint64> events;
        QJsonArray entries;
        QJsonArray again; ///< Those that are told twice.
        qsizetype size() const { return deliveries.size() + events.size(); }
    };
    Load nextLoad();
    void addEvents(Load &load, int most);
    void addStatuses(Load &load, int most);
    void post(const Load &load);
    void send(const QJsonArray &entries, const std::function<void(QNetworkReply *)> &done);
    void finished(const Load &load, QNetworkReply *reply);

    PracticeStore &m_store;
    const CampusSettings &m_settings;
    GraphAccount m_account;
    QNetworkAccessManager m_network;
    QTimer m_pause;
    qint64 m_pauseMs = 0;
    int m_posts = 0; ///< Under way.
    QSet<qint64> m_deliveriesInFlight;
    QSet<qint64> m_eventsInFlight;
};
