// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/fieldtexts.h"

#include "app/domain/intakeform.h"
#include "app/domain/phone.h"
#include "ui/regionname.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {

struct FieldTexts {
    Q_DECLARE_TR_FUNCTIONS(FieldTexts)
};

QString missingText(FormField field)
{
    switch (field) {
    case FormField::FirstName:
        return FieldTexts::tr("The first name is missing.");
    case FormField::LastName:
        return FieldTexts::tr("The last name is missing.");
    case FormField::Email:
        return FieldTexts::tr("The e-mail is missing. The campus needs one for each account.");
    case FormField::Phone:
        return FieldTexts::tr("Without a phone the welcome cannot go out.");
    case FormField::Courses:
        return FieldTexts::tr("Choose at least one course.");
    case FormField::Password:
        return FieldTexts::tr("Type a password, or let Moodle create it.");
    case FormField::Username:
        break;
    }
    return FieldTexts::tr("The username is missing.");
}

QString characterText(FormField field, const FieldVerdict &verdict, const QString &typed)
{
    const bool isKnown = verdict.position >= 0 && verdict.position < typed.size();
    const QString character =
        isKnown ? typed.mid(verdict.position, typed.at(verdict.position).isSurrogate() ? 2 : 1) : QString();
    if (field == FormField::Username) {
        return isKnown && !character.trimmed().isEmpty()
            ? FieldTexts::tr("“%1” is not allowed: only a-z, 0-9 and . _ - @").arg(character)
            : FieldTexts::tr("Only a-z, 0-9 and . _ - @ are allowed, without spaces.");
    }
    if (field == FormField::Phone)
        return isKnown ? FieldTexts::tr("“%1” does not belong in a phone number.").arg(character)
                       : FieldTexts::tr("Only digits, spaces and a leading + belong in a phone number.");
    return isKnown ? FieldTexts::tr("“%1” is not allowed here.").arg(character)
                   : FieldTexts::tr("A character is not allowed here.");
}

QString emailText(FieldProblem problem)
{
    switch (problem) {
    case FieldProblem::EmailMissingAt:
        return FieldTexts::tr("The @ is missing. Example: name@centre.org");
    case FieldProblem::EmailSeveralAts:
        return FieldTexts::tr("There is more than one @.");
    case FieldProblem::EmailMissingName:
        return FieldTexts::tr("The name before the @ is missing. Example: name@centre.org");
    case FieldProblem::EmailMissingDomain:
        return FieldTexts::tr("The domain after the @ is missing. Example: name@centre.org");
    case FieldProblem::EmailMissingDomainEnd:
        return FieldTexts::tr("The end of the domain is missing. Example: name@centre.org");
    case FieldProblem::EmailSpace:
        return FieldTexts::tr("An e-mail address has no spaces.");
    case FieldProblem::EmailAccent:
        return FieldTexts::tr("The campus accepts no accents or ñ in an e-mail address.");
    case FieldProblem::EmailDots:
        return FieldTexts::tr("A dot stands at the edge, or two stand together.");
    case FieldProblem::EmailTypo:
        return FieldTexts::tr("The domain looks misspelt.");
    default:
        return FieldTexts::tr("The part after the @ is no domain. Example: name@centre.org");
    }
}

QString phoneText(FieldProblem problem)
{
    switch (problem) {
    case FieldProblem::PhoneTooShort:
        return FieldTexts::tr("Digits are missing.");
    case FieldProblem::PhoneTooLong:
        return FieldTexts::tr("There are too many digits.");
    case FieldProblem::PhoneExtension:
        return FieldTexts::tr("WhatsApp cannot dial extensions.");
    case FieldProblem::PhoneUnknownCountry:
        return FieldTexts::tr("No country has this prefix.");
    case FieldProblem::PhoneMissingPrefix:
        return FieldTexts::tr("The country's prefix is missing.");
    case FieldProblem::PhoneNotMobile:
        return FieldTexts::tr("Probably a fixed line, without WhatsApp.");
    case FieldProblem::PhoneNeedsMobileNine:
        return FieldTexts::tr("Mobile numbers have one 9 more there.");
    default:
        return FieldTexts::tr("There is no such number in its country.");
    }
}

