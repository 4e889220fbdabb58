// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/engine/tracking/campuspace.h"
#include "app/remote/moodle/moodlebatch.h"

#include <QCoroTask>
#include <QJsonValue>

#include <functional>

/// Finished after a pause, for coroutines.
QFuture<void> afterPause(std::chrono::milliseconds pause);

/// Hears of a reading while it goes on.
class ReadingWatch {
public:
    virtual ~ReadingWatch() = default;
    /// Some answers have come, and their sink has had them. A failure ends the reading with it.
    virtual QCoro::Task<Result<void>> answered() = 0;
    /// The program leaves: what pauses need not go on.
    virtual bool isLeaving() const = 0;
};

/// Carries any number of reading calls to the campus, several requests at a time at the campus's pace. What a passing
/// failure spoilt is asked again a few times; after that its calls fail one by one and the others go on.
class CampusReader {
public:
    /// Called for every call, in no order.
    using Sink = std::function<void(qsizetype call, const Result<QJsonValue> &answer)>;
    /// Why a call need not be asked any more: it fails with that, at no cost. Each failure inside a batch costs a
    /// request, so what is sure to fail is better left out.
    using Skip = std::function<std::optional<Error>(qsizetype call)>;

    CampusReader(MoodleClient &moodle, CampusPace &pace, ReadingWatch *watch = nullptr,
                 std::chrono::milliseconds firstPause = kFirstPause);

    /// Fails when the campus as a whole refuses or is away, or the watch wants no more; the sink has then had only some
    /// of the calls. The reader and what sink and skip refer to live until it comes back.
    QCoro::Task<Result<void>> read(QList<MoodleCall> calls, Sink sink, Skip skip = {});
    QCoro::Task<Result<MoodleSite>> site();
    /// The campus's time up to which every answer of the last read() knows; invalid when there was none.
    QDateTime serverDate() const { return m_serverDate; }

private:
    static constexpr std::chrono::milliseconds kFirstPause{500};
    struct Work {
        QList<MoodleCall> calls;
        Sink sink;
        Skip skip;
        qsizetype next = 0;
        int spoiltInARow = 0;
        std::optional<Error> refusal;
    };
    QCoro::Task<> carry(std::shared_ptr<Work> work, int line);
    QCoro::Task<> carryPart(std::shared_ptr<Work> work, qsizetype from, qsizetype count);
    QCoro::Task<qsizetype> askPart(std::shared_ptr<Work> work, MoodleBatch *batch, QList<qsizetype> calls);
    QCoro::Task<Result<MoodleBatch::Part>> askOnce(MoodleBatch *batch, qsizetype calls);
    /// Fails when the program leaves meanwhile.
    QCoro::Task<Result<void>> pauseAfter(int tries, std::optional<std::chrono::milliseconds> asked);

    MoodleClient &m_moodle;
    CampusPace &m_pace;
    ReadingWatch *const m_watch;
    const std::chrono::milliseconds m_firstPause;
    QDateTime m_serverDate;
};
