// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/traceview.h"

#include "app/services/errortext.h"
#include "app/services/ruletext.h"
#include "ui/automatic/plantext.h"
#include "ui/messages/messagetext.h"
#include "ui/style/stateword.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/timeline.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kAbove = 8; // over the title of a section
}

TraceView::TraceView(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_none(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_happened(new Label({}, Theme::Text::Strong))
    , m_history(new Timeline)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_none->setWordWrap(true);
    m_column->addWidget(m_none);
    m_conditions = addSection();
    m_gate = addSection();
    m_facts = addSection();
    m_rule = addSection();
    m_merged = addSection();
    m_happened->setContentsMargins(0, kAbove, 0, 0);
    m_column->addWidget(m_happened);
    m_column->addWidget(m_history);
    m_column->addStretch(1);
    show();
}

TraceView::Section TraceView::addSection()
{
    const Section section{new Label({}, Theme::Text::Strong), new Label({}, Theme::Text::Small, Theme::Role::Muted),
                          new CheckList};
    section.title->setContentsMargins(0, kAbove, 0, 0);
    section.text->setWordWrap(true);
    section.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(section.title);
    m_column->addWidget(section.text);
    m_column->addWidget(section.checks);
    return section;
}

void TraceView::setTrace(const RuleTrace &trace, const QDateTime &now)
{
    m_trace = trace;
    m_now = now;
    show();
}

void TraceView::setDecision(const Decision &decision, const QDateTime &now)
{
    setTrace({.decision = DecisionRow{.decision = decision, .studentName = {}, .courseName = {}}}, now);
}

void TraceView::fill(const Section &section, const QString &title, const QString &text,
                     const QList<RuleCondition> &conditions)
{
    const QList<CheckLine> lines = conditionLines(conditions, m_now.timeZone());
    const bool isEmpty = text.isEmpty() && lines.isEmpty();
    section.title->setText(title);
    section.title->setVisible(!isEmpty);
    section.text->setText(text);
    section.text->setVisible(!text.isEmpty());
    section.checks->setLines(lines);
    section.checks->setVisible(!lines.isEmpty());
    if (isEmpty)
        return;
    m_lines.append(title);
    if (!text.isEmpty())
        m_lines.append(text);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString met = conditions.at(i).isMet ? tr("met", "a condition") : tr("not met", "a condition");
        const CheckLine &line = lines.at(i);
        m_lines.append(line.advice.isEmpty() ? u"- %1 (%2)"_s.arg(line.text, met)
                                             : u"- %1 (%2). %3"_s.arg(line.text, met, line.advice));
    }
}

void TraceView::showDecision()
{
    if (!m_trace.decision) {
        for (const Section &section : {m_conditions, m_gate, m_facts, m_merged})
            fill(section, {}, {}, {});
        return;
    }
    const Decision &decision = m_trace.decision->decision;
    fill(m_conditions, tr("Why"), {}, decision.conditions);
    QList<RuleCondition> gate = decision.gate; // what was met and stands above is not said twice
    gate.removeIf([&decision](const RuleCondition &one) {
        return one.isMet
            && std::ranges::find(decision.conditions, one.kind, &RuleCondition::kind) != decision.conditions.cend();
    });
    fill(m_gate, tr("Limits and hours"), {}, gate);
    fill(m_facts, tr("What was read"), factLines(decision.facts, m_now.timeZone()).join(u'\n'), {});
    QStringList others;
    for (const DecisionRow &row : std::as_const(m_trace.merged))
        others.append(row.courseName.isEmpty()
                          ? occasionText(row.decision)
                          : tr("%1: %2", "course, occasion").arg(row.courseName, occasionText(row.decision)));
    fill(m_merged, tr("Said in the same message"), others.join(u'\n'), {});
}

void TraceView::showRule()
{
    QStringList lines;
    if (m_trace.rule) {
        lines.append(tr("%1, %2", "name of a rule, its version")
                         .arg(ruleName(m_trace.rule->event), versionText(m_trace.version, m_now)));
        lines.append(ruleSentence(*m_trace.rule, m_trace.templateKey).toText());
    } else if (m_trace.decision && m_trace.decision->decision.id != 0) {
        lines.append(occasionText(m_trace.decision->decision));
    }
    if (m_trace.run) {
        const QString when = relativeDate(m_trace.run->at.toTimeZone(m_now.timeZone()), m_now);
        lines.append(m_trace.run->who.isEmpty() ? tr("Run by the schedule, %1").arg(when)
                                                : tr("Run by %1, %2", "who, when").arg(m_trace.run->who, when));
    }
    fill(m_rule, tr("Rule"), lines.join(u'\n'), {});
}

void TraceView::showMessage()
{
    QList<TimelineEntry> entries;
    bool isBilled = false;
    for (const MessageEvent &event : std::as_const(m_trace.history)) {
        const QDateTime at = event.at.toTimeZone(m_now.timeZone());
        QString when = at.time().toString(u"HH:mm:ss"_s);
        if (at.date() != m_now.date())
            when = tr("%1, %2", "day, time").arg(plainDay(at.date(), m_now.date()), when);
        TimelineEntry entry{.mark = stateMark(event.state), .what = eventText(event.state), .when = when};
        if (event.error) {
            const QString code = event.error->code;
            const bool isProviders = !code.isEmpty() && code.front().isDigit(); // ours are words for the program
            entry.detail = !isProviders
                ? describe(*event.error).sentence
                : tr("%1 (%2)", "what is wrong, the provider's code").arg(describe(*event.error).sentence, code);
        }
        const bool isTold = event.state == MessageState::Sent || event.state == MessageState::Delivered;
        if (isTold && m_trace.message && !isBilled) { // it comes with the first of them
            entry.detail = billingText(m_trace.message->pricing);
            isBilled = true;
        }
        entries.append(entry);
    }
    const bool isTried = m_trace.message && m_trace.message->attempts > 1;
    m_happened->setText(isTried ? tr("What happened, in %Ln attempt(s)", nullptr, m_trace.message->attempts)
                                : tr("What happened"));
    m_happened->setVisible(!entries.isEmpty());
    m_history->setEntries(entries);
    m_history->setVisible(!entries.isEmpty());
    if (entries.isEmpty())
        return;
    m_lines.append(m_happened->text());
    for (const TimelineEntry &entry : std::as_const(entries))
        m_lines.append(entry.detail.isEmpty() ? u"- %1 %2"_s.arg(entry.when, entry.what)
                                              : u"- %1 %2. %3"_s.arg(entry.when, entry.what, entry.detail));
}

/// Why there is a message that no rule is known to have decided.
QString TraceView::undecidedText(const Message &message)
{
    if (message.intakeId != 0)
        return tr("No rule decided this message: an enrolment form caused it.");
    if (message.isAutomatic)
        return tr("It went out automatically; what was decided then is not stored.");
    return message.who.isEmpty() ? tr("No rule decided this message: somebody wrote it.")
                                 : tr("No rule decided this message: %1 sent it by hand.").arg(message.who);
}

void TraceView::show()
{
    m_lines.clear();
    const bool isUndecided = !m_trace.decision && m_trace.message;
    QStringList lines;
    if (isUndecided)
        lines << undecidedText(*m_trace.message) << insistedText(*m_trace.message);
    lines.removeAll(QString());
    m_none->setText(lines.join(u'\n'));
    m_none->setVisible(isUndecided);
    if (isUndecided)
        m_lines.append(m_none->text());
    showDecision();
    showRule();
    showMessage();
}

QString TraceView::toText() const
{
    return m_lines.join(u'\n');
}

void TraceView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        show();
    QWidget::changeEvent(event);
}
