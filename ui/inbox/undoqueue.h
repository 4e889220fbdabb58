// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"
#include "ui/widgets/undocountdown.h"

class MessageService;

/// Answers that were just sent and can still be taken back: what the buttons of the bar do. The text comes back to
/// where it was written.
class UndoQueue final : public QObject {
    Q_OBJECT
public:
    struct Sent {
        qint64 messageId = 0;
        qint64 contactId = 0;
        QString text;
        QDateTime until; ///< UTC
    };
    UndoQueue(MessageService &messages, const Clock &clock, UndoBar &bar, QObject *parent = nullptr);

    /// until is not known: it is asked for.
    void add(const Sent &sent);
    void retranslate();

signals:
    /// It will not go out.
    void takenBack(qint64 contactId, const QString &text);
    /// It was too late for all of them.
    void tooLate();
    void failed(const Error &error);
    void changed();

private:
    void show(bool isNews);
    void dropOld();
    void undo();
    void sendNow();
    QList<Sent> takeAll();

    MessageService &m_messages;
    const Clock &m_clock;
    UndoBar &m_bar;
    UndoCountdown m_countdown;
    QList<Sent> m_sent;
};
