// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/webhookserver.h"

#include "app/domain/logging.h"
#include "app/remote/whatsapp/webhooksignature.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr unsigned kForbidden = 403;
constexpr unsigned kUnauthorised = 401;
constexpr unsigned kNotFound = 404;
constexpr unsigned kMethodNotAllowed = 405;
constexpr unsigned kTryAgain = 503;
constexpr qsizetype kSignatureSize = 7 + 64; // "sha256=" and its digits

QString accountOf(const QString &path)
{
    static const QRegularExpression pattern(u"^/webhooks/whatsapp/([A-Za-z0-9_-]{1,64})$"_s);
    return pattern.match(path).captured(1);
}

bool isGet(const ReceivedRequest &request)
{
    return request.method == "GET" || request.method == "HEAD";
}

ReceiverAnswer handshake(const ReceivedRequest &request, const WebhookSecrets &secrets)
{
    const bool isAsked = request.arguments.value("hub.mode") == "subscribe";
    if (!isAsked || secrets.verifyToken.isEmpty()
        || !isSameSecret(request.arguments.value("hub.verify_token"), secrets.verifyToken.reveal()))
        return {.status = kForbidden, .body = "verify token does not match\n"};
    return {.body = request.arguments.value("hub.challenge")};
}

/// What can be refused before its body is read: nobody unsigned makes us keep anything.
std::optional<ReceiverAnswer> judgeHead(const WebhookServerOptions &options, const ReceivedRequest &head)
{
    const QString account = accountOf(head.path);
    if (account.isEmpty() && options.judgeMore)
        return options.judgeMore(head);
    if (account.isEmpty() || head.method != "POST")
        return std::nullopt;
    if (!options.accounts.contains(account))
        return ReceiverAnswer{.status = kNotFound, .body = "not found\n"};
    if (head.signature.size() != kSignatureSize || options.accounts.value(account).appSecret.isEmpty())
        return ReceiverAnswer{.status = kUnauthorised, .body = "signature does not match\n"};
    return std::nullopt;
}

void receive(const WebhookServerOptions &options, const QString &account, const ReceivedRequest &request,
             const HttpReceiverOptions::Answer &answer)
{
    if (!isWebhookSignatureValid(request.body, request.signature, options.accounts.value(account).appSecret)) {
        answer({.status = kUnauthorised, .body = "signature does not match\n"});
        return;
    }
    options.store(account, request.body, [answer](const Result<void> &stored) {
        if (!stored)
            qCWarning(lcWebhook) << "an event could not be stored:" << stored.error().code;
        answer(stored ? ReceiverAnswer{.body = "ok\n"}
                      : ReceiverAnswer{.status = kTryAgain, .body = "try again\n"}); // Meta repeats it
    });
}

void handle(const WebhookServerOptions &options, const ReceivedRequest &request,
            const HttpReceiverOptions::Answer &answer)
{
    const QString account = accountOf(request.path);
    if (request.path == u"/healthz"_s && isGet(request))
        answer({.body = options.health ? options.health() : QByteArray("{}"), .type = "application/json"});
    else if (request.path == u"/healthz"_s)
        answer({.status = kMethodNotAllowed, .body = "method not allowed\n"});
    else if (account.isEmpty() && options.more && options.more(request, answer))
        return;
    else if (!options.accounts.contains(account))
        answer({.status = kNotFound, .body = "not found\n"});
    else if (isGet(request))
        answer(handshake(request, options.accounts.value(account)));
    else if (request.method == "POST")
        receive(options, account, request, answer);
    else
        answer({.status = kMethodNotAllowed, .body = "method not allowed\n"});
}

HttpReceiverOptions receiverOptions(const WebhookServerOptions &options)
{
    HttpReceiverOptions http = options.http;
    http.judgeHead = [&options](const ReceivedRequest &head) { return judgeHead(options, head); };
    http.handle = [&options](const ReceivedRequest &request, const HttpReceiverOptions::Answer &answer) {
        handle(options, request, answer);
    };
    return http;
}

} // namespace

WebhookServer::WebhookServer(WebhookServerOptions options)
    : m_options(std::move(options))
    , m_receiver(receiverOptions(m_options))
{
}
