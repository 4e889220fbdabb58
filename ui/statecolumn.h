// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedmodel.h"
#include "ui/style/statemark.h"
#include "ui/style/stateword.h"
#include "ui/widgets/presentationmodel.h"

/// Mark and word of a column whose StateRole is this enum; "…" while the row is not here. text says more than the word.
template<typename State>
ColumnPresentation stateColumn(const QString &title = {}, std::function<QString(const QModelIndex &)> text = {})
{
    ColumnPresentation cell{.title = title, .kind = CellKind::State, .text = std::move(text)};
    if (!cell.text) {
        cell.text = [](const QModelIndex &index) {
            const QVariant state = index.data(PagedModel::StateRole);
            const QString painted = index.data().toString(); // which also asks for the row
            return state.isValid() ? stateWord(state.value<State>()) : painted;
        };
    }
    cell.mark = [](const QModelIndex &index) {
        const QVariant state = index.data(PagedModel::StateRole);
        return state.isValid() ? stateMark(state.value<State>()) : Mark::None;
    };
    return cell;
}
