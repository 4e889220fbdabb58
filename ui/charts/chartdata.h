// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <array>
#include <optional>

/// How somebody stands in a course, in the order of the strip.
enum class ChartStanding { Done, Moving, Behind, Stalled, NotStarted, Unknown };
constexpr int kChartStandings = 6;

/// What a person points at in a chart: the people behind it are asked for by this.
struct ChartKey {
    enum class Kind {
        None,
        Standing, ///< standing
        Bin, ///< bin: 0..11, see HistogramData
        Day, ///< day, and cohort where the line has one
        Week ///< week, and cohort where the line has one
    };
    Kind kind = Kind::None;
    ChartStanding standing = ChartStanding::Unknown;
    int bin = 0;
    int week = 0; ///< of the course, from 1
    QDate day;
    qint64 cohort = 0; ///< TimeLine::cohort; 0 = none

    bool isValid() const { return kind != Kind::None; }
    bool operator==(const ChartKey &) const = default;
};

/// Progress of a group on one day. A missing value leaves a gap, it is never drawn as 0.
struct TimePoint {
    int day = 0; ///< days since TimeData::start
    std::optional<double> median = {}; ///< percent
    std::optional<double> lower = {}; ///< first quartile, percent
    std::optional<double> upper = {}; ///< third quartile, percent
    bool operator==(const TimePoint &) const = default;
};

struct TimeLine {
    QString name; ///< shown at the end of the line when there are several
    qint64 cohort = 0; ///< what ChartKey::cohort answers
    QList<TimePoint> points; ///< ascending by day
    bool operator==(const TimeLine &) const = default;
};

/// Progress over time: one group with its middle half, or up to four groups side by side.
struct TimeData {
    /// Day 0. Invalid: the groups began on different days, and the axis counts weeks of the course.
    QDate start;
    QDate today; ///< invalid: no line for today
    /// Expected pace: 0 % on the first, 100 % on the second day (days since start). None: not drawn.
    std::optional<std::pair<int, int>> pace;
    QList<TimeLine> lines; ///< the first four are drawn
    bool operator==(const TimeData &) const = default;
};

/// How many people are where: 0, 1-10, 11-20, ... 91-99, 100 percent.
struct HistogramData {
    static constexpr int kBins = 12;
    std::array<int, kBins> people = {};
    int unknown = 0; ///< people without a known percentage
    /// Above 0 is at least the second bin, below 100 at most the last but one.
    static int binOf(double percent);
    int total() const;
    bool operator==(const HistogramData &) const = default;
};

struct StandingData {
    std::array<int, kChartStandings> people = {};
    int count(ChartStanding standing) const { return people[std::size_t(standing)]; }
    void set(ChartStanding standing, int count) { people[std::size_t(standing)] = count; }
    int total() const;
    bool operator==(const StandingData &) const = default;
};

struct HeatDay {
    QDate day;
    int active = 0; ///< students with activity
    bool operator==(const HeatDay &) const = default;
};

/// Activity by day. A day inside first..last that is not listed was not recorded, which is not zero.
struct HeatData {
    QDate first;
    QDate last;
    QDate today;
    QList<HeatDay> days; ///< ascending
    bool operator==(const HeatData &) const = default;
};

struct SurvivalStep {
    int week = 1; ///< of the course, from 1
    int people = 0; ///< who got this far in time; the base of the shares
    int active = 0; ///< still active in this week or later
    int finished = 0; ///< completed by the end of this week
    bool operator==(const SurvivalStep &) const = default;
};

/// Who stays: the share still active or finished, week by week.
struct SurvivalData {
    QList<SurvivalStep> weeks; ///< ascending
    bool operator==(const SurvivalData &) const = default;
};

/// One person's way through a course.
struct SparklineData {
    struct Step {
        QDate day;
        double percent = 0; ///< from this day on
        bool operator==(const Step &) const = default;
    };
    struct Message {
        QDate day;
        QString name; ///< of the template
        bool operator==(const Message &) const = default;
    };
    QDate start;
    QDate end; ///< invalid: no expected pace
    QDate today;
    QList<Step> steps; ///< ascending
    QList<Message> messages; ///< ascending
    bool operator==(const SparklineData &) const = default;
};
