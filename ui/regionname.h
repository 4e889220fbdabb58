// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The country of an ISO 3166 code in the language of the program; the code itself when it has no name here.
QString regionName(const QString &region);
