// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coursepeoplemodel.h"

#include "app/domain/names.h"
#include "models/celltext.h"

#include <QLocale>

namespace {

/// Nobody is in a course twice, but somebody may be in several.
qint64 idOf(const CoursePersonRow &row)
{
    return row.progress.enrolmentId;
}

QVariant standing(const CoursePersonRow &row)
{
    return QVariant::fromValue(row.progress.assessment.standing);
}

} // namespace

CoursePeopleModel::CoursePeopleModel(QObject *parent)
    : ListModel(
        &::idOf,
        {
            {.title = [] { return tr("Student"); },
             .text = [](const CoursePersonRow &row) { return row.studentName; },
             .sort = [](const CoursePersonRow &row) { return QVariant(folded(row.studentName)); },
             .state = &standing},
            {.title = [] { return tr("Done"); },
             .text = [](const CoursePersonRow &row) { return percentText(row.progress.percent); },
             .sort =
                 [](const CoursePersonRow &row) {
                     return row.progress.percent ? QVariant(*row.progress.percent) : QVariant();
                 },
             .state = &standing},
            {.title = [] { return tr("State"); },
             .text = [](const CoursePersonRow &row) { return word(row.progress.assessment.standing); },
             .state = &standing},
            {.title = [] { return tr("Why"); },
             .text = [](const CoursePersonRow &row) { return QLocale().toString(row.progress.assessment.risk); },
             .sort = [](const CoursePersonRow &row) { return QVariant(row.progress.assessment.risk); },
             .state = &standing},
            {.title = [] { return tr("Last access"); },
             .text = [](const CoursePersonRow &row) { return timeText(row.progress.lastActivity); },
             .sort = [](const CoursePersonRow &row) { return QVariant(row.progress.lastActivity); },
             .state = &standing},
            {.title = [] { return tr("Probable finish"); },
             .text =
                 [](const CoursePersonRow &row) {
                     return QLocale().toString(row.progress.assessment.finishFrom, QLocale::ShortFormat);
                 },
             .sort = [](const CoursePersonRow &row) { return QVariant(row.progress.assessment.finishFrom); },
             .state = &standing},
            {.title = [] { return tr("Last message"); },
             .text = [](const CoursePersonRow &row) { return row.lastMessage ? word(*row.lastMessage) : QString(); },
             .sort = [](const CoursePersonRow &row) { return QVariant(row.lastMessageAt); },
             .state =
                 [](const CoursePersonRow &row) {
                     return row.lastMessage ? QVariant::fromValue(*row.lastMessage) : QVariant();
                 }},
            {.title = [] { return tr("Course"); },
             .text = [](const CoursePersonRow &row) { return row.courseName; },
             .sort = [](const CoursePersonRow &row) { return QVariant(folded(row.courseName)); },
             .state = &standing},
        },
        parent)
{
}
