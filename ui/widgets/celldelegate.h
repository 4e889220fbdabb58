// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/datatable.h"

#include <QStyledItemDelegate>

/// Paints the cells of a DataTable by their kind.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    CellDelegate(CellKind kind, DataTable *table);
    CellKind kind() const { return m_kind; }
    /// The room that the text of a cell has.
    QRect textRect(const QRect &cell, const QModelIndex &index) const;
    QFont font() const;
    Qt::Alignment alignment(const QModelIndex &index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QRect boxRect(const QRect &cell, const QModelIndex &index) const;
    void paintBox(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintStandings(QPainter *painter, const QRect &room, const QModelIndex &index) const;
    void paintProgress(QPainter *painter, const QRect &room, const QModelIndex &index) const;

    CellKind m_kind;
    DataTable *m_table;
};
