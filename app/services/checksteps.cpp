// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/checksteps.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace {

using Subject = CheckItem::Subject;

struct CheckSteps {
    Q_DECLARE_TR_FUNCTIONS(CheckSteps)
};

QString numbered(const QStringList &steps)
{
    QStringList lines;
    for (qsizetype i = 0; i < steps.size(); ++i)
        lines.append(u"%1. %2"_s.arg(QString::number(i + 1), steps.at(i)));
    return lines.join(u'\n');
}

/// The capabilities behind a line of the Moodle test.
QStringList capabilities(Subject subject)
{
    switch (subject) {
    case Subject::MoodleSite:
        return {u"webservice/rest:use"_s};
    case Subject::MoodleFunctions:
        return {u"moodle/user:create"_s, u"enrol/manual:enrol"_s, u"moodle/role:assign"_s, u"moodle/course:view"_s};
    case Subject::MoodleCourses:
        return {u"moodle/course:view"_s, u"moodle/course:viewhiddencourses"_s};
    case Subject::MoodleUsers:
        return {u"moodle/user:viewdetails"_s, u"moodle/user:viewalldetails"_s, u"moodle/site:viewfullnames"_s,
                u"moodle/site:viewuseridentity"_s};
    case Subject::MoodleParticipants:
        return {u"moodle/course:viewparticipants"_s,
                u"moodle/course:enrolreview"_s,
                u"moodle/user:viewdetails"_s,
                u"moodle/user:viewalldetails"_s,
                u"moodle/course:viewhiddenuserfields"_s,
                u"moodle/site:accessallgroups"_s};
    case Subject::MoodleScorms:
    case Subject::MoodleScos:
        return {u"moodle/course:view"_s, u"moodle/course:viewhiddenactivities"_s};
    case Subject::MoodleAccess:
        return {u"moodle/course:viewhiddenuserfields"_s};
    case Subject::MoodleTracks:
    case Subject::MoodleAttempts:
    case Subject::MoodleUpdates:
        return {u"mod/scorm:viewreport"_s};
    default:
        return {};
    }
}

QStringList metaSteps(Subject subject)
{
    switch (subject) {
    case Subject::WhatsAppNumber:
        return {CheckSteps::tr("Open business.facebook.com › WhatsApp Manager › Account tools › Phone numbers."),
                CheckSteps::tr("Check that the number is connected, and copy its “Phone number ID”."),
                CheckSteps::tr("Write that id in Bedel: Settings › Connections › WhatsApp, and check again.")};
    case Subject::WhatsAppToken:
        return {CheckSteps::tr("Open business.facebook.com › Settings › Users › System users."),
                CheckSteps::tr("Choose or add a system user, and assign the app and the WhatsApp account to it."),
                CheckSteps::tr("“Generate token”: choose the app, expiration “Never”, and the permissions "
                               "whatsapp_business_messaging and whatsapp_business_management."),
                CheckSteps::tr("Paste the token in Bedel: Settings › Connections › WhatsApp, and save it.")};
    case Subject::WhatsAppTemplates:
        return {CheckSteps::tr("Open business.facebook.com › WhatsApp Manager › Message templates."),
                CheckSteps::tr("Create a template of the category Utility and wait until Meta approves it."),
                CheckSteps::tr("In Bedel: Templates › Read templates.")};
    case Subject::WhatsAppChosenTemplates:
        return {
            CheckSteps::tr("Open business.facebook.com › WhatsApp Manager › Message templates and look at the state "
                           "of the template."),
            CheckSteps::tr("In Bedel: Templates › Read templates, and choose one that is approved.")};
    default:
        return {};
    }
}

} // namespace

