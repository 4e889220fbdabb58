// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sender.h"

#include "app/domain/logging.h"
#include "app/domain/templatemapping.h"
#include "app/domain/whatsapperrors.h"
#include "app/storage/activityrepository.h"
#include "app/storage/intakerepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"

#include <QPointer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kConcurrency = 8;
constexpr int kMessagesPerSecond =
    20; // a quarter of what an ordinary number may do (contract: whatsapp/README.md, section 4)
constexpr int kMaximumAttempts = 5;
constexpr auto kLongestSleep = 30s;
constexpr auto kAccountPause = 5min; // the account refuses everything: look again after a while
constexpr qint64 kTemplatesFresh = 10 * 60 * 1000; // ms

WhatsAppErrorInfo::Scope scopeOf(const Error &error)
{
    if (const std::optional<WhatsAppErrorInfo> info = whatsAppErrorInfo(error.code.toInt()))
        return info->scope;
    switch (error.kind) {
    case Error::Kind::Unauthorised:
    case Error::Kind::Permission:
    case Error::Kind::Tls:
    case Error::Kind::WrongService:
        return WhatsAppErrorInfo::Scope::Run;
    case Error::Kind::RateLimited:
        return WhatsAppErrorInfo::Scope::Pace;
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
    case Error::Kind::Maintenance:
    case Error::Kind::Server:
        return WhatsAppErrorInfo::Scope::Server;
    default:
        return WhatsAppErrorInfo::Scope::Request;
    }
}

/// Nothing of it reached the other side: no connection came about. Otherwise a time-out is Unconfirmed.
bool hasNotLeft(const Error &error)
{
    return error.kind == Error::Kind::Offline || error.kind == Error::Kind::Timeout;
}

Error waits(const QString &code, const QMap<Error::Fact, QString> &facts)
{
    return {.kind = Error::Kind::Invalid, .code = code, .retry = Error::Retry::AfterFix, .facts = facts};
}

Result<std::optional<WhatsAppTemplate>> findTemplate(SqlSession &session, const TemplateKey &key)
{
    TemplateRepository templates(session);
    Result<std::optional<WhatsAppTemplate>> found = templates.find(key);
    if (!found || (*found && (*found)->state == TemplateState::Approved))
        return found;
    if (const Result<void> still = templates.keepStill(); !still)
        return fail(still.error());
    return templates.find(key);
}

} // namespace

Sender::Sender(EngineContext &context, std::chrono::milliseconds lease, QObject *parent)
    : QObject(parent)
    , m_context(context)
    // While an answer may still come, nobody else may call the message lost.
    , m_lease(std::max<std::chrono::milliseconds>(lease, WhatsAppClient::kSendTimeout + 30s))
    , m_random(std::random_device{}())
    , m_rate(kMessagesPerSecond, std::chrono::steady_clock::now())
{
    m_nextTimer.setSingleShot(true);
    connect(&m_nextTimer, &QTimer::timeout, this, &Sender::wake);
    connect(&m_context.database.changes(), &ChangeFeed::changed, this, [this](const Change &change) {
        if (change.entity == "message"_L1)
            wake();
    });
    connect(&m_context.database.changes(), &ChangeFeed::reloadEverything, this, &Sender::wake);
}

Sender::~Sender() = default;

void Sender::start()
{
    m_isStarted = true;
    // From the event loop: a fast database answers before we would have waited, and whoever starts us and then listens
    // for drained() would have missed it.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_isStarted)
                release();
        },
        Qt::QueuedConnection);
}

void Sender::stop()
{
    m_isStarted = false;
    m_nextTimer.stop();
    checkIdle();
}

void Sender::resume()
{
    m_heldUntil = {};
    m_isAccountHeld = false;
    release();
}

QCoro::Task<> Sender::release()
{
    if (m_isClaiming) { // with the settings of before it may still make a message wait
        m_isReleaseWanted = true;
        co_return;
    }
    const auto free = [now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            for (const QString &reason : {u"no_template"_s, u"template_unknown"_s, u"template_not_approved"_s,
                                          u"template_parameter"_s, u"phone_missing"_s, u"whatsapp_account"_s}) {
                if (const Result<int> released = MessageRepository(session).releaseWaiting(reason, now); !released)
                    return fail(released.error());
            }
            return {};
        });
    };
    const QPointer<Sender> self(this);
    const auto freed = m_context.database.run(free, Database::Priority::Background);
    const Result<void> released = co_await freed;
    if (!self)
        co_return; // the engine has stopped meanwhile
    if (!released)
        qCWarning(lcEngine) << "waiting messages could not be released:" << released.error().code;
    wake();
}

