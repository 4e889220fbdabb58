// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttable.h"

#include "ui/charts/charttext.h"

using namespace Qt::Literals::StringLiterals;

namespace {

bool isNumber(const QVariant &cell)
{
    return cell.typeId() == QMetaType::Int || cell.typeId() == QMetaType::Double;
}

QString csvText(const QVariant &cell, const QLocale &locale, QChar separator)
{
    if (cell.typeId() == QMetaType::QDate)
        return cell.toDate().toString(Qt::ISODate);
    if (isNumber(cell))
        return ChartTable::cellText(cell, locale);
    QString text = cell.toString();
    constexpr QStringView kFormula = u"=+-@\t\r";
    if (!text.isEmpty() && kFormula.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(separator) || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r'))
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

} // namespace

void ChartTable::append(const QVariantList &cells, const ChartKey &key)
{
    rows.append(cells);
    keys.append(key);
}

QString ChartTable::cellText(const QVariant &cell, const QLocale &locale)
{
    if (cell.typeId() == QMetaType::QDate)
        return charttext::dayWithYear(cell.toDate());
    if (cell.typeId() == QMetaType::Int)
        return locale.toString(cell.toInt());
    if (cell.typeId() == QMetaType::Double) {
        const double value = cell.toDouble();
        const bool isWhole = qAbs(value - qRound64(value)) < 0.05;
        return locale.toString(value, 'f', isWhole ? 0 : 1);
    }
    return cell.toString();
}

QString ChartTable::toText(const QLocale &locale) const
{
    QStringList lines = {headers.join(u'\t')};
    for (const QVariantList &row : rows) {
        QStringList cells;
        for (const QVariant &cell : row)
            cells.append(cellText(cell, locale).replace(u'\t', u' ').replace(u'\n', u' '));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

QByteArray ChartTable::toCsv(const QLocale &locale) const
{
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    const QChar separator = plain.decimalPoint() == u","_s ? u';' : u',';
    const auto line = [&](const QVariantList &cells) {
        QStringList texts;
        for (const QVariant &cell : cells)
            texts.append(csvText(cell, plain, separator));
        return QString(texts.join(separator) + u"\r\n"_s);
    };
    QVariantList titles;
    for (const QString &header : headers)
        titles.append(header);
    QString text = QChar(QChar::ByteOrderMark) + line(titles);
    for (const QVariantList &row : rows)
        text += line(row);
    return text.toUtf8();
}

void ChartTableModel::setTable(const ChartTable &table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.headers.size());
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QVariant cell = m_table.rows.at(index.row()).value(index.column());
    if (role == Qt::DisplayRole)
        return ChartTable::cellText(cell);
    if (role == Qt::EditRole)
        return cell;
    if (role == Qt::TextAlignmentRole && isNumber(cell))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_table.headers.value(section);
    return {};
}