QString functionHarm(const QString &function, bool isOptional)
{
    if (function == "core_user_create_users"_L1)
        return CheckSteps::tr("Without it no student can be created.");
    if (function == "core_user_get_users_by_field"_L1 || function == "core_user_get_users"_L1)
        return CheckSteps::tr("Without it existing accounts are not found, so nobody is created.");
    if (function == "core_user_update_users"_L1)
        return CheckSteps::tr("Without it corrections do not reach the campus.");
    if (function == "enrol_manual_enrol_users"_L1)
        return CheckSteps::tr("Without it nobody can be enrolled.");
    if (function.startsWith("core_course_get_courses"_L1))
        return CheckSteps::tr("Without it the courses cannot be read.");
    if (function == "core_enrol_get_enrolled_users"_L1)
        return CheckSteps::tr("Without it the people of a course cannot be read.");
    if (function == "tool_mobile_call_external_functions"_L1)
        return CheckSteps::tr(
            "It works all the same, but each question is then a request of its own: up to 50 times as "
            "many requests, and a reading takes about seven times as long.");
    if (function == "core_course_get_updates_since"_L1)
        return CheckSteps::tr("It works all the same, but Bedel cannot ask what has changed: it reads everybody who "
                              "entered the course since the last reading, with one request more for each course, and "
                              "sees who studies in the mobile app only in the nightly full reading.");
    if (function.startsWith("mod_scorm_"_L1) || function.startsWith("core_completion_"_L1))
        return CheckSteps::tr("Without it there is no progress.");
    return isOptional ? CheckSteps::tr("It works all the same, but every reading asks for far more data.")
                      : CheckSteps::tr("Without it Bedel cannot do its work.");
}

QString functionSteps(const QString &function)
{
    return numbered(
        {CheckSteps::tr(
             "In Moodle, as administrator: Site administration › Server › Web services › External services."),
         CheckSteps::tr("In the row of the service that the token belongs to, open “Functions”."),
         CheckSteps::tr("“Add functions”, search for %1, add it.").arg(function),
         CheckSteps::tr("In Bedel: Settings › Connections › Check.")});
}

QString capabilitySteps(const QString &capability)
{
    return numbered(
        {CheckSteps::tr("In Moodle, as administrator: Site administration › Users › Permissions › Define roles."),
         CheckSteps::tr("Open the role of the web service account and press “Edit”."),
         CheckSteps::tr("Search for %1, tick “Allow”, save.").arg(capability),
         CheckSteps::tr(
             "Check that the account has that role at system level: Site administration › Users › Permissions "
             "› Assign system roles."),
         CheckSteps::tr("In Bedel: Settings › Connections › Check.")});
}

QString subjectAdvice(Subject subject)
{
    switch (subject) {
    case Subject::Database:
        return CheckSteps::tr("Check in Settings › Database that the file or the server can be reached.");
    case Subject::MoodleSite:
        return CheckSteps::tr("Check the address of the campus and the token of its web service.");
    case Subject::WhatsAppNumber:
        return CheckSteps::tr("Check the phone number id in WhatsApp Manager › Phone numbers.");
    case Subject::WhatsAppToken:
        return CheckSteps::tr("Create a token in Meta Business › Settings › System users and save it here.");
    case Subject::WhatsAppTemplates:
        return CheckSteps::tr(
            "Create a template in WhatsApp Manager and read the templates once Meta has approved it.");
    case Subject::WhatsAppChosenTemplates:
        return CheckSteps::tr("Choose an approved template on the page Templates.");
    default:
        return CheckSteps::tr("Give the role of the web service account the permissions that the steps name.");
    }
}

QString subjectSteps(Subject subject)
{
    if (subject == Subject::MoodleSignals)
        return numbered(
            {CheckSteps::tr("In Moodle, open the activity › Settings › Common module settings › Group mode. "
                            "With “Separate groups”, choose “Visible groups” or “No groups”; if the course "
                            "forces it, do so in the course's settings."),
             CheckSteps::tr("If separate groups are needed: course › Participants › Groups, and add the web "
                            "service account to one of them."),
             CheckSteps::tr("In the activity › Permissions, check that the role of the account has "
                            "mod/scorm:viewreport."),
             CheckSteps::tr("In Bedel: Settings › Tracking › Full reading. It tries the activity again.")});
    if (const QStringList steps = metaSteps(subject); !steps.isEmpty())
        return numbered(steps);
    const QStringList needed = capabilities(subject);
    if (needed.isEmpty())
        return {};
    if (subject == Subject::MoodleSite)
        return numbered(
            {CheckSteps::tr("In Moodle, as administrator: Site administration › Server › Web services › Overview. Web "
                            "services and the REST protocol have to be enabled."),
             CheckSteps::tr(
                 "External services: the service is enabled, and the account is among its authorised users."),
             CheckSteps::tr("The role of the account has the permission %1.").arg(needed.constFirst()),
             CheckSteps::tr("Manage tokens: create a token for that account and that service, without end date and "
                            "without IP restriction."),
             CheckSteps::tr("Paste address and token in Bedel: Settings › Connections › Moodle.")});
    return capabilitySteps(needed.join(", "_L1));
}
