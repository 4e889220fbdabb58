// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/httpcall.h"

#include "app/domain/logging.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QSslError>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What may be shown of an address: no path, no query, no user.
QString shownOrigin(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
}

QString enumWord(QNetworkReply::NetworkError code)
{
    return QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(code));
}

QString tlsCode(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return u"self_signed"_s;
    case QSslError::CertificateExpired:
        return u"expired"_s;
    case QSslError::CertificateNotYetValid:
        return u"not_yet_valid"_s;
    case QSslError::HostNameMismatch:
        return u"host_mismatch"_s;
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
        return u"unknown_issuer"_s;
    default:
        return u"handshake"_s;
    }
}

QNetworkRequest networkRequest(const HttpRequest &request)
{
    QNetworkRequest network(request.url);
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    network.setHeader(QNetworkRequest::UserAgentHeader, u"Bedel"_s);
    network.setRawHeader("Accept", "application/json");
    if (!request.contentType.isEmpty())
        network.setHeader(QNetworkRequest::ContentTypeHeader, QString::fromLatin1(request.contentType));
    for (const auto &[name, value] : request.headers)
        network.setRawHeader(name, value);
    return network;
}

} // namespace

QDateTime httpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

OnceBody::OnceBody(QByteArray body, std::function<bool()> mayLeave, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
    , m_mayLeave(std::move(mayLeave))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::bytesAvailable() const
{
    return m_body.size() - m_position + QIODevice::bytesAvailable();
}

bool OnceBody::atEnd() const
{
    return m_position >= m_body.size();
}

qint64 OnceBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = qMin(maxSize, m_body.size() - m_position);
    if (size == 0)
        return m_position >= m_body.size() ? -1 : 0;
    if (!isTouched() && m_mayLeave && !m_mayLeave()) {
        emit refused();
        return 0; // as if it were not there yet: the request is about to be ended
    }
    std::copy_n(m_body.constData() + m_position, size, data);
    m_position += size;
    return size;
}

HttpCall::HttpCall(HttpRequest request, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { stop(Stop::TimedOut); });
}

void HttpCall::start(QNetworkAccessManager &manager)
{
    QNetworkRequest network = networkRequest(m_request);
    if (m_request.method == "GET") {
        m_reply = manager.get(network);
    } else if (m_request.delivery == HttpRequest::Delivery::Once && !m_request.body.isEmpty()) {
        m_body = new OnceBody(m_request.body, m_request.mayLeave, this);
        // Later: whoever reads the body is in the middle of it.
        const auto end = [this] { stop(Stop::TooLate); };
        connect(m_body, &OnceBody::refused, this, end, Qt::QueuedConnection);
        network.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        network.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        m_reply = manager.sendCustomRequest(network, m_request.method, m_body);
    } else {
        m_reply = manager.sendCustomRequest(network, m_request.method, m_request.body);
    }
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::readSome);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsErrors.append(tlsCode(error.error()));
    });
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::conclude);
    m_timer.start(m_request.timeout);
}

void HttpCall::cancel()
{
    stop(Stop::Cancelled);
}

void HttpCall::stop(Stop reason)
{
    if (m_result || m_stop != Stop::None)
        return;
    m_stop = reason;
    if (m_reply)
        m_reply->abort(); // emits finished(), and so concludes
    conclude();
}

void HttpCall::readSome()
{
    m_received += m_reply->readAll();
    if (m_received.size() > m_request.maximumSize)
        stop(Stop::TooLarge);
}

void HttpCall::conclude()
{
    if (m_result)
        return;
    m_timer.stop();
    if (m_stop == Stop::None)
        readSome();
    if (m_result) // the last bytes were too many
        return;
    m_result.emplace(outcome());
    if (*m_result)
        qCDebug(lcHttp) << m_request.method << m_request.url.host() << (*m_result)->status << m_received.size()
                        << "bytes";
    else
        qCDebug(lcHttp) << m_request.method << m_request.url.host() << word(m_result->error().kind)
                        << m_result->error().code;
    if (m_reply)
        m_reply->deleteLater();
    emit finished();
    if (const std::coroutine_handle<> waiter = std::exchange(m_waiter, {}))
        waiter.resume();
}

