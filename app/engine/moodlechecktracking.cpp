// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the campus's test that following progress stands on.
#include "app/engine/moodlecheck.h"

#include "app/remote/moodle/moodlebatch.h"
#include "app/remote/moodle/moodlefunctions.h"
#include "app/remote/moodle/moodleparsers.h"

using namespace Qt::Literals::StringLiterals;

using Subject = CheckItem::Subject;
using Outcome = CheckItem::Outcome;

namespace {
constexpr int kPackagesTried = 4; // whose people are looked through for tracks
constexpr int kPeopleTried = 12;
} // namespace

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
    m_mayReadTracks = tracks.has_value();
    if (tracks)
        add(Subject::MoodleTracks, Outcome::Good);
    else
        addFailure(Subject::MoodleTracks, Outcome::Warning, tracks.error());
}

/// Looks for people who have worked in the course's packages: what comes with their tracks, and where.
QCoro::Task<> MoodleCheck::findTracks()
{
    QList<MoodleScorm> packages;
    for (const MoodleScorm &scorm : std::as_const(m_scorms)) {
        if (scorm.courseId == m_courseOfPeople && packages.size() < kPackagesTried)
            packages.append(scorm);
    }
    QList<MoodleCall> listing;
    for (const MoodleScorm &scorm : std::as_const(packages))
        listing.append(moodlefunction::scormScoes(scorm.id));
    MoodleBatch listed(m_moodle, listing);
    const Result<MoodleBatchAnswers> lists = co_await listed.all();
    if (!lists)
        co_return;
    QList<MoodleCall> calls;
    QList<qint64> modules; // of each call
    for (qsizetype i = 0; i < packages.size(); ++i) {
        const Result<QList<MoodleSco>> scos =
            lists->at(i) ? parseMoodleScoes(*lists->at(i)) : fail(lists->at(i).error());
        if (!scos)
            continue;
        const auto sco = std::ranges::find_if(*scos, &MoodleSco::isTrackable);
        if (sco == scos->cend())
            continue;
        for (const MoodleUser &user :
             std::as_const(m_people).first(std::min<qsizetype>(m_people.size(), kPeopleTried))) {
            calls.append(moodlefunction::scormTracks(sco->id, user.id));
            modules.append(packages.at(i).courseModuleId);
        }
    }
    MoodleBatch reading(m_moodle, calls);
    const Result<MoodleBatchAnswers> answers = co_await reading.all();
    for (qsizetype i = 0; answers && i < answers->size(); ++i) {
        const Result<MoodleTracks> tracks =
            answers->at(i) ? parseMoodleTracks(*answers->at(i)) : fail(answers->at(i).error());
        if (!tracks || !tracks->isAttempted())
            continue;
        m_worked.insert(modules.at(i));
        m_attempt = std::max(m_attempt, tracks->attempt);
    }
}

QCoro::Task<> MoodleCheck::checkAttempts()
{
    if (m_mayReadTracks)
        co_await findTracks();
    if (m_worked.isEmpty())
        add(Subject::MoodleAttempts, Outcome::Skipped); // nobody has begun yet
    else
        add(Subject::MoodleAttempts, m_attempt > 0 ? Outcome::Good : Outcome::Warning, m_attempt);
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
    if (updates) {
        m_updates = *updates;
        add(Subject::MoodleUpdates, Outcome::Good, int(updates->updates.size()));
    } else {
        addFailure(Subject::MoodleUpdates, Outcome::Warning, updates.error());
    }
}

/// An activity in separate groups tells an account without a group nothing, whatever it may do.
void MoodleCheck::checkSignals()
{
    if (!m_updates || m_worked.isEmpty()) {
        add(Subject::MoodleSignals, Outcome::Skipped);
        return;
    }
    bool isBlind = false;
    for (const MoodleScorm &scorm : std::as_const(m_scorms)) {
        const auto tells = [&scorm](const MoodleUpdate &update) {
            return update.courseModuleId == scorm.courseModuleId && update.name == "usertracks"_L1;
        };
        if (!m_worked.contains(scorm.courseModuleId) || std::ranges::any_of(m_updates->updates, tells))
            continue;
        isBlind = true;
        const auto course = std::ranges::find(std::as_const(m_courses), scorm.courseId, &Course::moodleCourseId);
        m_items.append(
            blindSignal({.name = scorm.name, .courseName = course == m_courses.cend() ? QString() : course->fullName}));
    }
    if (!isBlind)
        add(Subject::MoodleSignals, Outcome::Good, int(m_worked.size()));
}

CheckItem blindSignal(const BlindPackage &package)
{
    return {.subject = Subject::MoodleSignals,
            .outcome = Outcome::Warning,
            .facts = {{Error::Fact::Name, package.name}, {Error::Fact::Course, package.courseName}}};
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
