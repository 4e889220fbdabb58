// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/messageservice.h"

#include "app/domain/clock.h"
#include "app/storage/database.h"
#include "app/storage/messagerepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

MessageService::MessageService(Database &database, const Clock &clock, std::function<SettingValues()> settings)
    : m_database(database)
    , m_clock(clock)
    , m_settings(std::move(settings))
{
}

QCoro::Task<Result<ListPage<MessageRow>>> MessageService::page(MessageQuery query, int offset, int limit)
{
    const auto read = [query, offset, limit](SqlSession &session) {
        return MessageRepository(session).page(query, offset, limit);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<int>> MessageService::count(MessageQuery query)
{
    const auto read = [query](SqlSession &session) { return MessageRepository(session).count(query); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QHash<qint64, int>>> MessageService::positions(MessageQuery query, QList<qint64> ids)
{
    const auto read = [query, ids](SqlSession &session) { return MessageRepository(session).positions(query, ids); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<MessageTotals>> MessageService::totals(MessageQuery query)
{
    const auto read = [query](SqlSession &session) { return MessageRepository(session).totals(query); };
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

QCoro::Task<Result<bool>> MessageService::cancel(qint64 id)
{
    const auto write = [id, now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return MessageRepository(session).cancel(id, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}
