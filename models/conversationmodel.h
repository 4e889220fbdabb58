// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"
#include "models/listmodel.h"

/// The conversations of a query, one column: the name of the person.
class ConversationModel final : public ListModel<ConversationRow, ConversationQuery> {
    Q_OBJECT
public:
    explicit ConversationModel(QObject *parent = nullptr);
};
