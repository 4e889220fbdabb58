// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawhttpserver.h"

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<RawRequest> takeRequest(QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    const QList<QByteArray> lines = bytes.first(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    RawRequest request{.method = first.value(0), .target = first.value(1)};
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (bytes.size() < end + 4 + length)
        return std::nullopt;
    request.body = bytes.sliced(end + 4, length);
    bytes.remove(0, end + 4 + length);
    return request;
}

void trickle(QTcpSocket *socket, const QByteArray &bytes)
{
    auto *timer = new QTimer(socket);
    auto position = std::make_shared<qsizetype>(0);
    QObject::connect(timer, &QTimer::timeout, socket, [socket, timer, position, bytes] {
        if (*position >= bytes.size())
            timer->stop();
        else
            socket->write(bytes.sliced((*position)++, 1));
    });
    timer->start(50);
}

} // namespace

QHash<QString, QString> RawRequest::form() const
{
    QHash<QString, QString> fields;
    const QList<QByteArray> pairs = body.split('&');
    for (QByteArray pair : pairs) {
        pair.replace('+', ' '); // as every server does
        const qsizetype equals = pair.indexOf('=');
        fields.insert(QUrl::fromPercentEncoding(pair.first(equals)),
                      QUrl::fromPercentEncoding(pair.sliced(equals + 1)));
    }
    return fields;
}

RawAnswer rawReply(int status, const QByteArray &contentType, const QByteArray &body, const QByteArray &moreHeaders)
{
    return {.bytes = "HTTP/1.1 " + QByteArray::number(status) + " Some Words\r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + QByteArray::number(body.size())
                + "\r\nDate: Tue, 24 Nov 2026 09:40:05 GMT\r\n" + moreHeaders + "\r\n" + body};
}

RawAnswer rawJson(const QByteArray &body)
{
    return rawReply(200, "application/json", body);
}

RawHttpServer::RawHttpServer(const std::optional<QSslConfiguration> &tls)
    : m_isTls(tls.has_value())
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            welcome(socket);
    });
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
}

RawHttpServer::~RawHttpServer()
{
    m_server.reset(); // its sockets still tell of their end
}

QUrl RawHttpServer::url() const
{
    return QUrl(u"%1://127.0.0.1:%2"_s.arg(m_isTls ? u"https"_s : u"http"_s).arg(m_server->serverPort()));
}

RawAnswer RawHttpServer::nextAnswer()
{
    return m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.value(0);
}

void RawHttpServer::welcome(QTcpSocket *socket)
{
    m_pending.insert(socket, {.number = ++m_connections});
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_pending.remove(socket);
        socket->deleteLater();
    });
    if (m_answers.value(0).act == RawAnswer::Act::CutUnread) {
        nextAnswer();
        socket->abort();
        return;
    }
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readFrom(socket); });
    readFrom(socket);
}

void RawHttpServer::readFrom(QTcpSocket *socket)
{
    if (!m_pending.contains(socket))
        return;
    m_pending[socket].bytes += socket->readAll();
    while (m_pending.contains(socket)) {
        std::optional<RawRequest> request = takeRequest(m_pending[socket].bytes);
        if (!request)
            return;
        request->connection = m_pending[socket].number;
        m_requests.append(*request);
        const RawAnswer answer = nextAnswer();
        QTimer::singleShot(answer.delay, socket, [this, socket, answer] { act(socket, answer); });
    }
}

void RawHttpServer::act(QTcpSocket *socket, const RawAnswer &answer)
{
    switch (answer.act) {
    case RawAnswer::Act::Reply:
        socket->write(answer.bytes);
        break;
    case RawAnswer::Act::ReplyAndClose:
        socket->write(answer.bytes);
        socket->disconnectFromHost();
        break;
    case RawAnswer::Act::Cut:
        socket->disconnectFromHost();
        break;
    case RawAnswer::Act::Reset:
    case RawAnswer::Act::CutUnread:
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->abort();
        break;
    case RawAnswer::Act::Silence:
        break;
    case RawAnswer::Act::Trickle:
        trickle(socket, answer.bytes);
        break;
    }
}
