// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/templatemodel.h"

#include "models/celltext.h"

namespace {

qint64 idOf(const TemplateRow &row)
{
    return row.id();
}

const WhatsAppTemplate &shown(const TemplateRow &row)
{
    return row.use.whatsAppTemplate;
}

} // namespace

TemplateModel::TemplateModel(QObject *parent)
    : ListModel(
        &::idOf,
        {
            {.title = [] { return tr("Template"); },
             .text = [](const TemplateRow &row) { return shown(row).key.name; }},
            {.title = [] { return tr("Language"); },
             .text = [](const TemplateRow &row) { return shown(row).key.language; }},
            {.title = [] { return tr("Category"); },
             .text = [](const TemplateRow &row) { return shown(row).category; }},
            {.title = [] { return tr("State"); },
             .text = [](const TemplateRow &row) { return word(shown(row).state); },
             .state = [](const TemplateRow &row) { return QVariant::fromValue(shown(row).state); }},
            {.title = [] { return tr("Quality"); }, .text = [](const TemplateRow &row) { return shown(row).quality; }},
            {.title = [] { return tr("Used for"); },
             .text = [](const TemplateRow &row) { return QString::number(row.events.size()); },
             .sort = [](const TemplateRow &row) { return QVariant(row.events.size()); }},
            {.title = [] { return tr("Last sent"); },
             .text = [](const TemplateRow &row) { return dayText(row.lastSentAt); },
             .sort = [](const TemplateRow &row) { return QVariant(row.lastSentAt); }},
        },
        parent)
{
}
