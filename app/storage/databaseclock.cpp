// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/databaseclock.h"

using namespace Qt::Literals::StringLiterals;

QString databaseNow(const SqlSession &session)
{
    return session.dialect() == SqlSession::Dialect::Sqlite
        ? u"CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER)"_s
        : u"clock_timestamp()"_s;
}

QString databaseLater(const SqlSession &session)
{
    return session.dialect() == SqlSession::Dialect::Sqlite ? databaseNow(session) + u" + ?"_s
                                                            : u"clock_timestamp() + ? * interval '1 millisecond'"_s;
}

QString millisecondsUntil(const SqlSession &session, const QString &expression)
{
    return session.dialect() == SqlSession::Dialect::Sqlite
        ? u"(%1 - %2)"_s.arg(expression, databaseNow(session))
        : u"CAST(extract(epoch FROM (%1 - clock_timestamp())) * 1000 AS bigint)"_s.arg(expression);
}
