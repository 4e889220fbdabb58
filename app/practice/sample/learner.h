// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

/// How an invented student goes about a course. The seed, the student and the course decide it, and on which days at
/// which times there is a sitting: the same question has the same answer at any time.
class Learner {
public:
    enum class Habit { Never, Fast, Steady, Late, Stalling, Restarting, Failing };

    Learner(quint32 seed, qint64 user, qint64 course);
    /// The time the student has, Unix seconds.
    void setPeriod(qint64 begin, qint64 end);
    /// How many SCOs there are to do.
    void setScos(int scos) { m_scos = scos; }

    qint64 user() const { return m_user; }
    qint64 course() const { return m_course; }
    Habit habit() const { return m_habit; }
    /// Sittings a day at a moment, on average.
    double rate(qint64 at) const;
    /// The planned sittings after `from` up to `to`, in order of time.
    QList<qint64> sittings(qint64 from, qint64 to) const;
    /// 0 to 1, the same for the same question.
    double draw(quint64 what, quint64 which) const;

private:
    qint64 timeOfDay(quint64 day, quint64 sitting) const;

    qint64 m_user;
    qint64 m_course;
    quint64 m_key;
    Habit m_habit;
    qint64 m_begin = 0;
    qint64 m_end = 0;
    int m_scos = 6;
};
