// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/programservice.h"

#include "app/domain/apitoken.h"
#include "app/domain/clock.h"
#include "app/domain/logging.h"
#include "app/domain/whatsappnumbers.h"
#include "app/services/programplan.h"
#include "app/storage/apitokenrepository.h"
#include "app/storage/database.h"
#include "app/storage/messagerepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNoteUseEvery = 60'000; // ms

Result<ProgramCaller> callerOf(SqlSession &session, const ApiTokenParts &shown, const QDateTime &now)
{
    ApiTokenRepository tokens(session);
    const Result<std::optional<ApiTokenRepository::Stored>> stored = tokens.find(shown.id);
    if (!stored)
        return fail(stored.error());
    const QByteArray hash = *stored ? (*stored)->hash : QByteArray(64, '0');
    const bool isSame = isSameHash(apiTokenHash(shown.secret), hash);
    if (!*stored || !isSame || (*stored)->token.isRevoked())
        return fail({.kind = Error::Kind::Unauthorised, .code = u"token_unknown"_s, .retry = Error::Retry::AfterFix});
    const ApiToken &token = (*stored)->token;
    const bool isNoted = token.lastUsedAt.isValid() && std::abs(token.lastUsedAt.msecsTo(now)) < kNoteUseEvery;
    if (isNoted)
        return ProgramCaller{.tokenId = token.id, .label = token.label};
    const Result<void> used = inTransaction(session, [&] { return tokens.setUsed(token.id, now); });
    if (!used) // when it was used is not worth refusing it
        qCDebug(lcWebhook) << "the use of token" << token.id << "could not be noted:" << used.error().code;
    return ProgramCaller{.tokenId = token.id, .label = token.label};
}

Result<ProgramConnection> connectionOf(SqlSession &session, const SettingValues &settings, const QDateTime &now)
{
    SettingRepository notes(session);
    const auto noted = [&notes](const QString &key) -> Result<QString> {
        const Result<std::optional<QString>> text = notes.value(key);
        return text ? Result<QString>(text->value_or(QString())) : fail(text.error());
    };
    const Result<QString> health = noted(SystemHealth::settingKey(Error::System::WhatsApp));
    const Result<QString> receiver = noted(QString(kReceiverKey));
    if (!health || !receiver)
        return fail(health ? receiver.error() : health.error());
    ProgramConnection connection{.health = health->isEmpty() ? SystemHealth() : SystemHealth::fromText(*health),
                                 .receiver = ReceiverState::fromText(*receiver),
                                 .now = now};
    QStringList accounts;
    if (!settings.get(setting::kWhatsAppPhoneNumberId).isEmpty())
        accounts.append(kFirstAccount);
    const Result<QList<WhatsAppNumberEntry>> more =
        whatsAppNumbersFromText(settings.get(setting::kWhatsAppMoreNumbers));
    for (const WhatsAppNumberEntry &number : more.value_or(QList<WhatsAppNumberEntry>()))
        accounts.append(number.account);
    for (const QString &account : std::as_const(accounts)) {
        const Result<QString> number = noted(NumberHealth::settingKey(account));
        const Result<QString> expiry = noted(tokenExpiryKey(account));
        if (!number || !expiry)
            return fail(number ? expiry.error() : number.error());
        connection.numbers.append({.account = account,
                                   .health = NumberHealth::fromText(*number),
                                   .tokenExpiresAt = QDateTime::fromString(*expiry, Qt::ISODate).toUTC()});
    }
    return connection;
}

Result<ProgramStatistics> statisticsOf(SqlSession &session, QDate from, QDate to, const QTimeZone &zone,
                                       const QDateTime &now)
{
    const QDate today = now.toTimeZone(zone).date();
    if (!to.isValid())
        to = today;
    if (!from.isValid())
        from = to.addDays(1 - ProgramService::kUsualDays);
    if (from > to || from.daysTo(to) >= ProgramService::kMostDays)
        return fail({.kind = Error::Kind::Invalid,
                     .code = u"period_invalid"_s,
                     .retry = Error::Retry::AfterFix,
                     .facts = {{Error::Fact::Field, u"from"_s}}});
    const auto between = [&](const QDate &first, const QDate &last) {
        return MessageRepository(session).statistics(first.startOfDay(zone).toUTC(),
                                                     last.addDays(1).startOfDay(zone).toUTC(), now);
    };
    const Result<MessageStatistics> ofToday = between(today, today);
    if (!ofToday)
        return fail(ofToday.error());
    const Result<MessageStatistics> period = between(from, to);
    if (!period)
        return fail(period.error());
    return ProgramStatistics{.day = today, .today = *ofToday, .from = from, .to = to, .period = *period};
}

} // namespace

ProgramService::ProgramService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

void ProgramService::useSettings(const SettingValues &settings)
{
    const std::lock_guard lock(m_mutex);
    m_settings = settings;
}

SettingValues ProgramService::settings() const
{
    const std::lock_guard lock(m_mutex);
    return m_settings;
}

int ProgramService::requestsPerMinute() const
{
    return settings().get(setting::kApiRequestsPerMinute);
}

// In the background: programs wait rather than the windows of people.
QFuture<Result<ProgramCaller>> ProgramService::caller(Secret token)
{
    const std::optional<ApiTokenParts> shown = apiTokenParts(token.reveal());
    const auto read = [shown = shown.value_or(ApiTokenParts()), now = m_clock.now()](SqlSession &session) {
        return callerOf(session, shown, now);
    };
    return m_database.run(read, Database::Priority::Background);
}

QFuture<Result<ProgramMessage>> ProgramService::send(ProgramSend send, ProgramCaller caller)
{
    const auto write = [send = std::move(send), caller = std::move(caller), values = settings(),
                        now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return queueForProgram(session, send, caller, values, now); });
    };
    return m_database.run(write, Database::Priority::Background);
}

QFuture<Result<ProgramConnection>> ProgramService::connection()
{
    const auto read = [values = settings(), now = m_clock.now()](SqlSession &session) {
        return connectionOf(session, values, now);
    };
    return m_database.run(read, Database::Priority::Background);
}

QFuture<Result<ProgramStatistics>> ProgramService::statistics(QDate from, QDate to)
{
    const auto read = [from, to, zone = centreTimeZone(settings()), now = m_clock.now()](SqlSession &session) {
        return statisticsOf(session, from, to, zone, now);
    };
    return m_database.run(read, Database::Priority::Background);
}
