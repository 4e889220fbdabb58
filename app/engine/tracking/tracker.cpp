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

/// Courses due a little later come along, so that one request asks for many.
std::chrono::milliseconds lookAhead(const TrackingRules &rules)
{
    return std::chrono::milliseconds(rules.interval) / 5;
}

} // namespace

Tracker::Tracker(EngineContext &context, CampusPace &pace, CampusAbilities &abilities, TrackingRules rules, Job job)
    : m_context(context)
    , m_connections(context.connections)
    , m_abilities(abilities)
    , m_rules(std::move(rules))
    , m_job(std::move(job))
    , m_request(TrackRequest::fromJson(m_job.payload))
    , m_reader(m_connections->tracking(), pace)
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
        if (!done)
            co_return fail(done.error());
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

QCoro::Task<Result<void>> Tracker::begin()
{
    struct Start {
        TrackingPass pass;
        QList<CourseTracking> courses;
        QHash<qint64, int> enrolments;
        bool isContinued = false;
    };
    const auto start = [job = m_job, request = m_request, now = m_context.clock.now(),
                        ahead = lookAhead(m_rules)](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<Start> {
            TrackingRepository tracking(session);
            if (const Result<int> made = tracking.ensureCourses(); !made)
                return fail(made.error());
            Start begun;
            const qint64 earlier = job.result.value("pass"_L1).toInteger();
            if (const Result<TrackingPass> pass = earlier > 0 ? tracking.find(earlier) : TrackingPass{};
                pass && pass->id > 0 && pass->state == PassState::Running) {
                begun.pass = *pass;
                begun.isContinued = true;
            } else {
                // One pass at a time, and this one is ours: whatever else is called running has died.
                if (const Result<QList<TrackingPass>> cut = tracking.cutOff(now); !cut)
                    return fail(cut.error());
                const Result<qint64> id = tracking.begin(request.kind, now);
                if (!id)
                    return fail(id.error());
                begun.pass = {.id = *id, .kind = request.kind, .startedAt = now};
                const QJsonObject result{{u"pass"_s, *id}};
                if (const Result<void> noted = JobRepository(session).setResult(job.id, result); !noted)
                    return fail(noted.error());
            }
            Result<QList<CourseTracking>> courses = !request.courseIds.isEmpty() ? tracking.ofCourses(request.courseIds)
                : request.kind == PassKind::Scheduled ? tracking.due(begun.pass.startedAt.addMSecs(ahead.count()))
                                                      : tracking.courses();
            if (!courses)
                return fail(courses.error());
            QList<qint64> ids;
            for (const CourseTracking &course : std::as_const(*courses)) {
                const bool isWanted = course.isFollowed || !request.courseIds.isEmpty();
                if (!isWanted || course.passId == begun.pass.id)
                    continue;
                begun.courses.append(course);
                ids.append(course.courseId);
            }
            const Result<QHash<qint64, int>> enrolments = ProgressRepository(session).counts(ids);
            if (!enrolments)
                return fail(enrolments.error());
            begun.enrolments = *enrolments;
            return begun;
        });
    };
    const auto starting = m_context.database.run(start, Database::Priority::Background);
    const Result<Start> begun = co_await starting;
    if (!begun)
        co_return fail(begun.error());
    m_pass = begun->pass;
    m_isContinued = begun->isContinued;
    if (const qint64 beginning = m_job.result.value("campus"_L1).toInteger(); m_isContinued && beginning > 0)
        m_campusBegin = QDateTime::fromMSecsSinceEpoch(beginning, Qt::UTC);
    if (!m_isContinued)
        m_pass.courses = int(begun->courses.size());
    m_works.reserve(begun->courses.size());
    for (const CourseTracking &course : begun->courses) {
        m_works.push_back({.tracking = course});
        m_works.back().rereadsDone = m_request.isFull;
        m_works.back().enrolments = begun->enrolments.value(course.courseId);
        if (!m_isContinued)
            m_pass.enrolments += m_works.back().enrolments;
    }
    co_return {};
}

