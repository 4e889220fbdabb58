// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/moodle/moodleclient.h"

#include <QHash>

/// Any number of calls that may be repeated, 50 to a request, each with a result of its own. (contract:
/// moodle/README.md, section 7)
///
///     MoodleBatch batch(moodle, calls);                    // moodlefunction::scormTracks(...), ...
///     while (!batch.isDone()) {
///         const auto part = co_await batch.next();         // one request; what it brought can be stored and dropped
///         if (!part)
///             co_return fail(part.error());                // the campus is away; next() asks for the same again
///         for (qsizetype i = 0; i < part->answers.size(); ++i)
///             ... calls.at(part->first + i), parseMoodleTracks(*part->answers.at(i)) ...
///     }
///
/// Moodle stops at the first inner call that fails: its error is that call's result, and the rest goes out with the
/// next request. A function that is not in the service is asked once; its other calls fail without a request. Where
/// calls cannot be put together they go out one by one, with the same results; a single refusal costs one call of its
/// own. A batch that takes longer than the campus's patience goes again in smaller ones. Lives, like its client, until
/// next() has come back.
class MoodleBatch {
public:
    static constexpr qsizetype kCallsPerRequest = 50;

    /// What one request brought: the results of the calls from number `first` on.
    struct Part {
        qsizetype first = 0;
        MoodleBatchAnswers answers;
        QDateTime serverDate; ///< UTC; invalid when calls went out one by one.
    };

    MoodleBatch(MoodleClient &moodle, QList<MoodleCall> calls);

    bool isDone() const { return m_answered == m_calls.size(); }
    /// How many calls have a result.
    qsizetype answered() const { return m_answered; }
    /// One request, or none where the results are known. Fails, without going on, when the campus as a whole is at
    /// fault: away, slow, in maintenance, the token refused.
    QCoro::Task<Result<Part>> next();
    /// All that is left, together: one result per call. For what fits in memory.
    QCoro::Task<Result<MoodleBatchAnswers>> all();

private:
    QList<MoodleCall> group() const;
    Part refusedPart() const;
    QCoro::Task<Result<Part>> ask();
    QCoro::Task<Result<Part>> askSingly();
    void note(const Part &part);

    MoodleClient &m_moodle;
    const QList<MoodleCall> m_calls;
    qsizetype m_answered = 0;
    qsizetype m_perRequest = kCallsPerRequest;
    QHash<QString, Error> m_refused; ///< By function: not in the service.
};
