// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/progresslist.h"
#include "models/listmodel.h"

/// How each course stands.
class CourseProgressModel final : public ListModel<CourseProgressRow, CourseProgressQuery> {
    Q_OBJECT
public:
    explicit CourseProgressModel(QObject *parent = nullptr);
};
