// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/moodlecheck.h"

#include "app/engine/campuslookup.h"
using namespace Qt::Literals::StringLiterals;

using Subject = CheckItem::Subject;
using Outcome = CheckItem::Outcome;

namespace {
constexpr int kCoursesTried = 5; // looking for one that has people in it
constexpr int kPeopleRead = 20;
constexpr int kIdsTried = 12; // guest, administrator, and a few more
} // namespace

const QStringList &requiredMoodleFunctions()
{
    static const QStringList functions{u"core_webservice_get_site_info"_s, u"core_course_get_courses"_s,
                                       u"core_enrol_get_enrolled_users"_s, u"core_enrol_get_users_courses"_s,
                                       u"core_user_get_users_by_field"_s,  u"core_user_create_users"_s,
                                       u"enrol_manual_enrol_users"_s};
    return functions;
}

const QStringList &correctingMoodleFunctions()
{
    static const QStringList functions{u"core_user_update_users"_s};
    return functions;
}

const QStringList &trackingMoodleFunctions()
{
    static const QStringList functions{u"mod_scorm_get_scorms_by_courses"_s, u"mod_scorm_get_scorm_scoes"_s,
                                       u"mod_scorm_get_scorm_sco_tracks"_s, u"core_course_get_updates_since"_s,
                                       u"tool_mobile_call_external_functions"_s};
    return functions;
}

MoodleCheck::MoodleCheck(MoodleClient &moodle)
    : m_moodle(moodle)
{
}

void MoodleCheck::add(Subject subject, Outcome outcome, int count)
{
    m_items.append({.subject = subject, .outcome = outcome, .count = count});
}

void MoodleCheck::addFailure(Subject subject, Outcome outcome, const Error &error)
{
    m_items.append({.subject = subject, .outcome = outcome, .facts = error.facts, .error = error});
}

QCoro::Task<QList<CheckItem>> MoodleCheck::run()
{
    const bool isThere = co_await checkSite();
    if (!isThere)
        co_return m_items;
    checkFunctions();
    co_await checkCourses();
    co_await checkPeople();
    co_await checkScorms();
    co_await checkTracks();
    co_await checkAttempts();
    co_await checkUpdates();
    checkSignals();
    co_await checkBatch();
    co_return m_items;
}

QCoro::Task<bool> MoodleCheck::checkSite()
{
    const Result<MoodleSite> site = co_await m_moodle.siteInfo();
    if (!site) {
        addFailure(Subject::MoodleSite, Outcome::Problem, site.error());
        co_return false;
    }
    m_site = *site;
    m_items.append({.subject = Subject::MoodleSite,
                    .facts = {{Error::Fact::Name, site->siteName},
                              {Error::Fact::Value, site->release},
                              {Error::Fact::Id, site->userName}}});
    co_return true;
}

void MoodleCheck::checkFunctions()
{
    const auto missing = [this](const QString &function, Outcome outcome) {
        addFailure(Subject::MoodleFunctions, outcome,
                   {.kind = Error::Kind::Permission,
                    .system = Error::System::Moodle,
                    .code = u"function_missing"_s,
                    .retry = Error::Retry::AfterFix,
                    .facts = {{Error::Fact::Function, function}}});
    };
    int present = 0;
    for (const QString &function : requiredMoodleFunctions()) {
        if (m_site.has(function))
            ++present;
        else
            missing(function, Outcome::Problem);
    }
    if (present == requiredMoodleFunctions().size())
        add(Subject::MoodleFunctions, Outcome::Good, present);
    for (const QString &function : correctingMoodleFunctions() + trackingMoodleFunctions()) {
        if (!m_site.has(function))
            missing(function, Outcome::Warning);
    }
}

QCoro::Task<> MoodleCheck::checkCourses()
{
    const Result<QList<Course>> courses = co_await m_moodle.courses();
    if (!courses) {
        addFailure(Subject::MoodleCourses, Outcome::Problem, courses.error());
        co_return;
    }
    m_courses = *courses;
    add(Subject::MoodleCourses, m_courses.isEmpty() ? Outcome::Warning : Outcome::Good, int(m_courses.size()));
}

