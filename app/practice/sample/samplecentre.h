// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/store/practicestore.h"

/// Fills an empty store with the sample centre: 6 courses around `now` (Unix seconds) with packages and a teacher each,
/// 120 students, some 164 enrolments with progress, and the message templates. The same seed gives the same centre.
void fillSampleCentre(PracticeStore &store, quint32 seed, qint64 now);
/// Only the accounts and the front page that every campus has.
void fillEmptyCentre(PracticeStore &store, qint64 now);
