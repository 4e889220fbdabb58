// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/duplicatewatch.h"

#include "app/services/studentservice.h"

DuplicateWatch::DuplicateWatch(StudentService &students, ConnectionProbe &probe, QObject *parent)
    : QObject(parent)
    , m_students(students)
    , m_probe(probe)
{
}

void DuplicateWatch::look(const IntakeForm &form, qint64 excludeId)
{
    const QStringList here{form.firstName, form.lastName, form.email, form.phone, QString::number(excludeId)};
    if (here != m_askedHere) {
        m_askedHere = here;
        lookHere(form, excludeId);
    }
    const QString email = checkEmail(form.email).isRefused() ? QString() : form.email;
    const QString username = checkUsername(form.username).isRefused() ? QString() : form.username;
    const QStringList campus{email, username};
    if (campus != m_askedCampus) {
        m_askedCampus = campus;
        lookOnCampus(email, username);
    }
}

void DuplicateWatch::forget()
{
    ++m_questionHere;
    ++m_questionCampus;
    m_askedHere.clear();
    m_askedCampus.clear();
    m_matches.clear();
    m_campus.reset();
    emit changed();
}

void DuplicateWatch::lookHere(const IntakeForm &form, qint64 excludeId)
{
    const int question = ++m_questionHere;
    const bool hasName = !form.firstName.isEmpty() && !form.lastName.isEmpty();
    if (!hasName && form.email.isEmpty() && form.phone.isEmpty()) {
        m_matches.clear();
        emit changed();
        return;
    }
    QCoro::connect(m_students.matches(form, excludeId), this,
                   [this, question](const Result<QList<StudentMatch>> &matches) {
                       if (question != m_questionHere)
                           return;
                       m_matches = matches ? *matches : QList<StudentMatch>();
                       emit changed();
                   });
}

void DuplicateWatch::lookOnCampus(const QString &email, const QString &username)
{
    const int question = ++m_questionCampus;
    m_campus.reset();
    emit changed();
    if (email.isEmpty() && username.isEmpty())
        return;
    QCoro::connect(m_probe.lookUp(email, username), this, [this, question](const Result<CampusLookup> &lookup) {
        if (question != m_questionCampus || !lookup)
            return;
        m_campus = *lookup;
        emit changed();
    });
}

const CampusMatch *DuplicateWatch::samePerson() const
{
    if (!m_campus)
        return nullptr;
    for (const CampusMatch &match : m_campus->matches) {
        if (match.by != CampusMatch::By::Username)
            return &match;
    }
    return nullptr;
}

const CampusMatch *DuplicateWatch::usernameTakenBy() const
{
    if (!m_campus || m_askedCampus.size() < 2 || m_askedCampus.at(1).isEmpty())
        return nullptr;
    for (const CampusMatch &match : m_campus->matches) {
        if (match.by == CampusMatch::By::Username || match.person.username == m_askedCampus.at(1))
            return &match;
    }
    return nullptr;
}
