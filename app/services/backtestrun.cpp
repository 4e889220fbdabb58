// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/backtestrun.h"

#include "app/storage/endedhistories.h"

BacktestRun::BacktestRun(Database &database, const Backtest &backtest, qint64 courseId, const QDateTime &now,
                         const QTimeZone &zone, QObject *parent)
    : BacktestRun(database,
                  {.backtest = std::make_shared<Backtest>(backtest), .courseId = courseId, .now = now, .zone = zone},
                  parent)
{
}

BacktestRun::BacktestRun(Database &database, const Terms &terms, QObject *parent)
    : PieceRun(
        database,
        [terms](SqlSession &session) { return EndedHistories(session, terms.zone).count(terms.courseId, terms.now); },
        [terms](SqlSession &session, qint64 after) -> Result<Step> {
            const Result<EndedHistories::Piece> piece =
                EndedHistories(session, terms.zone).after(terms.courseId, terms.now, after, kPiece);
            if (!piece)
                return fail(piece.error());
            for (const EnrolmentHistory &history : piece->histories)
                terms.backtest->add(history);
            return Step{
                .done = int(piece->histories.size()), .lastId = piece->lastEnrolmentId, .isAtEnd = piece->isAtEnd};
        },
        parent)
    , m_backtest(terms.backtest)
{
}
