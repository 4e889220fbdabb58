// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/studentedit.h"

#include "app/domain/intakeform.h"

namespace {

IntakeForm asForm(const StudentDetails &details)
{
    return {.firstName = details.firstName,
            .lastName = details.lastName,
            .email = details.email,
            .phone = details.phone,
            .sendsWelcome = false};
}

} // namespace

StudentDetails detailsOf(const Student &student)
{
    return {
        .firstName = student.firstName, .lastName = student.lastName, .email = student.email, .phone = student.phone};
}

QString &detail(StudentDetails &details, FormField field)
{
    switch (field) {
    case FormField::FirstName:
        return details.firstName;
    case FormField::LastName:
        return details.lastName;
    case FormField::Email:
        return details.email;
    default:
        Q_ASSERT(field == FormField::Phone);
        return details.phone;
    }
}

QString detail(const StudentDetails &details, FormField field)
{
    StudentDetails copy = details;
    return detail(copy, field);
}

void setDetails(Student &student, const StudentDetails &details)
{
    student.firstName = details.firstName;
    student.lastName = details.lastName;
    student.email = details.email;
    student.phone = details.phone;
}

StudentDetails normalised(const StudentDetails &details, const QString &region)
{
    const IntakeForm form = normalised(asForm(details), region);
    return {.firstName = form.firstName, .lastName = form.lastName, .email = form.email, .phone = form.phone};
}

QList<FormField> changedFields(const StudentDetails &before, const StudentDetails &after)
{
    QList<FormField> changed;
    for (const FormField field : kDetailFields) {
        if (detail(before, field) != detail(after, field))
            changed.append(field);
    }
    return changed;
}

FieldVerdict check(const StudentDetails &details, FormField field, const QString &region)
{
    return check(asForm(details), region).value(field);
}

QList<FormField> conflicts(const StudentEdit &edit, const StudentDetails &stored)
{
    QList<FormField> fields;
    for (const FormField field : changedFields(edit.before, edit.after)) {
        const QString now = detail(stored, field);
        if (now != detail(edit.before, field) && now != detail(edit.after, field))
            fields.append(field);
    }
    return fields;
}
