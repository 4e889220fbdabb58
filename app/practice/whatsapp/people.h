// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/movableclock.h"
#include "app/practice/campussettings.h"
#include "app/practice/store/practicestore.h"
#include "app/practice/whatsapp/incoming.h"

#include <QObject>
#include <QTimer>

#include <functional>

/// People who answer by themselves now and then, and some who write first, so that there is somebody in the inbox. The
/// seed decides who, what and when; one of them says BAJA.
class People final : public QObject {
    Q_OBJECT
public:
    People(PracticeStore &store, const CampusSettings &settings, const MovableClock &clock, Incoming &incoming,
           QObject *parent = nullptr);
    /// `pace` as of StudentActivity: people are silent while it is "off", unless the settings say otherwise.
    void setUp(quint32 seed, const std::function<QString()> &pace);
    /// Lets them write what they were going to by now.
    void wake();
    void stop() { m_timer.stop(); }
    /// Some of those who have read these messages will answer.
    void onMessagesRead(const QList<qint64> &ids);

signals:
    void wrote();

private:
    bool isOn() const;
    double draw(quint64 what, quint64 which) const;
    QJsonObject answer(qint64 message, const Row &row);
    bool hasQuit(const QString &waId);
    void writeFirst();
    void plan(qint64 dueMs, const QJsonObject &what);

    PracticeStore &m_store;
    const CampusSettings &m_settings;
    const MovableClock &m_clock;
    Incoming &m_incoming;
    std::function<QString()> m_pace;
    QTimer m_timer;
    quint32 m_seed = 0;
};