/// Every night, and whenever something in the service was missed: it is the only request that no course asks for.
QCoro::Task<Result<void>> Tracker::learnAbilities()
{
    const bool isEnough =
        m_abilities.isKnown && m_connections->tracking().mayBatch() && m_request.kind == PassKind::Scheduled;
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
        // Perhaps no longer in the service: the next pass asks first.
        m_abilities.isKnown &= updates.error().code != u"accessexception";
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
        const Result<void> noted = co_await noteProgress();
        if (!noted)
            co_return noted;
    }
    co_return {};
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

QCoro::Task<Result<void>> Tracker::noteProgress()
{
    const MoodleTraffic &traffic = m_connections->tracking().traffic();
    m_pass.requests += traffic.requests - m_before.requests;
    m_pass.innerCalls += traffic.innerCalls - m_before.innerCalls;
    m_pass.bytes += traffic.bytes - m_before.bytes;
    m_before = traffic;
    m_pass.seconds = double(m_pass.startedAt.msecsTo(m_context.clock.now())) / 1000;
    const auto note = [this, pass = m_pass, done = m_done](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            bool isCancelled = false;
            if (const Result<void> ours = checkJob(session, &isCancelled); !ours)
                return ours;
            if (const Result<void> noted = TrackingRepository(session).update(pass); !noted)
                return noted;
            return JobRepository(session).setProgress(m_job.id, std::min(done, pass.enrolments), pass.enrolments);
        });
    };
    const auto noting = m_context.database.run(note, Database::Priority::Background);
    co_return co_await noting;
}

QCoro::Task<Result<void>> Tracker::checkCancelled()
{
    const auto check = [this](SqlSession &session) -> Result<bool> {
        bool isCancelled = false;
        const Result<void> ours = checkJob(session, &isCancelled);
        return ours ? Result<bool>(isCancelled) : fail(ours.error());
    };
    const auto checking = m_context.database.run(check, Database::Priority::Background);
    const Result<bool> cancelled = co_await checking;
    if (!cancelled)
        co_return fail(cancelled.error());
    m_isCancelled = *cancelled;
    co_return {};
}

/// What this pass had read before it was cut off is as of its first beginning.
QDateTime Tracker::atMost(const QDateTime &campusTime) const
{
    return m_campusBegin.isValid() && m_campusBegin < campusTime ? m_campusBegin : campusTime;
}

/// The campus's time at the pass's beginning, kept for the case that it is cut off.
QCoro::Task<Result<void>> Tracker::noteBeginning()
{
    m_campusBegin = m_reader.serverDate();
    const QJsonObject result{{u"pass"_s, m_pass.id}, {u"campus"_s, m_campusBegin.toMSecsSinceEpoch()}};
    const auto note = [id = m_job.id, result](SqlSession &session) {
        return JobRepository(session).setResult(id, result);
    };
    const auto noting = m_context.database.run(note, Database::Priority::Background);
    co_return co_await noting;
}

/// What the next pass goes by: how far the course has been seen, and as of when it is known.
void Tracker::settle(CourseWork &work, const QDateTime &now)
{
    const qint64 seconds = std::chrono::seconds(m_rules.interval).count();
    CourseTracking &course = work.tracking;
    const qint64 interval = course.intervalMinutes ? qint64(*course.intervalMinutes) * 60 : seconds;
    // The same for all of a pass, so that they stay together.
    course.nextAt = m_pass.startedAt.addMSecs(interval * (950 + m_pass.id * 37 % 101));
    course.passId = m_pass.id;
    course.error = work.error;
    course.failedAt = work.error ? now : QDateTime();
    if (work.isStructureStale || (work.error && work.isStructureMoved))
        course.structureAt = {};
    if (work.error)
        return;
    const bool isSettled = work.failures == 0;
    const bool isKnownNow = isSettled && work.resting.isEmpty() && work.refused.isEmpty() && !work.isUnseen;
    if (isKnownNow)
        m_pass.checked += work.enrolments;
    else if (work.resting.isEmpty())
        m_pass.checked += std::max(0, work.enrolments - work.failures - (work.refused.isEmpty() ? 0 : work.enrolments));
    if (m_isFull || work.isFirst())
        course.sweptAt = m_pass.startedAt;
    if (isSettled && work.campusTime.isValid())
        course.since = atMost(work.campusTime).addSecs(-5);
    if (isSettled && work.hasAccesses())
        course.accessAt = atMost(work.accessAskedAt);
    if (isKnownNow)
        course.checkedAt = m_pass.startedAt;
}

