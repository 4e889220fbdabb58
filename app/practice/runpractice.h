// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/practiceoptions.h"

/// `bedelctl practice`: starts a campus, prints its endpoints as one JSON line and serves until SIGTERM or SIGINT.
/// Needs a QCoreApplication. Returns the exit code: 0 after a signal, 3 if it could not start (reason on stderr).
int runPractice(const PracticeOptions &options);
