// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datatable.h"

#include "ui/style/stylepaint.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/frozencolumn.h"
#include "ui/widgets/tableheader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

DataTable::DataTable(QWidget *parent)
    : QTableView(parent)
    , m_header(new TableHeader(this))
{
    setHorizontalHeader(m_header);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setItemDelegate(new CellDelegate(CellKind::Plain, this));
    connect(m_header, &TableHeader::menuWanted, this, &DataTable::showColumnMenu);
    connect(m_header, &QHeaderView::sectionMoved, this, [this] {
        updateEdges();
        if (!m_quiet)
            emit stateChanged();
    });
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int, int size) {
        if (m_quiet || size == 0 || column == m_stretchColumn)
            return;
        m_widths.insert(column, size);
        fitColumns();
        emit stateChanged();
    });
    connect(this, &QAbstractItemView::doubleClicked, this, &DataTable::rowActivated);
    updateMetrics();
}

void DataTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelReset, this, &DataTable::prepareColumns);
    connect(model, &QAbstractItemModel::columnsInserted, this, &DataTable::prepareColumns);
    prepareColumns();
}

void DataTable::prepareColumns()
{
    applyVisibility();
    fitColumns();
}

void DataTable::setCellKind(int column, CellKind kind)
{
    m_kinds.insert(column, kind);
    setItemDelegateForColumn(column, new CellDelegate(kind, this));
}

void DataTable::setColumnWidthHint(int column, int pixels)
{
    m_widths.insert(column, Theme::grown(pixels));
    m_defaultWidths.insert(column, Theme::grown(pixels));
    fitColumns();
}

void DataTable::setStretchColumn(int column)
{
    m_stretchColumn = column;
    fitColumns();
}

void DataTable::setFixedColumn(int column)
{
    m_fixedColumns.insert(column);
}

void DataTable::setHiddenByDefault(int column)
{
    m_hiddenByDefault.insert(column);
    m_unchosen.insert(column);
    applyVisibility();
}

void DataTable::setDropOrder(const QList<int> &columns)
{
    m_dropOrder = columns;
    fitColumns();
}

void DataTable::setSorting(const ListOrder &order)
{
    m_sortKeys = order.keys();
    m_header->viewport()->update();
    if (m_frozen)
        m_frozen->header()->viewport()->update();
}

void DataTable::sortBy(int column, bool adds)
{
    QList<SortKey> keys = m_sortKeys;
    const auto found = std::ranges::find(keys, column, &SortKey::column);
    if (!adds && (keys.size() != 1 || found == keys.end())) {
        keys = {SortKey{.column = column}};
    } else if (found == keys.end()) {
        if (keys.size() == ListOrder::kMostKeys)
            keys.removeLast();
        keys.append(SortKey{.column = column});
    } else if (found->order == Qt::AscendingOrder) {
        found->order = Qt::DescendingOrder;
    } else {
        keys.erase(found);
    }
    setSorting(ListOrder::fromKeys(keys));
    announceSorting();
    emit sortingChanged();
    emit stateChanged();
}

int DataTable::cellPadding(int column, bool leading) const
{
    return stylepaint::cellPadding(leading ? isFirstColumn(column) : column == m_lastColumn, m_header);
}

