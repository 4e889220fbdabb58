// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/studentlist.h"
#include "models/listmodel.h"

/// The students of a query. Cells of states show the stored word; who paints them asks for StateRole.
class StudentModel final : public ListModel<StudentRow, StudentQuery> {
    Q_OBJECT
public:
    explicit StudentModel(QObject *parent = nullptr);
};
