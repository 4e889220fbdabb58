// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/job.h"
#include "app/domain/result.h"

#include "ui/jobs/pacemeter.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class Banner;
class Clock;
class DataChanges;
class JobService;
class ProgressRow;
class QVBoxLayout;

/// Long work that a page has asked for: a progress row for each job while it runs, a banner with the reason when it
/// fails, and nothing once it is done.
class PullRow final : public QWidget {
    Q_OBJECT
public:
    PullRow(JobService &jobs, DataChanges &changes, const Clock &clock, QWidget *parent = nullptr);

    /// The answer of a service that was asked for a job: followed until it ends, or its refusal is shown.
    void follow(const Result<qint64> &job);
    bool isBusy() const { return !m_rows.isEmpty(); }

signals:
    /// A job reached its end and did what it was asked for.
    void done(JobKind kind);
    void busyChanged(bool busy);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Followed {
        ProgressRow *row = nullptr;
        JobKind kind = JobKind::PullCourses;
        PaceMeter pace;
    };
    void read(qint64 id);
    void showJob(const Job &job);
    void showPace(const Job &job, Followed &followed);
    void drop(qint64 id);
    void showError(const Error &error, qint64 retryId);

    JobService &m_jobs;
    const Clock &m_clock;
    QVBoxLayout *m_layout;
    Banner *m_banner;
    QHash<qint64, Followed> m_rows;
    QTimer m_timer; // progress is not worth a notice of the database for each row
    qint64 m_failedJob = 0;
    std::optional<Error> m_error;
};
