// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/movableclock.h"
#include "app/practice/store/practicestore.h"

#include <QObject>
#include <QTimer>

/// Lets what is planned for messages and templates happen when its time on the campus clock has come.
class Delivery final : public QObject {
    Q_OBJECT
public:
    Delivery(PracticeStore &store, const MovableClock &clock, QObject *parent = nullptr);
    /// Looks at what is due now and arms the timer for the next; after a jump of the clock, a start.
    void wake();
    /// The same with the next turn of the event loop: many messages may just have been accepted.
    void wakeSoon();
    void stop();

signals:
    /// At least one status happened, or a template was looked at, and wants to be posted.
    void statusesHappened();
    /// People have read these messages.
    void messagesRead(const QList<qint64> &ids);

private:
    QList<qint64> letStatusesHappen(qint64 now);
    void decideTemplates(qint64 now);

    PracticeStore &m_store;
    const MovableClock &m_clock;
    QTimer m_timer;
    QTimer m_soon;
};
