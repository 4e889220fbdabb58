// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/standing.h"
#include "ui/widgets/presentationmodel.h"

#include <optional>

class Clock;

/// What a cell with a mini bar shows.
struct ProgressCell {
    std::optional<double> percent; ///< Nothing: no data.
    std::optional<double> expected; ///< Nothing: no tick.
    std::optional<Standing> standing; ///< Nothing: there is nothing to be known, the cell stays empty.
};

/// A column with bar, tick and figure; `cell` answers nothing while the row is not here.
ColumnPresentation progressColumn(std::function<std::optional<ProgressCell>(const QModelIndex &)> cell,
                                  const QString &title = {});
/// A column of times whose SortRole is UTC: "today, 08:52", "9 days ago"; `none` where there is no time.
ColumnPresentation agoColumn(const Clock &clock, const QString &none, const QString &title = {});
