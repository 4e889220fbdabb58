// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/courselist.h"

#include <QDialog>

class Button;
class CoursePicker;
class Label;
class QCheckBox;

/// Further courses for people who are already here. Edits a value and saves nothing.
class EnrolDialog final : public QDialog {
    Q_OBJECT
public:
    /// name: the person, when it is one.
    EnrolDialog(int people, const QString &name, QWidget *parent = nullptr);
    void setCourses(const QList<CourseRow> &courses);
    QList<qint64> courseIds() const;
    bool sendsWelcome() const;
    /// A welcome goes at once all the same; whoever enrols knows it.
    void setOutsideHours(bool isOutside);
    QString hoursText() const; ///< Empty: nothing is said.
    CoursePicker *picker() const { return m_picker; }
    Button *enrolButton() const { return m_enrol; }

private:
    void updateButton();
    void showHours();

    const int m_people;
    CoursePicker *m_picker;
    QCheckBox *m_welcome;
    Label *m_hours;
    bool m_isOutsideHours = false;
    Button *m_enrol;
};
