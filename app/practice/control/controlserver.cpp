// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/control/controlserver.h"

#include "app/practice/chaos.h"
#include "app/practice/control/campuschanges.h"
#include "app/practice/control/ledger.h"
#include "app/practice/control/progresstruth.h"
#include "app/practice/control/statedump.h"
#include "app/practice/whatsapp/templatedesk.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLedgerPage = 20'000;

tl::unexpected<Error> refused(Error::Kind kind, const QString &detail)
{
    return fail({.kind = kind, .code = u"practice_control"_s, .detail = detail});
}

} // namespace

ControlServer::ControlServer(ControlParts parts)
    : m_parts(std::move(parts))
{
}

void ControlServer::send(const std::shared_ptr<HttpExchange> &exchange, const Answer &answer) const
{
    HttpAnswer http;
    if (answer) {
        http.body = QJsonDocument(*answer).toJson(QJsonDocument::Compact);
    } else {
        http.status = answer.error().kind == Error::Kind::NotFound ? 404 : 400;
        http.body = QJsonDocument(QJsonObject{{u"error"_s, answer.error().detail}}).toJson(QJsonDocument::Compact);
    }
    exchange->answer(http, m_parts.clock.now());
}

void ControlServer::handle(const std::shared_ptr<HttpExchange> &exchange)
{
    const PracticeRequest &request = exchange->request();
    if (request.headers.contains("origin")) {
        exchange->answer({.status = 403}, m_parts.clock.now());
        return;
    }
    const QString what = request.path.mid(int(qstrlen("/control/")));
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    if (what == "webhook"_L1 && request.method == "POST")
        webhook(exchange, body.object());
    else
        send(exchange, dispatch(what, request, body));
}

ControlServer::Answer ControlServer::dispatch(const QString &what, const PracticeRequest &request,
                                              const QJsonDocument &body)
{
    const bool isPost = request.method == "POST";
    const QJsonObject changes = isPost ? body.object() : QJsonObject();
    if (isPost && !request.body.isEmpty() && body.isNull())
        return refused(Error::Kind::Invalid, u"the body is not JSON"_s);
    if (what.isEmpty())
        return m_parts.endpoints().toJson();
    if (what == "settings"_L1)
        return settings(changes);
    if (what == "delay"_L1)
        return delay(changes);
    if (what == "faults"_L1)
        return faults(request.method, body);
    if (what == "clock"_L1)
        return clock(changes);
    if (what == "webhook"_L1)
        return QJsonObject{{u"url"_s, m_parts.settings.webhookUrl}};
    if (what == "counters"_L1) {
        if (request.method == "DELETE")
            m_parts.counters.reset();
        return m_parts.counters.toJson();
    }
    if (what == "chaos"_L1 && isPost)
        return chaos(changes);
    if (what == "incoming"_L1 && isPost)
        return incoming(body);
    if (what == "event"_L1 && isPost) {
        const Answer told = m_parts.incoming.tell(changes);
        m_parts.poster.wake();
        return told;
    }
    if (what == "template"_L1 && isPost)
        return changeTemplate(changes);
    if (what == "ledger"_L1) {
        const QUrlQuery query(QString::fromUtf8(request.query));
        const int limit = query.queryItemValue(u"limit"_s).toInt();
        return ledger(m_parts.store, query.queryItemValue(u"after"_s).toLongLong(), limit > 0 ? limit : kLedgerPage);
    }
    if (what == "rows"_L1 && isPost)
        return rows(changes);
    if (what == "reset"_L1 && isPost) {
        const Result<void> done = m_parts.reset(changes);
        return done ? Answer(QJsonObject{{u"reset"_s, true}}) : tl::unexpected(done.error());
    }
    if (what == "activity"_L1)
        return activity(changes);
    if (what == "change"_L1 && isPost)
        return changeCampus(m_parts.store, changes, m_parts.clock.unixSeconds());
    if (what == "state/progress"_L1)
        return progressTruth(m_parts.store);
    if (what.startsWith("state/"_L1)) {
        const QJsonObject dump = stateDump(m_parts.store, what.mid(6));
        if (!dump.isEmpty())
            return dump;
    }
    return refused(Error::Kind::NotFound, u"no such control address"_s);
}

