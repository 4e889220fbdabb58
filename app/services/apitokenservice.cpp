// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/apitokenservice.h"

#include "app/domain/clock.h"
#include "app/storage/apitokenrepository.h"
#include "app/storage/database.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

ApiTokenService::ApiTokenService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

QCoro::Task<Result<QList<ApiToken>>> ApiTokenService::list()
{
    const auto read = [](SqlSession &session) { return ApiTokenRepository(session).all(); };
    const auto future = m_database.run(read);
    Result<QList<ApiToken>> tokens = co_await future;
    if (tokens)
        std::ranges::stable_partition(*tokens, [](const ApiToken &token) { return !token.isRevoked(); });
    co_return tokens;
}

QCoro::Task<Result<NewApiToken>> ApiTokenService::add(QString label)
{
    const QString clean = cleanTokenLabel(label);
    if (clean.isEmpty()) {
        Error error{.kind = Error::Kind::Invalid, .code = u"token_label_invalid"_s, .retry = Error::Retry::AfterFix};
        error.facts.insert(Error::Fact::Parameter, QString::number(kLongestTokenLabel));
        co_return fail(error);
    }
    const Secret secret = newApiTokenSecret();
    const auto write = [clean, hash = apiTokenHash(secret), now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return ApiTokenRepository(session).add(clean, hash, now); });
    };
    const auto future = m_database.run(write);
    const Result<ApiToken> token = co_await future;
    if (!token)
        co_return fail(token.error());
    co_return NewApiToken{.token = *token, .text = apiTokenText(token->id, secret)};
}

QCoro::Task<Result<void>> ApiTokenService::revoke(QString label)
{
    const auto write = [label = label.simplified(), now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return ApiTokenRepository(session).revoke(label, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}
