// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

/// A course of the Moodle campus.
struct Course {
    qint64 id = 0;
    qint64 moodleCourseId = 0;
    QString shortName; ///< Decoded: Moodle sends course names HTML-escaped.
    QString fullName; ///< Decoded.
    QDateTime startAt; ///< UTC; invalid when Moodle has none.
    QDateTime endAt; ///< UTC; invalid when Moodle has none.
    bool isVisible = true;
    QDateTime pulledAt; ///< UTC: when the catalogue last listed it.
    /// Forced upon everybody in the course ("es", "en_us"); empty: the campus forces none.
    QString language;
    friend bool operator==(const Course &, const Course &) = default;
};
