// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/job.h"
#include "models/pagedrows.h"

/// Which jobs are listed; empty: all.
struct JobQuery {
    QList<JobState> states;
    friend bool operator==(const JobQuery &, const JobQuery &) = default;
};

enum JobColumn {
    JobKindColumn,
    JobStateColumn,
    JobProgressColumn,
    JobCreatedColumn,
    JobRunAfterColumn,
    JobColumnCount
};

/// The engine's work. Kinds and states show their stored words; who paints them asks for KindRole and StateRole.
class JobModel final : public PagedRows<Job, JobQuery> {
    Q_OBJECT
public:
    enum JobRole {
        KindRole = Qt::UserRole + 16, ///< int(JobKind)
        DoneRole, ///< int
        TotalRole, ///< int; 0: not known
    };

    explicit JobModel(QObject *parent = nullptr);
    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    QString headerText(int column) const override;
    qint64 idOf(const Job &row) const override;
    bool isSame(const Job &first, const Job &second) const override;
    QVariant value(const Job &row, int column, int role) const override;

private:
    QString text(const Job &row, int column) const;
    QVariant sortValue(const Job &row, int column) const;
    QVariant state(const Job &row, int column) const;
};
