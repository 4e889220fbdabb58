// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/names.h"

#include "app/domain/moodlelimits.h"

#include <QList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Letters that Unicode does not decompose into a base letter and a mark.
QStringView plainLetters(QChar character)
{
    struct Letter {
        char16_t from;
        QStringView to;
    };
    static constexpr std::array kLetters{
        Letter{u'ß', u"ss"}, Letter{u'ł', u"l"},  Letter{u'ø', u"o"},  Letter{u'đ', u"d"}, Letter{u'ð', u"d"},
        Letter{u'þ', u"th"}, Letter{u'æ', u"ae"}, Letter{u'œ', u"oe"}, Letter{u'ı', u"i"}, Letter{u'ħ', u"h"},
        Letter{u'ŧ', u"t"},  Letter{u'ŋ', u"n"},  Letter{u'ə', u"e"},  Letter{u'’', u"'"}, Letter{u'‘', u"'"},
        Letter{u'´', u"'"},  Letter{u'`', u"'"},  Letter{u'‐', u"-"},  Letter{u'‑', u"-"}, Letter{u'–', u"-"},
    };
    const auto found = std::find_if(kLetters.cbegin(), kLetters.cend(),
                                    [character](const Letter &letter) { return letter.from == character; });
    return found == kLetters.cend() ? QStringView() : found->to;
}

bool isDropped(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format
        || category == QChar::Other_Control;
}

/// Lower-case Latin letters and digits of one word, hyphens inside kept; empty when nothing of it is Latin.
QString slug(const QString &word)
{
    const QString letters = folded(word);
    QString result;
    for (const QChar character : letters) {
        const bool isPlain = (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
        if (isPlain || (character == u'-' && !result.isEmpty() && !result.endsWith(u'-')))
            result += character;
    }
    while (result.endsWith(u'-'))
        result.chop(1);
    return result;
}

/// A name in which a letter was lost (another script) would give a stump: then it counts as not Latin at all.
QStringList slugs(const QString &name)
{
    QStringList result;
    for (const QString &word : folded(name).split(u' ', Qt::SkipEmptyParts)) {
        const bool isForeign = std::any_of(word.cbegin(), word.cend(),
                                           [](QChar character) { return character.isLetter() && character > u'z'; });
        if (const QString text = isForeign ? QString() : slug(word); !text.isEmpty())
            result.append(text);
    }
    return result;
}

/// "de la cruz marin" begins with the surname "delacruz".
QString firstSurname(const QStringList &words)
{
    static const QStringList particles{u"de"_s, u"del"_s, u"la"_s, u"las"_s, u"los"_s, u"el"_s,  u"da"_s,   u"das"_s,
                                       u"do"_s, u"dos"_s, u"di"_s, u"van"_s, u"von"_s, u"der"_s, u"den"_s,  u"ten"_s,
                                       u"le"_s, u"du"_s,  u"al"_s, u"bin"_s, u"mac"_s, u"san"_s, u"santa"_s};
    QString surname;
    for (const QString &word : words) {
        surname += word;
        if (!particles.contains(word))
            break;
    }
    return surname;
}

QString localPart(const QString &email)
{
    QString result;
    const QString local = folded(email.section(u'@', 0, 0)).section(u'+', 0, 0);
    for (const QChar character : local) {
        const bool isPlain = (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
        if (isPlain || (u"._-"_s.contains(character) && !result.isEmpty()))
            result += character;
    }
    while (!result.isEmpty() && u"._-"_s.contains(result.back()))
        result.chop(1);
    return result;
}

} // namespace

QString folded(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(decomposed.size());
    for (const char32_t character : decomposed.toUcs4()) {
        if (QChar::isSpace(character)) {
            result += u' ';
        } else if (!isDropped(character)) {
            const QStringView plain =
                QChar::requiresSurrogates(character) ? QStringView() : plainLetters(QChar(char16_t(character)));
            if (plain.isNull())
                result += QChar::fromUcs4(character);
            else
                result += plain;
        }
    }
    return result.simplified();
}

QStringList usernameProposals(const QString &firstName, const QString &lastName, const QString &email)
{
    const QStringList first = slugs(firstName);
    const QStringList last = slugs(lastName);
    const QString local = localPart(email);
    QStringList proposals;
    const auto add = [&proposals](const QString &proposal) {
        const QString fitting = proposal.left(kMoodleUsernameLength);
        if (!fitting.isEmpty() && !proposals.contains(fitting))
            proposals.append(fitting);
    };
    if (!first.isEmpty() && !last.isEmpty()) {
        const QString surname = firstSurname(last);
        add(first.front() + u'.' + surname);
        add(first.front().front() + (u'.' + surname));
        add(first.join(QString()) + u'.' + surname);
        add(first.front() + u'.' + last.join(u'.'));
    } else if (!first.isEmpty() || !last.isEmpty()) {
        // Half a name tells few people apart; the address is the better half.
        add(local);
        add(first.isEmpty() ? firstSurname(last) : first.join(u'.'));
    }
    add(local);
    if (proposals.isEmpty())
        add(u"alumno"_s);
    const QString base = proposals.front();
    for (int number = 2; number <= 4; ++number)
        add(withSuffix(base, number));
    return proposals;
}

QString withSuffix(const QString &base, int number)
{
    if (number < 2)
        return base.left(kMoodleUsernameLength);
    QString suffix = QString::number(number);
    if (!base.isEmpty() && base.back().isDigit())
        suffix.prepend(u'.');
    return base.left(kMoodleUsernameLength - suffix.size()) + suffix;
}
