// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"
#include "ui/widgets/undocountdown.h"

class DataChanges;

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
    /// It is known whether there is one.
    void looked();
    void undone(int messages);
    void failed(const Error &error);

private:
    void found(const std::optional<RuleRun> &newest);
    QDateTime lastMoment(const RuleRun &run) const;

    RuleService &m_rules;
    const Clock &m_clock;
    UndoBar &m_bar;
    std::optional<RuleRun> m_run;
    UndoCountdown m_countdown;
    QTimer m_together;
};
