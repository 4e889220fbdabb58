// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/pullhandlers.h"

#include "app/engine/jobend.h"
#include "app/storage/activityrepository.h"
#include "app/storage/courserepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/progressrepository.h"
#include "app/storage/rulerepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPeoplePerPage = 500;

QJsonObject countsJson(QLatin1StringView name, const PullCounts &counts)
{
    return {{QString(name), counts.total}, {u"added"_s, counts.added}, {u"updated"_s, counts.updated}};
}

Result<void> finishPull(SqlSession &session, const Job &job, const QJsonObject &result, ActivityKind kind, int count,
                        const QDateTime &now)
{
    const Result<void> noted = JobRepository(session).setResult(job.id, result);
    if (!noted)
        return noted;
    if (const Result<void> finished = finishJob(session, job, now); !finished)
        return finished;
    return ActivityRepository(session).add({.at = now, .kind = kind, .count = count});
}

Result<QList<qint64>> coursesWithOtherDates(SqlSession &session, const QList<Course> &listed)
{
    const Result<QList<Course>> known = CourseRepository(session).all();
    if (!known)
        return fail(known.error());
    QHash<qint64, const Course *> byMoodleId;
    for (const Course &course : *known)
        byMoodleId.insert(course.moodleCourseId, &course);
    QList<qint64> moved;
    for (const Course &course : listed) {
        const Course *before = byMoodleId.value(course.moodleCourseId);
        if (before && (before->startAt != course.startAt || before->endAt != course.endAt))
            moved.append(before->id);
    }
    return moved;
}

/// Teachers are listed too; where roles are hidden, everybody counts. A centre may enrol with a role of its own.
bool isStudent(const MoodleUser &user, int roleId)
{
    return user.roles.isEmpty() || user.roles.contains(u"student"_s) || user.roleIds.contains(roleId);
}

} // namespace

PullCoursesHandler::PullCoursesHandler(EngineContext &context)
    : m_context(context)
{
}

QCoro::Task<Result<void>> PullCoursesHandler::run(Job job)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    if (!connections->hasMoodle())
        co_return fail(notConnected(Error::System::Moodle));
    const Result<QList<Course>> courses = co_await connections->moodle().courses();
    if (!courses)
        co_return fail(courses.error());
    const auto write = [job, list = *courses, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            const Result<QList<qint64>> moved = coursesWithOtherDates(session, list);
            if (!moved)
                return fail(moved.error());
            const Result<PullCounts> counts = CourseRepository(session).store(list, now);
            if (!counts)
                return fail(counts.error());
            // Pace and risk go by the dates.
            if (const Result<void> again =
                    moved->isEmpty() ? Result<void>() : ProgressRepository(session).assessAgain(*moved);
                !again)
                return again;
            return finishPull(session, job, countsJson("courses"_L1, *counts), ActivityKind::CoursesPulled,
                              counts->total, now);
        });
    };
    const auto written = m_context.database.run(write, Database::Priority::Background);
    co_return co_await written;
}

PullTemplatesHandler::PullTemplatesHandler(EngineContext &context)
    : m_context(context)
{
}

QCoro::Task<Result<void>> PullTemplatesHandler::run(Job job)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    if (!connections->hasWhatsApp())
        co_return fail(notConnected(Error::System::WhatsApp));
    const Result<QList<WhatsAppTemplate>> templates = co_await connections->whatsApp().templates();
    if (!templates)
        co_return fail(templates.error());
    const auto write = [job, list = *templates, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            const Result<PullCounts> counts = TemplateRepository(session).store(list, now);
            if (!counts)
                return fail(counts.error());
            QSet<QString> approved;
            for (const WhatsAppTemplate &one : list) {
                if (one.state == TemplateState::Approved)
                    approved.insert(one.key.toText());
            }
            if (const Result<int> resumed = RuleRepository(session).resumeTemplates(approved, now); !resumed)
                return fail(resumed.error());
            if (const Result<int> released = MessageRepository(session).releaseWaiting(templateReasons(), now);
                !released)
                return fail(released.error());
            const QJsonObject result = countsJson("templates"_L1, *counts);
            const bool isNews = counts->added + counts->updated > 0 || !job.payload.value("by_itself"_L1).toBool();
            if (isNews)
                return finishPull(session, job, result, ActivityKind::TemplatesPulled, counts->total, now);
            // Every few minutes while Meta reviews one: nothing to tell of.
            const Result<void> noted = JobRepository(session).setResult(job.id, result);
            return noted ? finishJob(session, job, now) : noted;
        });
    };
    const auto written = m_context.database.run(write, Database::Priority::Background);
    co_return co_await written;
}

PullEnrolmentsHandler::PullEnrolmentsHandler(EngineContext &context)
    : m_context(context)
{
}

