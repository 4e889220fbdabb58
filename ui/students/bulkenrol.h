// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"

#include <QObject>

#include <optional>

class IntakeService;

/// Enrols many people in the same courses, one form each; can be stopped between two of them.
class BulkEnrol final : public QObject {
    Q_OBJECT
public:
    BulkEnrol(IntakeService &intake, QList<qint64> students, QList<qint64> courses, bool sendsWelcome,
              QObject *parent = nullptr);
    void start();
    void stop() { m_isStopped = true; }
    int done() const { return m_done; }
    int failed() const { return m_failed; }
    int total() const { return int(m_students.size()); }
    int courses() const { return int(m_courses.size()); }
    const std::optional<Error> &firstError() const { return m_firstError; }

signals:
    void progressed();
    void finished();

private:
    void next();

    IntakeService &m_intake;
    const QList<qint64> m_students;
    const QList<qint64> m_courses;
    const bool m_sendsWelcome;
    qsizetype m_next = 0;
    int m_done = 0;
    int m_failed = 0;
    bool m_isStopped = false;
    std::optional<Error> m_firstError;
};
