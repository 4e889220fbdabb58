// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/historywriter.h"

#include "app/services/historymessages.h"
#include "app/services/historytalk.h"
#include "app/storage/coursedayrepository.h"
#include "app/storage/courserepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/packagerepository.h"
#include "app/storage/progressrepository.h"
#include "app/storage/snapshotrepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/trackingrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kEvery = 1800; ///< Seconds between the readings that are replayed.

QDateTime nextReading(const QDateTime &at, const SampleHistory &history)
{
    const qint64 seconds = std::max(at, history.from).toSecsSinceEpoch();
    return std::min(QDateTime::fromSecsSinceEpoch(seconds - seconds % kEvery + kEvery, Qt::UTC), history.now);
}

QList<ScoReading> untouched(const CourseShape &shape)
{
    QList<ScoReading> readings;
    for (const PackageShape &package : shape.packages) {
        for (const qint64 sco : package.scoIds)
            readings.append(ScoReading{.moodleScoId = sco});
    }
    return readings;
}

} // namespace

HistoryWriter::HistoryWriter(SqlSession &session, const SampleHistory &history, const QTimeZone &zone)
    : m_session(session)
    , m_history(history)
    , m_zone(zone)
{
}

Result<void> HistoryWriter::write()
{
    using Step = Result<void> (HistoryWriter::*)();
    const Step steps[]{&HistoryWriter::writeCourses,  &HistoryWriter::writePeople,   &HistoryWriter::writeEnrolments,
                       &HistoryWriter::writePackages, &HistoryWriter::writeProgress, &HistoryWriter::writeAssessments,
                       &HistoryWriter::writeDays,     &HistoryWriter::writeTracking};
    for (const Step step : steps) {
        if (Result<void> done = (this->*step)(); !done)
            return done;
    }
    if (Result<void> written = writeHistoryMessages(m_session, m_history, m_students, m_enrolments); !written)
        return written;
    return writeHistoryTalk(m_session, m_history, m_students);
}

Result<void> HistoryWriter::writeCourses()
{
    CourseRepository courses(m_session);
    if (const Result<PullCounts> stored = courses.store(m_history.courses, m_history.now); !stored)
        return fail(stored.error());
    const Result<QList<Course>> all = courses.all();
    if (!all)
        return fail(all.error());
    for (const Course &course : *all)
        m_courses.insert(course.moodleCourseId, course);
    return {};
}

Result<void> HistoryWriter::writePeople()
{
    QHash<qint64, QString> phones;
    QList<CampusPerson> people;
    for (const SampleHistory::Person &person : m_history.people) {
        people.append(person.person);
        phones.insert(person.person.moodleUserId, person.phone);
    }
    StudentRepository students(m_session);
    const Result<QHash<qint64, qint64>> stored = students.storeAllFromCampus(people, m_history.from);
    if (!stored)
        return fail(stored.error());
    m_students = *stored;
    // Phones do not come from a campus; here somebody has typed them in.
    const Result<QList<Student>> all = students.findAll(m_students.values());
    if (!all)
        return fail(all.error());
    for (Student student : *all) {
        student.phone = phones.value(student.moodleUserId);
        if (Result<void> written = students.updateRecord(student); !written)
            return written;
    }
    return {};
}

Result<void> HistoryWriter::writeEnrolments()
{
    // Whoever joined a course at the same moment comes in together.
    QMap<std::pair<qint64, QDateTime>, QHash<qint64, bool>> joined;
    for (const SampleHistory::Enrolment &one : m_history.enrolments) {
        if (m_students.contains(one.moodleUserId) && m_courses.contains(one.moodleCourseId))
            joined[{one.moodleCourseId, one.enrolledAt}].insert(m_students.value(one.moodleUserId), one.isActive);
    }
    EnrolmentRepository enrolments(m_session);
    for (auto it = joined.cbegin(); it != joined.cend(); ++it) {
        const Result<int> added =
            enrolments.storeAllFromCampus(m_courses.value(it.key().first).id, it.value(), it.key().second);
        if (!added)
            return fail(added.error());
    }
    return {};
}

