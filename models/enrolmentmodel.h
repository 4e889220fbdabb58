// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enrolmentlist.h"
#include "models/pagedrows.h"

/// Who is in which course. Cells of states show the stored word; who paints them asks for StateRole.
class EnrolmentModel final : public PagedRows<EnrolmentRow, EnrolmentQuery> {
    Q_OBJECT
public:
    explicit EnrolmentModel(QObject *parent = nullptr);
    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    QString headerText(int column) const override;
    qint64 idOf(const EnrolmentRow &row) const override;
    bool isSame(const EnrolmentRow &first, const EnrolmentRow &second) const override;
    QVariant value(const EnrolmentRow &row, int column, int role) const override;

private:
    QString text(const EnrolmentRow &row, int column) const;
    QVariant sortValue(const EnrolmentRow &row, int column) const;
    QVariant state(const EnrolmentRow &row, int column) const;
};
