// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/courselist.h"
#include "models/pagedrows.h"

/// The courses of a query.
class CourseModel final : public PagedRows<CourseRow, CourseQuery> {
    Q_OBJECT
public:
    explicit CourseModel(QObject *parent = nullptr);
    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    QString headerText(int column) const override;
    qint64 idOf(const CourseRow &row) const override;
    bool isSame(const CourseRow &first, const CourseRow &second) const override;
    QVariant value(const CourseRow &row, int column, int role) const override;

private:
    QString text(const CourseRow &row, int column) const;
    QVariant sortValue(const CourseRow &row, int column) const;
    QVariant state(const CourseRow &row, int column) const;
};
