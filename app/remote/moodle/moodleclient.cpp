// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/moodle/moodleclient.h"

#include "app/domain/logging.h"
#include "app/remote/moodle/moodleerrors.h"
#include "app/remote/moodle/moodlefunctions.h"
#include "app/remote/moodle/moodleparsers.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using Delivery = HttpRequest::Delivery;

namespace {

constexpr std::chrono::seconds kUsualTimeout{30};
/// A password hash per person, mails, and slow hosting. (contract: moodle/README.md, section 9)
constexpr std::chrono::seconds kLongTimeout{120};
/// PHP cuts forms of more than 1000 fields without a word; these stay well below.
constexpr qsizetype kValuesPerCall = 200;

QUrl endpoint(const QUrl &base)
{
    QUrl url =
        base.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    url.setPath(url.path() == u"/" ? u"/webservice/rest/server.php"_s : url.path() + u"/webservice/rest/server.php"_s);
    return url;
}

QJsonObject toJson(const MoodleNewUser &user)
{
    QJsonObject json{{u"username"_s, user.username},
                     {u"firstname"_s, user.firstName},
                     {u"lastname"_s, user.lastName},
                     {u"email"_s, user.email}};
    if (user.password)
        json.insert("password"_L1, QString::fromUtf8(user.password->reveal()));
    else
        json.insert("createpassword"_L1, 1);
    if (!user.phone.isEmpty())
        json.insert("phone1"_L1, user.phone);
    if (!user.idnumber.isEmpty())
        json.insert("idnumber"_L1, user.idnumber);
    return json;
}

QJsonObject toJson(const MoodleUserChange &change)
{
    QJsonObject json{{u"id"_s, change.id}};
    const auto add = [&json](const QString &name, const std::optional<QString> &value) {
        if (value)
            json.insert(name, *value);
    };
    add(u"firstname"_s, change.firstName);
    add(u"lastname"_s, change.lastName);
    add(u"email"_s, change.email);
    add(u"phone1"_s, change.phone);
    return json;
}

} // namespace

