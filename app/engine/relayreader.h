// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/secret.h"
#include "app/engine/relay.h"
#include "app/remote/httpclient.h"

/// Fetches from a relay, stores, and then confirms: an event that was stored before a crash and fetched again has the
/// same key and is stored once.
class RelayReader final : public QObject {
    Q_OBJECT
public:
    RelayReader(Database &database, const Clock &clock, QObject *parent = nullptr);

    /// Plain http only to this computer. An empty address stops it.
    void setRelay(const QUrl &url, const Secret &token);
    bool isReading() const { return !m_url.isEmpty(); }
    bool isIdle() const { return !m_isWorking; }
    void stop();
    /// When the relay last answered; invalid: never.
    QDateTime answeredAt() const { return m_answeredAt; }

    static constexpr std::chrono::seconds kPause{3};
    static constexpr std::chrono::seconds kLongestPause{300};

signals:
    /// Events came in.
    void received();
    void idle();
    /// An exchange ended, well or not.
    void attempted(const std::optional<Error> &error);

private:
    QCoro::Task<> work();
    QCoro::Task<Result<int>> fetch();
    QCoro::Task<Result<void>> confirm(QString relay, qint64 upTo);
    HttpRequest request(const QString &path) const;

    Database &m_database;
    const Clock &m_clock;
    HttpClient m_http;
    QUrl m_url;
    Secret m_token;
    QTimer m_timer;
    QDateTime m_answeredAt;
    int m_failures = 0;
    bool m_isWorking = false;
};

/// Whether a relay may be asked there: encrypted, or on this computer.
bool isRelayAddress(const QUrl &url);
