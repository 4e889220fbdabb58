// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staffname.h"

#include "app/services/settingsservice.h"

#include <QSysInfo>

QString accountName()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable).trimmed(); !name.isEmpty())
            return name;
    }
    return QSysInfo::machineHostName();
}

QString staffName(const SettingsService &settings)
{
    const QString name = settings.values().get(setting::kStaffName).trimmed();
    return name.isEmpty() ? accountName() : name;
}
