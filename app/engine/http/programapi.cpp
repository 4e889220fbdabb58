// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/http/programapi.h"

#include "app/domain/apitoken.h"
#include "app/domain/clock.h"
#include "app/domain/logging.h"
#include "app/engine/http/programwords.h"
#include "app/services/programrequests.h"

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr unsigned kAccepted = 202;

/// The token that was shown; empty: none that could be one.
Secret tokenOf(const ReceivedRequest &request)
{
    constexpr QByteArrayView kScheme("Bearer ");
    const QByteArray &shown = request.authorization;
    if (shown.size() <= kScheme.size()
        || QByteArrayView(shown).first(kScheme.size()).compare(kScheme, Qt::CaseInsensitive) != 0)
        return {};
    const QByteArray text = shown.mid(kScheme.size()).trimmed();
    return apiTokenParts(text) ? Secret(text) : Secret();
}

bool isJson(const ReceivedRequest &request)
{
    return request.contentType.split(';').first().trimmed().toLower() == "application/json";
}

/// The first argument of the address that nobody knows.
std::optional<QString> unknownArgument(const ReceivedRequest &request, const QStringList &known)
{
    for (auto argument = request.arguments.cbegin(); argument != request.arguments.cend(); ++argument) {
        constexpr qsizetype kShown = 60;
        if (const QString name = QString::fromUtf8(argument.key()); !known.contains(name))
            return name.left(kShown);
    }
    return std::nullopt;
}

ReceiverAnswer openApi()
{
    QFile file(u":/api/openapi.yaml"_s);
    if (!file.open(QIODevice::ReadOnly))
        return refusal(u"not_found"_s);
    return {.body = file.readAll(), .type = "application/yaml; charset=utf-8"};
}

QStringList argumentsOf(const QString &path)
{
    const QList<ProgramRoute> routes = programRoutes();
    const auto found = std::ranges::find_if(routes, [&](const ProgramRoute &route) { return route.path == path; });
    return found == routes.cend() ? QStringList() : found->arguments;
}

} // namespace

bool ProgramApi::isOurs(const QString &path)
{
    return path == u"/api"_s || path.startsWith(u"/api/"_s);
}

ReceiverAnswer ProgramApi::tooLarge()
{
    return refusal(u"too_large"_s);
}

ProgramApi::ProgramApi(ProgramRequests &requests, const Clock &clock)
    : m_requests(requests)
    , m_clock(clock)
    , m_router({
          withToken("POST", u"/api/whatsapp/send_message"_s, {},
                    [this](const ReceivedRequest &request, const ProgramCaller &caller, const Answer &answer) {
                        send(request, caller, answer);
                    }),
          withToken(
              "GET", u"/api/whatsapp/test_connection"_s, {},
              [this](const ReceivedRequest &, const ProgramCaller &, const Answer &answer) { testConnection(answer); }),
          withToken("GET", u"/api/whatsapp/get_stats"_s, argumentsOf(u"/api/whatsapp/get_stats"_s),
                    [this](const ReceivedRequest &request, const ProgramCaller &, const Answer &answer) {
                        statistics(request, answer);
                    }),
          {.method = "GET",
           .path = u"/api/openapi.yaml"_s,
           .handle = [](const ReceivedRequest &, const Answer &answer) { answer(openApi()); }},
      })
{
}

std::optional<ReceiverAnswer> ProgramApi::judgeHead(const ReceivedRequest &head) const
{
    if (!isOurs(head.path))
        return std::nullopt;
    const HttpRouter::Match match = m_router.match(head.method, head.path);
    if (match.allowed.isEmpty())
        return refusal(u"not_found"_s);
    if (!match.route) {
        ReceiverAnswer answer = refusal(u"method_not_allowed"_s);
        answer.headers.emplaceBack("Allow", match.allowed.join(", "));
        return answer;
    }
    if (match.route->path.startsWith(u"/api/whatsapp/"_s) && tokenOf(head).isEmpty())
        return refusal(u"unauthorized"_s);
    if (match.route->method == "POST" && !isJson(head))
        return refusal(u"unsupported_media_type"_s);
    if (std::max<qint64>(head.contentLength, head.body.size()) > kBodyLimit)
        return tooLarge();
    return std::nullopt;
}

bool ProgramApi::handle(const ReceivedRequest &request, const Answer &answer)
{
    if (!isOurs(request.path))
        return false;
    if (const std::optional<ReceiverAnswer> refused = judgeHead(request))
        answer(*refused);
    else
        m_router.match(request.method, request.path).route->handle(request, answer);
    return true;
}

HttpRoute ProgramApi::withToken(const QByteArray &method, const QString &path, const QStringList &arguments,
                                const Work &work)
{
    const auto handle = [this, path, arguments, work](const ReceivedRequest &request, const Answer &answer) {
        // Whoever is answered late may find the engine gone: the parts of it that are needed stay.
        const auto kept = shared_from_this();
        const auto go = [kept, path, arguments, work, request, answer](const Result<ProgramCaller> &caller) {
            if (!caller) {
                answer(refusal(caller.error()));
                return;
            }
            const qint64 id = caller->tokenId;
            const Answer logged = [answer, path, id](const ReceiverAnswer &given) {
                qCInfo(lcWebhook).noquote() << "token" << id << path << given.status;
                answer(given);
            };
            if (const int wait = kept->m_rate.take(id, kept->m_requests.requestsPerMinute(), kept->m_clock.now())) {
                ReceiverAnswer refused = refusal(u"too_many_requests"_s);
                refused.headers.emplaceBack("Retry-After", QByteArray::number(wait));
                logged(refused);
            } else if (const std::optional<QString> unknown = unknownArgument(request, arguments)) {
                logged(refusal(u"unknown_field"_s, *unknown));
            } else {
                work(request, *caller, logged);
            }
        };
        m_requests.caller(tokenOf(request)).then(go);
    };
    return {.method = method, .path = path, .handle = handle};
}

void ProgramApi::send(const ReceivedRequest &request, const ProgramCaller &caller, const Answer &answer)
{
    const Result<ProgramSend> asked = programSend(request.body);
    if (!asked) {
        answer(refusal(asked.error()));
        return;
    }
    m_requests.send(*asked, caller).then([answer](const Result<ProgramMessage> &message) {
        answer(message ? jsonAnswer(kAccepted, toJson(*message)) : refusal(message.error()));
    });
}

void ProgramApi::testConnection(const Answer &answer)
{
    m_requests.connection().then([answer](const Result<ProgramConnection> &connection) {
        answer(connection ? jsonAnswer(200, toJson(*connection)) : refusal(connection.error()));
    });
}

void ProgramApi::statistics(const ReceivedRequest &request, const Answer &answer)
{
    const Result<QDate> from = programDay(request.arguments, "from");
    const Result<QDate> to = programDay(request.arguments, "to");
    if (!from || !to) {
        answer(refusal(from ? to.error() : from.error()));
        return;
    }
    m_requests.statistics(*from, *to).then([answer](const Result<ProgramStatistics> &statistics) {
        answer(statistics ? jsonAnswer(200, toJson(*statistics)) : refusal(statistics.error()));
    });
}
