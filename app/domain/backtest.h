// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/assessment.h"

#include <QTimeZone>

/// What was known at the end of one day; only days with a change.
struct HistoryDay {
    QDate day; ///< In the centre's zone.
    std::optional<double> percent; ///< Empty: unchanged.
    QDateTime activeAt; ///< UTC: newest activity of that day; invalid: none.
};

/// One enrolment as it was stored, days ascending.
struct EnrolmentHistory {
    QDateTime courseStart;
    QDateTime courseEnd;
    QDateTime enrolmentStart;
    QDateTime enrolmentEnd;
    QDateTime leftAt; ///< Suspended or ended on the campus; invalid: stayed.
    QDateTime completedAt; ///< Invalid: not completed.
    QDateTime readUntil; ///< The newest reading.
    int totalScos = 0;
    QList<HistoryDay> days;
};

/// How forecast ranges fared, of students that finished in the end.
struct RangeCounts {
    int inside = 0;
    int before = 0; ///< Finished earlier than the range.
    int after = 0;
    int unfinished = 0; ///< Had a range and had not finished when the history ended.
    int finished() const { return inside + before + after; }
    std::optional<double> insideShare() const; ///< Of those that finished; a right range holds half of them.
    friend bool operator==(const RangeCounts &, const RangeCounts &) = default;
};

/// The verdicts given when a share of each student's time was gone, against what came of it.
struct BacktestHorizon {
    double share = 0; ///< 0.25: a quarter of the time.
    int flaggedUnfinished = 0; ///< At risk, and did not finish in time.
    int flaggedFinished = 0; ///< At risk, and finished in time.
    int clearUnfinished = 0; ///< Not at risk, and did not finish in time.
    int clearFinished = 0;
    int alreadyDone = 0; ///< Not judged.
    int unknown = 0; ///< Not judged: nothing had been read by then.
    RangeCounts ranges;
    int judged() const { return flaggedUnfinished + flaggedFinished + clearUnfinished + clearFinished; }
    std::optional<double> precision() const; ///< Share of those at risk that did not finish.
    std::optional<double> recall() const; ///< Share of those that did not finish that were at risk.
    /// Share that did not finish among all judged: the precision of pointing at anybody.
    std::optional<double> unfinishedShare() const;
    friend bool operator==(const BacktestHorizon &, const BacktestHorizon &) = default;
};

struct BacktestResult {
    int enrolments = 0; ///< All that were given.
    int withoutEnd = 0; ///< Left out: no end date, so "in time" means nothing.
    int running = 0; ///< Left out: the end is still ahead.
    int left = 0; ///< Left out: left the course before its end.
    int notRead = 0; ///< Left out: not read until the end, so the outcome is unknown.
    int finished = 0; ///< In time.
    int unfinished = 0;
    int finishedFlagged = 0; ///< Finished in time and was at risk in some week: false alarms.
    int neverFlagged = 0; ///< Unfinished and at risk in no week.
    QList<int> warningWeeks; ///< Unfinished, by full weeks between the first flag and the end.
    RangeCounts ranges; ///< Every week's forecast counts.
    QList<BacktestHorizon> horizons;
    int used() const { return finished + unfinished; }
    std::optional<int> medianWarningWeeks() const;
    friend bool operator==(const BacktestResult &, const BacktestResult &) = default;
};

/// Replays assess() over enrolments whose time is over, week by week and at each horizon, with what was known on that
/// day only. One history at a time: memory does not grow with their number. Failed attempts are not part of a history;
/// alone they never put anybody at risk, so the flags are the true ones.
class Backtest {
public:
    Backtest(const AssessmentRules &rules, const QTimeZone &zone, const QDateTime &now,
             const QList<double> &horizons = {0.25, 0.5, 0.75});

    void add(const EnrolmentHistory &history);
    const BacktestResult &result() const { return m_result; }

private:
    struct Outcome;
    bool isUsable(const EnrolmentHistory &history, const StudyPeriod &period);
    void replayHorizon(BacktestHorizon *horizon, const EnrolmentHistory &history, const Outcome &outcome);
    void replayWeeks(const EnrolmentHistory &history, const Outcome &outcome);
    Assessment assessOn(const EnrolmentHistory &history, const QDate &day) const;

    AssessmentRules m_rules;
    QTimeZone m_zone;
    QDateTime m_now;
    BacktestResult m_result;
};
