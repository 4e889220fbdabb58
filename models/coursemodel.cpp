// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coursemodel.h"

#include "app/domain/names.h"
#include "models/celltext.h"

#include <QLocale>

CourseModel::CourseModel(QObject *parent)
    : PagedRows(parent)
{
}

int CourseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : CourseColumnCount;
}

QVariant CourseModel::value(const CourseRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case SortRole:
        return sortValue(row, column);
    case StateRole:
        return state(row, column);
    default:
        return {};
    }
}

QString CourseModel::headerText(int column) const
{
    switch (column) {
    case CourseNameColumn:
        return tr("Course");
    case CourseShortNameColumn:
        return tr("Short name");
    case CourseStudentsColumn:
        return tr("Students");
    case CourseStartColumn:
        return tr("Start");
    case CourseEndColumn:
        return tr("End");
    case CourseVisibleColumn:
        return tr("Visible");
    default:
        return {};
    }
}

qint64 CourseModel::idOf(const CourseRow &row) const
{
    return row.course.id;
}

bool CourseModel::isSame(const CourseRow &first, const CourseRow &second) const
{
    const Course &a = first.course;
    const Course &b = second.course;
    return a.id == b.id && a.moodleCourseId == b.moodleCourseId && a.shortName == b.shortName
        && a.fullName == b.fullName && a.startAt == b.startAt && a.endAt == b.endAt && a.isVisible == b.isVisible
        && first.studentCount == second.studentCount;
}

QString CourseModel::text(const CourseRow &row, int column) const
{
    switch (column) {
    case CourseNameColumn:
        return row.course.fullName;
    case CourseShortNameColumn:
        return row.course.shortName;
    case CourseStudentsColumn:
        return QLocale().toString(row.studentCount);
    case CourseStartColumn:
        return dayText(row.course.startAt);
    case CourseEndColumn:
        return dayText(row.course.endAt);
    case CourseVisibleColumn:
        return row.course.isVisible ? tr("Visible") : tr("Hidden");
    default:
        return {};
    }
}

QVariant CourseModel::sortValue(const CourseRow &row, int column) const
{
    switch (column) {
    case CourseNameColumn:
        return folded(row.course.fullName);
    case CourseStudentsColumn:
        return row.studentCount;
    case CourseStartColumn:
        return row.course.startAt;
    case CourseEndColumn:
        return row.course.endAt;
    case CourseVisibleColumn:
        return row.course.isVisible;
    default:
        return text(row, column);
    }
}

QVariant CourseModel::state(const CourseRow &row, int column) const
{
    return column == CourseVisibleColumn ? QVariant(row.course.isVisible) : QVariant();
}
