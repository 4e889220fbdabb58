// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/namedjob.h"
#include "app/storage/sqlsession.h"

/// The queue. Times come from the caller's clock.
class JobRepository {
public:
    explicit JobRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// Adds a job and returns its id; with a dedupe key that is still open, the id of the job that has it.
    Result<qint64> add(const Job &job);
    /// The same for what a person asks for: an open job with the key that waits for a later try is tried at once.
    Result<qint64> addAtOnce(const Job &job);
    /// Leases up to limit due jobs to the owner, those of dead engines (lease ended) included, and those left to
    /// another engine (leaveTo) only when their time is over.
    Result<QList<Job>> claim(const QString &owner, const QDateTime &now, std::chrono::milliseconds lease, int limit);
    /// Keeps the leases of these jobs alive while the work on them goes on.
    Result<void> renew(const QString &owner, const QList<qint64> &ids, const QDateTime &leaseUntil);
    /// Gives everything of this owner back at once: the engine stops.
    Result<void> giveBack(const QString &owner);
    /// When the next open job is due; nothing when there is none.
    Result<std::optional<QDateTime>> nextDue();

    // The following answer false when the lease was lost meanwhile: then nothing was written.
    Result<bool> finish(const Job &job, const QDateTime &now);
    Result<bool> failForGood(const Job &job, const Error &error, const QDateTime &now);
    Result<bool> tryAgain(const Job &job, const Error &error, const QDateTime &runAfter);
    /// Only that engine may take it before the time is over; this attempt does not count.
    Result<bool> leaveTo(const Job &job, const QString &owner, const Error &reason, const QDateTime &now,
                         const QDateTime &until);
    /// False when it is done already.
    Result<bool> setPayload(qint64 id, const QJsonObject &payload);
    /// The newest of a student that is open or failed.
    Result<std::optional<Job>> unfinished(JobKind kind, qint64 studentId);
    /// What a job brought, e.g. {"courses": 6, "added": 6, "updated": 0}.
    Result<void> setResult(qint64 id, const QJsonObject &result);
    Result<void> setProgress(qint64 id, int done, int total);

    /// Asks whoever works on the job to stop; false when it has ended already. One that nobody works on yet is told as
    /// soon as somebody does.
    Result<bool> requestCancel(qint64 id, const QDateTime &now);
    Result<bool> isCancelRequested(qint64 id);
    /// Asked inside a transaction of long work: whether the job is still this owner's.
    Result<bool> isHeld(const Job &job);

    /// A failed or waiting job becomes ready at once, unless another one has taken its place.
    Result<void> makeReady(qint64 id, const QDateTime &now);
    Result<QList<Job>> ofIntake(qint64 intakeId);
    /// The same inside a transaction that decides by their state: until its end no engine takes one of them.
    Result<QList<Job>> lockOfIntake(qint64 intakeId);
    Result<Job> find(qint64 id);
    /// The same, and until the transaction ends nobody else changes it.
    Result<Job> lock(qint64 id);
    /// Goes on as if it were new, with the job's payload and result: nothing done, no cancel asked for. False when the
    /// lease was lost meanwhile: then nothing was written.
    Result<bool> beginAnew(const Job &job);
    /// Newest first.
    Result<QList<Job>> list(const QList<JobState> &states, int limit);
    /// The same with the names of student and courses.
    Result<QList<NamedJob>> named(const QList<JobState> &states, int limit);
    /// Failed pulls that no later one of the same kind made good, newest first.
    Result<QList<Job>> failedPulls(int limit);
    Result<JobCounts> counts();

private:
    Result<QList<Job>> select(const QString &rest, const QVariantList &values);

    SqlSession &m_session;
};
