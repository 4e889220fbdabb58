// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sender.h"

#include "app/domain/logging.h"
#include "app/domain/whatsapperrors.h"
#include "app/engine/sending/numbershare.h"
#include "app/storage/activityrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/numberholdrepository.h"
#include "app/storage/transaction.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kConcurrency = 96; // requests under way from all numbers together
constexpr auto kLongestSleep = 30s;
constexpr auto kAfterFailure = 5s; // the database may be there again
constexpr std::chrono::milliseconds kLookAgain = 20ms; // for what is due and was not taken
constexpr std::chrono::milliseconds kLookAtHolds = 30s; // another engine may have found that a number works again
constexpr auto kShareEvery = 2s; // how often is asked who else sends
constexpr int kClaimsPerSecond = 50; // the faster the pace, the more messages are taken at once

/// Everything that a message may wait for until somebody changes something.
const QStringList &mendable()
{
    static const QStringList reasons =
        templateReasons() + QStringList{u"phone_missing"_s, u"whatsapp_account"_s, u"test_mode"_s};
    return reasons;
}

/// What is held because messages failed afterwards.
Result<void> endHolds(SqlSession &session)
{
    NumberHoldRepository repository(session);
    const Result<QMap<QString, NumberHold>> holds = repository.all();
    if (!holds)
        return fail(holds.error());
    for (auto hold = holds->keyBegin(); hold != holds->keyEnd(); ++hold) {
        if (const Result<void> ended = repository.end(*hold); !ended)
            return ended;
    }
    return {};
}

} // namespace

Sender::Sender(EngineContext &context, std::chrono::milliseconds lease, int perSecond, QObject *parent)
    : QObject(parent)
    , m_context(context)
    // While an answer may still come, nobody else may call the message lost.
    , m_lease(std::max<std::chrono::milliseconds>(lease, WhatsAppClient::kSendTimeout + 30s))
    , m_perSecond(perSecond)
    , m_random(std::random_device{}())
    , m_watch(context)
    , m_recorder(context)
{
    m_nextTimer.setSingleShot(true);
    connect(&m_nextTimer, &QTimer::timeout, this, &Sender::wake);
    connect(&m_watch, &NumberWatch::read, this, [this] {
        wake();
        checkIdle();
    });
    connect(&m_recorder, &OutcomeRecorder::written, this, [this] {
        if (m_recorder.isIdle())
            wake();
        checkIdle();
    });
    connect(&m_context.database.changes(), &ChangeFeed::changed, this, [this](const Change &change) {
        if (change.entity == "message"_L1)
            wake();
    });
    connect(&m_context.database.changes(), &ChangeFeed::reloadEverything, this, &Sender::wake);
}

Sender::~Sender() = default;

bool Sender::isIdle() const
{
    return running() == 0 && !m_isClaiming && m_recorder.isIdle() && m_watch.isIdle();
}

int Sender::running() const
{
    int count = 0;
    for (const auto &[account, number] : m_numbers)
        count += number.running;
    return count;
}

int Sender::mostPerSecond(const QString &account) const
{
    const int wanted = m_perSecond > 0 ? m_perSecond : m_context.connections->settings.get(setting::kWhatsAppPerSecond);
    const int most = m_perSecond > 0 ? wanted : std::min(wanted, m_watch.health(account).mostPerSecond());
    return std::max(1, most / (1 + m_others.value(account)));
}

Sender::Number &Sender::number(const QString &account)
{
    const int most = mostPerSecond(account);
    Number &found = m_numbers.try_emplace(account, most).first->second;
    if (found.pace.most() != most)
        found.pace.setMost(most);
    return found;
}

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
    m_recorder.stop();
    checkIdle();
}

void Sender::resume()
{
    for (auto &[account, number] : m_numbers)
        number.pace.reset();
    m_watch.forget();
    m_recorder.expectRecovery();
    m_forgetsHolds = true;
    release();
}

void Sender::lookAgain()
{
    release();
}

