// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/sample/learner.h"

#include <algorithm>

namespace {

constexpr qint64 kDay = 86400;
constexpr double kSittingsPerSco = 1.8;

/// splitmix64: an independent number for every key, without a generator's state.
quint64 mixed(quint64 key)
{
    key += 0x9e3779b97f4a7c15ULL;
    key = (key ^ (key >> 30)) * 0xbf58476d1ce4e5b9ULL;
    key = (key ^ (key >> 27)) * 0x94d049bb133111ebULL;
    return key ^ (key >> 31);
}

Learner::Habit habitOf(double share)
{
    using Habit = Learner::Habit;
    constexpr std::pair<double, Habit> kShares[]{{0.10, Habit::Never},    {0.28, Habit::Fast},
                                                 {0.55, Habit::Steady},   {0.68, Habit::Late},
                                                 {0.82, Habit::Stalling}, {0.91, Habit::Restarting}};
    for (const auto &[limit, habit] : kShares) {
        if (share < limit)
            return habit;
    }
    return Habit::Failing;
}

} // namespace

Learner::Learner(quint32 seed, qint64 user, qint64 course)
    : m_user(user)
    , m_course(course)
    , m_key(mixed(mixed(mixed(seed) ^ quint64(user)) ^ quint64(course)))
    , m_habit(habitOf(draw(0, 0)))
{
}

void Learner::setPeriod(qint64 begin, qint64 end)
{
    m_begin = begin;
    m_end = end > begin ? end : begin + 60 * kDay;
}

double Learner::draw(quint64 what, quint64 which) const
{
    return double(mixed(mixed(m_key ^ (what << 56)) ^ which) >> 11) / double(1ULL << 53);
}

double Learner::rate(qint64 at) const
{
    if (at < m_begin || at >= m_end || m_habit == Habit::Never)
        return 0;
    const double gone = double(at - m_begin) / double(m_end - m_begin);
    const double even = m_scos * kSittingsPerSco * double(kDay) / double(m_end - m_begin);
    switch (m_habit) {
    case Habit::Fast:
        return even * 3.5;
    case Habit::Late:
        return even * (gone < 0.55 ? 0.2 : 2.5);
    case Habit::Stalling:
        return gone < 0.15 + 0.3 * draw(1, 0) ? even * 1.6 : 0;
    case Habit::Restarting:
    case Habit::Failing:
        return even * 1.9;
    default:
        return even * 1.2;
    }
}

qint64 Learner::timeOfDay(quint64 day, quint64 sitting) const
{
    // Some before work, some after the meal, most in the evening (UTC of a Spanish day).
    const double part = draw(2, day * 4 + sitting);
    const double within = draw(3, day * 4 + sitting);
    const double hour = part < 0.25 ? 6.5 + 4 * within : part < 0.5 ? 13 + 3 * within : 16.5 + 5 * within;
    return qint64(hour * 3600);
}

QList<qint64> Learner::sittings(qint64 from, qint64 to) const
{
    QList<qint64> times;
    const qint64 last = std::min(to, m_end);
    for (qint64 day = std::max(from, m_begin) / kDay; day * kDay <= last; ++day) {
        const double expected = std::min(rate(std::max(day * kDay + kDay / 2, m_begin)), 3.0);
        for (quint64 sitting = 0; sitting < 3; ++sitting) {
            const qint64 at = day * kDay + timeOfDay(quint64(day), sitting);
            if (draw(4, quint64(day) * 4 + sitting) < expected / 3 && at > from && at > m_begin && at <= last)
                times.append(at);
        }
    }
    std::sort(times.begin(), times.end());
    return times;
}
