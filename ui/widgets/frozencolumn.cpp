// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/frozencolumn.h"

#include "ui/style/stylepaint.h"
#include "ui/style/theme.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/tableheader.h"

#include <QPainter>
#include <QScrollBar>

FrozenColumn::FrozenColumn(DataTable *table)
    : QTableView(table)
    , m_table(table)
    , m_header(new TableHeader(table))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setAutoScroll(false); // the table does, and this follows
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(0);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_header->setSectionsMovable(false);
    m_header->hide();
    hide();
    connect(m_header, &TableHeader::menuWanted, m_table, &DataTable::showColumnMenu);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int, int size) {
        if (column == m_column && m_header->isVisible() && size > 0)
            m_table->horizontalHeader()->resizeSection(column, size);
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &FrozenColumn::copyPosition);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &FrozenColumn::copyPosition);
}

void FrozenColumn::copyModel()
{
    if (model() != m_table->model()) {
        setModel(m_table->model());
        m_header->setModel(m_table->model());
    }
    if (selectionModel() != m_table->selectionModel()) {
        const QItemSelectionModel *own = selectionModel();
        setSelectionModel(m_table->selectionModel());
        if (own && own->parent() == this)
            delete own;
    }
}

void FrozenColumn::showColumn(int column)
{
    m_column = column;
    if (column < 0) {
        hide();
        m_header->hide();
        return;
    }
    copyModel();
    const QHeaderView *theirs = m_table->horizontalHeader();
    const int width = theirs->sectionSize(column);
    for (int other = 0; other < theirs->count(); ++other) {
        setColumnHidden(other, other != column);
        m_header->setSectionHidden(other, other != column);
    }
    QAbstractItemDelegate *cells = m_table->itemDelegateForColumn(column);
    setItemDelegateForColumn(column, cells ? cells : m_table->itemDelegate());
    setColumnWidth(column, width);
    const QRect rows = m_table->viewport()->geometry();
    setGeometry(rows.left(), rows.top(), width, rows.height());
    m_header->setGeometry(rows.left(), theirs->y(), width, theirs->height());
    m_header->resizeSection(column, width);
    copyRows();
    m_header->show();
    show();
    m_header->raise();
    raise();
}

void FrozenColumn::copyRows()
{
    const QHeaderView *theirs = m_table->verticalHeader();
    verticalHeader()->setMinimumSectionSize(theirs->minimumSectionSize());
    verticalHeader()->setDefaultSectionSize(theirs->defaultSectionSize());
    copyPosition();
}

void FrozenColumn::copyPosition()
{
    if (m_column >= 0)
        verticalScrollBar()->setValue(m_table->verticalScrollBar()->value());
}

void FrozenColumn::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    stylepaint::edgeLine(&painter, viewport()->rect(), Qt::RightEdge, Theme::of(this).color(Theme::Role::Line));
    m_table->paintRing(&painter); // it goes round the whole row, this is its left end
}
