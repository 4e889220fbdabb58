// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/listquery.h"

#include <QSet>
#include <QTableView>

class FrozenColumn;
class QMenu;
class TableHeader;

/// How the cells of a column look. All paint DisplayRole; State also asks for MarkRole, Check is a name behind a box to
/// tick (CheckStateRole): a click on the box or Space turns it.
enum class CellKind { Plain, Name, Muted, Number, State, Date, Progress, Standings, Check };

/// Roles the cells of a DataTable may answer beside Qt's own.
enum CellRole : int {
    MarkRole = 0x0BED0001, ///< int(Mark): the mark before the word
    ProgressRole, ///< int 0..100; null is "no data"
    ExpectedRole, ///< int 0..100, the tick on the bar
    StandingsRole, ///< QList<int>: completed, moving, behind, stalled, not started, no data
};

/// The one table: rows of 36, a line under each, selection with a bar, a ring round the current row. Columns are
/// chosen, sized and ordered by the person; Ctrl+C copies with headers; Tab leaves. What does not fit scrolls sideways
/// under the fixed column, which stays in sight.
class DataTable final : public QTableView {
    Q_OBJECT
public:
    explicit DataTable(QWidget *parent = nullptr);

    /// After setModel.
    void setCellKind(int column, CellKind kind);
    /// Width at a 13 px font; the stretching column takes what is left.
    void setColumnWidthHint(int column, int pixels);
    void setStretchColumn(int column);
    /// May never be hidden (the name).
    void setFixedColumn(int column);
    /// Hidden until chosen.
    void setHiddenByDefault(int column);
    /// Columns that go first when the room gets narrow, in this order; not those that a person asked for.
    void setDropOrder(const QList<int> &columns);

    /// Order, widths, chosen columns and sorting, for the settings.
    QByteArray saveState() const;
    bool restoreState(const QByteArray &state);
    void resetColumns();

    /// Sorting by a click on a header: a third click means none. With Shift, or from the column menu, a further column
    /// decides among equals.
    ListOrder sorting() const { return ListOrder::fromKeys(m_sortKeys); }
    const QList<SortKey> &sortKeys() const { return m_sortKeys; }
    int sortColumn() const { return sorting().column; }
    Qt::SortOrder sortOrder() const { return sorting().order; }
    void setSorting(const ListOrder &order);
    /// What a click on the header of the column does.
    void sortBy(int column, bool adds);

    /// The selection as text with tabs, headers first, visible columns in the person's order.
    QString selectionAsText() const;
    void copySelection() const;
    /// The menu with the columns to choose from; also under the header's right click.
    void showColumnMenu(const QPoint &globalPosition);
    // What delegates and header ask.
    int hoverRow() const { return m_hoverRow; }
    bool isFirstColumn(int column) const
    {
        return column == m_firstColumn || (column >= 0 && column == frozenColumn());
    }
    /// The column that stands still at the left while the others scroll under it; -1: none, all are in place.
    int frozenColumn() const;
    int cellPadding(int column, bool leading) const;
    Qt::Alignment columnAlignment(int column) const;
    bool hasTabularDigits() const { return m_tabular; }
    CellKind cellKind(int column) const { return m_kinds.value(column, CellKind::Plain); }

    bool isDense() const { return m_dense; }
    void setDense(bool dense);
    /// Pixels more for each row, where a list stands alone among cards.
    void setRowPadding(int pixels);
    int rowExtent() const;
    QList<int> selectedRowNumbers() const;

    void setModel(QAbstractItemModel *model) override;
    /// Typing belongs to the filter box; a search here would read every row of a long list.
    void keyboardSearch(const QString &search) override;
    QModelIndex indexAt(const QPoint &position) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    /// The ring round the current row, in the coordinates of the viewport.
    void paintRing(QPainter *painter) const;

signals:
    void sortingChanged();
    /// Something that saveState() keeps has changed.
    void stateChanged();
    /// Enter or double click on a row.
    void rowActivated(const QModelIndex &index);
    void selectedRowsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;

private:
    void updateFrozen();
    void announceSorting();
    QString sortText(const SortKey &key) const;
    void fillSortMenu(QMenu *menu, bool adds);
    void followPointer();
    void repaintAll();
    void prepareColumns();
    void updateEdges();
    bool toggleChecks();
    bool showTip(const QPoint &position, const QPoint &globalPosition);
    void setHoverRow(int row);
    void updateRow(int row);
    void updateMetrics();
    void applyVisibility();
    void fitColumns();
    void setColumnChosen(int column, bool chosen);

    TableHeader *m_header;
    int m_hoverRow = -1;
    FrozenColumn *m_frozen = nullptr; // made when first needed
    QList<SortKey> m_sortKeys;
    int m_stretchColumn = -1;
    QSet<int> m_fixedColumns;
    QSet<int> m_hiddenByDefault;
    QSet<int> m_unchosen;
    QSet<int> m_pinned; // asked for by the person: stay although there is no room
    QSet<int> m_dropped;
    QList<int> m_dropOrder;
    QHash<int, int> m_widths;
    QHash<int, int> m_defaultWidths;
    QHash<int, CellKind> m_kinds;
    int m_firstColumn = 0;
    int m_lastColumn = -1;
    bool m_tabular = true;
    bool m_quiet = false; // our own changes are not the person's
    bool m_dense = false;
    int m_rowPadding = 0;
    bool m_fitting = false;
};
