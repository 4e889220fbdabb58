// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/rules/labreplay.h"

#include <QObject>

#include <memory>

class Database;

/// Replays a draft over the stored history, piece by piece in the background; deleting it ends it.
class RuleLab final : public QObject {
    Q_OBJECT
public:
    static constexpr int kPiece = 200; ///< Students in memory at a time.

    RuleLab(Database &database, const LabTerms &terms, QObject *parent = nullptr);
    ~RuleLab() override;
    void start();
    /// Nothing is said any more.
    void cancel() { m_isCancelled = true; }
    bool isRunning() const { return m_isRunning; }

signals:
    void progressed(int done, int total);
    void finished(const LabResult &result);
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
    const std::shared_ptr<LabReplay> m_replay;
    qint64 m_lastId = 0;
    int m_done = 0;
    int m_total = 0;
    bool m_isRunning = false;
    bool m_isCancelled = false;
};
