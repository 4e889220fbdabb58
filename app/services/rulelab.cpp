// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/rulelab.h"

#include "app/storage/labhistories.h"

RuleLab::RuleLab(Database &database, const LabTerms &terms, QObject *parent)
    : RuleLab(database, std::make_shared<LabReplay>(terms), parent)
{
}

RuleLab::RuleLab(Database &database, const std::shared_ptr<LabReplay> &replay, QObject *parent)
    : PieceRun(
        database, [](SqlSession &session) { return LabHistories(session).count(); },
        [replay](SqlSession &session, qint64 after) -> Result<Step> {
            const Result<LabHistories::Piece> piece = LabHistories(session).replay(replay.get(), after, kPiece);
            if (!piece)
                return fail(piece.error());
            return Step{.done = piece->people, .lastId = piece->lastStudentId, .isAtEnd = piece->isAtEnd};
        },
        parent)
    , m_replay(replay)
{
}
