// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/progresslist.h"
#include "models/listmodel.h"

/// The people behind a figure. What is said about a risk is the surface's matter; here the score stands.
class CoursePeopleModel final : public ListModel<CoursePersonRow, CoursePeopleQuery> {
    Q_OBJECT
public:
    /// Beside the columns that storage sorts by.
    enum Column { CourseColumn = CoursePeopleColumnCount, ColumnCount };
    explicit CoursePeopleModel(QObject *parent = nullptr);
};
