// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/courselist.h"

#include <QHash>

/// The courses of the catalogue, as a command line names them. A short name fits however its letters are written; 0 is
/// no course.
class CourseNames {
public:
    explicit CourseNames(const QList<CourseRow> &courses);

    /// Bedel's id of the course with this id of Moodle's, or else with this short name.
    qint64 byMoodleId(const QString &name) const;
    /// The same by Bedel's own id, or else by the short name.
    qint64 byOwnId(const QString &name) const;
    /// 0 for a course that is not known.
    qint64 moodleId(qint64 id) const { return m_moodleIds.value(id); }

private:
    QHash<qint64, qint64> m_moodleIds; ///< By Bedel's.
    QHash<qint64, qint64> m_ids; ///< By Moodle's.
    QHash<QString, qint64> m_byShortName;
};
