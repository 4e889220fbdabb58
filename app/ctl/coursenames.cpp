// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/coursenames.h"

CourseNames::CourseNames(const QList<CourseRow> &courses)
{
    for (const CourseRow &row : courses) {
        const Course &course = row.course;
        m_moodleIds.insert(course.id, course.moodleCourseId);
        m_ids.insert(course.moodleCourseId, course.id);
        m_byShortName.insert(course.shortName.toCaseFolded(), course.id);
    }
}

qint64 CourseNames::byMoodleId(const QString &name) const
{
    const qint64 id = m_ids.value(name.toLongLong());
    return id != 0 ? id : m_byShortName.value(name.toCaseFolded());
}

qint64 CourseNames::byOwnId(const QString &name) const
{
    const qint64 id = name.toLongLong();
    return m_moodleIds.contains(id) ? id : m_byShortName.value(name.toCaseFolded());
}
