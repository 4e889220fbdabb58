// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What an engine says of itself and of the systems it speaks to, for every desk to read.
#include "app/domain/accountnote.h"
#include "app/domain/engineinfo.h"
#include "app/domain/logging.h"
#include "app/engine/engine.h"
#include "app/engine/jobrunner.h"
#include "app/engine/relayreader.h"
#include "app/storage/enginerepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/transaction.h"

#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kNoteReceiverEvery{60'000};

/// Nothing new to tell.
bool saysTheSame(const SystemHealth &one, const SystemHealth &other)
{
    return one.isKnown == other.isKnown && one.error.has_value() == other.error.has_value()
        && (!one.error || one.error->code == other.error->code);
}

} // namespace

/// A system without address or token is a task for somebody, before anything fails for want of it. Only when this is
/// the only engine: another one may have what is missing here.
QCoro::Task<> Engine::noteConnections()
{
    const std::pair<Error::System, bool> systems[]{{Error::System::Moodle, m_context.connections->hasMoodle()},
                                                   {Error::System::WhatsApp, m_context.connections->hasWhatsApp()}};
    const auto note = [me = m_id, now = m_context.clock.now(),
                       list = QList(std::begin(systems), std::end(systems))](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            const Result<QList<EngineInfo>> alive = EngineRepository(session).list(now.addMSecs(-kEngineAlive.count()));
            if (!alive)
                return fail(alive.error());
            const bool isAlone = std::ranges::all_of(*alive, [&](const EngineInfo &one) { return one.uuid == me; });
            SettingRepository settings(session);
            for (const auto &[system, isConnected] : list) {
                const QString key = SystemHealth::settingKey(system);
                const Result<std::optional<QString>> text = settings.value(key);
                if (!text)
                    return fail(text.error());
                const std::optional<Error> known = SystemHealth::fromText(text->value_or(QString())).error;
                const bool isNoted = known && known->code == u"not_connected"_s;
                const SystemHealth missing{.isKnown = true, .error = notConnected(system), .at = now};
                Result<void> noted;
                if (isConnected && isNoted)
                    noted = settings.remove(key);
                else if (!isConnected && !isNoted && isAlone)
                    noted = settings.set(key, missing.toText(), now);
                if (!noted)
                    return noted;
            }
            return {};
        });
    };
    const auto noting = m_context.database.run(note, Database::Priority::Background);
    const Result<void> done = co_await noting;
    if (!done)
        qCDebug(lcEngine) << "connections could not be noted:" << done.error().code;
}

QCoro::Task<> Engine::beat()
{
    const auto say = [me = self()](SqlSession &session) { return EngineRepository(session).seen(me); };
    const auto said = m_context.database.run(say, Database::Priority::Background);
    const Result<void> done = co_await said;
    if (!done)
        qCDebug(lcEngine) << "no sign of life could be given:" << done.error().code;
}

/// Desks ask whether anybody hears what becomes of a message.
QCoro::Task<> Engine::noteReceiver()
{
    const QDateTime now = m_context.clock.now();
    const bool isDue = !m_receiverNotedAt.isValid() || m_receiverNotedAt.msecsTo(now) >= kNoteReceiverEvery.count()
        || now < m_receiverNotedAt;
    if (!isDue || (!m_webhook && !m_relay->answeredAt().isValid()))
        co_return;
    m_receiverNotedAt = now;
    const ReceiverState state{.kind = m_webhook ? ReceiverState::Kind::Webhook : ReceiverState::Kind::Relay,
                              .saidAt = now};
    const auto note = [text = state.toText(), now](SqlSession &session) {
        return SettingRepository(session).set(QString(kReceiverKey), text, now);
    };
    const auto noting = m_context.database.run(note, Database::Priority::Background);
    const Result<void> done = co_await noting;
    if (!done)
        qCDebug(lcEngine) << "the receiver could not be noted:" << done.error().code;
}

QCoro::Task<> Engine::noteHealth(Error::System system, std::optional<Error> error)
{
    // A refusal of one person's data says that the system is well.
    if (error && !passesByItself(*error) && !wantsConnection(*error))
        error.reset();
    HealthNote &note = m_health[system];
    if (error && !wantsConnection(*error) && note.wanted.error && wantsConnection(*note.wanted.error))
        co_return; // no answer at all does not say that the token is well again
    const SystemHealth health{.isKnown = true, .error = error, .at = m_context.clock.now()};
    if (!saysTheSame(note.wanted, health))
        note.wanted = health;
    if (note.isWriting)
        co_return; // one after the other, so that the last one stays
    const QPointer<Engine> self(this);
    note.isWriting = true;
    while (m_health[system].wanted.isKnown && !saysTheSame(m_health[system].wanted, m_health[system].stored)) {
        const SystemHealth wanted = m_health[system].wanted;
        const Result<void> done = co_await storeHealth(system, wanted);
        if (!self)
            co_return;
        if (!done) { // the next outcome tries again
            qCDebug(lcEngine) << "health could not be noted:" << done.error().code;
            break;
        }
        m_health[system].stored = wanted;
    }
    m_health[system].isWriting = false;
}

QCoro::Task<Result<void>> Engine::storeHealth(Error::System system, SystemHealth health)
{
    const auto note = [key = SystemHealth::settingKey(system), health](SqlSession &session) {
        return SettingRepository(session).set(key, health.toText(), health.at);
    };
    const auto noting = m_context.database.run(note, Database::Priority::Background);
    co_return co_await noting;
}
