// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/presentationmodel.h"

PresentationModel::PresentationModel(QObject *parent)
    : QIdentityProxyModel(parent)
{
}

void PresentationModel::setColumn(int column, const ColumnPresentation &presentation)
{
    m_columns.insert(column, presentation);
    if (sourceModel() && column < columnCount())
        emit headerDataChanged(Qt::Horizontal, column, column);
}

const ColumnPresentation *PresentationModel::presentation(int column) const
{
    const auto found = m_columns.constFind(column);
    return found == m_columns.cend() ? nullptr : &*found;
}

void PresentationModel::refresh()
{
    if (!sourceModel() || columnCount() == 0)
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QVariant PresentationModel::data(const QModelIndex &index, int role) const
{
    const ColumnPresentation *column = presentation(index.column());
    if (column) {
        const QModelIndex source = mapToSource(index);
        if (role == Qt::DisplayRole && column->text)
            return column->text(source);
        if (role == Qt::AccessibleTextRole && column->spoken)
            return column->spoken(source);
        if (role == Qt::AccessibleTextRole && column->text)
            return column->text(source);
        if (role == Qt::ToolTipRole && column->tip)
            return column->tip(source);
        if (role == MarkRole && column->mark)
            return int(column->mark(source));
        if (column->value && (role == ProgressRole || role == ExpectedRole || role == StandingsRole))
            return column->value(source, role);
    }
    return QIdentityProxyModel::data(index, role);
}

QVariant PresentationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const ColumnPresentation *column = orientation == Qt::Horizontal ? presentation(section) : nullptr;
    if (column && !column->title.isEmpty() && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
        return column->title;
    return QIdentityProxyModel::headerData(section, orientation, role);
}
