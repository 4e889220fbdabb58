// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/progressservice.h"
#include "models/courseprogressmodel.h"
#include "ui/querypage.h"

class Button;
class Clock;
class DataChanges;

/// How all courses stand: where their students are, as of when.
class ProgressPage final : public QueryPage<CourseProgressModel> {
    Q_OBJECT
public:
    ProgressPage(ProgressService &progress, DataChanges &changes, UiState &state, const Clock &clock,
                 QWidget *parent = nullptr);

signals:
    void courseWanted(qint64 courseId);
    void coursesWanted();
    /// Those at risk in any course.
    void atRiskWanted();
    void backtestWanted();

protected:
    CourseProgressQuery wantedQuery() const override;
    void onFiltersCleared() override;
    void onEmptyAction() override;
    void onRowOpened(const QModelIndex &index) override;
    void describeEmptiness(EmptyState *empty) override;
    bool isFiltered() const override;
    QString countText(int count, int selected) const override;
    QString readingText() const override;
    void retranslate() override;

private:
    void build();
    void describeColumns();
    void describeCounts();
    void readTotals();
    void showTotals();

    ProgressService &m_progress;
    const Clock &m_clock;
    Button *m_backtest;
    Button *m_atRisk;
    std::optional<StandingCounts> m_totals;
    int m_people = -1; ///< At risk; -1: not known yet.
};
