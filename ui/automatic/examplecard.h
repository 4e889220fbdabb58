// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"

#include <QWidget>

class Bubble;
class Card;
class Label;

/// A worked example under a rule: who of the real students would get the message now, when, and why.
class ExampleCard final : public QWidget {
    Q_OBJECT
public:
    explicit ExampleCard(QWidget *parent = nullptr);
    void setPlan(const RunPlan &plan, const QDateTime &now);
    void setReading();
    /// The rule cannot be tried out as it is now: what stands here is that of before.
    void setOutdated();
    void setError(const Error &error);
    QString sentence() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();

    std::optional<RunPlan> m_plan;
    std::optional<Error> m_error;
    QDateTime m_now;
    Card *m_card;
    Label *m_sentence;
    Bubble *m_bubble;
};
