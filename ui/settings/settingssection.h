// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The parts of the Settings page, in the order of its list.
enum class SettingsSection { Connections, Templates, Tracking, Sending, Centre, Appearance, Database, Engine };
