// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/http/programwords.h"

#include "app/domain/manualsend.h"
#include "app/domain/phone.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostParameters = 50;
constexpr int kLongestParameter = 1024;
constexpr int kLongestName = 512; // of a template, as Meta allows
constexpr int kLongestKey = 128;

constexpr std::array kRefusals{
    ProgramRefusal{"invalid_json", 400, "The body is not a JSON object."},
    ProgramRefusal{"unknown_field", 400, "There is no such field."},
    ProgramRefusal{"missing_field", 400, "The field is missing."},
    ProgramRefusal{"invalid_value", 400, "The field has a value that is not allowed."},
    ProgramRefusal{"one_recipient", 400, "Give exactly one of to, student_id and moodle_user_id."},
    ProgramRefusal{"one_content", 400, "Give exactly one of template and text."},
    ProgramRefusal{"invalid_phone", 400, "The number is not a phone number with + and its country's prefix."},
    ProgramRefusal{"text_too_long", 400, "WhatsApp takes at most 4096 characters in one message."},
    ProgramRefusal{"template_unknown", 400, "The template is not among those brought from WhatsApp."},
    ProgramRefusal{"template_not_approved", 400, "The template is not approved by Meta at the moment."},
    ProgramRefusal{"unknown_parameter", 400, "The template has no such parameter."},
    ProgramRefusal{"template_parameter", 400, "The parameter has no value: give one or map it in Settings."},
    ProgramRefusal{"template_media", 400, "The template begins with a file, and nobody has said which."},
    ProgramRefusal{"period_invalid", 400, "The period ends before it begins, or is longer than 366 days."},
    ProgramRefusal{"unauthorized", 401, "A good token is needed: Authorization: Bearer bedel_..."},
    ProgramRefusal{"not_found", 404, "There is nothing at this address."},
    ProgramRefusal{"recipient_unknown", 404, "There is no such student."},
    ProgramRefusal{"method_not_allowed", 405, "The address does not take this method."},
    ProgramRefusal{"idempotency_conflict", 409, "The key was used before for another request."},
    ProgramRefusal{"recipient_ambiguous", 409, "Several students have this number: use student_id."},
    ProgramRefusal{"opted_out", 409, "The person does not want messages."},
    ProgramRefusal{"promotion_refused", 409,
                   "The template promotes, and the person has not said yes to promotion or has taken it back. A yes is "
                   "recorded in Bedel, under Consent on the person's card."},
    ProgramRefusal{"person_blocked", 409, "The person is blocked."},
    ProgramRefusal{"person_erased", 409, "The person's data were erased."},
    ProgramRefusal{"student_archived", 409, "The student is archived."},
    ProgramRefusal{"phone_missing", 409, "The student has no phone number."},
    ProgramRefusal{"wrong_number", 409, "The number is marked as wrong."},
    ProgramRefusal{"guardian_unknown", 409, "The person is a minor and no guardian's contact is known."},
    ProgramRefusal{"enrolment_ended", 409,
                   "The enrolment that the message is about is not in force any more. With insist it goes all the "
                   "same."},
    ProgramRefusal{"enrolment_paused", 409,
                   "The enrolment that the message is about rests. With insist it goes all the same."},
    ProgramRefusal{"conversation_open", 409,
                   "The person has written lately, and a template would interrupt the conversation. With insist it "
                   "goes all the same."},
    ProgramRefusal{"not_allowed", 409, "The sending rules do not let the message pass."},
    ProgramRefusal{"window_closed", 409, "The person has not written in the last 24 hours: send a template."},
    ProgramRefusal{"too_large", 413, "The body is too large."},
    ProgramRefusal{"unsupported_media_type", 415, "The body has to be application/json."},
    ProgramRefusal{"too_many_requests", 429, "Too many requests for this token. Wait for Retry-After seconds."},
    ProgramRefusal{"internal_error", 500, "Something went wrong that is not the request's fault."},
    ProgramRefusal{"unavailable", 503, "The database cannot be reached. Try again later."},
};

const ProgramRefusal *find(const QString &code)
{
    const auto *found =
        std::ranges::find_if(kRefusals, [&](const ProgramRefusal &one) { return code == QLatin1StringView(one.code); });
    return found == kRefusals.end() ? nullptr : &*found;
}

Error wrong(const QString &code, const QString &field)
{
    return {.kind = Error::Kind::Invalid, .code = code, .facts = {{Error::Fact::Field, field}}};
}

QStringList namesUnder(const QStringList &fields, const QString &parent)
{
    QStringList names;
    for (const QString &field : fields) {
        if (field.startsWith(parent) && !QStringView(field).mid(parent.size()).contains(u'.'))
            names.append(field.mid(parent.size()));
    }
    return names;
}

