// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobspanel.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/errortext.h"
#include "app/services/jobservice.h"
#include "app/services/trackingservice.h"
#include "ui/jobs/jobtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/progressrow.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/todorow.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kMostRows = 200;
constexpr int kWatch = 700; // milliseconds
constexpr int kTogether = 150; // changes within this many milliseconds are read once
constexpr auto kJobProperty = "bedelJob"; // of a row: its job

qint64 idOf(const NamedJob &named)
{
    return named.job.id;
}
} // namespace

JobsPanel::JobsPanel(JobService &jobs, TrackingService &tracking, DataChanges &changes, const Clock &clock,
                     QWidget *parent)
    : Page(parent)
    , m_jobs(jobs)
    , m_tracking(tracking)
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
    m_empty->setBare();
    m_empty->hide();
    QVBoxLayout *body = scrollBody();
    m_card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // few rows are not stretched
    body->addWidget(m_card);
    body->addWidget(m_empty, 1);
    body->addStretch(); // takes what is left only while there are rows
    connect(header(), &PageHeader::pathActivated, this, &JobsPanel::left);
    m_reload.setSingleShot(true);
    m_reload.setInterval(kTogether);
    connect(&m_reload, &QTimer::timeout, this, &JobsPanel::reload);
    connect(&changes, &DataChanges::changed, this, [this](const QString &entity) {
        if ((entity.isEmpty() || entity == "job"_L1) && !m_reload.isActive())
            m_reload.start();
    });
    m_watch.setInterval(kWatch);
    connect(&m_watch, &QTimer::timeout, this, &JobsPanel::reload);
    JobsPanel::retranslate();
    reload();
}

void JobsPanel::reload()
{
    const QList<JobState> open{JobState::Failed, JobState::Leased, JobState::Waiting, JobState::Ready};
    QCoro::connect(m_jobs.named(open, kMostRows), this, [this](const Result<QList<NamedJob>> &jobs) {
        if (!jobs) {
            showError(jobs.error());
            return;
        }
        const bool isSame = m_isRead && isSameList(*jobs);
        m_isRead = true;
        if (isSame) {
            for (const NamedJob &named : *jobs)
                *std::ranges::find(m_list, named.job.id, idOf) = named;
            showProgress(); // the rows stay, and with them the focus
            return;
        }
        m_list = *jobs;
        showJobs();
    });
}

void JobsPanel::showJobs()
{
    const qint64 focused = focusedJob();
    for (QWidget *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater(); // it may be the sender of what replaces it
    }
    m_rows.clear();
    // What waits for a person stands first, then what is being done.
    const auto order = [](JobState state) {
        return state == JobState::Failed ? 0 : state == JobState::Leased ? 1 : state == JobState::Waiting ? 2 : 3;
    };
    std::stable_sort(m_list.begin(), m_list.end(), [&order](const NamedJob &first, const NamedJob &second) {
        return order(first.job.state) < order(second.job.state);
    });
    const QHash<qint64, Running> before = std::exchange(m_running, {});
    for (const NamedJob &named : std::as_const(m_list)) {
        addRow(named);
        if (const qint64 id = named.job.id; m_running.contains(id))
            m_running[id].pace = before.value(id).pace;
    }
    showProgress();
    m_card->setVisible(!m_list.isEmpty());
    m_empty->setVisible(m_isRead && m_list.isEmpty());
    showSummary();
    if (focused >= 0)
        focusJob(focused);
}

qint64 JobsPanel::focusedJob() const
{
    const QWidget *at = QApplication::focusWidget();
    for (const QWidget *row : m_rows) {
        if (row->isAncestorOf(at))
            return row->property(kJobProperty).toLongLong();
    }
    return -1;
}

/// The row that had the keyboard is another one now, or gone: whoever pressed a button in it stays on this page.
void JobsPanel::focusJob(qint64 id)
{
    QWidget *best = nullptr;
    for (QWidget *row : std::as_const(m_rows)) {
        const auto buttons = row->findChildren<Button *>();
        for (Button *button : buttons) {
            if (button->isVisibleTo(row) && button->isEnabled() && (!best || row->property(kJobProperty) == id))
                best = button;
        }
    }
    (best ? best : startWidget())->setFocus(Qt::OtherFocusReason);
}

