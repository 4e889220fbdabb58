// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uistate.h"

#include <QSettings>

SettingsUiState::SettingsUiState(QSettings &settings)
    : m_settings(settings)
{
}

QByteArray SettingsUiState::value(const QString &key) const
{
    return m_settings.value(key).toByteArray();
}

void SettingsUiState::setValue(const QString &key, const QByteArray &value)
{
    if (value.isEmpty())
        m_settings.remove(key);
    else
        m_settings.setValue(key, value);
}
