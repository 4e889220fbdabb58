// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QTimer>

class Clock;
class MessageService;
class UndoBar;

/// What was just sent and can still be taken back: the bar with the countdown, and what its buttons do.
class UndoQueue final : public QObject {
    Q_OBJECT
public:
    struct Sent {
        qint64 messageId = 0;
        qint64 contactId = 0;
        QString text; ///< Comes back into the composer; empty for a template.
        QDateTime until; ///< UTC
    };
    UndoQueue(MessageService &messages, const Clock &clock, UndoBar &bar, QObject *parent = nullptr);

    /// until is not known: it is asked for.
    void add(const Sent &sent);
    bool isEmpty() const { return m_sent.isEmpty(); }
    void undo();
    void sendNow();
    void retranslate();

signals:
    /// It will not go out.
    void takenBack(qint64 contactId, const QString &text);
    /// It was too late for all of them.
    void tooLate();
    void failed(const Error &error);
    void changed();

private:
    void show(bool isNew);
    void tick();

    MessageService &m_messages;
    const Clock &m_clock;
    UndoBar &m_bar;
    QList<Sent> m_sent;
    QTimer m_second;
};
