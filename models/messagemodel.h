// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/messagelist.h"
#include "models/listmodel.h"

/// The message log. Cells of states show the stored word; who paints them asks for StateRole.
class MessageModel final : public ListModel<MessageRow, MessageQuery> {
    Q_OBJECT
public:
    explicit MessageModel(QObject *parent = nullptr);
};
