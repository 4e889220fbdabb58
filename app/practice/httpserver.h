// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QAbstractHttpServer>
#include <QHash>
#include <QHttpServerRequest>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <memory>

/// One request, copied out of the connection so that it may be answered later.
struct PracticeRequest {
    QByteArray method; ///< "GET", "POST" …
    QString path;
    QByteArray query; ///< As sent, without the question mark.
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;
};

struct HttpAnswer {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
};

/// A request waiting for its answer. The other side may be gone by then; that is no error.
class HttpExchange {
public:
    HttpExchange(PracticeRequest request, QTcpSocket *socket);
    const PracticeRequest &request() const { return m_request; }
    /// `date` becomes the Date header. Only the first of answer, cut and cutMidAnswer counts.
    void answer(const HttpAnswer &answer, const QDateTime &date);
    /// Closes the connection without a word, as a dying server does.
    void cut();
    /// Announces the whole answer, sends half of it and cuts.
    void cutMidAnswer(const HttpAnswer &answer, const QDateTime &date);

private:
    PracticeRequest m_request;
    QPointer<QTcpSocket> m_socket;
};

/// HTTP on 127.0.0.1. QHttpServer hides the socket from its handlers, and the campus must be able to cut it.
class HttpServer final : public QAbstractHttpServer {
    Q_OBJECT
public:
    using Handler = std::function<void(const std::shared_ptr<HttpExchange> &)>;

    explicit HttpServer(Handler handler, QObject *parent = nullptr);
    /// Returns the port. Error::Kind::Conflict if it is taken.
    Result<int> listenOn(int port);
    void abortAll();

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Handler m_handler;
    QTcpServer *m_tcp;
    QList<QPointer<QTcpSocket>> m_sockets;
};
