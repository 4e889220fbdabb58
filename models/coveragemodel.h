// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/templatecoverage.h"

#include <QAbstractTableModel>

/// The matrix of events and courses: first what holds everywhere, then a row for each course. The words of events and
/// states stand in ui.
class CoverageModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { CourseColumn, LanguageColumn, FirstEventColumn };

    explicit CoverageModel(QObject *parent = nullptr);

    void setCoverage(const TemplateCoverage &coverage);
    /// Words of the course's name; only rows with a hole. What holds everywhere stays.
    void setFilter(const QString &text, bool onlyHoles);
    bool isFiltered() const { return !m_text.isEmpty() || m_onlyHoles; }

    /// Null for a row that is not there.
    const CoverageRow *rowAt(int row) const;
    /// Null for a column without an event.
    const CoverageCell *cellAt(const QModelIndex &index) const;
    static int columnOf(RuleEvent event);
    /// -1: filtered away, or unknown.
    int rowOf(qint64 courseId) const;
    const TemplateCoverage &coverage() const { return m_coverage; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<int> wantedRows() const;

    TemplateCoverage m_coverage;
    QString m_text;
    bool m_onlyHoles = false;
    QList<int> m_rows; // of the coverage, that are shown
};
