// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/manualsend.h"

#include <QAbstractTableModel>

/// Who would get a message sent by hand, and who cannot: those who cannot first, then those who are held
/// back, then those with a warning.
class SendPlanModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, OutcomeColumn, ColumnCount };
    enum class Outcome { Goes, Warned, Held, Cannot };
    enum Role { OutcomeRole = Qt::UserRole + 1 };

    explicit SendPlanModel(QObject *parent = nullptr);
    void setPlan(const ManualSendPlan &plan);
    /// Null outside the rows.
    const ManualSendRow *rowAt(int row) const;
    int count(Outcome outcome) const;
    static Outcome outcomeOf(const ManualSendRow &row);
    /// Titles and cells in another language.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<ManualSendRow> m_rows;
};
