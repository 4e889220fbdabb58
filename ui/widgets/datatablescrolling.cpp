// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A DataTable that is wider than its room: its fixed column stays in sight, and places are told as they are seen.
#include "ui/widgets/datatable.h"
#include "ui/widgets/frozencolumn.h"

#include <QHeaderView>
#include <QScrollBar>

int DataTable::frozenColumn() const
{
    return m_frozen ? m_frozen->column() : -1;
}

void DataTable::updateFrozen()
{
    int wanted = -1;
    if (model() && horizontalScrollBar()->maximum() > 0) {
        const QHeaderView *columns = horizontalHeader();
        for (int place = 0; place < columns->count() && wanted < 0; ++place) {
            const int column = columns->logicalIndex(place);
            if (m_fixedColumns.contains(column) && !columns->isSectionHidden(column))
                wanted = column;
        }
        // One as wide as the table would hide what is scrolled to.
        const bool leavesRoom = wanted >= 0 && columnWidth(wanted) <= viewport()->width() * 2 / 3;
        if (!leavesRoom || columnViewportPosition(wanted) >= 0)
            wanted = -1;
    }
    if (wanted < 0 && !m_frozen)
        return;
    if (!m_frozen)
        m_frozen = new FrozenColumn(this);
    m_frozen->showColumn(wanted);
}

QModelIndex DataTable::indexAt(const QPoint &position) const
{
    const int frozen = frozenColumn();
    if (frozen < 0 || position.x() < 0 || position.x() >= columnWidth(frozen))
        return QTableView::indexAt(position);
    const int row = rowAt(position.y());
    return row < 0 ? QModelIndex() : model()->index(row, frozen, rootIndex());
}

QRect DataTable::visualRect(const QModelIndex &index) const
{
    QRect place = QTableView::visualRect(index);
    if (index.isValid() && index.column() == frozenColumn())
        place.moveLeft(0);
    return place;
}

void DataTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QScrollBar *sideways = horizontalScrollBar();
    const int before = sideways->value();
    const int frozen = frozenColumn(); // scrolling to its own place would end it
    QTableView::scrollTo(index, hint);
    if (frozen < 0 || !index.isValid())
        return;
    const int covered = columnWidth(frozen) - columnViewportPosition(index.column());
    if (index.column() == frozen) // in sight wherever the others are
        sideways->setValue(before);
    else if (covered > 0)
        sideways->setValue(sideways->value() - covered);
}

void DataTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0)
        updateFrozen();
    followPointer();
}

void DataTable::updateGeometries()
{
    QTableView::updateGeometries();
    updateFrozen();
}