Result<HttpReply> HttpCall::outcome() const
{
    const int status = m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
    const QNetworkReply::NetworkError code = m_reply ? m_reply->error() : QNetworkReply::OperationCanceledError;
    // Codes from 201 on describe the status of an answer that did arrive whole; those below it, and 399, a connection
    // that failed.
    const bool isAnswer = status > 0
        && (code == QNetworkReply::NoError
            || (code > QNetworkReply::ProxyAuthenticationRequiredError && code != QNetworkReply::ProtocolFailure));
    if (m_stop != Stop::None || !isAnswer || isShort())
        return fail(transportError());
    if (status >= 300 && status < 400) {
        const QUrl target = m_request.url.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
        return fail(
            {.kind = Error::Kind::WrongService,
             .code = u"redirect"_s,
             .detail = u"HTTP %1"_s.arg(status),
             .retry = Error::Retry::AfterFix,
             .facts = {{Error::Fact::Status, QString::number(status)}, {Error::Fact::Url, shownOrigin(target)}}});
    }
    return collectedReply(status);
}

/// A server that closes early looks like one that has finished, unless the bytes are counted.
bool HttpCall::isShort() const
{
    const QVariant promised = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return promised.isValid() && !m_reply->hasRawHeader("Content-Encoding")
        && m_received.size() < promised.toLongLong();
}

Error HttpCall::transportError() const
{
    const QNetworkReply::NetworkError code = m_reply ? m_reply->error() : QNetworkReply::OperationCanceledError;
    Error error{.detail = enumWord(code), .facts = {{Error::Fact::Url, shownOrigin(m_request.url)}}};
    if (isOnce() && m_body->isTouched()) {
        error.kind = Error::Kind::Unconfirmed;
        error.code = m_stop == Stop::TimedOut ? u"timeout"_s
            : m_stop == Stop::Cancelled       ? u"cancelled"_s
            : m_stop == Stop::TooLarge        ? u"too_large"_s
                                              : u"connection_lost"_s;
        return error;
    }
    switch (m_stop) {
    case Stop::TimedOut:
        error.kind = Error::Kind::Timeout;
        error.detail.clear();
        error.retry = Error::Retry::Later;
        return error;
    case Stop::Cancelled:
    case Stop::TooLate:
        error.kind = Error::Kind::Cancelled;
        error.code = m_stop == Stop::TooLate ? u"too_late"_s : QString();
        error.detail.clear();
        error.retry = Error::Retry::Later;
        return error;
    case Stop::TooLarge:
        error.kind = Error::Kind::WrongService;
        error.code = u"too_large"_s;
        error.detail.clear();
        error.retry = Error::Retry::AfterFix;
        return error;
    case Stop::None:
        break;
    }
    const Error refused = refusedError(code);
    error.kind = refused.kind;
    error.code = refused.code;
    error.retry = refused.retry;
    return error;
}

Error HttpCall::refusedError(QNetworkReply::NetworkError code) const
{
    switch (code) {
    case QNetworkReply::SslHandshakeFailedError:
        return {.kind = Error::Kind::Tls,
                .code = m_tlsErrors.isEmpty() ? u"handshake"_s : m_tlsErrors.first(),
                .retry = Error::Retry::AfterFix};
    case QNetworkReply::HostNotFoundError:
        return {.kind = Error::Kind::Offline, .code = u"host_not_found"_s, .retry = Error::Retry::Later};
    case QNetworkReply::ConnectionRefusedError:
        return {.kind = Error::Kind::Offline, .code = u"refused"_s, .retry = Error::Retry::Later};
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return {.kind = Error::Kind::Timeout, .retry = Error::Retry::Later};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return {.kind = Error::Kind::WrongService, .code = u"not_http"_s, .retry = Error::Retry::AfterFix};
    case QNetworkReply::NoError: // a body shorter than it said
    case QNetworkReply::RemoteHostClosedError:
        // With a request that goes out once the body was not taken yet, and with another nobody can tell.
        if (isOnce())
            break;
        return {.kind = Error::Kind::Server, .code = u"connection_lost"_s, .retry = Error::Retry::Later};
    default:
        break;
    }
    return {.kind = Error::Kind::Offline, .code = u"unreachable"_s, .retry = Error::Retry::Later};
}

HttpReply HttpCall::collectedReply(int status) const
{
    HttpReply reply{.status = status, .contentType = m_reply->rawHeader("Content-Type"), .body = m_received};
    for (const QNetworkReply::RawHeaderPair &header : m_reply->rawHeaderPairs())
        reply.headers.append({header.first, header.second});
    reply.serverDate = httpDate(m_reply->rawHeader("Date"));
    return reply;
}
