// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/studentlist.h"
#include "models/pagedrows.h"

/// The students of a query. Cells of states show the stored word; who paints them asks for StateRole.
class StudentModel final : public PagedRows<StudentRow, StudentQuery> {
    Q_OBJECT
public:
    explicit StudentModel(QObject *parent = nullptr);
    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    QString headerText(int column) const override;
    qint64 idOf(const StudentRow &row) const override;
    bool isSame(const StudentRow &first, const StudentRow &second) const override;
    QVariant value(const StudentRow &row, int column, int role) const override;

private:
    QString text(const StudentRow &row, int column) const;
    QVariant sortValue(const StudentRow &row, int column) const;
    QVariant state(const StudentRow &row, int column) const;
};
