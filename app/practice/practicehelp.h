// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The text of `bedelctl practice --help`: sample data, telling numbers, faults, delay, clock and the control
/// addresses.
QString practiceHelp();
