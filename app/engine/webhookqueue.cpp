// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/webhookqueue.h"

#include "app/storage/database.h"
#include "app/storage/transaction.h"

#include <QMutex>

#include <deque>

namespace {

// What is committed at once, and what a far database has to take in one go.
constexpr size_t kEventsAtOnce = 500;
constexpr qint64 kBytesAtOnce = 8 * 1024 * 1024;

struct Waiting {
    WebhookEvent event;
    WebhookQueue::Done done;
};

} // namespace

struct WebhookQueue::State {
    Database *database = nullptr;
    const Clock *clock = nullptr;
    Write write;
    QMutex mutex; // guards what follows
    std::function<void()> stored;
    std::deque<Waiting> waiting;
    bool isWriting = false;
};

WebhookQueue::WebhookQueue(Database &database, const Clock &clock, Write write, std::function<void()> stored)
    : m_state(std::make_shared<State>())
{
    m_state->database = &database;
    m_state->clock = &clock;
    m_state->write = std::move(write);
    m_state->stored = std::move(stored);
}

WebhookQueue::~WebhookQueue()
{
    const QMutexLocker lock(&m_state->mutex); // whoever is being told is told before we go
    m_state->stored = {};
}

void WebhookQueue::add(const QString &account, const QByteArray &body, Done done)
{
    {
        const QMutexLocker lock(&m_state->mutex);
        m_state->waiting.push_back({.event = {.account = account, .body = body, .receivedAt = m_state->clock->now()},
                                    .done = std::move(done)});
        if (std::exchange(m_state->isWriting, true))
            return; // whoever writes takes it along
    }
    writeNext(m_state);
}

void WebhookQueue::writeNext(const std::shared_ptr<State> &state)
{
    auto batch = std::make_shared<std::vector<Waiting>>();
    {
        const QMutexLocker lock(&state->mutex);
        qint64 bytes = 0;
        while (!state->waiting.empty() && batch->size() < kEventsAtOnce && bytes < kBytesAtOnce) {
            bytes += state->waiting.front().event.body.size();
            batch->push_back(std::move(state->waiting.front()));
            state->waiting.pop_front();
        }
        if (batch->empty()) {
            state->isWriting = false;
            return;
        }
    }
    const auto task = [batch, write = state->write](SqlSession &session) {
        QList<WebhookEvent> events;
        for (const Waiting &waiting : *batch)
            events.append(waiting.event);
        return inTransaction(session, [&] { return write(session, events); });
    };
    // Meta wants its answer within a second: this is not work in the background.
    state->database->run(task, Database::Priority::Interactive).then([state, batch](const Result<void> &written) {
        if (written) {
            const QMutexLocker lock(&state->mutex);
            if (state->stored)
                state->stored();
        }
        for (const Waiting &waiting : *batch)
            waiting.done(written);
        writeNext(state);
    });
}
