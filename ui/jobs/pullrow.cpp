// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/pullrow.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/errortext.h"
#include "app/services/jobservice.h"
#include "ui/jobs/jobtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/progressrow.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kPollMilliseconds = 700;
}

PullRow::PullRow(JobService &jobs, DataChanges &changes, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_clock(clock)
    , m_layout(new QVBoxLayout(this))
    , m_banner(new Banner(Banner::Kind::Danger))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_banner->setClosable(true);
    m_banner->hide();
    m_layout->addWidget(m_banner);
    connect(m_banner, &Banner::closed, this, [this] {
        m_error.reset();
        setVisible(isBusy());
    });
    connect(&changes, &DataChanges::changed, this, [this](const QString &entity, const QList<qint64> &ids) {
        if (!entity.isEmpty() && entity != "job"_L1)
            return;
        const QList<qint64> followed = m_rows.keys();
        for (const qint64 id : followed) {
            if (ids.isEmpty() || ids.contains(id))
                read(id);
        }
    });
    m_timer.setInterval(kPollMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const QList<qint64> followed = m_rows.keys();
        for (const qint64 id : followed)
            read(id);
    });
    hide();
}

void PullRow::follow(const Result<qint64> &job)
{
    if (!job) {
        showError(job.error(), 0);
        return;
    }
    m_banner->hide();
    m_error.reset();
    if (m_rows.contains(*job))
        return;
    auto *row = new ProgressRow;
    row->setStoppable(false);
    m_layout->addWidget(row);
    m_rows.insert(*job, Followed{.row = row});
    m_timer.start();
    show();
    if (m_rows.size() == 1)
        emit busyChanged(true);
    read(*job);
}

void PullRow::read(qint64 id)
{
    QCoro::connect(m_jobs.job(id), this, [this, id](const Result<Job> &job) {
        if (!m_rows.contains(id))
            return;
        if (job)
            showJob(*job);
        else if (job.error().kind == Error::Kind::NotFound)
            drop(id);
    });
}

void PullRow::showJob(const Job &job)
{
    Followed &followed = m_rows[job.id];
    followed.kind = job.kind;
    if (job.state == JobState::Done || job.state == JobState::Failed) {
        drop(job.id);
        if (job.state == JobState::Done)
            emit done(job.kind);
        else
            showError(job.error.value_or(Error{}), job.id);
        return;
    }
    const bool says = job.state == JobState::Waiting || job.state == JobState::Ready;
    followed.row->setWhat(says ? tr("%1. %2", "what is done, why it waits")
                                     .arg(jobTitle(job.kind), jobReason(job, m_clock.now().toLocalTime()))
                               : jobTitle(job.kind));
    showPace(job, followed);
}

void PullRow::showPace(const Job &job, Followed &followed)
{
    followed.pace.read(job.progressDone, job.progressTotal, m_clock.now());
    followed.row->setProgress(job.progressDone, job.progressTotal, followed.pace.perSecond(),
                              followed.pace.secondsLeft());
}

void PullRow::drop(qint64 id)
{
    const Followed followed = m_rows.take(id);
    delete followed.row;
    if (isBusy())
        return;
    m_timer.stop();
    setVisible(m_error.has_value());
    emit busyChanged(false);
}

void PullRow::showError(const Error &error, qint64 retryId)
{
    m_error = error;
    m_failedJob = retryId;
    m_banner->setError(error);
    m_banner->clearButtons();
    if (retryId != 0) {
        connect(m_banner->addButton(tr("Retry")), &Button::clicked, this, [this] {
            const qint64 id = m_failedJob;
            QCoro::connect(m_jobs.retry(id), this, [this, id](const Result<void> &retried) {
                follow(retried ? Result<qint64>(id) : Result<qint64>(fail(retried.error())));
            });
        });
    }
    show();
    m_banner->present();
}

void PullRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        if (m_error && m_banner->isVisible())
            showError(*m_error, m_failedJob);
        const QList<qint64> followed = m_rows.keys();
        for (const qint64 id : followed)
            read(id);
    }
    QWidget::changeEvent(event);
}
