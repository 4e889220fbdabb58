// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/templatelist.h"
#include "models/listmodel.h"

/// The WhatsApp templates of a query. What people call state, category and quality stands in ui.
class TemplateModel final : public ListModel<TemplateRow, TemplateQuery> {
    Q_OBJECT
public:
    explicit TemplateModel(QObject *parent = nullptr);
};
