// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class DataTable;
class TableHeader;

/// The one column of a DataTable that stays in sight while the others scroll sideways under it: a second view of the
/// same model, selection and cells, laid over the left edge. Its rows take no events, so that pointer and keyboard go
/// on talking to the table, which answers for that place; only its header is a header of its own.
class FrozenColumn final : public QTableView {
    Q_OBJECT
public:
    explicit FrozenColumn(DataTable *table);

    TableHeader *header() const { return m_header; }
    /// Shows this column, as wide and as far down as in the table; -1 hides.
    void showColumn(int column);
    /// Takes over height and position of the table's rows.
    void copyRows();
    int column() const { return m_column; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void copyModel();
    void copyPosition();

    DataTable *m_table;
    TableHeader *m_header;
    int m_column = -1;
};
