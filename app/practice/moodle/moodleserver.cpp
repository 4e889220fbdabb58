// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/moodleserver.h"

#include "app/practice/moodle/formparameters.h"
#include "app/practice/moodle/functions.h"
#include "app/practice/moodle/xmlanswer.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kHtml = "text/html; charset=utf-8";
constexpr auto kXml = "application/xml; charset=utf-8";

QByteArray json(const QJsonValue &value)
{
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    return "null"; // the only scalar a function of the service answers
}

HttpAnswer answer(const MoodleFault &fault, bool isJson, bool debug)
{
    return isJson ? HttpAnswer{.body = json(fault.toJson(debug))}
                  : HttpAnswer{.contentType = kXml, .body = fault.toXml(debug)};
}

MoodleFault invalidToken()
{
    return MoodleFault::plain(u"invalidtoken"_s, u"Invalid token - token not found"_s);
}

} // namespace

MoodleServer::MoodleServer(PracticeStore &store, CampusSettings &settings, const MovableClock &clock,
                           Counters &counters)
    : m_store(store)
    , m_settings(settings)
    , m_clock(clock)
    , m_counters(counters)
{
}

void MoodleServer::setSite(const QString &url, const QString &token)
{
    m_siteUrl = url;
    m_token = token;
}

PracticeCall MoodleServer::read(const PracticeRequest &request) const
{
    PracticeCall call;
    call.isTooLarge = request.body.size() > m_settings.maxBodyBytes;
    QByteArray form = request.query;
    const QByteArray type = request.headers.value("content-type");
    if (request.body.size() <= m_settings.maxPostBytes && !type.startsWith("application/json"))
        form += (form.isEmpty() ? "" : "&") + request.body;
    call.arguments = readForm(form, m_settings.maxInputVars);
    call.token = call.arguments.take(u"wstoken"_s).toString();
    call.function = call.arguments.take(u"wsfunction"_s).toString();
    call.isJson = call.arguments.take(u"moodlewsrestformat"_s).toString() == "json"_L1;
    const QString raw = call.arguments.take(u"moodlewssettingraw"_s).toString();
    call.raw = raw == "true"_L1 || raw == "1"_L1;
    for (const auto &setting : {u"moodlewssettingfilter"_s, u"moodlewssettingfileurl"_s, u"moodlewssettinglang"_s})
        call.arguments.remove(setting);
    if (call.function == "tool_mobile_call_external_functions"_L1)
        call.innerCalls = int(call.arguments.value(u"requests"_s).toArray().size());
    return call;
}

HttpAnswer MoodleServer::page(int status, const QByteArray &title)
{
    return {.status = status,
            .contentType = "text/html",
            .body = "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
                + "</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n"};
}

HttpAnswer MoodleServer::notFoundPage()
{
    HttpAnswer answer = page(404, "404 Not Found");
    answer.contentType = "text/html; charset=UTF-8";
    return answer;
}

HttpAnswer MoodleServer::maintenance()
{
    return answer(MoodleFault::plain(u"sitemaintenance"_s,
                                     u"The site is undergoing maintenance and is currently not available"_s),
                  true, false);
}

HttpAnswer MoodleServer::refusal()
{
    return answer(MoodleFault::invalidParameter({}), true, false);
}

std::optional<HttpAnswer> MoodleServer::closedDoor(const PracticeCall &call) const
{
    if (call.isTooLarge)
        return page(413, "413 Request Entity Too Large");
    if (m_settings.loginPage)
        return HttpAnswer{.contentType = kHtml,
                          .body = "<!DOCTYPE html>\n\n<html dir=\"ltr\" lang=\"en\">\n<head>\n"
                                  "    <title>Log in to the site</title>\n</head>\n<body></body></html>\n"};
    if (m_settings.maintenance == "cli"_L1)
        return HttpAnswer{.status = 503, .contentType = kHtml, .body = "<p>Mantenimiento</p>"};
    if (m_settings.databaseDown)
        return answer(
            {u"dml_connection_exception"_s,
             u"dbconnectionfailed"_s,
             u"<p>Error: Database connection failed</p>\n<p>It is possible that the database is overloaded.</p>"_s,
             {}},
            true, false);
    if (!m_settings.webServices || !m_settings.restProtocol)
        return HttpAnswer{.status = 403, .contentType = kHtml};
    return std::nullopt;
}

std::optional<MoodleFault> MoodleServer::authenticate(const PracticeCall &call)
{
    const QString state = m_settings.tokenState;
    if (call.token.isEmpty() || call.token != m_token || state == "gone"_L1)
        return invalidToken();
    if (m_settings.maintenance == "site"_L1)
        return MoodleFault::plain(u"sitemaintenance"_s,
                                  u"The site is undergoing maintenance and is currently not available"_s);
    if (state == "expired"_L1) {
        m_settings.tokenState = u"gone"_s; // Moodle deletes an expired token when it meets it
        return MoodleFault::access(u"Invalid token - token expired - check validuntil time for the token"_s);
    }
    if (state == "suspended"_L1)
        return MoodleFault::plain(u"wsaccessusersuspended"_s,
                                  u"Refused web service access for suspended username: gestor_ws"_s);
    if (state == "ip_restricted"_L1 || state == "not_in_service"_L1 || !m_settings.serviceEnabled
        || !m_settings.has(u"webservice/rest:use"_s))
        return MoodleFault::access({});
    if (call.function.isEmpty())
        return MoodleFault::invalidParameter(u"Missing wsfunction"_s);
    if (!moodleFunctions().contains(call.function))
        return MoodleFault::missingRecord(u"external_functions"_s);
    if (!isInService(call.function))
        return MoodleFault::access(u"Access to the function %1() is not allowed."_s.arg(call.function));
    return std::nullopt;
}

bool MoodleServer::isInService(const QString &function) const
{
    return moodleFunctions().contains(function) && !m_settings.withoutFunctions.contains(function);
}

HttpAnswer MoodleServer::carryOut(const PracticeCall &call)
{
    if (const std::optional<HttpAnswer> closed = closedDoor(call))
        return *closed;
    if (const std::optional<MoodleFault> fault = authenticate(call))
        return answer(*fault, call.isJson, m_settings.debug);
    const MoodleResult result = dispatch(call.function, call.arguments, call.raw, false);
    if (!result)
        return answer(result.error(), call.isJson, m_settings.debug);
    return call.isJson ? HttpAnswer{.body = json(*result)}
                       : HttpAnswer{.contentType = kXml, .body = xmlAnswer(*result)};
}

MoodleResult MoodleServer::dispatch(const QString &function, const QJsonObject &arguments, bool raw, bool isInner)
{
    if (isInner) {
        if (!isInService(function))
            return refuse(MoodleFault::access({}));
        m_counters.innerCall(function);
    }
    const MoodleFunctionEntry entry = moodleFunctions().value(function);
    MoodleContext context{
        .store = m_store, .settings = m_settings, .clock = m_clock, .siteUrl = m_siteUrl, .serviceUser = 3, .raw = raw};
    context.callInner = [this](const QString &name, const QJsonObject &inner, bool innerRaw) {
        return dispatch(name, inner, innerRaw, true);
    };
    ParameterReader parameters(arguments);
    if (entry.isWriting)
        m_store.begin();
    MoodleResult result = entry.call(context, parameters);
    if (entry.isWriting && !result)
        m_store.rollback();
    else if (entry.isWriting)
        m_store.commit();
    if (const std::optional<Error> broken = m_store.takeError())
        return refuse(MoodleFault::databaseWrite(broken->detail));
    return result;
}
