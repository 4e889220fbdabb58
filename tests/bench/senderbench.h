// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/judge.h"

/// How many messages a second the sender brings out, durably, against a server that answers at once. On a fresh
/// database of each kind; \a judgesSpeed: the goals count (1 000 a second on PostgreSQL, 500 on SQLite).
void benchSender(Judge *judge, int messages, bool judgesSpeed);
