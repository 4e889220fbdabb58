// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/states.h"
#include "ui/widgets/presentationmodel.h"

#include <QDateTime>

class Clock;

/// The newest message to a person, as lists tell it.
struct LastMessage {
    std::optional<MessageState> state; ///< Nothing: none was ever sent.
    QDateTime at; ///< UTC
};

/// Mark and words of it: "read, 3 days ago". A row that is not here, or nobody wrote to, says what the model says.
ColumnPresentation messageColumn(std::function<LastMessage(const QModelIndex &)> lastMessage, const Clock &clock);
