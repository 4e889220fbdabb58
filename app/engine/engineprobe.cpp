// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engineprobe.h"

#include "app/engine/moodlecheck.h"
#include "app/engine/whatsappcheck.h"

#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename T>
T orSaved(const T &typed, const T &saved)
{
    return typed.isEmpty() ? saved : typed;
}

} // namespace

EngineProbe::EngineProbe(const Clock &clock, std::function<Saved()> saved)
    : m_clock(clock)
    , m_saved(std::move(saved))
{
}

QCoro::Task<Result<CheckReport>> EngineProbe::checkMoodle(ProbeTarget target)
{
    QElapsedTimer timer;
    timer.start();
    const Saved saved = m_saved();
    const MoodleConnection connection{.baseUrl = orSaved(target.moodleUrl, saved.settings.get(setting::kMoodleUrl)),
                                      .token = orSaved(target.moodleToken, saved.secrets.moodleToken)};
    if (connection.baseUrl.isEmpty() || connection.token.isEmpty())
        co_return fail(notConnected(Error::System::Moodle));
    HttpClient http;
    MoodleClient moodle(http, connection);
    MoodleCheck check(moodle);
    CheckReport report;
    report.items = co_await check.run();
    report.at = m_clock.now();
    report.took = std::chrono::milliseconds(timer.elapsed());
    co_return report;
}

QCoro::Task<Result<CheckReport>> EngineProbe::checkWhatsApp(ProbeTarget target)
{
    QElapsedTimer timer;
    timer.start();
    const Saved saved = m_saved();
    WhatsAppConnection connection = whatsAppConnection(
        saved.settings, orSaved(target.whatsAppToken, saved.secrets.whatsAppToken), saved.secrets.whatsAppAppSecret);
    connection.baseUrl = orSaved(target.whatsAppUrl, connection.baseUrl);
    connection.version = orSaved(target.whatsAppVersion, connection.version);
    connection.phoneNumberId = orSaved(target.phoneNumberId, connection.phoneNumberId);
    connection.businessAccountId = orSaved(target.businessAccountId, connection.businessAccountId);
    if (connection.phoneNumberId.isEmpty() || connection.token.isEmpty())
        co_return fail(notConnected(Error::System::WhatsApp));
    HttpClient http;
    WhatsAppClient whatsApp(http, connection);
    CheckReport report;
    report.items = co_await ::checkWhatsApp(&whatsApp, saved.settings, m_clock.now());
    report.at = m_clock.now();
    report.took = std::chrono::milliseconds(timer.elapsed());
    co_return report;
}

QCoro::Task<Result<CampusLookup>> EngineProbe::lookUp(QString email, QString username)
{
    const Saved saved = m_saved();
    const MoodleConnection connection = moodleConnection(saved.settings, saved.secrets.moodleToken);
    if (connection.baseUrl.isEmpty() || connection.token.isEmpty())
        co_return fail(notConnected(Error::System::Moodle));
    HttpClient http;
    MoodleClient moodle(http, connection);
    CampusLookup lookup;
    if (!email.isEmpty()) {
        const QStringList emails(email);
        const Result<QList<MoodleUser>> found = co_await moodle.usersByField(u"email"_s, emails);
        if (!found)
            co_return fail(found.error());
        for (const MoodleUser &user : *found)
            lookup.matches.append({.person = campusPerson(user), .by = CampusMatch::By::Email});
    }
    if (!username.isEmpty()) {
        const QStringList usernames(username);
        const Result<QList<MoodleUser>> found = co_await moodle.usersByField(u"username"_s, usernames);
        if (!found)
            co_return fail(found.error());
        for (const MoodleUser &user : *found)
            lookup.matches.append({.person = campusPerson(user), .by = CampusMatch::By::Username});
    }
    co_return lookup;
}