Result<void> checkNames(const QJsonObject &json, const QString &parent)
{
    static const QStringList fields = programRoutes().constFirst().request;
    const QStringList allowed = namesUnder(fields, parent);
    for (auto field = json.constBegin(); field != json.constEnd(); ++field) {
        if (!allowed.contains(field.key()))
            return fail(wrong(u"unknown_field"_s, parent + field.key().left(kLongestKey)));
    }
    return {};
}

bool isPlain(const QString &text, qsizetype longest)
{
    return !text.isEmpty() && text.size() <= longest
        && std::ranges::all_of(text, [](QChar sign) { return sign > u' ' && sign < u'\x7f'; });
}

Result<qint64> number(const QJsonObject &json, const QString &name)
{
    const QJsonValue value = json.value(name);
    const qint64 whole = value.toInteger();
    if (!value.isDouble() || whole <= 0 || double(whole) != value.toDouble())
        return fail(wrong(u"invalid_value"_s, name));
    return whole;
}

Result<void> readRecipient(const QJsonObject &json, ProgramSend *send)
{
    const int given =
        int(json.contains("to"_L1)) + int(json.contains("student_id"_L1)) + int(json.contains("moodle_user_id"_L1));
    if (given != 1)
        return fail(wrong(u"one_recipient"_s, u"to"_s));
    if (json.contains("to"_L1)) {
        const QString typed = json.value("to"_L1).toString();
        const PhoneVerdict phone = typed.startsWith(u'+') && typed.size() < 40 ? checkPhone(typed, {}) : PhoneVerdict();
        if (!phone.isUsable())
            return fail(wrong(u"invalid_phone"_s, u"to"_s));
        send->phone = phone.e164;
        return {};
    }
    const bool isOurs = json.contains("student_id"_L1);
    const Result<qint64> id = number(json, isOurs ? u"student_id"_s : u"moodle_user_id"_s);
    if (!id)
        return fail(id.error());
    (isOurs ? send->studentId : send->moodleUserId) = *id;
    return {};
}

Result<void> readParameters(const QJsonObject &json, ProgramSend *send)
{
    const QString parent = u"template.parameters"_s;
    const QJsonValue value = json.value("parameters"_L1);
    if (value.isUndefined())
        return {};
    if (!value.isObject() || value.toObject().size() > kMostParameters)
        return fail(wrong(u"invalid_value"_s, parent));
    const QJsonObject parameters = value.toObject();
    for (auto parameter = parameters.constBegin(); parameter != parameters.constEnd(); ++parameter) {
        const QString text = parameter.value().toString();
        if (!parameter.value().isString() || text.trimmed().isEmpty() || text.size() > kLongestParameter)
            return fail(wrong(u"invalid_value"_s, parent + u'.' + parameter.key().left(kLongestKey)));
        send->parameters.insert(parameter.key(), text);
    }
    return {};
}

Result<void> readTemplate(const QJsonValue &value, ProgramSend *send)
{
    if (!value.isObject())
        return fail(wrong(u"invalid_value"_s, u"template"_s));
    const QJsonObject json = value.toObject();
    if (const Result<void> known = checkNames(json, u"template."_s); !known)
        return known;
    for (const QString &name : {u"name"_s, u"language"_s}) {
        if (!json.contains(name))
            return fail(wrong(u"missing_field"_s, u"template."_s + name));
        if (!isPlain(json.value(name).toString(), kLongestName))
            return fail(wrong(u"invalid_value"_s, u"template."_s + name));
    }
    send->templateKey = {.name = json.value("name"_L1).toString(), .language = json.value("language"_L1).toString()};
    return readParameters(json, send);
}

Result<void> readText(const QJsonValue &value, ProgramSend *send)
{
    const QString text = value.toString().trimmed();
    if (text.isEmpty())
        return fail(wrong(u"invalid_value"_s, u"text"_s));
    if (text.size() > TextToSend::kLongestText)
        return fail(wrong(u"text_too_long"_s, u"text"_s));
    send->text = text;
    return {};
}

