// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selectionkeeper.h"

#include "models/pagedmodel.h"
#include "ui/listcontroller.h"
#include "ui/widgets/datatable.h"

#include <QItemSelectionModel>

#include <utility>

namespace {
constexpr qsizetype kMostAsked = 500; // more than that is a filter's work, not a selection
}

SelectionKeeper::SelectionKeeper(PagedModel &model, ListController &controller, DataTable &table)
    : QObject(&table)
    , m_model(model)
    , m_controller(controller)
    , m_table(table)
{
    connect(&m_model, &PagedModel::modelAboutToBeReset, this, &SelectionKeeper::remember);
    connect(&m_model, &PagedModel::queryShown, this, &SelectionKeeper::restore);
    connect(&m_model, &PagedModel::countChanged, this, &SelectionKeeper::selectWhole);
    connect(&m_model, &PagedModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) { onRowsArrived(first.row(), last.row()); });
    connect(&m_model, &PagedModel::layoutChanged, this, [this] { m_expected.clear(); });
    connect(&m_controller, &ListController::positionsKnown, this, &SelectionKeeper::onPositions);
    connect(&m_table, &DataTable::selectedRowsChanged, this, &SelectionKeeper::onSelectedByPerson);
}

void SelectionKeeper::remember()
{
    const bool wasAsking = std::exchange(m_isAsking, false);
    const bool wasWhole = std::exchange(m_isWhole, false);
    const QHash<int, qint64> expected = std::exchange(m_expected, {});
    if (wasAsking || wasWhole) { // sorted again before the answer came: what was selected then still counts
        m_isWhole = wasWhole && m_controller.isOnlySorted();
        return;
    }
    const auto idOf = [&](int row) {
        const qint64 id = m_model.idAt(row);
        return id != 0 ? id : expected.value(row);
    };
    const QList<int> rows = m_table.selectedRowNumbers();
    m_isWhole = m_controller.isOnlySorted() && m_model.isCountExact() && rows.size() == m_model.rowCount();
    m_ids.clear();
    for (const int row : rows) {
        if (const qint64 id = idOf(row); id != 0 && m_ids.size() < kMostAsked)
            m_ids.append(id);
    }
    const QModelIndex current = m_table.currentIndex();
    m_current = current.isValid() ? idOf(current.row()) : 0;
    m_column = current.isValid() ? current.column() : 0;
}

void SelectionKeeper::restore()
{
    QList<qint64> wanted = m_ids;
    if (m_current != 0 && !wanted.contains(m_current))
        wanted.append(m_current);
    QHash<qint64, int> here;
    QList<qint64> elsewhere;
    for (const qint64 id : std::as_const(wanted)) {
        const int row = m_model.rowOf(id);
        if (row >= 0)
            here.insert(id, row);
        else
            elsewhere.append(id);
    }
    select(here);
    selectWhole();
    const bool isAllHere = m_model.isCountExact() && m_model.rowCount() <= PagedModel::kPageSize;
    if (elsewhere.isEmpty() || isAllHere)
        return;
    m_isAsking = true;
    m_controller.askPositions(elsewhere);
}

void SelectionKeeper::selectWhole()
{
    if (!m_isWhole || m_model.isResetting() || !m_model.isCountExact())
        return;
    m_isWhole = false;
    const QModelIndex current = m_table.currentIndex();
    m_isSelecting = true;
    m_table.selectAll();
    m_table.selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    m_isSelecting = false;
}

void SelectionKeeper::onPositions(const QHash<qint64, int> &rows)
{
    if (!std::exchange(m_isAsking, false))
        return;
    for (auto found = rows.cbegin(); found != rows.cend(); ++found) {
        if (m_model.idAt(found.value()) == 0)
            m_expected.insert(found.value(), found.key());
    }
    select(rows);
}

void SelectionKeeper::select(const QHash<qint64, int> &rows)
{
    const QAbstractItemModel *shown = m_table.model();
    QItemSelection selection;
    for (const qint64 id : std::as_const(m_ids)) {
        const int row = rows.value(id, -1);
        const qint64 there = row < 0 || row >= m_model.rowCount() ? -1 : m_model.idAt(row);
        if (there == 0 || there == id) // else the list has moved on since it was asked
            selection.select(shown->index(row, 0), shown->index(row, shown->columnCount() - 1));
    }
    // Where the person looks stays: whoever sorts wants to see what comes first.
    const bool scrolls = m_table.hasAutoScroll();
    m_table.setAutoScroll(false);
    m_isSelecting = true;
    m_table.selectionModel()->select(selection, QItemSelectionModel::Select);
    if (const int row = m_current == 0 ? -1 : rows.value(m_current, -1); row >= 0 && row < m_model.rowCount())
        m_table.selectionModel()->setCurrentIndex(shown->index(row, m_column), QItemSelectionModel::NoUpdate);
    m_isSelecting = false;
    m_table.setAutoScroll(scrolls);
}

void SelectionKeeper::onRowsArrived(int first, int last)
{
    for (auto expected = m_expected.begin(); expected != m_expected.end();) {
        const int row = expected.key();
        const qint64 there = row < first || row > last ? 0 : m_model.idAt(row);
        if (there == 0) {
            ++expected;
            continue;
        }
        if (there != expected.value()) { // somebody else by now: nobody selected them
            m_isSelecting = true;
            m_table.selectionModel()->select(m_table.model()->index(row, 0),
                                             QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
            m_isSelecting = false;
        }
        expected = m_expected.erase(expected);
    }
}

void SelectionKeeper::onSelectedByPerson()
{
    if (m_isSelecting)
        return;
    // What is selected now is what is meant.
    m_isAsking = false;
    m_isWhole = false;
}