Result<void> HistoryWriter::writePackages()
{
    QHash<qint64, QList<ScormPackage>> listed;
    for (const SampleHistory::Package &one : m_history.packages)
        listed[one.moodleCourseId].append(one.package);
    PackageRepository packages(m_session);
    for (auto it = listed.cbegin(); it != listed.cend(); ++it) {
        const qint64 course = m_courses.value(it.key()).id;
        if (const auto stored = packages.store(course, it.value(), m_history.now); !stored)
            return fail(stored.error());
        const Result<QList<ScormPackage>> known = packages.ofCourse(course);
        if (!known)
            return fail(known.error());
        for (const ScormPackage &package : *known) {
            const auto past = std::ranges::find(it.value(), package.moodleScormId, &ScormPackage::moodleScormId);
            if (const Result<bool> scos = packages.storeScos(package.id, past->scos, m_history.now); !scos)
                return fail(scos.error());
            if (Result<void> set = packages.setSignal(package.id, PackageSignal::Usable, m_history.now); !set)
                return set;
            if (Result<void> set = packages.setRead({package.id}, m_history.now); !set)
                return set;
            for (const ScormSco &sco : past->scos)
                m_titles.insert(sco.moodleScoId, sco.title);
        }
        const Result<CourseShape> shape = packages.shape(course);
        if (!shape)
            return fail(shape.error());
        m_shapes.insert(it.key(), *shape);
    }
    return {};
}

void HistoryWriter::replay(const SampleHistory::Enrolment &past, Replayed &enrolment) const
{
    const CourseShape shape = m_shapes.value(past.moodleCourseId);
    const auto read = [&](const ProgressReading &reading) {
        const ProgressChange change = mergeReading(enrolment.progress, reading, shape);
        enrolment.progress = change.value;
        if (const std::optional<Snapshot> snapshot = snapshotOf(change))
            enrolment.snapshots.append(*snapshot);
    };
    ProgressReading reading{
        .at = nextReading(past.enrolledAt, m_history), .scos = untouched(shape), .hasOlderAttempts = true};
    for (const SampleHistory::Visit &visit : past.visits) {
        const QDateTime at = nextReading(visit.at, m_history);
        if (at > reading.at) {
            read(reading);
            reading = {.at = at};
        }
        reading.scos.append(visit.reading);
        reading.lastAccess = visit.lastAccess;
    }
    read(reading);
    // What the campus answers now has the last word.
    read({.at = m_history.now,
          .scos = untouched(shape) + past.present,
          .lastAccess = past.lastAccess,
          .hasOlderAttempts = true});
}

Result<void> HistoryWriter::writeProgress()
{
    ProgressRepository progress(m_session);
    for (const Course &course : std::as_const(m_courses)) {
        const Result<QList<ProgressRepository::Member>> members = progress.members(course.id);
        if (!members)
            return fail(members.error());
        for (const ProgressRepository::Member &member : *members)
            m_enrolments.insert({member.moodleUserId, course.moodleCourseId}, member.enrolmentId);
    }
    QList<ProgressChange> changes;
    QList<Snapshot> snapshots;
    for (const SampleHistory::Enrolment &past : m_history.enrolments) {
        const qint64 id = m_enrolments.value({past.moodleUserId, past.moodleCourseId});
        if (id == 0)
            continue; // suspended, and so not followed
        const Course course = m_courses.value(past.moodleCourseId);
        Replayed one{
            .progress = {.enrolmentId = id, .courseId = course.id}, .enrolledAt = past.enrolledAt, .course = course};
        replay(past, one);
        for (const Snapshot &snapshot : std::as_const(one.snapshots)) {
            const QDateTime at = snapshot.activeAt.isValid() ? snapshot.activeAt : snapshot.at;
            if (snapshot.percent)
                one.points.append({at.toTimeZone(m_zone).date(), *snapshot.percent});
        }
        snapshots += one.snapshots;
        changes.append({.value = one.progress, .isWorthWriting = true});
        m_replayed.insert(id, one);
    }
    m_snapshots = int(snapshots.size());
    if (Result<void> stored = progress.store(changes); !stored)
        return stored;
    return SnapshotRepository(m_session).add(snapshots);
}

