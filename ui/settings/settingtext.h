// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/settingsservice.h"

class Field;

/// Why a setting cannot be changed here; empty when it can.
QString overrideReason(const SettingsService &settings, QLatin1StringView key);
/// What is wrong with a value, as a sentence; empty when it is allowed.
QString refusalOf(QLatin1StringView key, const QString &value);
/// Makes the field read-only with the reason below it, or lets it be edited.
void applyOverride(Field *field, const SettingsService &settings, QLatin1StringView key);
