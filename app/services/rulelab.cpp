// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/rulelab.h"

#include "app/storage/database.h"
#include "app/storage/labhistories.h"

RuleLab::RuleLab(Database &database, const LabTerms &terms, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_replay(std::make_shared<LabReplay>(terms))
{
}

RuleLab::~RuleLab() = default;

void RuleLab::start()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    const auto count = [](SqlSession &session) { return LabHistories(session).count(); };
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

void RuleLab::next()
{
    const auto work = [replay = m_replay, after = m_lastId](SqlSession &session) -> Result<Step> {
        const Result<LabHistories::Piece> piece = LabHistories(session).replay(replay.get(), after, kPiece);
        if (!piece)
            return fail(piece.error());
        return Step{.done = piece->people, .lastId = piece->lastStudentId, .isAtEnd = piece->isAtEnd};
    };
    m_database.run(work, Database::Priority::Background).then(this, [this](const Result<Step> &step) { onStep(step); });
}

void RuleLab::onStep(const Result<Step> &step)
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
    emit finished(m_replay->result());
}
