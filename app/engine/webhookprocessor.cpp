// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/webhookprocessor.h"

#include "app/domain/logging.h"
#include "app/remote/whatsapp/webhookevents.h"
#include "app/storage/activityrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/transaction.h"
#include "app/storage/webhookeventrepository.h"

namespace {

constexpr int kEventsAtOnce = 20;

Result<void> apply(SqlSession &session, const StatusUpdate &update, const QDateTime &receivedAt, const QDateTime &now)
{
    const auto applied = MessageRepository(session).applyStatus({.callbackData = update.callbackData,
                                                                 .whatsappMessageId = update.messageId,
                                                                 .state = update.state,
                                                                 .at = update.at.isValid() ? update.at : receivedAt,
                                                                 .error = update.error});
    if (!applied)
        return fail(applied.error());
    if (!applied->hasMoved || update.state != MessageState::Failed)
        return {};
    return ActivityRepository(session).add({.at = now,
                                            .kind = ActivityKind::MessageFailed,
                                            .studentId = applied->message->studentId,
                                            .intakeId = applied->message->intakeId,
                                            .messageId = applied->message->id});
}

} // namespace

WebhookProcessor::WebhookProcessor(EngineContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void WebhookProcessor::start()
{
    m_isStarted = true;
    wake(); // what arrived before a crash
}

void WebhookProcessor::stop()
{
    m_isStarted = false;
    if (isIdle())
        emit idle();
}

void WebhookProcessor::wake()
{
    if (!m_isStarted)
        return;
    if (m_isWorking)
        m_isWoken = true;
    else
        work();
}

QCoro::Task<> WebhookProcessor::work()
{
    m_isWorking = true;
    int done = 0;
    do {
        m_isWoken = false;
        const auto handle = [id = m_context.connections->settings.get(setting::kWhatsAppPhoneNumberId),
                             now = m_context.clock.now()](SqlSession &session) { return workOff(session, id, now); };
        const auto handled = m_context.database.run(handle, Database::Priority::Background);
        const Result<int> count = co_await handled;
        if (!count && count.error().kind != Error::Kind::Cancelled)
            qCWarning(lcWebhook) << "events could not be worked off:" << count.error().code;
        done = count.value_or(0);
        if (done > 0)
            emit worked();
    } while (m_isStarted && (done == kEventsAtOnce || m_isWoken));
    m_isWorking = false;
    if (!m_isStarted)
        emit idle();
}

Result<int> WebhookProcessor::workOff(SqlSession &session, const QString &phoneNumberId, const QDateTime &now)
{
    const Result<int> together = inTransaction(session, [&]() -> Result<int> {
        const Result<QList<WebhookEvent>> pending = WebhookEventRepository(session).pending(kEventsAtOnce);
        if (!pending)
            return fail(pending.error());
        for (const WebhookEvent &event : *pending) {
            if (const Result<void> worked = workOff(session, event, phoneNumberId, now); !worked)
                return fail(worked.error());
        }
        return int(pending->size());
    });
    if (together || together.error().kind != Error::Kind::Storage || together.error().retry == Error::Retry::Later)
        return together;
    // One of them cannot be stored: it must not keep the others waiting for ever.
    return workOffSingly(session, phoneNumberId, now);
}

Result<int> WebhookProcessor::workOffSingly(SqlSession &session, const QString &phoneNumberId, const QDateTime &now)
{
    int done = 0;
    for (; done < kEventsAtOnce; ++done) {
        qint64 id = 0;
        const auto first = [&]() -> Result<bool> {
            const Result<QList<WebhookEvent>> pending = WebhookEventRepository(session).pending(1);
            if (!pending || pending->isEmpty())
                return pending ? Result<bool>(false) : fail(pending.error());
            id = pending->constFirst().id;
            const Result<void> worked = workOff(session, pending->constFirst(), phoneNumberId, now);
            return worked ? Result<bool>(true) : fail(worked.error());
        };
        Result<bool> worked = inTransaction(session, first);
        if (!worked && id != 0 && worked.error().retry != Error::Retry::Later) {
            qCWarning(lcWebhook) << "event" << id << "cannot be worked off:" << worked.error().code;
            const auto setAside = [&]() -> Result<bool> {
                const Result<void> noted = WebhookEventRepository(session).setProcessed(id, worked.error(), false, now);
                return noted ? Result<bool>(true) : fail(noted.error());
            };
            worked = inTransaction(session, setAside);
        }
        if (!worked)
            return fail(worked.error());
        if (!*worked)
            break;
    }
    return done;
}

Result<void> WebhookProcessor::workOff(SqlSession &session, const WebhookEvent &event, const QString &phoneNumberId,
                                       const QDateTime &now)
{
    WebhookEventRepository events(session);
    const Result<WebhookEvents> parsed = parseWebhook(event.body);
    if (!parsed)
        return events.setProcessed(event.id, parsed.error(), false, now);
    for (const StatusUpdate &update : parsed->statuses) {
        if (!phoneNumberId.isEmpty() && update.phoneNumberId != phoneNumberId)
            continue; // another number of the same account: not ours
        if (Result<void> applied = apply(session, update, event.receivedAt, now); !applied)
            return applied;
    }
    return events.setProcessed(event.id, std::nullopt, parsed->others == 0, now);
}
