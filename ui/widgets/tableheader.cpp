// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableheader.h"

#include "ui/style/theme.h"
#include "ui/widgets/datatable.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLocale>
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
    setSortIndicatorShown(false); // the table keeps several columns, this class could show one
    connect(this, &QHeaderView::sectionClicked, this, [this](int column) {
        m_table->sortBy(column, QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier));
    });
    setMinimumSectionSize(Theme::grown(48));
    setTextElideMode(Qt::ElideRight);
}

void TableHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    option->textAlignment = m_table->columnAlignment(logicalIndex);
    const QList<SortKey> &keys = m_table->sortKeys();
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (keys.at(i).column != logicalIndex)
            continue;
        const bool isAscending = keys.at(i).order == Qt::AscendingOrder;
        option->sortIndicator = isAscending ? QStyleOptionHeader::SortDown : QStyleOptionHeader::SortUp;
        if (keys.size() > 1) // after a tab, as menus have their keys: the style paints it beside the arrow
            option->text += u'\t' + QLocale().toString(int(i) + 1);
    }
}

void TableHeader::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuWanted(event->globalPos());
}
