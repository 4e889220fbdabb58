// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/decisionmodel.h"

#include "app/domain/names.h"
#include "models/celltext.h"

namespace {

qint64 idOf(const DecisionRow &row)
{
    return row.decision.id;
}

QVariant outcomeOf(const DecisionRow &row)
{
    return QVariant::fromValue(row.decision.outcome);
}

} // namespace

DecisionModel::DecisionModel(QObject *parent)
    : ListModel(&::idOf,
                {
                    {.title = [] { return tr("Time"); },
                     .text = [](const DecisionRow &row) { return timeText(row.decision.at); },
                     .sort = [](const DecisionRow &row) { return QVariant(row.decision.at); },
                     .state = &outcomeOf},
                    {.title = [] { return tr("Student"); },
                     .text = [](const DecisionRow &row) { return row.studentName; },
                     .sort = [](const DecisionRow &row) { return QVariant(folded(row.studentName)); },
                     .state = &outcomeOf},
                    {.title = [] { return tr("Course"); },
                     .text = [](const DecisionRow &row) { return row.courseName; },
                     .sort = [](const DecisionRow &row) { return QVariant(folded(row.courseName)); },
                     .state = &outcomeOf},
                    {.title = [] { return tr("Rule"); },
                     .text = [](const DecisionRow &row) { return word(row.decision.event); },
                     .state = &outcomeOf},
                    {.title = [] { return tr("Outcome"); },
                     .text = [](const DecisionRow &row) { return word(row.decision.outcome); },
                     .state = &outcomeOf},
                    {.title = [] { return tr("When"); },
                     .text = [](const DecisionRow &row) { return timeText(row.decision.sendAt); },
                     .sort = [](const DecisionRow &row) { return QVariant(row.decision.sendAt); },
                     .state = &outcomeOf},
                },
                parent)
{
}
