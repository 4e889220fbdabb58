// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/moodlelimits.h"

#include "app/domain/names.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kEmailLocalLength = 64;
constexpr int kDomainLabelLength = 63;

FieldVerdict refuse(FieldProblem problem, qsizetype position = -1, const QString &suggestion = {})
{
    return {.severity = FieldVerdict::Severity::Refused,
            .problem = problem,
            .position = int(position),
            .suggestion = suggestion};
}

FieldVerdict hint(FieldProblem problem, qsizetype position = -1, const QString &suggestion = {})
{
    return {.severity = FieldVerdict::Severity::Hint,
            .problem = problem,
            .position = int(position),
            .suggestion = suggestion};
}

/// Databases count characters, not UTF-16 units.
int characters(const QString &text)
{
    return int(std::count_if(text.cbegin(), text.cend(), [](QChar character) { return !character.isLowSurrogate(); }));
}

FieldVerdict tooLong(int length, int limit)
{
    return {.severity = FieldVerdict::Severity::Refused,
            .problem = FieldProblem::TooLong,
            .length = length,
            .limit = limit};
}

qsizetype firstControl(const QString &text)
{
    const auto found = std::find_if(text.cbegin(), text.cend(), [](QChar character) {
        return character.category() == QChar::Other_Control || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator;
    });
    return found == text.cend() ? -1 : std::distance(text.cbegin(), found);
}

/// PHP takes every "<" that is not followed by space for the beginning of a tag.
qsizetype firstTag(const QString &text)
{
    for (qsizetype i = text.indexOf(u'<'); i >= 0; i = text.indexOf(u'<', i + 1)) {
        if (i + 1 == text.size() || !text[i + 1].isSpace())
            return i;
    }
    return -1;
}

bool isAsciiAlphanumeric(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z')
        || (character >= u'0' && character <= u'9');
}

bool belongsInLocalPart(QChar character)
{
    static const QString signs = u"!#$%&'*+/=?^_`{|}~.-"_s;
    return isAsciiAlphanumeric(character) || signs.contains(character);
}

FieldVerdict checkLocalPart(const QString &local)
{
    if (local.isEmpty())
        return refuse(FieldProblem::EmailMissingName, 0);
    for (qsizetype i = 0; i < local.size(); ++i) {
        if (!belongsInLocalPart(local[i]))
            return refuse(FieldProblem::Characters, i);
    }
    if (local.startsWith(u'.'))
        return refuse(FieldProblem::EmailDots, 0);
    if (local.endsWith(u'.'))
        return refuse(FieldProblem::EmailDots, local.size() - 1);
    if (const qsizetype twice = local.indexOf(".."_L1); twice >= 0)
        return refuse(FieldProblem::EmailDots, twice);
    if (local.size() > kEmailLocalLength)
        return tooLong(int(local.size()), kEmailLocalLength);
    return {};
}

FieldVerdict checkDomainLabel(const QString &label, qsizetype start)
{
    if (label.isEmpty())
        return refuse(FieldProblem::EmailDots, start);
    for (qsizetype i = 0; i < label.size(); ++i) {
        if (!isAsciiAlphanumeric(label[i]) && label[i] != u'-')
            return refuse(FieldProblem::Characters, start + i);
    }
    if (label.startsWith(u'-') || label.endsWith(u'-') || label.size() > kDomainLabelLength)
        return refuse(FieldProblem::EmailDomain, start);
    return {};
}

/// \a start is the domain's place in the whole address.
FieldVerdict checkDomain(const QString &domain, qsizetype start)
{
    if (domain.isEmpty())
        return refuse(FieldProblem::EmailMissingDomain, start);
    const QStringList labels = domain.split(u'.');
    if (labels.size() < 2 || (labels.size() == 2 && labels.back().isEmpty()))
        return refuse(FieldProblem::EmailMissingDomainEnd, start + domain.size());
    qsizetype at = start;
    for (const QString &label : labels) {
        if (const FieldVerdict verdict = checkDomainLabel(label, at); !verdict.isGood())
            return verdict;
        at += label.size() + 1;
    }
    const QString &end = labels.back();
    const bool hasDigit = std::any_of(end.cbegin(), end.cend(), [](QChar character) { return character.isDigit(); });
    if (end.size() < 2 || (hasDigit && !end.startsWith("xn--"_L1, Qt::CaseInsensitive)))
        return refuse(FieldProblem::EmailMissingDomainEnd, start + domain.size() - end.size());
    return {};
}

