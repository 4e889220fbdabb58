// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/checktext.h"

#include "app/services/checksteps.h"
#include "app/services/errortext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

using Subject = CheckItem::Subject;
using Outcome = CheckItem::Outcome;

constexpr int kSoonDays = 7;

struct CheckWords {
    Q_DECLARE_TR_FUNCTIONS(CheckWords)
};

/// A fact of the line, or of its error.
QString factOf(const CheckItem &item, Error::Fact fact)
{
    const QString own = plainFact(item.facts.value(fact));
    return own.isEmpty() && item.error ? plainFact(item.error->fact(fact)) : own;
}

QString subjectName(Subject subject)
{
    switch (subject) {
    case Subject::Database:
        return CheckWords::tr("Database");
    case Subject::MoodleSite:
        return CheckWords::tr("Address and token of the campus");
    case Subject::MoodleFunctions:
        return CheckWords::tr("Functions of the service");
    case Subject::MoodleCourses:
        return CheckWords::tr("Courses");
    case Subject::MoodleUsers:
        return CheckWords::tr("Names and e-mails of people");
    case Subject::MoodleParticipants:
        return CheckWords::tr("People of a course");
    case Subject::MoodleAccess:
        return CheckWords::tr("Last access of people");
    case Subject::MoodleScorms:
        return CheckWords::tr("SCORM activities");
    case Subject::MoodleScos:
        return CheckWords::tr("Units of a SCORM activity");
    case Subject::MoodleTracks:
        return CheckWords::tr("Progress of a person");
    case Subject::MoodleAttempts:
        return CheckWords::tr("Attempts");
    case Subject::MoodleUpdates:
        return CheckWords::tr("Recent changes");
    case Subject::MoodleSignals:
        return CheckWords::tr("Changes in each activity");
    case Subject::MoodleBatch:
        return CheckWords::tr("Several questions in one request");
    case Subject::WhatsAppNumber:
        return CheckWords::tr("WhatsApp number");
    case Subject::WhatsAppToken:
        return CheckWords::tr("WhatsApp token");
    case Subject::WhatsAppTemplates:
        return CheckWords::tr("Templates");
    case Subject::WhatsAppChosenTemplates:
        return CheckWords::tr("Chosen templates");
    case Subject::WhatsAppEvents:
        return CheckWords::tr("What WhatsApp reports");
    }
    return {};
}

QString qualityWord(const QString &quality)
{
    if (quality == "GREEN"_L1)
        return CheckWords::tr("quality high");
    if (quality == "YELLOW"_L1)
        return CheckWords::tr("quality medium");
    if (quality == "RED"_L1)
        return CheckWords::tr("quality low");
    return CheckWords::tr("quality not rated yet");
}

QString siteSentence(const CheckItem &item)
{
    const QString site = factOf(item, Error::Fact::Name);
    const QString release = factOf(item, Error::Fact::Value);
    const QString account = factOf(item, Error::Fact::Id);
    if (!site.isEmpty() && !release.isEmpty() && !account.isEmpty())
        return CheckWords::tr("The campus answers: Moodle %1, “%2”, with the account %3").arg(release, site, account);
    if (!site.isEmpty())
        return CheckWords::tr("The campus answers: “%1”").arg(site);
    return CheckWords::tr("The campus answers and takes the token");
}

QString tokenSentence(const CheckItem &item, const QDateTime &now)
{
    if (!item.at.isValid())
        return CheckWords::tr("The token works and has no end date");
    const QDateTime end = item.at.toTimeZone(now.timeZone());
    const QString day = QLocale().toString(end.date(), QLocale::LongFormat);
    return item.at < now ? CheckWords::tr("The token ended on %1").arg(day)
                         : CheckWords::tr("The token ends on %1").arg(day);
}

QString numberSentence(const CheckItem &item)
{
    const QString number = factOf(item, Error::Fact::Value);
    const QString name = factOf(item, Error::Fact::Name);
    if (number.isEmpty() || name.isEmpty())
        return CheckWords::tr("The number answers");
    return CheckWords::tr("Number %1, name shown “%2”, %3")
        .arg(number, name, qualityWord(factOf(item, Error::Fact::Policy)));
}

