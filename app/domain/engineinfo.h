// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QUuid>

#include <chrono>

/// An engine that has not been seen for this long is taken for gone.
inline constexpr std::chrono::milliseconds kEngineAlive{20'000};

/// An engine that runs, or ran not long ago.
struct EngineInfo {
    QUuid uuid;
    QString host;
    QString machine; ///< Changes with every start of the computer.
    qint64 pid = 0;
    QDateTime startedAt; ///< UTC
    QDateTime seenAt; ///< UTC
};
