// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/http/httprouter.h"
#include "app/engine/http/requestrate.h"

class Clock;
class ProgramRequests;
struct ProgramCaller;

/// The endpoints for other programs: who asks, how often, and what. Called on server threads, several at once. What it
/// cannot answer itself it asks of ProgramRequests.
class ProgramApi final : public std::enable_shared_from_this<ProgramApi> {
public:
    ProgramApi(ProgramRequests &requests, const Clock &clock);

    static constexpr qint64 kBodyLimit = 64 * 1024;

    /// What the head alone forbids: nobody without a token makes us keep a body.
    std::optional<ReceiverAnswer> judgeHead(const ReceivedRequest &head) const;
    /// False for an address outside /api/; else it is answered once, whatever it is.
    bool handle(const ReceivedRequest &request, const HttpReceiverOptions::Answer &answer);
    static bool isOurs(const QString &path);
    static ReceiverAnswer tooLarge();

private:
    using Answer = HttpReceiverOptions::Answer;
    using Work = std::function<void(const ReceivedRequest &, const ProgramCaller &, const Answer &)>;

    HttpRoute withToken(const QByteArray &method, const QString &path, const QStringList &arguments, const Work &work);
    void send(const ReceivedRequest &request, const ProgramCaller &caller, const Answer &answer);
    void testConnection(const Answer &answer);
    void statistics(const ReceivedRequest &request, const Answer &answer);

    ProgramRequests &m_requests;
    const Clock &m_clock;
    RequestRate m_rate;
    const HttpRouter m_router;
};
