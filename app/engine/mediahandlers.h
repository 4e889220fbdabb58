// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"
#include "app/engine/enginecontext.h"
#include "app/engine/jobhandler.h"

/// Brings a picture or file that somebody sent, so that every desk sees it after Meta has dropped it. Payload
/// "incoming": the message. What is too large, gone or not what its checksum says is noted beside the message.
class FetchMediaHandler final : public JobHandler {
public:
    /// What a database should not be filled with.
    static constexpr qint64 kLargestFile = 25 * 1024 * 1024;

    explicit FetchMediaHandler(EngineContext &context);
    QCoro::Task<Result<void>> run(Job job) override;

private:
    QCoro::Task<Result<void>> finish(Job job, qint64 incomingId, MediaState state);
    QCoro::Task<Result<void>> store(Job job, qint64 incomingId, MediaFile file);

    EngineContext &m_context;
};

/// Tells WhatsApp that a message was read. Payload "message": WhatsApp's id, "account". A courtesy: what is refused is
/// let be.
class MarkReadHandler final : public JobHandler {
public:
    explicit MarkReadHandler(EngineContext &context);
    QCoro::Task<Result<void>> run(Job job) override;

private:
    EngineContext &m_context;
};