QCoro::Task<> MoodleCheck::checkPeople()
{
    std::optional<Error> failure;
    for (const Course &course : m_courses.first(std::min<qsizetype>(m_courses.size(), kCoursesTried))) {
        const Result<QList<MoodleUser>> people =
            co_await m_moodle.enrolledUsers(course.moodleCourseId, 0, kPeopleRead, false);
        if (!people) {
            failure = people.error();
            continue;
        }
        if (!people->isEmpty()) {
            m_people = *people;
            m_courseOfPeople = course.moodleCourseId;
            break;
        }
    }
    if (!m_people.isEmpty())
        add(Subject::MoodleParticipants, Outcome::Good, int(m_people.size()));
    else if (failure)
        addFailure(Subject::MoodleParticipants, Outcome::Problem, *failure);
    else
        add(Subject::MoodleParticipants, Outcome::Skipped);
    if (m_people.isEmpty() || checkFields(m_people.first()))
        co_await checkLookUp();
    checkAccess();
}

bool MoodleCheck::checkFields(const MoodleUser &someone)
{
    QString capability;
    if (!someone.hasEmail)
        capability = u"moodle/site:viewuseridentity"_s;
    else if (!someone.hasUsername)
        capability = u"moodle/user:viewalldetails"_s;
    else if (someone.firstName.isEmpty() && someone.lastName.isEmpty())
        capability = u"moodle/site:viewfullnames"_s;
    if (capability.isEmpty())
        return true;
    addFailure(Subject::MoodleUsers, someone.hasEmail && someone.hasUsername ? Outcome::Warning : Outcome::Problem,
               {.kind = Error::Kind::Permission,
                .system = Error::System::Moodle,
                .code = u"fields_hidden"_s,
                .retry = Error::Retry::AfterFix,
                .facts = {{Error::Fact::Capability, capability}}});
    return false;
}

/// Where a package has too many students to read them all, only those who entered since are read.
void MoodleCheck::checkAccess()
{
    if (m_people.isEmpty())
        add(Subject::MoodleAccess, Outcome::Skipped);
    else if (m_people.first().hasLastCourseAccess())
        add(Subject::MoodleAccess, Outcome::Good);
    else
        addFailure(Subject::MoodleAccess, Outcome::Warning,
                   {.kind = Error::Kind::Permission,
                    .system = Error::System::Moodle,
                    .code = u"fields_hidden"_s,
                    .retry = Error::Retry::AfterFix,
                    .facts = {{Error::Fact::Capability, u"moodle/course:viewhiddenuserfields"_s}}});
}

/// A role that may not see people gets empty lists, here and from courses, and never a refusal: without anybody to ask
/// for, the first accounts of any campus are.
QCoro::Task<> MoodleCheck::checkLookUp()
{
    QStringList ids;
    for (const MoodleUser &user : std::as_const(m_people).first(std::min<qsizetype>(m_people.size(), 1)))
        ids.append(QString::number(user.id));
    for (int id = 1; m_people.isEmpty() && id <= kIdsTried; ++id)
        ids.append(QString::number(id));
    const Result<QList<MoodleUser>> found = co_await m_moodle.usersByField(u"id"_s, ids);
    if (!found) {
        addFailure(Subject::MoodleUsers, Outcome::Problem, found.error());
        co_return;
    }
    const bool seesOthers = !m_people.isEmpty()
        ? !found->isEmpty()
        : std::ranges::any_of(*found, [this](const MoodleUser &user) { return user.id != m_site.userId; });
    if (seesOthers) {
        add(Subject::MoodleUsers, Outcome::Good);
        co_return;
    }
    addFailure(Subject::MoodleUsers, Outcome::Problem, lookupBlind());
}
