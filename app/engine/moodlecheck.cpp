// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/moodlecheck.h"

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
                                       u"mod_scorm_get_scorm_sco_tracks"_s,  u"mod_scorm_get_scorm_attempt_count"_s,
                                       u"core_course_get_updates_since"_s,   u"tool_mobile_call_external_functions"_s};
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
    co_await checkUpdates();
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
    if (!m_people.isEmpty() && !checkFields(m_people.first()))
        co_return;
    co_await checkLookUp();
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
    else if (!someone.hasLastCourseAccess())
        capability = u"moodle/course:viewhiddenuserfields"_s;
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
    addFailure(Subject::MoodleUsers, Outcome::Problem,
               {.kind = Error::Kind::Permission,
                .system = Error::System::Moodle,
                .code = u"lookup_blind"_s,
                .retry = Error::Retry::AfterFix,
                .facts = {{Error::Fact::Function, u"core_user_get_users_by_field"_s},
                          {Error::Fact::Capability, u"moodle/user:viewdetails, moodle/user:viewalldetails"_s}}});
}

QCoro::Task<> MoodleCheck::checkScorms()
{
    if (m_courses.isEmpty() || !m_site.has(u"mod_scorm_get_scorms_by_courses"_s)) {
        add(Subject::MoodleScorms, Outcome::Skipped);
        co_return;
    }
    QList<qint64> ids;
    for (const Course &course : std::as_const(m_courses))
        ids.append(course.moodleCourseId);
    const Result<MoodleScorms> scorms = co_await m_moodle.scormsByCourses(ids);
    if (!scorms) {
        addFailure(Subject::MoodleScorms, Outcome::Warning, scorms.error());
        co_return;
    }
    m_scorms = scorms->scorms;
    add(Subject::MoodleScorms, Outcome::Good, int(m_scorms.size()));
    if (m_scorms.isEmpty() || !m_site.has(u"mod_scorm_get_scorm_scoes"_s))
        co_return;
    // A package of the course whose people are known lets the tracks be tried too.
    const auto there = std::ranges::find(std::as_const(m_scorms), m_courseOfPeople, &MoodleScorm::courseId);
    const MoodleScorm &scorm = there == m_scorms.cend() ? m_scorms.constFirst() : *there;
    const Result<QList<MoodleSco>> scos = co_await m_moodle.scormScoes(scorm.id);
    if (!scos) {
        addFailure(Subject::MoodleScos, Outcome::Warning, scos.error());
        co_return;
    }
    for (const MoodleSco &sco : *scos) {
        if (sco.isTrackable())
            m_scos.append(sco);
    }
    add(Subject::MoodleScos, Outcome::Good, int(m_scos.size()));
}

QCoro::Task<> MoodleCheck::checkTracks()
{
    if (m_scos.isEmpty() || m_people.isEmpty() || !m_site.has(u"mod_scorm_get_scorm_sco_tracks"_s)) {
        add(Subject::MoodleTracks, Outcome::Skipped);
        co_return;
    }
    const Result<MoodleTracks> tracks = co_await m_moodle.scormTracks(m_scos.first().id, m_people.first().id);
    if (tracks)
        add(Subject::MoodleTracks, Outcome::Good);
    else
        addFailure(Subject::MoodleTracks, Outcome::Warning, tracks.error());
}

QCoro::Task<> MoodleCheck::checkUpdates()
{
    if (m_courses.isEmpty() || !m_site.has(u"core_course_get_updates_since"_s)) {
        add(Subject::MoodleUpdates, Outcome::Skipped);
        co_return;
    }
    const qint64 courseId = m_courseOfPeople != 0 ? m_courseOfPeople : m_courses.first().moodleCourseId;
    const QDateTime ever = QDateTime::fromSecsSinceEpoch(1, Qt::UTC);
    const Result<MoodleUpdates> updates = co_await m_moodle.updatesSince(courseId, ever);
    if (updates)
        add(Subject::MoodleUpdates, Outcome::Good, int(updates->updates.size()));
    else
        addFailure(Subject::MoodleUpdates, Outcome::Warning, updates.error());
}

QCoro::Task<> MoodleCheck::checkBatch()
{
    if (!m_site.has(u"tool_mobile_call_external_functions"_s)) {
        add(Subject::MoodleBatch, Outcome::Skipped);
        co_return;
    }
    const MoodleCall siteInfo{.function = u"core_webservice_get_site_info"_s};
    const QList<MoodleCall> two(2, siteInfo);
    const Result<MoodleBatchReply> reply = co_await m_moodle.batch(two);
    if (!reply)
        addFailure(Subject::MoodleBatch, Outcome::Warning, reply.error());
    else
        add(Subject::MoodleBatch, reply->answers.size() == 2 ? Outcome::Good : Outcome::Warning,
            int(reply->answers.size()));
}
