// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enrolmentlist.h"
#include "models/listmodel.h"

/// Who is in which course. Cells of states show the stored word; who paints them asks for StateRole.
class EnrolmentModel final : public ListModel<EnrolmentRow, EnrolmentQuery> {
    Q_OBJECT
public:
    explicit EnrolmentModel(QObject *parent = nullptr);
};
