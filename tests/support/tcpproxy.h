// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QThread>

#include <memory>

/// A loopback port that leads to another one, in a thread of its own, until it is cut: then what is connected breaks
/// and nobody gets through.
class TcpProxy final {
public:
    TcpProxy(const QString &host, quint16 port);
    ~TcpProxy();
    Q_DISABLE_COPY_MOVE(TcpProxy)

    quint16 port() const { return m_port; }
    void cut();
    void restore();

private:
    class Worker;

    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
    quint16 m_port = 0;
};
