// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/numberholdrepository.h"

#include "app/storage/settingrepository.h"

using namespace Qt::Literals::StringLiterals;

Result<QMap<QString, NumberHold>> NumberHoldRepository::all()
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT key, value FROM setting WHERE key LIKE ?"_s, {NumberHold::settingKey(u"%"_s)});
    if (!query)
        return fail(query.error());
    QMap<QString, NumberHold> holds;
    while (query->next())
        holds.insert(NumberHold::accountOf(query->value(0).toString()),
                     NumberHold::fromText(query->value(1).toString()));
    return holds;
}

Result<NumberHold> NumberHoldRepository::note(const QString &account, const QString &failure, const QDateTime &now)
{
    const Result<QMap<QString, NumberHold>> known = all();
    if (!known)
        return fail(known.error());
    const auto before = known->constFind(account);
    const NumberHold hold = before == known->cend() ? NumberHold::first(failure, now) : before->again(failure, now);
    const Result<void> kept = set(account, hold, now);
    return kept ? Result<NumberHold>(hold) : fail(kept.error());
}

Result<void> NumberHoldRepository::set(const QString &account, const NumberHold &hold, const QDateTime &now)
{
    return SettingRepository(m_session).set(NumberHold::settingKey(account), hold.toText(), now);
}

Result<void> NumberHoldRepository::end(const QString &account)
{
    return SettingRepository(m_session).remove(NumberHold::settingKey(account));
}
