// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/webhookprocessor.h"

#include "app/domain/logging.h"
#include "app/engine/webhook/eventworker.h"
#include "app/storage/webhookeventrepository.h"

namespace {

constexpr int kKeptDays = 30; // of what was understood: long enough to look into a complaint
constexpr int kForgottenAtOnce = 2000;
constexpr int kForgetEveryHours = 1;

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

QCoro::Task<Result<int>> WebhookProcessor::workOnce()
{
    const auto handle = [terms = WebhookTerms::of(m_context.connections->settings, m_context.clock.now())](
                            SqlSession &session) { return EventWorker(session, terms).workOff(); };
    const auto handled = m_context.database.run(handle, Database::Priority::Background);
    co_return co_await handled;
}

QCoro::Task<> WebhookProcessor::work()
{
    m_isWorking = true;
    int done = 0;
    do {
        m_isWoken = false;
        const Result<int> count = co_await workOnce();
        if (!count && count.error().kind != Error::Kind::Cancelled)
            qCWarning(lcWebhook) << "events could not be worked off:" << count.error().code;
        done = count.value_or(0);
        if (done > 0)
            emit worked();
    } while (m_isStarted && (done > 0 || m_isWoken));
    if (m_isStarted)
        co_await forgetOld();
    m_isWorking = false;
    if (!m_isStarted)
        emit idle();
    else if (m_isWoken)
        wake();
}

/// Personal data that was worked off is not kept for good.
QCoro::Task<> WebhookProcessor::forgetOld()
{
    const QDateTime now = m_context.clock.now();
    if (m_forgottenAt.isValid() && m_forgottenAt.secsTo(now) < kForgetEveryHours * 3600 && m_forgottenAt <= now)
        co_return;
    m_forgottenAt = now;
    const auto forget = [before = now.addDays(-kKeptDays)](SqlSession &session) {
        return WebhookEventRepository(session).forget(before, kForgottenAtOnce);
    };
    int gone = 0;
    do {
        const auto forgetting = m_context.database.run(forget, Database::Priority::Background);
        const Result<int> count = co_await forgetting;
        gone = count.value_or(0);
    } while (gone == kForgottenAtOnce && m_isStarted);
}
