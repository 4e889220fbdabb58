// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/consent.h"

#include <QAbstractTableModel>

/// The register of one person, newest first. Words of actions are the stored ones; who paints them says them.
class ConsentModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { WhenColumn, WhatColumn, HowColumn, WordingColumn, SourceColumn, WhoColumn, ColumnCount };

    explicit ConsentModel(QObject *parent = nullptr);
    void setRecords(const QList<ConsentRecord> &records);
    /// Valid until the model changes.
    const ConsentRecord &record(int row) const { return m_records.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<ConsentRecord> m_records;
};
