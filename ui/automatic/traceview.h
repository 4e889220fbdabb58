// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"

#include <QWidget>

class CheckList;
class Label;
class Timeline;
class QVBoxLayout;

/// Why a message went, or why nothing did: the rule in its version, the facts as read, every condition with what was
/// expected and found, caps and hours, and what the provider answered.
class TraceView final : public QWidget {
    Q_OBJECT
public:
    explicit TraceView(QWidget *parent = nullptr);

    /// Times are told in the zone of \a now.
    void setTrace(const RuleTrace &trace, const QDateTime &now);
    /// One occasion of a plan: nothing has been sent yet.
    void setDecision(const Decision &decision, const QDateTime &now);
    /// The whole trace as plain text, for the clipboard.
    QString toText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Section {
        Label *title = nullptr;
        Label *text = nullptr;
        CheckList *checks = nullptr;
    };
    Section addSection();
    void show();
    void fill(const Section &section, const QString &title, const QString &text,
              const QList<RuleCondition> &conditions);
    void showRule();
    void showDecision();
    void showMessage();
    static QString undecidedText(const Message &message);

    RuleTrace m_trace;
    QDateTime m_now;
    QVBoxLayout *m_column;
    Label *m_none;
    Section m_rule;
    Section m_conditions;
    Section m_gate;
    Section m_facts;
    Section m_merged;
    Label *m_happened;
    Timeline *m_history;
    QStringList m_lines; ///< As copied.
};