void Sender::wake()
{
    if (!m_isStarted)
        return;
    if (m_isClaiming) {
        m_isWoken = true;
        return;
    }
    const QDateTime now = m_context.clock.now();
    if (m_heldUntil.isValid() && m_heldUntil > now) {
        m_nextTimer.start(std::chrono::milliseconds(now.msecsTo(m_heldUntil)));
        if (m_isAccountHeld && m_running == 0)
            emit drained(); // nothing more can be done for now
        return;
    }
    if (m_isAccountHeld) { // the account may have been put right at the other end
        resume();
        return;
    }
    if (m_running >= kConcurrency)
        return; // the end of one wakes us
    if (m_rate.available(std::chrono::steady_clock::now()) < 1) {
        m_nextTimer.start(m_rate.wait());
        return;
    }
    claim();
}

QCoro::Task<> Sender::claim()
{
    m_isClaiming = true;
    m_isWoken = false;
    const Terms terms{.settings = m_context.connections->settings,
                      .isConnected = m_context.connections->hasWhatsApp(),
                      .owner = m_context.owner,
                      .now = m_context.clock.now(),
                      .lease = m_lease,
                      .limit = std::min(kConcurrency - m_running, m_rate.available(std::chrono::steady_clock::now()))};
    const auto take = [terms](SqlSession &session) {
        return inTransaction(session, [&] { return claimBatch(session, terms); });
    };
    const auto taken = m_context.database.run(take, Database::Priority::Background);
    const Result<Claimed> claimed = co_await taken;
    if (claimed) {
        m_running += int(claimed->ready.size());
        m_rate.take(int(claimed->ready.size()));
        for (const Prepared &prepared : claimed->ready)
            deliver(prepared);
    } else if (claimed.error().kind != Error::Kind::Cancelled) {
        qCWarning(lcEngine) << "messages cannot be claimed:" << claimed.error().code;
    }
    const auto look = [](SqlSession &session) { return MessageRepository(session).nextDue(); };
    const auto next = m_context.database.run(look, Database::Priority::Background);
    const Result<std::optional<QDateTime>> due = co_await next;
    m_isClaiming = false;
    const bool isReleasing = std::exchange(m_isReleaseWanted, false) && m_isStarted;
    if (isReleasing)
        release();
    if (!isReleasing && m_running == 0 && due && (!*due || **due > m_context.clock.now()))
        emit drained();
    scheduleNext(due);
    checkIdle();
}

Result<void> Sender::giveUpLost(SqlSession &session, const QDateTime &now, const QStringList &deadOwners)
{
    MessageRepository messages(session);
    const Result<QList<qint64>> lost = messages.giveUpLost(now, deadOwners);
    if (!lost)
        return fail(lost.error());
    for (const qint64 id : *lost) {
        const Result<Message> message = messages.find(id);
        if (!message)
            return fail(message.error());
        const Result<void> told = ActivityRepository(session).add({.at = now,
                                                                   .kind = ActivityKind::MessageUnconfirmed,
                                                                   .studentId = message->studentId,
                                                                   .intakeId = message->intakeId,
                                                                   .messageId = id});
        if (!told)
            return told;
    }
    return {};
}

Result<Sender::Claimed> Sender::claimBatch(SqlSession &session, const Terms &terms)
{
    const QDateTime &now = terms.now;
    MessageRepository messages(session);
    if (const Result<void> noted = giveUpLost(session, now, {}); !noted)
        return fail(noted.error());
    const Result<QList<Message>> batch = messages.claim(terms.owner, now, terms.lease, terms.limit);
    if (!batch)
        return fail(batch.error());
    Claimed claimed;
    for (const Message &message : *batch) {
        const Result<std::optional<Prepared>> prepared = prepare(session, terms, message, &claimed.needsTemplates);
        if (!prepared)
            return fail(prepared.error());
        if (*prepared)
            claimed.ready.append(**prepared);
    }
    if (claimed.needsTemplates) {
        const Result<qint64> asked = JobRepository(session).add(
            {.kind = JobKind::PullTemplates, .runAfter = now, .dedupeKey = u"pull_templates"_s, .createdAt = now});
        if (!asked)
            return fail(asked.error());
    }
    return claimed;
}

