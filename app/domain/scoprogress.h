// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/states.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <optional>

/// What is known of one student in one SCO. An entry without an attempt says that the SCO was read and is untouched.
struct ScoProgress {
    qint64 moodleScoId = 0;
    ScoStatus status = ScoStatus::Unknown; ///< Of the newest attempt.
    ScoSuccess success = ScoSuccess::Unknown; ///< Of the newest attempt; SCORM 2004 only.
    std::optional<double> score; ///< Raw score of the newest attempt, in the package's own scale.
    int totalTime = 0; ///< Seconds spent in the newest attempt, as the package counts them.
    int attempt = 0; ///< The newest attempt, from 1; 0: none.
    QList<int> failedAttempts; ///< Numbers of the attempts that ended as failed, ascending.
    QDateTime firstAccess; ///< UTC
    QDateTime lastChange; ///< UTC: when the campus last stored a different value.
    /// Done once, done for good: a new attempt does not take it back.
    bool isDone = false;
    QDateTime doneAt; ///< UTC

    bool isTouched() const { return attempt > 0; }
    friend bool operator==(const ScoProgress &, const ScoProgress &) = default;
};

/// Short keys, seconds since 1970, nothing that is at its default.
QJsonObject toJson(const ScoProgress &sco);
ScoProgress scoProgressFromJson(const QJsonObject &json);
QJsonArray toJson(const QList<ScoProgress> &scos);
QList<ScoProgress> scoProgressFromJson(const QJsonArray &json);
