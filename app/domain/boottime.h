// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

/// How long the computer has been on. Unlike a steady clock it goes on while the computer sleeps, and nobody sets it.
std::chrono::milliseconds sinceBoot();
