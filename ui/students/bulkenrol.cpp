// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/bulkenrol.h"

#include "app/services/intakeservice.h"

BulkEnrol::BulkEnrol(IntakeService &intake, QList<qint64> students, QList<qint64> courses, bool sendsWelcome,
                     QObject *parent)
    : QObject(parent)
    , m_intake(intake)
    , m_students(std::move(students))
    , m_courses(std::move(courses))
    , m_sendsWelcome(sendsWelcome)
{
}

void BulkEnrol::start()
{
    // Never inside the caller: it may still want to connect.
    QMetaObject::invokeMethod(this, &BulkEnrol::next, Qt::QueuedConnection);
}

void BulkEnrol::next()
{
    if (m_isStopped || m_next >= m_students.size()) {
        emit finished();
        return;
    }
    QCoro::connect(m_intake.enrol(m_students.at(m_next++), m_courses, m_sendsWelcome), this,
                   [this](const Result<SubmittedIntake> &submitted) {
                       if (submitted)
                           ++m_done;
                       else
                           ++m_failed;
                       if (!submitted && !m_firstError)
                           m_firstError = submitted.error();
                       emit progressed();
                       QMetaObject::invokeMethod(this, &BulkEnrol::next, Qt::QueuedConnection);
                   });
}
