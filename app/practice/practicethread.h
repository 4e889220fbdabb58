// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/practicecampus.h"

#include <QFuture>
#include <QPromise>
#include <QThread>

/// Runs a PracticeCampus in a thread of its own, as `bedel` does.
class PracticeThread final : public QObject {
    Q_OBJECT
public:
    explicit PracticeThread(QObject *parent = nullptr);
    /// Stops the campus and waits for the thread.
    ~PracticeThread() override;

    /// Starts thread and campus. The future is never cancelled; it holds the endpoints or the reason.
    QFuture<Result<PracticeEndpoints>> start(const PracticeOptions &options);
    void stop();
    /// See PracticeCampus::history(); empty when no campus runs.
    QFuture<SampleHistory> history();

signals:
    void started(const PracticeEndpoints &endpoints);
    void failed(const Error &error);
    /// See PracticeCampus::changed().
    void changed();

private:
    QThread m_thread;
    PracticeCampus *m_campus = nullptr; ///< Lives in m_thread; deleted there when the thread ends.
};
