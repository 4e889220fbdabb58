// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/course.h"
#include "app/domain/student.h"
#include "app/storage/courserepository.h"
#include "app/storage/migrator.h"
#include "app/storage/studentrepository.h"
#include "tests/support/databasefixture.h"
#include "tests/support/manualclock.h"

/// A test that cannot go on without the value ends with the reason.
template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("unexpected failure: %s %s", qUtf8Printable(result.error().code), qUtf8Printable(result.error().detail));
    return *std::move(result);
}
inline void valueOf(const Result<void> &result)
{
    if (!result)
        qFatal("unexpected failure: %s %s", qUtf8Printable(result.error().code), qUtf8Printable(result.error().detail));
}

inline std::unique_ptr<SqlSession> migratedSession(const DatabaseFixture &fixture, const Clock &clock)
{
    auto session = fixture.session();
    valueOf(Migrator(*session, clock).migrate());
    return session;
}

inline Student inventedStudent(const QString &firstName, const QString &lastName, const QDateTime &now)
{
    static int number = 0;
    ++number;
    return {.uuid = QUuid::createUuid(),
            .firstName = firstName,
            .lastName = lastName,
            .email = QStringLiteral("person%1@mail.example").arg(number),
            .phone = QStringLiteral("+34600%1").arg(100000 + number),
            .username = QStringLiteral("person%1").arg(number),
            .createdAt = now,
            .updatedAt = now};
}

inline qint64 storedStudent(SqlSession &session, const QString &firstName, const QString &lastName,
                            const QDateTime &now)
{
    return valueOf(StudentRepository(session).insert(inventedStudent(firstName, lastName, now)));
}

/// Stores courses with Moodle's ids 101, 102... and returns Bedel's ids in that order.
inline QList<qint64> storedCourses(SqlSession &session, const QStringList &names, const QDateTime &now)
{
    QList<Course> courses;
    for (const QString &name : names)
        courses.append({.moodleCourseId = 101 + courses.size(), .shortName = name.left(4), .fullName = name});
    valueOf(CourseRepository(session).store(courses, now));
    QList<qint64> ids;
    for (const Course &course : courses)
        ids.append(valueOf(CourseRepository(session).findByMoodleIds({course.moodleCourseId})).constFirst().id);
    return ids;
}
