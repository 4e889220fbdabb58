// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/httpclient.h"

#include "app/remote/httpcall.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QScopedPointer>

using namespace Qt::Literals::StringLiterals;

namespace {
// Servers close idle connections after 5 s (Apache) to 75 s (nginx). A once-only request on a connection that was just
// closed would end unconfirmed although nobody read it, so a connection is used again only while it is warm.
constexpr std::chrono::milliseconds kWarmConnection{1500};
} // namespace

struct HttpClient::OnceLine {
    QNetworkAccessManager manager;
    QElapsedTimer idle;
    bool isBusy = false;
};

QByteArray HttpReply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

std::optional<std::chrono::milliseconds> HttpReply::retryAfter() const
{
    const QByteArray text = header("Retry-After").trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber && seconds >= 0)
        return std::chrono::seconds(seconds);
    const QDateTime date = httpDate(text);
    if (!date.isValid() || !serverDate.isValid())
        return std::nullopt;
    return std::chrono::milliseconds(qMax<qint64>(0, serverDate.msecsTo(date)));
}

HttpClient::HttpClient(QObject *parent)
    : QObject(parent)
    , m_manager(std::make_unique<QNetworkAccessManager>())
{
}

HttpClient::~HttpClient()
{
    m_isClosing = true; // who is told of its end must not begin anew
    abortAll();
}

HttpClient::OnceLine &HttpClient::freeLine()
{
    for (const auto &line : m_onceLines) {
        if (!line->isBusy) {
            if (!line->idle.isValid() || line->idle.hasExpired(kWarmConnection.count()))
                line->manager.clearConnectionCache();
            return *line;
        }
    }
    m_onceLines.push_back(std::make_unique<OnceLine>());
    return *m_onceLines.back();
}

QCoro::Task<Result<HttpReply>> HttpClient::send(HttpRequest request)
{
    if (m_isClosing)
        co_return fail({.kind = Error::Kind::Cancelled, .retry = Error::Retry::Later});
    const bool isOnce = request.delivery == HttpRequest::Delivery::Once && request.method != "GET";
    QScopedPointer<HttpCall, QScopedPointerDeleteLater> call(new HttpCall(std::move(request), this));
    if (isOnce) {
        OnceLine &line = freeLine();
        line.isBusy = true;
        connect(call.get(), &HttpCall::finished, this, [&line, done = call.get()] {
            line.isBusy = false;
            if (done->isAnswered())
                line.idle.start();
            else
                line.idle.invalidate();
        });
        call->start(line.manager);
    } else {
        call->start(*m_manager);
    }
    co_await call->done();
    co_return call->takeResult();
}

void HttpClient::abortAll()
{
    const QList<HttpCall *> calls = findChildren<HttpCall *>(Qt::FindDirectChildrenOnly);
    for (HttpCall *call : calls)
        call->cancel();
}
