// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/settingrepository.h"

#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

Result<QMap<QString, QString>> SettingRepository::all()
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT key, value FROM setting"_s, {});
    if (!query)
        return fail(query.error());
    QMap<QString, QString> values;
    while (query->next())
        values.insert(query->value(0).toString(), query->value(1).toString());
    return values;
}

Result<std::optional<QString>> SettingRepository::value(const QString &key)
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT value FROM setting WHERE key = ?"_s, {key});
    if (!query)
        return fail(query.error());
    return query->next() ? std::optional<QString>(query->value(0).toString()) : std::nullopt;
}

Result<void> SettingRepository::set(const QString &key, const QString &value, const QDateTime &now)
{
    return run(m_session,
               u"INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?) "
               "ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at"_s,
               {key, value, m_session.bindTime(now)});
}

Result<void> SettingRepository::remove(const QString &key)
{
    return run(m_session, u"DELETE FROM setting WHERE key = ?"_s, {key});
}