QString passwordText(PasswordLacks lacks)
{
    QStringList parts;
    if (lacks & PasswordLack::Length)
        parts.append(FieldTexts::tr("8 characters", "what a password lacks"));
    if (lacks & PasswordLack::Digit)
        parts.append(FieldTexts::tr("a digit", "what a password lacks"));
    if (lacks & PasswordLack::LowerCase)
        parts.append(FieldTexts::tr("a lower-case letter", "what a password lacks"));
    if (lacks & PasswordLack::UpperCase)
        parts.append(FieldTexts::tr("a capital letter", "what a password lacks"));
    if (lacks & PasswordLack::Symbol)
        parts.append(FieldTexts::tr("a sign such as - or *", "what a password lacks"));
    return FieldTexts::tr("Moodle usually also asks for: %1.").arg(QLocale().createSeparatedList(parts));
}

QString problemText(FormField field, const FieldVerdict &verdict, const QString &typed)
{
    const QLocale locale;
    switch (verdict.problem) {
    case FieldProblem::None:
        return {};
    case FieldProblem::Missing:
        return missingText(field);
    case FieldProblem::TooLong:
        return FieldTexts::tr("%1 characters; the campus takes at most %2.")
            .arg(locale.toString(verdict.length), locale.toString(verdict.limit));
    case FieldProblem::Tags:
        return FieldTexts::tr("The campus refuses “<” here.");
    case FieldProblem::ControlCharacters:
        return FieldTexts::tr("It holds an invisible character, perhaps from copying. Type it again.");
    case FieldProblem::Characters:
        return characterText(field, verdict, typed);
    case FieldProblem::UpperCase:
        return FieldTexts::tr("The campus accepts lower case only.");
    case FieldProblem::PasswordWeak:
        return passwordText(verdict.lacks);
    case FieldProblem::PasswordSpace:
        return FieldTexts::tr("It begins or ends with a space.");
    default:
        return field == FormField::Email ? emailText(verdict.problem) : phoneText(verdict.problem);
    }
}

} // namespace

FieldMessage fieldMessage(FormField field, const FieldVerdict &verdict, const QString &typed)
{
    if (verdict.isGood())
        return {};
    FieldMessage message{.state = verdict.isRefused() ? Field::State::Error : Field::State::Warning,
                         .text = problemText(field, verdict, typed),
                         .suggestion = verdict.suggestion};
    if (!message.suggestion.isEmpty()) {
        const QString shown = field == FormField::Phone ? formattedPhone(message.suggestion) : message.suggestion;
        message.suggestionText = FieldTexts::tr("Use %1").arg(shown);
    }
    return message;
}

FieldMessage phoneMessage(const QString &typed, const QString &region, bool isNeeded)
{
    const FieldVerdict verdict = checkFormPhone(typed, region, isNeeded);
    if (!verdict.isGood())
        return fieldMessage(FormField::Phone, verdict, typed);
    const PhoneVerdict phone = checkPhone(typed, region);
    if (phone.kind != PhoneVerdict::Kind::Valid)
        return {};
    return {.state = Field::State::Checked,
            .text = phone.region.isEmpty() ? FieldTexts::tr("Can receive WhatsApp.")
                                           : FieldTexts::tr("%1. Can receive WhatsApp.").arg(regionName(phone.region))};
}

QString fieldLabel(FormField field)
{
    switch (field) {
    case FormField::FirstName:
        return FieldTexts::tr("&First name");
    case FormField::LastName:
        return FieldTexts::tr("&Last name");
    case FormField::Email:
        return FieldTexts::tr("&E-mail");
    case FormField::Phone:
        return FieldTexts::tr("&Mobile phone");
    case FormField::Username:
        return FieldTexts::tr("&Username");
    case FormField::Password:
        return FieldTexts::tr("&Password");
    case FormField::Courses:
        return FieldTexts::tr("Courses");
    }
    return {};
}
