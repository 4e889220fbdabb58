// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

class DataTable;

/// The header of a DataTable: aligned like its cells, with the arrows and numbers of its sorting.
class TableHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHeader(DataTable *table);

signals:
    void menuWanted(const QPoint &globalPosition);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    DataTable *m_table;
};
