// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/secret.h"

#include <QFlags>
#include <QMetaType>
#include <QString>

// What Moodle accepts in a user's fields (contract: moodle/README.md, section 3). Production sites hide the reason of a
// refusal, so everything is checked before it is sent. Verdicts are values; their texts are in ui.

constexpr int kMoodleNameLength = 100;
constexpr int kMoodleEmailLength = 100;
constexpr int kMoodleUsernameLength = 100;
constexpr int kMoodlePhoneLength = 20;

enum class FormField { FirstName, LastName, Email, Phone, Username, Password, Courses };
/// Machine word, the same as facts[Field] and the reason columns: "first_name", "email".
QString word(FormField field);

enum class FieldProblem {
    None,
    Missing,
    TooLong, ///< limit and length say how much.
    Tags, ///< Looks like HTML: Moodle refuses it.
    ControlCharacters,
    Characters, ///< A character that the field does not allow, at position.
    UpperCase, ///< Username: Moodle wants lower case; see suggestion.
    EmailMissingAt,
    EmailSeveralAts,
    EmailMissingName, ///< Nothing before the @.
    EmailMissingDomain, ///< Nothing after the @.
    EmailMissingDomainEnd, ///< "ana@centro": no ".es".
    EmailSpace,
    EmailAccent, ///< Letters beyond ASCII: Moodle refuses the address.
    EmailDots, ///< A dot at the edge, or two together.
    EmailDomain, ///< Not the shape of a domain.
    EmailTypo, ///< A frequent slip in a large provider's name; see suggestion.
    PhoneInvalid,
    PhoneTooShort,
    PhoneTooLong,
    PhoneExtension,
    PhoneUnknownCountry,
    PhoneMissingPrefix,
    PhoneNotMobile,
    PhoneNeedsMobileNine,
    PasswordWeak, ///< Under Moodle's default policy; the campus may have another one. See lacks.
    PasswordSpace, ///< Begins or ends with a space.
};
/// Machine word for `rejected` rows and logs: "email_missing_at".
QString word(FieldProblem problem);

/// What Moodle's default password policy asks for and the password does not have.
enum class PasswordLack { Length = 1, Digit = 2, LowerCase = 4, UpperCase = 8, Symbol = 16 };
Q_DECLARE_FLAGS(PasswordLacks, PasswordLack)
Q_DECLARE_OPERATORS_FOR_FLAGS(PasswordLacks)

struct FieldVerdict {
    enum class Severity { Good, Hint, Refused }; ///< A hint lets the form be saved.
    Severity severity = Severity::Good;
    FieldProblem problem = FieldProblem::None;
    int position = -1; ///< Of the offending character, in UTF-16 units; -1 when it is not about one.
    int length = 0; ///< For TooLong: characters there are,
    int limit = 0; ///< and characters there may be.
    QString suggestion; ///< What was probably meant; empty when there is no guess.
    PasswordLacks lacks;

    bool isGood() const { return severity == Severity::Good; }
    bool isRefused() const { return severity == Severity::Refused; }
    friend bool operator==(const FieldVerdict &, const FieldVerdict &) = default;
};

FieldVerdict checkName(const QString &name);
FieldVerdict checkEmail(const QString &email);
/// An empty username is good: the program chooses one.
FieldVerdict checkUsername(const QString &username);
/// Hints only, save for control characters. An empty password is good: Moodle makes one.
FieldVerdict checkPassword(const Secret &password);
/// The number as it will be sent to Moodle.
FieldVerdict checkMoodlePhone(const QString &phone);

/// Trimmed, composed (NFC), inner runs of space made one.
QString normalisedName(const QString &name);
/// Lower case, without the wrapping that copying brings along ("mailto:", "<...>", a final full stop).
QString normalisedEmail(const QString &email);
/// Moodle's alphabet only; may be empty.
QString normalisedUsername(const QString &username);

Q_DECLARE_METATYPE(FieldVerdict)
