// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/planpanel.h"

#include "ui/automatic/plantext.h"
#include "ui/automatic/traceview.h"
#include "ui/style/theme.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativedate.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

PlanPanel::PlanPanel(QWidget *parent)
    : QWidget(parent)
    , m_name(new Label({}, Theme::Text::Person))
    , m_when(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_courses(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_bubble(new Bubble)
    , m_trace(new TraceView)
    , m_tick(new Button)
    , m_card(new Button({}, ButtonKind::Ghost))
{
    for (Label *label : {m_name, m_when, m_courses})
        label->setWordWrap(true);
    setFlush(m_card);
    auto *actions = new QWidget;
    auto *flow = new FlowLayout(actions, 8);
    flow->addWidget(m_tick);
    flow->addWidget(m_card);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    actions->setSizePolicy(policy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_name);
    column->addWidget(m_when);
    column->addWidget(m_courses);
    column->addSpacing(4);
    column->addWidget(m_bubble);
    column->addSpacing(4);
    column->addWidget(actions);
    column->addSpacing(8);
    column->addWidget(m_trace);
    column->addStretch(1);
    connect(m_tick, &Button::clicked, this, [this] { emit tickWanted(m_occasion, !m_isTicked); });
    connect(m_card, &Button::clicked, this, [this] { emit studentWanted(m_studentId); });
    retranslate();
}

void PlanPanel::setMessage(const RunPlan &plan, const PlannedMessage &message, const Decision &decision, bool isTicked,
                           bool canTick, const QDateTime &now)
{
    m_occasion = message.occasion;
    m_studentId = message.studentId;
    m_isTicked = isTicked;
    m_name->setText(plan.students.value(message.studentId).fullName());
    QString when = isTicked ? tr("%1 by WhatsApp", "when").arg(sendingTime(message.sendAt, now))
                            : tr("Taken out by hand: nothing is sent");
    when[0] = when.at(0).toUpper();
    m_when->setText(when);
    m_courses->setText(message.courseNames.join(u", "_s));
    m_courses->setVisible(!message.courseNames.isEmpty());
    m_bubble->setHeading(message.templateKey.name);
    m_bubble->setText(message.text);
    m_bubble->show();
    m_trace->setDecision(decision, now);
    m_tick->setVisible(canTick);
    retranslate();
}

void PlanPanel::setHeld(const RunPlan &plan, const PlannedOccasion &occasion, const QDateTime &now)
{
    const Decision &decision = occasion.decision;
    m_occasion = decision.occasion;
    m_studentId = decision.studentId;
    const HeldText held = heldWords(decision, now);
    m_name->setText(plan.students.value(decision.studentId).fullName());
    m_when->setText(held.outlook.isEmpty() ? held.reason
                                           : tr("%1 %2", "reason, what becomes of it").arg(held.reason, held.outlook));
    m_courses->setText(noticeText(plan, occasion));
    m_courses->show();
    m_bubble->hide();
    m_tick->hide();
    m_trace->setDecision(decision, now);
    retranslate();
}

void PlanPanel::retranslate()
{
    m_tick->setText(m_isTicked ? tr("Take out of this run") : tr("Put back in"));
    m_card->setText(tr("Open card"));
}

void PlanPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
