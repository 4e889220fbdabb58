// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedrows.h"

/// What a list says in one of its columns. Plain functions: a column knows nothing but its row.
template<typename Row>
struct ListColumn {
    QString (*title)() = nullptr; ///< Translated each time it is asked for.
    QString (*text)(const Row &row) = nullptr;
    QVariant (*sort)(const Row &row) = nullptr; ///< SortRole; the text by default.
    QVariant (*state)(const Row &row) = nullptr; ///< StateRole; none by default.
};

/// A list of rows as a table of columns. A further list is its row, its query and a constructor that names the columns
/// in the order of its column enum:
///
///     CourseModel::CourseModel(QObject *parent)
///         : ListModel(&CourseModel::id, {{.title = [] { return tr("Course"); }, .text = …}, …}, parent)
///
/// Rows are compared with ==, so that only what changed is painted again.
template<typename Row, typename Query>
class ListModel : public PagedRows<Row, Query> {
public:
    using IdOf = qint64 (*)(const Row &row);
    using Columns = QList<ListColumn<Row>>;

    int columnCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_columns.size()); }

protected:
    ListModel(IdOf id, const Columns &columns, QObject *parent)
        : PagedRows<Row, Query>(parent)
        , m_idOf(id)
        , m_columns(columns)
    {
    }

    QString headerText(int column) const final { return m_columns.at(column).title(); }
    qint64 idOf(const Row &row) const final { return m_idOf(row); }
    bool isSame(const Row &first, const Row &second) const final { return first == second; }
    QVariant value(const Row &row, int column, int role) const override
    {
        const ListColumn<Row> &cell = m_columns.at(column);
        switch (role) {
        case Qt::DisplayRole:
            return cell.text(row);
        case PagedModel::SortRole:
            return cell.sort ? cell.sort(row) : QVariant(cell.text(row));
        case PagedModel::StateRole:
            return cell.state ? cell.state(row) : QVariant();
        default:
            return {};
        }
    }

private:
    const IdOf m_idOf;
    const Columns m_columns;
};
