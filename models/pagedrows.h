// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedmodel.h"

#include <QList>

#include <algorithm>

/// PagedModel with rows of one type, the answer to a query of one type.
template<typename Row, typename Query>
class PagedRows : public PagedModel {
public:
    using RowType = Row;
    using QueryType = Query;
    using PagedModel::PagedModel;

    const Query &query() const { return m_query; }
    /// Another query: old rows stay painted until its first page is there.
    void reset(const Query &query)
    {
        m_query = query;
        startQuery();
    }

    /// Rows of pageCount pages from firstPage on; fewer than fill them mean that the list ends there.
    void setPages(int firstPage, int pageCount, const QList<Row> &rows)
    {
        if (isResetting()) {
            if (firstPage == 0)
                showQuery(pageCount, rows);
            return;
        }
        const int before = rowCount();
        const int after = rowsAfter(firstPage, pageCount, int(rows.size()));
        if (after > before)
            resizeTo(after);
        markAnswered(firstPage, pageCount);
        if (identitiesMoved(firstPage, rows))
            replaceMoved(firstPage, pageCount, rows);
        else
            replaceInPlace(firstPage, pageCount, rows);
        if (after < before)
            resizeTo(after);
        const bool isEnd = int(rows.size()) < pageCount * kPageSize && (firstPage == 0 || !rows.isEmpty());
        if (isEnd)
            setCountExact(true);
        evict(firstPage, pageCount);
        if (after != before || isEnd)
            emit countChanged(rowCount(), isCountExact());
    }

    /// Null for a row that is not here. Valid until the model changes.
    const Row *rowAt(int row) const
    {
        const auto page = m_pages.constFind(row / kPageSize);
        if (row < 0 || row >= rowCount() || page == m_pages.cend() || row % kPageSize >= page->rows.size())
            return nullptr;
        return &page->rows.at(row % kPageSize);
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const int page = index.row() / kPageSize;
        const Row *row = rowAt(index.row());
        // Only painting (or reading aloud) asks for rows: looking at ids does not.
        if ((role == Qt::DisplayRole || role == Qt::AccessibleTextRole) && (!row || isStale(page)))
            want(page);
        if (!row)
            return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
        if (role == Qt::DisplayRole)
            m_pages[page].usedAt = ++m_useCounter;
        if (role == IdRole)
            return idOf(*row);
        const QVariant answer = value(*row, index.column(), role);
        // What is read aloud is what is painted, unless a column says more.
        return role == Qt::AccessibleTextRole && !answer.isValid() ? value(*row, index.column(), Qt::DisplayRole)
                                                                   : answer;
    }

    qint64 idAt(int row) const final
    {
        const Row *found = rowAt(row);
        return found ? idOf(*found) : 0;
    }

    int rowOf(qint64 id) const final
    {
        for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
            for (qsizetype i = 0; i < page->rows.size(); ++i) {
                if (idOf(page->rows.at(i)) == id)
                    return page.key() * kPageSize + int(i);
            }
        }
        return -1;
    }

protected:
    virtual qint64 idOf(const Row &row) const = 0;
    /// Nothing that is shown differs.
    virtual bool isSame(const Row &first, const Row &second) const = 0;
    virtual QVariant value(const Row &row, int column, int role) const = 0;

    bool hasPage(int page) const final { return m_pages.contains(page); }
    void dropPagesFrom(int page) final
    {
        for (auto it = m_pages.begin(); it != m_pages.end();)
            it = it.key() >= page ? m_pages.erase(it) : std::next(it);
    }

private:
    struct KeptPage {
        QList<Row> rows;
        quint64 usedAt = 0;
    };

    void store(int firstPage, int pageCount, const QList<Row> &rows)
    {
        for (int i = 0; i < pageCount; ++i) {
            const QList<Row> part = rows.mid(qsizetype(i) * kPageSize, kPageSize);
            if (part.isEmpty())
                m_pages.remove(firstPage + i);
            else
                m_pages.insert(firstPage + i, {part, ++m_useCounter});
        }
    }

    void showQuery(int pageCount, const QList<Row> &rows)
    {
        beginResetModel();
        m_pages.clear();
        markAnswered(0, pageCount);
        store(0, pageCount, rows);
        const bool isWhole = int(rows.size()) < pageCount * kPageSize;
        finishQuery(int(rows.size()) + (isWhole ? 0 : kPageSize));
        if (isWhole)
            setCountExact(true);
        endResetModel();
        emit countChanged(rowCount(), isCountExact());
        emit queryShown();
    }

    /// Whether a row that is here would become somebody else: then selections have to move along.
    bool identitiesMoved(int firstPage, const QList<Row> &rows) const
    {
        const int offset = firstPage * kPageSize;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const qint64 old = idAt(offset + int(i));
            if (old != 0 && old != idOf(rows.at(i)))
                return true;
        }
        return false;
    }

    void replaceInPlace(int firstPage, int pageCount, const QList<Row> &rows)
    {
        const int offset = firstPage * kPageSize;
        QList<bool> differs(rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const Row *old = rowAt(offset + int(i));
            differs[i] = !old || !isSame(*old, rows.at(i));
        }
        store(firstPage, pageCount, rows);
        for (qsizetype begin = 0; begin < differs.size(); ++begin) {
            if (!differs[begin])
                continue;
            qsizetype end = begin;
            while (end + 1 < differs.size() && differs[end + 1])
                ++end;
            emit dataChanged(index(offset + int(begin), 0), index(offset + int(end), columnCount() - 1));
            begin = end;
        }
    }

    /// Selections and the current row follow the ids; a row that is gone loses its selection.
    void replaceMoved(int firstPage, int pageCount, const QList<Row> &rows)
    {
        emit layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList before = persistentIndexList();
        QList<qint64> ids;
        ids.reserve(before.size());
        for (const QModelIndex &old : before)
            ids.append(idAt(old.row()));
        store(firstPage, pageCount, rows);
        QHash<qint64, int> rowsById;
        for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
            const bool isFresh = page.key() >= firstPage && page.key() < firstPage + pageCount;
            for (qsizetype i = 0; i < page->rows.size(); ++i) {
                const qint64 id = idOf(page->rows.at(i));
                if (isFresh || !rowsById.contains(id)) // an old page may still show who has moved here
                    rowsById.insert(id, page.key() * kPageSize + int(i));
            }
        }
        QModelIndexList after;
        after.reserve(before.size());
        for (qsizetype i = 0; i < before.size(); ++i) {
            const int row = ids.at(i) == 0 ? before.at(i).row() : rowsById.value(ids.at(i), -1);
            after.append(row < 0 ? QModelIndex() : index(row, before.at(i).column()));
        }
        changePersistentIndexList(before, after);
        emit layoutChanged({}, VerticalSortHint);
    }

    void evict(int firstPage, int pageCount)
    {
        while (m_pages.size() > std::max(kKeptPages, pageCount)) {
            auto oldest = m_pages.end();
            for (auto it = m_pages.begin(); it != m_pages.end(); ++it) {
                const bool isFresh = it.key() >= firstPage && it.key() < firstPage + pageCount;
                if (!isFresh && (oldest == m_pages.end() || it->usedAt < oldest->usedAt))
                    oldest = it;
            }
            if (oldest == m_pages.end())
                return;
            m_pages.erase(oldest);
        }
    }

    Query m_query;
    mutable QHash<int, KeptPage> m_pages;
    mutable quint64 m_useCounter = 0;
};
