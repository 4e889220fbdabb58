// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/samplehistory.h"

/// The messages that a centre would have sent meanwhile: a welcome to everybody, a reminder to those who stayed away,
/// a word to those who finished. What became of each depends on the number, as on the campus.
QList<SampleHistory::Note> historyNotes(const SampleHistory &history);
