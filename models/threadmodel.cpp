// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/threadmodel.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <ranges>
#include <tuple>

namespace {

auto place(const ThreadEntry &entry)
{
    return std::tuple(entry.at.toMSecsSinceEpoch(), int(entry.side), entry.id());
}

bool isEarlier(const ThreadEntry &first, const ThreadEntry &second)
{
    return place(first) < place(second);
}

const QString &whatsappId(const ThreadEntry &entry)
{
    return entry.side == ThreadEntry::Side::Theirs ? entry.incoming.whatsappMessageId : entry.message.whatsappMessageId;
}

bool isReaction(const ThreadEntry &entry)
{
    return entry.side == ThreadEntry::Side::Theirs && entry.incoming.kind == IncomingKind::Reaction;
}

} // namespace

ThreadModel::ThreadModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ThreadEntry &entry = m_rows.at(index.row()).entry;
    switch (role) {
    case Qt::DisplayRole:
        return entry.side == ThreadEntry::Side::Theirs ? entry.incoming.body : entry.message.text;
    case IdRole:
        return entry.id();
    case DayRole: {
        const QDate day = dayOf(index.row());
        return index.row() == 0 || day != dayOf(index.row() - 1) ? QVariant(day) : QVariant();
    }
    default:
        return {};
    }
}

QDate ThreadModel::dayOf(int row) const
{
    return m_rows.at(row).entry.at.toLocalTime().date();
}

void ThreadModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_rows.clear();
    m_isLoaded = false;
    m_hasEarlier = false;
    endResetModel();
}

void ThreadModel::setNewest(const ThreadPage &page)
{
    m_isLoaded = true;
    if (page.entries.isEmpty()) {
        m_entries.clear();
        m_hasEarlier = false;
    } else {
        const auto known =
            std::ranges::lower_bound(m_entries, page.entries.constFirst(), isEarlier); // what follows is read anew
        const bool isGap = known == m_entries.cend() && page.hasEarlier; // more came than a page holds
        if (known == m_entries.cbegin() || isGap) {
            m_entries = page.entries;
            m_hasEarlier = page.hasEarlier;
        } else {
            m_entries.erase(known, m_entries.end());
            m_entries.append(page.entries);
        }
    }
    show(visibleRows());
}

void ThreadModel::addEarlier(const ThreadPage &page)
{
    QList<ThreadEntry> entries = page.entries;
    if (!m_entries.isEmpty()) {
        const auto known = std::ranges::lower_bound(entries, m_entries.constFirst(), isEarlier);
        entries.erase(known, entries.end());
    }
    m_entries = entries + m_entries;
    m_hasEarlier = page.hasEarlier;
    show(visibleRows());
}

ThreadKey ThreadModel::firstKey() const
{
    return m_entries.isEmpty() ? ThreadKey() : ThreadKey::of(m_entries.constFirst());
}

int ThreadModel::refreshSize() const
{
    return std::clamp(int(m_entries.size()), kPageSize, kMostRefreshed);
}

const ThreadModel::Row *ThreadModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

const ThreadEntry *ThreadModel::entryOf(const QString &whatsappMessageId) const
{
    if (whatsappMessageId.isEmpty())
        return nullptr;
    const auto found = std::ranges::find_if(
        m_entries, [&](const ThreadEntry &entry) { return whatsappId(entry) == whatsappMessageId; });
    return found == m_entries.cend() ? nullptr : &*found;
}

int ThreadModel::rowOf(ThreadEntry::Side side, qint64 id) const
{
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        if (m_rows.at(row).entry.side == side && m_rows.at(row).entry.id() == id)
            return int(row);
    }
    return -1;
}

const IncomingMessage *ThreadModel::lastIncoming() const
{
    for (const ThreadEntry &entry : std::ranges::reverse_view(m_entries)) {
        if (entry.side == ThreadEntry::Side::Theirs)
            return &entry.incoming;
    }
    return nullptr;
}

void ThreadModel::retranslate()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
}

QList<ThreadModel::Row> ThreadModel::visibleRows() const
{
    QHash<QString, qsizetype> targets;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (!isReaction(m_entries.at(i)) && !whatsappId(m_entries.at(i)).isEmpty())
            targets.insert(whatsappId(m_entries.at(i)), i);
    }
    QHash<qsizetype, QString> reactions; // the last word counts, an empty one takes it back
    QSet<qsizetype> absorbed;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (!isReaction(m_entries.at(i)))
            continue;
        const auto target = targets.constFind(m_entries.at(i).incoming.contextId);
        const QString emoji = m_entries.at(i).incoming.body;
        if (target == targets.cend() && !emoji.isEmpty())
            continue;
        absorbed.insert(i);
        if (target != targets.cend())
            reactions.insert(*target, emoji);
    }
    QList<Row> rows;
    rows.reserve(m_entries.size());
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (!absorbed.contains(i))
            rows.append({.entry = m_entries.at(i), .reaction = reactions.value(i)});
    }
    return rows;
}

void ThreadModel::show(const QList<Row> &rows)
{
    const qsizetype both = std::min(m_rows.size(), rows.size());
    qsizetype head = 0;
    while (head < both && m_rows.at(head).isSamePlace(rows.at(head)))
        ++head;
    qsizetype tail = 0;
    while (head + tail < both && m_rows.at(m_rows.size() - 1 - tail).isSamePlace(rows.at(rows.size() - 1 - tail)))
        ++tail;
    if (const qsizetype gone = m_rows.size() - tail - head; gone > 0) {
        beginRemoveRows({}, int(head), int(head + gone) - 1);
        m_rows.remove(head, gone);
        endRemoveRows();
    }
    if (const qsizetype fresh = rows.size() - tail - head; fresh > 0) {
        beginInsertRows({}, int(head), int(head + fresh) - 1);
        m_rows = m_rows.first(head) + rows.mid(head, fresh) + m_rows.mid(head);
        endInsertRows();
        if (tail > 0) // it may no longer be the first of its day
            emit dataChanged(index(int(head + fresh)), index(int(head + fresh)), {DayRole});
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i) == rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        emit dataChanged(index(int(i)), index(int(i)));
    }
}
