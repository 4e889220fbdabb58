// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversationmodel.h"

#include <QStyledItemDelegate>

class Clock;

/// A row of the list of conversations: name, last line, time, how much is unread.
class ConversationDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    ConversationDelegate(const ConversationModel &model, const Clock &clock, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What a screen reader says of a row.
    QString spoken(const QModelIndex &index) const;

private:
    int paintBadge(QPainter *painter, const QRect &line, const ConversationRow &row, const QWidget *widget) const;

    const ConversationModel &m_model;
    const Clock &m_clock;
};
