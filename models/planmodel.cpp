// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planmodel.h"

#include "app/domain/names.h"
#include "models/celltext.h"
#include "models/pagedmodel.h"

void PlanModel::setPlan(const RunPlan &plan)
{
    beginResetModel();
    m_plan = plan;
    m_occasions = QList<QList<qsizetype>>(plan.messages.size());
    for (qsizetype i = 0; i < plan.occasions.size(); ++i) {
        const PlannedOccasion &occasion = plan.occasions.at(i);
        if (occasion.message < 0)
            continue;
        QList<qsizetype> &ofMessage = m_occasions[occasion.message];
        const bool isWinner = occasion.decision.occasion == plan.messages.at(occasion.message).occasion;
        ofMessage.insert(isWinner ? 0 : ofMessage.size(), i);
    }
    QSet<QString> known;
    for (const PlannedMessage &message : plan.messages)
        known.insert(message.occasion);
    m_unticked.intersect(known);
    endResetModel();
    emit ticksChanged();
}

void PlanModel::setTicked(int row, bool isTicked)
{
    if (this->isTicked(row) == isTicked)
        return;
    const QString occasion = m_plan.messages.at(row).occasion;
    if (isTicked)
        m_unticked.remove(occasion);
    else
        m_unticked.insert(occasion);
    emit dataChanged(index(row, 0), index(row, PlanColumnCount - 1));
    emit ticksChanged();
}

void PlanModel::setAllTicked(bool isTicked)
{
    m_unticked.clear();
    if (!isTicked) {
        for (const PlannedMessage &message : std::as_const(m_plan.messages))
            m_unticked.insert(message.occasion);
    }
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, PlanColumnCount - 1));
    emit ticksChanged();
}

int PlanModel::tickedCount() const
{
    return int(m_plan.messages.size() - m_unticked.size());
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_plan.messages.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(PlanColumnCount);
}

QVariant PlanModel::order(int row, int column) const
{
    const PlannedMessage &message = m_plan.messages.at(row);
    switch (column) {
    case PlanWhoColumn:
        return folded(m_plan.students.value(message.studentId).sortName());
    case PlanWhenColumn:
        return message.sendAt;
    case PlanWhyColumn:
        return int(message.event);
    default:
        return message.text;
    }
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PlannedMessage &message = m_plan.messages.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == PlanWhoColumn)
        return int(isTicked(index.row()) ? Qt::Checked : Qt::Unchecked);
    if (role == PagedModel::SortRole)
        return order(index.row(), index.column());
    if (role == PagedModel::IdRole)
        return message.studentId;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case PlanWhoColumn:
        return m_plan.students.value(message.studentId).sortName();
    case PlanTextColumn:
        return message.text.simplified();
    case PlanWhenColumn:
        return timeText(message.sendAt);
    case PlanWhyColumn:
        return word(message.event);
    default:
        return {};
    }
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != PlanWhoColumn)
        return false;
    setTicked(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == PlanWhoColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

void PlanHeldModel::setPlan(const RunPlan &plan)
{
    beginResetModel();
    m_rows.clear();
    m_names.clear();
    for (const PlannedOccasion &occasion : plan.occasions) {
        if (occasion.message >= 0)
            continue;
        m_rows.append(occasion);
        m_names.append(plan.students.value(occasion.decision.studentId).sortName());
    }
    endResetModel();
}

int PlanHeldModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PlanHeldModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(PlanHeldColumnCount);
}

QVariant PlanHeldModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Decision &decision = m_rows.at(index.row()).decision;
    if (role == PagedModel::IdRole)
        return decision.studentId;
    if (role == PagedModel::SortRole && index.column() == PlanHeldOutlookColumn)
        return decision.sendAt;
    if (role != Qt::DisplayRole && role != PagedModel::SortRole)
        return {};
    switch (index.column()) {
    case PlanHeldWhoColumn:
        return role == PagedModel::SortRole ? folded(m_names.at(index.row())) : m_names.at(index.row());
    case PlanHeldNoticeColumn:
        return word(decision.event);
    case PlanHeldReasonColumn:
        return decision.reason;
    case PlanHeldOutlookColumn:
        return word(decision.outcome);
    default:
        return {};
    }
}