MoodleClient::MoodleClient(HttpClient &http, MoodleConnection connection, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_connection(std::move(connection))
{
}

QCoro::Task<Result<MoodleClient::Answer>> MoodleClient::call(MoodleCall call, Delivery delivery,
                                                             std::chrono::milliseconds timeout)
{
    HttpRequest request{.url = endpoint(m_connection.baseUrl),
                        .contentType = "application/x-www-form-urlencoded",
                        .body = call.formBody(m_connection.token),
                        .timeout = std::min(timeout, m_connection.longestWait),
                        .delivery = delivery};
    ++m_traffic.requests;
    m_traffic.bytes += request.body.size();
    const Result<HttpReply> reply = co_await m_http.send(request);
    if (reply) {
        m_traffic.bytes += reply->body.size();
        m_lastServerDate = reply->serverDate;
    }
    if (!reply) {
        Error error = reply.error();
        error.system = Error::System::Moodle;
        error.facts.insert(Error::Fact::Function, call.function);
        qCInfo(lcMoodle) << call.function << "ended without an answer:" << word(error.kind) << error.code;
        co_return fail(error);
    }
    const Result<QJsonValue> value = moodleValue(*reply, call.function, delivery);
    if (!value) {
        qCInfo(lcMoodle) << call.function << "was refused:" << word(value.error().kind) << value.error().code;
        co_return fail(value.error());
    }
    co_return Answer{.value = *value, .serverDate = reply->serverDate};
}

QCoro::Task<Result<MoodleSite>> MoodleClient::siteInfo()
{
    MoodleCall request{.function = u"core_webservice_get_site_info"_s};
    const Result<Answer> answer = co_await call(request, Delivery::Repeatable, kUsualTimeout);
    if (!answer)
        co_return fail(answer.error());
    const Result<MoodleSite> site = parseMoodleSite(answer->value);
    if (site) {
        m_hasBatch = site->has(moodlefunction::kBatch);
        m_batchRefusals = 0;
    }
    co_return site;
}

QCoro::Task<Result<QList<Course>>> MoodleClient::courses()
{
    MoodleCall request{.function = u"core_course_get_courses"_s};
    const Result<Answer> answer = co_await call(request, Delivery::Repeatable, kLongTimeout);
    if (!answer)
        co_return fail(answer.error());
    co_return parseMoodleCourses(answer->value);
}

QCoro::Task<Result<QList<MoodleUser>>> MoodleClient::usersByField(QString field, QStringList values)
{
    QList<MoodleUser> found;
    for (qsizetype from = 0; from < values.size(); from += kValuesPerCall) {
        const MoodleCall request = moodlefunction::usersByField(field, values.mid(from, kValuesPerCall));
        const Result<Answer> answer = co_await call(request, Delivery::Repeatable, kUsualTimeout);
        if (!answer)
            co_return fail(answer.error());
        const Result<QList<MoodleUser>> users = parseMoodleUsers(answer->value);
        if (!users)
            co_return fail(users.error());
        for (const MoodleUser &user : *users) {
            const auto isSame = [&user](const MoodleUser &other) { return other.id == user.id; };
            if (std::none_of(found.cbegin(), found.cend(), isSame))
                found.append(user);
        }
    }
    co_return found;
}

QCoro::Task<Result<MoodleUser>> MoodleClient::createUser(MoodleNewUser user)
{
    const QJsonArray users{toJson(user)};
    MoodleCall request{.function = u"core_user_create_users"_s, .arguments = {{u"users"_s, users}}};
    const Result<Answer> answer = co_await call(request, Delivery::Once, kLongTimeout);
    if (!answer)
        co_return fail(answer.error());
    const Result<QList<MoodleUser>> created = parseMoodleUsers(answer->value);
    if (created && created->size() == 1 && created->first().id > 0)
        co_return created->first();
    // Moodle said yes, but not to whom.
    co_return fail({.kind = Error::Kind::Unconfirmed,
                    .system = Error::System::Moodle,
                    .code = u"no_id"_s,
                    .detail = request.function,
                    .facts = {{Error::Fact::Function, request.function}}});
}

QCoro::Task<Result<void>> MoodleClient::updateUser(MoodleUserChange change)
{
    const QJsonArray users{toJson(change)};
    MoodleCall request{.function = u"core_user_update_users"_s, .arguments = {{u"users"_s, users}}};
    const Result<Answer> answer = co_await call(request, Delivery::Repeatable, kLongTimeout);
    if (!answer)
        co_return fail(answer.error());
    co_return parseMoodleUserUpdate(answer->value);
}

QCoro::Task<Result<QList<MoodleUser>>> MoodleClient::enrolledUsers(qint64 courseId, int from, int limit,
                                                                   bool onlyActive)
{
    const MoodleCall request = moodlefunction::enrolledUsers(courseId, from, limit, onlyActive);
    const Result<Answer> answer = co_await call(request, Delivery::Repeatable, kUsualTimeout);
    if (!answer)
        co_return fail(answer.error());
    co_return parseMoodleUsers(answer->value);
}

QCoro::Task<Result<MoodleScorms>> MoodleClient::scormsByCourses(QList<qint64> courseIds)
{
    const MoodleCall request = moodlefunction::scormsByCourses(courseIds);
    const Result<Answer> answer = co_await call(request, Delivery::Repeatable, kUsualTimeout);
    if (!answer)
        co_return fail(answer.error());
    co_return parseMoodleScorms(answer->value);
}

QCoro::Task<Result<QList<MoodleSco>>> MoodleClient::scormScoes(qint64 scormId)
{
    const MoodleCall request = moodlefunction::scormScoes(scormId);
    const Result<Answer> answer = co_await call(request, Delivery::Repeatable, kUsualTimeout);
    if (!answer)
        co_return fail(answer.error());
    co_return parseMoodleScoes(answer->value);
}

QCoro::Task<Result<MoodleTracks>> MoodleClient::scormTracks(qint64 scoId, qint64 userId)
{
    const MoodleCall request = moodlefunction::scormTracks(scoId, userId);
    const Result<Answer> answer = co_await call(request, Delivery::Repeatable, kUsualTimeout);
    if (!answer)
        co_return fail(answer.error());
    co_return parseMoodleTracks(answer->value);
}

QCoro::Task<Result<MoodleUpdates>> MoodleClient::updatesSince(qint64 courseId, QDateTime since)
{
    const MoodleCall request = moodlefunction::updatesSince(courseId, since);
    const Result<Answer> answer = co_await call(request, Delivery::Repeatable, kUsualTimeout);
    if (!answer)
        co_return fail(answer.error());
    Result<MoodleUpdates> updates = parseMoodleUpdates(answer->value);
    if (updates)
        updates->serverDate = answer->serverDate;
    co_return updates;
}

QCoro::Task<Result<MoodleBatchReply>> MoodleClient::batch(QList<MoodleCall> calls)
{
    QStringList functions;
    for (const MoodleCall &inner : calls)
        functions.append(inner.function);
    m_traffic.innerCalls += int(calls.size());
    const MoodleCall request = moodleBatchCall(calls);
    const Result<Answer> answer = co_await call(request, Delivery::Repeatable, kLongTimeout);
    if (!answer)
        co_return fail(answer.error());
    const Result<MoodleBatchAnswers> answers = parseMoodleBatch(answer->value, functions);
    if (!answers)
        co_return fail(answers.error());
    co_return MoodleBatchReply{.answers = *answers, .serverDate = answer->serverDate};
}

QCoro::Task<Result<QJsonValue>> MoodleClient::single(MoodleCall request)
{
    const Result<Answer> answer = co_await call(request, Delivery::Repeatable, request.timeout);
    if (!answer)
        co_return fail(answer.error());
    co_return answer->value;
}