QJsonValue timeOrNull(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject counts(const MessageStatistics &statistics)
{
    return {{u"queued"_s, statistics.queued},           {u"sent"_s, statistics.sent},
            {u"delivered"_s, statistics.delivered},     {u"read"_s, statistics.read},
            {u"replied"_s, statistics.replied},         {u"failed"_s, statistics.failed},
            {u"unconfirmed"_s, statistics.unconfirmed}, {u"cancelled"_s, statistics.cancelled},
            {u"received"_s, statistics.received}};
}

QJsonArray failuresOf(const MessageStatistics &statistics)
{
    QJsonArray rows;
    for (const MessageStatistics::Failure &failure : statistics.failures)
        rows.append(QJsonObject{{u"code"_s, failure.code}, {u"count"_s, failure.count}});
    return rows;
}

QJsonArray templatesOf(const MessageStatistics &statistics)
{
    QJsonArray rows;
    for (const MessageStatistics::Effect &effect : statistics.templates)
        rows.append(QJsonObject{{u"name"_s, effect.templateKey.name},
                                {u"language"_s, effect.templateKey.language},
                                {u"sent"_s, effect.sent},
                                {u"delivered"_s, effect.delivered},
                                {u"read"_s, effect.read},
                                {u"replied"_s, effect.replied},
                                {u"failed"_s, effect.failed},
                                {u"measured"_s, effect.measured},
                                {u"progressed"_s, effect.progressed}});
    return rows;
}

QStringList countNames(const QString &parent)
{
    QStringList names;
    for (const QString &name : counts({}).keys())
        names.append(parent + name);
    return names;
}

QString receiverWord(const ProgramConnection &connection)
{
    const ReceiverState &state = connection.receiver;
    const qint64 most = std::chrono::milliseconds(kReceiverAlive).count();
    if (state.kind == ReceiverState::Kind::None || !state.saidAt.isValid()
        || std::abs(state.saidAt.msecsTo(connection.now)) > most)
        return u"none"_s;
    return state.kind == ReceiverState::Kind::Relay ? u"relay"_s : u"webhook"_s;
}

} // namespace

std::span<const ProgramRefusal> programRefusals()
{
    return kRefusals;
}

ReceiverAnswer jsonAnswer(unsigned int status, const QJsonObject &json)
{
    return {.status = status,
            .body = QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n',
            .type = "application/json"};
}

ReceiverAnswer refusal(const QString &code, const QString &field)
{
    const ProgramRefusal *known = find(code);
    if (!known)
        known = find(u"internal_error"_s);
    QJsonObject error{{u"code"_s, QLatin1StringView(known->code)}, {u"message"_s, QLatin1StringView(known->message)}};
    if (!field.isEmpty())
        error.insert(u"field"_s, field);
    ReceiverAnswer answer = jsonAnswer(known->status, {{u"error"_s, error}});
    if (known->status == 401)
        answer.headers.emplaceBack("WWW-Authenticate", "Bearer");
    if (known->status == 503)
        answer.headers.emplaceBack("Retry-After", "10");
    return answer;
}

ReceiverAnswer refusal(const Error &error)
{
    if (error.kind == Error::Kind::Unauthorised)
        return refusal(u"unauthorized"_s);
    if (error.kind == Error::Kind::Storage || error.kind == Error::Kind::Cancelled
        || error.kind == Error::Kind::Unconfirmed)
        return refusal(u"unavailable"_s);
    const QString field = error.fact(Error::Fact::Field);
    if (!find(error.code) && error.kind == Error::Kind::Invalid)
        return refusal(u"invalid_value"_s, field); // of a parameter, mostly: its sentence is for the windows
    if (!find(error.code) && error.kind == Error::Kind::Conflict)
        return refusal(u"not_allowed"_s);
    return refusal(error.code, field);
}