QCoro::Task<Result<void>> Tracker::finishCourses()
{
    const QDateTime now = m_context.clock.now();
    QList<CourseTracking> finished;
    for (CourseWork &work : m_works) {
        // What was not reached keeps its time; it is due again at once.
        if (!work.isRead && !work.error)
            continue;
        settle(work, now);
        finished.append(work.tracking);
    }
    const auto store = [this, finished, now](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            bool isCancelled = false;
            if (const Result<void> ours = checkJob(session, &isCancelled); !ours)
                return ours;
            for (const CourseWork &work : m_works) {
                if (!work.isRead || work.error)
                    continue;
                if (const Result<void> noted = notePackages(session, work, now); !noted)
                    return noted;
            }
            return TrackingRepository(session).store(finished);
        });
    };
    const auto storing = m_context.database.run(store, Database::Priority::Background);
    co_return co_await storing;
}

Result<void> Tracker::notePackages(SqlSession &session, const CourseWork &work, const QDateTime &now) const
{
    PackageRepository packages(session);
    for (const SignalVerdict &verdict : signalVerdicts(work)) {
        if (const Result<void> set = packages.setSignal(verdict.packageId, verdict.signal, now); !set)
            return set;
    }
    const QList<qint64> refused = work.refused.keys();
    QSet<qint64> whole = work.forAll - work.resting;
    for (const qint64 id : refused)
        whole.remove(id);
    if (work.failures == 0 && !whole.isEmpty()) {
        if (const Result<void> set = packages.setRead(whole.values(), m_pass.startedAt); !set)
            return set;
    }
    if (!refused.isEmpty()) { // as if never read: all of it, the next time
        if (const Result<void> set = packages.setRead(refused, {}); !set)
            return set;
    }
    const QSet<qint64> rest = work.resting + QSet<qint64>(refused.cbegin(), refused.cend());
    return rest.isEmpty() ? Result<void>() : packages.setRest(rest.values(), true);
}

QCoro::Task<Result<TrackingPass>> Tracker::close(PassState state)
{
    const Result<void> noted = co_await noteProgress();
    if (!noted)
        co_return fail(noted.error());
    m_pass.state = state;
    m_pass.finishedAt = m_context.clock.now();
    const auto write = [pass = m_pass](SqlSession &session) { return TrackingRepository(session).finish(pass); };
    const auto writing = m_context.database.run(write, Database::Priority::Background);
    const Result<void> written = co_await writing;
    if (!written)
        co_return fail(written.error());
    qCInfo(lcEngine) << "tracking pass" << m_pass.id << word(state) << "courses" << m_pass.courses << "checked"
                     << m_pass.checked << "changed" << m_pass.changed << "requests" << m_pass.requests << "errors"
                     << m_pass.errors.size();
    co_return m_pass;
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

Result<void> Tracker::checkJob(SqlSession &session, bool *isCancelled) const
{
    JobRepository jobs(session);
    const Result<bool> held = jobs.isHeld(m_job);
    if (!held || !*held)
        return fail(held ? leaseLost() : held.error());
    const Result<bool> cancel = jobs.isCancelRequested(m_job.id);
    if (!cancel)
        return fail(cancel.error());
    *isCancelled = *cancel;
    return {};
}
