// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"

#include "app/config/listenaddress.h"
#include "app/domain/engineinfo.h"
#include "app/domain/logging.h"
#include "app/engine/createuserhandler.h"
#include "app/engine/enrolhandler.h"
#include "app/engine/http/programapi.h"
#include "app/engine/jobrunner.h"
#include "app/engine/mediahandlers.h"
#include "app/engine/proposetemplatehandler.h"
#include "app/engine/pullhandlers.h"
#include "app/engine/relayreader.h"
#include "app/engine/rules/rulerunhandler.h"
#include "app/engine/rules/rulescheduler.h"
#include "app/engine/sender.h"
#include "app/engine/templateswatch.h"
#include "app/engine/tokenwatch.h"
#include "app/engine/tracking/trackhandler.h"
#include "app/engine/tracking/trackingscheduler.h"
#include "app/engine/updateuserhandler.h"
#include "app/engine/webhook/webhookterms.h"
#include "app/engine/webhookprocessor.h"
#include "app/engine/webhookqueue.h"
#include "app/storage/enginerepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/leaserepository.h"
#include "app/storage/transaction.h"
#include "app/storage/webhookeventrepository.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QSysInfo>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kBeat = 5s;
constexpr auto kAbortAgain = 500ms;
constexpr int kRetriedDays = 7; // what failed longer ago is left to a person: it may have been done by hand

/// Where process numbers mean something: containers count their own.
QString processSpace()
{
    return QFile::symLinkTarget(u"/proc/self/ns/pid"_s).section(u'/', -1);
}

/// Another run of this computer that is surely dead: started before the computer was, or its process is gone. Copies of
/// a virtual machine share its number but hardly its name; where it has none, as in a container, the computer is known
/// by its start alone.
bool isDead(const EngineInfo &other, const EngineInfo &self)
{
    const QString computer = self.machine.section(u'/', 0, 0);
    const QString start = self.machine.section(u'/', 1, 1);
    if (other.machine.section(u'/', 0, 0) != computer || other.host != self.host || start.isEmpty())
        return false;
    if (other.machine.section(u'/', 1, 1) != start)
        return !computer.isEmpty();
    if (other.machine != self.machine)
        return false;
    return other.pid != self.pid && ::kill(pid_t(other.pid), 0) != 0 && errno == ESRCH;
}

Error::System systemOf(JobKind kind)
{
    const bool isOfWhatsApp = kind == JobKind::PullTemplates || kind == JobKind::ProposeTemplate
        || kind == JobKind::FetchMedia || kind == JobKind::MarkRead;
    return isOfWhatsApp ? Error::System::WhatsApp : Error::System::Moodle;
}

} // namespace