QString goodSentence(const CheckItem &item, const QDateTime &now)
{
    switch (item.subject) {
    case Subject::Database:
        return CheckWords::tr("The database answers");
    case Subject::MoodleSite:
        return siteSentence(item);
    case Subject::MoodleFunctions:
        return item.count > 0
            ? CheckWords::tr("Create people, enrol them and read courses (%Ln function(s))", nullptr, item.count)
            : CheckWords::tr("Create people, enrol them and read courses");
    case Subject::MoodleCourses:
        return CheckWords::tr("%Ln course(s) can be seen", nullptr, item.count);
    case Subject::MoodleUsers:
        return CheckWords::tr("Names and e-mails of people can be seen");
    case Subject::MoodleParticipants:
        return CheckWords::tr("The people of a course can be read");
    case Subject::MoodleAccess:
        return CheckWords::tr("When people last entered can be seen");
    case Subject::MoodleScorms:
        return CheckWords::tr("SCORM activities can be read");
    case Subject::MoodleScos:
        return CheckWords::tr("The units of a SCORM activity can be read");
    case Subject::MoodleTracks:
        return CheckWords::tr("The progress of a person can be read");
    case Subject::MoodleAttempts:
        return CheckWords::tr("Attempts can be told apart");
    case Subject::MoodleUpdates:
        return CheckWords::tr("Recent changes can be asked for");
    case Subject::MoodleSignals:
        return item.count > 0
            ? CheckWords::tr("The campus tells of changes in %Ln activity(ies) that were tried", nullptr, item.count)
            : CheckWords::tr("The campus tells of changes in each activity");
    case Subject::MoodleBatch:
        return CheckWords::tr("Several questions fit into one request");
    case Subject::WhatsAppNumber:
        return numberSentence(item);
    case Subject::WhatsAppToken:
        return tokenSentence(item, now);
    case Subject::WhatsAppTemplates:
        return CheckWords::tr("%Ln approved template(s)", nullptr, item.count);
    case Subject::WhatsAppChosenTemplates: {
        const QString name = factOf(item, Error::Fact::Template);
        return name.isEmpty() ? CheckWords::tr("The chosen templates are approved")
                              : CheckWords::tr("The chosen template “%1” is approved").arg(name);
    }
    case Subject::WhatsAppEvents:
        return CheckWords::tr("What WhatsApp sent was understood");
    }
    return {};
}

CheckText missingFunction(const CheckItem &item, const QString &function)
{
    const QString harm = functionHarm(function, item.outcome == Outcome::Warning);
    return {
        item.outcome == Outcome::Warning ? CheckWords::tr("The function %1 is not in the service").arg(function)
                                         : CheckWords::tr("The function %1 is missing in the service").arg(function),
        CheckWords::tr("%1 In Moodle: Site administration › Server › Web services › External services › Functions › "
                       "Add functions.",
                       "%1 says what does not work without it")
            .arg(harm),
        functionSteps(function)};
}

/// The campus keeps silent about one activity.
CheckText blindText(const CheckItem &item)
{
    const QString package = factOf(item, Error::Fact::Name);
    const QString course = factOf(item, Error::Fact::Course);
    return {package.isEmpty() ? CheckWords::tr("The campus does not tell of changes in some activities")
                              : CheckWords::tr("The campus does not tell of changes in “%1” (%2)", "activity, course")
                                    .arg(package, course),
            CheckWords::tr("There Bedel goes by the last access, and reads everybody at night: more requests, and who "
                           "studies in the mobile app is seen a day later. In Moodle: the activity has separate groups "
                           "and the account belongs to none, or the permission mod/scorm:viewreport is missing in it."),
            subjectSteps(Subject::MoodleSignals)};
}

CheckText missingCapability(const CheckItem &item, const QString &capability)
{
    const QString course = factOf(item, Error::Fact::Course);
    return {
        course.isEmpty() ? CheckWords::tr("The permission %1 is missing").arg(capability)
                         : CheckWords::tr("The permission %1 is missing in “%2”").arg(capability, course),
        CheckWords::tr("%1: not available. In Moodle: Site administration › Users › Permissions › Define roles › role "
                       "of the web service account › allow it.",
                       "%1 is what cannot be done without the permission")
            .arg(subjectName(item.subject)),
        capabilitySteps(capability)};
}

