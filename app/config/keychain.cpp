// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/keychain.h"

#include "app/domain/logging.h"

#include <QCoroFuture>
#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kPatience = 90s; // a person may have to type the password that unlocks it

QKeychain::Job *makeJob(const KeychainRequest &request)
{
    switch (request.action) {
    case KeychainRequest::Action::Read:
        return new QKeychain::ReadPasswordJob(request.service);
    case KeychainRequest::Action::Write: {
        auto *write = new QKeychain::WritePasswordJob(request.service);
        write->setBinaryData(request.value);
        return write;
    }
    case KeychainRequest::Action::Remove:
        break;
    }
    return new QKeychain::DeletePasswordJob(request.service);
}

KeychainAnswer::Outcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return KeychainAnswer::Outcome::Done;
    case QKeychain::EntryNotFound:
        return KeychainAnswer::Outcome::NotFound;
    case QKeychain::AccessDeniedByUser:
        return KeychainAnswer::Outcome::DeniedByPerson;
    default:
        return KeychainAnswer::Outcome::NoKeychain; // no Secret Service gives OtherError, and at once
    }
}

/// Answers once: whichever of job and clock comes first.
class Pending {
public:
    Pending() { m_promise.start(); }
    QFuture<KeychainAnswer> future() const { return m_promise.future(); }
    void finish(const KeychainAnswer &answer)
    {
        if (m_isFinished)
            return;
        m_isFinished = true;
        m_promise.addResult(answer);
        m_promise.finish();
    }

private:
    QPromise<KeychainAnswer> m_promise;
    bool m_isFinished = false;
};

QFuture<KeychainAnswer> runJob(const KeychainRequest &request)
{
    QKeychain::Job *job = makeJob(request); // deletes itself when it has finished, however late
    job->setInsecureFallback(false);
    job->setKey(request.entry);
    const auto pending = std::make_shared<Pending>();
    const QFuture<KeychainAnswer> future = pending->future();
    QObject::connect(job, &QKeychain::Job::finished, job, [pending](QKeychain::Job *finished) {
        KeychainAnswer answer{.outcome = outcomeOf(finished->error()), .detail = finished->errorString()};
        if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(finished))
            answer.value = read->binaryData();
        pending->finish(answer);
    });
    QTimer::singleShot(kPatience, job, [pending] {
        pending->finish({.outcome = KeychainAnswer::Outcome::DeniedByPerson, .detail = u"no answer"_s});
    });
    job->start();
    return future;
}

tl::unexpected<Error> denied(const KeychainAnswer &answer)
{
    return fail({.kind = Error::Kind::Permission,
                 .code = u"keychain_denied"_s,
                 .detail = answer.detail,
                 .retry = Error::Retry::AfterFix});
}

tl::unexpected<Error> absent(const KeychainAnswer &answer)
{
    return fail({.kind = Error::Kind::NotFound,
                 .code = u"no_keychain"_s,
                 .detail = answer.detail,
                 .retry = Error::Retry::AfterFix});
}

Result<void> written(const KeychainAnswer &answer)
{
    switch (answer.outcome) {
    case KeychainAnswer::Outcome::Done:
    case KeychainAnswer::Outcome::NotFound: // removing what is not there
        return {};
    case KeychainAnswer::Outcome::DeniedByPerson:
        return denied(answer);
    case KeychainAnswer::Outcome::NoKeychain:
        break;
    }
    return absent(answer);
}

} // namespace

KeychainAccess systemKeychain()
{
    return runJob;
}

KeychainSecretStore::KeychainSecretStore(const QString &profile, KeychainAccess access)
    : m_service(u"bedel/"_s + profile)
    , m_access(std::move(access))
{
}

QFuture<KeychainAnswer> KeychainSecretStore::ask(KeychainRequest::Action action, SecretName name,
                                                 const QByteArray &value) const
{
    return m_access({.action = action, .service = m_service, .entry = word(name), .value = value});
}

void KeychainSecretStore::remember(const KeychainAnswer &answer)
{
    const Presence presence =
        answer.outcome == KeychainAnswer::Outcome::NoKeychain ? Presence::Absent : Presence::Present;
    if (presence == Presence::Absent && m_presence != Presence::Absent)
        qCInfo(lcConfig) << "no keychain:" << answer.detail;
    m_presence = presence;
}

QCoro::Task<Result<OptionalSecret>> KeychainSecretStore::read(SecretName name)
{
    const QFuture<KeychainAnswer> future = ask(KeychainRequest::Action::Read, name);
    const KeychainAnswer answer = co_await future;
    remember(answer);
    if (answer.outcome == KeychainAnswer::Outcome::DeniedByPerson)
        co_return denied(answer);
    if (answer.outcome != KeychainAnswer::Outcome::Done || answer.value.isEmpty())
        co_return OptionalSecret();
    co_return OptionalSecret(Secret(answer.value));
}

QCoro::Task<Result<void>> KeychainSecretStore::write(SecretName name, Secret secret)
{
    const QFuture<KeychainAnswer> future = ask(KeychainRequest::Action::Write, name, secret.reveal());
    const KeychainAnswer answer = co_await future;
    remember(answer);
    co_return written(answer);
}

QCoro::Task<Result<void>> KeychainSecretStore::remove(SecretName name)
{
    const QFuture<KeychainAnswer> future = ask(KeychainRequest::Action::Remove, name);
    const KeychainAnswer answer = co_await future;
    remember(answer);
    const Result<void> result = written(answer);
    const bool isGone = !result && result.error().code == "no_keychain"_L1;
    co_return isGone ? Result<void>() : result;
}

QCoro::Task<bool> KeychainSecretStore::probe()
{
    if (m_presence == Presence::Unknown) {
        const QFuture<KeychainAnswer> future = ask(KeychainRequest::Action::Read, SecretName::EngineKey);
        const KeychainAnswer answer = co_await future;
        remember(answer);
    }
    co_return isPersistent();
}