Engine::Engine(Database &database, const Clock &clock, EngineOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_startedAt(clock.now())
    , m_context{.database = database,
                .clock = clock,
                .connections = nullptr,
                .owner = m_id.toString(QUuid::WithoutBraces)}
    , m_jobs(std::make_unique<JobRunner>(m_context, m_options.lease, m_options.concurrentJobs))
    , m_sender(std::make_unique<Sender>(m_context, m_options.lease, m_options.messagesPerSecond))
    , m_events(std::make_unique<WebhookProcessor>(m_context))
    , m_scheduler(std::make_unique<TrackingScheduler>(m_context, m_options.lease))
    , m_rules(std::make_unique<RuleScheduler>(m_context, m_options.lease))
    , m_templates(std::make_unique<TemplatesWatch>(m_context))
    , m_tokens(std::make_unique<TokenWatch>(m_context))
    , m_relay(std::make_unique<RelayReader>(database, clock))
{
    m_jobs->addHandler(JobKind::CreateUser, std::make_unique<CreateUserHandler>(m_context));
    m_jobs->addHandler(JobKind::UpdateUser, std::make_unique<UpdateUserHandler>(m_context));
    m_jobs->addHandler(JobKind::Enrol, std::make_unique<EnrolHandler>(m_context));
    m_jobs->addHandler(JobKind::PullCourses, std::make_unique<PullCoursesHandler>(m_context));
    m_jobs->addHandler(JobKind::PullTemplates, std::make_unique<PullTemplatesHandler>(m_context));
    m_jobs->addHandler(JobKind::ProposeTemplate, std::make_unique<ProposeTemplateHandler>(m_context));
    m_jobs->addHandler(JobKind::PullEnrolments, std::make_unique<PullEnrolmentsHandler>(m_context));
    m_jobs->addHandler(JobKind::Track, std::make_unique<TrackHandler>(m_context));
    m_jobs->addHandler(JobKind::RunRules, std::make_unique<RuleRunHandler>(m_context));
    m_jobs->addHandler(JobKind::FetchMedia, std::make_unique<FetchMediaHandler>(m_context));
    m_jobs->addHandler(JobKind::MarkRead, std::make_unique<MarkReadHandler>(m_context));

    connect(m_jobs.get(), &JobRunner::idle, this, &Engine::checkStopped);
    connect(m_sender.get(), &Sender::idle, this, &Engine::checkStopped);
    connect(m_events.get(), &WebhookProcessor::idle, this, &Engine::checkStopped);
    connect(m_scheduler.get(), &TrackingScheduler::idle, this, &Engine::checkStopped);
    connect(m_rules.get(), &RuleScheduler::idle, this, &Engine::checkStopped);
    connect(m_sender.get(), &Sender::drained, this, &Engine::drained);
    connect(m_jobs.get(), &JobRunner::jobEnded, this, [this](const Job &job, const std::optional<Error> &error) {
        if (job.kind == JobKind::Track)
            m_rules->wake(); // what was read is news to them
        if (job.kind != JobKind::RunRules && (!error || error->system == systemOf(job.kind)))
            noteHealth(systemOf(job.kind), error);
    });
    connect(m_sender.get(), &Sender::attempted, this,
            [this](const std::optional<Error> &error) { noteHealth(Error::System::WhatsApp, error); });
    connect(m_relay.get(), &RelayReader::received, m_events.get(), &WebhookProcessor::wake);
    connect(m_relay.get(), &RelayReader::idle, this, &Engine::checkStopped);
    connect(m_tokens.get(), &TokenWatch::idle, this, &Engine::checkStopped);
    m_beat.setInterval(kBeat);
    connect(&m_beat, &QTimer::timeout, this, [this] {
        beat();
        noteReceiver();
        m_events->wake(); // what could not be worked off when it came in
    });
    m_abortTimer.setInterval(kAbortAgain);
    connect(&m_abortTimer, &QTimer::timeout, this, &Engine::abortRequests);
}

Engine::~Engine()
{
    if (m_webhook)
        m_webhook->stop();
}

EngineInfo Engine::self() const
{
    return {.uuid = m_id,
            .host = QSysInfo::machineHostName(),
            .machine = QStringList{QString::fromLatin1(QSysInfo::machineUniqueId()),
                                   QString::fromLatin1(QSysInfo::bootUniqueId()), processSpace()}
                           .join(u'/'),
            .pid = QCoreApplication::applicationPid(),
            .startedAt = m_startedAt,
            .seenAt = m_context.clock.now()};
}

QCoro::Task<Result<void>> Engine::start(SettingValues settings, EngineSecrets secrets)
{
    m_context.connections = std::make_shared<Connections>(settings, secrets, m_options.longestWait);
    if (const Result<void> served = startWebhook(secrets); !served)
        co_return served;
    m_isStarting = true;
    const Result<void> taken = co_await takeOver();
    m_isStarting = false;
    if (m_isStopping) {
        checkStopped();
        co_return fail({.kind = Error::Kind::Cancelled});
    }
    if (!taken)
        co_return taken;
    m_isRunning = true;
    m_beat.start();
    noteConnections();
    if (m_options.runsJobs) {
        m_jobs->start();
        retryDisconnected(); // the token may have been put right while nothing ran
    }
    if (m_options.sendsMessages)
        m_sender->start();
    m_events->start();
    m_relay->setRelay(m_context.connections->settings.get(setting::kRelayUrl), secrets.relayToken);
    if (m_options.runsJobs && m_options.schedulesTracking) {
        m_scheduler->start();
        m_templates->start();
        m_tokens->start();
    }
    if (m_options.runsJobs && m_options.sendsMessages && m_options.schedulesTracking)
        m_rules->start();
    qCInfo(lcEngine) << "engine" << m_context.owner << "runs";
    co_return {};
}

QCoro::Task<Result<void>> Engine::takeOver()
{
    const auto take = [me = self()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            EngineRepository engines(session);
            const Result<QList<EngineInfo>> others = engines.list(me.seenAt.addDays(-1));
            if (!others)
                return fail(others.error());
            QStringList dead;
            for (const EngineInfo &other : *others) {
                if (other.uuid == me.uuid || !isDead(other, me))
                    continue;
                dead.append(other.uuid.toString(QUuid::WithoutBraces));
                if (const Result<void> given = JobRepository(session).giveBack(dead.last()); !given)
                    return given;
                if (const Result<void> free = LeaseRepository(session).releaseAll(dead.last()); !free)
                    return free;
                if (const Result<void> left = engines.leave(other.uuid); !left)
                    return left;
            }
            if (!dead.isEmpty()) {
                if (const Result<void> lost = Sender::giveUpLost(session, me.seenAt, dead); !lost)
                    return lost;
            }
            return engines.seen(me);
        });
    };
    const auto taken = m_context.database.run(take, Database::Priority::Background);
    co_return co_await taken;
}

