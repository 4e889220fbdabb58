// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/backtest.h"
#include "app/services/progressservice.h"
#include "ui/widgets/page.h"

class Card;
class EmptyState;
class ProgressRow;

/// How the rules of risk and forecast would have done on the courses that are over: counts in plain words.
class BacktestPage final : public Page {
    Q_OBJECT
public:
    /// courseId 0: all courses. Name: of the course.
    BacktestPage(ProgressService &progress, qint64 courseId, const QString &courseName, QWidget *parent = nullptr);
    bool isFinished() const { return m_result.has_value(); }

signals:
    void left();

protected:
    void retranslate() override;
    bool stepBack() override;

private:
    void run();
    void showProgress();
    void showResult();

    ProgressService &m_progress;
    const qint64 m_courseId;
    const QString m_courseName;
    BacktestRun *m_run = nullptr;
    Banner *m_banner;
    ProgressRow *m_running;
    EmptyState *m_empty;
    Card *m_usedCard;
    Card *m_riskCard;
    Card *m_finishCard;
    QList<QWidget *> m_lines;
    std::optional<BacktestResult> m_result;
    int m_done = 0;
    int m_total = 0;
};
