// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/trackingstatuscard.h"

#include "app/domain/clock.h"
#include "ui/tracking/trackingactions.h"
#include "ui/tracking/trackingtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progressrow.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

TrackingStatusCard::TrackingStatusCard(TrackingActions &actions, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_clock(clock)
    , m_card(new Card)
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_mark(new MarkLabel)
    , m_sentence(new Label({}, Theme::Text::Medium))
    , m_detail(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_row(new ProgressRow)
    , m_read(new Button({}, ButtonKind::Primary))
    , m_full(new Button)
    , m_pause(new Button)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_banner->setClosable(true);
    m_banner->hide();
    m_sentence->setWordWrap(true);
    m_detail->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_sentence);
    words->addWidget(m_detail);
    line->addLayout(words, 1);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    m_read->setIconName(u"view-refresh"_s);
    for (Button *button : {m_read, m_full, m_pause})
        flow->addWidget(button);
    QVBoxLayout *body = m_card->body();
    body->setSpacing(12);
    body->addWidget(m_banner);
    body->addLayout(line);
    body->addWidget(m_row);
    body->addWidget(buttons);
    m_row->hide();
    m_row->setWhat({}); // the line above says it
    connect(m_row, &ProgressRow::stopRequested, this, [this] {
        if (m_status.job)
            emit stopWanted(m_status.job->id);
    });
    connect(m_read, &Button::clicked, m_actions.readNow(), &QAction::trigger);
    connect(m_full, &Button::clicked, m_actions.readFully(), &QAction::trigger);
    connect(m_pause, &Button::clicked, m_actions.pause(), &QAction::trigger);
    connect(m_actions.pause(), &QAction::changed, this, &TrackingStatusCard::retranslate);
    connect(&m_actions, &TrackingActions::failed, this, &TrackingStatusCard::showError);
    retranslate();
}

bool TrackingStatusCard::isReading() const
{
    return m_status.job.has_value();
}

void TrackingStatusCard::showStatus(const TrackingService::Status &status)
{
    m_status = status;
    m_isKnown = true;
    retranslate();
}

void TrackingStatusCard::showError(const Error &error)
{
    m_banner->setError(error);
    m_banner->present();
}

void TrackingStatusCard::showRow()
{
    const bool isLeased = m_status.job && m_status.job->state == JobState::Leased;
    // The button that stopped the reading goes with its row: the next thing to do is to read again.
    if (const QWidget *at = QApplication::focusWidget(); !isLeased && m_row->isAncestorOf(at))
        m_read->setFocus(Qt::OtherFocusReason);
    m_row->setVisible(isLeased);
    if (!isLeased) {
        m_paced = 0;
        return;
    }
    const Job &job = *m_status.job;
    if (m_paced != job.id) {
        m_pace = {};
        m_paced = job.id;
        m_row->setStoppable(true);
    }
    m_pace.read(job.progressDone, job.progressTotal, m_clock.now());
    m_row->setProgress(job.progressDone, job.progressTotal, m_pace.perSecond(), m_pace.secondsLeft());
}

void TrackingStatusCard::retranslate()
{
    m_card->setTitle(tr("Reading of progress"));
    m_read->setText(tr("Read now"));
    m_full->setText(tr("Full reading"));
    m_full->setToolTip(tr("Reads every student again, those who have finished too."));
    m_pause->setText(m_actions.isPaused() ? tr("Resume") : tr("Pause"));
    m_pause->setIconName(m_actions.isPaused() ? u"media-playback-start"_s : u"media-playback-pause"_s);
    const bool isBusy = m_status.job && m_status.job->state == JobState::Leased;
    m_read->setEnabled(!isBusy);
    m_full->setEnabled(!isBusy);
    const ReadingText text = readingText(m_status, m_actions.isPaused(), m_clock.now().toLocalTime());
    m_mark->setMark(m_isKnown ? text.mark : Mark::None);
    m_sentence->setText(m_isKnown ? text.sentence : tr("Looking…"));
    m_detail->setText(m_isKnown ? text.detail : QString());
    m_detail->setVisible(!m_detail->text().isEmpty());
    showRow();
}

void TrackingStatusCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
