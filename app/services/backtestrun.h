// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/backtest.h"
#include "app/services/piecerun.h"

#include <memory>

/// Replays the stored histories.
class BacktestRun final : public PieceRun {
    Q_OBJECT
public:
    static constexpr int kPiece = 100; ///< Histories in memory at a time.

    /// courseId 0: all courses. See ProgressService::backtest().
    BacktestRun(Database &database, const Backtest &backtest, qint64 courseId, const QDateTime &now,
                const QTimeZone &zone, QObject *parent = nullptr);

signals:
    void finished(const BacktestResult &result);

private:
    struct Terms {
        std::shared_ptr<Backtest> backtest;
        qint64 courseId = 0;
        QDateTime now;
        QTimeZone zone;
    };
    BacktestRun(Database &database, const Terms &terms, QObject *parent);
    void finish() override { emit finished(m_backtest->result()); }

    const std::shared_ptr<Backtest> m_backtest;
};
