// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/store/practicestore.h"

/// How far somebody has come in a course.
struct SampleProgress {
    qint64 user = 0;
    qint64 course = 0;
    int doneScos = 0; ///< Of all the course's SCOs, in their order.
    bool isNextOpened = false; ///< The SCO after those is begun.
    qint64 firstDay = 0; ///< Unix seconds of the first one; the others follow evenly …
    qint64 lastDay = 0; ///< … up to this moment, which is also the last access.
};

/// Writes the tracks a web player would have left. The one place that makes progress: what lets students move on while
/// one watches calls it too.
void writeProgress(PracticeStore &store, const SampleProgress &progress);
