// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// A WhatsApp that accepts every message at once: keep-alive, no delay, nothing else. GET answers a number of the
/// highest level, POST a receipt. Runs until its standard input ends; prints its port, and at the end how many messages
/// it took and how many of them came twice.
int runSinkServer();
