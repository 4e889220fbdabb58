// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/practicedesk.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kSlowMilliseconds = 8000;
} // namespace

PracticeDesk::PracticeDesk(const PracticeEndpoints &endpoints)
    : m_control(endpoints.controlUrl)
{
}

QCoro::Task<Result<void>> PracticeDesk::tell(QByteArray method, QString path, QJsonObject body)
{
    QUrl url = m_control;
    url.setPath(url.path() + path);
    const HttpRequest request{.method = method,
                              .url = url,
                              .contentType = "application/json",
                              .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
                              .delivery = HttpRequest::Delivery::Repeatable};
    const Result<HttpReply> reply = co_await m_http.send(request);
    if (!reply)
        co_return fail(reply.error());
    if (reply->status != 200)
        co_return fail({.kind = Error::Kind::Server, .code = u"practice_control"_s});
    co_return Result<void>();
}

QCoro::Task<Result<void>> PracticeDesk::advanceDay()
{
    const QJsonObject body{{u"advance_days"_s, 1}};
    co_return co_await tell("POST", u"/clock"_s, body);
}

QCoro::Task<Result<void>> PracticeDesk::cause(PracticeFault fault)
{
    // One fault at a time: what was caused before is over.
    const QJsonObject wellAgain{{u"maintenance"_s, u"off"_s}, {u"token_state"_s, u"ok"_s}};
    const Result<void> settled = co_await tell("POST", u"/settings"_s, wellAgain);
    if (!settled)
        co_return settled;
    const QJsonObject clear{{u"clear"_s, true}};
    const Result<void> cleared = co_await tell("POST", u"/faults"_s, clear);
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
        body = {{u"kind"_s, u"http500"_s}, {u"function"_s, u"core_user_create_users"_s}, {u"next"_s, 1}};
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
    co_return co_await tell("POST", path, body);
}

QCoro::Task<Result<void>> PracticeDesk::postStatusesTo(quint16 port)
{
    const QJsonObject body{{u"url"_s, u"http://127.0.0.1:%1/webhooks/whatsapp/1"_s.arg(port)}};
    co_return co_await tell("POST", u"/webhook"_s, body);
}
