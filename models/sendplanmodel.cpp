// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sendplanmodel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

SendPlanModel::SendPlanModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

SendPlanModel::Outcome SendPlanModel::outcomeOf(const ManualSendRow &row)
{
    if (row.obstacle)
        return row.isHeldBack ? Outcome::Held : Outcome::Cannot;
    return row.warnings.isEmpty() ? Outcome::Goes : Outcome::Warned;
}

void SendPlanModel::setPlan(const ManualSendPlan &plan)
{
    beginResetModel();
    m_rows = plan.rows;
    // Who is ticked keeps the place among those held back, so that one can go on from there.
    const auto group = [](const ManualSendRow &row) { return row.isInsisted ? Outcome::Held : outcomeOf(row); };
    std::ranges::stable_sort(m_rows, std::ranges::greater(), group);
    endResetModel();
}

const ManualSendRow *SendPlanModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int SendPlanModel::count(Outcome outcome) const
{
    return int(std::ranges::count(m_rows, outcome, &SendPlanModel::outcomeOf));
}

void SendPlanModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

int SendPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SendPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SendPlanModel::data(const QModelIndex &index, int role) const
{
    const ManualSendRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    if (role == OutcomeRole)
        return int(outcomeOf(*row));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (index.column() == NameColumn)
        return row->studentName;
    switch (outcomeOf(*row)) {
    case Outcome::Goes:
        return u"goes"_s;
    case Outcome::Warned:
        return u"warned"_s;
    case Outcome::Held:
        return u"held"_s;
    case Outcome::Cannot:
        return u"cannot"_s;
    }
    return {};
}

QVariant SendPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Student") : tr("What happens");
}
