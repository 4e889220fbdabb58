// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

/// A request as it arrived.
struct RawRequest {
    QByteArray method;
    QByteArray target; ///< Path and query.
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;
    int connection = 0; ///< Which connection brought it, counted from 1.

    /// Fields of a form body, decoded.
    QHash<QString, QString> form() const;
};

/// What the server does with one request.
struct RawAnswer {
    enum class Act {
        Reply, ///< Sends `bytes` and keeps the connection.
        ReplyAndClose,
        Cut, ///< Closes after reading the request, without a word.
        Reset, ///< The same, with a TCP reset.
        CutUnread, ///< Closes as soon as the connection is there.
        Silence, ///< Never answers.
        Trickle, ///< Sends one byte of `bytes` every 50 ms.
    };
    Act act = Act::Reply;
    QByteArray bytes; ///< Status line, headers and body.
    std::chrono::milliseconds delay{0};
};

/// A whole HTTP answer with the right length.
RawAnswer rawReply(int status, const QByteArray &contentType, const QByteArray &body,
                   const QByteArray &moreHeaders = {});
RawAnswer rawJson(const QByteArray &body);

/// A loopback server that does exactly as scripted and counts what reaches it. The last answer repeats.
class RawHttpServer final : public QObject {
    Q_OBJECT
public:
    explicit RawHttpServer(const std::optional<QSslConfiguration> &tls = std::nullopt);
    ~RawHttpServer() override;

    void script(QList<RawAnswer> answers) { m_answers = std::move(answers); }
    QUrl url() const;
    const QList<RawRequest> &requests() const { return m_requests; }
    int requestCount() const { return int(m_requests.size()); }
    int connectionCount() const { return m_connections; }

private:
    struct Pending {
        QByteArray bytes;
        int number = 0;
    };
    void welcome(QTcpSocket *socket);
    void readFrom(QTcpSocket *socket);
    void act(QTcpSocket *socket, const RawAnswer &answer);
    RawAnswer nextAnswer();

    std::unique_ptr<QTcpServer> m_server;
    const bool m_isTls;
    QList<RawAnswer> m_answers;
    QHash<QTcpSocket *, Pending> m_pending;
    QList<RawRequest> m_requests;
    int m_connections = 0;
};

Q_DECLARE_METATYPE(RawAnswer)
