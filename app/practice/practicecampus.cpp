// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practicecampus.h"

#include "app/domain/logging.h"
#include "app/practice/chaos.h"
#include "app/practice/control/controlserver.h"
#include "app/practice/delayline.h"
#include "app/practice/moodle/moodleserver.h"
#include "app/practice/sample/bigcentre.h"
#include "app/practice/sample/historyreader.h"
#include "app/practice/sample/historytalk.h"
#include "app/practice/sample/samplecentre.h"
#include "app/practice/studentactivity.h"
#include "app/practice/whatsapp/delivery.h"
#include "app/practice/whatsapp/graphserver.h"
#include "app/practice/whatsapp/people.h"
#include "app/practice/whatsapp/webhookposter.h"

#include <QJsonDocument>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace {

QString randomWord(const QString &prefix)
{
    return prefix + QUuid::createUuid().toString(QUuid::Id128) + QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace

struct PracticeCampus::Parts {
    explicit Parts(std::shared_ptr<MovableClock> shared)
        : keptClock(shared ? std::move(shared) : std::make_shared<MovableClock>())
    {
    }

    const std::shared_ptr<MovableClock> keptClock;
    MovableClock &clock{*keptClock};
    std::function<void()> changed;
    PracticeStore store;
    CampusSettings settings;
    Counters counters;
    quint32 seed = 0;
    FaultDesk faults{0};
    DelayLine moodleLine;
    DelayLine whatsAppLine;
    MoodleServer moodle{store, settings, clock, counters};
    GraphServer graph{store, settings, clock};
    StudentActivity activity{store, settings, clock};
    Delivery delivery{store, clock};
    Incoming incoming{store, clock};
    People people{store, settings, clock, incoming};
    WebhookPoster poster{store, settings};
    PracticeEndpoints endpoints;
    std::unique_ptr<ControlServer> control;
    std::unique_ptr<HttpServer> http; // last: no request may outlive what it needs

    Result<void> openState(const PracticeOptions &options);
    Result<int> listen(int wanted);
    void makeEndpoints(int port);
    void makeControl();
    QString stored(const QString &key, const QString &fresh);
    Result<void> fill(bool isSample, const QJsonObject &big);
    Result<void> reset(const QJsonObject &wanted);
    void applySettings();
    void handle(const std::shared_ptr<HttpExchange> &exchange);
    void serve(const std::shared_ptr<HttpExchange> &exchange, const QString &function, DelayLine &line, qint64 costUs,
               std::function<HttpAnswer()> carryOut);
    /// So that a test knows which messages met what.
    void noteFault(const Fault &fault, const PracticeRequest &request, bool isAccepted);
    HttpAnswer faultAnswer(const Fault &fault) const;
};

Result<void> PracticeCampus::Parts::openState(const PracticeOptions &options)
{
    const Result<void> opened = store.open(options.stateFile);
    if (!opened)
        return opened;
    store.begin();
    seed = stored(u"seed"_s, QString::number(options.seed)).toUInt();
    faults = FaultDesk(seed);
    clock.setOffsetMs(store.meta(u"clock_offset_ms"_s).toLongLong());
    const QString settingsText = store.meta(u"settings"_s);
    const QJsonObject known = QJsonDocument::fromJson(settingsText.toUtf8()).object();
    settings = CampusSettings().with(known).value_or(CampusSettings());
    if (!options.webhookUrl.isEmpty())
        settings.webhookUrl = options.webhookUrl;
    if (settingsText.isEmpty()) {
        settings.phoneIsIdentity = options.fillSample; // the sample centre lets phones be read back
        if (const Result<void> filled = fill(options.fillSample, options.big); !filled)
            return filled;
    }
    activity.setUp(seed, options.activity);
    people.setUp(seed, [this] { return activity.pace(); });
    if (options.chaosPercent > 0) {
        settings = settings.with(chaosSettings(options.chaosPercent)).value_or(settings);
        for (const Fault &fault : chaosFaults(options.chaosPercent))
            faults.add(fault);
    }
    applySettings();
    if (store.commit())
        return {};
    Error error = store.takeError().value_or(Error{});
    error.kind = Error::Kind::Storage;
    error.code = u"practice_state"_s;
    return fail(std::move(error));
}

QString PracticeCampus::Parts::stored(const QString &key, const QString &fresh)
{
    const QString known = store.meta(key);
    if (!known.isEmpty())
        return known;
    store.setMeta(key, fresh);
    return fresh;
}

Result<void> PracticeCampus::Parts::fill(bool isSample, const QJsonObject &big)
{
    const qint64 now = clock.unixSeconds();
    if (!big.isEmpty()) {
        const Result<BigCentre> size = BigCentre::fromJson(big);
        if (!size)
            return tl::unexpected(size.error());
        fillEmptyCentre(store, now);
        fillBigCentre(store, *size, quint32(big.value(u"seed"_s).toInteger(seed)), now);
    } else if (isSample) {
        fillSampleCentre(store, seed, now);
    } else {
        fillEmptyCentre(store, now);
    }
    activity.beginNow();
    return {};
}

Result<void> PracticeCampus::Parts::reset(const QJsonObject &wanted)
{
    const bool isSample = wanted.value(u"sample"_s).toBool(true);
    poster.stop();
    store.begin();
    store.clear();
    faults.clear();
    counters.reset();
    graph.forget();
    const QString webhook = settings.webhookUrl;
    settings = CampusSettings();
    settings.webhookUrl = webhook;
    settings.phoneIsIdentity = isSample;
    applySettings();
    const Result<void> filled = fill(isSample, wanted.value(u"big"_s).toObject());
    if (filled && store.commit())
        return {};
    store.rollback();
    Error error = store.takeError().value_or(filled ? Error{} : filled.error());
    error.kind = Error::Kind::Invalid;
    return fail(std::move(error));
}

void PracticeCampus::Parts::applySettings()
{
    store.setMeta(u"settings"_s, QString::fromUtf8(QJsonDocument(settings.toJson()).toJson(QJsonDocument::Compact)));
    moodleLine.setWorkers(int(settings.moodleWorkers));
}

Result<int> PracticeCampus::Parts::listen(int wanted)
{
    http = std::make_unique<HttpServer>([this](const std::shared_ptr<HttpExchange> &exchange) { handle(exchange); });
    const int last = store.meta(u"port"_s).toInt();
    if (wanted == 0 && last > 0) {
        const Result<int> again = http->listenOn(last);
        if (again)
            return again;
    }
    const Result<int> port = http->listenOn(wanted);
    if (port)
        store.setMeta(u"port"_s, QString::number(*port));
    return port;
}

void PracticeCampus::Parts::makeEndpoints(int port)
{
    const QString site = u"http://127.0.0.1:%1"_s.arg(port);
    const auto secret = [this](const QString &key, const QString &prefix) {
        return Secret(stored(key, randomWord(prefix)).toUtf8());
    };
    endpoints = {.moodleUrl = QUrl(site),
                 .moodleToken = secret(u"moodle_token"_s, {}),
                 .whatsAppUrl = QUrl(site),
                 .whatsAppVersion = u"v22.0"_s,
                 .phoneNumberId = u"731000000000017"_s,
                 .secondPhoneNumberId = u"731000000000025"_s,
                 .businessAccountId = u"845000000000023"_s,
                 .whatsAppToken = secret(u"whatsapp_token"_s, u"EAA"_s),
                 .appSecret = secret(u"app_secret"_s, {}),
                 .verifyToken = secret(u"verify_token"_s, {}),
                 .controlUrl = QUrl(site + u"/control"_s)};
    const auto clear = [](const Secret &value) { return QString::fromUtf8(value.reveal()); };
    const GraphAccount account{.siteUrl = site,
                               .businessAccountId = endpoints.businessAccountId,
                               .numbers = {{.id = endpoints.phoneNumberId,
                                            .displayPhone = u"+34 910 00 00 01"_s,
                                            .verifiedName = u"Centro de prácticas"_s},
                                           {.id = endpoints.secondPhoneNumberId,
                                            .displayPhone = u"+34 910 00 00 02"_s,
                                            .verifiedName = u"Centro de prácticas, tutorías"_s}},
                               .appId = u"512000000000044"_s,
                               .token = clear(endpoints.whatsAppToken),
                               .appSecret = clear(endpoints.appSecret),
                               .seed = seed};
    moodle.setSite(site, clear(endpoints.moodleToken));
    graph.setAccount(account);
    incoming.setAccount(account);
    poster.setAccount(account);
}

void PracticeCampus::Parts::makeControl()
{
    ControlParts parts{.store = store,
                       .settings = settings,
                       .clock = clock,
                       .faults = faults,
                       .counters = counters,
                       .poster = poster,
                       .activity = activity,
                       .incoming = incoming,
                       .seed = seed};
    parts.settingsChanged = [this] {
        applySettings();
        activity.wake();
        people.wake();
        poster.retryNow();
    };
    parts.clockChanged = [this] {
        store.setMeta(u"clock_offset_ms"_s, QString::number(clock.offsetMs()));
        activity.wake();
        delivery.wake();
        people.wake();
    };
    parts.reset = [this](const QJsonObject &wanted) { return reset(wanted); };
    parts.endpoints = [this] { return endpoints; };
    control = std::make_unique<ControlServer>(std::move(parts));
}

void PracticeCampus::Parts::handle(const std::shared_ptr<HttpExchange> &exchange)
{
    const PracticeRequest &request = exchange->request();
    if (ControlServer::isControlPath(request.path)) {
        control->handle(exchange);
        if (request.method != "GET")
            changed();
    } else if (MoodleServer::isEndpoint(request.path)) {
        const PracticeCall call = moodle.read(request);
        const qint64 costMs = settings.moodleDelayMs + settings.moodleInnerMs * call.innerCalls;
        serve(exchange, call.function, moodleLine, costMs * settings.moodleScalePercent * 10,
              [this, call] { return moodle.carryOut(call); });
    } else if (GraphServer::isGraphPath(request.path)) {
        serve(exchange, GraphServer::functionOf(request.path), whatsAppLine, settings.whatsAppDelayMs * 1000,
              [this, exchange] {
                  const HttpAnswer answer = graph.carryOut(exchange->request());
                  delivery.wakeSoon();
                  return answer;
              });
    } else {
        exchange->answer(MoodleServer::notFoundPage(), clock.now());
    }
}

void PracticeCampus::Parts::serve(const std::shared_ptr<HttpExchange> &exchange, const QString &function,
                                  DelayLine &line, qint64 costUs, std::function<HttpAnswer()> carryOut)
{
    counters.request(function, exchange->request().body.size());
    const std::optional<Fault> fault = faults.take(function);
    if (fault) {
        counters.fault(fault->kind);
        changed(); // it may have been the last one
        if (fault->kind == "slow"_L1)
            costUs += fault->ms * 1000;
    }
    auto answer = std::make_shared<HttpAnswer>();
    const auto work = [this, fault, answer, function, exchange, carryOut = std::move(carryOut)] {
        if (!fault || fault->isCarriedOut())
            *answer = carryOut();
        if (fault && function == "messages"_L1)
            noteFault(*fault, exchange->request(), fault->isCarriedOut() && answer->status == 200);
        if (fault && fault->kind != "slow"_L1 && !fault->kind.startsWith("cut"_L1))
            *answer = fault->kind == "malformed"_L1 ? HttpAnswer{.body = answer->body.left(answer->body.size() / 2)}
                                                    : faultAnswer(*fault);
    };
    const auto tell = [this, fault, answer, exchange] {
        const QString kind = fault ? fault->kind : QString();
        if (kind.startsWith("timeout"_L1))
            return; // the connection stays open and silent until the other side gives up
        if (kind == "cut_before"_L1 || kind == "cut_after_accept"_L1)
            return exchange->cut();
        counters.answer(answer->body.size());
        if (kind == "cut_mid_answer"_L1)
            return exchange->cutMidAnswer(*answer, clock.now());
        exchange->answer(*answer, clock.now());
    };
    line.submit(costUs, work, tell);
}

void PracticeCampus::Parts::noteFault(const Fault &fault, const PracticeRequest &request, bool isAccepted)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    store.insert(u"met"_s,
                 {{u"callback_data"_s, body.value(u"biz_opaque_callback_data"_s).toString()},
                  {u"kind"_s, fault.kind},
                  {u"accepted"_s, int(isAccepted)}});
}

