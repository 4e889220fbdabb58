// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"

#include <QWidget>

class Button;
class Clock;
class QVBoxLayout;

/// On a student's card: what the rules will say if nothing changes, and what is held back and why.
class MessagesDue final : public QWidget {
    Q_OBJECT
public:
    MessagesDue(RuleService &rules, const Clock &clock, QWidget *parent = nullptr);
    void setStudent(qint64 studentId);
    /// Reads again what the student shown will get.
    void reload();
    int count() const { return int(m_rows.size()); }
    /// "Why?" of each row, from above.
    QList<Button *> buttons() const;

signals:
    void countChanged(int count);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void addRow(const RuleForecast &forecast);
    void openWhy(const RuleForecast &forecast, qint64 decisionId);
    const DecisionRow *heldOf(const RuleForecast &forecast) const;

    RuleService &m_rules;
    const Clock &m_clock;
    qint64 m_studentId = 0;
    int m_question = 0;
    QList<RuleForecast> m_forecasts;
    QList<DecisionRow> m_held;
    QVBoxLayout *m_column;
    QList<QWidget *> m_rows;
};