/// Slips that real lists of students are full of. Only spellings under which no provider of note exists.
QString likelyDomain(const QString &domain)
{
    struct Slip {
        QLatin1StringView wrong;
        QLatin1StringView right;
    };
    static constexpr std::array kSlips{
        Slip{"gmial.com"_L1, "gmail.com"_L1},     Slip{"gmai.com"_L1, "gmail.com"_L1},
        Slip{"gamil.com"_L1, "gmail.com"_L1},     Slip{"gmil.com"_L1, "gmail.com"_L1},
        Slip{"gmaill.com"_L1, "gmail.com"_L1},    Slip{"gmail.con"_L1, "gmail.com"_L1},
        Slip{"gmail.cm"_L1, "gmail.com"_L1},      Slip{"gmail.es"_L1, "gmail.com"_L1},
        Slip{"gmail.comm"_L1, "gmail.com"_L1},    Slip{"gnail.com"_L1, "gmail.com"_L1},
        Slip{"hotmial.com"_L1, "hotmail.com"_L1}, Slip{"hotmai.com"_L1, "hotmail.com"_L1},
        Slip{"hotmal.com"_L1, "hotmail.com"_L1},  Slip{"hotmail.con"_L1, "hotmail.com"_L1},
        Slip{"hormail.com"_L1, "hotmail.com"_L1}, Slip{"homail.com"_L1, "hotmail.com"_L1},
        Slip{"outlok.com"_L1, "outlook.com"_L1},  Slip{"outlook.con"_L1, "outlook.com"_L1},
        Slip{"outllok.com"_L1, "outlook.com"_L1}, Slip{"yaho.com"_L1, "yahoo.com"_L1},
        Slip{"yahoo.con"_L1, "yahoo.com"_L1},     Slip{"yhaoo.com"_L1, "yahoo.com"_L1},
        Slip{"iclud.com"_L1, "icloud.com"_L1},    Slip{"icloud.con"_L1, "icloud.com"_L1},
    };
    const auto found =
        std::find_if(kSlips.cbegin(), kSlips.cend(), [&domain](const Slip &slip) { return domain == slip.wrong; });
    return found == kSlips.cend() ? QString() : QString(found->right);
}

bool belongsInUsername(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9')
        || u"._-@"_s.contains(character);
}

/// One character of UTF-8; a broken sequence counts byte by byte.
char32_t nextCharacter(const QByteArray &bytes, qsizetype *at)
{
    const auto byte = [&bytes](qsizetype i) { return i < bytes.size() ? uchar(bytes[i]) : uchar(0); };
    const uchar first = byte((*at)++);
    const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    char32_t character = more == 0 ? first : first & (0x3f >> more);
    for (int i = 0; i < more; ++i) {
        if ((byte(*at) & 0xc0) != 0x80)
            return first;
        character = (character << 6) | (byte((*at)++) & 0x3f);
    }
    return character;
}

/// Moodle goes by Unicode: "Ñ" is a capital, not a symbol.
PasswordLack kindOf(char32_t character)
{
    if (QChar::isDigit(character))
        return PasswordLack::Digit;
    if (QChar::isLower(character))
        return PasswordLack::LowerCase;
    return QChar::isUpper(character) ? PasswordLack::UpperCase : PasswordLack::Symbol;
}

struct FieldWord {
    FormField field;
    QLatin1StringView word;
};
constexpr std::array kFields{
    FieldWord{FormField::FirstName, "first_name"_L1}, FieldWord{FormField::LastName, "last_name"_L1},
    FieldWord{FormField::Email, "email"_L1},          FieldWord{FormField::Phone, "phone"_L1},
    FieldWord{FormField::Username, "username"_L1},    FieldWord{FormField::Password, "password"_L1},
    FieldWord{FormField::Courses, "courses"_L1},
};

