// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/backtestrun.h"

#include "app/storage/database.h"
#include "app/storage/endedhistories.h"

BacktestRun::BacktestRun(Database &database, const Backtest &backtest, qint64 courseId, const QDateTime &now,
                         const QTimeZone &zone, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_backtest(std::make_shared<Backtest>(backtest))
    , m_courseId(courseId)
    , m_now(now)
    , m_zone(zone)
{
}

void BacktestRun::start()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    const auto count = [id = m_courseId, now = m_now, zone = m_zone](SqlSession &session) {
        return EndedHistories(session, zone).count(id, now);
    };
    m_database.run(count, Database::Priority::Background).then(this, [this](const Result<int> &total) {
        if (m_isCancelled)
            return;
        if (!total) {
            m_isRunning = false;
            emit failed(total.error());
            return;
        }
        m_total = *total;
        emit progressed(0, m_total);
        next();
    });
}

void BacktestRun::next()
{
    const auto work = [backtest = m_backtest, id = m_courseId, now = m_now, zone = m_zone,
                       after = m_lastId](SqlSession &session) -> Result<Step> {
        const Result<EndedHistories::Piece> piece = EndedHistories(session, zone).after(id, now, after, kPiece);
        if (!piece)
            return fail(piece.error());
        for (const EnrolmentHistory &history : piece->histories)
            backtest->add(history);
        return Step{.done = int(piece->histories.size()), .lastId = piece->lastEnrolmentId, .isAtEnd = piece->isAtEnd};
    };
    m_database.run(work, Database::Priority::Background).then(this, [this](const Result<Step> &step) { onStep(step); });
}

void BacktestRun::onStep(const Result<Step> &step)
{
    if (m_isCancelled)
        return;
    if (!step) {
        m_isRunning = false;
        emit failed(step.error());
        return;
    }
    m_lastId = step->lastId;
    m_done += step->done;
    emit progressed(m_done, std::max(m_total, m_done));
    if (!step->isAtEnd) {
        next();
        return;
    }
    m_isRunning = false;
    emit finished(m_backtest->result());
}
