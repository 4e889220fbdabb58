// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/logging.h"
#include "app/engine/tracking/tracker.h"
#include "app/remote/moodle/moodlefunctions.h"
#include "app/remote/moodle/moodleparsers.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/packagerepository.h"
#include "app/storage/progressrepository.h"
#include "app/storage/trackingrepository.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

// What a pass learns about the courses themselves: their packages, and who is still in them.

namespace {

constexpr int kCoursesPerCall = 50;
constexpr int kStructureHours = 24;
constexpr int kDeparturesPerPass = 200; ///< For each course; more than that follow in the next pass.
constexpr int kControls = 3; ///< One may be suspended: listed in the course, which is not among its own.

ScormPackage packageOf(const MoodleScorm &scorm, qint64 courseId, int position)
{
    return {.courseId = courseId,
            .moodleScormId = scorm.id,
            .moodleModuleId = scorm.courseModuleId,
            .name = scorm.name,
            .version = scorm.version,
            .hash = scorm.hash,
            .isVisible = scorm.isVisible,
            .position = position};
}

} // namespace

QCoro::Task<Result<void>> Tracker::refreshStructure()
{
    const QDateTime now = m_context.clock.now();
    QHash<qint64, QList<ScormPackage>> listed; // by our id
    for (const CourseWork &work : m_works) {
        const QDateTime &last = work.tracking.structureAt;
        if (m_isFull || !last.isValid() || last.secsTo(now) >= kStructureHours * 3600)
            listed.insert(work.tracking.courseId, {});
    }
    QList<qint64> wanted;
    for (const CourseWork &work : m_works) {
        if (listed.contains(work.tracking.courseId))
            wanted.append(work.tracking.moodleCourseId);
    }
    QList<MoodleCall> calls;
    for (qsizetype from = 0; from < wanted.size(); from += kCoursesPerCall)
        calls.append(moodlefunction::scormsByCourses(wanted.mid(from, kCoursesPerCall)));
    const auto take = [&](qsizetype call, const Result<QJsonValue> &answer) {
        const Result<MoodleScorms> scorms = answer ? parseMoodleScorms(*answer) : fail(answer.error());
        if (!scorms) {
            for (const qint64 id : wanted.mid(call * kCoursesPerCall, kCoursesPerCall))
                failCourse(*workOfMoodleCourse(id), scorms.error());
            return;
        }
        for (const MoodleWarning &warning : scorms->warnings) {
            CourseWork *work = warning.item == "course"_L1 ? workOfMoodleCourse(warning.itemId) : nullptr;
            if (work) {
                Error error{.kind = Error::Kind::Permission,
                            .system = Error::System::Moodle,
                            .code = u"course_not_accessible"_s,
                            .retry = Error::Retry::AfterFix};
                error.facts.insert(Error::Fact::Course, work->tracking.courseName);
                failCourse(*work, error);
            }
        }
        for (const MoodleScorm &scorm : scorms->scorms) {
            CourseWork *work = workOfMoodleCourse(scorm.courseId);
            if (!work)
                continue;
            QList<ScormPackage> &packages = listed[work->tracking.courseId];
            packages.append(packageOf(scorm, work->tracking.courseId, int(packages.size())));
        }
    };
    const Result<void> read = co_await m_reader.read(calls, take);
    if (!read)
        co_return read;
    for (const CourseWork &work : m_works) {
        if (work.error)
            listed.remove(work.tracking.courseId); // a course nobody may enter has not lost its packages
    }
    const auto store = [listed, now](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<QSet<qint64>> {
            QSet<qint64> moved;
            for (auto course = listed.cbegin(); course != listed.cend(); ++course) {
                const Result<PackageRepository::Stored> stored =
                    PackageRepository(session).store(course.key(), course.value(), now);
                if (!stored)
                    return fail(stored.error());
                if (stored->isMoved())
                    moved.insert(course.key());
            }
            // Until everybody's percent has been worked out anew, the structure does not count as read.
            if (const Result<void> noted = TrackingRepository(session).forgetStructure(moved.values()); !noted)
                return fail(noted.error());
            return moved;
        });
    };
    const auto storing = m_context.database.run(store, Database::Priority::Background);
    const Result<QSet<qint64>> moved = co_await storing;
    if (!moved)
        co_return fail(moved.error());
    for (CourseWork &work : m_works) {
        const bool wasCut = !work.tracking.structureAt.isValid() && !work.isFirst();
        work.isStructureMoved = wasCut || moved->contains(work.tracking.courseId);
        if (listed.contains(work.tracking.courseId))
            work.tracking.structureAt = now;
    }
    const Result<void> loaded = co_await loadStructure();
    if (!loaded)
        co_return loaded;
    QList<std::pair<qint64, qint64>> unlisted;
    for (const CourseWork &work : m_works) {
        for (const ScormPackage &package : work.packages) {
            if (!work.error && !package.scosReadAt.isValid())
                unlisted.append({package.id, package.moodleScormId});
        }
    }
    if (!unlisted.isEmpty()) {
        const Result<void> scos = co_await listScos(unlisted);
        if (!scos)
            co_return scos;
        const Result<void> reloaded = co_await loadStructure();
        if (!reloaded)
            co_return reloaded;
    }
    for (CourseWork &work : m_works) {
        for (PackageShape &package : work.shape.packages) {
            const auto known = std::ranges::find(std::as_const(work.packages), package.packageId, &ScormPackage::id);
            // What it consists of is not known: with a part that nobody has read, percents stay as they were.
            if (package.isCounted && known != work.packages.cend() && !known->scosReadAt.isValid())
                package.scoIds.append(-package.packageId);
        }
        // What is hidden or has nothing to track is neither read nor counted.
        work.packages.removeIf([](const ScormPackage &package) {
            return !package.isVisible || package.scos.isEmpty() || !package.scosReadAt.isValid();
        });
    }
    co_return {};
}

