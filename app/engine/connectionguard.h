// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>

/// Keeps the connections of a server to their limits: a request has so long to arrive whole, however busily its sender
/// trickles, where there are too many connections the least advanced one makes room for the newest, and where bodies
/// take up too much memory together the slowest sender goes. A connection is ended through shutdown() of its socket:
/// the server then sees its end and closes it itself. Safe from any thread.
class ConnectionGuard final {
public:
    class Connection;

    ConnectionGuard(int limit, std::chrono::milliseconds toFinish, qint64 bodiesLimit);
    ~ConnectionGuard();
    Q_DISABLE_COPY_MOVE(ConnectionGuard)

    /// A connection was accepted. The socket stays open until closed() returns.
    Connection *opened(int socket);
    void closed(Connection *connection);
    /// The request line is there. After an answered request the time to finish begins here.
    void requestBegan(Connection *connection);
    void headersRead(Connection *connection);
    /// False: the connection was ended; what still lies in its socket need not be taken.
    bool bodyGrew(Connection *connection, qint64 bytes);
    /// The request is whole: from here on it is not ended from outside.
    void answering(Connection *connection);
    /// Answered; the connection may bring another request.
    void finished(Connection *connection);

private:
    using Instant = std::chrono::steady_clock::time_point;

    void watch(std::stop_token stop);
    void makeRoom(const Connection *newest);
    void makeMemory();
    void end(Connection &connection);

    const size_t m_limit;
    const std::chrono::milliseconds m_toFinish;
    const qint64 m_bodiesLimit;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::list<Connection> m_connections; ///< In the order of their coming.
    qint64 m_bodies = 0; ///< Bytes held by those that are not ended.
    size_t m_ended = 0; ///< Shut down here and not closed by the server yet.
    std::jthread m_watcher; // last: it uses the others
};
