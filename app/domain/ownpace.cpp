// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ownpace.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace {

constexpr int kDaysAWeek = 7;
constexpr int kLeastWeeks = 2;
constexpr int kMostWeeks = 8;
constexpr double kMostDays = 3650; ///< A forecast beyond ten years is no date.

/// Upper quartile of Student's t for 1 to 7 degrees of freedom: few weeks say little, so the range is wider.
constexpr std::array kQuartile{1.0, 0.816, 0.765, 0.741, 0.727, 0.718, 0.711};
static_assert(kQuartile.size() == kMostWeeks - 1);

/// The percent by day, as far as it is known.
class Curve {
public:
    Curve(const AssessmentFacts &facts, const QDate &today, const QTimeZone &zone)
        : m_first(facts.firstActivity.isValid() ? facts.firstActivity.toTimeZone(zone).date() : QDate())
    {
        for (const ProgressPoint &point : facts.points) {
            if (point.day <= today)
                add(point.day, point.percent);
        }
        const QDate last = facts.lastActivity.isValid() ? facts.lastActivity.toTimeZone(zone).date() : today;
        if (facts.percent)
            add(std::min(last, today), *facts.percent);
    }

    /// Percent at the end of a day. Between the first activity and the first known point an even rise is taken.
    double at(const QDate &day) const
    {
        if (m_points.isEmpty())
            return 0;
        const ProgressPoint &first = m_points.first();
        if (day < first.day) {
            if (!m_first.isValid())
                return first.percent;
            if (day <= m_first || m_first >= first.day)
                return 0;
            return first.percent * double(m_first.daysTo(day)) / double(m_first.daysTo(first.day));
        }
        const auto after =
            std::upper_bound(m_points.begin(), m_points.end(), day,
                             [](const QDate &when, const ProgressPoint &point) { return when < point.day; });
        return std::prev(after)->percent;
    }

    /// First day whose gain is known.
    QDate begin(const QDate &start) const
    {
        if (m_first.isValid())
            return std::max(m_first, start);
        // Points above zero without a first activity: how they came about is unknown, so they are where counting
        // begins.
        const bool isUnknownPast = !m_points.isEmpty() && m_points.first().percent > 0;
        return isUnknownPast ? m_points.first().day.addDays(1) : start;
    }

    QDate lastGain() const { return m_points.isEmpty() ? QDate() : m_points.last().day; }

private:
    /// A fall is a new attempt and no loss, so the curve never falls.
    void add(const QDate &day, double percent)
    {
        if (m_points.isEmpty()) {
            m_points.append({day, percent});
            return;
        }
        ProgressPoint &last = m_points.last();
        if (percent <= last.percent)
            return;
        if (day <= last.day)
            last.percent = percent;
        else
            m_points.append({day, percent});
    }

    QDate m_first;
    QList<ProgressPoint> m_points;
};

struct Weeks {
    QList<double> gains;
    QDate until; ///< The day up to which they count.
    QDate next;

    double mean() const { return std::accumulate(gains.begin(), gains.end(), 0.0) / double(gains.size()); }
    double variance(double least) const
    {
        const double middle = mean();
        double sum = 0;
        for (const double gain : gains)
            sum += (gain - middle) * (gain - middle);
        return std::max(sum / double(gains.size() - 1), least);
    }
};

Weeks weeksOf(const Curve &curve, const QDate &begin, const QDate &today)
{
    Weeks weeks;
    const int full = begin.isValid() ? std::max(0, int(begin.daysTo(today)) / kDaysAWeek) : 0;
    for (int week = std::max(0, full - kMostWeeks); week < full; ++week) {
        const QDate eve = begin.addDays(week * kDaysAWeek - 1);
        weeks.gains.append(curve.at(eve.addDays(kDaysAWeek)) - curve.at(eve));
    }
    weeks.until = begin.addDays(full * kDaysAWeek - 1);
    weeks.next = begin.addDays((full + 1) * kDaysAWeek);
    const double current = curve.at(today) - curve.at(weeks.until);
    if (current > 0 && (weeks.gains.isEmpty() || current > weeks.mean())) {
        weeks.gains.append(current);
        weeks.until = curve.lastGain();
        if (weeks.gains.size() > kMostWeeks)
            weeks.gains.removeFirst();
    }
    return weeks;
}

QDate after(const QDate &day, double weeks)
{
    const double days = std::ceil(weeks * kDaysAWeek - 1e-6);
    return days <= kMostDays ? day.addDays(qint64(days)) : QDate();
}

} // namespace

OwnPace ownPace(const AssessmentFacts &facts, const QDate &start, const QDate &today, const QTimeZone &zone)
{
    OwnPace pace;
    if (!facts.percent)
        return pace;
    const Curve curve(facts, today, zone);
    const Weeks weeks = weeksOf(curve, curve.begin(start), today);
    pace.nextWeek = weeks.next;
    const auto count = weeks.gains.size();
    if (count < kLeastWeeks)
        return pace;
    const double mean = weeks.mean();
    pace.perDay = mean / kDaysAWeek;
    pace.until = weeks.until;
    if (mean <= 0)
        return pace;

    // After n more weeks the gain lies, half of the time, within n*mean +- t*s*sqrt(n + n*n/count): the spread of n
    // weeks and the doubt about the mean. Solved for the n at which each edge reaches what is left. A gain is known no
    // finer than one trackable part, which keeps s above nothing.
    const double step = facts.totalScos > 0 ? 100.0 / facts.totalScos : 0;
    const double left = std::max(0.0, 100 - *facts.percent);
    const double t = kQuartile[size_t(count - kLeastWeeks)];
    const double spread = t * t * weeks.variance(step * step / 12);
    const double a = mean * mean - spread / double(count);
    const double b = 2 * left * mean + spread;
    const double root = std::sqrt(std::max(0.0, b * b - 4 * a * left * left));
    pace.from = after(weeks.until, 2 * left * left / (b + root));
    if (a > 0)
        pace.to = after(weeks.until, (b + root) / (2 * a));
    return pace;
}
