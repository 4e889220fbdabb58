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

/// How a list is ordered; column is the model's column enum, -1 means the list's natural order.
struct ListOrder {
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const ListOrder &, const ListOrder &) = default;
};
