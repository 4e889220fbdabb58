// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/namedjob.h"
#include "app/domain/result.h"
#include "ui/jobs/pacemeter.h"
#include "ui/widgets/page.h"

#include <QHash>
#include <QTimer>

class Banner;
class Card;
class Clock;
class DataChanges;
class EmptyState;
class JobService;
class ProgressRow;
class TrackingService;

/// What the engine has to do, is doing and could not do: opened from the status bar, stands over the page that is
/// shown.
class JobsPanel final : public Page {
    Q_OBJECT
public:
    JobsPanel(JobService &jobs, TrackingService &tracking, DataChanges &changes, const Clock &clock,
              QWidget *parent = nullptr);

    /// Reads the list again.
    void reload();
    int rowCount() const { return int(m_list.size()); }

signals:
    /// Back to the page below.
    void left();
    void studentWanted(qint64 studentId);

protected:
    void retranslate() override;

private:
    void showJobs();
    void showSummary();
    void addRow(const NamedJob &named);
    void addProgress(const Job &job);
    void showProgress();
    /// Whose row has the keyboard; -1: none.
    qint64 focusedJob() const;
    void focusJob(qint64 id);
    void onStop(qint64 id);
    /// Neither a row more nor less, nor another state: only counts have gone up.
    bool isSameList(const QList<NamedJob> &jobs) const;
    void onRetry(qint64 id);
    void showError(const Error &error);

    struct Running {
        ProgressRow *row = nullptr;
        PaceMeter pace;
    };
    JobService &m_jobs;
    TrackingService &m_tracking;
    const Clock &m_clock;
    Banner *m_banner;
    Card *m_card;
    EmptyState *m_empty;
    QList<NamedJob> m_list;
    QList<QWidget *> m_rows;
    QHash<qint64, Running> m_running; ///< By job.
    QTimer m_reload;
    QTimer m_watch; // progress is not worth a notice of the database for each row
    bool m_isRead = false;
};
