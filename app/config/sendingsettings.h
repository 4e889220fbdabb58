// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/settingvalues.h"
#include "app/domain/rules/sendingterms.h"

/// Hours, holidays, caps, pace, safety limits and templates as the settings say. Holidays are those of the years around
/// \a now.
SendingTerms sendingTerms(const SettingValues &settings, const QDateTime &now);
