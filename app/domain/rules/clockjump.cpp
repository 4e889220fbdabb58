// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/clockjump.h"

QDateTime clockjump::rulesWaitUntil(const QString &noted, const QDateTime &now)
{
    const QDateTime jumped = QDateTime::fromString(noted, Qt::ISODateWithMs);
    constexpr qint64 pause = std::chrono::milliseconds(kPause).count();
    // Noted by a clock that was then far ahead: that one has been put right, which was a jump of its own.
    if (!jumped.isValid() || std::abs(jumped.msecsTo(now)) >= pause)
        return {};
    return jumped.addMSecs(pause);
}
