// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/moodle/moodlebatch.h"

#include "app/domain/logging.h"

using namespace Qt::Literals::StringLiterals;
using Kind = Error::Kind;

namespace {

constexpr qsizetype kCallsOfASlowCampus = 10;

/// Moodle's word on one call, not the campus's state.
bool concernsOneCall(const Error &error)
{
    switch (error.kind) {
    case Kind::Invalid:
    case Kind::NotFound:
    case Kind::Permission:
    case Kind::Conflict:
        return true;
    case Kind::Server: // a code of Moodle's that is not listed; gateways and PHP errors may pass
        return error.retry == Error::Retry::AfterFix;
    default:
        return false;
    }
}

/// The calls may work one by one: no such function on this campus or in this service, or something before Moodle that
/// minds JSON in a form.
bool forbidsBatches(const Error &error)
{
    return error.kind == Kind::Permission || error.kind == Kind::NotFound || error.kind == Kind::Invalid
        || error.kind == Kind::WrongService;
}

bool isTooSlow(const Error &error)
{
    return error.kind == Kind::Timeout || error.code == u"504" || error.code == u"502";
}

} // namespace

MoodleBatch::MoodleBatch(MoodleClient &moodle, QList<MoodleCall> calls)
    : m_moodle(moodle)
    , m_calls(std::move(calls))
{
}

QCoro::Task<Result<MoodleBatch::Part>> MoodleBatch::next()
{
    Part part = refusedPart();
    if (part.answers.isEmpty() && !isDone()) {
        Result<Part> asked = co_await ask();
        if (!asked)
            co_return fail(asked.error());
        part = std::move(*asked);
    }
    note(part);
    co_return part;
}

QCoro::Task<Result<MoodleBatchAnswers>> MoodleBatch::all()
{
    MoodleBatchAnswers answers;
    while (!isDone()) {
        const Result<Part> part = co_await next();
        if (!part)
            co_return fail(part.error());
        answers += part->answers;
    }
    co_return answers;
}

QList<MoodleCall> MoodleBatch::group() const
{
    QList<MoodleCall> calls;
    for (qsizetype at = m_answered; at < m_calls.size() && calls.size() < m_perRequest; ++at) {
        if (m_refused.contains(m_calls.at(at).function))
            break;
        calls.append(m_calls.at(at));
    }
    return calls;
}

MoodleBatch::Part MoodleBatch::refusedPart() const
{
    Part part{.first = m_answered};
    for (qsizetype at = m_answered; at < m_calls.size(); ++at) {
        const auto refused = m_refused.constFind(m_calls.at(at).function);
        if (refused == m_refused.cend())
            break;
        part.answers.append(fail(*refused));
    }
    return part;
}

QCoro::Task<Result<MoodleBatch::Part>> MoodleBatch::ask()
{
    QList<MoodleCall> calls = group();
    if (!m_moodle.mayBatch() || calls.size() == 1)
        co_return co_await askSingly();
    Result<MoodleBatchReply> reply = co_await m_moodle.batch(calls);
    if (!reply && isTooSlow(reply.error()) && calls.size() > kCallsOfASlowCampus) {
        qCInfo(lcMoodle) << "a batch took too long; smaller ones follow";
        m_perRequest = kCallsOfASlowCampus;
        calls = group();
        reply = co_await m_moodle.batch(calls);
    }
    if (!reply && !forbidsBatches(reply.error()))
        co_return fail(reply.error());
    if (!reply || reply->answers.isEmpty() || reply->answers.size() > calls.size()) {
        m_moodle.noteBatch(true);
        if (!m_moodle.mayBatch())
            qCInfo(lcMoodle) << "calls cannot be put together; they go out one by one";
        co_return co_await askSingly();
    }
    m_moodle.noteBatch(false);
    co_return Part{.first = m_answered, .answers = reply->answers, .serverDate = reply->serverDate};
}

QCoro::Task<Result<MoodleBatch::Part>> MoodleBatch::askSingly()
{
    const MoodleCall call = m_calls.at(m_answered);
    const Result<QJsonValue> answer = co_await m_moodle.single(call);
    if (!answer && !concernsOneCall(answer.error()))
        co_return fail(answer.error());
    co_return Part{.first = m_answered, .answers = MoodleBatchAnswers(1, answer)};
}

void MoodleBatch::note(const Part &part)
{
    m_answered += part.answers.size();
    if (part.answers.isEmpty() || part.answers.last())
        return;
    if (part.answers.last().error().code == u"accessexception")
        m_refused.insert(m_calls.at(m_answered - 1).function, part.answers.last().error());
}
