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
                             now = m_context.clock.now()](SqlSession &session) {
            return inTransaction(session, [&] { return workOff(session, id, now); });
        };
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
    WebhookEventRepository events(session);
    const Result<QList<WebhookEvent>> pending = events.pending(kEventsAtOnce);
    if (!pending)
        return fail(pending.error());
    MessageRepository messages(session);
    for (const WebhookEvent &event : *pending) {
        const Result<WebhookEvents> parsed = parseWebhook(event.body);
        if (!parsed) {
            const Result<void> noted = events.setProcessed(event.id, parsed.error(), false, now);
            if (!noted)
                return fail(noted.error());
            continue;
        }
        for (const StatusUpdate &update : parsed->statuses) {
            if (!phoneNumberId.isEmpty() && update.phoneNumberId != phoneNumberId)
                continue; // another number of the same account: not ours
            const Result<std::optional<qint64>> applied = messages.applyStatus({.callbackData = update.callbackData,
                                                                                .whatsappMessageId = update.messageId,
                                                                                .state = update.state,
                                                                                .at = update.at,
                                                                                .error = update.error});
            if (!applied)
                return fail(applied.error());
            if (*applied && update.state == MessageState::Failed) {
                const Result<Message> message = messages.find(**applied);
                const Result<void> told = message
                    ? ActivityRepository(session).add({.at = now,
                                                       .kind = ActivityKind::MessageFailed,
                                                       .studentId = message->studentId,
                                                       .messageId = message->id})
                    : Result<void>(fail(message.error()));
                if (!told)
                    return fail(told.error());
            }
        }
        const Result<void> noted = events.setProcessed(event.id, std::nullopt, parsed->others == 0, now);
        if (!noted)
            return fail(noted.error());
    }
    return int(pending->size());
}
