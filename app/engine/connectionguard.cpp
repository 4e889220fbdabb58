// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/connectionguard.h"

#include <algorithm>
#include <tuple>

#include <sys/socket.h>

namespace {
/// So long somebody who has just come is spared.
constexpr std::chrono::milliseconds kChance{100};
} // namespace

/// One client, and how far its request has come.
class ConnectionGuard::Connection {
public:
    enum class Stage { Silent, Begun, Reading, Answering };

    int socket = -1;
    Stage stage = Stage::Silent;
    qint64 bodyBytes = 0;
    Instant deadline;
    Instant came; ///< Or was last answered.
    Instant began; ///< Of the body.
    bool isAnswered = false; ///< It has brought a request before.
    bool isEnded = false;

    double bytesPerSecond(Instant now) const
    {
        return double(bodyBytes) / std::max(0.001, std::chrono::duration<double>(now - began).count());
    }
    bool isSpared() const { return isEnded || stage == Stage::Answering; }
};

ConnectionGuard::ConnectionGuard(int limit, std::chrono::milliseconds toFinish, qint64 bodiesLimit)
    : m_limit(size_t(std::max(1, limit)))
    , m_toFinish(toFinish)
    , m_bodiesLimit(bodiesLimit)
    , m_watcher([this](std::stop_token stop) { watch(std::move(stop)); })
{
}

ConnectionGuard::~ConnectionGuard() = default;

ConnectionGuard::Connection *ConnectionGuard::opened(int socket)
{
    const std::lock_guard lock(m_mutex);
    Connection &connection = m_connections.emplace_back();
    connection.socket = socket;
    connection.came = std::chrono::steady_clock::now();
    connection.deadline = connection.came + m_toFinish;
    if (m_connections.size() - m_ended > m_limit)
        makeRoom(&connection);
    m_changed.notify_one();
    return &connection;
}

void ConnectionGuard::closed(Connection *connection)
{
    const std::lock_guard lock(m_mutex);
    if (connection->isEnded)
        --m_ended;
    else
        m_bodies -= connection->bodyBytes;
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
    connection->began = std::chrono::steady_clock::now();
}

bool ConnectionGuard::bodyGrew(Connection *connection, qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    if (connection->isEnded)
        return false;
    connection->bodyBytes += bytes;
    m_bodies += bytes;
    if (m_bodies > m_bodiesLimit)
        makeMemory();
    return !connection->isEnded;
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
    if (!connection->isEnded)
        m_bodies -= connection->bodyBytes;
    connection->bodyBytes = 0;
    connection->isAnswered = true;
    connection->came = std::chrono::steady_clock::now();
    connection->deadline = connection->came + m_toFinish;
    m_changed.notify_one();
}

/// Ends the one that has brought the least; among those that have brought the same, the one that came first, for it
/// had the most time. Who has only just come is spared while others have had their chance: a crowd that has sent half a
/// request each must not push out the honest sender whose first byte is on its way. When all are being answered, nobody
/// is ended: they will be done presently.
void ConnectionGuard::makeRoom(const Connection *newest)
{
    Connection *least = nullptr;
    const Instant now = std::chrono::steady_clock::now();
    const auto progress = [now](const Connection &connection) {
        // Among those that all have just come the first goes, however little the others have brought.
        const bool isNew = now - connection.came < kChance;
        return isNew ? std::tuple(true, Connection::Stage::Silent, qint64(0))
                     : std::tuple(false, connection.stage, connection.bodyBytes);
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

/// Whoever keeps much and brings it slowly goes first: an honest sender behind the proxy is done in a moment.
void ConnectionGuard::makeMemory()
{
    constexpr qint64 much = 64 * 1024;
    const Instant now = std::chrono::steady_clock::now();
    while (m_bodies > m_bodiesLimit) {
        Connection *slowest = nullptr;
        for (Connection &connection : m_connections) {
            if (connection.isSpared() || connection.bodyBytes < much)
                continue;
            if (!slowest || connection.bytesPerSecond(now) < slowest->bytesPerSecond(now))
                slowest = &connection;
        }
        if (!slowest)
            return; // all that much is being answered
        end(*slowest);
    }
}

void ConnectionGuard::end(Connection &connection)
{
    m_bodies -= connection.bodyBytes;
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
