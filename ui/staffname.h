// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class SettingsService;

/// Who works here, as answers and decisions are signed: the name given in Settings, else that of the computer's
/// account, else the computer's.
QString staffName(const SettingsService &settings);
/// The name without the setting.
QString accountName();
