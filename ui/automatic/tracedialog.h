// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"

#include <QDialog>

class Banner;
class Button;
class Clock;
class ElidedLabel;
class Label;
class TraceView;

/// "Why?" in a window of its own: the trace of one message or decision, to be read and copied. Opened from the log, the
/// student's card and the preview.
class TraceDialog final : public QDialog {
    Q_OBJECT
public:
    TraceDialog(RuleService &rules, const Clock &clock, QWidget *parent);
    /// Each opens the window at once; what cannot be read is said in it.
    void openMessage(qint64 messageId);
    void openDecision(qint64 decisionId);
    /// One that is not stored (a plan, a forecast).
    void openTrace(const RuleTrace &trace, const QString &title);
    TraceView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const Result<RuleTrace> &trace);
    void showTitle();
    void retranslate();

    RuleService &m_rules;
    const Clock &m_clock;
    RuleTrace m_trace;
    QString m_name;
    Label *m_title;
    ElidedLabel *m_detail;
    Banner *m_error;
    TraceView *m_view;
    Button *m_copy;
    Button *m_close;
};
