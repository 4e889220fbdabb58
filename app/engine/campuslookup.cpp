// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/campuslookup.h"

#include "app/remote/moodle/moodlefunctions.h"
#include "app/remote/moodle/moodleparsers.h"
#include "app/storage/studentrepository.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kProbedIds = 12; // the first accounts of any campus: guest, administrator, and a few more

using Asked = QFuture<Result<QJsonValue>>;

/// Of nothing: an empty answer, without a request.
Asked ask(const std::shared_ptr<Connections> &connections, const QString &field, const QStringList &values)
{
    if (values.isEmpty())
        return QtFuture::makeReadyFuture(Result<QJsonValue>(QJsonArray()));
    return connections->sharedCalls().ask(moodlefunction::usersByField(field, values));
}

Result<QList<MoodleUser>> people(const Result<QJsonValue> &answer)
{
    return answer ? parseMoodleUsers(*answer) : fail(answer.error());
}

} // namespace

QStringList firstAccounts()
{
    QStringList ids;
    for (int id = 1; id <= kProbedIds; ++id)
        ids.append(QString::number(id));
    return ids;
}

bool areOthers(const QList<MoodleUser> &seen, qint64 self)
{
    return std::ranges::any_of(seen, [self](const MoodleUser &user) { return user.id != self; });
}

Error lookupBlind()
{
    return {.kind = Error::Kind::Permission,
            .system = Error::System::Moodle,
            .code = u"lookup_blind"_s,
            .retry = Error::Retry::AfterFix,
            .facts = {{Error::Fact::Function, u"core_user_get_users_by_field"_s},
                      {Error::Fact::Capability, u"moodle/user:viewdetails, moodle/user:viewalldetails"_s}}};
}

QString idnumberOf(const Student &student, const SettingValues &settings)
{
    if (settings.get(setting::kMoodleIdnumberField) != u"idnumber"_s)
        return {};
    return u"bedel-"_s + student.uuid.toString(QUuid::WithoutBraces);
}

Error accountExists(const MoodleUser &user, const QString &field)
{
    return {.kind = Error::Kind::Conflict,
            .system = Error::System::Moodle,
            .code = u"account_exists"_s,
            .retry = Error::Retry::AfterFix,
            .facts = {{Error::Fact::Name, campusPerson(user).fullName()},
                      {Error::Fact::Id, QString::number(user.id)},
                      {Error::Fact::Field, field}}};
}

bool CampusFindings::isUsernameTaken(const QString &username) const
{
    return std::ranges::any_of(
        byUsername, [&](const MoodleUser &user) { return user.username.isEmpty() || user.username == username; });
}

CampusLookUp::CampusLookUp(EngineContext &context)
    : m_context(context)
{
}

QCoro::Task<Result<CampusFindings>> CampusLookUp::look(IntakeStatus status, QStringList usernames)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    const QString idnumber = idnumberOf(status.student, connections->settings);
    // All at once: they travel in one request, and with those of other forms.
    const auto ours = ask(connections, u"idnumber"_s, idnumber.isEmpty() ? QStringList() : QStringList(idnumber));
    const auto sameEmail = ask(connections, u"email"_s, QStringList(status.student.email));
    const auto sameUsername = ask(connections, u"username"_s, usernames);
    const Result<QJsonValue> oursAnswer = co_await ours;
    const Result<QJsonValue> emailAnswer = co_await sameEmail;
    const Result<QJsonValue> usernameAnswer = co_await sameUsername;
    const Result<QList<MoodleUser>> byIdnumber = people(oursAnswer);
    const Result<QList<MoodleUser>> byEmail = people(emailAnswer);
    const Result<QList<MoodleUser>> byUsername = people(usernameAnswer);
    for (const Result<QList<MoodleUser>> *const found : {&byIdnumber, &byEmail, &byUsername}) {
        if (!*found)
            co_return fail(found->error());
    }
    CampusFindings findings{.byUsername = *byUsername};
    if (!byIdnumber->isEmpty())
        findings.ours = byIdnumber->first();
    if (!byEmail->isEmpty())
        findings.byEmail = byEmail->first();
    // Without an idnumber of ours, an account is this form's own when it has an e-mail and a username that only this
    // form could have put together.
    if (idnumber.isEmpty() && findings.byEmail && status.intake.triedUsernames.contains(findings.byEmail->username))
        findings.ours = findings.byEmail;
    co_return findings;
}

QCoro::Task<Result<std::optional<MoodleUser>>> CampusLookUp::byId(qint64 moodleUserId)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    const auto asked = ask(connections, u"id"_s, QStringList(QString::number(moodleUserId)));
    const Result<QJsonValue> answer = co_await asked;
    const Result<QList<MoodleUser>> found = people(answer);
    if (!found)
        co_return fail(found.error());
    co_return found->isEmpty() ? std::optional<MoodleUser>() : found->first();
}

QCoro::Task<Result<QStringList>> CampusLookUp::knownMoodleIds()
{
    const auto read = [](SqlSession &session) { return StudentRepository(session).someMoodleUsers(5); };
    const auto ids = m_context.database.run(read, Database::Priority::Background);
    const Result<QList<qint64>> known = co_await ids;
    if (!known)
        co_return fail(known.error());
    QStringList texts;
    for (const qint64 id : *known)
        texts.append(QString::number(id));
    texts += firstAccounts();
    texts.removeDuplicates();
    co_return texts;
}

QCoro::Task<Result<void>> CampusLookUp::requireSight(bool again)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    if (!again && m_seeing.lock() == connections)
        co_return {};
    // Many forms may begin at once: one of them looks, the others wait for what it finds.
    if (m_looking) {
        const QFuture<Result<void>> looking = *m_looking;
        co_return co_await looking;
    }
    QPromise<Result<void>> promise;
    promise.start();
    m_looking = promise.future();
    const Result<void> found = co_await lookAtOthers(connections);
    m_looking.reset();
    promise.addResult(found);
    promise.finish();
    co_return found;
}

QCoro::Task<Result<void>> CampusLookUp::lookAtOthers(std::shared_ptr<Connections> connections)
{
    const Result<MoodleSite> site = co_await connections->moodle().siteInfo();
    if (!site)
        co_return fail(site.error());
    const Result<QStringList> ids = co_await knownMoodleIds();
    if (!ids)
        co_return fail(ids.error());
    const Result<QList<MoodleUser>> seen = co_await connections->moodle().usersByField(u"id"_s, *ids);
    if (!seen)
        co_return fail(seen.error());
    if (!areOthers(*seen, site->userId))
        co_return fail(lookupBlind());
    m_seeing = connections;
    co_return {};
}
