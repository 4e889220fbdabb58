// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/workplace.h"

#include "app/config/redaction.h"
#include "app/config/sealing.h"
#include "app/domain/logging.h"
#include "app/domain/whatsappnumbers.h"
#include "app/engine/tracking/trackingrules.h"
#include "app/host/nextsignal.h"
#include "app/services/practiceservice.h"
#include "app/storage/database.h"
#include "app/storage/enginerepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kPublicKey = u"engine.public_key"_s;

Error calledOff()
{
    return {.kind = Error::Kind::Cancelled};
}

// Nobody chose where the database is: its folder is the program's own and a fresh computer has none. A chosen folder
// that is missing is an error to be told, not a folder to be made.
void makeOwnFolder(const Profile &profile)
{
    const DatabaseLocation location = profile.database();
    if (location.engine != DatabaseLocation::Engine::Sqlite || !profile.values().get(setting::kDatabase).isEmpty())
        return;
    const QString folder = QFileInfo(location.path).absolutePath();
    if (QFileInfo::exists(folder) || !QDir().mkpath(folder))
        return; // opening the database says why
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

DatabaseTarget databaseTarget(const DatabaseLocation &location, const Secret &password)
{
    DatabaseTarget target{.kind = location.engine == DatabaseLocation::Engine::Sqlite
                              ? DatabaseTarget::Kind::Sqlite
                              : DatabaseTarget::Kind::PostgreSql,
                          .path = location.path,
                          .host = location.options.value(u"host"_s, location.host),
                          .port = location.port,
                          .database = location.database,
                          .user = location.user,
                          .password = password,
                          .sslMode = location.options.value(u"sslmode"_s)};
    return target;
}

Workplace::Services::Services(Database &database, const Clock &clock, SettingsService &settings)
    : students(database, clock)
    , intakes(database, clock, [&settings] { return settings.values().get(setting::kCountry); })
    , courses(database, clock)
    , enrolments(database, clock)
    , tracking(database, clock)
    , messages(database, clock, [&settings] { return settings.values(); })
    , inbox(database, clock, settings)
    , consent(database, clock)
    , templates(database, clock, settings)
    , rules(database, clock, settings)
    , jobs(database, clock)
    , home(database, clock, settings)
    , progress(database, clock, QTimeZone::systemTimeZone(),
               [&settings] { return TrackingRules::of(settings.values()).assessment; })
    , status(database, clock)
    , tokens(database, clock)
    , programs(database, clock)
{
}

Result<std::unique_ptr<Workplace>> Workplace::create(const QString &profile, const QProcessEnvironment &environment,
                                                     KeychainAccess keychain)
{
    Result<Profile> loaded = Profile::load(profile, environment);
    if (!loaded)
        return fail(loaded.error());
    makeOwnFolder(*loaded);
    return std::unique_ptr<Workplace>(new Workplace(std::move(*loaded), environment, std::move(keychain)));
}

Workplace::Workplace(Profile profile, const QProcessEnvironment &environment, KeychainAccess keychain)
    : m_profile(std::move(profile))
    , m_secretStore(
          LayeredSecretStore::forProfile(m_profile.name(), environment, m_profile.isPractice(), std::move(keychain)))
    , m_probe(*m_clock, [this] { return EngineProbe::Saved{.settings = m_settings->values(), .secrets = m_secrets}; })
{
}

Workplace::~Workplace()
{
    m_engine.reset();
    if (m_database)
        m_database->shutdown();
}

bool Workplace::isPractice() const
{
    return m_profile.isPractice();
}

bool Workplace::hasSecrets() const
{
    return !m_secrets.moodleToken.isEmpty() || !m_secrets.whatsAppToken.isEmpty();
}

QCoro::Task<Result<void>> Workplace::startPractice()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    m_practiceThread = std::make_unique<PracticeThread>();
    const PracticeOptions options{
        .stateFile = folder + u"/practice-campus.db"_s, .activity = m_practiceActivity, .clock = m_clock};
    connect(m_practiceThread.get(), &PracticeThread::changed, this, &Workplace::onCampusChanged);
    const auto starting = m_practiceThread->start(options);
    const Result<PracticeEndpoints> started = co_await starting;
    if (!started)
        co_return fail(started.error());
    m_practice = *started;
    m_campusOffsetMs = m_clock->offsetMs();
    const QMap<QString, QString> addresses{
        {u"moodle.url"_s, started->moodleUrl.toString()},
        {u"whatsapp.url"_s, started->whatsAppUrl.toString()},
        {u"whatsapp.version"_s, started->whatsAppVersion},
        {u"whatsapp.phone_number_id"_s, started->phoneNumberId},
        {u"whatsapp.business_account_id"_s, started->businessAccountId},
        {u"whatsapp.more_numbers"_s,
         toText(QList<WhatsAppNumberEntry>{{.account = u"2"_s,
                                            .label = {},
                                            .phoneNumberId = started->secondPhoneNumberId,
                                            .businessAccountId = {}}})},
    };
    if (const Result<void> overridden = m_profile.override(addresses); !overridden)
        co_return overridden;
    const std::pair<SecretName, Secret> secrets[]{{SecretName::MoodleToken, started->moodleToken},
                                                  {SecretName::WhatsAppToken, started->whatsAppToken},
                                                  {SecretName::WhatsAppAppSecret, started->appSecret},
                                                  {SecretName::WhatsAppVerifyToken, started->verifyToken}};
    for (const auto &[name, secret] : secrets) {
        const Result<void> kept = co_await m_secretStore->write(name, secret);
        if (!kept)
            co_return kept;
    }
    co_return Result<void>();
}

