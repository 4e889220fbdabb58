// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coveragemodel.h"

#include "app/domain/names.h"

#include <algorithm>

CoverageModel::CoverageModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

QList<int> CoverageModel::wantedRows() const
{
    const QStringList words = folded(m_text).split(u' ', Qt::SkipEmptyParts);
    QList<int> rows;
    for (int row = 0; row < int(m_coverage.rows.size()); ++row) {
        const CoverageRow &candidate = m_coverage.rows.at(row);
        const QString name = folded(candidate.courseName);
        const bool hasWords = std::ranges::all_of(words, [&name](const QString &word) { return name.contains(word); });
        const bool hasHole =
            std::ranges::any_of(candidate.cells, [](const CoverageCell &cell) { return isHole(cell.coverage); });
        if (candidate.courseId == 0 || (hasWords && (hasHole || !m_onlyHoles)))
            rows.append(row);
    }
    return rows;
}

void CoverageModel::setCoverage(const TemplateCoverage &coverage)
{
    if (coverage == m_coverage)
        return;
    const auto courses = [](const TemplateCoverage &of) {
        QList<qint64> ids;
        for (const CoverageRow &row : of.rows)
            ids.append(row.courseId);
        return ids;
    };
    const TemplateCoverage before = std::exchange(m_coverage, coverage);
    const QList<int> rows = wantedRows();
    if (courses(before) == courses(coverage) && rows == m_rows) { // the same rows: selection and place stay
        if (!m_rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void CoverageModel::setFilter(const QString &text, bool onlyHoles)
{
    m_text = text.trimmed();
    m_onlyHoles = onlyHoles;
    const QList<int> rows = wantedRows();
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const CoverageRow *CoverageModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_coverage.rows.at(m_rows.at(row)) : nullptr;
}

const CoverageCell *CoverageModel::cellAt(const QModelIndex &index) const
{
    const CoverageRow *row = rowAt(index.row());
    const int event = index.column() - FirstEventColumn;
    return row && event >= 0 && event < row->cells.size() ? &row->cells.at(event) : nullptr;
}

int CoverageModel::columnOf(RuleEvent event)
{
    const auto found = std::ranges::find(kRuleEvents, event);
    return FirstEventColumn + int(found - kRuleEvents.begin());
}

int CoverageModel::rowOf(qint64 courseId) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (m_coverage.rows.at(m_rows.at(row)).courseId == courseId)
            return row;
    }
    return -1;
}

int CoverageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CoverageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstEventColumn + int(kRuleEvents.size());
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    const CoverageRow *row = rowAt(index.row());
    if (!row || role != Qt::DisplayRole)
        return {};
    if (index.column() == CourseColumn)
        return row->courseName;
    if (index.column() == LanguageColumn)
        return row->language;
    const CoverageCell *cell = cellAt(index);
    return cell ? cell->key.toText() : QVariant();
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section == CourseColumn)
        return tr("Course");
    if (section == LanguageColumn)
        return tr("Language");
    const int event = section - FirstEventColumn;
    return event < int(kRuleEvents.size()) ? word(kRuleEvents.at(size_t(event))) : QVariant();
}
