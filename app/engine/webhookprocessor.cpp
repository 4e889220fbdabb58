// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/webhookprocessor.h"

#include "app/domain/logging.h"
#include "app/engine/webhook/eventworker.h"
#include "app/storage/settingrepository.h"
#include "app/storage/transaction.h"
#include "app/storage/webhookeventrepository.h"

#include <QCoreApplication>

namespace {

constexpr int kKeptDays = 30; // of what was understood: long enough to look into a complaint
constexpr int kAsideDays = 90; // what was not understood: a later version may understand it
constexpr int kForgottenAtOnce = 2000;
constexpr int kTriedAgainAtOnce = 1000;
constexpr int kForgetEveryHours = 1;
constexpr QLatin1StringView kTriedVersion("webhook.tried_by"); // the newest version that tried what was set aside

/// Once for each version of the program, some at a time. How many.
Result<int> tryAsideAgain(SqlSession &session, const QString &version, const QDateTime &now)
{
    SettingRepository settings(session);
    const Result<std::optional<QString>> tried = settings.value(QString(kTriedVersion));
    if (!tried || *tried == version)
        return tried ? Result<int>(0) : fail(tried.error());
    const Result<int> again = WebhookEventRepository(session).tryAsideAgain(now, kTriedAgainAtOnce);
    if (!again || *again == kTriedAgainAtOnce)
        return again;
    const Result<void> noted = settings.set(QString(kTriedVersion), version, now);
    return noted ? again : fail(noted.error());
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
    m_startedAt = m_context.clock.now();
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
    if (!m_hasTriedAgain)
        co_await tryAgain();
    int done = 0;
    do {
        m_isWoken = false;
        const Result<int> count = co_await workOnce();
        if (!count && count.error().kind != Error::Kind::Cancelled)
            qCWarning(lcWebhook) << "events could not be worked off:" << count.error().code;
        done = count.value_or(0);
    } while (m_isStarted && (done > 0 || m_isWoken));
    if (m_isStarted)
        co_await forgetOld();
    m_isWorking = false;
    if (!m_isStarted)
        emit idle();
    else if (m_isWoken)
        wake();
}

/// Another version of the program may understand what this one's predecessor did not.
QCoro::Task<> WebhookProcessor::tryAgain()
{
    const QString version = QCoreApplication::applicationVersion();
    const auto again = [version, began = m_startedAt](SqlSession &session) {
        return inTransaction(session, [&] { return tryAsideAgain(session, version, began); });
    };
    Result<int> count = 0;
    do {
        const auto trying = m_context.database.run(again, Database::Priority::Background);
        count = co_await trying;
        if (count && *count > 0)
            qCInfo(lcWebhook) << *count << "events that were not understood are tried again";
    } while (count && *count == kTriedAgainAtOnce && m_isStarted);
    m_hasTriedAgain = count.has_value();
}

/// Personal data that was worked off is not kept for good.
QCoro::Task<> WebhookProcessor::forgetOld()
{
    const QDateTime now = m_context.clock.now();
    if (m_forgottenAt.isValid() && m_forgottenAt.secsTo(now) < kForgetEveryHours * 3600 && m_forgottenAt <= now)
        co_return;
    m_forgottenAt = now;
    const auto forget = [now](SqlSession &session) -> Result<int> {
        WebhookEventRepository events(session);
        const Result<int> aside = events.forgetAside(now.addDays(-kAsideDays), kForgottenAtOnce);
        return aside && *aside < kForgottenAtOnce ? events.forget(now.addDays(-kKeptDays), kForgottenAtOnce) : aside;
    };
    int gone = 0;
    do {
        const auto forgetting = m_context.database.run(forget, Database::Priority::Background);
        const Result<int> count = co_await forgetting;
        gone = count.value_or(0);
    } while (gone == kForgottenAtOnce && m_isStarted);
}
