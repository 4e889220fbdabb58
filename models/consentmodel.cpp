// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/consentmodel.h"

#include "models/celltext.h"

ConsentModel::ConsentModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ConsentModel::setRecords(const QList<ConsentRecord> &records)
{
    if (records == m_records)
        return;
    beginResetModel();
    m_records = records;
    endResetModel();
}

int ConsentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int ConsentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConsentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || role != Qt::DisplayRole)
        return {};
    const ConsentRecord &record = m_records.at(index.row());
    switch (index.column()) {
    case WhenColumn:
        return timeText(record.at);
    case WhatColumn:
        return word(record.action);
    case HowColumn:
        return record.how;
    case WordingColumn:
        return record.wording.simplified();
    case SourceColumn:
        return record.source;
    default:
        return record.who;
    }
}
