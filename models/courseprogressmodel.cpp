// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/courseprogressmodel.h"

#include "app/domain/names.h"
#include "models/celltext.h"

#include <QLocale>

namespace {

qint64 idOf(const CourseProgressRow &row)
{
    return row.course.id;
}

/// A column that counts one standing.
template<int StandingCounts::*Count>
ListColumn<CourseProgressRow> counted(QString (*title)())
{
    return {.title = title,
            .text = [](const CourseProgressRow &row) { return QLocale().toString(row.counts.*Count); },
            .sort = [](const CourseProgressRow &row) { return QVariant(row.counts.*Count); }};
}

} // namespace

CourseProgressModel::CourseProgressModel(QObject *parent)
    : ListModel(
        &::idOf,
        {
            {.title = [] { return tr("Course"); },
             .text = [](const CourseProgressRow &row) { return row.course.fullName; },
             .sort = [](const CourseProgressRow &row) { return QVariant(folded(row.course.fullName)); }},
            {.title = [] { return tr("Students"); },
             .text = [](const CourseProgressRow &row) { return QLocale().toString(row.counts.total()); },
             .sort = [](const CourseProgressRow &row) { return QVariant(row.counts.total()); }},
            {.title = [] { return tr("Median"); },
             .text = [](const CourseProgressRow &row) { return percentText(row.median); },
             .sort = [](const CourseProgressRow &row) { return row.median ? QVariant(*row.median) : QVariant(); }},
            counted<&StandingCounts::done>([] { return tr("Completed"); }),
            counted<&StandingCounts::moving>([] { return tr("Moving"); }),
            counted<&StandingCounts::behind>([] { return tr("Behind"); }),
            counted<&StandingCounts::stalled>([] { return tr("No activity"); }),
            counted<&StandingCounts::notStarted>([] { return tr("Not started"); }),
            {.title = [] { return tr("As of"); },
             .text = [](const CourseProgressRow &row) { return timeText(row.checkedAt); },
             .sort = [](const CourseProgressRow &row) { return QVariant(row.checkedAt); }},
            {.title = [] { return tr("Where they are"); },
             .text = [](const CourseProgressRow &row) { return QLocale().toString(row.counts.total()); },
             .sort = [](const CourseProgressRow &row) { return QVariant(row.counts.total()); }},
        },
        parent)
{
}
