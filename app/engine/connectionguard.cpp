// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/connectionguard.h"

#include <algorithm>
#include <tuple>

#include <sys/socket.h>

/// One client, and how far its request has come.
class ConnectionGuard::Connection {
public:
    enum class Stage { Silent, Begun, Reading, Answering };

    int socket = -1;
    Stage stage = Stage::Silent;
    qint64 bodyBytes = 0;
    Instant deadline;
    bool isAnswered = false; ///< It has brought a request before.
    bool isEnded = false;

    bool isSpared() const { return isEnded || stage == Stage::Answering; }
};

ConnectionGuard::ConnectionGuard(int limit, std::chrono::milliseconds toFinish)
    : m_limit(size_t(std::max(1, limit)))
    , m_toFinish(toFinish)
    , m_watcher([this](std::stop_token stop) { watch(std::move(stop)); })
{
}

ConnectionGuard::~ConnectionGuard() = default;

ConnectionGuard::Connection *ConnectionGuard::opened(int socket)
{
    const std::lock_guard lock(m_mutex);
    Connection &connection = m_connections.emplace_back();
    connection.socket = socket;
    connection.deadline = std::chrono::steady_clock::now() + m_toFinish;
    if (m_connections.size() - m_ended > m_limit)
        makeRoom(&connection);
    m_changed.notify_one();
    return &connection;
}

void ConnectionGuard::closed(Connection *connection)
{
    const std::lock_guard lock(m_mutex);
    m_ended -= connection->isEnded ? 1 : 0;
    m_connections.remove_if([connection](const Connection &known) { return &known == connection; });
}

void ConnectionGuard::requestBegan(Connection *connection)
{
    const std::lock_guard lock(m_mutex);
    connection->stage = Connection::Stage::Begun;
    if (connection->isAnswered)
        connection->deadline = std::chrono::steady_clock::now() + m_toFinish;
}

void ConnectionGuard::headersRead(Connection *connection)
{
    const std::lock_guard lock(m_mutex);
    connection->stage = Connection::Stage::Reading;
}

void ConnectionGuard::bodyGrew(Connection *connection, qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    connection->bodyBytes += bytes;
}

void ConnectionGuard::answering(Connection *connection)
{
    const std::lock_guard lock(m_mutex);
    connection->stage = Connection::Stage::Answering;
}

void ConnectionGuard::finished(Connection *connection)
{
    const std::lock_guard lock(m_mutex);
    connection->stage = Connection::Stage::Silent;
    connection->bodyBytes = 0;
    connection->isAnswered = true;
    connection->deadline = std::chrono::steady_clock::now() + m_toFinish;
    m_changed.notify_one();
}

/// Ends the one that has brought the least; among those that have brought the same, the one that came first, for it
/// had the most time. When all are being answered, nobody is ended: they will be done presently.
void ConnectionGuard::makeRoom(const Connection *newest)
{
    Connection *least = nullptr;
    const auto progress = [](const Connection &connection) {
        return std::tuple(connection.stage, connection.bodyBytes);
    };
    for (Connection &connection : m_connections) {
        if (&connection == newest || connection.isSpared())
            continue;
        if (!least || progress(connection) < progress(*least))
            least = &connection;
    }
    if (least)
        end(*least);
}

void ConnectionGuard::end(Connection &connection)
{
    connection.isEnded = true;
    ++m_ended;
    ::shutdown(connection.socket, SHUT_RDWR);
}

void ConnectionGuard::watch(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        const Instant now = std::chrono::steady_clock::now();
        Instant next = Instant::max();
        for (Connection &connection : m_connections) {
            if (connection.isSpared())
                continue;
            if (connection.deadline <= now)
                end(connection);
            else
                next = std::min(next, connection.deadline);
        }
        const auto isChanged = [&] {
            return std::ranges::any_of(m_connections, [next](const Connection &connection) {
                return !connection.isSpared() && connection.deadline < next;
            });
        };
        if (next == Instant::max())
            m_changed.wait(lock, stop, isChanged); // wait_until(max) would overflow
        else
            m_changed.wait_until(lock, stop, next, isChanged);
    }
}
