// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/updatebanner.h"

#include "app/services/errortext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"

#include <QEvent>
#include <QVBoxLayout>

namespace {
constexpr std::chrono::milliseconds kSlow{2000};
} // namespace

UpdateBanner::UpdateBanner(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(Banner::Kind::Info))
    , m_buttons(new QWidget)
    , m_edit(new Button)
    , m_retry(new Button)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_banner);
    auto *flow = new FlowLayout(m_buttons, 8);
    flow->addWidget(m_edit);
    flow->addWidget(m_retry);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_buttons->setSizePolicy(policy);
    column->addWidget(m_buttons);
    m_slowTimer.setSingleShot(true);
    m_slowTimer.setInterval(kSlow);
    connect(&m_slowTimer, &QTimer::timeout, this, &UpdateBanner::showJob);
    connect(m_edit, &Button::clicked, this, &UpdateBanner::editWanted);
    connect(m_retry, &Button::clicked, this, &UpdateBanner::retryWanted);
    retranslate();
    hide();
}

void UpdateBanner::setJob(const std::optional<Job> &job)
{
    const bool isSame = m_job && job && m_job->id == job->id;
    m_job = job;
    setBusy(false);
    const bool isUnderWay = job && !job->error && (job->state == JobState::Ready || job->state == JobState::Leased);
    if (!job) {
        m_slowTimer.stop();
        hide();
    } else if (!isUnderWay || (isSame && isVisible())) {
        m_slowTimer.stop();
        showJob();
    } else {
        hide();
        m_slowTimer.start();
    }
}

void UpdateBanner::setBusy(bool isBusy)
{
    for (Button *button : {m_edit, m_retry})
        button->setEnabled(!isBusy);
}

void UpdateBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void UpdateBanner::showJob()
{
    if (!m_job)
        return;
    const bool isFailed = m_job->state == JobState::Failed;
    const bool isWaiting = m_job->state == JobState::Waiting;
    QString title = tr("Changed details are on their way to the campus");
    QString sentence = tr("They are already saved here.");
    if (m_job->error && (isFailed || isWaiting)) {
        const ErrorText text = describe(*m_job->error);
        title = isFailed ? tr("The campus did not take the changed details: %1", "cause").arg(text.title)
                         : tr("Changed details wait for the campus: %1", "cause").arg(text.title);
        sentence = text.toText();
    }
    const bool isNews = isHidden() || m_banner->title() != title;
    m_banner->setKind(isFailed ? Banner::Kind::Danger : isWaiting ? Banner::Kind::Warning : Banner::Kind::Info);
    m_banner->setMessage(title, sentence);
    m_edit->setVisible(isFailed);
    m_retry->setVisible(isFailed || isWaiting);
    m_buttons->setVisible(isFailed || isWaiting);
    show();
    if (isNews)
        m_banner->present();
}

void UpdateBanner::retranslate()
{
    m_edit->setText(tr("Edit details"));
    m_retry->setText(tr("Retry"));
    if (!isHidden())
        showJob();
}
