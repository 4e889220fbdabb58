// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/runplan.h"

#include <QWidget>

class Bubble;
class Button;
class Label;
class TraceView;

/// One row of a preview on the side panel: what the person reads and when, and every condition behind it.
class PlanPanel final : public QWidget {
    Q_OBJECT
public:
    explicit PlanPanel(QWidget *parent = nullptr);

    /// \a canTick: the plan can be sent, and rows taken out of it.
    void setMessage(const RunPlan &plan, const PlannedMessage &message, const Decision &decision, bool isTicked,
                    bool canTick, const QDateTime &now);
    void setHeld(const RunPlan &plan, const PlannedOccasion &occasion, const QDateTime &now);
    QString occasion() const { return m_occasion; }

signals:
    void tickWanted(const QString &occasion, bool isTicked);
    void studentWanted(qint64 studentId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_occasion;
    qint64 m_studentId = 0;
    bool m_isTicked = true;
    Label *m_name;
    Label *m_when;
    Label *m_courses;
    Bubble *m_bubble;
    TraceView *m_trace;
    Button *m_tick;
    Button *m_card;
};
