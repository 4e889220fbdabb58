// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/states.h"

#include <QDateTime>
#include <QMap>

#include <optional>

/// What the campus answered for one student, SCO and attempt.
struct ScoReading {
    qint64 moodleScoId = 0;
    int attempt = 0; ///< From 1; 0 when there is none.
    ScoStatus status = ScoStatus::Unknown;
    ScoSuccess success = ScoSuccess::Unknown;
    std::optional<double> score; ///< Raw.
    int totalTime = 0; ///< Seconds.
    QDateTime startedAt; ///< UTC
    QDateTime changedAt; ///< UTC: the newest value of the attempt.

    bool isAttempted() const { return attempt > 0; }
    /// Completed, or passed: packages of SCORM 1.2 report either, those of 2004 keep success apart.
    bool isDone() const
    {
        return status == ScoStatus::Completed || status == ScoStatus::Passed || success == ScoSuccess::Passed;
    }
    bool isFailed() const { return status == ScoStatus::Failed || success == ScoSuccess::Failed; }
    friend bool operator==(const ScoReading &, const ScoReading &) = default;
};

/// Makes a reading of the elements that the campus stored ("cmi.core.lesson_status", "score_raw"...); without elements
/// there was no attempt, whatever number the answer carries.
ScoReading readTracks(qint64 moodleScoId, int attempt, const QMap<QString, QString> &elements);

/// Seconds of a SCORM duration, "00:04:04.00" (1.2) or "P1DT5M12.5S" (2004); nothing for what is neither.
std::optional<double> scormSeconds(QStringView text);
