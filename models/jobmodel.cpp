// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobmodel.h"

#include "models/celltext.h"

#include <QLocale>

JobModel::JobModel(QObject *parent)
    : PagedRows(parent)
{
}

int JobModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : JobColumnCount;
}

QVariant JobModel::value(const Job &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case SortRole:
        return sortValue(row, column);
    case StateRole:
        return state(row, column);
    case KindRole:
        return int(row.kind);
    case DoneRole:
        return row.progressDone;
    case TotalRole:
        return row.progressTotal;
    default:
        return {};
    }
}

QString JobModel::headerText(int column) const
{
    switch (column) {
    case JobKindColumn:
        return tr("Work");
    case JobStateColumn:
        return tr("State");
    case JobProgressColumn:
        return tr("Progress");
    case JobCreatedColumn:
        return tr("Created");
    case JobRunAfterColumn:
        return tr("Next try");
    default:
        return {};
    }
}

qint64 JobModel::idOf(const Job &row) const
{
    return row.id;
}

bool JobModel::isSame(const Job &first, const Job &second) const
{
    return first.id == second.id && first.state == second.state && first.attempts == second.attempts
        && first.runAfter == second.runAfter && first.error == second.error && first.progressDone == second.progressDone
        && first.progressTotal == second.progressTotal && first.finishedAt == second.finishedAt
        && first.leaseOwner == second.leaseOwner;
}

QString JobModel::text(const Job &row, int column) const
{
    switch (column) {
    case JobKindColumn:
        return word(row.kind);
    case JobStateColumn:
        return word(row.state);
    case JobProgressColumn:
        return row.progressTotal > 0
            ? tr("%1 of %2").arg(QLocale().toString(row.progressDone), QLocale().toString(row.progressTotal))
            : QString();
    case JobCreatedColumn:
        return timeText(row.createdAt);
    case JobRunAfterColumn:
        return row.state == JobState::Waiting ? timeText(row.runAfter) : QString();
    default:
        return {};
    }
}

QVariant JobModel::sortValue(const Job &row, int column) const
{
    switch (column) {
    case JobProgressColumn:
        return row.progressDone;
    case JobCreatedColumn:
        return row.createdAt;
    case JobRunAfterColumn:
        return row.runAfter;
    default:
        return text(row, column);
    }
}

QVariant JobModel::state(const Job &row, int /*column*/) const
{
    return QVariant::fromValue(row.state);
}
