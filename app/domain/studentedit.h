// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/moodlelimits.h"
#include "app/domain/student.h"

#include <QList>
#include <QMap>

/// What staff may change of a student at any time. The username is not among it: people log in with it.
struct StudentDetails {
    QString firstName;
    QString lastName;
    QString email;
    QString phone; ///< As typed in a form; E.164 once stored.

    friend bool operator==(const StudentDetails &, const StudentDetails &) = default;
};

/// A change of a student's details: what the form showed when it was opened, and what it says now.
struct StudentEdit {
    qint64 studentId = 0;
    StudentDetails before;
    StudentDetails after;
};

inline constexpr FormField kDetailFields[] = {FormField::FirstName, FormField::LastName, FormField::Email,
                                              FormField::Phone};

StudentDetails detailsOf(const Student &student);
/// The member behind one of kDetailFields.
QString &detail(StudentDetails &details, FormField field);
QString detail(const StudentDetails &details, FormField field);
void setDetails(Student &student, const StudentDetails &details);
/// As it is stored and sent.
StudentDetails normalised(const StudentDetails &details, const QString &region);
/// In the order of the form.
QList<FormField> changedFields(const StudentDetails &before, const StudentDetails &after);
/// What is wrong with one of the fields. An empty phone is good.
FieldVerdict check(const StudentDetails &details, FormField field, const QString &region);

/// The fields whose stored value is neither what the form showed nor what it says now, although it changes them:
/// somebody else was here meanwhile.
QList<FormField> conflicts(const StudentEdit &edit, const StudentDetails &stored);