Result<void> Engine::startWebhook(const EngineSecrets &secrets)
{
    if (m_options.webhookListen.isEmpty())
        return {};
    const Result<std::pair<QString, quint16>> listen = listenAddress(m_options.webhookListen);
    if (!listen)
        return fail(listen.error());
    WebhookServerOptions options{.http = {.address = listen->first, .port = listen->second},
                                 .accounts = webhookAccounts(m_context.connections->settings, secrets)};
    if (!m_queue) {
        const auto write = [](SqlSession &session, const QList<WebhookEvent> &events) {
            return WebhookEventRepository(session).add(events);
        };
        const auto stored = [events = m_events.get()] {
            QMetaObject::invokeMethod(events, &WebhookProcessor::wake, Qt::QueuedConnection);
        };
        m_queue = std::make_unique<WebhookQueue>(m_context.database, m_context.clock, write, stored);
    }
    options.store = [queue = m_queue.get()](const QString &account, const QByteArray &body,
                                            WebhookServerOptions::Stored stored) {
        queue->add(account, body, std::move(stored));
    };
    options.health = [owner = m_context.owner] {
        return QByteArray("{\"status\":\"ok\",\"engine\":\"") + owner.toUtf8() + "\"}\n";
    };
    addPrograms(&options);
    m_servedAccounts = options.accounts;
    m_webhook = std::make_unique<WebhookServer>(std::move(options));
    return m_webhook->start();
}

void Engine::addPrograms(WebhookServerOptions *options)
{
    if (!m_options.programs)
        return;
    if (!m_api) // kept when the receiver is served anew: it counts requests
        m_api = std::make_shared<ProgramApi>(*m_options.programs, m_context.clock);
    options->judgeMore = [api = m_api](const ReceivedRequest &head) { return api->judgeHead(head); };
    options->more = [api = m_api](const ReceivedRequest &request, const HttpReceiverOptions::Answer &answer) {
        return api->handle(request, answer);
    };
    options->http.tooLarge = [](const ReceivedRequest &head) {
        return ProgramApi::isOurs(head.path) ? ProgramApi::tooLarge()
                                             : ReceiverAnswer{.status = 413, .body = "too large\n"};
    };
}

quint16 Engine::webhookPort() const
{
    return m_webhook ? m_webhook->port() : 0;
}

void Engine::reconnect(const SettingValues &settings, const EngineSecrets &secrets)
{
    m_earlier.removeIf([](const std::weak_ptr<Connections::Clients> &earlier) { return earlier.expired(); });
    if (m_context.connections) {
        m_earlier.append(m_context.connections->clients());
        m_context.connections->clients()->turnAwayWaiting(); // they come back with the new ones
    }
    m_context.connections = std::make_shared<Connections>(settings, secrets, m_options.longestWait);
    if (!m_isRunning)
        return;
    if (m_servedAccounts != webhookAccounts(settings, secrets))
        serveWebhookAnew(secrets);
    for (HealthNote &note : m_health)
        note.wanted = note.stored = {};
    noteConnections();
    m_relay->setRelay(settings.get(setting::kRelayUrl), secrets.relayToken);
    m_sender->resume();
    m_scheduler->wake();
    m_tokens->look();
    retryDisconnected();
}

