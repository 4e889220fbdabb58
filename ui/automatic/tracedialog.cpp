// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/tracedialog.h"

#include "app/domain/clock.h"
#include "app/domain/phone.h"
#include "app/services/ruletext.h"
#include "ui/automatic/traceview.h"
#include "ui/style/stateword.h"
#include "ui/style/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kWide = 520;
constexpr int kHigh = 600;
} // namespace

TraceDialog::TraceDialog(RuleService &rules, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_rules(rules)
    , m_clock(clock)
    , m_title(new Label({}, Theme::Text::Section))
    , m_detail(new ElidedLabel({}, Theme::Text::Small, Theme::Role::Muted))
    , m_error(new Banner(Banner::Kind::Danger))
    , m_view(new TraceView)
    , m_copy(new Button)
    , m_close(new Button({}, ButtonKind::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_view);
    m_view->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_title->setWordWrap(true);
    m_copy->setIconName(u"edit-copy"_s);
    m_close->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kPageMargin, 16, Theme::kPageMargin, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_detail);
    column->addWidget(m_error);
    column->addWidget(scroll, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    m_error->hide();
    const QSize most = parent ? parent->window()->size() - QSize(40, 40) : screen()->availableSize();
    resize(QSize(Theme::grown(kWide), Theme::grown(kHigh)).boundedTo(most));
    connect(m_close, &Button::clicked, this, &QDialog::accept);
    connect(m_copy, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_title->text() + u'\n' + m_view->toText());
        m_copy->setText(tr("Copied"));
    });
    retranslate();
}

void TraceDialog::openMessage(qint64 messageId)
{
    open();
    QCoro::connect(m_rules.traceOfMessage(messageId), this, [this](const Result<RuleTrace> &trace) { show(trace); });
}

void TraceDialog::openDecision(qint64 decisionId)
{
    open();
    QCoro::connect(m_rules.traceOfDecision(decisionId), this, [this](const Result<RuleTrace> &trace) { show(trace); });
}

void TraceDialog::openTrace(const RuleTrace &trace, const QString &title)
{
    m_name = title;
    show(trace);
    open();
}

void TraceDialog::show(const Result<RuleTrace> &trace)
{
    if (!trace) {
        m_error->setError(trace.error());
        m_error->present();
        return;
    }
    m_trace = *trace;
    m_view->setTrace(m_trace, m_clock.now().toTimeZone(m_rules.terms().zone));
    showTitle();
}

void TraceDialog::showTitle()
{
    setWindowTitle(tr("Why?"));
    if (!m_trace.decision) {
        const QString became = m_trace.message ? stateWord(m_trace.message->state) : tr("Why?");
        m_title->setText(m_name.isEmpty() ? became : m_name);
        const QString to = m_trace.message ? formattedPhone(m_trace.message->to) : QString();
        const QString name = m_trace.templateKey.name;
        m_detail->setText(name.isEmpty() || to.isEmpty() ? name + to : tr("%1 · %2", "template, phone").arg(name, to));
        m_detail->setVisible(!m_detail->text().isEmpty());
        return;
    }
    const DecisionRow &row = *m_trace.decision;
    const QString became = m_trace.message ? stateWord(m_trace.message->state) : outcomeText(row.decision.outcome);
    const QString what = m_name.isEmpty() ? became : m_name;
    m_title->setText(
        row.studentName.isEmpty() ? what : tr("%1: %2", "a person, what became of it").arg(row.studentName, what));
    const QString about = ruleName(row.decision.event);
    m_detail->setText(row.courseName.isEmpty() ? about : tr("%1 · %2", "rule, course").arg(about, row.courseName));
    m_detail->show();
}

void TraceDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void TraceDialog::retranslate()
{
    m_copy->setText(tr("&Copy"));
    m_close->setText(tr("Close"));
    showTitle();
}
