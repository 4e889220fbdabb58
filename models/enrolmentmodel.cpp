// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/enrolmentmodel.h"

#include "app/domain/names.h"
#include "models/celltext.h"

namespace {

/// When it came to its present state, as far as Bedel knows.
QDateTime since(const EnrolmentRow &row)
{
    return row.enrolment.enrolledAt.isValid() ? row.enrolment.enrolledAt : row.enrolment.createdAt;
}

} // namespace

EnrolmentModel::EnrolmentModel(QObject *parent)
    : PagedRows(parent)
{
}

int EnrolmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : EnrolmentColumnCount;
}

QVariant EnrolmentModel::value(const EnrolmentRow &row, int column, int role) const
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

QString EnrolmentModel::headerText(int column) const
{
    switch (column) {
    case EnrolmentStudentColumn:
        return tr("Student");
    case EnrolmentCourseColumn:
        return tr("Course");
    case EnrolmentStateColumn:
        return tr("State");
    case EnrolmentSinceColumn:
        return tr("Since");
    default:
        return {};
    }
}

qint64 EnrolmentModel::idOf(const EnrolmentRow &row) const
{
    return row.enrolment.id;
}

bool EnrolmentModel::isSame(const EnrolmentRow &first, const EnrolmentRow &second) const
{
    const Enrolment &a = first.enrolment;
    const Enrolment &b = second.enrolment;
    return a.id == b.id && a.studentId == b.studentId && a.courseId == b.courseId && a.state == b.state
        && a.error == b.error && a.createdAt == b.createdAt && a.enrolledAt == b.enrolledAt
        && first.studentName == second.studentName && first.courseName == second.courseName;
}

QString EnrolmentModel::text(const EnrolmentRow &row, int column) const
{
    switch (column) {
    case EnrolmentStudentColumn:
        return row.studentName;
    case EnrolmentCourseColumn:
        return row.courseName;
    case EnrolmentStateColumn:
        return word(row.enrolment.state);
    case EnrolmentSinceColumn:
        return timeText(since(row));
    default:
        return {};
    }
}

QVariant EnrolmentModel::sortValue(const EnrolmentRow &row, int column) const
{
    switch (column) {
    case EnrolmentStudentColumn:
        return folded(row.studentName);
    case EnrolmentCourseColumn:
        return folded(row.courseName);
    case EnrolmentSinceColumn:
        return since(row);
    default:
        return text(row, column);
    }
}

QVariant EnrolmentModel::state(const EnrolmentRow &row, int /*column*/) const
{
    return QVariant::fromValue(row.enrolment.state);
}
