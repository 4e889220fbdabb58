// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/enginecontext.h"
#include "app/engine/jobhandler.h"

#include <QTimer>

#include <map>
#include <random>

/// Takes due jobs from the queue, a few at a time, and gives them to their handlers. Leases are renewed while the work
/// goes on; an engine that dies gives its jobs back when they end.
class JobRunner final : public QObject {
    Q_OBJECT
public:
    JobRunner(EngineContext &context, std::chrono::milliseconds lease, int concurrency, QObject *parent = nullptr);
    ~JobRunner() override;

    void addHandler(JobKind kind, std::unique_ptr<JobHandler> handler);
    void start();
    /// Takes nothing new; idle() follows when what runs has ended.
    void stop();
    bool isIdle() const { return m_runningIds.isEmpty() && !m_isClaiming; }
    /// Something may be due now.
    void wake();

signals:
    void idle();
    /// A job ended, well or not; for health notes.
    void jobEnded(const Job &job, const std::optional<Error> &error);

private:
    QCoro::Task<> claim();
    QCoro::Task<> work(Job job);
    QCoro::Task<> renewLeases();
    QCoro::Task<Result<void>> postpone(Job job, Error error);
    void scheduleNext(const Result<std::optional<QDateTime>> &due);
    void checkIdle();

    EngineContext &m_context;
    const std::chrono::milliseconds m_lease;
    const int m_concurrency;
    std::map<JobKind, std::unique_ptr<JobHandler>> m_handlers;
    std::mt19937 m_random;
    QTimer m_nextTimer;
    QTimer m_renewTimer;
    QList<qint64> m_runningIds;
    QDateTime m_renewedAt;
    bool m_isStarted = false;
    bool m_isClaiming = false;
    bool m_isWoken = false; ///< Something arrived while a claim was under way.
};

/// Whether an error may pass by itself, so that the job is tried again without a person.
bool passesByItself(const Error &error);
/// Pause before attempt number attempts + 1: 5 s doubling to 15 min, or what the other side asked for. jitter 0..1.
std::chrono::milliseconds pauseAfter(int attempts, const Error &error, double jitter);
