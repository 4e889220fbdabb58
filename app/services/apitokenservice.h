// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/apitoken.h"
#include "app/domain/result.h"

#include <QCoroTask>

class Clock;
class Database;

/// Who may use the endpoints for other programs.
class ApiTokenService {
public:
    ApiTokenService(Database &database, const Clock &clock);

    /// By label, those that are good first.
    QCoro::Task<Result<QList<ApiToken>>> list();
    /// The only time the token is known in clear. Invalid "token_label_invalid" with facts[Parameter]: how many
    /// characters are allowed; Conflict "token_label_taken".
    QCoro::Task<Result<NewApiToken>> add(QString label);
    /// From the next request on it opens nothing. NotFound "token_unknown".
    QCoro::Task<Result<void>> revoke(QString label);

private:
    Database &m_database;
    const Clock &m_clock;
};
