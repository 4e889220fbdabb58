// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/progresscolumn.h"

#include "app/domain/clock.h"
#include "models/celltext.h"
#include "models/pagedmodel.h"
#include "ui/style/stateword.h"
#include "ui/widgets/relativedate.h"

#include <QCoreApplication>

namespace {

struct ProgressColumn {
    Q_DECLARE_TR_FUNCTIONS(ProgressColumn)
};

QString cellText(const ProgressCell &cell)
{
    if (!cell.standing)
        return {};
    return cell.percent ? percentText(cell.percent) : ProgressColumn::tr("no data");
}

QString spokenText(const ProgressCell &cell)
{
    if (!cell.standing || !cell.percent)
        return cellText(cell);
    const QString word = stateWord(*cell.standing);
    if (!cell.expected)
        return ProgressColumn::tr("%1, %2", "percent, state").arg(percentText(cell.percent), word);
    return ProgressColumn::tr("%1, expected %2, %3", "percent, percent, state")
        .arg(percentText(cell.percent), percentText(cell.expected), word);
}

} // namespace

ColumnPresentation progressColumn(std::function<std::optional<ProgressCell>(const QModelIndex &)> cell,
                                  const QString &title)
{
    ColumnPresentation column{.title = title, .kind = CellKind::Progress};
    column.text = [cell](const QModelIndex &index) {
        const QString painted = index.data().toString(); // which also asks for a row that is not here
        const auto shown = cell(index);
        return shown ? cellText(*shown) : painted;
    };
    column.spoken = [cell](const QModelIndex &index) {
        const auto shown = cell(index);
        return shown ? spokenText(*shown) : index.data().toString();
    };
    column.mark = [cell](const QModelIndex &index) {
        const auto shown = cell(index);
        return shown && shown->standing ? stateMark(*shown->standing) : Mark::None;
    };
    column.value = [cell](const QModelIndex &index, int role) {
        const auto shown = cell(index);
        if (!shown || !shown->standing)
            return QVariant();
        const std::optional<double> &value = role == ProgressRole ? shown->percent : shown->expected;
        return value && role != StandingsRole ? QVariant(qRound(*value)) : QVariant();
    };
    return column;
}

ColumnPresentation agoColumn(const Clock &clock, const QString &none, const QString &title)
{
    ColumnPresentation column{.title = title, .kind = CellKind::Muted};
    column.text = [&clock, none](const QModelIndex &index) {
        const QString painted = index.data().toString();
        if (!index.data(PagedModel::IdRole).isValid())
            return painted;
        const QDateTime at = index.data(PagedModel::SortRole).toDateTime();
        return at.isValid() ? relativeDate(at.toLocalTime(), clock.now().toLocalTime()) : none;
    };
    return column;
}
