// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/decision.h"
#include "models/listmodel.h"

/// What the rules decided, page by page. Columns are DecisionColumn; StateRole is the DecisionOutcome.
class DecisionModel final : public ListModel<DecisionRow, DecisionQuery> {
    Q_OBJECT
public:
    explicit DecisionModel(QObject *parent = nullptr);
};
