// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pagedmodel.h"

#include <algorithm>

PagedModel::PagedModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_wantedTimer(new QTimer(this))
{
    m_wantedTimer->setSingleShot(true);
    m_wantedTimer->setInterval(0);
    connect(m_wantedTimer, &QTimer::timeout, this, &PagedModel::emitWanted);
}

int PagedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

QVariant PagedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columnCount() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return headerText(section);
}

void PagedModel::setCount(int count)
{
    if (m_isResetting) {
        m_pendingCount = count;
        return;
    }
    m_isCountExact = true;
    resizeTo(count);
    emit countChanged(m_rowCount, true);
}

void PagedModel::pagesFailed(int firstPage, int pageCount)
{
    for (int page = firstPage; page < firstPage + pageCount; ++page)
        m_asked.remove(page);
}

void PagedModel::refresh(int firstRow, int lastRow)
{
    if (m_isResetting)
        return; // fresh rows are on their way
    if (!m_isLoaded) {
        want(0);
        return;
    }
    const int pages = (m_rowCount + kPageSize - 1) / kPageSize;
    for (int page = 0; page < pages; ++page) {
        if (hasPage(page))
            m_stale.insert(page);
    }
    m_asked.clear(); // an answer under way may have been read before the change
    const int first = std::clamp(firstRow / kPageSize, 0, std::max(0, pages - 1));
    const int last = std::clamp(lastRow / kPageSize, first, std::max(first, pages - 1));
    for (int page = first; page <= last; ++page)
        want(page);
}

void PagedModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (m_rowCount > 0)
        emit dataChanged(index(0, 0), index(m_rowCount - 1, columnCount() - 1));
}

void PagedModel::want(int page) const
{
    if (m_asked.contains(page) || m_wanted.contains(page) || (m_isResetting && page != 0))
        return;
    m_wanted.insert(page);
    if (!m_wantedTimer->isActive())
        m_wantedTimer->start();
}

void PagedModel::startQuery()
{
    m_isResetting = true;
    m_pendingCount = -1;
    m_asked.clear();
    m_wanted.clear();
    want(0);
}

void PagedModel::markAnswered(int firstPage, int pageCount)
{
    for (int page = firstPage; page < firstPage + pageCount; ++page) {
        m_asked.remove(page);
        m_wanted.remove(page);
        m_stale.remove(page);
    }
}

void PagedModel::resizeTo(int rows)
{
    if (rows > m_rowCount) {
        beginInsertRows({}, m_rowCount, rows - 1);
        m_rowCount = rows;
        endInsertRows();
    } else if (rows < m_rowCount) {
        beginRemoveRows({}, rows, m_rowCount - 1);
        m_rowCount = rows;
        dropPagesFrom((rows + kPageSize - 1) / kPageSize);
        endRemoveRows();
    }
}

int PagedModel::rowsAfter(int firstPage, int pageCount, int arrived) const
{
    const int end = firstPage * kPageSize + arrived;
    const bool isShort = arrived < pageCount * kPageSize;
    if (isShort && (arrived > 0 || firstPage == 0))
        return end;
    if (isShort) // nothing that far: the end lies before
        return std::min(m_rowCount, end);
    return std::max(m_isCountExact ? end : end + kPageSize, m_rowCount);
}

void PagedModel::finishQuery(int rows)
{
    m_stale.clear();
    m_rowCount = m_pendingCount >= 0 ? m_pendingCount : rows;
    m_isCountExact = m_pendingCount >= 0;
    m_pendingCount = -1;
    m_isResetting = false;
    m_isLoaded = true;
}

void PagedModel::emitWanted()
{
    QList<int> pages(m_wanted.cbegin(), m_wanted.cend());
    m_wanted.clear();
    std::sort(pages.begin(), pages.end());
    for (qsizetype begin = 0; begin < pages.size();) {
        qsizetype end = begin + 1;
        while (end < pages.size() && pages[end] == pages[end - 1] + 1)
            ++end;
        for (qsizetype i = begin; i < end; ++i)
            m_asked.insert(pages[i]);
        emit pagesWanted(pages[begin], int(end - begin));
        begin = end;
    }
}
