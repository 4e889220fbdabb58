// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"

#include <QObject>
#include <QTimer>

class Clock;
class DataChanges;
class UndoBar;

/// The bar with which a run can be taken back, for as long as that is possible: also after the program was started
/// again, and at every desk.
class RunUndo final : public QObject {
    Q_OBJECT
public:
    RunUndo(RuleService &rules, DataChanges &changes, const Clock &clock, UndoBar &bar, QObject *parent = nullptr);

    void look();
    /// The run that can be taken back now.
    const std::optional<RuleRun> &run() const { return m_run; }
    void undo();

signals:
    void undone(int messages);
    void failed(const Error &error);

private:
    void found(const QList<RuleRun> &runs);
    void show(bool isNew);
    QDateTime lastMoment(const RuleRun &run) const;

    RuleService &m_rules;
    const Clock &m_clock;
    UndoBar &m_bar;
    std::optional<RuleRun> m_run;
    qint64 m_dismissed = 0; ///< The person closed the bar of this run.
    QTimer m_second;
    QTimer m_together;
};
