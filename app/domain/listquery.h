// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <Qt>

/// Part of a sorted, filtered list: the rows from offset on. (architecture: tables are windows on queries)
template<typename Row>
struct ListPage {
    int offset = 0;
    QList<Row> rows;
};

/// One column that a list is sorted by.
struct SortKey {
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const SortKey &, const SortKey &) = default;
};

/// How a list is ordered; column is the model's column enum, -1 means the list's natural order.
struct ListOrder {
    static constexpr int kMostKeys = 3;

    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    QList<SortKey> then = {}; ///< What decides among rows that are equal so far; ignored without a first column.

    /// All columns, the deciding one first; empty for the natural order.
    QList<SortKey> keys() const
    {
        return column < 0 ? QList<SortKey>() : QList<SortKey>{{.column = column, .order = order}} + then;
    }
    static ListOrder fromKeys(const QList<SortKey> &keys)
    {
        if (keys.isEmpty())
            return {};
        return {.column = keys.first().column, .order = keys.first().order, .then = keys.mid(1)};
    }
    friend bool operator==(const ListOrder &, const ListOrder &) = default;
};
