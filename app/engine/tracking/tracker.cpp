// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tracking/tracker.h"

#include "app/domain/logging.h"
#include "app/engine/jobend.h"
#include "app/engine/tracking/windowreader.h"
#include "app/remote/moodle/moodlefunctions.h"
#include "app/remote/moodle/moodleparsers.h"
#include "app/storage/jobrepository.h"
#include "app/storage/packagerepository.h"
#include "app/storage/progressrepository.h"
#include "app/storage/trackingrepository.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostErrors = 100;

} // namespace

Tracker::Tracker(EngineContext &context, std::shared_ptr<CampusMemory> campus, TrackingRules rules, Job job)
    : m_context(context)
    , m_connections(context.connections)
    , m_campus(std::move(campus))
    , m_abilities(m_campus->abilities)
    , m_rules(std::move(rules))
    , m_job(std::move(job))
    , m_request(TrackRequest::fromJson(m_job.payload))
    , m_reader(m_connections->tracking(), m_campus->pace, this)
    , m_before(m_connections->tracking().traffic())
    , m_isFull(m_request.isFull || m_request.kind == PassKind::Sweep)
{
}

QCoro::Task<Result<TrackingPass>> Tracker::run()
{
    using Step = QCoro::Task<Result<void>> (Tracker::*)();
    constexpr Step steps[]{&Tracker::begin,         &Tracker::learnAbilities, &Tracker::refreshStructure,
                           &Tracker::askUpdates,    &Tracker::makePlans,      &Tracker::readProgress,
                           &Tracker::readOwnFigures};
    for (const Step step : steps) {
        const Result<void> done = co_await (this->*step)();
        if (!done && m_isCancelled && done.error() == stopped())
            break;
        if (!done)
            co_return fail(done.error());
        if (m_isEnded)
            co_return m_pass;
        const Result<void> checked = co_await checkCancelled();
        if (!checked)
            co_return fail(checked.error());
        if (m_isCancelled)
            break;
    }
    const Result<void> finished = co_await finishCourses();
    if (!finished)
        co_return fail(finished.error());
    co_return co_await close(m_isCancelled ? PassState::Cancelled : PassState::Done);
}

/// Every night, and while something in the service is missed, so that what somebody adds is used in the next pass: it
/// is the only request that no course asks for.
QCoro::Task<Result<void>> Tracker::learnAbilities()
{
    const bool isEnough = m_abilities.isKnown && m_abilities.hasUpdates && m_connections->tracking().mayBatch()
        && m_request.kind == PassKind::Scheduled;
    if (m_works.empty())
        co_return {};
    if (isEnough) {
        for (CourseWork &work : m_works)
            work.hasSignals = m_abilities.hasUpdates;
        co_return {};
    }
    const Result<MoodleSite> site = co_await m_reader.site();
    if (!site)
        co_return fail(site.error());
    m_abilities = {.hasUpdates = site->has(moodlefunction::kUpdates),
                   .hasOwnCompletion = site->has(moodlefunction::kCoursesOfUser),
                   .hasGrades = site->has(moodlefunction::kGrades),
                   .isKnown = true};
    for (CourseWork &work : m_works)
        work.hasSignals = m_abilities.hasUpdates;
    co_return {};
}

/// What has changed, and in the same breath who entered the courses in which that alone does not tell.
QCoro::Task<Result<void>> Tracker::askUpdates()
{
    enum class Question { Since, Ever, People };
    QList<MoodleCall> calls;
    QList<std::pair<qsizetype, Question>> origins;
    for (qsizetype i = 0; i < qsizetype(m_works.size()); ++i) {
        const CourseWork &work = m_works.at(i);
        if (work.error || work.packages.isEmpty())
            continue;
        const qint64 course = work.tracking.moodleCourseId;
        const bool hasSince = work.tracking.since.isValid();
        if (m_abilities.hasUpdates && hasSince) {
            calls.append(moodlefunction::updatesSince(course, work.tracking.since));
            origins.append({i, Question::Since});
        }
        if (m_abilities.hasUpdates && (!hasSince || m_isFull)) {
            calls.append(moodlefunction::updatesSince(course, QDateTime::fromSecsSinceEpoch(1, Qt::UTC)));
            origins.append({i, Question::Ever});
        }
        if (m_isFull || work.isFirst() || needsAccessesAlways(work)) {
            calls.append(moodlefunction::courseAccess(course, 0, kPeoplePerCall));
            origins.append({i, Question::People});
        }
    }
    const auto take = [this, &origins](qsizetype call, const Result<QJsonValue> &answer) {
        const auto [index, question] = origins.at(call);
        if (question == Question::People)
            takePeople(m_works.at(index), answer);
        else
            takeUpdates(m_works.at(index), question == Question::Ever, answer);
    };
    const Result<void> read = co_await m_reader.read(calls, take);
    if (!read)
        co_return fail(read.error());
    if (!m_campusBegin.isValid() && m_reader.serverDate().isValid()) {
        const Result<void> noted = co_await noteBeginning();
        if (!noted)
            co_return noted;
    }
    // One time for all: the first answer's. Later ones only see more, which is read twice and not missed.
    for (CourseWork &work : m_works) {
        if (work.campusTime.isValid())
            work.campusTime = m_reader.serverDate();
        if (work.peopleAsked > 0)
            work.accessAskedAt = m_reader.serverDate().isValid() ? m_reader.serverDate() : m_context.clock.now();
        if (!work.tracking.since.isValid())
            work.changed |= work.seen;
    }
    co_return {};
}