struct ProblemWord {
    FieldProblem problem;
    QLatin1StringView word;
};
constexpr std::array kProblems{
    ProblemWord{FieldProblem::None, "none"_L1},
    ProblemWord{FieldProblem::Missing, "missing"_L1},
    ProblemWord{FieldProblem::TooLong, "too_long"_L1},
    ProblemWord{FieldProblem::Tags, "tags"_L1},
    ProblemWord{FieldProblem::ControlCharacters, "control_characters"_L1},
    ProblemWord{FieldProblem::Characters, "characters"_L1},
    ProblemWord{FieldProblem::UpperCase, "upper_case"_L1},
    ProblemWord{FieldProblem::EmailMissingAt, "email_missing_at"_L1},
    ProblemWord{FieldProblem::EmailSeveralAts, "email_several_ats"_L1},
    ProblemWord{FieldProblem::EmailMissingName, "email_missing_name"_L1},
    ProblemWord{FieldProblem::EmailMissingDomain, "email_missing_domain"_L1},
    ProblemWord{FieldProblem::EmailMissingDomainEnd, "email_missing_domain_end"_L1},
    ProblemWord{FieldProblem::EmailSpace, "email_space"_L1},
    ProblemWord{FieldProblem::EmailAccent, "email_accent"_L1},
    ProblemWord{FieldProblem::EmailDots, "email_dots"_L1},
    ProblemWord{FieldProblem::EmailDomain, "email_domain"_L1},
    ProblemWord{FieldProblem::EmailTypo, "email_typo"_L1},
    ProblemWord{FieldProblem::PhoneInvalid, "phone_invalid"_L1},
    ProblemWord{FieldProblem::PhoneTooShort, "phone_too_short"_L1},
    ProblemWord{FieldProblem::PhoneTooLong, "phone_too_long"_L1},
    ProblemWord{FieldProblem::PhoneExtension, "phone_extension"_L1},
    ProblemWord{FieldProblem::PhoneUnknownCountry, "phone_unknown_country"_L1},
    ProblemWord{FieldProblem::PhoneMissingPrefix, "phone_missing_prefix"_L1},
    ProblemWord{FieldProblem::PhoneNotMobile, "phone_not_mobile"_L1},
    ProblemWord{FieldProblem::PhoneNeedsMobileNine, "phone_needs_mobile_nine"_L1},
    ProblemWord{FieldProblem::PasswordWeak, "password_weak"_L1},
    ProblemWord{FieldProblem::PasswordSpace, "password_space"_L1},
};

} // namespace

QString word(FormField field)
{
    const auto found = std::find_if(kFields.cbegin(), kFields.cend(),
                                    [field](const FieldWord &entry) { return entry.field == field; });
    return found == kFields.cend() ? QString() : QString(found->word);
}

QString word(FieldProblem problem)
{
    const auto found = std::find_if(kProblems.cbegin(), kProblems.cend(),
                                    [problem](const ProblemWord &entry) { return entry.problem == problem; });
    return found == kProblems.cend() ? QString() : QString(found->word);
}

FieldVerdict checkName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return refuse(FieldProblem::Missing);
    if (const qsizetype at = firstControl(name); at >= 0)
        return refuse(FieldProblem::ControlCharacters, at);
    if (const qsizetype at = firstTag(name); at >= 0)
        return refuse(FieldProblem::Tags, at);
    const int length = characters(normalisedName(name));
    return length > kMoodleNameLength ? tooLong(length, kMoodleNameLength) : FieldVerdict();
}

