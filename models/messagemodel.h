// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/messagelist.h"
#include "models/pagedrows.h"

/// The message log. Cells of states show the stored word; who paints them asks for StateRole.
class MessageModel final : public PagedRows<MessageRow, MessageQuery> {
    Q_OBJECT
public:
    explicit MessageModel(QObject *parent = nullptr);
    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    QString headerText(int column) const override;
    qint64 idOf(const MessageRow &row) const override;
    bool isSame(const MessageRow &first, const MessageRow &second) const override;
    QVariant value(const MessageRow &row, int column, int role) const override;

private:
    QString text(const MessageRow &row, int column) const;
    QVariant sortValue(const MessageRow &row, int column) const;
    QVariant state(const MessageRow &row, int column) const;
};
