// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

/// What a recorded campus exchange presumes: rows to load and settings to make.
struct RecordedWorld {
    QJsonObject rows;
    QJsonObject settings;
};

/// `function` and `name` are those of the recording ("core_user_create_users", "ok").
RecordedWorld recordedWorld(const QString &function, const QString &name);
/// Why a recording is not replayed; empty if it is.
QString notReplayedBecause(const QString &function, const QString &name);
