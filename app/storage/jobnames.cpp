// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Whom and what the jobs of a list are about.
#include "app/storage/batch.h"
#include "app/storage/jobrepository.h"

#include "app/domain/student.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The courses that a pull or a reading of progress was asked for; none: all.
QList<qint64> askedCourses(const Job &job)
{
    QList<qint64> ids;
    const QJsonArray courses = job.payload.value("courses"_L1).toArray();
    for (const QJsonValue &id : courses)
        ids.append(id.toInteger());
    return ids;
}

} // namespace

Result<QList<NamedJob>> JobRepository::named(const QList<JobState> &states, int limit)
{
    const Result<QList<Job>> jobs = list(states, limit);
    if (!jobs)
        return fail(jobs.error());
    QList<qint64> students;
    QList<qint64> intakes;
    QList<qint64> courses;
    for (const Job &job : *jobs) {
        if (job.studentId != 0)
            students.append(job.studentId);
        if (job.intakeId != 0)
            intakes.append(job.intakeId);
        courses += askedCourses(job);
    }
    QHash<qint64, QString> studentNames;
    QHash<qint64, QStringList> formCourses;
    QHash<qint64, QString> courseNames;
    const auto takeStudent = [&](QSqlQuery &row) {
        while (row.next()) {
            Student student;
            student.firstName = row.value(1).toString();
            student.lastName = row.value(2).toString();
            studentNames.insert(row.value(0).toLongLong(), student.fullName());
        }
    };
    const auto takeForm = [&](QSqlQuery &row) {
        while (row.next()) {
            formCourses[row.value(0).toLongLong()].append(row.value(1).toString());
        }
    };
    const auto takeCourse = [&](QSqlQuery &row) {
        while (row.next()) {
            courseNames.insert(row.value(0).toLongLong(), row.value(1).toString());
        }
    };
    const Result<void> read =
        runForIds(m_session, u"SELECT id, first_name, last_name FROM student WHERE id IN (%1)"_s, {}, students,
                  takeStudent)
            .and_then([&] {
                return runForIds(m_session,
                                 u"SELECT ic.intake_id, c.full_name FROM intake_course ic JOIN course c ON "
                                 "c.id = ic.course_id WHERE ic.intake_id IN (%1) ORDER BY c.sort_key, c.id"_s,
                                 {}, intakes, takeForm);
            })
            .and_then([&] {
                return runForIds(m_session, u"SELECT id, full_name FROM course WHERE id IN (%1)"_s, {}, courses,
                                 takeCourse);
            });
    if (!read)
        return fail(read.error());
    QList<NamedJob> named;
    named.reserve(jobs->size());
    for (const Job &job : *jobs) {
        NamedJob &one = named.emplaceBack(NamedJob{
            .job = job, .student = studentNames.value(job.studentId), .courses = formCourses.value(job.intakeId)});
        for (const qint64 id : askedCourses(job)) {
            if (const QString name = courseNames.value(id); !name.isEmpty())
                one.courses.append(name);
        }
    }
    return named;
}
