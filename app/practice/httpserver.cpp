// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/httpserver.h"

#include <QLocale>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Request Entity Too Large";
    case 429:
        return "Too Many Requests";
    case 503:
        return "Service Unavailable";
    default:
        return "Internal Server Error";
    }
}

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return "GET";
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Put:
        return "PUT";
    case QHttpServerRequest::Method::Delete:
        return "DELETE";
    case QHttpServerRequest::Method::Head:
        return "HEAD";
    default:
        return "OTHER";
    }
}

QByteArray head(const HttpAnswer &answer, const QDateTime &date)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reason(answer.status) + "\r\n";
    text += "Date: " + QLocale::c().toString(date.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1() + "\r\n";
    if (!answer.contentType.isEmpty())
        text += "Content-Type: " + answer.contentType + "\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + "\r\n";
    return text + "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n";
}

} // namespace

HttpExchange::HttpExchange(PracticeRequest request, QTcpSocket *socket)
    : m_request(std::move(request))
    , m_socket(socket)
{
}

void HttpExchange::answer(const HttpAnswer &answer, const QDateTime &date)
{
    if (!m_socket)
        return;
    m_socket->write(head(answer, date) + answer.body); // one write: one packet for small answers
    m_socket->flush();
    m_socket.clear();
}

void HttpExchange::cut()
{
    if (m_socket)
        m_socket->abort();
    m_socket.clear();
}

void HttpExchange::cutMidAnswer(const HttpAnswer &answer, const QDateTime &date)
{
    if (!m_socket)
        return;
    m_socket->write(head(answer, date) + answer.body.left(answer.body.size() / 2));
    m_socket->flush();
    m_socket->disconnectFromHost(); // not abort(): that would throw away the half still in the buffers
    m_socket.clear();
}

HttpServer::HttpServer(Handler handler, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_handler(std::move(handler))
    , m_tcp(new QTcpServer(this))
{
}

Result<int> HttpServer::listenOn(int port)
{
    if (!m_tcp->listen(QHostAddress::LocalHost, quint16(port)))
        return fail({.kind = Error::Kind::Conflict,
                     .code = u"port_taken"_s,
                     .detail = u"port %1: %2"_s.arg(port).arg(m_tcp->errorString()),
                     .retry = Error::Retry::AfterFix});
    bind(m_tcp);
    return int(m_tcp->serverPort());
}

void HttpServer::abortAll()
{
    m_tcp->close();
    const QList<QPointer<QTcpSocket>> sockets = std::exchange(m_sockets, {});
    for (const QPointer<QTcpSocket> &socket : sockets) {
        if (socket)
            socket->abort();
    }
}

bool HttpServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    if (!m_sockets.contains(QPointer<QTcpSocket>(socket))) {
        m_sockets.removeIf([](const QPointer<QTcpSocket> &known) { return known.isNull(); });
        m_sockets.append(socket);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }
    PracticeRequest copy{.method = methodName(request.method()),
                         .path = request.url().path(),
                         .query = request.url().query(QUrl::FullyEncoded).toLatin1(),
                         .body = request.body()};
    for (const auto &[name, value] : request.headers())
        copy.headers.insert(name.toLower(), value);
    m_handler(std::make_shared<HttpExchange>(std::move(copy), socket));
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest &, QTcpSocket *)
{
    // handleRequest() takes every request.
}