CheckText tokenText(const CheckItem &item, const QDateTime &now)
{
    const qint64 days = now.date().daysTo(item.at.toTimeZone(now.timeZone()).date());
    const QString left = days > 0 ? CheckWords::tr("%Ln day(s) left.", nullptr, int(days))
                                  : CheckWords::tr("Nothing can be sent after that.");
    return {tokenSentence(item, now),
            CheckWords::tr("%1 Create one without end date in Meta Business › Settings › System users.",
                           "%1 is how long the token still holds")
                .arg(left),
            subjectSteps(Subject::WhatsAppToken)};
}

/// Every error of the campus names the function that was called; only these say that the service lacks it.
bool saysFunctionMissing(const CheckItem &item)
{
    return !item.error || item.error->code == "function_missing"_L1 || item.error->code == "accessexception"_L1;
}

bool saysPermissionMissing(const CheckItem &item)
{
    return !item.error
        || (item.error->kind == Error::Kind::Permission && item.error->system != Error::System::WhatsApp);
}

CheckText failedText(const CheckItem &item, const QDateTime &now)
{
    if (item.subject == Subject::MoodleSignals)
        return blindText(item);
    if (item.subject == Subject::WhatsAppEvents)
        return {
            CheckWords::tr("%Ln message(s) from WhatsApp were not understood", nullptr, item.count),
            CheckWords::tr("An answer or an opt-out may be among them. They are kept for 90 days, and a newer Bedel "
                           "tries them again."),
            {}};
    const QString capability = factOf(item, Error::Fact::Capability);
    if (!capability.isEmpty() && saysPermissionMissing(item))
        return missingCapability(item, capability);
    const QString function = factOf(item, Error::Fact::Function);
    if (!function.isEmpty() && saysFunctionMissing(item))
        return missingFunction(item, function);
    if (item.subject == Subject::WhatsAppToken && item.at.isValid())
        return tokenText(item, now);
    if (item.error) {
        const ErrorText text = describe(*item.error);
        const QString title =
            CheckWords::tr("%1: %2", "what was looked at: what is wrong").arg(subjectName(item.subject), text.title);
        return {title, text.toText(), subjectSteps(item.subject)};
    }
    const QString sentence = item.outcome == Outcome::Warning
        ? CheckWords::tr("%1: only in part").arg(subjectName(item.subject))
        : CheckWords::tr("%1: does not work").arg(subjectName(item.subject));
    return {sentence, subjectAdvice(item.subject), subjectSteps(item.subject)};
}

} // namespace

bool endsSoon(const CheckItem &item, const QDateTime &now)
{
    return item.subject == Subject::WhatsAppToken && item.at.isValid() && now.daysTo(item.at) < kSoonDays;
}

CheckText checkText(const CheckItem &item, const QDateTime &now)
{
    switch (item.outcome) {
    case Outcome::Good:
        return endsSoon(item, now) ? tokenText(item, now) : CheckText{goodSentence(item, now), {}, {}};
    case Outcome::Skipped:
        return {
            CheckWords::tr("%1: not looked at").arg(subjectName(item.subject)),
            CheckWords::tr("Something before it has to be solved first, or there is nothing on the campus to try it "
                           "with yet."),
            {}};
    case Outcome::Warning:
    case Outcome::Problem:
        return failedText(item, now);
    }
    return {};
}

bool isWarning(const CheckItem &item, const QDateTime &now)
{
    return item.outcome == Outcome::Warning || (item.outcome == Outcome::Good && endsSoon(item, now));
}

QString checkSummary(const CheckReport &report, const QDateTime &now)
{
    if (const int problems = report.problems())
        return CheckWords::tr("%Ln to solve", nullptr, problems);
    const int warnings =
        int(std::ranges::count_if(report.items, [&now](const CheckItem &item) { return isWarning(item, now); }));
    if (warnings > 0)
        return CheckWords::tr("%Ln warning(s)", nullptr, warnings);
    return CheckWords::tr("All in order");
}
