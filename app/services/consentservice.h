// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/consent.h"
#include "app/domain/result.h"

#include <QCoroTask>

#include <functional>

class Clock;
class Database;
class SqlSession;

/// Whose consent: a student (with every conversation of it), or a contact that is nobody's yet.
struct ConsentPerson {
    qint64 studentId = 0;
    qint64 contactId = 0;
};

struct ConsentView {
    ConsentState state;
    QList<ConsentRecord> records; ///< Newest first.
    QList<EnrolmentPause> pauses; ///< Of all enrolments of the student, newest first.
};

/// What was written for one person who asked for everything that is kept.
struct PersonExport {
    QString folder;
    QStringList files;
};

/// What people allowed and forbade.
class ConsentService {
public:
    ConsentService(Database &database, const Clock &clock);

    QCoro::Task<Result<ConsentView>> of(ConsentPerson person);
    /// Any row, recorded by hand: action, how, wording, source, who, at (invalid: now). The stop list follows.
    QCoro::Task<Result<void>> record(ConsentPerson person, ConsentRecord record);
    /// Messages to a minor go to the guardian's phone (E.164; else Invalid "phone_invalid"), and to nobody without one.
    QCoro::Task<Result<void>> setMinor(ConsentPerson person, bool isMinor, QString guardianPhone, QString who);

    /// From and to included. Id of the pause.
    QCoro::Task<Result<qint64>> pauseEnrolment(EnrolmentPause pause);
    /// From today on it rests no more.
    QCoro::Task<Result<void>> endPause(qint64 pauseId);

    /// Writes everything that is kept of somebody into a new folder inside \a parentFolder: one JSON file and a CSV
    /// file per kind, media as files. What Moodle and WhatsApp hold is not in it.
    QCoro::Task<Result<PersonExport>> exportPerson(ConsentPerson person, QString parentFolder);
    /// Takes out who it was: name, e-mail, phone, texts, conversations, media. Counts, states and progress stay, under
    /// a number. Cannot be undone; what Moodle and WhatsApp hold is not touched.
    QCoro::Task<Result<void>> eraseStudent(qint64 studentId);
    /// The same for somebody who is no student: the conversation goes as a whole.
    QCoro::Task<Result<void>> eraseContact(qint64 contactId);

private:
    QCoro::Task<Result<void>> change(std::function<Result<void>(SqlSession &)> write);

    Database &m_database;
    const Clock &m_clock;
};
