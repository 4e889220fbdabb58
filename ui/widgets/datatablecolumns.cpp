// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a DataTable: which are shown, how wide, in what order, and how that is remembered.
#include "ui/style/theme.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/tableheader.h"

#include <QDataStream>
#include <QIODevice>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 kMagic = 0xBEDE17AC;
constexpr int kSmallestStretch = 140;

bool readSortKeys(QDataStream &in, int columns, QList<SortKey> *keys)
{
    qint32 count = 0;
    in >> count;
    if (in.status() != QDataStream::Ok || count < 0 || count > ListOrder::kMostKeys)
        return false;
    for (int i = 0; i < count; ++i) {
        qint32 column = -1;
        bool isDescending = false;
        in >> column >> isDescending;
        const bool isDouble = std::ranges::find(*keys, column, &SortKey::column) != keys->cend();
        if (in.status() != QDataStream::Ok || column < 0 || column >= columns || isDouble)
            return false;
        keys->append(SortKey{.column = column, .order = isDescending ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    return true;
}

} // namespace

void DataTable::applyVisibility()
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    // A header with a stretching section hides others only in a later turn, and not at all once nothing stretches.
    m_header->setStretchLastSection(false);
    if (m_stretchColumn >= 0 && m_stretchColumn < m_header->count())
        m_header->setSectionResizeMode(m_stretchColumn, QHeaderView::Interactive);
    for (int column = 0; column < m_header->count(); ++column)
        m_header->setSectionHidden(column, m_unchosen.contains(column) || m_dropped.contains(column));
    updateEdges();
}

void DataTable::updateEdges()
{
    m_firstColumn = -1;
    m_lastColumn = -1;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (m_header->isSectionHidden(column))
            continue;
        if (m_firstColumn < 0)
            m_firstColumn = column;
        m_lastColumn = column;
    }
    m_firstColumn = qMax(0, m_firstColumn);
    viewport()->update();
}

void DataTable::fitColumns()
{
    if (m_fitting || !model() || m_header->count() == 0)
        return;
    const QScopedValueRollback<bool> fitting(m_fitting, true);
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    const auto widthOf = [this](int column) {
        if (column == m_stretchColumn)
            return Theme::grown(kSmallestStretch);
        return m_widths.value(column, m_header->sectionSizeHint(column));
    };
    int needed = 0;
    for (int column = 0; column < m_header->count(); ++column) {
        if (!m_unchosen.contains(column))
            needed += widthOf(column);
    }
    // What does not fit goes in the order the page named; the person's choice stays as it was.
    QSet<int> dropped;
    for (const int column : std::as_const(m_dropOrder)) {
        if (needed <= viewport()->width())
            break;
        if (m_unchosen.contains(column) || m_fixedColumns.contains(column) || m_pinned.contains(column))
            continue;
        needed -= widthOf(column);
        dropped.insert(column);
    }
    if (dropped != m_dropped) {
        m_dropped = dropped;
        applyVisibility();
    }
    const bool tooNarrow = needed > viewport()->width();
    m_header->setStretchLastSection(m_stretchColumn < 0 && !tooNarrow);
    for (int column = 0; column < m_header->count(); ++column) {
        const bool stretch = column == m_stretchColumn && !tooNarrow;
        m_header->setSectionResizeMode(column, stretch ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!stretch && !m_header->isSectionHidden(column))
            m_header->resizeSection(column, widthOf(column));
    }
    updateFrozen();
}

void DataTable::setColumnChosen(int column, bool chosen)
{
    if (chosen) {
        m_unchosen.remove(column);
        m_pinned.insert(column);
    } else {
        m_unchosen.insert(column);
        m_pinned.remove(column);
    }
    applyVisibility();
    fitColumns();
    emit stateChanged();
}

void DataTable::showColumnMenu(const QPoint &globalPosition)
{
    if (!model())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column)); // one that found no room can be asked for
        action->setEnabled(!m_fixedColumns.contains(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) { setColumnChosen(column, on); });
    }
    menu->addSeparator();
    fillSortMenu(menu->addMenu(tr("Sort by")), false);
    QMenu *further = menu->addMenu(tr("Then sort by"));
    further->setEnabled(!m_sortKeys.isEmpty());
    fillSortMenu(further, true);
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &DataTable::resetColumns);
    menu->popup(globalPosition);
}