void JobsPanel::addRow(const NamedJob &named)
{
    const Job &job = named.job;
    const QDateTime now = m_clock.now().toLocalTime();
    auto *row = new TodoRow;
    const QDateTime at = job.state == JobState::Failed ? job.finishedAt : job.createdAt;
    const QString time = relativeDate((at.isValid() ? at : job.createdAt), now);
    const bool retries = job.state == JobState::Failed || job.state == JobState::Waiting;
    const bool opens = !retries && job.studentId != 0;
    row->setTodo(stateMark(job.state), jobTitle(named), jobReason(job, now), time,
                 retries     ? tr("Retry")
                     : opens ? tr("Open student")
                             : QString());
    connect(row, &TodoRow::activated, this, [this, id = job.id, student = job.studentId, retries] {
        if (retries)
            onRetry(id);
        else if (student != 0)
            emit studentWanted(student);
    });
    row->setProperty(kJobProperty, job.id);
    m_card->body()->addWidget(row);
    m_rows.append(row);
    if (job.state == JobState::Leased && (job.progressTotal > 0 || job.kind == JobKind::Track))
        addProgress(job);
}

void JobsPanel::addProgress(const Job &job)
{
    auto *progress = new ProgressRow;
    progress->setProperty(kJobProperty, job.id);
    progress->setContentsMargins(44, 0, 16, 8);
    progress->setWhat({}); // the row above says it
    progress->setStoppable(job.kind == JobKind::Track);
    connect(progress, &ProgressRow::stopRequested, this, [this, id = job.id] { onStop(id); });
    m_card->body()->addWidget(progress);
    m_rows.append(progress);
    m_running.insert(job.id, Running{.row = progress});
}

bool JobsPanel::isSameList(const QList<NamedJob> &jobs) const
{
    const auto isSame = [](const NamedJob &before, const NamedJob &now) {
        const Job &known = before.job;
        const Job &job = now.job;
        const bool hadBar = known.progressTotal > 0;
        return before.student == now.student && known.state == job.state && known.runAfter == job.runAfter
            && known.error == job.error && (hadBar || job.progressTotal == 0 || job.kind == JobKind::Track);
    };
    return jobs.size() == m_list.size() && std::ranges::all_of(jobs, [&](const NamedJob &named) {
               const auto known = std::ranges::find(m_list, named.job.id, idOf);
               return known != m_list.cend() && isSame(*known, named);
           });
}

void JobsPanel::showProgress()
{
    for (const NamedJob &named : std::as_const(m_list)) {
        const Job &job = named.job;
        const auto running = m_running.find(job.id);
        if (running == m_running.end())
            continue;
        running->pace.read(job.progressDone, job.progressTotal, m_clock.now());
        running->row->setProgress(job.progressDone, job.progressTotal, running->pace.perSecond(),
                                  running->pace.secondsLeft());
    }
    if (m_running.isEmpty())
        m_watch.stop();
    else if (!m_watch.isActive())
        m_watch.start();
}

/// What has been read stays; the job ends by itself soon after.
void JobsPanel::onStop(qint64 id)
{
    QCoro::connect(m_tracking.cancel(id), this, [this, id](const Result<bool> &stopped) {
        if (!stopped) {
            showError(stopped.error());
            if (const auto running = m_running.constFind(id); running != m_running.cend())
                running->row->setStoppable(true);
        }
        reload();
    });
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
    for (const NamedJob &named : std::as_const(m_list))
        failed += named.job.state == JobState::Failed ? 1 : 0;
    const int open = int(m_list.size()) - failed;
    header()->setSummary(failed > 0 ? tr("%1, %2", "jobs waiting, jobs failed")
                                          .arg(tr("%Ln waiting", nullptr, open), tr("%Ln failed", nullptr, failed))
                                    : tr("%Ln waiting", nullptr, open));
}