HttpAnswer PracticeCampus::Parts::faultAnswer(const Fault &fault) const
{
    if (fault.kind == "maintenance"_L1)
        return MoodleServer::maintenance();
    if (fault.kind == "refused"_L1)
        return MoodleServer::refusal();
    if (fault.kind == "html"_L1)
        return {.contentType = "text/html; charset=utf-8",
                .body = "<!DOCTYPE html>\n<html><head><title>Log in</title></head><body></body></html>\n"};
    if (fault.kind.startsWith("empty"_L1))
        return {.status = QStringView(fault.kind).mid(5, 3).toInt(), .contentType = {}};
    if (fault.kind.startsWith("http503"_L1))
        return MoodleServer::page(503, "503 Service Unavailable");
    bool isGraphCode = false;
    const int code = fault.kind.toInt(&isGraphCode);
    if (isGraphCode)
        return GraphFault::withCode(code).toAnswer();
    return MoodleServer::page(500, "500 Internal Server Error");
}

PracticeCampus::PracticeCampus(QObject *parent)
    : QObject(parent)
{
}

PracticeCampus::~PracticeCampus()
{
    stop();
}

Result<PracticeEndpoints> PracticeCampus::start(const PracticeOptions &options)
{
    stop();
    if (!options.webhookUrl.isEmpty() && !WebhookPoster::isLoopback(QUrl(options.webhookUrl)))
        return fail({.kind = Error::Kind::Invalid,
                     .code = u"practice_webhook"_s,
                     .detail = u"the webhook must be on this machine"_s,
                     .retry = Error::Retry::AfterFix});
    auto parts = std::make_unique<Parts>(options.clock);
    parts->changed = [this] { emit changed(); };
    if (const Result<void> opened = parts->openState(options); !opened)
        return tl::unexpected(opened.error());
    const Result<int> port = parts->listen(options.port);
    if (!port)
        return tl::unexpected(port.error());
    parts->makeEndpoints(*port);
    parts->makeControl();
    connect(&parts->delivery, &Delivery::statusesHappened, &parts->poster, &WebhookPoster::wake);
    connect(&parts->delivery, &Delivery::messagesRead, &parts->people, &People::onMessagesRead);
    connect(&parts->people, &People::wrote, &parts->poster, &WebhookPoster::wake);
    parts->activity.wake();
    parts->delivery.wake();
    parts->people.wake();
    parts->poster.wake();
    m_parts = std::move(parts);
    qCInfo(lcPractice) << "practice campus listens on port" << *port;
    return m_parts->endpoints;
}

void PracticeCampus::stop()
{
    if (!m_parts)
        return;
    m_parts->http->abortAll();
    m_parts->poster.stop();
    m_parts->delivery.stop();
    m_parts->activity.stop();
    m_parts->people.stop();
    m_parts.reset();
}

SampleHistory PracticeCampus::history() const
{
    if (!m_parts)
        return {};
    const SampleHistory history = sampleHistory(m_parts->store, m_parts->clock.unixSeconds());
    keepTalk(m_parts->store, m_parts->endpoints.phoneNumberId, history);
    return history;
}

bool PracticeCampus::isRunning() const
{
    return m_parts != nullptr;
}