QCoro::Task<> Sender::release()
{
    if (m_isClaiming) { // with the settings of before it may still make a message wait
        m_isReleaseWanted = true;
        co_return;
    }
    const auto free = [now = m_context.clock.now(),
                       forgets = std::exchange(m_forgetsHolds, false)](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            if (const Result<void> ended = forgets ? endHolds(session) : Result<void>(); !ended)
                return ended;
            const Result<int> released = MessageRepository(session).releaseWaiting(mendable(), now);
            return released ? Result<void>() : fail(released.error());
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

QList<ClaimTerms::Number> Sender::budgets()
{
    const QDateTime now = m_context.clock.now();
    const auto steady = std::chrono::steady_clock::now();
    const int free = kConcurrency - running();
    std::chrono::milliseconds pause = kLongestSleep;
    bool isAnyFree = false;
    bool mayTryAgain = false;
    QList<ClaimTerms::Number> numbers;
    QStringList accounts = m_context.connections->accounts();
    if (accounts.isEmpty())
        accounts.append(kFirstAccount); // what is due has to be told that there is no connection
    for (const QString &account : std::as_const(accounts)) {
        Number &one = number(account);
        if (const QDateTime held = one.pace.heldUntil(); held.isValid() && held > now) {
            pause = std::min(pause, std::chrono::milliseconds(now.msecsTo(held)));
            numbers.append({.account = account, .heldUntil = held});
            continue;
        }
        if (one.pace.isAccountHeld()) // the account may have been put right at the other end
            mayTryAgain = true;
        int limit = std::min(free, one.pace.available(steady));
        if (limit > 0 && limit < one.pace.most() / kClaimsPerSecond && one.running > 0) {
            pause = std::min<std::chrono::milliseconds>(pause, 1000ms / kClaimsPerSecond);
            limit = 0;
        } else if (limit <= 0 && free > 0) {
            pause = std::min(pause, one.pace.wait());
        }
        if (one.pace.isTrying() || one.pace.isAccountHeld())
            limit = one.running > 0 ? 0 : std::min(limit, 1);
        isAnyFree = isAnyFree || limit > 0;
        numbers.append({.account = account, .limit = std::max(limit, 0)});
    }
    if (mayTryAgain) {
        for (auto &[account, one] : m_numbers) {
            if (one.pace.isAccountHeld() && one.pace.heldUntil() <= now)
                one.pace.tryAgain();
        }
        release();
        return {};
    }
    if (isAnyFree)
        return numbers;
    const bool areAllHeld = std::ranges::all_of(
        numbers, [this, &now](const ClaimTerms::Number &one) { return number(one.account).pace.heldUntil() > now; });
    if (areAllHeld && running() == 0 && m_recorder.isIdle())
        emit drained(); // nothing more can be done for now
    if (m_isStarted)
        m_nextTimer.start(std::max<std::chrono::milliseconds>(pause, 1ms));
    return {};
}

void Sender::wake()
{
    if (!m_isStarted)
        return;
    if (m_isClaiming) {
        m_isWoken = true;
        return;
    }
    m_watch.look();
    if (!m_watch.isReady())
        return; // read() wakes us
    if (m_recorder.isHindered())
        return; // written() wakes us
    if (running() > kConcurrency / 2)
        return; // the end of one wakes us; many at once cost the database less
    const QList<ClaimTerms::Number> numbers = budgets();
    if (!numbers.isEmpty())
        claim(numbers);
}

/// What every engine has to respect is in the database: numbers whose messages fail afterwards are held, and tried with
/// one message at a time.
Result<Sender::Claimed> Sender::take(SqlSession &session, ClaimTerms terms, bool sharesNumbers)
{
    if (const Result<void> noted = giveUpLost(session, terms.now, {}); !noted)
        return fail(noted.error());
    NumberHoldRepository repository(session);
    const Result<QMap<QString, NumberHold>> holds = repository.all();
    if (!holds)
        return fail(holds.error());
    Claimed claimed;
    for (ClaimTerms::Number &number : terms.numbers) {
        if (number.heldUntil > terms.now)
            claimed.held.insert(number.account, number.heldUntil);
        const auto hold = holds->constFind(number.account);
        if (hold == holds->cend())
            continue;
        number.limit = hold->until > terms.now ? 0 : std::min(number.limit, 1);
        if (hold->until > terms.now)
            claimed.held.insert(number.account, hold->until);
    }
    const Result<QList<ReadyMessage>> ready = claimMessages(session, terms);
    if (!ready)
        return fail(ready.error());
    claimed.ready = *ready;
    for (const ReadyMessage &one : *ready) {
        const QString &account = one.message.account;
        const auto hold = holds->constFind(account);
        if (hold == holds->cend())
            continue;
        const NumberHold tried = hold->tried(terms.now);
        claimed.held.insert(account, tried.until);
        if (const Result<void> noted = repository.set(account, tried, terms.now); !noted)
            return fail(noted.error());
    }
    const Result<std::optional<QDateTime>> next = MessageRepository(session).nextDue(terms.now, claimed.held.keys());
    if (!next)
        return fail(next.error());
    claimed.nextDue = *next;
    if (sharesNumbers && !ready->isEmpty()) {
        const Result<QMap<QString, int>> others = shareNumbers(session, terms.owner, *ready);
        if (!others)
            return fail(others.error());
        claimed.others = *others;
    }
    return claimed;
}

QCoro::Task<> Sender::claim(QList<ClaimTerms::Number> numbers)
{
    m_isClaiming = true;
    m_isWoken = false;
    // Counted from before the lease begins: how long the database takes is part of it.
    const Deadline goBefore(m_context.clock, m_lease - WhatsAppClient::kSendTimeout);
    const ClaimTerms terms{.settings = m_context.connections->settings,
                           .owner = m_context.owner,
                           .now = m_context.clock.now(),
                           .lease = m_lease,
                           .numbers = numbers,
                           .connected = m_context.connections->accounts(),
                           .peoplePerDay = m_watch.peoplePerDay()};
    const auto steady = std::chrono::steady_clock::now();
    const bool isShareDue = !m_sharedAt || steady - *m_sharedAt >= kShareEvery;
    const auto claiming = [terms, isShareDue](SqlSession &session) {
        return inTransaction(session, [&] { return take(session, terms, isShareDue); });
    };
    const auto taken = m_context.database.run(claiming, Database::Priority::Background);
    const Result<Claimed> claimed = co_await taken;
    m_isClaiming = false;
    if (claimed && claimed->others) {
        m_others = *claimed->others;
        m_sharedAt = steady;
    }
    if (claimed) {
        for (auto held = claimed->held.cbegin(); held != claimed->held.cend(); ++held)
            number(held.key()).pace.holdUntil(std::min(*held, m_context.clock.now().addMSecs(kLookAtHolds.count())));
        for (const ReadyMessage &ready : claimed->ready) {
            Number &one = number(ready.message.account);
            ++one.running;
            one.pace.take(1);
        }
        for (const ReadyMessage &each : claimed->ready) {
            ReadyMessage ready = each;
            ready.goBefore = goBefore;
            deliver(ready);
        }
    } else if (claimed.error().kind != Error::Kind::Cancelled) {
        qCWarning(lcEngine) << "messages cannot be claimed:" << claimed.error().code;
    }
    const bool isReleasing = std::exchange(m_isReleaseWanted, false) && m_isStarted;
    if (isReleasing)
        release();
    const bool isNothingDue = claimed && (!claimed->nextDue || *claimed->nextDue > m_context.clock.now());
    if (!isReleasing && isNothingDue && running() == 0 && m_recorder.isIdle())
        emit drained();
    scheduleNext(claimed);
    checkIdle();
}

/// What is taken the first time goes by a whole share; the others learn of it within seconds.
Result<QMap<QString, int>> Sender::shareNumbers(SqlSession &session, const QString &owner,
                                                const QList<ReadyMessage> &ready)
{
    QStringList accounts;
    for (const ReadyMessage &one : ready)
        accounts.append(one.message.account);
    accounts.removeDuplicates();
    NumberShare share(session);
    if (const Result<void> said = share.say(owner, accounts); !said)
        return fail(said.error());
    return share.others(owner);
}

QCoro::Task<> Sender::deliver(ReadyMessage ready)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    const Message &message = ready.message;
    WhatsAppClient *client = connections->whatsApp(message.account);
    Result<SendReceipt> receipt = fail({.kind = Error::Kind::Cancelled}); // the number has just been taken out
    // Asked again when the connection stands: this computer may have slept, and somebody else decided about it.
    const std::function<bool()> mayLeave = [deadline = *ready.goBefore] { return !deadline.hasPassed(); };
    if (!mayLeave())
        client = nullptr;
    if (client && message.kind == MessageKind::Text) {
        const TextSend send{.to = ready.address.waId.isEmpty() ? QString() : message.to,
                            .recipient = ready.address.userId,
                            .body = message.text,
                            .contextId = message.content.value(messagecontent::kContext).toString(),
                            .showsPreview = message.content.value(messagecontent::kPreviewUrl).toBool(),
                            .callbackData = message.uuid.toString(QUuid::WithoutBraces),
                            .mayLeave = mayLeave};
        receipt = co_await client->sendText(send);
    } else if (client) {
        const TemplateSend send{.to = message.to,
                                .key = message.templateKey,
                                .components = ready.components,
                                .callbackData = message.uuid.toString(QUuid::WithoutBraces),
                                .mayLeave = mayLeave};
        receipt = co_await client->sendTemplate(send);
    }
    const double jitter = std::uniform_real_distribution<double>(0.8, 1.2)(m_random);
    const QDateTime now = m_context.clock.now();
    const Reaction reaction = reactionTo(message, receipt, now, jitter);
    Number &one = number(message.account);
    const bool wasHeld = one.pace.isAccountHeld();
    one.pace.note(reaction, now, std::chrono::steady_clock::now());
    --one.running;
    if (reaction.pace == Reaction::Pace::HoldAccount) {
        m_recorder.expectRecovery();
        if (!wasHeld)
            qCWarning(lcEngine) << "number" << message.account << "is held: WhatsApp refuses with"
                                << receipt.error().code;
    }
    m_recorder.add(reaction);
    if (receipt || receipt.error().kind != Error::Kind::Cancelled) // else nothing was tried
        emit attempted(receipt ? std::optional<Error>() : receipt.error());
    wake();
    checkIdle();
}

Result<void> Sender::giveUpLost(SqlSession &session, const QDateTime &now, const QStringList &deadOwners)
{
    MessageRepository messages(session);
    const Result<QList<qint64>> lost = messages.giveUpLost(now, deadOwners);
    if (!lost || lost->isEmpty())
        return lost ? Result<void>() : fail(lost.error());
    const Result<QList<Message>> all = messages.findAll(*lost);
    if (!all)
        return fail(all.error());
    QList<Activity> activities;
    for (const Message &message : *all)
        activities.append({.at = now,
                           .kind = ActivityKind::MessageUnconfirmed,
                           .studentId = message.studentId,
                           .intakeId = message.intakeId,
                           .messageId = message.id});
    return ActivityRepository(session).addAll(activities);
}

/// What is due may be of a number that has to wait for its pace: nobody looks in vain before.
std::chrono::milliseconds Sender::shortestWait() const
{
    std::optional<std::chrono::milliseconds> shortest;
    for (const auto &[account, number] : m_numbers) {
        if (const std::chrono::milliseconds wait = number.pace.wait(); wait > 0ms)
            shortest = std::min(shortest.value_or(wait), wait);
    }
    return std::clamp<std::chrono::milliseconds>(shortest.value_or(kLookAgain), kLookAgain, 1s);
}

void Sender::scheduleNext(const Result<Claimed> &claimed)
{
    if (!m_isStarted)
        return;
    if (m_isWoken) {
        wake();
        return;
    }
    QDateTime next = claimed ? claimed->nextDue.value_or(QDateTime()) : QDateTime();
    for (const QDateTime &until : claimed ? claimed->held.values() : QList<QDateTime>())
        next = next.isValid() ? std::min(next, until) : until;
    std::chrono::milliseconds pause = claimed ? kLongestSleep : kAfterFailure;
    if (next.isValid()) {
        const std::chrono::milliseconds until(m_context.clock.now().msecsTo(next));
        const std::chrono::milliseconds least = until <= 0ms ? shortestWait() : kLookAgain;
        pause = std::clamp<std::chrono::milliseconds>(until, least, kLongestSleep);
    }
    m_nextTimer.start(pause);
}

void Sender::checkIdle()
{
    if (!m_isStarted && isIdle())
        emit idle();
}
