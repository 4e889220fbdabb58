// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QAbstractTableModel>
#include <QLocale>
#include <QVariant>

/// The numbers of a chart as a table: its twin on screen, on the clipboard and in a file. Numbers stay numbers and days
/// stay days until they are shown; an empty variant is "not known".
struct ChartTable {
    QStringList headers;
    QList<QVariantList> rows;
    QList<ChartKey> keys; ///< one for each row: who is behind it

    void append(const QVariantList &cells, const ChartKey &key);
    bool isEmpty() const { return rows.isEmpty(); }
    static QString cellText(const QVariant &cell, const QLocale &locale = QLocale());
    /// With tabs, headers first; as a table is pasted into a spreadsheet.
    QString toText(const QLocale &locale = QLocale()) const;
    /// For a spreadsheet of that locale: a semicolon between cells where the comma is the decimal mark, else a comma;
    /// numbers as the locale writes them, days as 2026-11-19, lines end with CR LF, UTF-8 with a byte order mark
    /// (without one, spreadsheets read accents wrongly). A text that would be read as a formula gets an apostrophe in
    /// front.
    QByteArray toCsv(const QLocale &locale = QLocale()) const;
};

/// The table for a view.
class ChartTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setTable(const ChartTable &table);
    const ChartTable &table() const { return m_table; }
    ChartKey key(int row) const { return m_table.keys.value(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ChartTable m_table;
};
