// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messagemodel.h"

#include "app/domain/names.h"
#include "models/celltext.h"

namespace {

qint64 idOf(const MessageRow &row)
{
    return row.message.id;
}

} // namespace

MessageModel::MessageModel(QObject *parent)
    : ListModel(&::idOf,
                {
                    {.title = [] { return tr("Time"); },
                     .text = [](const MessageRow &row) { return timeText(row.message.queuedAt); },
                     .sort = [](const MessageRow &row) { return QVariant(row.message.queuedAt); },
                     .state = [](const MessageRow &row) { return QVariant::fromValue(row.message.state); }},
                    {.title = [] { return tr("Student"); },
                     .text = [](const MessageRow &row) { return row.studentName; },
                     .sort = [](const MessageRow &row) { return QVariant(folded(row.studentName)); },
                     .state = [](const MessageRow &row) { return QVariant::fromValue(row.message.state); }},
                    {.title = [] { return tr("Template"); },
                     .text = [](const MessageRow &row) { return row.message.templateKey.name; },
                     .state = [](const MessageRow &row) { return QVariant::fromValue(row.message.state); }},
                    {.title = [] { return tr("State"); },
                     .text = [](const MessageRow &row) { return word(row.message.state); },
                     .state = [](const MessageRow &row) { return QVariant::fromValue(row.message.state); }},
                    {.title = [] { return tr("Since"); },
                     .text = [](const MessageRow &row) { return timeText(row.since()); },
                     .sort = [](const MessageRow &row) { return QVariant(row.since()); },
                     .state = [](const MessageRow &row) { return QVariant::fromValue(row.message.state); }},
                },
                parent)
{
}
