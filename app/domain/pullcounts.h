// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How many rows a pull brought, and what became of them.
struct PullCounts {
    int total = 0;
    int added = 0;
    int updated = 0;
};
