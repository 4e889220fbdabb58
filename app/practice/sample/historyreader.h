// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/samplehistory.h"
#include "app/practice/store/practicestore.h"

/// The last \a days of the campus, from its log of visits and what it answers now (Unix seconds). Changes made past the
/// log are in the present alone.
SampleHistory sampleHistory(PracticeStore &store, qint64 now, int days = 60);
