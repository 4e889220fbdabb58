// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QCoroTask>
#include <QMap>
#include <QString>

/// The settings that all desks share; kept in the database by app/storage, handed in by the Application.
class SharedSettings {
public:
    virtual ~SharedSettings() = default;
    /// Stored values by key, as validatedSetting() made them; keys without a row have their default.
    virtual QCoro::Task<Result<QMap<QString, QString>>> read() = 0;
    /// An empty value removes the row. The caller has validated it.
    virtual QCoro::Task<Result<void>> write(QString key, QString value) = 0;
};
