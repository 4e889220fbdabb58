// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/messagesdue.h"

#include "app/domain/clock.h"
#include "app/services/ruletext.h"
#include "ui/automatic/plantext.h"
#include "ui/automatic/tracedialog.h"
#include "ui/style/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kHeldRead = 20;
}

MessagesDue::MessagesDue(RuleService &rules, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_rules(rules)
    , m_clock(clock)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

void MessagesDue::setStudent(qint64 studentId)
{
    if (studentId != m_studentId) {
        m_forecasts.clear();
        m_held.clear();
        show();
    }
    m_studentId = studentId;
    reload();
}

void MessagesDue::reload()
{
    const int question = ++m_question;
    if (m_studentId == 0)
        return;
    QCoro::connect(m_rules.forecast(m_studentId), this, [this, question](const Result<QList<RuleForecast>> &forecasts) {
        if (question != m_question || !forecasts)
            return;
        m_forecasts = *forecasts;
        show();
    });
    const DecisionQuery held{.outcomes = {DecisionOutcome::Held}, .studentId = m_studentId};
    QCoro::connect(m_rules.decisions(held, 0, kHeldRead), this,
                   [this, question](const Result<ListPage<DecisionRow>> &page) {
                       if (question != m_question || !page)
                           return;
                       m_held = page->rows;
                       show();
                   });
}

QList<Button *> MessagesDue::buttons() const
{
    QList<Button *> buttons;
    for (const QWidget *row : m_rows)
        buttons.append(row->findChild<Button *>());
    return buttons;
}

const DecisionRow *MessagesDue::heldOf(const RuleForecast &forecast) const
{
    const QString occasion = forecast.verdict.occasion();
    const auto found =
        std::ranges::find_if(m_held, [&occasion](const DecisionRow &row) { return row.decision.occasion == occasion; });
    return found == m_held.cend() ? nullptr : &*found;
}

void MessagesDue::show()
{
    for (QWidget *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater(); // its button may be the sender
    }
    m_rows.clear();
    for (const RuleForecast &forecast : std::as_const(m_forecasts))
        addRow(forecast);
    emit countChanged(count());
}

void MessagesDue::addRow(const RuleForecast &forecast)
{
    const QTimeZone zone = m_rules.terms().zone;
    const DecisionRow *held = heldOf(forecast);
    auto *row = new QWidget;
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(8);
    auto *mark = new MarkLabel(forecast.isHeld ? Mark::Held : Mark::Clock);
    mark->setMinimumHeight(Theme::lineHeight());
    across->addWidget(mark, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    const QString about = forecast.courseName.isEmpty() ? ruleName(forecast.event) : forecast.courseName;
    QString what = forecastText(forecast.event, forecast.step, forecast.at, forecast.isHeld, zone);
    if (held) {
        const HeldText text = heldWords(held->decision, m_clock.now().toTimeZone(zone));
        what = tr("%1: %2 %3", "rule, reason, what becomes of it")
                   .arg(ruleName(forecast.event), text.reason, text.outlook)
                   .trimmed();
    }
    for (Label *label : {new Label(about), new Label(what, Theme::Text::Small, Theme::Role::Muted)}) {
        label->setWordWrap(true);
        texts->addWidget(label);
    }
    across->addLayout(texts, 1);
    auto *why = new Button(tr("Why?"), ButtonKind::Ghost);
    why->setAccessibleDescription(about);
    connect(why, &Button::clicked, this,
            [this, forecast, id = held ? held->decision.id : 0] { openWhy(forecast, id); });
    across->addWidget(why, 0, Qt::AlignTop);
    m_column->addWidget(row);
    m_rows.append(row);
}

void MessagesDue::openWhy(const RuleForecast &forecast, qint64 decisionId)
{
    auto *dialog = new TraceDialog(m_rules, m_clock, window());
    if (decisionId != 0) {
        dialog->openDecision(decisionId);
        return;
    }
    // Not decided yet: what the rule found, and what it still waits for.
    RuleTrace trace;
    trace.decision = DecisionRow{.decision = {.occasion = forecast.verdict.occasion(),
                                              .event = forecast.event,
                                              .enrolmentId = forecast.enrolmentId,
                                              .studentId = m_studentId,
                                              .outcome = DecisionOutcome::Held,
                                              .sendAt = forecast.at,
                                              .conditions = forecast.verdict.conditions},
                                 .studentName = {},
                                 .courseName = forecast.courseName};
    dialog->openTrace(trace, tr("Not due yet"));
}

void MessagesDue::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        show();
    QWidget::changeEvent(event);
}
