// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/tracking/tracker.h"
#include "app/storage/progressrepository.h"

/// Reads a pass's enrolments some hundred at a time, over the borders of courses, and writes each lot before the next:
/// what is in memory does not grow with the centre, and small courses share their requests.
class WindowReader {
public:
    explicit WindowReader(Tracker &tracker)
        : m_tracker(tracker)
    {
    }

    /// One lot, or none when only courses without anything to read are left. What ends with it is settled with it, so
    /// that a pass that is cut off goes on behind it. Moves the tracker on.
    QCoro::Task<Result<void>> readNext();

private:
    /// Somebody to read.
    struct Entry {
        qsizetype course = 0;
        ProgressRepository::ToRead row;
        QSet<qint64> packages; ///< Ours.
        QHash<qint64, QList<ScoReading>> readings; ///< By package.
        QHash<qint64, int> newestAttempts; ///< By package: what the campus calls the newest.
        /// Packages of which an older attempt is missing: nothing of them is taken over, so that the number of
        /// attempts still looks new the next time.
        QSet<qint64> spoilt;
        std::optional<Error> error;
        bool hasFailed = false; ///< Something may be had the next time.
        bool isAccountGone = false;
        int unanswered = 0; ///< Calls.
        bool isSettled = false; ///< All that was to be read has been.
    };
    /// What a call asks.
    struct Origin {
        qsizetype entry = 0;
        qint64 packageId = 0;
        qint64 moodleScoId = 0;
        bool isOlder = false; ///< An attempt before the newest.
    };

    QCoro::Task<Result<void>> fill();
    QCoro::Task<Result<QList<ProgressRepository::ToRead>>> rowsOf(qsizetype course, int limit);
    void add(qsizetype course, const ProgressRepository::ToRead &row);
    QCoro::Task<Result<void>> readNewest();
    QCoro::Task<Result<void>> readOlder();
    QCoro::Task<Result<void>> ask(QList<MoodleCall> calls, QList<Origin> origins);
    QCoro::Task<Result<void>> storeSettled(Error reason);
    void settle(Entry &entry);
    bool needsOlder(const Entry &entry) const;
    void leaveCourse(qsizetype course);
    void take(const Origin &origin, const Result<QJsonValue> &answer);
    void noteFailure(const Origin &origin, const Error &error);
    std::optional<Error> whySkipped(const Origin &origin) const;
    int olderFrom(const Entry &entry, const ScormPackage &package) const;
    void noteTouched(CourseWork &work, const Progress &value) const;
    QCoro::Task<Result<void>> store();
    ProgressChange merged(const Entry &entry, const QDateTime &at) const;
    bool isOpen(const Entry &entry, qint64 moodleScoId) const;

    Tracker &m_tracker;
    std::vector<Entry> m_entries;
    QList<qsizetype> m_left; ///< The courses of which nothing remains behind this window.
    int m_calls = 0; ///< At most, for what is in the window.
};
