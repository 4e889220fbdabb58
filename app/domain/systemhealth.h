// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"

/// How a remote system was when it was last used or tested; the engine notes it for all desks among the shared
/// settings.
struct SystemHealth {
    bool isKnown = false;
    std::optional<Error> error; ///< Nothing: it worked.
    QDateTime at; ///< UTC: since when it is so.

    QString toText() const;
    static SystemHealth fromText(const QString &text);
    /// "health.moodle"
    static QString settingKey(Error::System system);
};