ControlServer::Answer ControlServer::settings(const QJsonObject &changes)
{
    const Result<CampusSettings> changed = m_parts.settings.with(changes);
    if (!changed)
        return tl::unexpected(changed.error());
    const QUrl webhook(changed->webhookUrl);
    if (!changed->webhookUrl.isEmpty() && !WebhookPoster::isLoopback(webhook))
        return refused(Error::Kind::Invalid, u"the webhook must be on this machine"_s);
    if (changed->activity != "auto"_L1 && !StudentActivity::isPace(changed->activity))
        return refused(Error::Kind::Invalid, u"activity is auto, off, slow, normal or fast"_s);
    if (!QStringList{u"auto"_s, u"on"_s, u"off"_s}.contains(changed->replies))
        return refused(Error::Kind::Invalid, u"replies is auto, on or off"_s);
    if (changed->moodleScalePercent < 1)
        return refused(Error::Kind::Invalid, u"the scale is at least 0.01"_s);
    m_parts.settings = *changed;
    if (!changes.isEmpty())
        m_parts.settingsChanged();
    return m_parts.settings.toJson();
}

ControlServer::Answer ControlServer::delay(const QJsonObject &changes)
{
    static const QList<std::pair<QString, QString>> names = {{u"fixed_ms"_s, u"moodle_delay_ms"_s},
                                                             {u"inner_ms"_s, u"moodle_inner_ms"_s},
                                                             {u"workers"_s, u"moodle_workers"_s},
                                                             {u"whatsapp_ms"_s, u"whatsapp_delay_ms"_s}};
    QJsonObject mapped = changes;
    if (mapped.contains(u"scale"_s))
        mapped.insert(u"moodle_scale_percent"_s, std::round(mapped.take(u"scale"_s).toDouble() * 100));
    for (const auto &[shortName, setting] : names) {
        if (mapped.contains(shortName))
            mapped.insert(setting, mapped.take(shortName));
    }
    const Answer changed = settings(mapped);
    if (!changed)
        return changed;
    QJsonObject now{{u"scale"_s, changed->value(u"moodle_scale_percent"_s).toDouble() / 100}};
    for (const auto &[shortName, setting] : names)
        now.insert(shortName, changed->value(setting));
    return now;
}

ControlServer::Answer ControlServer::faults(const QByteArray &method, const QJsonDocument &body)
{
    const bool isCleared = method == "DELETE" || body.object().value("clear"_L1).toBool();
    if (isCleared)
        m_parts.faults.clear();
    if (method == "POST" && !isCleared) {
        const QJsonArray wanted = body.isArray() ? body.array() : QJsonArray{body.object()};
        if (body.object().contains(u"seed"_s))
            m_parts.faults.seed(quint32(body.object().value(u"seed"_s).toInteger()));
        QList<Fault> read;
        for (const QJsonValue &json : wanted) {
            const Result<Fault> fault = Fault::fromJson(json.toObject());
            if (!fault)
                return tl::unexpected(fault.error());
            read.append(*fault);
        }
        for (const Fault &fault : std::as_const(read))
            m_parts.faults.add(fault);
    }
    return QJsonObject{{u"faults"_s, m_parts.faults.toJson()}};
}

ControlServer::Answer ControlServer::activity(const QJsonObject &wanted)
{
    if (!wanted.isEmpty())
        return makeActivity(m_parts.store, m_parts.seed, wanted, m_parts.clock.unixSeconds());
    return QJsonObject{{u"activity"_s, m_parts.activity.pace()}};
}

