// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

/// What came back.
struct CampusReply {
    int status = 0; ///< 0 = no HTTP answer at all.
    QByteArray contentType;
    QByteArray body;
    QByteArray date;
    QJsonDocument json() const { return QJsonDocument::fromJson(body); }
};

/// Asks a campus and waits for the answer, as tests may.
class CampusClient {
public:
    QNetworkReply *begin(const QByteArray &method, const QUrl &url, const QByteArray &body = {},
                         const QByteArray &type = "application/json", const QByteArray &bearer = {})
    {
        QNetworkRequest request(url);
        if (!body.isEmpty() || method == "POST")
            request.setRawHeader("Content-Type", type);
        if (!bearer.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + bearer);
        return m_network.sendCustomRequest(request, method, body);
    }
    CampusReply ask(const QByteArray &method, const QUrl &url, const QByteArray &body = {},
                    const QByteArray &type = "application/json", const QByteArray &bearer = {})
    {
        return finish(begin(method, url, body, type, bearer));
    }
    static CampusReply finish(QNetworkReply *reply)
    {
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(20'000, reply, &QNetworkReply::abort);
        if (!reply->isFinished())
            loop.exec();
        reply->deleteLater();
        return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                .contentType = reply->rawHeader("Content-Type"),
                .body = reply->readAll(),
                .date = reply->rawHeader("Date")};
    }
    static QByteArray form(const QList<std::pair<QString, QString>> &fields)
    {
        QByteArray encoded;
        for (const auto &[name, value] : fields)
            encoded +=
                (encoded.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
        return encoded;
    }

private:
    QNetworkAccessManager m_network;
};

/// Takes webhooks and keeps them. Closed to begin with when told so: then it is down.
class WebhookReceiver : public QObject {
public:
    struct Event {
        QByteArray signature;
        QByteArray body;
        QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
        QJsonObject value() const
        {
            return json()[QStringLiteral("entry")][0][QStringLiteral("changes")][0][QStringLiteral("value")].toObject();
        }
        QJsonObject status() const { return value()[QStringLiteral("statuses")][0].toObject(); }
    };

    WebhookReceiver()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1/webhooks/whatsapp/1").arg(m_server.serverPort()); }
    QList<Event> events;
    int answerWith = 200;
    int refusals = 0;
    QString verifyToken;

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &buffer = m_buffers[socket];
        buffer += socket->readAll();
        const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        const QByteArray head = buffer.left(headEnd);
        const auto header = [&head](const QByteArray &name) {
            const qsizetype at = head.toLower().indexOf("\r\n" + name + ": ");
            return at < 0 ? QByteArray() : head.mid(at + name.size() + 4).split('\r').first();
        };
        const qsizetype length = header("content-length").toLongLong();
        if (buffer.size() < headEnd + 4 + length)
            return;
        QByteArray answer;
        if (head.startsWith("GET"))
            answer = challenge(head);
        else if (answerWith == 200)
            events.append({header("x-hub-signature-256"), buffer.mid(headEnd + 4, length)});
        else
            ++refusals;
        buffer.clear();
        socket->write("HTTP/1.1 " + QByteArray::number(answerWith)
                      + " X\r\nContent-Length: " + QByteArray::number(answer.size()) + "\r\n\r\n" + answer);
    }
    QByteArray challenge(const QByteArray &head) const
    {
        const QByteArray query = head.split(' ').value(1);
        if (!query.contains("hub.verify_token=" + verifyToken.toUtf8()))
            return "no";
        return query.mid(query.indexOf("hub.challenge=") + 14).split('&').first();
    }

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_buffers;
};
