// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studentmodel.h"

#include "app/domain/names.h"
#include "app/domain/phone.h"
#include "models/celltext.h"

#include <QLocale>

StudentModel::StudentModel(QObject *parent)
    : PagedRows(parent)
{
}

int StudentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : StudentColumnCount;
}

QVariant StudentModel::value(const StudentRow &row, int column, int role) const
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

QString StudentModel::headerText(int column) const
{
    switch (column) {
    case StudentNameColumn:
        return tr("Name");
    case StudentCoursesColumn:
        return tr("Courses");
    case StudentStateColumn:
        return tr("State");
    case StudentMessageColumn:
        return tr("Last message");
    case StudentPhoneColumn:
        return tr("Phone");
    case StudentEmailColumn:
        return tr("E-mail");
    case StudentUsernameColumn:
        return tr("Username");
    case StudentCreatedColumn:
        return tr("Created");
    default:
        return {};
    }
}

qint64 StudentModel::idOf(const StudentRow &row) const
{
    return row.student.id;
}

bool StudentModel::isSame(const StudentRow &first, const StudentRow &second) const
{
    const Student &a = first.student;
    const Student &b = second.student;
    return a.id == b.id && a.state == b.state && a.firstName == b.firstName && a.lastName == b.lastName
        && a.email == b.email && a.phone == b.phone && a.username == b.username && a.error == b.error
        && a.createdAt == b.createdAt && first.firstCourse == second.firstCourse
        && first.courseCount == second.courseCount && first.lastMessage == second.lastMessage
        && first.lastMessageAt == second.lastMessageAt;
}

QString StudentModel::text(const StudentRow &row, int column) const
{
    switch (column) {
    case StudentNameColumn:
        return row.student.sortName();
    case StudentCoursesColumn:
        return row.courseCount > 1 ? tr("%1 +%2").arg(row.firstCourse, QLocale().toString(row.courseCount - 1))
                                   : row.firstCourse;
    case StudentStateColumn:
        return word(row.student.state);
    case StudentMessageColumn:
        return row.lastMessage ? word(*row.lastMessage) : QString();
    case StudentPhoneColumn:
        return formattedPhone(row.student.phone);
    case StudentEmailColumn:
        return row.student.email;
    case StudentUsernameColumn:
        return row.student.username;
    case StudentCreatedColumn:
        return dayText(row.student.createdAt);
    default:
        return {};
    }
}

QVariant StudentModel::sortValue(const StudentRow &row, int column) const
{
    switch (column) {
    case StudentNameColumn:
        return folded(row.student.sortName());
    case StudentCoursesColumn:
        return folded(row.firstCourse);
    case StudentMessageColumn:
        return row.lastMessageAt;
    case StudentPhoneColumn:
        return row.student.phone;
    case StudentCreatedColumn:
        return row.student.createdAt;
    default:
        return text(row, column);
    }
}

QVariant StudentModel::state(const StudentRow &row, int column) const
{
    if (column == StudentMessageColumn)
        return row.lastMessage ? QVariant::fromValue(*row.lastMessage) : QVariant();
    return QVariant::fromValue(row.student.state);
}