/// A person who does not open the keychain is asked once, not for every secret: the program then does without.
QCoro::Task<> Workplace::readSecrets()
{
    const QPointer<Workplace> self(this);
    QMap<SecretName, Secret> known;
    std::optional<Error> trouble;
    for (const SecretName name : kSecretNames) {
        QCoro::Task<Result<OptionalSecret>> reading =
            trouble ? m_secretStore->readWithoutKeychain(name) : m_secretStore->read(name);
        Result<OptionalSecret> secret = co_await reading;
        if (!self)
            co_return;
        if (!secret) {
            trouble = secret.error();
            QCoro::Task<Result<OptionalSecret>> again = m_secretStore->readWithoutKeychain(name);
            secret = co_await again;
            if (!self)
                co_return;
        }
        known.insert(name, secret ? secret->value_or(Secret()) : Secret());
    }
    if (trouble)
        qCWarning(lcApp) << "secrets could not be read:" << trouble->code;
    m_secretTrouble = trouble;
    useSecrets(known);
}

void Workplace::useSecrets(const QMap<SecretName, Secret> &known)
{
    const NumberSecrets numbers = numberSecrets(known.value(SecretName::WhatsAppMoreTokens));
    m_secrets = {.moodleToken = known.value(SecretName::MoodleToken),
                 .whatsAppToken = known.value(SecretName::WhatsAppToken),
                 .whatsAppAppSecret = known.value(SecretName::WhatsAppAppSecret),
                 .whatsAppVerifyToken = known.value(SecretName::WhatsAppVerifyToken),
                 .whatsAppTokens = numbers.tokens,
                 .whatsAppAppSecrets = numbers.appSecrets,
                 .engineKey = known.value(SecretName::EngineKey),
                 .relayToken = known.value(SecretName::RelayToken)};
    m_databasePassword = known.value(SecretName::DatabasePassword);
    // Each by itself as well: a log would show one of them, not all in their braces.
    installLogFilter(known.values() + numbers.tokens.values() + numbers.appSecrets.values());
}

QCoro::Task<Result<void>> Workplace::prepare()
{
    if (m_profile.isPractice()) {
        const Result<void> practising = co_await startPractice();
        if (!practising)
            co_return practising;
    }
    co_await readSecrets();
    m_database = std::make_unique<Database>(databaseTarget(m_profile.database(), m_databasePassword), *m_clock);
    m_settings = std::make_unique<SettingsService>(*m_database, *m_clock, m_profile, *m_secretStore);
    m_services = std::make_unique<Services>(*m_database, *m_clock, *m_settings);
    connect(m_settings.get(), &SettingsService::changed, this, &Workplace::onSettingsChanged);
    connect(m_settings.get(), &SettingsService::secretChanged, this, [this] { followSecrets(); });
    co_return Result<void>();
}

QCoro::Task<Result<void>> Workplace::open()
{
    const Result<void> prepared = co_await prepare();
    if (!prepared)
        co_return prepared;
    const auto opening = m_database->open();
    const Result<MigrationOutcome> opened = co_await opening;
    if (!opened)
        co_return fail(opened.error());
    const Result<void> filled = co_await fillPractice();
    if (!filled)
        co_return filled;
    m_probe.setBlindPackages([this] { return m_services->tracking.blindPackages(); });
    co_return co_await m_settings->reload();
}

QCoro::Task<Result<void>> Workplace::fillPractice()
{
    if (!m_practiceThread)
        co_return Result<void>();
    PracticeService practising(*m_database);
    const Result<bool> empty = co_await practising.isEmpty();
    if (!empty)
        co_return fail(empty.error());
    if (!*empty)
        co_return Result<void>();
    const auto reading = m_practiceThread->history();
    const SampleHistory history = co_await reading;
    const Result<bool> filled = co_await practising.fill(history);
    co_return filled ? Result<void>() : fail(filled.error());
}

QCoro::Task<> Workplace::followSecrets()
{
    const QPointer<Workplace> self(this);
    co_await readSecrets();
    if (!self)
        co_return;
    if (m_engine)
        m_engine->reconnect(m_settings->values(), m_secrets);
    emit connectionsChanged();
}