FieldVerdict checkEmail(const QString &email)
{
    if (email.isEmpty())
        return refuse(FieldProblem::Missing);
    if (const qsizetype at = firstControl(email); at >= 0)
        return refuse(FieldProblem::ControlCharacters, at);
    for (qsizetype i = 0; i < email.size(); ++i) {
        if (email[i].isSpace())
            return refuse(FieldProblem::EmailSpace, i);
        if (email[i].unicode() > 0x7e)
            return refuse(FieldProblem::EmailAccent, i);
    }
    const qsizetype at = email.indexOf(u'@');
    if (at < 0)
        return refuse(FieldProblem::EmailMissingAt);
    if (const qsizetype second = email.indexOf(u'@', at + 1); second >= 0)
        return refuse(FieldProblem::EmailSeveralAts, second);
    if (const FieldVerdict verdict = checkLocalPart(email.left(at)); !verdict.isGood())
        return verdict;
    const QString domain = email.mid(at + 1);
    if (const FieldVerdict verdict = checkDomain(domain, at + 1); !verdict.isGood())
        return verdict;
    if (email.size() > kMoodleEmailLength)
        return tooLong(int(email.size()), kMoodleEmailLength);
    if (const QString likely = likelyDomain(domain.toLower()); !likely.isEmpty())
        return hint(FieldProblem::EmailTypo, at + 1, email.left(at + 1) + likely);
    return {};
}

FieldVerdict checkUsername(const QString &username)
{
    bool hasUpperCase = false;
    for (qsizetype i = 0; i < username.size(); ++i) {
        if (belongsInUsername(username[i]))
            continue;
        if (username[i] < u'A' || username[i] > u'Z')
            return refuse(FieldProblem::Characters, i, normalisedUsername(username));
        hasUpperCase = true;
    }
    if (username.size() > kMoodleUsernameLength)
        return tooLong(int(username.size()), kMoodleUsernameLength);
    return hasUpperCase ? hint(FieldProblem::UpperCase, -1, username.toLower()) : FieldVerdict();
}

FieldVerdict checkPassword(const Secret &password)
{
    if (password.isEmpty())
        return {};
    const QByteArray &bytes = password.reveal(); // judged in place: no copy of it is made
    PasswordLacks lacks =
        PasswordLack::Digit | PasswordLack::LowerCase | PasswordLack::UpperCase | PasswordLack::Symbol;
    int length = 0;
    for (qsizetype i = 0; i < bytes.size(); ++length) {
        const qsizetype start = i;
        const char32_t character = nextCharacter(bytes, &i);
        if (character < 0x20 || character == 0x7f)
            return refuse(FieldProblem::ControlCharacters, start);
        lacks.setFlag(kindOf(character), false);
    }
    lacks.setFlag(PasswordLack::Length, length < 8);
    FieldVerdict verdict;
    if (bytes.startsWith(' ') || bytes.endsWith(' '))
        verdict = hint(FieldProblem::PasswordSpace);
    else if (lacks)
        verdict = hint(FieldProblem::PasswordWeak);
    verdict.lacks = lacks;
    return verdict;
}

FieldVerdict checkMoodlePhone(const QString &phone)
{
    const int length = characters(phone);
    return length > kMoodlePhoneLength ? tooLong(length, kMoodlePhoneLength) : FieldVerdict();
}

QString normalisedName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).simplified();
}

QString normalisedEmail(const QString &email)
{
    QString text = email.simplified();
    if (const qsizetype open = text.lastIndexOf(u'<'); open >= 0 && text.endsWith(u'>'))
        text = text.mid(open + 1).chopped(1).trimmed(); // "Ana Ruiz <ana@correo.example>"
    if (text.startsWith("mailto:"_L1, Qt::CaseInsensitive))
        text = text.mid(7);
    while (!text.isEmpty() && (text.back().category() == QChar::Other_Format || u".,;:"_s.contains(text.back())))
        text.chop(1);
    while (!text.isEmpty() && text.front().category() == QChar::Other_Format)
        text.remove(0, 1);
    return text.toLower();
}

QString normalisedUsername(const QString &username)
{
    const QString letters = folded(username);
    QString result;
    for (const QChar character : letters) {
        if (character == u' ')
            result += u'.';
        else if (belongsInUsername(character))
            result += character;
    }
    return result.left(kMoodleUsernameLength);
}
