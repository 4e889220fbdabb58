// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/movableclock.h"
#include "app/practice/campussettings.h"
#include "app/practice/store/practicestore.h"

#include <QJsonObject>
#include <QTimer>

/// Lets the planned statuses of messages happen when their time on the campus clock has come.
class Delivery final : public QObject {
    Q_OBJECT
public:
    Delivery(PracticeStore &store, const MovableClock &clock, QObject *parent = nullptr);
    /// Looks at what is due now and arms the timer for the next; after a message, a jump of the clock, a start.
    void wake();
    void stop() { m_timer.stop(); }

signals:
    /// At least one status happened and wants to be posted.
    void statusesHappened();

private:
    PracticeStore &m_store;
    const MovableClock &m_clock;
    QTimer m_timer;
};

/// The webhook's JSON for one row of `delivery` joined with its message, before Meta's escaping.
QJsonObject statusWebhook(const Row &delivery, const QString &businessAccountId, const QString &phoneNumberId,
                          const QString &displayPhone, const QString &profileName);
