// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/messagefill.h"
#include "app/domain/student.h"
#include "app/storage/sqlsession.h"

#include <QTimeZone>

/// Where one conversation is, for free text.
struct ContactAddress {
    QString account;
    QString waId; ///< Empty: the person hides it, and userId names them.
    QString userId;
    QString name;
    QDateTime lastInAt; ///< UTC
};

/// What the sender and a preview have to know to make messages, for many in a few statements.
class MessageFactsRepository {
public:
    struct EnrolmentFacts {
        QString course;
        bool isActive = true;
        std::optional<double> percent;
        QDateTime lastActivity; ///< UTC; invalid: never, and then enrolledAt counts.
        QDateTime enrolledAt; ///< UTC
        QDateTime pausedUntil; ///< UTC: it rests today, until then. Invalid: it does not.
        bool isCompleted = false;
        bool isOver = false; ///< Ended or suspended, and not completed.
    };
    /// A form: the courses of it that are still open to the student; all of them when none is.
    struct IntakeFacts {
        QStringList courses;
        QDateTime firstStart; ///< UTC: the first of its courses begins. Invalid: none says.
        bool isActive = false; ///< Enrolled in one of them at least.
    };
    struct Facts {
        QHash<qint64, Student> students;
        QHash<qint64, EnrolmentFacts> enrolments;
        QHash<qint64, IntakeFacts> intakes;
        QHash<qint64, ContactAddress> contacts;
    };

    explicit MessageFactsRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// What these messages are about. \a zone: the centre's, for days.
    Result<Facts> load(const QList<Message> &messages, const QDateTime &now, const QTimeZone &zone);
    Result<QHash<qint64, EnrolmentFacts>> enrolments(const QList<qint64> &ids, const QDateTime &now,
                                                     const QTimeZone &zone);
    /// Of each student the enrolment that needs somebody most, or the last one of who is in no course any more;
    /// students without one are missing.
    Result<QHash<qint64, qint64>> mainEnrolments(const QList<qint64> &studentIds);

private:
    Result<void> addFormer(const QList<qint64> &studentIds, QHash<qint64, qint64> *main);
    Result<void> addIntakes(const QList<qint64> &ids, Facts *facts);
    Result<void> addContacts(const QList<qint64> &ids, Facts *facts);

    SqlSession &m_session;
};

/// Ids of the enrolments that a message speaks of, its own first.
QList<qint64> enrolmentsOf(const Message &message);
/// What \a message is filled in with.
FillFacts fillFactsOf(const Message &message, const MessageFactsRepository::Facts &facts, const QDateTime &now,
                      const QTimeZone &zone);
