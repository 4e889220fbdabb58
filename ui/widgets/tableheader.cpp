// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableheader.h"

#include "ui/style/theme.h"
#include "ui/widgets/datatable.h"

#include <QContextMenuEvent>
#include <QStyleOption>

TableHeader::TableHeader(DataTable *table)
    : QHeaderView(Qt::Horizontal, table)
    , m_table(table)
{
    setProperty("bedelEdge", Theme::kPageMargin);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setSortIndicatorShown(true);
    setSortIndicatorClearable(true);
    setSortIndicator(-1, Qt::AscendingOrder);
    setMinimumSectionSize(Theme::grown(48));
    setTextElideMode(Qt::ElideRight);
}

void TableHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    option->textAlignment = m_table->columnAlignment(logicalIndex);
}

void TableHeader::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuWanted(event->globalPos());
}
