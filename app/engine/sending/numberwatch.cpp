// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sending/numberwatch.h"

#include "app/domain/logging.h"
#include "app/storage/settingrepository.h"
#include "app/storage/transaction.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kFresh = 60 * 60 * 1000; // ms

NumberHealth healthOf(const WhatsAppNumber &number, const QDateTime &now)
{
    return {.displayNumber = number.displayNumber,
            .verifiedName = number.verifiedName,
            .quality = number.quality,
            .status = number.status,
            .throughputLevel = number.throughputLevel,
            .messagingLimit = number.messagingLimit,
            .readAt = now};
}

} // namespace

NumberWatch::NumberWatch(EngineContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

QStringList NumberWatch::due() const
{
    QStringList accounts = m_context.connections->accounts();
    const QDateTime now = m_context.clock.now();
    accounts.removeIf([&](const QString &account) {
        const QDateTime triedAt = m_known.value(account).triedAt;
        return triedAt.isValid() && std::abs(triedAt.msecsTo(now)) < kFresh;
    });
    return accounts;
}

bool NumberWatch::isReady() const
{
    const QStringList accounts = m_context.connections->accounts();
    return std::ranges::all_of(accounts, [this](const QString &account) { return m_known.contains(account); });
}

std::optional<int> NumberWatch::peoplePerDay() const
{
    std::optional<int> least;
    bool isTold = false;
    for (const Known &known : m_known) {
        if (known.health.messagingLimit.isEmpty())
            continue;
        isTold = true;
        const std::optional<int> people = known.health.peoplePerDay();
        if (people && (!least || *people < *least))
            least = people;
    }
    return isTold ? least : NumberHealth().peoplePerDay();
}

void NumberWatch::look()
{
    if (const QStringList accounts = due(); !m_isReading && !accounts.isEmpty())
        readAll(accounts);
}

QCoro::Task<> NumberWatch::readAll(QStringList accounts)
{
    const QPointer<NumberWatch> self(this);
    m_isReading = true;
    const std::shared_ptr<Connections> connections = m_context.connections;
    for (const QString &account : std::as_const(accounts)) {
        WhatsAppClient *client = connections->whatsApp(account);
        if (!client)
            continue;
        const Result<WhatsAppNumber> number = co_await client->number();
        if (!self)
            co_return;
        const QDateTime now = m_context.clock.now();
        const QString key = NumberHealth::settingKey(account);
        const std::optional<NumberHealth> fresh =
            number ? std::optional(healthOf(*number, now)) : std::optional<NumberHealth>();
        const auto keep = [key, fresh, now](SqlSession &session) {
            return inTransaction(session, [&]() -> Result<NumberHealth> {
                SettingRepository settings(session);
                if (fresh) {
                    const Result<void> kept = settings.set(key, fresh->toText(), now);
                    return kept ? Result<NumberHealth>(*fresh) : fail(kept.error());
                }
                const Result<std::optional<QString>> before = settings.value(key);
                if (!before)
                    return fail(before.error());
                return NumberHealth::fromText(before->value_or(QString()));
            });
        };
        const auto keeping = m_context.database.run(keep, Database::Priority::Background);
        const Result<NumberHealth> health = co_await keeping;
        if (!self)
            co_return;
        if (!number)
            qCInfo(lcEngine) << "number" << account << "could not be read:" << number.error().code;
        if (connections == m_context.connections || connections->clients() == m_context.connections->clients())
            m_known.insert(account, {.health = health.value_or(NumberHealth()), .triedAt = now});
    }
    m_isReading = false;
    emit read();
}
