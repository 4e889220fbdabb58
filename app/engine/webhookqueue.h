// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/clock.h"
#include "app/storage/webhookeventrepository.h"

#include <functional>
#include <memory>

class Database;

/// Stores what Meta posts: what arrives while a transaction is being written goes into the next one together, so that
/// a burst costs few of them. Safe from any thread.
class WebhookQueue final {
public:
    /// Stores events, in a transaction that it need not begin.
    using Write = std::function<Result<void>(SqlSession &, const QList<WebhookEvent> &)>;
    /// \a stored is called on a database thread after each commit, but never once this is gone.
    WebhookQueue(Database &database, const Clock &clock, Write write, std::function<void()> stored = {});
    ~WebhookQueue();
    Q_DISABLE_COPY_MOVE(WebhookQueue)

    using Done = std::function<void(const Result<void> &)>;
    /// \a done is called once, when the event is stored for good or could not be.
    void add(const QString &account, const QByteArray &body, Done done);

private:
    struct State;
    static void writeNext(const std::shared_ptr<State> &state);

    std::shared_ptr<State> m_state;
};
