// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tracking/campusreader.h"

#include "app/domain/logging.h"

#include <QCoroFuture>
#include <QElapsedTimer>
#include <QPromise>
#include <QTimer>

using namespace std::chrono_literals;

namespace {

constexpr int kTries = 4;
constexpr auto kLongestPause = 30s;
constexpr auto kPieceOfPause = 250ms; // a program that is closed waits no longer than that
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
    case Error::Kind::Maintenance:
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

CampusReader::CampusReader(MoodleClient &moodle, CampusPace &pace, ReadingWatch *watch,
                           std::chrono::milliseconds firstPause)
    : m_moodle(moodle)
    , m_pace(pace)
    , m_watch(watch)
    , m_firstPause(firstPause)
{
}

QCoro::Task<Result<void>> CampusReader::read(QList<MoodleCall> calls, Sink sink, Skip skip)
{
    m_serverDate = {};
    const auto work = std::make_shared<Work>();
    work->calls = std::move(calls);
    work->sink = std::move(sink);
    work->skip = std::move(skip);
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

QCoro::Task<Result<MoodleSite>> CampusReader::site()
{
    for (int tries = 1;; ++tries) {
        const auto wait = m_pace.takeTurn(std::chrono::steady_clock::now());
        const QFuture<void> turn = afterPause(wait);
        co_await turn;
        const Result<MoodleSite> site = co_await m_moodle.siteInfo();
        const bool mayCome = !site && (mayPass(site.error()) || site.error().kind == Error::Kind::Invalid);
        if (!mayCome || tries >= kTries)
            co_return site;
        const Result<void> paused = co_await pauseAfter(tries, site.error().retryAfter);
        if (!paused)
            co_return fail(paused.error());
    }
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
    QList<qsizetype> open;
    for (qsizetype call = from; call < from + count; ++call)
        open.append(call);
    while (!work->refusal) {
        QList<qsizetype> asked;
        QList<MoodleCall> calls;
        for (const qsizetype call : std::as_const(open)) {
            if (const std::optional<Error> reason = work->skip ? work->skip(call) : std::nullopt) {
                work->sink(call, fail(*reason));
                continue;
            }
            asked.append(call);
            calls.append(work->calls.at(call));
        }
        if (asked.isEmpty())
            co_return;
        MoodleBatch batch(m_moodle, calls);
        const qsizetype settled = co_await askPart(work, &batch, asked);
        open = asked.mid(settled);
    }
}

/// Until all is answered, or something of the rest is to be skipped. Returns how many calls are settled.
QCoro::Task<qsizetype> CampusReader::askPart(std::shared_ptr<Work> work, MoodleBatch *batch, QList<qsizetype> calls)
{
    const auto isSkipped = [work](qsizetype call) { return work->skip && work->skip(call); };
    int tries = 0;
    while (!batch->isDone() && !work->refusal) {
        const Result<MoodleBatch::Part> part = co_await askOnce(batch, calls.size());
        if (part) {
            work->spoiltInARow = 0;
            tries = 0;
            for (qsizetype i = 0; i < part->answers.size(); ++i)
                work->sink(calls.at(part->first + i), part->answers.at(i));
            if (m_watch) {
                const Result<void> told = co_await m_watch->answered();
                if (!told)
                    work->refusal = told.error();
            }
            if (std::any_of(calls.cbegin() + batch->answered(), calls.cend(), isSkipped))
                break;
            continue;
        }
        const Error error = part.error();
        if (!mayPass(error)) {
            work->refusal = error;
        } else if (++tries < kTries) {
            const Result<void> paused = co_await pauseAfter(tries, error.retryAfter);
            if (!paused)
                work->refusal = paused.error();
        } else if (++work->spoiltInARow >= kSpoiltInARow || work->calls.size() == calls.size()) {
            work->refusal = error;
        } else {
            qCInfo(lcEngine) << "a part of the reading is left out:" << word(error.kind) << error.code;
            for (qsizetype i = batch->answered(); i < calls.size(); ++i)
                work->sink(calls.at(i), fail(error));
            co_return calls.size();
        }
    }
    co_return batch->answered();
}

QCoro::Task<Result<MoodleBatch::Part>> CampusReader::askOnce(MoodleBatch *batch, qsizetype calls)
{
    const auto wait = m_pace.takeTurn(std::chrono::steady_clock::now());
    if (wait > 0ms) {
        const QFuture<void> turn = afterPause(wait);
        co_await turn;
    }
    QElapsedTimer timer;
    timer.start();
    const Result<MoodleBatch::Part> part = co_await batch->next();
    m_pace.note(std::chrono::milliseconds(timer.elapsed()), int(part ? part->answers.size() : calls),
                part ? nullptr : &part.error());
    if (part) {
        // The earliest moment that any of the answers may speak of.
        const QDateTime asOf = m_moodle.lastServerDate().addMSecs(-timer.elapsed());
        if (asOf.isValid() && (!m_serverDate.isValid() || asOf < m_serverDate))
            m_serverDate = asOf;
    }
    co_return part;
}

QCoro::Task<Result<void>> CampusReader::pauseAfter(int tries, std::optional<std::chrono::milliseconds> asked)
{
    auto left = std::min<std::chrono::milliseconds>(asked.value_or(m_firstPause * (1 << tries)), kLongestPause);
    while (left > 0ms) {
        if (m_watch && m_watch->isLeaving())
            co_return fail({.kind = Error::Kind::Cancelled, .system = Error::System::Moodle});
        const std::chrono::milliseconds piece = std::min<std::chrono::milliseconds>(left, kPieceOfPause);
        const QFuture<void> later = afterPause(piece);
        co_await later;
        left -= piece;
    }
    co_return {};
}
