// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

class DataTable;
class ListController;
class PagedModel;

/// Sorting or filtering anew paints other rows: what was selected, and the current row, follow their ids, also to rows
/// that are not read yet. Who is left out of the new list is no longer selected; a whole list that is only sorted
/// anew stays selected as a whole.
class SelectionKeeper final : public QObject {
    Q_OBJECT
public:
    /// The table shows the model through proxies that keep its rows.
    SelectionKeeper(PagedModel &model, ListController &controller, DataTable &table);

private:
    void remember();
    void restore();
    void selectWhole();
    void onPositions(const QHash<qint64, int> &rows);
    void onRowsArrived(int first, int last);
    void onSelectedByPerson();
    void select(const QHash<qint64, int> &rows);

    PagedModel &m_model;
    ListController &m_controller;
    DataTable &m_table;
    QList<qint64> m_ids; ///< Selected before the rows went.
    qint64 m_current = 0;
    int m_column = 0;
    bool m_isWhole = false;
    bool m_isAsking = false; ///< Where the others stand.
    bool m_isSelecting = false;
    QHash<int, qint64> m_expected; ///< Selected by place; the row itself is not here yet.
};
