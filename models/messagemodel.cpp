// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messagemodel.h"

#include "app/domain/names.h"
#include "models/celltext.h"

MessageModel::MessageModel(QObject *parent)
    : PagedRows(parent)
{
}

int MessageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : MessageColumnCount;
}

QVariant MessageModel::value(const MessageRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case SortRole:
        return sortValue(row, column);
    case StateRole:
        return state(row, column);
    default:
        return {};
    }
}

QString MessageModel::headerText(int column) const
{
    switch (column) {
    case MessageTimeColumn:
        return tr("Time");
    case MessageStudentColumn:
        return tr("Student");
    case MessageTemplateColumn:
        return tr("Template");
    case MessageStateColumn:
        return tr("State");
    case MessageSinceColumn:
        return tr("Since");
    default:
        return {};
    }
}

qint64 MessageModel::idOf(const MessageRow &row) const
{
    return row.message.id;
}

bool MessageModel::isSame(const MessageRow &first, const MessageRow &second) const
{
    const Message &a = first.message;
    const Message &b = second.message;
    return a.id == b.id && a.state == b.state && a.templateKey == b.templateKey && a.to == b.to && a.text == b.text
        && a.waitsFor == b.waitsFor && a.error == b.error && a.attempts == b.attempts && a.queuedAt == b.queuedAt
        && first.since() == second.since() && first.studentName == second.studentName;
}

QString MessageModel::text(const MessageRow &row, int column) const
{
    switch (column) {
    case MessageTimeColumn:
        return timeText(row.message.queuedAt);
    case MessageStudentColumn:
        return row.studentName;
    case MessageTemplateColumn:
        return row.message.templateKey.name;
    case MessageStateColumn:
        return word(row.message.state);
    case MessageSinceColumn:
        return timeText(row.since());
    default:
        return {};
    }
}

QVariant MessageModel::sortValue(const MessageRow &row, int column) const
{
    switch (column) {
    case MessageTimeColumn:
        return row.message.queuedAt;
    case MessageStudentColumn:
        return folded(row.studentName);
    case MessageSinceColumn:
        return row.since();
    default:
        return text(row, column);
    }
}

QVariant MessageModel::state(const MessageRow &row, int /*column*/) const
{
    return QVariant::fromValue(row.message.state);
}
