// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/examplecard.h"

#include "app/services/errortext.h"
#include "app/services/ruletext.h"
#include "ui/automatic/plantext.h"
#include "ui/style/theme.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativedate.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kBubbleWidth = 400;
}

ExampleCard::ExampleCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_sentence(new Label)
    , m_bubble(new Bubble)
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bubble->setMaximumWidth(Theme::grown(kBubbleWidth));
    m_card->body()->setSpacing(8);
    m_card->body()->addWidget(m_sentence);
    m_card->body()->addWidget(m_bubble);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    show();
}

void ExampleCard::setPlan(const RunPlan &plan, const QDateTime &now)
{
    m_plan = plan;
    m_error.reset();
    m_now = now;
    show();
}

void ExampleCard::setReading()
{
    m_card->setDetail(tr("working it out…"));
}

void ExampleCard::setOutdated()
{
    m_card->setDetail(tr("with the last right numbers"));
}

void ExampleCard::setError(const Error &error)
{
    m_plan.reset();
    m_error = error;
    show();
}

QString ExampleCard::sentence() const
{
    return m_sentence->text();
}

void ExampleCard::show()
{
    m_card->setTitle(tr("For example"));
    m_bubble->hide();
    if (!m_plan) {
        m_card->setDetail({});
        m_sentence->setText(m_error ? describe(*m_error).toText() : tr("Looking among the students…"));
        return;
    }
    const RunPlan &plan = *m_plan;
    const auto goes = int(plan.messages.size());
    const int held = plan.heldCount();
    const QString count =
        goes > 0 ? tr("%Ln person(s) would get it now", nullptr, goes) : tr("nobody would get it now");
    m_card->setDetail(held > 0 ? tr("%1, %Ln held back", "how many would get it", held).arg(count) : count);
    if (goes > 0) {
        const PlannedMessage &message = plan.messages.constFirst();
        const auto occasion = std::ranges::find_if(plan.occasions, [&message](const PlannedOccasion &one) {
            return one.decision.occasion == message.occasion;
        });
        const QString who = plan.students.value(message.studentId).fullName();
        const QString when = sendingTime(message.sendAt, m_now);
        m_sentence->setText(occasion == plan.occasions.cend()
                                ? tr("%1 would get this on %2.", "who, when").arg(who, when)
                                : tr("%1 would get this on %2, because: %3.", "who, when, why")
                                      .arg(who, when, whyText(message.event, occasion->decision.conditions)));
        m_bubble->setHeading(message.templateKey.name);
        m_bubble->setText(message.text);
        m_bubble->show();
        return;
    }
    const auto waiting = std::ranges::find_if(
        plan.occasions, [](const PlannedOccasion &one) { return one.decision.outcome == DecisionOutcome::Held; });
    if (waiting == plan.occasions.cend()) {
        m_sentence->setText(tr("Of all students nobody is concerned at this moment."));
        return;
    }
    const HeldText text = heldWords(waiting->decision, m_now);
    m_sentence->setText(
        tr("%1 is concerned, but held back. %2 %3", "who, reason, what becomes of it")
            .arg(plan.students.value(waiting->decision.studentId).fullName(), text.reason, text.outlook));
}

void ExampleCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        show();
    QWidget::changeEvent(event);
}