/// The settings an engine works with: what else changes, such as a note of health, is none of its business.
Workplace::EngineSettings Workplace::engineSettings() const
{
    const SettingValues &values = m_settings->values();
    EngineSettings texts;
    for (const Setting &setting : knownSettings()) {
        if (setting.scope == SettingScope::Centre && !setting.isFamily())
            texts.insert(setting.key, values.text(setting.key));
    }
    // Kept on this computer, but of what the engine here sends: the preview goes by it at once.
    texts.insert(QString(setting::kSendingHours.key), values.text(setting::kSendingHours.key));
    // Rules name templates of their own: what any of them is filled with matters.
    texts.insert(values.family(u"template.mapping."_s));
    return texts;
}

/// Whom the engine speaks to is a matter of connecting anew, which disturbs what is under way; all else is not.
void Workplace::onSettingsChanged()
{
    m_services->programs.useSettings(m_settings->values());
    const EngineSettings now = engineSettings();
    if (now == m_engineSettings)
        return;
    const EngineSettings former = std::exchange(m_engineSettings, now);
    bool isOtherConnection = false;
    for (auto entry = now.cbegin(); entry != now.cend(); ++entry)
        isOtherConnection |= concernsConnection(entry.key()) && former.value(entry.key()) != entry.value();
    if (m_engine && isOtherConnection)
        m_engine->reconnect(m_settings->values(), m_secrets);
    else if (m_engine)
        m_engine->useSettings(m_settings->values());
    if (isOtherConnection)
        emit connectionsChanged();
}

/// A day that has gone by on the campus has gone by here: what waits for a time is looked at anew, and so is what
/// windows show of today.
void Workplace::onCampusChanged()
{
    const qint64 offset = m_clock->offsetMs();
    if (offset != m_campusOffsetMs && m_database)
        emit m_database->changes().reloadEverything();
    m_campusOffsetMs = offset;
    emit practiceChanged();
}

/// Passwords that staff type are sealed for the engine that will open them. A key that no living engine has is
/// replaced: what was sealed for it is lost anyway, and its form says so.
QCoro::Task<Result<void>> Workplace::ensureEngineKey()
{
    Result<EngineKey> key = EngineKey::fromSecret(m_secrets.engineKey);
    if (!key) {
        key = EngineKey::generate();
        m_secrets.engineKey = key->toSecret();
        const QPointer<Workplace> self(this);
        const Result<void> kept = co_await m_secretStore->write(SecretName::EngineKey, m_secrets.engineKey);
        if (!kept || !self)
            co_return kept;
    }
    const auto publish = [publicKey = QString::fromLatin1(key->publicKey.toBase64()),
                          now = m_clock->now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            SettingRepository settings(session);
            const Result<std::optional<QString>> published = settings.value(kPublicKey);
            if (!published)
                return fail(published.error());
            if (*published == publicKey)
                return {};
            const Result<QList<EngineInfo>> alive = EngineRepository(session).list(now.addMSecs(-kEngineAlive.count()));
            if (!alive)
                return fail(alive.error());
            if (*published && !alive->isEmpty())
                return {};
            return settings.set(kPublicKey, publicKey, now);
        });
    };
    const auto publishing = m_database->run(publish);
    co_return co_await publishing;
}

QCoro::Task<Result<void>> Workplace::startEngine(EngineOptions options)
{
    if (m_engine || m_start == Start::UnderWay)
        co_return Result<void>();
    if (m_start == Start::CalledOff)
        co_return fail(calledOff());
    m_start = Start::UnderWay;
    const QPointer<Workplace> self(this);
    Result<void> ready = co_await ensureEngineKey();
    if (!self)
        co_return fail(calledOff());
    if (m_start == Start::CalledOff)
        ready = fail(calledOff());
    if (!ready) {
        m_start = Start::None;
        co_return ready;
    }
    m_engineSettings = engineSettings();
    m_services->programs.useSettings(m_settings->values());
    options.programs = &m_services->programs;
    options.lease = std::chrono::seconds(m_settings->values().get(setting::kEngineLeaseSeconds));
    m_engine = std::make_unique<Engine>(*m_database, *m_clock, options);
    const Result<void> started = co_await m_engine->start(m_settings->values(), m_secrets);
    if (!self)
        co_return fail(calledOff());
    const Start start = std::exchange(m_start, Start::None);
    if (!started && start == Start::UnderWay) // else stopEngine() waits for it and lets it go
        m_engine.reset();
    co_return started;
}

QCoro::Task<> Workplace::stopEngine()
{
    if (m_start == Start::UnderWay)
        m_start = Start::CalledOff;
    const QPointer<Engine> engine(m_engine.get());
    if (!engine)
        co_return;
    const QPointer<Workplace> self(this);
    const auto stopped = nextSignal(engine.data(), &Engine::stopped);
    engine->stop();
    co_await stopped;
    // Whoever waited for the same end may have come first.
    if (self && engine && m_engine.get() == engine)
        m_engine.release()->deleteLater();
}
