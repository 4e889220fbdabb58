// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tracking/campusreader.h"

#include "app/domain/logging.h"
#include "app/remote/moodle/moodlebatch.h"

#include <QCoroFuture>
#include <QElapsedTimer>
#include <QPromise>
#include <QTimer>

using namespace std::chrono_literals;

namespace {

constexpr int kTries = 4;
constexpr auto kFirstPause = 500ms;
constexpr auto kLongestPause = 30s;
/// So many requests in a row that never succeeded: the campus is away.
constexpr int kSpoiltInARow = 3;

/// Passes by itself, most likely soon.
bool mayPass(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
    case Error::Kind::RateLimited:
    case Error::Kind::Server:
    case Error::Kind::WrongService: // a proxy's page for a moment, or half an answer
        return true;
    default:
        return false;
    }
}

} // namespace

QFuture<void> afterPause(std::chrono::milliseconds pause)
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QTimer::singleShot(pause, Qt::PreciseTimer, [promise] { promise->finish(); });
    return promise->future();
}

CampusReader::CampusReader(MoodleClient &moodle, CampusPace &pace)
    : m_moodle(moodle)
    , m_pace(pace)
{
}

QCoro::Task<Result<void>> CampusReader::read(QList<MoodleCall> calls, Sink sink)
{
    m_serverDate = {};
    const auto work = std::make_shared<Work>();
    work->calls = std::move(calls);
    work->sink = std::move(sink);
    std::vector<QCoro::Task<>> lines;
    const int wanted = m_pace.connections();
    for (int line = 0; line < wanted && work->next < work->calls.size() && !work->refusal; ++line)
        lines.push_back(carry(work, line));
    for (QCoro::Task<> &line : lines)
        co_await line;
    if (work->refusal)
        co_return fail(*work->refusal);
    co_return {};
}

QCoro::Task<> CampusReader::carry(std::shared_ptr<Work> work, int line)
{
    // When the pace drops, the last lines end; the first one always goes on.
    while (work->next < work->calls.size() && !work->refusal && line < m_pace.connections()) {
        const qsizetype from = work->next;
        const qsizetype count = std::min<qsizetype>(m_pace.callsPerRequest(), work->calls.size() - from);
        work->next += count;
        co_await carryPart(work, from, count);
    }
}

QCoro::Task<> CampusReader::carryPart(std::shared_ptr<Work> work, qsizetype from, qsizetype count)
{
    MoodleBatch batch(m_moodle, work->calls.mid(from, count));
    int tries = 0;
    while (!batch.isDone() && !work->refusal) {
        const auto wait = m_pace.takeTurn(std::chrono::steady_clock::now());
        if (wait > 0ms) {
            const QFuture<void> turn = afterPause(wait);
            co_await turn;
        }
        QElapsedTimer timer;
        timer.start();
        const Result<MoodleBatch::Part> part = co_await batch.next();
        m_pace.note(std::chrono::milliseconds(timer.elapsed()), part ? int(part->answers.size()) : int(count),
                    part ? nullptr : &part.error());
        if (part) {
            // The earliest moment that any of the answers may speak of.
            const QDateTime asOf = m_moodle.lastServerDate().addMSecs(-timer.elapsed());
            if (asOf.isValid() && (!m_serverDate.isValid() || asOf < m_serverDate))
                m_serverDate = asOf;
            work->spoiltInARow = 0;
            tries = 0;
            for (qsizetype i = 0; i < part->answers.size(); ++i)
                work->sink(from + part->first + i, part->answers.at(i));
            continue;
        }
        const Error error = part.error();
        if (!mayPass(error)) {
            work->refusal = error;
        } else if (++tries < kTries) {
            const std::chrono::milliseconds pause = std::min<std::chrono::milliseconds>(
                error.retryAfter.value_or(kFirstPause * (1 << tries)), kLongestPause);
            const QFuture<void> later = afterPause(pause);
            co_await later;
        } else if (++work->spoiltInARow >= kSpoiltInARow || work->calls.size() == count) {
            work->refusal = error;
        } else {
            qCInfo(lcEngine) << "a part of the reading is left out:" << word(error.kind) << error.code;
            for (qsizetype i = batch.answered(); i < count; ++i)
                work->sink(from + i, fail(error));
            co_return;
        }
    }
}
