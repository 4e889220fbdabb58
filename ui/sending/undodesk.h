// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/messageservice.h"
#include "ui/widgets/undocountdown.h"

class DataChanges;

/// What people sent by hand with a template and can still take back, in one bar with a countdown. It is read from the
/// database, so that it stands there again after a restart, and on every desk. (Free text is taken back where it was
/// written.)
class UndoDesk final : public QObject {
    Q_OBJECT
public:
    UndoDesk(MessageService &messages, DataChanges &changes, const Clock &clock, UndoBar &bar,
             QObject *parent = nullptr);
    /// Reads what can be taken back now.
    void reload();
    int count() const { return m_count; }

signals:
    void failed(const Error &error);
    /// So many were taken back.
    void undone(int messages);

private:
    void take(const ListPage<MessageRow> &rows);
    void setCount(int count);
    void undo();
    void sendNow();
    QString sentence(const QString &left) const;
    QList<qint64> ids() const;
    /// Of all of them, also those that are not here.
    void withAllIds(std::function<void(const QList<qint64> &ids)> then);
    MessageQuery wanted() const;

    MessageService &m_messages;
    const Clock &m_clock;
    UndoBar &m_bar;
    UndoCountdown m_countdown;
    QTimer m_soon; ///< Changes come in flocks.
    QList<MessageRow> m_rows; ///< The first of them.
    int m_count = 0;
    int m_question = 0;
};
