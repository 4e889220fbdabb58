// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/consent.h"

#include <QDialog>

class Button;
class QComboBox;
class QDateEdit;
class QLineEdit;

/// A course that can rest.
struct PausableCourse {
    qint64 enrolmentId = 0;
    QString name;
};

/// Until when no automatic message speaks about a course.
class PauseDialog final : public QDialog {
    Q_OBJECT
public:
    PauseDialog(const QList<PausableCourse> &courses, const QDate &today, QWidget *parent = nullptr);
    /// who is left to the caller.
    EnrolmentPause pause() const;
    QComboBox *courseBox() const { return m_course; }
    QDateEdit *untilEdit() const { return m_until; }
    Button *saveButton() const { return m_save; }

private:
    void update();

    const QDate m_today;
    QComboBox *m_course;
    QDateEdit *m_until;
    QLineEdit *m_reason;
    Button *m_save;
};