Qt::Alignment DataTable::columnAlignment(int column) const
{
    if (model()) {
        const QVariant own = model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
        if (own.isValid())
            return Qt::Alignment(own.toInt());
    }
    const CellKind kind = cellKind(column);
    const bool right = kind == CellKind::Number || kind == CellKind::Date;
    return (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

void DataTable::setDense(bool dense)
{
    m_dense = dense;
    updateMetrics();
}

int DataTable::rowExtent() const
{
    return Theme::rowHeight(m_dense) + Theme::grown(m_rowPadding);
}

void DataTable::setRowPadding(int pixels)
{
    m_rowPadding = pixels;
    updateMetrics();
}

void DataTable::updateMetrics()
{
    m_tabular = Theme::hasTabularDigits(Theme::font(Theme::Text::Body));
    verticalHeader()->setMinimumSectionSize(Theme::rowHeight(true));
    verticalHeader()->setDefaultSectionSize(rowExtent());
    verticalScrollBar()->setSingleStep(rowExtent());
    if (m_frozen)
        m_frozen->copyRows();
}

QList<int> DataTable::selectedRowNumbers() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QString DataTable::selectionAsText() const
{
    if (!model())
        return {};
    QList<int> columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (!isColumnHidden(column))
            columns.append(column);
    }
    const auto cell = [](QString text) { // a tab or a new line inside a cell would tear the table
        return text.replace(u'\t', u' ').replace(u'\n', u' ');
    };
    QStringList lines;
    QStringList titles;
    for (const int column : columns)
        titles.append(cell(model()->headerData(column, Qt::Horizontal).toString()));
    lines.append(titles.join(u'\t'));
    for (const int row : selectedRowNumbers()) {
        QStringList cells;
        for (const int column : columns)
            cells.append(cell(model()->index(row, column, rootIndex()).data(Qt::DisplayRole).toString()));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

void DataTable::copySelection() const
{
    if (selectionModel() && selectionModel()->hasSelection())
        QGuiApplication::clipboard()->setText(selectionAsText());
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit rowActivated(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && toggleChecks())
        return;
    QTableView::keyPressEvent(event);
}

/// The boxes of all selected rows follow that of the current one. False: there are none.
bool DataTable::toggleChecks()
{
    const int column = m_kinds.key(CellKind::Check, -1);
    const QModelIndex current = currentIndex().siblingAtColumn(column);
    if (column < 0 || !(current.flags() & Qt::ItemIsUserCheckable))
        return false;
    const bool isOn = current.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    QList<int> rows = selectedRowNumbers();
    if (!rows.contains(current.row()))
        rows = {current.row()};
    for (const int row : std::as_const(rows))
        model()->setData(model()->index(row, column), int(isOn ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
    return true;
}

void DataTable::keyboardSearch(const QString &)
{
}

QModelIndex DataTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!model() || model()->rowCount(rootIndex()) == 0)
        return {};
    const int column = currentIndex().isValid() ? currentIndex().column() : m_firstColumn;
    if (action == MoveHome)
        return model()->index(0, column, rootIndex());
    if (action == MoveEnd)
        return model()->index(model()->rowCount(rootIndex()) - 1, column, rootIndex());
    return QTableView::moveCursor(action, modifiers);
}

bool DataTable::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::HoverMove:
        setHoverRow(rowAt(static_cast<QSinglePointEvent *>(event)->position().toPoint().y()));
        break;
    case QEvent::Leave:
    case QEvent::HoverLeave:
        setHoverRow(-1);
        break;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (!showTip(help->pos(), help->globalPos()))
            QToolTip::hideText();
        return true;
    }
    default:
        break;
    }
    return QTableView::viewportEvent(event);
}

bool DataTable::showTip(const QPoint &position, const QPoint &globalPosition)
{
    const QModelIndex index = indexAt(position);
    const auto *delegate = qobject_cast<const CellDelegate *>(itemDelegateForIndex(index));
    if (!index.isValid() || !delegate)
        return false;
    if (const QString tip = index.data(Qt::ToolTipRole).toString(); !tip.isEmpty()) {
        QToolTip::showText(globalPosition, tip, viewport(), visualRect(index));
        return true;
    }
    const QString text = index.data(Qt::DisplayRole).toString();
    const int room = delegate->textRect(visualRect(index), index).width();
    if (QFontMetrics(delegate->font()).horizontalAdvance(text) <= room)
        return false;
    QToolTip::showText(globalPosition, text, viewport(), visualRect(index));
    return true;
}

void DataTable::setHoverRow(int row)
{
    if (m_hoverRow == row)
        return;
    updateRow(std::exchange(m_hoverRow, row));
    updateRow(row);
}

void DataTable::updateRow(int row)
{
    if (row < 0 || !model() || row >= model()->rowCount(rootIndex()))
        return;
    const QRect line(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    viewport()->update(line);
    if (m_frozen)
        m_frozen->viewport()->update(line);
}

void DataTable::followPointer()
{
    // The rows have moved away under a pointer that stands still.
    const QPoint at = viewport()->mapFromGlobal(QCursor::pos());
    setHoverRow(viewport()->underMouse() && viewport()->rect().contains(at) ? rowAt(at.y()) : -1);
}

void DataTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    paintRing(&painter);
}

void DataTable::paintRing(QPainter *painter) const
{
    if (!hasFocus() || !currentIndex().isValid())
        return;
    const int row = currentIndex().row();
    const QRectF ring(0, rowViewportPosition(row) - 1, viewport()->width(), rowHeight(row) + 1);
    stylepaint::focusRing(painter, ring, 1, Theme::of(this));
}

void DataTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount(rootIndex()) > 0)
        selectionModel()->setCurrentIndex(model()->index(0, m_firstColumn, rootIndex()), QItemSelectionModel::NoUpdate);
    repaintAll();
}

void DataTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    repaintAll();
}

void DataTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    repaintAll(); // the ring goes round the whole row, and one pixel over it
}

void DataTable::repaintAll()
{
    viewport()->update();
    if (m_frozen)
        m_frozen->viewport()->update();
}

void DataTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectedRowsChanged();
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateMetrics();
    if (event->type() == QEvent::LanguageChange && model())
        m_header->viewport()->update();
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}
