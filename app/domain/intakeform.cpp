// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/intakeform.h"

#include "app/domain/phone.h"

namespace {

FieldProblem problemOf(PhoneVerdict::Kind kind)
{
    using Kind = PhoneVerdict::Kind;
    switch (kind) {
    case Kind::Valid:
        return FieldProblem::None;
    case Kind::Empty:
        return FieldProblem::Missing;
    case Kind::Invalid:
        return FieldProblem::PhoneInvalid;
    case Kind::TooShort:
        return FieldProblem::PhoneTooShort;
    case Kind::TooLong:
        return FieldProblem::PhoneTooLong;
    case Kind::Characters:
        return FieldProblem::Characters;
    case Kind::Extension:
        return FieldProblem::PhoneExtension;
    case Kind::UnknownCountry:
        return FieldProblem::PhoneUnknownCountry;
    case Kind::MissingPrefix:
        return FieldProblem::PhoneMissingPrefix;
    case Kind::NotMobile:
        return FieldProblem::PhoneNotMobile;
    case Kind::NeedsMobileNine:
        return FieldProblem::PhoneNeedsMobileNine;
    }
    return FieldProblem::PhoneInvalid;
}

} // namespace

FieldVerdict checkFormPhone(const QString &typed, const QString &region, bool isNeeded)
{
    const PhoneVerdict phone = checkPhone(typed, region);
    if (phone.kind == PhoneVerdict::Kind::Valid)
        return checkMoodlePhone(phone.e164);
    FieldVerdict verdict{.problem = problemOf(phone.kind), .position = phone.position, .suggestion = phone.suggestion};
    if (phone.kind == PhoneVerdict::Kind::Empty) {
        // Without a phone the student can still be enrolled; only the welcome cannot go out.
        return isNeeded ? FieldVerdict{.severity = FieldVerdict::Severity::Hint, .problem = FieldProblem::Missing}
                        : FieldVerdict();
    }
    verdict.severity = phone.isUsable() ? FieldVerdict::Severity::Hint : FieldVerdict::Severity::Refused;
    return verdict;
}

QMap<FormField, FieldVerdict> check(const IntakeForm &typed, const QString &region)
{
    const IntakeForm form = normalised(typed, region);
    QMap<FormField, FieldVerdict> verdicts;
    const auto note = [&verdicts](FormField field, const FieldVerdict &verdict) {
        if (!verdict.isGood())
            verdicts.insert(field, verdict);
    };
    note(FormField::FirstName, checkName(form.firstName));
    note(FormField::LastName, checkName(form.lastName));
    note(FormField::Email, checkEmail(form.email));
    note(FormField::Phone, checkFormPhone(typed.phone, region, form.sendsWelcome));
    note(FormField::Username, checkUsername(form.username));
    if (form.password)
        note(FormField::Password, checkPassword(*form.password));
    if (form.courseIds.isEmpty())
        note(FormField::Courses, {.severity = FieldVerdict::Severity::Refused, .problem = FieldProblem::Missing});
    return verdicts;
}

bool isAcceptable(const QMap<FormField, FieldVerdict> &verdicts)
{
    for (const FieldVerdict &verdict : verdicts) {
        if (verdict.isRefused())
            return false;
    }
    return true;
}

IntakeForm normalised(const IntakeForm &form, const QString &region)
{
    IntakeForm result = form;
    result.firstName = normalisedName(form.firstName);
    result.lastName = normalisedName(form.lastName);
    result.email = normalisedEmail(form.email);
    const PhoneVerdict phone = checkPhone(form.phone, region);
    result.phone = phone.isUsable() ? phone.e164 : form.phone.trimmed();
    result.username = form.username.trimmed().toLower();
    if (form.password && form.password->isEmpty())
        result.password.reset();
    result.courseIds.clear();
    for (const qint64 course : form.courseIds) {
        if (!result.courseIds.contains(course))
            result.courseIds.append(course);
    }
    return result;
}
