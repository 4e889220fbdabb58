// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/messageservice.h"

#include "app/domain/clock.h"
#include "app/services/manualplan.h"
#include "app/storage/database.h"
#include "app/storage/messagerepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

MessageService::MessageService(Database &database, const Clock &clock, std::function<SettingValues()> settings)
    : m_database(database)
    , m_clock(clock)
    , m_settings(std::move(settings))
{
}

QDateTime MessageService::deliveryDue() const
{
    return m_clock.now().addSecs(
        -std::chrono::seconds(std::chrono::hours(settings().get(setting::kUndeliveredHours))).count());
}

MessageQuery MessageService::timed(MessageQuery query) const
{
    if (query.reached == MessageReach::Undelivered && !query.acceptedUntil.isValid())
        query.acceptedUntil = deliveryDue();
    return query;
}

QCoro::Task<Result<ListPage<MessageRow>>> MessageService::page(MessageQuery query, int offset, int limit)
{
    const auto read = [query = timed(query), offset, limit](SqlSession &session) {
        return MessageRepository(session).page(query, offset, limit);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<int>> MessageService::count(MessageQuery query)
{
    const auto read = [query = timed(query)](SqlSession &session) { return MessageRepository(session).count(query); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QHash<qint64, int>>> MessageService::positions(MessageQuery query, QList<qint64> ids)
{
    const auto read = [query = timed(query), ids](SqlSession &session) {
        return MessageRepository(session).positions(query, ids);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<MessageTotals>> MessageService::totals(MessageQuery query)
{
    const auto read = [query = timed(query)](SqlSession &session) { return MessageRepository(session).totals(query); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<Message>> MessageService::message(qint64 id)
{
    const auto read = [id](SqlSession &session) { return MessageRepository(session).find(id); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QList<MessageEvent>>> MessageService::history(qint64 id)
{
    const auto read = [id](SqlSession &session) -> Result<QList<MessageEvent>> {
        MessageRepository repository(session);
        if (const Result<Message> message = repository.find(id); !message)
            return fail(message.error());
        return repository.history(id);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<MessageSeries>> MessageService::series(QDateTime from, QDateTime until, QTimeZone zone)
{
    const auto read = [from, until, zone](SqlSession &session) {
        return MessageRepository(session).series(from, until, zone);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<bool>> MessageService::settleArrived(qint64 id)
{
    const auto write = [id, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return MessageRepository(session).settleArrived(id, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<bool>> MessageService::sendAgain(qint64 id)
{
    const auto write = [id, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return MessageRepository(session).sendAgain(id, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QString MessageService::staff(const QString &who) const
{
    return who.isEmpty() ? settings().get(setting::kStaffName).trimmed() : who;
}

QCoro::Task<Result<bool>> MessageService::cancel(qint64 id, QString who)
{
    const auto write = [id, who = staff(who), now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return MessageRepository(session).cancel(id, now, undoneBy(who)); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<bool>> MessageService::settleLost(qint64 id)
{
    const auto write = [id, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return MessageRepository(session).settleLost(id, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<MessageStatistics>> MessageService::statistics(QDateTime from, QDateTime until)
{
    const auto read = [from, until, now = m_clock.now()](SqlSession &session) {
        return MessageRepository(session).statistics(from, until, now);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<MessageStatistics>> MessageService::today()
{
    const QTimeZone zone = centreTimeZone(settings());
    const QDate day = m_clock.now().toTimeZone(zone).date();
    return statistics(day.startOfDay(zone).toUTC(), day.addDays(1).startOfDay(zone).toUTC());
}

QCoro::Task<Result<QueuedMessages>> MessageService::sendText(TextToSend text)
{
    const auto write = [text, values = settings(), now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return queueText(session, text, values, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<ManualSendPlan>> MessageService::plan(ManualSend send)
{
    const auto read = [send, values = settings(), now = m_clock.now()](SqlSession &session) {
        return planManualSend(session, send, values, now);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QueuedMessages>> MessageService::send(ManualSend send)
{
    const auto write = [send, values = settings(), now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return queueManualSend(session, send, values, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

Result<ManualSend> MessageService::reminder(const QList<qint64> &studentIds, const QString &who,
                                            qint64 enrolmentId) const
{
    const SettingValues values = settings();
    for (const MessagePurpose purpose : {MessagePurpose::Reminder, MessagePurpose::Inactivity}) {
        if (const TemplateKey key = values.get(templateSetting(purpose)); !key.isEmpty())
            return ManualSend{.studentIds = studentIds,
                              .templateKey = key,
                              .purpose = purpose,
                              .enrolmentId = enrolmentId,
                              .values = {},
                              .who = who};
    }
    return fail({.kind = Error::Kind::Invalid, .code = u"no_template"_s, .retry = Error::Retry::AfterFix});
}

QCoro::Task<Result<QList<qint64>>> MessageService::undo(QList<qint64> ids, QString who)
{
    const auto write = [ids, who = staff(who), now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return MessageRepository(session).undo(ids, now, undoneBy(who)); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<int>> MessageService::sendNow(QList<qint64> ids)
{
    const auto write = [ids, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return MessageRepository(session).sendNow(ids, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}
