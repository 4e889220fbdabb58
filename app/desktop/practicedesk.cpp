// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/practicedesk.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kSlowMilliseconds = 8000;
constexpr qint64 kSecondsPerDay = 86400;

/// What is amiss, if it is something of the menu.
PracticeFault faultOf(const QJsonObject &settings, const QJsonArray &faults)
{
    if (settings.value(u"maintenance"_s).toString() != "off"_L1)
        return PracticeFault::Maintenance;
    if (settings.value(u"token_state"_s).toString() != "ok"_L1)
        return PracticeFault::TokenExpired;
    for (const QJsonValue &fault : faults) {
        const QString kind = fault[u"kind"_s].toString();
        if (kind == "refused"_L1)
            return PracticeFault::CreationRefused;
        if (kind == "slow"_L1)
            return PracticeFault::SlowWhatsApp;
        if (kind == "cut_after_accept"_L1)
            return PracticeFault::CutAfterAcceptance;
    }
    return PracticeFault::None;
}

} // namespace

PracticeDesk::PracticeDesk(const PracticeEndpoints &endpoints)
    : m_control(endpoints.controlUrl)
{
}

QCoro::Task<Result<QJsonObject>> PracticeDesk::send(HttpRequest request)
{
    const Result<HttpReply> reply = co_await m_http.send(request);
    if (!reply)
        co_return fail(reply.error());
    if (reply->status != 200)
        co_return fail({.kind = Error::Kind::Server, .code = u"practice_control"_s});
    co_return QJsonDocument::fromJson(reply->body).object();
}

QCoro::Task<Result<void>> PracticeDesk::tell(QString path, QJsonObject body)
{
    QUrl url = m_control;
    url.setPath(url.path() + path);
    const HttpRequest request{.method = "POST",
                              .url = url,
                              .contentType = "application/json",
                              .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
                              .delivery = HttpRequest::Delivery::Repeatable};
    const Result<QJsonObject> reply = co_await send(request);
    co_return reply ? Result<void>() : fail(reply.error());
}

QCoro::Task<Result<QJsonObject>> PracticeDesk::ask(QString path)
{
    QUrl url = m_control;
    url.setPath(url.path() + path);
    const HttpRequest request{.method = "GET", .url = url};
    co_return co_await send(request);
}

QCoro::Task<Result<PracticeState>> PracticeDesk::state()
{
    const Result<QJsonObject> settings = co_await ask(u"/settings"_s);
    if (!settings)
        co_return fail(settings.error());
    const Result<QJsonObject> faults = co_await ask(u"/faults"_s);
    if (!faults)
        co_return fail(faults.error());
    const Result<QJsonObject> clock = co_await ask(u"/clock"_s);
    if (!clock)
        co_return fail(clock.error());
    PracticeState now{.fault = faultOf(*settings, faults->value(u"faults"_s).toArray())};
    now.days = int(clock->value(u"offset_s"_s).toInteger() / kSecondsPerDay);
    co_return now;
}

QCoro::Task<Result<void>> PracticeDesk::advanceDay()
{
    const QJsonObject body{{u"advance_days"_s, 1}};
    co_return co_await tell(u"/clock"_s, body);
}

QCoro::Task<Result<void>> PracticeDesk::cause(PracticeFault fault)
{
    // One fault at a time: what was caused before is over.
    const QJsonObject wellAgain{{u"maintenance"_s, u"off"_s}, {u"token_state"_s, u"ok"_s}};
    const Result<void> settled = co_await tell(u"/settings"_s, wellAgain);
    if (!settled)
        co_return settled;
    const QJsonObject clear{{u"clear"_s, true}};
    const Result<void> cleared = co_await tell(u"/faults"_s, clear);
    if (!cleared)
        co_return cleared;
    QString path = u"/faults"_s;
    QJsonObject body;
    switch (fault) {
    case PracticeFault::None:
        co_return Result<void>();
    case PracticeFault::Maintenance:
        path = u"/settings"_s;
        body = {{u"maintenance"_s, u"site"_s}};
        break;
    case PracticeFault::TokenExpired:
        path = u"/settings"_s;
        body = {{u"token_state"_s, u"gone"_s}};
        break;
    case PracticeFault::CreationRefused:
        body = {{u"kind"_s, u"refused"_s}, {u"function"_s, u"core_user_create_users"_s}, {u"next"_s, 1}};
        break;
    case PracticeFault::SlowWhatsApp:
        body = {{u"kind"_s, u"slow"_s},
                {u"function"_s, u"messages"_s},
                {u"ms"_s, kSlowMilliseconds},
                {u"probability"_s, 1.0}};
        break;
    case PracticeFault::CutAfterAcceptance:
        body = {{u"kind"_s, u"cut_after_accept"_s}, {u"function"_s, u"messages"_s}, {u"next"_s, 1}};
        break;
    }
    co_return co_await tell(path, body);
}

QCoro::Task<Result<void>> PracticeDesk::postStatusesTo(quint16 port)
{
    const QJsonObject body{{u"url"_s, u"http://127.0.0.1:%1/webhooks/whatsapp/1"_s.arg(port)}};
    co_return co_await tell(u"/webhook"_s, body);
}
