// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/statemark.h"
#include "ui/widgets/datatable.h"

#include <QIdentityProxyModel>

#include <functional>

/// How one column of a bare model is told to people. What is left empty comes from the model itself.
struct ColumnPresentation {
    QString title;
    CellKind kind = CellKind::Plain;
    std::function<QString(const QModelIndex &)> text; ///< DisplayRole, of the source's index
    std::function<QString(const QModelIndex &)> spoken; ///< AccessibleTextRole; the text by default
    std::function<Mark(const QModelIndex &)> mark; ///< MarkRole
    std::function<QString(const QModelIndex &)> tip; ///< ToolTipRole: what the room of the cell has no words for
    std::function<QVariant(const QModelIndex &, int role)> value; ///< ProgressRole, ExpectedRole, StandingsRole
};

/// Gives a model of values its words: titles, texts, marks and what a screen reader says. Translated texts live in
/// ui, so models stay free of them.
class PresentationModel final : public QIdentityProxyModel {
    Q_OBJECT
public:
    explicit PresentationModel(QObject *parent = nullptr);
    void setColumn(int column, const ColumnPresentation &presentation);
    const ColumnPresentation *presentation(int column) const;
    /// Tells views that all texts changed (language, a new day).
    void refresh();

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QHash<int, ColumnPresentation> m_columns;
};