/// Fills the template in with what is known now. What is missing sends the message back to wait for it.
Result<std::optional<Sender::Prepared>> Sender::prepare(SqlSession &session, const Terms &terms, Message message,
                                                        bool *needsTemplates)
{
    const SettingValues &settings = terms.settings;
    MessageRepository messages(session);
    const auto hold = [&](const QString &waitsFor, const Error &error) -> Result<std::optional<Prepared>> {
        const Result<void> waiting = messages.setWaiting(message, waitsFor, error);
        return waiting ? Result<std::optional<Prepared>>(std::nullopt) : fail(waiting.error());
    };
    if (!terms.isConnected)
        return hold(u"whatsapp_account"_s, notConnected(Error::System::WhatsApp));
    // The choice of today counts, not that of the day the message was queued.
    if (const TemplateKey chosen = settings.get(templateSetting(message.purpose)); !chosen.isEmpty())
        message.templateKey = chosen;
    if (message.templateKey.isEmpty())
        return hold(u"no_template"_s, waits(u"no_template"_s, {}));

    const Result<Student> student = StudentRepository(session).find(message.studentId);
    if (!student)
        return fail(student.error());
    if (student->state == StudentState::Archived)
        return hold(u"student_archived"_s, waits(u"student_archived"_s, {}));
    message.to = student->phone;
    if (message.to.isEmpty())
        return hold(u"phone_missing"_s, waits(u"phone_missing"_s, {{Error::Fact::Field, u"phone"_s}}));

    const QMap<Error::Fact, QString> named{{Error::Fact::Template, message.templateKey.toText()}};
    const Result<std::optional<WhatsAppTemplate>> found = findTemplate(session, message.templateKey);
    if (!found)
        return fail(found.error());
    if (!*found) {
        // Asked for once in a while only: a template that does not exist at all would be asked for without end.
        const Result<QDateTime> pulled = ActivityRepository(session).newest(ActivityKind::TemplatesPulled);
        if (!pulled)
            return fail(pulled.error());
        *needsTemplates = *needsTemplates || !pulled->isValid() || pulled->addMSecs(kTemplatesFresh) < terms.now;
        return hold(u"template_unknown"_s, waits(u"template_unknown"_s, named));
    }
    const WhatsAppTemplate &whatsAppTemplate = **found;
    if (whatsAppTemplate.state != TemplateState::Approved)
        return hold(u"template_not_approved"_s, waits(u"template_not_approved"_s, named));

    TemplateFacts facts{{TemplateVariable::FirstName, student->firstName},
                        {TemplateVariable::LastName, student->lastName},
                        {TemplateVariable::FullName, student->fullName()},
                        {TemplateVariable::Centre, settings.get(setting::kCentreName)}};
    if (message.intakeId != 0) {
        const Result<IntakeStatus> intake = IntakeRepository(session).status(message.intakeId);
        if (!intake)
            return fail(intake.error());
        facts.insert(TemplateVariable::Course, courseList(intake->courseNames.values(), message.templateKey.language));
    }
    Result<QMap<QString, QString>> values =
        parameterValues(whatsAppTemplate, settings.mapping(message.templateKey), facts);
    if (!values)
        return hold(u"template_parameter"_s, values.error());
    // An answer then names its message even when it comes without a context.
    for (const int index : whatsAppTemplate.quickReplies())
        values->insert(u"button.%1"_s.arg(index),
                       u"%1:%2"_s.arg(message.uuid.toString(QUuid::WithoutBraces)).arg(index));
    const Result<QJsonArray> components = sendComponents(whatsAppTemplate, *values);
    if (!components)
        return hold(u"template_parameter"_s, components.error());
    message.text = renderedText(whatsAppTemplate, *values);
    if (const Result<void> kept = messages.setContent(message); !kept)
        return fail(kept.error());
    return std::optional<Prepared>(Prepared{.message = message, .components = *components});
}

