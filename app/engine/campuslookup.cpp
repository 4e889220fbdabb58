// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/campuslookup.h"

#include "app/storage/studentrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kProbedIds = 12; // the first accounts of any campus: guest, administrator, and a few more
} // namespace

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
    MoodleClient &moodle = connections->moodle();
    CampusFindings findings;

    const QString idnumber = idnumberOf(status.student, connections->settings);
    if (!idnumber.isEmpty()) {
        const QStringList numbers(idnumber);
        const Result<QList<MoodleUser>> found = co_await moodle.usersByField(u"idnumber"_s, numbers);
        if (!found)
            co_return fail(found.error());
        if (!found->isEmpty()) {
            findings.ours = found->first();
            co_return findings;
        }
    }
    const QStringList emails(status.student.email);
    const Result<QList<MoodleUser>> byEmail = co_await moodle.usersByField(u"email"_s, emails);
    if (!byEmail)
        co_return fail(byEmail.error());
    if (!byEmail->isEmpty())
        findings.byEmail = byEmail->first();

    if (!usernames.isEmpty()) {
        const Result<QList<MoodleUser>> byUsername = co_await moodle.usersByField(u"username"_s, usernames);
        if (!byUsername)
            co_return fail(byUsername.error());
        findings.byUsername = *byUsername;
    }
    // Without an idnumber of ours, an account is this form's own when it has an e-mail and a username that only this
    // form could have put together.
    if (idnumber.isEmpty() && findings.byEmail && status.intake.triedUsernames.contains(findings.byEmail->username))
        findings.ours = findings.byEmail;
    co_return findings;
}

QCoro::Task<Result<std::optional<MoodleUser>>> CampusLookUp::byId(qint64 moodleUserId)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    const QStringList ids(QString::number(moodleUserId));
    const Result<QList<MoodleUser>> found = co_await connections->moodle().usersByField(u"id"_s, ids);
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
    for (int id = 1; id <= kProbedIds; ++id)
        texts.append(QString::number(id));
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
    const bool seesOthers = std::ranges::any_of(*seen, [&](const MoodleUser &user) { return user.id != site->userId; });
    if (!seesOthers) {
        co_return fail(
            {.kind = Error::Kind::Permission,
             .system = Error::System::Moodle,
             .code = u"lookup_blind"_s,
             .retry = Error::Retry::AfterFix,
             .facts = {{Error::Fact::Function, u"core_user_get_users_by_field"_s},
                       {Error::Fact::Capability, u"moodle/user:viewdetails, moodle/user:viewalldetails"_s}}});
    }
    m_seeing = connections;
    co_return {};
}