QCoro::Task<Result<void>> Tracker::listScos(QList<std::pair<qint64, qint64>> packages)
{
    QList<MoodleCall> calls;
    for (const auto &[id, moodleScormId] : packages)
        calls.append(moodlefunction::scormScoes(moodleScormId));
    QHash<qint64, QList<ScormSco>> found;
    QHash<qint64, Error> failed;
    const auto take = [&](qsizetype call, const Result<QJsonValue> &answer) {
        const qint64 packageId = packages.at(call).first;
        const Result<QList<MoodleSco>> scos = answer ? parseMoodleScoes(*answer) : fail(answer.error());
        if (!scos) {
            failed.insert(packageId, scos.error());
            return;
        }
        QList<ScormSco> &list = found[packageId];
        for (const MoodleSco &sco : *scos) {
            if (sco.isTrackable())
                list.append(
                    {.packageId = packageId, .moodleScoId = sco.id, .title = sco.title, .position = int(list.size())});
        }
    };
    const Result<void> read = co_await m_reader.read(calls, take);
    if (!read)
        co_return read;
    for (CourseWork &work : m_works) {
        for (const ScormPackage &package : std::as_const(work.packages)) {
            if (failed.contains(package.id)) {
                noteError(failed.value(package.id), work.tracking.courseId, package.id);
                ++work.failures;
            }
            work.isStructureMoved |= found.contains(package.id);
        }
    }
    QList<qint64> courses;
    for (const CourseWork &work : m_works) {
        if (work.isStructureMoved)
            courses.append(work.tracking.courseId);
    }
    const auto store = [found, courses, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            if (const Result<void> noted = TrackingRepository(session).forgetStructure(courses); !noted)
                return noted;
            for (auto package = found.cbegin(); package != found.cend(); ++package) {
                const Result<bool> stored = PackageRepository(session).storeScos(package.key(), package.value(), now);
                if (!stored)
                    return fail(stored.error());
            }
            return {};
        });
    };
    const auto storing = m_context.database.run(store, Database::Priority::Background);
    co_return co_await storing;
}

QCoro::Task<Result<void>> Tracker::loadStructure()
{
    struct Structure {
        QHash<qint64, QList<ScormPackage>> packages;
        QHash<qint64, CourseShape> shapes;
    };
    QList<qint64> ids;
    for (const CourseWork &work : m_works)
        ids.append(work.tracking.courseId);
    const auto load = [ids](SqlSession &session) -> Result<Structure> {
        Structure structure;
        PackageRepository repository(session);
        Result<QHash<qint64, QList<ScormPackage>>> packages = repository.ofCourses(ids);
        if (!packages)
            return fail(packages.error());
        structure.packages = *packages;
        for (const qint64 id : ids) {
            const Result<CourseShape> shape = repository.shape(id);
            if (!shape)
                return fail(shape.error());
            structure.shapes.insert(id, *shape);
        }
        return structure;
    };
    const auto loading = m_context.database.run(load, Database::Priority::Background);
    const Result<Structure> structure = co_await loading;
    if (!structure)
        co_return fail(structure.error());
    for (CourseWork &work : m_works) {
        work.packages = structure->packages.value(work.tracking.courseId);
        work.shape = structure->shapes.value(work.tracking.courseId);
    }
    co_return {};
}

