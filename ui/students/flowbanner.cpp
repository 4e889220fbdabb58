// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/flowbanner.h"

#include "app/services/errortext.h"
#include "ui/students/flowtexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

FlowBanner::FlowBanner(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_useAccount(new Button)
    , m_retry(new Button)
    , m_edit(new Button)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_banner);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons, 8);
    for (Button *button : {m_useAccount, m_edit, m_retry})
        flow->addWidget(button);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);
    column->addWidget(buttons);
    connect(m_retry, &Button::clicked, this, [this] {
        if (m_status)
            emit retryWanted(m_status->intake.id);
    });
    connect(m_edit, &Button::clicked, this, [this] {
        if (m_status)
            emit editWanted(m_status->intake.id);
    });
    connect(m_useAccount, &Button::clicked, this, [this] {
        if (m_status && m_account != 0)
            emit accountChosen(m_status->intake.id, m_account);
    });
    retranslate();
    hide();
}

void FlowBanner::setStatus(const IntakeStatus &status)
{
    m_status = status;
    setBusy(false);
    if (const FlowStepStatus *step = stepInTrouble(*m_status)) {
        showTrouble(*step);
        show();
    } else {
        hide();
    }
}

void FlowBanner::setBusy(bool isBusy)
{
    for (Button *button : {m_useAccount, m_retry, m_edit})
        button->setEnabled(!isBusy);
}

void FlowBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FlowBanner::showTrouble(const FlowStepStatus &step)
{
    const bool isFailed = step.state == StepState::Failed;
    const Error error = step.error.value_or(Error{.kind = Error::Kind::Server});
    const ErrorText text = describe(error);
    const QString title = isFailed ? tr("%1 failed: %2", "step, cause").arg(stepName(step.step), text.title)
                                   : tr("%1 waits: %2", "step, cause").arg(stepName(step.step), text.title);
    const bool isNews = m_banner->title() != title || isHidden();
    m_banner->setKind(isFailed ? Banner::Kind::Danger : Banner::Kind::Warning);
    m_banner->setMessage(title, text.toText());
    const bool isSomebody = error.code == "account_exists"_L1;
    m_account = isSomebody ? error.fact(Error::Fact::Id).toLongLong() : 0;
    const QString name = plainFact(error.fact(Error::Fact::Name));
    m_useAccount->setText(name.isEmpty() ? tr("Use this account") : tr("Use the account of %1").arg(name));
    m_useAccount->setVisible(m_account != 0);
    // What the campus did can be corrected here; a message is corrected on its own page.
    m_edit->setVisible(isFailed && step.step != FlowStep::Welcome);
    m_retry->setVisible(step.step != FlowStep::Welcome || isFailed);
    if (isNews)
        m_banner->present();
    else
        m_banner->show();
}

void FlowBanner::retranslate()
{
    m_retry->setText(tr("Retry"));
    m_edit->setText(tr("Edit and retry"));
    if (m_status && stepInTrouble(*m_status))
        showTrouble(*stepInTrouble(*m_status));
}