QCoro::Task<> Sender::deliver(Prepared prepared)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    const TemplateSend send{.to = prepared.message.to,
                            .key = prepared.message.templateKey,
                            .components = prepared.components,
                            .callbackData = prepared.message.uuid.toString(QUuid::WithoutBraces)};
    const Result<SendReceipt> receipt = co_await connections->whatsApp().sendTemplate(send);
    const Result<void> recorded = co_await record(prepared.message, receipt);
    if (!recorded)
        qCWarning(lcEngine) << "the outcome of message" << prepared.message.id
                            << "could not be written:" << recorded.error().code;
    noteOutcome(receipt ? std::optional<Error>() : receipt.error());
    --m_running;
    wake();
    checkIdle();
}

QCoro::Task<Result<void>> Sender::record(Message message, Result<SendReceipt> receipt)
{
    const double jitter = std::uniform_real_distribution<double>(0.8, 1.2)(m_random);
    const auto note = [message, receipt, jitter, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            MessageRepository messages(session);
            Activity activity{
                .at = now, .studentId = message.studentId, .intakeId = message.intakeId, .messageId = message.id};
            Result<void> noted;
            if (receipt) {
                activity.kind = ActivityKind::MessageAccepted;
                noted = messages.setAccepted(message, receipt->messageId, receipt->waId, receipt->isHeld, now);
            } else if (const Error &error = receipt.error(); error.kind == Error::Kind::Unconfirmed) {
                activity.kind = ActivityKind::MessageUnconfirmed;
                const Result<bool> moved = messages.setUnconfirmed(message, error, now);
                if (!moved || !*moved)
                    return moved ? Result<void>() : fail(moved.error());
            } else if (error.kind == Error::Kind::Cancelled) {
                return messages.giveBack(message, now); // nothing was sent
            } else if (const WhatsAppErrorInfo::Scope scope = scopeOf(error); scope == WhatsAppErrorInfo::Scope::Run) {
                return messages.setWaiting(message, u"whatsapp_account"_s, error);
            } else if (scope == WhatsAppErrorInfo::Scope::Pace
                       || error.kind == Error::Kind::RateLimited // also when it concerns one person only
                       || (scope == WhatsAppErrorInfo::Scope::Server
                           && (message.attempts < kMaximumAttempts || hasNotLeft(error)))) {
                const auto doubled =
                    std::chrono::milliseconds(1s) * (1LL << std::clamp(2 * message.attempts - 2, 0, 10));
                const auto pause = std::max(error.retryAfter.value_or(0ms),
                                            std::chrono::milliseconds(qint64(double(doubled.count()) * jitter)));
                return messages.sendLater(message, error, now.addMSecs(pause.count()));
            } else {
                activity.kind = ActivityKind::MessageFailed;
                noted = messages.setRefused(message, error, now);
            }
            return noted ? ActivityRepository(session).add(activity) : noted;
        });
    };
    const auto noted = m_context.database.run(note, Database::Priority::Background);
    co_return co_await noted;
}

void Sender::noteOutcome(const std::optional<Error> &error)
{
    emit attempted(error);
    if (!error) {
        m_rate.speedUp();
        return;
    }
    const QDateTime now = m_context.clock.now();
    const WhatsAppErrorInfo::Scope scope = scopeOf(*error);
    if (scope == WhatsAppErrorInfo::Scope::Run) {
        m_isAccountHeld = true;
        m_heldUntil = now.addMSecs(std::chrono::milliseconds(kAccountPause).count());
    } else if (scope == WhatsAppErrorInfo::Scope::Pace
               && error->code != u"131056"_s) { // a pair limit concerns one person
        m_rate.slowDown();
        m_heldUntil = now.addMSecs(error->retryAfter.value_or(1s).count());
    }
}

void Sender::scheduleNext(const Result<std::optional<QDateTime>> &due)
{
    if (!m_isStarted)
        return;
    if (m_isWoken) {
        wake();
        return;
    }
    std::chrono::milliseconds pause = kLongestSleep;
    if (due && *due)
        pause = std::clamp(std::chrono::milliseconds(m_context.clock.now().msecsTo(**due)), 20ms,
                           std::chrono::milliseconds(kLongestSleep));
    m_nextTimer.start(pause);
}

void Sender::checkIdle()
{
    if (!m_isStarted && isIdle())
        emit idle();
}