AssessmentFacts HistoryWriter::facts(const Replayed &enrolment) const
{
    const Progress &progress = enrolment.progress;
    AssessmentFacts facts{.isCompleted = progress.state == ProgressState::Completed,
                          .percent = progress.percent,
                          .doneScos = progress.doneScos,
                          .totalScos = progress.totalScos,
                          .courseStart = enrolment.course.startAt,
                          .courseEnd = enrolment.course.endAt,
                          .enrolmentStart = enrolment.enrolledAt,
                          .firstActivity = progress.firstActivity,
                          .lastActivity = progress.lastActivity(),
                          .checkedAt = m_history.now,
                          .points = enrolment.points};
    for (const ScoProgress &sco : progress.scos) {
        if (!sco.isDone && sco.isTouched())
            facts.unfinished.append(
                {sco.moodleScoId, m_titles.value(sco.moodleScoId), int(sco.failedAttempts.size()), sco.lastChange});
    }
    return facts;
}

Result<void> HistoryWriter::writeAssessments()
{
    QList<ProgressRepository::Assessed> assessed;
    for (auto it = m_replayed.cbegin(); it != m_replayed.cend(); ++it)
        assessed.append({it.key(), assess(facts(*it), {}, m_zone)});
    return ProgressRepository(m_session).storeAssessments(assessed, m_history.now);
}

Result<void> HistoryWriter::writeDays()
{
    CourseDayRepository days(m_session);
    const QDate today = m_history.now.toTimeZone(m_zone).date();
    const auto standing = [this](const CourseDayRepository::DayFacts &day) {
        if (!day.wasRead)
            return Standing::Unknown;
        AssessmentFacts then = facts(m_replayed.value(day.enrolmentId));
        then.isCompleted = day.percent == 100.0;
        then.percent = day.percent;
        then.lastActivity = day.activeAt;
        then.firstActivity = day.activeAt.isValid() ? then.firstActivity : QDateTime();
        then.checkedAt = day.endsAt;
        then.unfinished.clear();
        then.points.removeIf([&day](const ProgressPoint &point) { return point.day > day.day; });
        return assess(then, {}, m_zone).standing;
    };
    for (const Course &course : std::as_const(m_courses)) {
        const QDate begin = std::max(m_history.from, course.startAt).toTimeZone(m_zone).date();
        if (Result<void> built = days.rebuild(course.id, begin, today.addDays(-1), m_zone, standing); !built)
            return built;
        if (Result<void> built = days.rebuildCohorts(course.id, m_history.now, m_zone); !built)
            return built;
    }
    return days.write({}, m_history.now, m_zone);
}

Result<void> HistoryWriter::writeTracking()
{
    TrackingRepository tracking(m_session);
    if (const Result<int> made = tracking.ensureCourses(); !made)
        return fail(made.error());
    const Result<qint64> begun = tracking.begin(PassKind::Sweep, m_history.now);
    if (!begun)
        return fail(begun.error());
    Result<QList<CourseTracking>> courses = tracking.courses();
    if (!courses)
        return fail(courses.error());
    for (CourseTracking &course : *courses) {
        course.since = m_history.now.addSecs(-5); // as a tracker does: the campus's time, a little earlier
        course.checkedAt = course.structureAt = course.accessAt = course.sweptAt = m_history.now;
        course.passId = *begun;
    }
    if (Result<void> stored = tracking.store(*courses); !stored)
        return stored;
    TrackingPass pass{.id = *begun, .kind = PassKind::Sweep, .state = PassState::Done, .startedAt = m_history.now};
    pass.finishedAt = m_history.now;
    pass.courses = int(courses->size());
    pass.enrolments = pass.checked = int(m_replayed.size());
    return tracking.finish(pass);
}
