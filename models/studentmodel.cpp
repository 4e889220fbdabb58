// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studentmodel.h"

#include "app/domain/names.h"
#include "app/domain/phone.h"
#include "models/celltext.h"

#include <QLocale>

namespace {

qint64 idOf(const StudentRow &row)
{
    return row.student.id;
}

} // namespace

StudentModel::StudentModel(QObject *parent)
    : ListModel(
        &::idOf,
        {
            {.title = [] { return tr("Name"); },
             .text = [](const StudentRow &row) { return row.student.sortName(); },
             .sort = [](const StudentRow &row) { return QVariant(folded(row.student.sortName())); },
             .state = [](const StudentRow &row) { return QVariant::fromValue(row.student.state); }},
            {.title = [] { return tr("Courses"); },
             .text =
                 [](const StudentRow &row) {
                     return row.courseCount > 1
                         ? tr("%1 +%2").arg(row.firstCourse, QLocale().toString(row.courseCount - 1))
                         : row.firstCourse;
                 },
             .sort = [](const StudentRow &row) { return QVariant(folded(row.firstCourse)); },
             .state = [](const StudentRow &row) { return QVariant::fromValue(row.student.state); }},
            {.title = [] { return tr("Progress"); },
             .text = [](const StudentRow &row) { return percentText(row.percent); },
             .sort = [](const StudentRow &row) { return row.percent ? QVariant(*row.percent) : QVariant(-1.0); },
             .state =
                 [](const StudentRow &row) { return row.standing ? QVariant::fromValue(*row.standing) : QVariant(); }},
            {.title = [] { return tr("Last access"); },
             .text = [](const StudentRow &row) { return timeText(row.lastActivity); },
             .sort = [](const StudentRow &row) { return QVariant(row.lastActivity); }},
            {.title = [] { return tr("State"); },
             .text = [](const StudentRow &row) { return word(row.student.state); },
             .state = [](const StudentRow &row) { return QVariant::fromValue(row.student.state); }},
            {.title = [] { return tr("Last message"); },
             .text = [](const StudentRow &row) { return row.lastMessage ? word(*row.lastMessage) : QString(); },
             .sort = [](const StudentRow &row) { return QVariant(row.lastMessageAt); },
             .state =
                 [](const StudentRow &row) {
                     return row.lastMessage ? QVariant::fromValue(*row.lastMessage) : QVariant();
                 }},
            {.title = [] { return tr("Phone"); },
             .text = [](const StudentRow &row) { return formattedPhone(row.student.phone); },
             .sort = [](const StudentRow &row) { return QVariant(row.student.phone); },
             .state = [](const StudentRow &row) { return QVariant::fromValue(row.student.state); }},
            {.title = [] { return tr("E-mail"); },
             .text = [](const StudentRow &row) { return row.student.email; },
             .state = [](const StudentRow &row) { return QVariant::fromValue(row.student.state); }},
            {.title = [] { return tr("Username"); },
             .text = [](const StudentRow &row) { return row.student.username; },
             .state = [](const StudentRow &row) { return QVariant::fromValue(row.student.state); }},
            {.title = [] { return tr("Created"); },
             .text = [](const StudentRow &row) { return dayText(row.student.createdAt); },
             .sort = [](const StudentRow &row) { return QVariant(row.student.createdAt); },
             .state = [](const StudentRow &row) { return QVariant::fromValue(row.student.state); }},
        },
        parent)
{
}
