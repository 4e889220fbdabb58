// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/runplan.h"

#include <QAbstractTableModel>

enum PlanColumn { PlanWhoColumn, PlanTextColumn, PlanWhenColumn, PlanWhyColumn, PlanColumnCount };

/// The messages of a plan, one a row; each can be taken out.
class PlanModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Who was taken out stays out, as long as the same occasion is still in the plan.
    void setPlan(const RunPlan &plan);
    const RunPlan &plan() const { return m_plan; }
    const PlannedMessage &messageAt(int row) const { return m_plan.messages.at(row); }
    /// The occasions that the message of a row tells of, the winner first.
    const QList<qsizetype> &occasionsAt(int row) const { return m_occasions.at(row); }
    const PlannedOccasion &winnerAt(int row) const { return m_plan.occasions.at(m_occasions.at(row).constFirst()); }

    bool isTicked(int row) const { return !m_unticked.contains(m_plan.messages.at(row).occasion); }
    void setTicked(int row, bool isTicked);
    void setAllTicked(bool isTicked);
    int tickedCount() const;
    const QSet<QString> &unticked() const { return m_unticked; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void ticksChanged();

private:
    QVariant order(int row, int column) const;

    RunPlan m_plan;
    QList<QList<qsizetype>> m_occasions; ///< By message: places in the plan's occasions.
    QSet<QString> m_unticked;
};

enum PlanHeldColumn {
    PlanHeldWhoColumn,
    PlanHeldNoticeColumn,
    PlanHeldReasonColumn,
    PlanHeldOutlookColumn,
    PlanHeldColumnCount
};

/// The occasions of a plan that nobody is written to about; one person may have several.
class PlanHeldModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const RunPlan &plan);
    const PlannedOccasion &occasionAt(int row) const { return m_rows.at(row); }
    QString nameAt(int row) const { return m_names.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<PlannedOccasion> m_rows;
    QStringList m_names; ///< "Last, First"
};