QString DataTable::sortText(const SortKey &key) const
{
    const QString title = model()->headerData(key.column, Qt::Horizontal).toString();
    return key.order == Qt::AscendingOrder ? tr("%1, ascending", "a column's title").arg(title)
                                           : tr("%1, descending", "a column's title").arg(title);
}

void DataTable::fillSortMenu(QMenu *menu, bool adds)
{
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (m_header->isSectionHidden(column))
            continue;
        const auto key = std::ranges::find(m_sortKeys, column, &SortKey::column);
        const bool isKey = key != m_sortKeys.cend();
        if (adds && isKey && key == m_sortKeys.cbegin())
            continue;
        QString title = isKey ? sortText(*key) : model()->headerData(column, Qt::Horizontal).toString();
        QAction *action = menu->addAction(title.replace(u'&', "&&"_L1));
        action->setCheckable(true);
        action->setChecked(isKey);
        connect(action, &QAction::triggered, this, [this, column, adds] { sortBy(column, adds); });
    }
}

void DataTable::announceSorting()
{
    QStringList texts;
    for (const SortKey &key : std::as_const(m_sortKeys))
        texts.append(sortText(key));
    announce(this, texts.isEmpty() ? tr("Not sorted") : tr("Sorted by %1").arg(texts.join(u"; "_s)));
}

void DataTable::resetColumns()
{
    m_unchosen = m_hiddenByDefault;
    m_pinned.clear();
    {
        const QScopedValueRollback<bool> quiet(m_quiet, true);
        for (int column = 0; column < m_header->count(); ++column)
            m_header->moveSection(m_header->visualIndex(column), column);
    }
    m_widths = m_defaultWidths;
    applyVisibility();
    fitColumns();
    emit stateChanged();
}

QByteArray DataTable::saveState() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kMagic << qint32(m_header->count()) << qint32(m_sortKeys.size());
    for (const SortKey &key : m_sortKeys)
        out << qint32(key.column) << (key.order == Qt::DescendingOrder);
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        out << qint32(column) << qint32(m_widths.value(column, 0)) << !m_unchosen.contains(column)
            << m_pinned.contains(column);
    }
    return bytes;
}

bool DataTable::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    qint32 count = 0;
    in >> magic >> count;
    if (in.status() != QDataStream::Ok || magic != kMagic || count != m_header->count())
        return false; // of another table, or of an older program with other columns
    QList<SortKey> keys;
    if (!readSortKeys(in, count, &keys))
        return false;
    struct Column {
        qint32 logical = 0;
        qint32 width = 0;
        bool chosen = true;
        bool pinned = false;
    };
    QList<Column> columns;
    QSet<int> seen;
    for (int place = 0; place < count; ++place) {
        Column column;
        in >> column.logical >> column.width >> column.chosen >> column.pinned;
        if (in.status() != QDataStream::Ok || column.logical < 0 || column.logical >= count)
            return false;
        seen.insert(column.logical);
        columns.append(column);
    }
    if (seen.size() != count)
        return false;
    {
        const QScopedValueRollback<bool> quiet(m_quiet, true);
        for (int place = 0; place < count; ++place)
            m_header->moveSection(m_header->visualIndex(columns[place].logical), place);
    }
    m_unchosen.clear();
    m_pinned.clear();
    for (const Column &column : std::as_const(columns)) {
        if (column.width > 0)
            m_widths.insert(column.logical, qBound(Theme::grown(48), int(column.width), 4000));
        if (!column.chosen && !m_fixedColumns.contains(column.logical))
            m_unchosen.insert(column.logical);
        else if (column.pinned)
            m_pinned.insert(column.logical);
    }
    applyVisibility();
    fitColumns();
    setSorting(ListOrder::fromKeys(keys));
    return true;
}