/// The pages of people that are still missing.
QCoro::Task<Result<void>> Tracker::readAccesses(QList<qsizetype> courses)
{
    for (;;) {
        QList<qsizetype> open;
        QList<MoodleCall> calls;
        for (const qsizetype index : std::as_const(courses)) {
            const CourseWork &work = m_works.at(index);
            if (work.hasPeople || work.peopleAsked < 0 || work.error)
                continue;
            open.append(index);
            calls.append(moodlefunction::courseAccess(work.tracking.moodleCourseId, work.peopleAsked, kPeoplePerCall));
        }
        if (open.isEmpty())
            co_return {};
        const auto take = [this, &open](qsizetype call, const Result<QJsonValue> &answer) {
            takePeople(m_works.at(open.at(call)), answer);
        };
        const Result<void> read = co_await m_reader.read(calls, take);
        if (!read)
            co_return read;
        for (const qsizetype index : std::as_const(open)) {
            if (!m_works.at(index).accessAskedAt.isValid())
                m_works.at(index).accessAskedAt =
                    m_reader.serverDate().isValid() ? m_reader.serverDate() : m_context.clock.now();
        }
    }
}

void Tracker::takePeople(CourseWork &work, const Result<QJsonValue> &answer)
{
    const Result<QList<MoodleUser>> people = answer ? parseMoodleUsers(*answer) : fail(answer.error());
    if (!people) {
        // The packages can be read all the same; who moved is then only found by reading everybody.
        noteError(people.error(), work.tracking.courseId);
        work.peopleAsked = -1;
        return;
    }
    for (const MoodleUser &user : *people) {
        work.accesses.insert(user.id, user.lastCourseAccess.value_or(QDateTime()));
        work.lacksAccess |= !user.hasLastCourseAccess();
    }
    work.peopleAsked += kPeoplePerCall;
    work.hasPeople = people->size() < kPeoplePerCall;
}

/// Somebody who is not listed may have left, or be in a group that the account does not see: the person's own courses
/// tell, if the campus shows them at all.
QCoro::Task<Result<void>> Tracker::endDepartures(std::vector<QList<CourseMember>> members)
{
    struct Missing {
        qsizetype course = 0;
        qint64 enrolmentId = 0;
        qint64 moodleUserId = 0;
        bool isControl = false; // somebody who is listed: shows whether the question is answered at all
    };
    QList<Missing> asked;
    QList<MoodleCall> calls;
    for (qsizetype i = 0; i < qsizetype(m_works.size()); ++i) {
        const CourseWork &work = m_works.at(i);
        QList<Missing> missing;
        QList<Missing> controls;
        for (const CourseMember &member : members.at(i)) {
            const bool isListed = work.accesses.contains(member.moodleUserId);
            QList<Missing> &list = isListed ? controls : missing;
            if (list.size() < (isListed ? kControls : kDeparturesPerPass))
                list.append({.course = i,
                             .enrolmentId = member.enrolmentId,
                             .moodleUserId = member.moodleUserId,
                             .isControl = isListed});
        }
        if (!work.hasPeople || missing.isEmpty() || controls.isEmpty())
            continue;
        asked += controls;
        asked += missing;
    }
    for (const Missing &one : std::as_const(asked))
        calls.append(moodlefunction::coursesOfUser(one.moodleUserId));
    QSet<qsizetype> visible;
    QHash<qsizetype, QList<qint64>> gone;
    const auto take = [&](qsizetype call, const Result<QJsonValue> &answer) {
        const Missing &one = asked.at(call);
        const Result<QList<qint64>> courses = answer ? parseMoodleCourseIds(*answer) : fail(answer.error());
        const bool isIn = courses && courses->contains(m_works.at(one.course).tracking.moodleCourseId);
        if (one.isControl && isIn)
            visible.insert(one.course);
        else if (!one.isControl && courses && !isIn)
            gone[one.course].append(one.enrolmentId);
    };
    const Result<void> read = co_await m_reader.read(calls, take);
    if (!read)
        co_return read;
    QList<qint64> left;
    for (auto course = gone.cbegin(); course != gone.cend(); ++course) {
        if (visible.contains(course.key()))
            left += course.value();
    }
    if (left.isEmpty())
        co_return {};
    const auto store = [this, left](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            bool isCancelled = false;
            const Result<void> ours = checkJob(session, &isCancelled);
            return ours ? EnrolmentRepository(session).setLeft(left, EnrolmentState::Ended) : ours;
        });
    };
    const auto storing = m_context.database.run(store, Database::Priority::Background);
    co_return co_await storing;
}
