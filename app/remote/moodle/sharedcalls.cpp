// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/moodle/sharedcalls.h"

#include <QPointer>

using namespace std::chrono_literals;

namespace {

constexpr auto kGathering = 20ms; // a person does not feel it, and a claim's worth of jobs arrives within it
constexpr int kAtOnce = 4; // web server processes taken up by us; small campuses have some ten in all

Error cancelled()
{
    return {.kind = Error::Kind::Cancelled, .system = Error::System::Moodle};
}

} // namespace

SharedCalls::SharedCalls(MoodleClient &moodle, QObject *parent)
    : QObject(parent)
    , m_moodle(moodle)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kGathering);
    connect(&m_timer, &QTimer::timeout, this, &SharedCalls::sendWaiting);
}

SharedCalls::~SharedCalls()
{
    cancelWaiting();
}

QFuture<Result<QJsonValue>> SharedCalls::ask(MoodleCall call)
{
    Waiting waiting{.call = std::move(call), .answer = {}};
    waiting.answer.start();
    QFuture<Result<QJsonValue>> answer = waiting.answer.future();
    m_waiting.push_back(std::move(waiting));
    if (!m_timer.isActive())
        m_timer.start();
    return answer;
}

void SharedCalls::cancelWaiting()
{
    m_timer.stop();
    for (Waiting &waiting : m_waiting)
        give(waiting, fail(cancelled()));
    m_waiting.clear();
}

void SharedCalls::sendWaiting()
{
    while (!m_waiting.empty() && m_underWay < kAtOnce) {
        ++m_underWay;
        send(takeBunch());
    }
}

SharedCalls::Bunch SharedCalls::takeBunch()
{
    const size_t most = m_moodle.mayBatch() ? size_t(MoodleBatch::kCallsPerRequest) : 1;
    Bunch bunch;
    while (!m_waiting.empty() && bunch.size() < most) {
        bunch.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    return bunch;
}

QCoro::Task<> SharedCalls::send(Bunch bunch)
{
    QList<MoodleCall> calls;
    for (const Waiting &waiting : bunch)
        calls.append(waiting.call);
    const QPointer<SharedCalls> self(this);
    MoodleBatch batch(m_moodle, calls);
    size_t given = 0;
    while (!batch.isDone()) {
        const Result<MoodleBatch::Part> part = co_await batch.next();
        if (!self) { // the connection was closed meanwhile
            for (; given < bunch.size(); ++given)
                give(bunch.at(given), fail(cancelled()));
            co_return;
        }
        for (qsizetype i = 0; part && i < part->answers.size(); ++i)
            give(bunch.at(given++), part->answers.at(i));
        for (; !part && given < bunch.size(); ++given)
            give(bunch.at(given), fail(part.error()));
        if (!part)
            break;
        // Found out just now: the others need not wait for each other.
        for (; !m_moodle.mayBatch() && bunch.size() > given; bunch.pop_back())
            m_waiting.push_front(std::move(bunch.back()));
        if (given == bunch.size())
            break;
    }
    --m_underWay;
    sendWaiting();
}

void SharedCalls::give(Waiting &waiting, const Result<QJsonValue> &answer)
{
    waiting.answer.addResult(answer);
    waiting.answer.finish();
}
