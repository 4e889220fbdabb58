// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/intakeform.h"
#include "app/domain/studentmatch.h"
#include "app/services/connectionprobe.h"

#include <QObject>

class StudentService;

/// Whether the person of a form is already known: here, and on the campus. Answers to earlier questions are dropped,
/// failures are silent: the engine looks again before it creates anybody.
class DuplicateWatch final : public QObject {
    Q_OBJECT
public:
    DuplicateWatch(StudentService &students, ConnectionProbe &probe, QObject *parent = nullptr);

    /// Asks again when something that identifies the person has changed; excludeId: the student being edited.
    void look(const IntakeForm &normalisedForm, qint64 excludeId);
    void forget();

    const QList<StudentMatch> &matches() const { return m_matches; }
    /// Nothing while the campus has not answered for the present e-mail and username.
    const std::optional<CampusLookup> &campus() const { return m_campus; }
    /// The account that has the form's e-mail or Bedel's id; null when there is none.
    const CampusMatch *samePerson() const;
    const CampusMatch *usernameTakenBy() const;

signals:
    void changed();

private:
    void lookHere(const IntakeForm &form, qint64 excludeId);
    void lookOnCampus(const QString &email, const QString &username);

    StudentService &m_students;
    ConnectionProbe &m_probe;
    QList<StudentMatch> m_matches;
    std::optional<CampusLookup> m_campus;
    QStringList m_askedHere;
    QStringList m_askedCampus;
    int m_questionHere = 0;
    int m_questionCampus = 0;
};
