// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/labreplay.h"
#include "app/services/piecerun.h"

#include <memory>

/// Replays a draft over the stored history.
class RuleLab final : public PieceRun {
    Q_OBJECT
public:
    static constexpr int kPiece = 200; ///< Students in memory at a time.

    RuleLab(Database &database, const LabTerms &terms, QObject *parent = nullptr);

signals:
    void finished(const LabResult &result);

private:
    RuleLab(Database &database, const std::shared_ptr<LabReplay> &replay, QObject *parent);
    void finish() override { emit finished(m_replay->result()); }

    const std::shared_ptr<LabReplay> m_replay;
};