QCoro::Task<Result<void>> PullEnrolmentsHandler::run(Job job)
{
    if (!m_context.connections->hasMoodle())
        co_return fail(notConnected(Error::System::Moodle));
    const QJsonArray wanted = job.payload.value("courses"_L1).toArray();
    QList<qint64> ids;
    for (const QJsonValue &id : wanted)
        ids.append(id.toInteger());
    const auto read = [ids](SqlSession &session) {
        CourseRepository courses(session);
        return ids.isEmpty() ? courses.all() : courses.findAll(ids);
    };
    const auto reading = m_context.database.run(read, Database::Priority::Background);
    const Result<QList<Course>> courses = co_await reading;
    if (!courses)
        co_return fail(courses.error());

    Totals totals;
    for (const Course &course : *courses) {
        const Result<void> pulled = co_await pullCourse(course, &totals);
        if (!pulled) {
            // A campus that is away fails as a whole; a course that refuses is named, and the others go on.
            const Error::Kind kind = pulled.error().kind;
            if (kind != Error::Kind::Permission && kind != Error::Kind::NotFound && kind != Error::Kind::Invalid)
                co_return fail(pulled.error());
            if (!totals.firstError) {
                totals.firstError = pulled.error();
                totals.firstError->facts.insert(Error::Fact::Course, course.fullName);
            }
        }
        ++totals.courses;
        const auto note = [id = job.id, done = totals.courses, all = int(courses->size())](SqlSession &session) {
            return JobRepository(session).setProgress(id, done, all);
        };
        const auto noted = m_context.database.run(note, Database::Priority::Background);
        const Result<void> progress = co_await noted;
        if (!progress)
            co_return fail(progress.error());
    }
    co_return co_await finish(job, totals);
}

QCoro::Task<Result<void>> PullEnrolmentsHandler::pullCourse(Course course, Totals *totals)
{
    const std::shared_ptr<Connections> connections = m_context.connections;
    // The suspended are those listed only when everybody is asked for.
    QSet<qint64> active;
    bool knowsActive = true;
    const int roleId = connections->settings.get(setting::kMoodleRoleId);
    for (const bool isOnlyActive : {true, false}) {
        for (int from = 0;; from += kPeoplePerPage) {
            const Result<QList<MoodleUser>> people =
                co_await connections->moodle().enrolledUsers(course.moodleCourseId, from, kPeoplePerPage, isOnlyActive);
            if (!people) {
                knowsActive = false;
                if (isOnlyActive && people.error().kind == Error::Kind::Permission)
                    break; // without moodle/course:enrolreview everybody counts as active
                co_return fail(people.error());
            }
            if (isOnlyActive) {
                for (const MoodleUser &user : *people)
                    active.insert(user.id);
            } else {
                const auto store = [list = *people, courseId = course.id, active, knowsActive, roleId,
                                    now = m_context.clock.now()](SqlSession &session) {
                    return inTransaction(session, [&]() -> Result<std::pair<int, int>> {
                        QList<CampusPerson> students;
                        for (const MoodleUser &user : list) {
                            if (isStudent(user, roleId))
                                students.append(campusPerson(user));
                        }
                        const auto ids = StudentRepository(session).storeAllFromCampus(students, now);
                        if (!ids)
                            return fail(ids.error());
                        QHash<qint64, bool> activeByStudent;
                        for (auto entry = ids->cbegin(); entry != ids->cend(); ++entry)
                            activeByStudent.insert(entry.value(), !knowsActive || active.contains(entry.key()));
                        const Result<int> added =
                            EnrolmentRepository(session).storeAllFromCampus(courseId, activeByStudent, now);
                        if (!added)
                            return fail(added.error());
                        return std::pair(int(ids->size()), *added);
                    });
                };
                const auto storing = m_context.database.run(store, Database::Priority::Background);
                const Result<std::pair<int, int>> stored = co_await storing;
                if (!stored)
                    co_return fail(stored.error());
                totals->enrolments += stored->first;
                for (const MoodleUser &user : *people) {
                    if (isStudent(user, roleId))
                        totals->people.insert(user.id);
                }
                totals->added += stored->second;
            }
            if (people->size() < kPeoplePerPage)
                break;
        }
    }
    co_return {};
}

QCoro::Task<Result<void>> PullEnrolmentsHandler::finish(Job job, Totals totals)
{
    const auto write = [job, totals, now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<void> {
            const QJsonObject result{{u"courses"_s, totals.courses},
                                     {u"students"_s, totals.people.size()},
                                     {u"enrolments"_s, totals.enrolments},
                                     {u"added"_s, totals.added}};
            if (totals.firstError) {
                const Result<void> noted = JobRepository(session).setResult(job.id, result);
                return noted ? failJob(session, job, *totals.firstError, now) : noted;
            }
            return finishPull(session, job, result, ActivityKind::EnrolmentsPulled, totals.enrolments, now);
        });
    };
    const auto written = m_context.database.run(write, Database::Priority::Background);
    co_return co_await written;
}
