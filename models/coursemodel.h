// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/courselist.h"
#include "models/listmodel.h"

/// The courses of a query.
class CourseModel final : public ListModel<CourseRow, CourseQuery> {
    Q_OBJECT
public:
    explicit CourseModel(QObject *parent = nullptr);
};
