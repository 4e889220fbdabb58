// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/enrolmentmodel.h"

#include "app/domain/names.h"
#include "models/celltext.h"

namespace {

qint64 idOf(const EnrolmentRow &row)
{
    return row.enrolment.id;
}

/// When it came to its present state, as far as Bedel knows.
QDateTime since(const EnrolmentRow &row)
{
    return row.enrolment.enrolledAt.isValid() ? row.enrolment.enrolledAt : row.enrolment.createdAt;
}

} // namespace

EnrolmentModel::EnrolmentModel(QObject *parent)
    : ListModel(
        &::idOf,
        {
            {.title = [] { return tr("Student"); },
             .text = [](const EnrolmentRow &row) { return row.studentName; },
             .sort = [](const EnrolmentRow &row) { return QVariant(folded(row.studentName)); },
             .state = [](const EnrolmentRow &row) { return QVariant::fromValue(row.enrolment.state); }},
            {.title = [] { return tr("Course"); },
             .text = [](const EnrolmentRow &row) { return row.courseName; },
             .sort = [](const EnrolmentRow &row) { return QVariant(folded(row.courseName)); },
             .state = [](const EnrolmentRow &row) { return QVariant::fromValue(row.enrolment.state); }},
            {.title = [] { return tr("Progress"); },
             .text = [](const EnrolmentRow &row) { return percentText(row.percent); },
             .sort = [](const EnrolmentRow &row) { return row.percent ? QVariant(*row.percent) : QVariant(-1.0); },
             .state =
                 [](const EnrolmentRow &row) {
                     return row.standing ? QVariant::fromValue(*row.standing) : QVariant();
                 }},
            {.title = [] { return tr("Last access"); },
             .text = [](const EnrolmentRow &row) { return timeText(row.lastActivity); },
             .sort = [](const EnrolmentRow &row) { return QVariant(row.lastActivity); }},
            {.title = [] { return tr("State"); },
             .text = [](const EnrolmentRow &row) { return word(row.enrolment.state); },
             .state = [](const EnrolmentRow &row) { return QVariant::fromValue(row.enrolment.state); }},
            {.title = [] { return tr("Since"); },
             .text = [](const EnrolmentRow &row) { return timeText(since(row)); },
             .sort = [](const EnrolmentRow &row) { return QVariant(since(row)); },
             .state = [](const EnrolmentRow &row) { return QVariant::fromValue(row.enrolment.state); }},
            {.title = [] { return tr("Last message"); },
             .text = [](const EnrolmentRow &row) { return row.lastMessage ? word(*row.lastMessage) : QString(); },
             .sort = [](const EnrolmentRow &row) { return QVariant(row.lastMessageAt); },
             .state =
                 [](const EnrolmentRow &row) {
                     return row.lastMessage ? QVariant::fromValue(*row.lastMessage) : QVariant();
                 }},
        },
        parent)
{
}
