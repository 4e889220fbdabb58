// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tokenwatch.h"

#include "app/domain/logging.h"
#include "app/domain/numberhealth.h"
#include "app/storage/settingrepository.h"

#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::chrono::hours kLook{6};
}

TokenWatch::TokenWatch(EngineContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_timer.setInterval(kLook);
    connect(&m_timer, &QTimer::timeout, this, &TokenWatch::look);
}

void TokenWatch::start()
{
    m_timer.start();
    look();
}

void TokenWatch::look()
{
    if (!m_isReading && m_timer.isActive())
        readAll();
}

QCoro::Task<> TokenWatch::readAll()
{
    const QPointer<TokenWatch> self(this);
    m_isReading = true;
    const std::shared_ptr<Connections> connections = m_context.connections;
    const QStringList accounts = connections->accounts();
    for (const QString &account : accounts) {
        WhatsAppClient *client = connections->whatsApp(account);
        if (!client || !m_timer.isActive())
            continue;
        const Result<WhatsAppToken> token = co_await client->token();
        if (!self)
            co_return;
        if (!token) {
            qCInfo(lcEngine) << "the token of number" << account << "could not be read:" << token.error().code;
            continue;
        }
        const auto note = [key = tokenExpiryKey(account), at = token->expiresAt,
                           now = m_context.clock.now()](SqlSession &session) {
            return SettingRepository(session).set(key, at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString(),
                                                  now);
        };
        const auto noting = m_context.database.run(note, Database::Priority::Background);
        const Result<void> noted = co_await noting;
        if (!self)
            co_return;
        if (!noted)
            qCDebug(lcEngine) << "the end of a token could not be noted:" << noted.error().code;
    }
    m_isReading = false;
    emit idle();
}
