// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/samplehistory.h"
#include "app/practice/store/practicestore.h"

/// What people would have answered meanwhile, and the office them: somebody waits since this morning, the time to
/// answer another one runs out, a third conversation is over, one person is no student and shows no number.
QList<SampleHistory::Said> historyTalk(const SampleHistory &history);

/// The campus remembers the same: whom one may still write free text to, and what can be quoted. Once.
void keepTalk(PracticeStore &store, const QString &number, const SampleHistory &history);
