// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/job.h"
#include "app/domain/result.h"
#include "ui/widgets/page.h"

#include <QTimer>

class Banner;
class Card;
class Clock;
class DataChanges;
class EmptyState;
class JobService;

/// What the engine has to do, is doing and could not do: opened from the status bar, stands over the page that is
/// shown.
class JobsPanel final : public Page {
    Q_OBJECT
public:
    JobsPanel(JobService &jobs, DataChanges &changes, const Clock &clock, QWidget *parent = nullptr);

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
    void addRow(const Job &job);
    void onRetry(qint64 id);
    void showError(const Error &error);

    JobService &m_jobs;
    const Clock &m_clock;
    Banner *m_banner;
    Card *m_card;
    EmptyState *m_empty;
    QList<Job> m_list;
    QList<QWidget *> m_rows;
    QTimer m_reload;
    bool m_isRead = false;
};
