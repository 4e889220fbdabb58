// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tcpproxy.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

class TcpProxy::Worker final : public QObject {
public:
    Worker(QString host, quint16 port)
        : m_host(std::move(host))
        , m_targetPort(port)
        , m_server(this)
    {
        connect(&m_server, &QTcpServer::newConnection, this, &Worker::welcome);
    }

    bool listen(quint16 port) { return m_server.listen(QHostAddress::LocalHost, port); }
    quint16 port() const { return m_server.serverPort(); }
    void cut()
    {
        m_server.close();
        const QList<QTcpSocket *> sockets = findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets)
            socket->abort();
    }

private:
    void welcome()
    {
        while (QTcpSocket *near = m_server.nextPendingConnection()) {
            near->setParent(this);
            auto *far = new QTcpSocket(this);
            join(near, far);
            join(far, near);
            far->connectToHost(m_host, m_targetPort);
        }
    }
    void join(QTcpSocket *from, QTcpSocket *to)
    {
        connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
        connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
        connect(from, &QTcpSocket::disconnected, from, &QObject::deleteLater);
        connect(from, &QTcpSocket::errorOccurred, to, &QTcpSocket::abort);
    }

    const QString m_host;
    const quint16 m_targetPort;
    QTcpServer m_server;
};

TcpProxy::TcpProxy(const QString &host, quint16 port)
    : m_worker(std::make_unique<Worker>(host, port))
{
    m_worker->moveToThread(&m_thread);
    m_thread.start();
    const auto listen = [this] {
        if (!m_worker->listen(0))
            qFatal("no port to listen at");
        m_port = m_worker->port();
    };
    QMetaObject::invokeMethod(m_worker.get(), listen, Qt::BlockingQueuedConnection);
}

TcpProxy::~TcpProxy()
{
    const auto end = [this] { m_worker.reset(); };
    QMetaObject::invokeMethod(m_worker.get(), end, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void TcpProxy::cut()
{
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { m_worker->cut(); }, Qt::BlockingQueuedConnection);
}

void TcpProxy::restore()
{
    const auto listen = [this] {
        if (!m_worker->listen(m_port))
            qFatal("the port is taken");
    };
    QMetaObject::invokeMethod(m_worker.get(), listen, Qt::BlockingQueuedConnection);
}
