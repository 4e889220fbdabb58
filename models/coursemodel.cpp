// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coursemodel.h"

#include "app/domain/names.h"
#include "models/celltext.h"

#include <QLocale>

namespace {

qint64 idOf(const CourseRow &row)
{
    return row.course.id;
}

} // namespace

CourseModel::CourseModel(QObject *parent)
    : ListModel(&::idOf,
                {
                    {.title = [] { return tr("Course"); },
                     .text = [](const CourseRow &row) { return row.course.fullName; },
                     .sort = [](const CourseRow &row) { return QVariant(folded(row.course.fullName)); }},
                    {.title = [] { return tr("Short name"); },
                     .text = [](const CourseRow &row) { return row.course.shortName; }},
                    {.title = [] { return tr("Students"); },
                     .text = [](const CourseRow &row) { return QLocale().toString(row.studentCount); },
                     .sort = [](const CourseRow &row) { return QVariant(row.studentCount); }},
                    {.title = [] { return tr("Start"); },
                     .text = [](const CourseRow &row) { return dayText(row.course.startAt); },
                     .sort = [](const CourseRow &row) { return QVariant(row.course.startAt); }},
                    {.title = [] { return tr("End"); },
                     .text = [](const CourseRow &row) { return dayText(row.course.endAt); },
                     .sort = [](const CourseRow &row) { return QVariant(row.course.endAt); }},
                    {.title = [] { return tr("Visible"); },
                     .text = [](const CourseRow &row) { return row.course.isVisible ? tr("Visible") : tr("Hidden"); },
                     .sort = [](const CourseRow &row) { return QVariant(row.course.isVisible); },
                     .state = [](const CourseRow &row) { return QVariant(row.course.isVisible); }},
                },
                parent)
{
}
