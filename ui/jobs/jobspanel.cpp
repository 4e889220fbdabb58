// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobspanel.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/errortext.h"
#include "app/services/jobservice.h"
#include "ui/jobs/jobtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/progressrow.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/todorow.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kMostRows = 200;
constexpr int kTogether = 150; // changes within this many milliseconds are read once
} // namespace

JobsPanel::JobsPanel(JobService &jobs, DataChanges &changes, const Clock &clock, QWidget *parent)
    : Page(parent)
    , m_jobs(jobs)
    , m_clock(clock)
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_card(new Card)
    , m_empty(new EmptyState)
{
    m_banner->hide();
    m_banner->setClosable(true);
    addBanner(m_banner);
    m_card->setEdgeToEdge(true);
    m_card->hide();
    m_empty->hide();
    QVBoxLayout *body = scrollBody();
    body->addWidget(m_card);
    body->addWidget(m_empty, 1);
    body->addStretch(1);
    connect(header(), &PageHeader::pathActivated, this, &JobsPanel::left);
    m_reload.setSingleShot(true);
    m_reload.setInterval(kTogether);
    connect(&m_reload, &QTimer::timeout, this, &JobsPanel::reload);
    connect(&changes, &DataChanges::changed, this, [this](const QString &entity) {
        if ((entity.isEmpty() || entity == "job"_L1) && !m_reload.isActive())
            m_reload.start();
    });
    JobsPanel::retranslate();
    reload();
}

void JobsPanel::reload()
{
    const QList<JobState> open{JobState::Failed, JobState::Leased, JobState::Waiting, JobState::Ready};
    QCoro::connect(m_jobs.list(open, kMostRows), this, [this](const Result<QList<Job>> &jobs) {
        if (!jobs) {
            showError(jobs.error());
            return;
        }
        m_isRead = true;
        m_list = *jobs;
        showJobs();
    });
}

void JobsPanel::showJobs()
{
    for (QWidget *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater(); // it may be the sender of what replaces it
    }
    m_rows.clear();
    // What waits for a person stands first, then what is being done.
    const auto order = [](JobState state) {
        return state == JobState::Failed ? 0 : state == JobState::Leased ? 1 : state == JobState::Waiting ? 2 : 3;
    };
    std::stable_sort(m_list.begin(), m_list.end(), [&order](const Job &first, const Job &second) {
        return order(first.state) < order(second.state);
    });
    for (const Job &job : std::as_const(m_list))
        addRow(job);
    m_card->setVisible(!m_list.isEmpty());
    m_empty->setVisible(m_isRead && m_list.isEmpty());
    showSummary();
}

void JobsPanel::addRow(const Job &job)
{
    const QDateTime now = m_clock.now().toLocalTime();
    auto *row = new TodoRow;
    const QDateTime at = job.state == JobState::Failed ? job.finishedAt : job.createdAt;
    const QString time = relativeDate((at.isValid() ? at : job.createdAt), now);
    const bool retries = job.state == JobState::Failed || job.state == JobState::Waiting;
    const bool opens = !retries && job.studentId != 0;
    row->setTodo(stateMark(job.state), jobTitle(job.kind), jobReason(job, now), time,
                 retries     ? tr("Retry")
                     : opens ? tr("Open student")
                             : QString());
    connect(row, &TodoRow::activated, this, [this, id = job.id, student = job.studentId, retries] {
        if (retries)
            onRetry(id);
        else if (student != 0)
            emit studentWanted(student);
    });
    m_card->body()->addWidget(row);
    m_rows.append(row);
    if (job.progressTotal > 0 && job.state == JobState::Leased) {
        auto *progress = new ProgressRow;
        progress->setContentsMargins(44, 0, 16, 8);
        progress->setWhat({}); // the row above says it
        progress->setStoppable(false);
        progress->setProgress(job.progressDone, job.progressTotal);
        m_card->body()->addWidget(progress);
        m_rows.append(progress);
    }
}

void JobsPanel::onRetry(qint64 id)
{
    QCoro::connect(m_jobs.retry(id), this, [this](const Result<void> &retried) {
        if (!retried)
            showError(retried.error());
        reload();
    });
}

void JobsPanel::showError(const Error &error)
{
    m_banner->setError(error);
    m_banner->present();
}

void JobsPanel::retranslate()
{
    header()->setPath(tr("Back"));
    setTitle(tr("Jobs"));
    m_card->setTitle(tr("Failed and waiting"));
    m_empty->setMessage(u"media-playback-start"_s, tr("Nothing waits"),
                        tr("What is asked for stands here until the engine has done it."));
    showJobs();
}

void JobsPanel::showSummary()
{
    int failed = 0;
    for (const Job &job : std::as_const(m_list))
        failed += job.state == JobState::Failed ? 1 : 0;
    const int open = int(m_list.size()) - failed;
    header()->setSummary(failed > 0 ? tr("%1, %2", "jobs waiting, jobs failed")
                                          .arg(tr("%n waiting", nullptr, open), tr("%n failed", nullptr, failed))
                                    : tr("%n waiting", nullptr, open));
}
