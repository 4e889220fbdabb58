// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engineprobe.h"

#include "app/engine/campuslookup.h"
#include "app/engine/moodlecheck.h"
#include "app/engine/whatsappcheck.h"
#include "app/remote/moodle/moodlebatch.h"
#include "app/remote/moodle/moodlefunctions.h"
#include "app/remote/moodle/moodleparsers.h"

#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename T>
T orSaved(const T &typed, const T &saved)
{
    return typed.isEmpty() ? saved : typed;
}

/// An e-mail is asked in two spellings, so that somebody may be there twice.
void addMatches(CampusLookup &lookup, const QList<MoodleUser> &found, CampusMatch::By field)
{
    for (const MoodleUser &user : found) {
        const auto isSame = [&](const CampusMatch &match) {
            return match.by == field && match.person.moodleUserId == user.id;
        };
        if (std::ranges::none_of(lookup.matches, isSame))
            lookup.matches.append({.person = campusPerson(user), .by = field});
    }
}

constexpr qsizetype kBlindNamed = 10; // more would hide the other lines

/// What tracking knows in place of what a test of a few packages could see; the warnings stand together.
void addBlind(QList<CheckItem> &items, const QList<BlindPackage> &blind)
{
    const auto signal = std::ranges::find(items, CheckItem::Subject::MoodleSignals, &CheckItem::subject);
    if (blind.isEmpty() || signal == items.end())
        return;
    QList<CheckItem> lines;
    for (const BlindPackage &package : blind.first(std::min(blind.size(), kBlindNamed))) {
        const CheckItem line = blindSignal(package);
        const auto isSame = [&line](const CheckItem &item) {
            return item.subject == line.subject && item.facts == line.facts;
        };
        if (std::ranges::none_of(items, isSame))
            lines.append(line);
    }
    qsizetype place = signal - items.begin();
    if (signal->outcome != CheckItem::Outcome::Warning && !lines.isEmpty())
        items.removeAt(place);
    for (const CheckItem &line : lines)
        items.insert(place++, line);
}

} // namespace

/// The connection that look-ups use, kept while it is the same.
struct EngineProbe::Campus {
    explicit Campus(const MoodleConnection &to)
        : connection(to)
        , moodle(http, to)
    {
    }

    const MoodleConnection connection;
    HttpClient http;
    MoodleClient moodle;
    qint64 self = 0; ///< The token's account; 0 before the site was asked.
    bool seesOthers = false; ///< Was shown somebody, once.
};

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
    const bool isSaved = connection.baseUrl == saved.settings.get(setting::kMoodleUrl);
    if (m_blind && isSaved && report.items.size() > 1) { // a campus that does not answer has one line
        const Result<QList<BlindPackage>> blind = co_await m_blind();
        if (blind)
            addBlind(report.items, *blind);
    }
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

std::shared_ptr<EngineProbe::Campus> EngineProbe::campus(const MoodleConnection &connection)
{
    if (!m_campus || m_campus->connection.baseUrl != connection.baseUrl
        || m_campus->connection.token != connection.token)
        m_campus = std::make_shared<Campus>(connection);
    return m_campus;
}

QCoro::Task<Result<CampusLookup>> EngineProbe::lookUp(QString email, QString username)
{
    const Saved saved = m_saved();
    const MoodleConnection connection = moodleConnection(saved.settings, saved.secrets.moodleToken);
    if (connection.baseUrl.isEmpty() || connection.token.isEmpty())
        co_return fail(notConnected(Error::System::Moodle));
    const std::shared_ptr<Campus> campus = this->campus(connection);
    if (campus->self == 0) {
        const Result<MoodleSite> site = co_await campus->moodle.siteInfo();
        if (!site)
            co_return fail(site.error());
        campus->self = site->userId;
    }
    QList<MoodleCall> calls;
    QList<CampusMatch::By> fields;
    if (!email.isEmpty()) {
        calls.append(moodlefunction::usersByField(u"email"_s, QStringList(email)));
        fields.append(CampusMatch::By::Email);
    }
    if (!username.isEmpty()) {
        calls.append(moodlefunction::usersByField(u"username"_s, QStringList(username)));
        fields.append(CampusMatch::By::Username);
    }
    const bool isSightKnown = campus->seesOthers;
    if (!isSightKnown)
        calls.append(moodlefunction::usersByField(u"id"_s, firstAccounts()));
    MoodleBatch batch(campus->moodle, calls);
    const Result<MoodleBatchAnswers> answers = co_await batch.all();
    if (!answers)
        co_return fail(answers.error());

    CampusLookup lookup;
    for (qsizetype i = 0; i < answers->size(); ++i) {
        const Result<QJsonValue> &answer = answers->at(i);
        const Result<QList<MoodleUser>> found = answer ? parseMoodleUsers(*answer) : fail(answer.error());
        if (!found)
            co_return fail(found.error());
        campus->seesOthers = campus->seesOthers || areOthers(*found, campus->self);
        if (i < fields.size())
            addMatches(lookup, *found, fields.at(i));
    }
    lookup.isBlind = !campus->seesOthers;
    co_return lookup;
}
