// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/campusperson.h"
#include "app/domain/studentlist.h"
#include "app/domain/studentmatch.h"
#include "app/storage/sqlsession.h"

class StudentRepository {
public:
    explicit StudentRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// Stores a new student and returns its id.
    Result<qint64> insert(const Student &student);
    /// NotFound when there is no such student.
    Result<Student> find(qint64 id);
    Result<QList<Student>> findAll(const QList<qint64> &ids);
    Result<std::optional<Student>> findByMoodleUser(qint64 moodleUserId);
    /// A few ids that the campus confirmed, newest first.
    Result<QList<qint64>> someMoodleUsers(int limit);
    /// Until the transaction ends nobody else writes this student.
    Result<void> lock(qint64 id);
    /// Writes everything that the person and staff decide: names, e-mail, phone, username.
    Result<void> updateRecord(const Student &student);
    /// An archived student stays archived; the error is kept, so that a restored one is seen to have failed.
    Result<void> setState(qint64 id, StudentState state, const std::optional<Error> &error, const QDateTime &now);
    /// The campus confirmed the account.
    Result<void> setMoodleUser(qint64 id, qint64 moodleUserId, const QString &username, const QDateTime &now);
    /// Two rows turned out to be one person: what hangs on the other goes over, and the other is gone.
    Result<void> absorb(qint64 id, qint64 otherId);
    /// Forgets a student whom the campus never knew.
    Result<void> removeLocal(qint64 id);
    /// Returns how many changed.
    Result<int> archive(const QList<qint64> &ids, const QDateTime &now);
    Result<int> restore(const QList<qint64> &ids, const QDateTime &now);

    Result<ListPage<StudentRow>> page(const StudentQuery &query, int offset, int limit);
    Result<int> count(const StudentQuery &query);
    /// Where these rows stand in the list, counted from 0; those that the query leaves out are missing.
    Result<QHash<qint64, int>> positions(const StudentQuery &query, const QList<qint64> &ids);
    /// Students of other records with the same e-mail, phone or name; the strongest reason first, at most ten.
    Result<QList<StudentMatch>> matches(const Student &candidate);

    struct Stored {
        qint64 id = 0;
        bool isNew = false;
    };
    /// Brings a person of the campus in, or refreshes the one known by that Moodle id. Phones stay as they are, and so
    /// does everything while details that staff changed have not reached the campus.
    Result<Stored> storeFromCampus(const CampusPerson &person, const QDateTime &now);
    /// The same for many in few statements: Bedel's id of each Moodle id. Whoever stands in it twice counts once.
    Result<QHash<qint64, qint64>> storeAllFromCampus(const QList<CampusPerson> &people, const QDateTime &now);

private:
    QVariantList insertValues(const Student &student) const;
    Result<void> refresh(Student student, const CampusPerson &person, const QDateTime &now);

    SqlSession &m_session;
};
