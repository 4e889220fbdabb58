// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/statusservice.h"

#include "app/domain/clock.h"
#include "app/domain/engineinfo.h"
#include "app/domain/rules/clockjump.h"
#include "app/storage/database.h"
#include "app/storage/enginerepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/numberholdrepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/trackingrepository.h"
#include "app/storage/webhookeventrepository.h"

#include <QCoroFuture>

namespace {

Result<SystemHealth> healthOf(SqlSession &session, Error::System system)
{
    const Result<std::optional<QString>> text = SettingRepository(session).value(SystemHealth::settingKey(system));
    if (!text)
        return fail(text.error());
    return *text ? SystemHealth::fromText(**text) : SystemHealth();
}

Result<QList<AccountNote>> accountNotesOf(SqlSession &session)
{
    const Result<std::optional<QString>> text = SettingRepository(session).value(QString(kAccountNotesKey));
    if (!text)
        return fail(text.error());
    return accountNotesFromText(text->value_or(QString()));
}

Result<ProgramStatus> statusOf(SqlSession &session, const QDateTime &now)
{
    const Result<JobCounts> jobs = JobRepository(session).counts();
    if (!jobs)
        return fail(jobs.error());
    const Result<QList<EngineInfo>> engines = EngineRepository(session).list(now.addMSecs(-kEngineAlive.count()));
    if (!engines)
        return fail(engines.error());
    const Result<SystemHealth> moodle = healthOf(session, Error::System::Moodle);
    if (!moodle)
        return fail(moodle.error());
    const Result<SystemHealth> whatsApp = healthOf(session, Error::System::WhatsApp);
    if (!whatsApp)
        return fail(whatsApp.error());
    const Result<ReceiverState> receiver = WebhookEventRepository(session).receiver(now);
    if (!receiver)
        return fail(receiver.error());
    const Result<QList<AccountNote>> notes = accountNotesOf(session);
    if (!notes)
        return fail(notes.error());
    const Result<QMap<QString, NumberHold>> holds = NumberHoldRepository(session).all();
    if (!holds)
        return fail(holds.error());
    const Result<std::optional<QString>> jumped = SettingRepository(session).value(QString(clockjump::kKey));
    if (!jumped)
        return fail(jumped.error());
    TrackingRepository tracking(session);
    const Result<QDateTime> readAt = tracking.newestCheck();
    if (!readAt)
        return fail(readAt.error());
    const Result<std::optional<QDateTime>> nextReadAt = tracking.nextDue();
    if (!nextReadAt)
        return fail(nextReadAt.error());
    return ProgramStatus{.jobs = *jobs,
                         .engines = *engines,
                         .moodle = *moodle,
                         .whatsApp = *whatsApp,
                         .receiver = *receiver,
                         .accountNotes = *notes,
                         .holds = *holds,
                         .rulesWaitUntil = clockjump::rulesWaitUntil(jumped->value_or(QString()), now),
                         .readAt = *readAt,
                         .nextReadAt = nextReadAt->value_or(QDateTime())};
}

} // namespace

StatusService::StatusService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

QCoro::Task<Result<ProgramStatus>> StatusService::status()
{
    const auto read = [now = m_clock.now()](SqlSession &session) { return statusOf(session, now); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QMap<QString, NumberHealth>>> StatusService::numbers(QStringList accounts)
{
    const auto read = [accounts](SqlSession &session) -> Result<QMap<QString, NumberHealth>> {
        QMap<QString, NumberHealth> numbers;
        SettingRepository settings(session);
        for (const QString &account : accounts) {
            const Result<std::optional<QString>> text = settings.value(NumberHealth::settingKey(account));
            if (!text)
                return fail(text.error());
            if (*text)
                numbers.insert(account, NumberHealth::fromText(**text));
        }
        return numbers;
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QMap<QString, NumberHold>>> StatusService::holds()
{
    const auto read = [](SqlSession &session) { return NumberHoldRepository(session).all(); };
    const auto future = m_database.run(read);
    co_return co_await future;
}
