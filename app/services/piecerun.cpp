// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/piecerun.h"

#include "app/storage/database.h"

#include <algorithm>

PieceRun::PieceRun(Database &database, Count count, Piece piece, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_count(std::move(count))
    , m_piece(std::move(piece))
{
}

void PieceRun::start()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_database.run(m_count, Database::Priority::Background).then(this, [this](const Result<int> &total) {
        if (m_isCancelled)
            return;
        if (!total) {
            giveUp(total.error());
            return;
        }
        m_total = *total;
        emit progressed(0, m_total);
        next();
    });
}

void PieceRun::next()
{
    const auto work = [piece = m_piece, after = m_lastId](SqlSession &session) { return piece(session, after); };
    m_database.run(work, Database::Priority::Background).then(this, [this](const Result<Step> &step) { onStep(step); });
}

void PieceRun::onStep(const Result<Step> &step)
{
    if (m_isCancelled)
        return;
    if (!step) {
        giveUp(step.error());
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
    finish();
}

void PieceRun::giveUp(const Error &error)
{
    m_isRunning = false;
    emit failed(error);
}