void Engine::useSettings(const SettingValues &settings)
{
    if (!m_context.connections)
        return;
    m_context.connections = m_context.connections->withSettings(settings);
    if (!m_isRunning)
        return;
    m_relay->setRelay(settings.get(setting::kRelayUrl), m_context.connections->secrets.relayToken);
    m_sender->lookAgain();
    m_scheduler->wake();
}

/// The receiver checks with the secrets it was started with.
void Engine::serveWebhookAnew(const EngineSecrets &secrets)
{
    if (!m_webhook)
        return;
    m_webhook->stop();
    if (const Result<void> served = startWebhook(secrets); !served)
        qCWarning(lcEngine) << "the webhook is not served any more:" << served.error().code;
}

QCoro::Task<> Engine::retryDisconnected()
{
    const auto retry = [now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            JobRepository jobs(session);
            const Result<QList<Job>> stopped = jobs.list({JobState::Failed, JobState::Waiting}, 1000);
            if (!stopped)
                return fail(stopped.error());
            for (const Job &job : *stopped) {
                const bool isOld = job.finishedAt.isValid() && job.finishedAt.daysTo(now) >= kRetriedDays;
                if (isOld || !job.error || !wantsConnection(*job.error))
                    continue;
                if (const Result<void> ready = jobs.makeReady(job.id, now); !ready)
                    return ready;
            }
            return {};
        });
    };
    const QPointer<Engine> self(this);
    const auto retried = m_context.database.run(retry, Database::Priority::Background);
    const Result<void> done = co_await retried;
    if (!self)
        co_return;
    if (!done)
        qCWarning(lcEngine) << "stopped jobs could not be taken up:" << done.error().code;
    m_jobs->wake();
}

bool Engine::isIdle() const
{
    return m_tokens->isIdle() && m_relay->isIdle() && m_jobs->isIdle() && m_sender->isIdle() && m_events->isIdle()
        && m_scheduler->isIdle() && m_rules->isIdle();
}

void Engine::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    m_isRunning = false;
    m_beat.stop();
    if (m_webhook)
        m_webhook->stop();
    m_rules->stop();
    m_scheduler->stop();
    m_jobs->stop();
    m_sender->stop();
    m_events->stop();
    m_relay->stop();
    m_tokens->stop();
    QTimer::singleShot(m_options.grace, this, [this] {
        abortRequests();
        m_abortTimer.start(); // a handler between two requests may begin another one
    });
    // From the event loop: a fast database answers at once, and whoever stops us and then listens for stopped() would
    // have missed it.
    const auto leaveOnceIdle = [this] {
        m_isEachTold = true;
        checkStopped();
    };
    QMetaObject::invokeMethod(this, leaveOnceIdle, Qt::QueuedConnection);
}

void Engine::abortRequests()
{
    if (m_context.connections)
        m_context.connections->clients()->abortAll();
    for (const std::weak_ptr<Connections::Clients> &earlier : std::as_const(m_earlier)) {
        if (const std::shared_ptr<Connections::Clients> clients = earlier.lock())
            clients->abortAll();
    }
}

void Engine::checkStopped()
{
    if (m_isEachTold && !m_isStarting && isIdle() && !m_isLeaving) {
        m_isLeaving = true;
        leave();
    }
}

QCoro::Task<> Engine::leave()
{
    const auto go = [owner = m_context.owner, id = m_id](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            if (const Result<void> given = JobRepository(session).giveBack(owner); !given)
                return given;
            if (const Result<void> free = LeaseRepository(session).releaseAll(owner); !free)
                return free;
            return EngineRepository(session).leave(id);
        });
    };
    const auto gone = m_context.database.run(go, Database::Priority::Background);
    const Result<void> done = co_await gone;
    if (!done)
        qCDebug(lcEngine) << "leaving could not be noted:" << done.error().code;
    qCInfo(lcEngine) << "engine" << m_context.owner << "has stopped";
    emit stopped();
}