void Tracker::takeUpdates(CourseWork &work, bool isEver, const Result<QJsonValue> &answer)
{
    const Result<MoodleUpdates> updates = answer ? parseMoodleUpdates(*answer) : fail(answer.error());
    if (!updates) {
        if (updates.error().code == "accessexception"_L1)
            goWithoutUpdates();
        else
            failCourse(work, updates.error());
        return;
    }
    work.hasSeen |= isEver;
    work.campusTime = m_context.clock.now();
    for (const MoodleUpdate &update : updates->updates) {
        const ScormPackage *package = work.packageOfModule(update.courseModuleId);
        if (package && update.name == "usertracks"_L1)
            (isEver ? work.seen : work.changed).insert(package->id);
    }
}

/// Taken out of the service since it was last asked: last accesses have to do, and the next pass looks again.
void Tracker::goWithoutUpdates()
{
    if (m_abilities.hasUpdates)
        qCInfo(lcEngine) << "the campus cannot be asked what has changed any more";
    m_abilities.hasUpdates = false;
    m_abilities.isKnown = false;
    for (CourseWork &work : m_works)
        work.hasSignals = false;
}

QCoro::Task<Result<void>> Tracker::makePlans()
{
    QList<qsizetype> asked;
    std::vector<QList<CourseMember>> members(m_works.size());
    for (qsizetype i = 0; i < qsizetype(m_works.size()); ++i) {
        CourseWork &work = m_works.at(i);
        if (work.error)
            continue;
        const bool mayNeed = work.isFirst() || m_isFull || !work.changed.isEmpty()
            || std::ranges::any_of(work.packages, [](const ScormPackage &package) { return package.hasRest; })
            || needsAccessesAlways(work);
        if (!mayNeed)
            continue;
        const auto look = [id = work.tracking.courseId](SqlSession &session) {
            return ProgressRepository(session).members(id);
        };
        const auto looking = m_context.database.run(look, Database::Priority::Background);
        const Result<QList<ProgressRepository::Member>> found = co_await looking;
        if (!found)
            co_return fail(found.error());
        for (const ProgressRepository::Member &member : *found) {
            members.at(i).append({.enrolmentId = member.enrolmentId,
                                  .moodleUserId = member.moodleUserId,
                                  .openScos = member.openScos,
                                  .lastAccess = member.lastAccess});
        }
        if (work.peopleAsked > 0 || m_isFull || work.isFirst() || needsAccesses(work, members.at(i)))
            asked.append(i);
    }
    const Result<void> read = co_await readAccesses(asked);
    if (!read)
        co_return read;
    const Result<void> left = co_await endDepartures(members);
    if (!left)
        co_return left;
    const Result<void> stored = co_await storeAccesses(&members);
    if (!stored)
        co_return stored;
    const QDateTime now = m_context.clock.now();
    for (qsizetype i = 0; i < qsizetype(m_works.size()); ++i) {
        if (!m_works.at(i).error)
            plan(m_works.at(i), members.at(i), m_isFull, now);
    }
    co_return {};
}

QCoro::Task<Result<void>> Tracker::readProgress()
{
    WindowReader reader(*this);
    while (!m_isCancelled && m_window < qsizetype(m_works.size())) {
        const Result<void> read = co_await reader.readNext();
        if (!read)
            co_return read;
        const Result<void> noted = co_await answered();
        if (!noted)
            co_return noted;
    }
    co_return {};
}

Error Tracker::stopped()
{
    return {.kind = Error::Kind::Cancelled, .code = u"pass_stopped"_s};
}

/// Entering a course is activity, whether something was done there or not.
QCoro::Task<Result<void>> Tracker::storeAccesses(const std::vector<QList<CourseMember>> *members)
{
    QList<ProgressRepository::Access> newer;
    for (qsizetype i = 0; i < qsizetype(m_works.size()); ++i) {
        for (const CourseMember &member : members->at(i)) {
            const QDateTime access = m_works.at(i).accesses.value(member.moodleUserId);
            if (access.isValid() && (!member.lastAccess.isValid() || access > member.lastAccess))
                newer.append({.enrolmentId = member.enrolmentId, .lastAccess = access});
        }
    }
    if (newer.isEmpty())
        co_return {};
    const auto store = [newer](SqlSession &session) {
        return inTransaction(session, [&] { return ProgressRepository(session).storeAccess(newer); });
    };
    const auto storing = m_context.database.run(store, Database::Priority::Background);
    co_return co_await storing;
}

void Tracker::failCourse(CourseWork &work, const Error &error)
{
    if (work.error)
        return;
    work.error = error;
    noteError(error, work.tracking.courseId);
}

void Tracker::noteError(const Error &error, qint64 courseId, qint64 packageId, qint64 moodleUserId)
{
    if (m_pass.errors.size() >= kMostErrors)
        return;
    QJsonObject row{{u"course"_s, courseId}, {u"error"_s, error.toJson()}};
    if (packageId > 0)
        row.insert("package"_L1, packageId);
    if (moodleUserId > 0)
        row.insert("student"_L1, moodleUserId);
    m_pass.errors.append(row);
}

CourseWork *Tracker::workOfMoodleCourse(qint64 moodleCourseId)
{
    const auto found = std::ranges::find_if(
        m_works, [moodleCourseId](const CourseWork &work) { return work.tracking.moodleCourseId == moodleCourseId; });
    return found == m_works.end() ? nullptr : &*found;
}