Result<ProgramSend> programSend(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return fail(wrong(u"invalid_json"_s, {}));
    QJsonObject json = document.object();
    if (const Result<void> known = checkNames(json, {}); !known)
        return fail(known.error());
    ProgramSend send;
    if (json.contains("idempotency_key"_L1)) {
        send.key = json.take("idempotency_key"_L1).toString();
        if (!isPlain(send.key, kLongestKey))
            return fail(wrong(u"invalid_value"_s, u"idempotency_key"_s));
    }
    if (const Result<void> recipient = readRecipient(json, &send); !recipient)
        return fail(recipient.error());
    if (json.contains("insist"_L1)) {
        if (!json.value("insist"_L1).isBool())
            return fail(wrong(u"invalid_value"_s, u"insist"_s));
        send.insists = json.value("insist"_L1).toBool();
    }
    if (json.contains("template"_L1) == json.contains("text"_L1))
        return fail(wrong(u"one_content"_s, u"template"_s));
    const Result<void> content = json.contains("template"_L1) ? readTemplate(json.value("template"_L1), &send)
                                                              : readText(json.value("text"_L1), &send);
    if (!content)
        return fail(content.error());
    // Objects are sorted by name: how the request was written makes no difference.
    send.hash = QCryptographicHash::hash(QJsonDocument(json).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
                    .toHex();
    return send;
}

Result<QDate> programDay(const QHash<QByteArray, QByteArray> &arguments, const QByteArray &name)
{
    const QString text = QString::fromLatin1(arguments.value(name));
    if (text.isEmpty())
        return QDate();
    const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
    constexpr int kFirstYear = 2000;
    constexpr int kLastYear = 2200;
    if (!day.isValid() || day.year() < kFirstYear || day.year() > kLastYear)
        return fail(wrong(u"invalid_value"_s, QString::fromLatin1(name)));
    return day;
}

QJsonObject toJson(const ProgramMessage &message)
{
    return {{u"id"_s, message.id}, {u"state"_s, word(message.state)}};
}

QJsonObject toJson(const ProgramConnection &connection)
{
    QJsonArray numbers;
    for (const ProgramConnection::Number &number : connection.numbers) {
        const NumberHealth &health = number.health;
        numbers.append(QJsonObject{{u"account"_s, number.account},
                                   {u"number"_s, textOrNull(health.displayNumber)},
                                   {u"name"_s, textOrNull(health.verifiedName)},
                                   {u"status"_s, textOrNull(health.status)},
                                   {u"quality"_s, textOrNull(health.quality)},
                                   {u"tier"_s, textOrNull(health.messagingLimit)},
                                   {u"throughput"_s, textOrNull(health.throughputLevel)},
                                   {u"token_expires_at"_s, timeOrNull(number.tokenExpiresAt)},
                                   {u"read_at"_s, timeOrNull(health.readAt)}});
    }
    const SystemHealth &health = connection.health;
    return {{u"ok"_s, !connection.numbers.isEmpty() && health.isKnown && !health.error},
            {u"code"_s, health.error ? textOrNull(health.error->code) : QJsonValue()},
            {u"since"_s, timeOrNull(health.at)},
            {u"receiver"_s, receiverWord(connection)},
            {u"numbers"_s, numbers}};
}

QJsonObject toJson(const ProgramStatistics &statistics)
{
    QJsonObject today = counts(statistics.today);
    today.insert(u"day"_s, statistics.day.toString(Qt::ISODate));
    QJsonObject period = counts(statistics.period);
    period.insert(u"from"_s, statistics.from.toString(Qt::ISODate));
    period.insert(u"to"_s, statistics.to.toString(Qt::ISODate));
    const std::optional<double> rate = statistics.period.deliveryRate();
    period.insert(u"delivery_rate"_s, rate ? QJsonValue(qRound(*rate * 10) / 10.0) : QJsonValue());
    period.insert(u"failures"_s, failuresOf(statistics.period));
    period.insert(u"templates"_s, templatesOf(statistics.period));
    return {{u"today"_s, today}, {u"period"_s, period}};
}

QList<ProgramRoute> programRoutes()
{
    QStringList statistics = countNames(u"today."_s) + countNames(u"period."_s);
    statistics += {u"today.day"_s,
                   u"period.from"_s,
                   u"period.to"_s,
                   u"period.delivery_rate"_s,
                   u"period.failures[].code"_s,
                   u"period.failures[].count"_s};
    for (const char *name :
         {"name", "language", "sent", "delivered", "read", "replied", "failed", "measured", "progressed"})
        statistics.append(u"period.templates[]."_s + QLatin1StringView(name));
    QStringList connection{u"ok"_s, u"code"_s, u"since"_s, u"receiver"_s};
    for (const char *name :
         {"account", "number", "name", "status", "quality", "tier", "throughput", "token_expires_at", "read_at"})
        connection.append(u"numbers[]."_s + QLatin1StringView(name));
    return {
        {.method = "POST",
         .path = u"/api/whatsapp/send_message"_s,
         .request = {u"to"_s, u"student_id"_s, u"moodle_user_id"_s, u"template"_s, u"template.name"_s,
                     u"template.language"_s, u"template.parameters"_s, u"text"_s, u"insist"_s, u"idempotency_key"_s},
         .answer = {u"id"_s, u"state"_s}},
        {.method = "GET", .path = u"/api/whatsapp/test_connection"_s, .answer = connection},
        {.method = "GET",
         .path = u"/api/whatsapp/get_stats"_s,
         .arguments = {u"from"_s, u"to"_s},
         .answer = statistics},
        {.method = "GET", .path = u"/api/openapi.yaml"_s, .needsToken = false},
        {.method = "GET", .path = u"/healthz"_s, .needsToken = false, .answer = {u"status"_s, u"engine"_s}}};
}

QJsonObject programDescription()
{
    const auto sorted = [](QStringList names) {
        names.sort();
        return QJsonArray::fromStringList(names);
    };
    QJsonArray routes;
    for (const ProgramRoute &route : programRoutes())
        routes.append(QJsonObject{{u"method"_s, QString::fromLatin1(route.method)},
                                  {u"path"_s, route.path},
                                  {u"token"_s, route.needsToken},
                                  {u"arguments"_s, sorted(route.arguments)},
                                  {u"request"_s, sorted(route.request)},
                                  {u"answer"_s, sorted(route.answer)}});
    QJsonArray errors;
    for (const ProgramRefusal &one : kRefusals)
        errors.append(QJsonObject{{u"code"_s, QLatin1StringView(one.code)}, {u"status"_s, int(one.status)}});
    return {{u"routes"_s, routes}, {u"errors"_s, errors}};
}
