// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlsession.h"

/// Settings that the whole centre shares, as text by key; app/config knows what they mean.
class SettingRepository {
public:
    explicit SettingRepository(SqlSession &session)
        : m_session(session)
    {
    }

    Result<QMap<QString, QString>> all();
    Result<std::optional<QString>> value(const QString &key);
    Result<void> set(const QString &key, const QString &value, const QDateTime &now);
    /// The setting has its default again.
    Result<void> remove(const QString &key);

private:
    SqlSession &m_session;
};