ControlServer::Answer ControlServer::chaos(const QJsonObject &wanted)
{
    const double percent = wanted.value(u"percent"_s).toDouble(-1);
    if (percent < 0 || percent > 100)
        return refused(Error::Kind::Invalid, u"percent is 0 to 100"_s);
    m_parts.faults.clear();
    if (wanted.contains(u"seed"_s))
        m_parts.faults.seed(quint32(wanted.value(u"seed"_s).toInteger()));
    if (percent > 0) {
        for (const Fault &fault : chaosFaults(percent))
            m_parts.faults.add(fault);
    }
    const Answer changed = settings(chaosSettings(percent));
    return changed ? Answer(QJsonObject{{u"faults"_s, m_parts.faults.toJson()}}) : changed;
}

ControlServer::Answer ControlServer::incoming(const QJsonDocument &body)
{
    const QJsonArray wanted = body.isArray() ? body.array() : QJsonArray{body.object()};
    QJsonArray written;
    m_parts.store.begin();
    for (const QJsonValue &letter : wanted) {
        const Answer answer = m_parts.incoming.write(letter.toObject());
        if (!answer) {
            m_parts.store.rollback();
            return answer;
        }
        written.append(*answer);
    }
    if (!m_parts.store.commit())
        return refused(Error::Kind::Invalid, u"it could not be stored"_s);
    m_parts.poster.wake();
    return body.isArray() ? QJsonObject{{u"written"_s, written}} : written.first().toObject();
}

ControlServer::Answer ControlServer::changeTemplate(const QJsonObject &wanted)
{
    if (!TemplateDesk::change(m_parts.store, wanted, m_parts.clock.unixMs()))
        return refused(Error::Kind::NotFound, u"no such template"_s);
    m_parts.poster.wake();
    return QJsonObject{{u"changed"_s, true}};
}

ControlServer::Answer ControlServer::clock(const QJsonObject &changes)
{
    qint64 offset = m_parts.clock.offsetMs();
    for (const QString &key : changes.keys()) {
        const QJsonValue value = changes.value(key);
        if (key == "reset"_L1)
            offset = 0;
        else if (key == "offset_s"_L1)
            offset = value.toInteger() * 1000;
        else if (key == "advance_s"_L1)
            offset += value.toInteger() * 1000;
        else if (key == "advance_days"_L1)
            offset += value.toInteger() * 86'400'000;
        else
            return refused(Error::Kind::Invalid, u"unknown clock command"_s);
    }
    m_parts.clock.setOffsetMs(offset);
    if (!changes.isEmpty())
        m_parts.clockChanged();
    return QJsonObject{{u"now"_s, m_parts.clock.now().toString(Qt::ISODate)}, {u"offset_s"_s, offset / 1000}};
}

ControlServer::Answer ControlServer::rows(const QJsonObject &body)
{
    if (body.value(u"clear"_s).toBool())
        m_parts.store.clear();
    if (!loadRows(m_parts.store, body.value(u"rows"_s).toObject()))
        return refused(Error::Kind::Invalid, u"unknown table or column, or a row that does not fit"_s);
    return QJsonObject{{u"loaded"_s, true}};
}

void ControlServer::webhook(const std::shared_ptr<HttpExchange> &exchange, const QJsonObject &body)
{
    const QString url = body.value(u"url"_s).toString();
    const Answer stored = settings({{u"webhook_url"_s, url}});
    if (!stored || url.isEmpty() || !body.value(u"verify"_s).toBool()) {
        send(exchange, stored ? Answer(QJsonObject{{u"url"_s, url}}) : stored);
        return;
    }
    const QString token = QString::fromUtf8(m_parts.endpoints().verifyToken.reveal());
    m_parts.poster.verify(QUrl(url), token, [this, exchange, url](bool isVerified) {
        send(exchange, QJsonObject{{u"url"_s, url}, {u"verified"_s, isVerified}});
    });
}
