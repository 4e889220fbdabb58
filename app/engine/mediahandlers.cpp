// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/mediahandlers.h"

#include "app/engine/jobend.h"
#include "app/engine/jobrunner.h"
#include "app/storage/incomingrepository.h"
#include "app/storage/transaction.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDamagedAttempts = 3;

/// The number that was written to; the first where it is known no longer.
WhatsAppClient &whatsAppOf(Connections &connections, const QString &account)
{
    WhatsAppClient *const own = connections.whatsApp(account);
    return own ? *own : connections.whatsApp();
}

/// Meta's checksum: hexadecimal when asked for, base64 in a webhook. Nothing to compare with is no difference.
bool isWhole(const QByteArray &content, const QString &hex, const QString &base64)
{
    const QByteArray sum = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    const QByteArray expected =
        hex.isEmpty() ? QByteArray::fromBase64(base64.toLatin1()) : QByteArray::fromHex(hex.toLatin1());
    return expected.size() != sum.size() || expected == sum;
}

} // namespace

FetchMediaHandler::FetchMediaHandler(EngineContext &context)
    : m_context(context)
{
}

QCoro::Task<Result<void>> FetchMediaHandler::finish(Job job, qint64 incomingId, MediaState state)
{
    const auto write = [job, incomingId, state, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            if (const Result<void> noted = IncomingRepository(session).setMediaState(incomingId, state); !noted)
                return noted;
            return finishJob(session, job, now);
        });
    };
    const auto writing = m_context.database.run(write, Database::Priority::Background);
    co_return co_await writing;
}

QCoro::Task<Result<void>> FetchMediaHandler::store(Job job, qint64 incomingId, MediaFile file)
{
    const auto write = [job, incomingId, file, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            if (const Result<void> stored = IncomingRepository(session).storeMedia(incomingId, file, now); !stored)
                return stored;
            return finishJob(session, job, now);
        });
    };
    const auto writing = m_context.database.run(write, Database::Priority::Background);
    co_return co_await writing;
}

QCoro::Task<Result<void>> FetchMediaHandler::run(Job job)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    const qint64 id = job.payload.value("incoming"_L1).toInteger();
    const auto read = [id](SqlSession &session) { return IncomingRepository(session).find(id); };
    const auto reading = m_context.database.run(read, Database::Priority::Background);
    const Result<IncomingMessage> message = co_await reading;
    if (!message)
        co_return fail(message.error());
    if (message->mediaId.isEmpty() || message->media != MediaState::Wanted) // deleted meanwhile, or fetched
        co_return co_await finish(job, id, message->media);
    if (!connections->hasWhatsApp())
        co_return fail(notConnected(Error::System::WhatsApp));
    WhatsAppClient &whatsApp = whatsAppOf(*connections, message->account);
    const Result<WhatsAppMedia> media = co_await whatsApp.media(message->mediaId);
    if (!media) {
        const bool isGone = media.error().kind == Error::Kind::NotFound || media.error().kind == Error::Kind::Invalid;
        if (isGone)
            co_return co_await finish(job, id, MediaState::Gone);
        co_return fail(media.error());
    }
    if (media->size > kLargestFile)
        co_return co_await finish(job, id, MediaState::TooLarge);
    const Result<QByteArray> content = co_await whatsApp.mediaContent(*media, kLargestFile);
    if (!content) {
        if (content.error().code == u"too_large"_s)
            co_return co_await finish(job, id, MediaState::TooLarge);
        if (content.error().kind == Error::Kind::NotFound && job.attempts >= kDamagedAttempts)
            co_return co_await finish(job, id, MediaState::Gone);
        co_return fail(content.error());
    }
    if (!isWhole(*content, media->sha256, message->content.value("sha256"_L1).toString())) {
        if (job.attempts >= kDamagedAttempts)
            co_return co_await finish(job, id, MediaState::Damaged);
        co_return fail({.kind = Error::Kind::Server,
                        .system = Error::System::WhatsApp,
                        .code = u"checksum"_s,
                        .retry = Error::Retry::Later});
    }
    MediaFile file{.type = media->type.isEmpty() ? message->mediaType : media->type, .content = *content};
    co_return co_await store(job, id, file);
}

MarkReadHandler::MarkReadHandler(EngineContext &context)
    : m_context(context)
{
}

QCoro::Task<Result<void>> MarkReadHandler::run(Job job)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    if (connections->hasWhatsApp()) {
        WhatsAppClient &whatsApp = whatsAppOf(*connections, job.payload.value("account"_L1).toString());
        const Result<void> marked = co_await whatsApp.markRead(job.payload.value("message"_L1).toString());
        if (!marked && passesByItself(marked.error()))
            co_return marked;
    }
    const auto write = [job, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return finishJob(session, job, now); });
    };
    const auto writing = m_context.database.run(write, Database::Priority::Background);
    co_return co_await writing;
}
