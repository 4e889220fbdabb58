// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversationmodel.h"

namespace {

qint64 idOf(const ConversationRow &row)
{
    return row.contact.id;
}

} // namespace

ConversationModel::ConversationModel(QObject *parent)
    : ListModel(&::idOf,
                {{.title = [] { return tr("Conversation"); },
                  .text = [](const ConversationRow &row) { return row.name(); },
                  .sort = [](const ConversationRow &row) { return QVariant(row.contact.lastAt); }}},
                parent)
{
}
