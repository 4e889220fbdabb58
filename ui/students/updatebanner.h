// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/job.h"

#include <QTimer>
#include <QWidget>

class Banner;
class Button;

/// Details changed here that the campus does not have yet: on their way, waiting, or refused, with the ways on.
class UpdateBanner final : public QWidget {
    Q_OBJECT
public:
    explicit UpdateBanner(QWidget *parent = nullptr);

    /// Hides itself without a job; one that is just under way is told only when it takes long.
    void setJob(const std::optional<Job> &job);
    void setBusy(bool isBusy);
    Banner *banner() const { return m_banner; }
    Button *retryButton() const { return m_retry; }

signals:
    void retryWanted();
    void editWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showJob();
    void retranslate();

    std::optional<Job> m_job;
    QTimer m_slowTimer;
    Banner *m_banner;
    QWidget *m_buttons;
    Button *m_edit;
    Button *m_retry;
};
