// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"
#include "ui/automatic/plantext.h"

#include <QWidget>

class Button;
class Label;
class MarkLabel;

/// One rule on the page: how it stands, what it does as one sentence, how many it concerns, and what can be done.
class RuleRow final : public QWidget {
    Q_OBJECT
public:
    explicit RuleRow(QWidget *parent = nullptr);
    /// due: messages that would go now; below zero while that is not known.
    void setRule(const RuleState &state, int due, const QDateTime &now);
    RuleEvent ruleEvent() const { return m_state.standing.rule.event; }
    QString sentence() const;
    QString stateWord() const;
    Button *actionButton() const { return m_action; }

signals:
    void previewWanted(RuleEvent event);
    void editWanted(RuleEvent event);
    void labWanted(RuleEvent event);
    void decisionsWanted(RuleEvent event, DecisionOutcome outcome);
    void actionWanted(RuleEvent event, RuleStateText::Action action);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void show();
    QString figures() const;

    RuleState m_state;
    int m_due = -1;
    QDateTime m_now;
    RuleStateText::Action m_what = RuleStateText::Action::None;
    MarkLabel *m_mark;
    Label *m_name;
    Label *m_stateWord;
    Label *m_sentence;
    Label *m_detail;
    Label *m_figures;
    Button *m_action;
    Button *m_preview;
    Button *m_edit;
    Button *m_lab;
};
