// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/sendinggate.h"
#include "app/storage/sqlsession.h"

/// What the gate has to know of people, for thousands of them in a few statements.
class PersonFactsRepository {
public:
    /// How messages count that are queued and have not gone yet.
    enum class Queued {
        Count, ///< As if gone: who decides now what else goes out must not pass the caps.
        Leave, ///< Not yet: who sends them judges each in its turn.
    };

    explicit PersonFactsRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// By student id; one that does not exist is missing. Blocked is "erased", "archived" or "blocked". \a centreZone:
    /// numbers of its country say nothing about the zone, see phoneZone().
    Result<QHash<qint64, PersonFacts>> load(const QList<qint64> &studentIds, const QDateTime &now,
                                            Queued queued = Queued::Count, const QTimeZone &centreZone = {});
    /// By contact id: what is known of the student behind it, or of the contact alone. What was said in one
    /// conversation counts for its person.
    Result<QHash<qint64, PersonFacts>> loadContacts(const QList<qint64> &contactIds, const QDateTime &now);

private:
    Result<void> addStudents(const QList<qint64> &ids, const QTimeZone &centreZone, QHash<qint64, PersonFacts> *people);
    Result<void> addStops(const QList<qint64> &ids, QHash<qint64, PersonFacts> *people);
    Result<void> addIncoming(const QList<qint64> &ids, QHash<qint64, PersonFacts> *people);
    Result<void> addNotes(const QList<qint64> &ids, const QDateTime &now, Queued queued,
                          QHash<qint64, PersonFacts> *people);

    SqlSession &m_session;
};
