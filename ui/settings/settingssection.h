// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The parts of the Settings page, in the order of its list.
enum class SettingsSection {
    Connections,
    Tracking,
    Sending,
    Centre,
    Appearance,
    Database,
    Engine,
    Templates ///< Not in the list: the choice of templates has a page of its own, and whoever wants it is led there.
};
