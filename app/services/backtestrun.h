// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/backtest.h"
#include "app/domain/result.h"

#include <QObject>

#include <memory>

class Database;

/// Replays the stored histories piece by piece in the background of the database's workers; deleting it ends it.
class BacktestRun final : public QObject {
    Q_OBJECT
public:
    static constexpr int kPiece = 100; ///< Histories in memory at a time.

    /// courseId 0: all courses. See ProgressService::backtest().
    BacktestRun(Database &database, const Backtest &backtest, qint64 courseId, const QDateTime &now,
                const QTimeZone &zone, QObject *parent = nullptr);
    void start();
    /// Nothing is said any more.
    void cancel() { m_isCancelled = true; }
    bool isRunning() const { return m_isRunning; }

signals:
    void progressed(int done, int total);
    void finished(const BacktestResult &result);
    void failed(const Error &error);

private:
    struct Step {
        int done = 0;
        qint64 lastId = 0;
        bool isAtEnd = false;
    };
    void next();
    void onStep(const Result<Step> &step);

    Database &m_database;
    /// Worked on by one worker at a time: the next piece is asked for when the last one is answered.
    const std::shared_ptr<Backtest> m_backtest;
    const qint64 m_courseId;
    const QDateTime m_now;
    const QTimeZone m_zone;
    qint64 m_lastId = 0;
    int m_done = 0;
    int m_total = 0;
    bool m_isRunning = false;
    bool m_isCancelled = false;
};
