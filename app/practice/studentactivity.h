// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/movableclock.h"
#include "app/practice/campussettings.h"
#include "app/practice/store/practicestore.h"

#include <QObject>
#include <QTimer>

class Classroom;

/// The students' comings and goings while the campus runs. Days that go by (a jump of the clock, or the time since the
/// last start) bring what those days would have brought; while one watches, more happens than in real life, so that
/// there is something to watch.
class StudentActivity final : public QObject {
    Q_OBJECT
public:
    StudentActivity(PracticeStore &store, const CampusSettings &settings, const MovableClock &clock,
                    QObject *parent = nullptr);

    /// "off", "slow", "normal", "fast": what "auto" in the settings means. `seed` decides who does what.
    void setUp(quint32 seed, const QString &usual);
    /// Lets happen what should have happened by now.
    void wake();
    /// The campus was filled with everything up to now.
    void beginNow();
    void stop();
    QString pace() const;
    static bool isPace(const QString &word);

private:
    void live(Classroom &classroom, qint64 from, qint64 to);
    void catchUp(Classroom &classroom, qint64 from, qint64 to);

    PracticeStore &m_store;
    const CampusSettings &m_settings;
    const MovableClock &m_clock;
    QTimer m_timer;
    quint32 m_seed = 0;
    QString m_usual = QStringLiteral("off");
};
