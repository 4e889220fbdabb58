// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"
#include "app/services/statusservice.h"
#include "ui/automatic/automaticservices.h"
#include "ui/automatic/plantext.h"
#include "ui/pacedreading.h"
#include "ui/settings/settingssection.h"
#include "ui/widgets/page.h"

#include <QTimer>

class Button;
class Card;
class Label;
class RuleRow;

/// The rules in order of priority: how each stands, what it says and whom it concerns now; and what waits for a yes.
class AutomaticPage final : public Page {
    Q_OBJECT
public:
    explicit AutomaticPage(const AutomaticServices &services, QWidget *parent = nullptr);

    void reload();
    void showError(const Error &error);
    const QList<RuleRow *> &rows() const { return m_rows; }
    Banner *waitingBanner() const { return m_waiting; }
    /// Messages that would go now; -1 while that is not known.
    int dueCount() const { return m_dueCount; }

signals:
    /// Empty: of all rules.
    void previewWanted(const QList<RuleEvent> &events);
    void editWanted(RuleEvent event);
    void labWanted(const Rule &rule);
    void decisionsWanted(const DecisionQuery &query);
    void settingsWanted(SettingsSection section);
    /// A run was answered with yes: it can be taken back for a while.
    void sent(const RuleRun &run);
    void dueCountChanged(int count);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectRow(RuleRow *row);
    void readRules();
    void readDue();
    void readRuns();
    void readStatus();
    void showRules();
    void showHeader();
    void showWaiting();
    void showEngine();
    void onDoNotSend();
    void answer(qint64 runId, bool yes);
    void onAction(RuleEvent event, RuleStateText::Action action);
    void after(const Result<void> &done);
    const RuleState *state(RuleEvent event) const;
    QDateTime now() const;

    const AutomaticServices m_services;
    Banner *m_error;
    Banner *m_waiting;
    Banner *m_engine;
    Button *m_history;
    Button *m_preview;
    Card *m_card;
    Label *m_reading;
    QList<RuleRow *> m_rows;
    QList<RuleState> m_rules;
    QMap<RuleEvent, int> m_due; ///< Messages, by event.
    int m_dueCount = -1;
    std::optional<RuleRun> m_run; ///< Waits for a yes.
    std::optional<RuleRun> m_last; ///< The newest that sent something.
    std::optional<ProgramStatus> m_status;
    PacedReading m_reload{this, std::chrono::milliseconds(250)};
    PacedReading m_planning{this, std::chrono::milliseconds(1500)}; // all facts of the centre are read for it
    QTimer m_minute; // times grow old, and occasions become due
};
