// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sealedpassword.h"

#include "app/config/sealing.h"
#include "app/domain/engineinfo.h"
#include "app/domain/logging.h"
#include "app/storage/enginerepository.h"
#include "app/storage/intakerepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/transaction.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How long the other engine has before anybody may take the job again.
constexpr std::chrono::milliseconds kReserved = 30s;

/// Who has found out already that the seal is not theirs.
QStringList strangers(const Job &job)
{
    const bool isLeft = job.error && job.error->code == kSealedElsewhere;
    return isLeft ? job.error->fact(Error::Fact::Id).split(u' ', Qt::SkipEmptyParts) : QStringList();
}

Error sealedElsewhere(const QStringList &owners, const QString &host)
{
    return {.kind = Error::Kind::Conflict,
            .code = kSealedElsewhere,
            .retry = Error::Retry::Later,
            .facts = {{Error::Fact::Id, owners.join(u' ')}, {Error::Fact::Name, host}}};
}

} // namespace

/// Nothing: it cannot be opened here.
QCoro::Task<Result<std::optional<Secret>>> SealedPassword::read(qint64 intakeId)
{
    const auto ask = [intakeId](SqlSession &session) { return IntakeRepository(session).sealedPassword(intakeId); };
    const auto asked = m_context.database.run(ask, Database::Priority::Background);
    const Result<QByteArray> box = co_await asked;
    if (!box)
        co_return fail(box.error());
    const Result<EngineKey> key = EngineKey::fromSecret(m_context.connections->secrets.engineKey);
    const Result<Secret> password = key ? openSealed(*key, *box) : Result<Secret>(fail(key.error()));
    co_return password ? std::optional<Secret>(*password) : std::optional<Secret>();
}

QCoro::Task<Result<std::optional<Secret>>> SealedPassword::open(IntakeStatus status)
{
    if (!status.intake.hasPassword)
        co_return std::optional<Secret>();
    const Result<std::optional<Secret>> password = co_await read(status.intake.id);
    if (!password || *password)
        co_return password;
    // Nobody alive reads it. What is typed next must be sealed for somebody who is there.
    if (const Result<void> published = co_await publishKey(); !published)
        co_return fail(published.error());
    co_return fail({.kind = Error::Kind::Invalid,
                    .code = u"password_needed"_s,
                    .retry = Error::Retry::AfterFix,
                    .facts = {{Error::Fact::Field, u"password"_s}}});
}

QCoro::Task<Result<bool>> SealedPassword::leaveToAnother(Job job, IntakeStatus status)
{
    const bool isWanted = status.intake.hasPassword && status.student.moodleUserId == 0;
    if (!isWanted)
        co_return false;
    const Result<std::optional<Secret>> password = co_await read(status.intake.id);
    if (!password)
        co_return fail(password.error());
    if (*password)
        co_return false;
    const auto leave = [job, me = m_context.owner, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<bool> {
            const Result<QList<EngineInfo>> alive = EngineRepository(session).list(now.addMSecs(-kEngineAlive.count()));
            if (!alive)
                return fail(alive.error());
            const QStringList tried = strangers(job) + QStringList(me);
            for (const EngineInfo &engine : *alive) {
                const QString owner = engine.uuid.toString(QUuid::WithoutBraces);
                if (tried.contains(owner))
                    continue;
                const Result<bool> left = JobRepository(session).leaveTo(
                    job, owner, sealedElsewhere(tried, engine.host), now, now.addMSecs(kReserved.count()));
                return left ? Result<bool>(true) : left;
            }
            return false;
        });
    };
    const auto leaving = m_context.database.run(leave, Database::Priority::Background);
    const Result<bool> left = co_await leaving;
    if (left && *left)
        qCInfo(lcEngine) << "job" << job.id << "is left to the engine that can open its password";
    co_return left;
}

QCoro::Task<Result<void>> SealedPassword::publishKey()
{
    const Result<EngineKey> key = EngineKey::fromSecret(m_context.connections->secrets.engineKey);
    if (!key)
        co_return Result<void>();
    const auto publish = [publicKey = QString::fromLatin1(key->publicKey.toBase64()),
                          now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session,
                             [&] { return SettingRepository(session).set(u"engine.public_key"_s, publicKey, now); });
    };
    const auto publishing = m_context.database.run(publish, Database::Priority::Background);
    co_return co_await publishing;
}
