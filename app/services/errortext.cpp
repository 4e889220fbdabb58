// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/errortext.h"

#include "app/domain/whatsapperrors.h"
#include "app/services/errorrows.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestFact = 240;

QString translated(const char *text)
{
    return text ? QCoreApplication::translate("ErrorText", text) : QString();
}

QString systemName(Error::System system)
{
    switch (system) {
    case Error::System::Moodle:
        return QCoreApplication::translate("ErrorText", "the campus");
    case Error::System::WhatsApp:
        return QCoreApplication::translate("ErrorText", "WhatsApp");
    case Error::System::Database:
        return QCoreApplication::translate("ErrorText", "the database");
    case Error::System::Bedel:
        break;
    }
    return QCoreApplication::translate("ErrorText", "Bedel");
}

bool fits(const ErrorRow &row, const Error &error)
{
    if ((row.kind && *row.kind != error.kind) || (row.code && error.code != QLatin1StringView(row.code))
        || (row.status && error.fact(Error::Fact::Status) != QLatin1StringView(row.status)))
        return false;
    for (const auto &fact : row.facts) {
        if (fact && plainFact(error.fact(*fact)).isEmpty())
            return false;
    }
    return true;
}

const ErrorRow *findRow(std::span<const ErrorRow> rows, const Error &error)
{
    for (const ErrorRow &row : rows) {
        if (fits(row, error))
            return &row;
    }
    return nullptr;
}

std::span<const ErrorRow> systemRows(Error::System system)
{
    switch (system) {
    case Error::System::Moodle:
        return moodleErrorRows();
    case Error::System::WhatsApp:
        return whatsAppErrorRows();
    case Error::System::Database:
        return databaseErrorRows();
    case Error::System::Bedel:
        break;
    }
    return {};
}

/// A time stands in the text as people read it, in the zone of this place.
QString shownFact(Error::Fact fact, const QString &value)
{
    const QDateTime at = fact == Error::Fact::Time ? QDateTime::fromString(value, Qt::ISODate) : QDateTime();
    if (!at.isValid())
        return plainFact(value);
    const QDateTime local = at.toLocalTime();
    const bool isDay = local.time() == QTime(0, 0); // what rests does so until a day begins
    return QLocale().toString(local, isDay ? u"ddd d MMM"_s : u"ddd d MMM, HH:mm"_s);
}

/// In one pass: a fact that contains "%2" stays as it is.
QString filled(const char *text, const ErrorRow &row, const Error &error)
{
    const QString pattern = translated(text);
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int slot = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (slot < 1) {
            result += pattern[i];
            continue;
        }
        ++i;
        if (slot == 9)
            result += systemName(error.system);
        else if (slot == 8)
            result += plainFact(error.code);
        else if (slot <= 3 && row.facts[size_t(slot - 1)])
            result += shownFact(*row.facts[size_t(slot - 1)], error.fact(*row.facts[size_t(slot - 1)]));
    }
    return result;
}

/// Meta's own table; an answer that is not Meta's has an HTTP status for a code.
std::optional<WhatsAppErrorInfo> metaInfo(const Error &error)
{
    constexpr int kUnknownId = 33; // the only subcode that changes a code's meaning
    constexpr int kLastHttpStatus = 599;
    if (error.system != Error::System::WhatsApp || error.kind == Error::Kind::Unconfirmed)
        return {};
    bool isNumber = false;
    const int code = error.code.toInt(&isNumber);
    if (!isNumber || (error.kind == Error::Kind::WrongService && code <= kLastHttpStatus))
        return {};
    return whatsAppErrorInfo(code, code == 100 && error.kind == Error::Kind::NotFound ? kUnknownId : 0);
}

const ErrorRow &genericRow(const Error &error)
{
    const ErrorRow *row = findRow(genericErrorRows(), error);
    return row ? *row : genericErrorRows().back();
}

ErrorText textOf(const ErrorRow &row, const Error &error)
{
    return {filled(row.title, row, error), filled(row.sentence, row, error), filled(row.advice, row, error)};
}

/// A code of Meta's that has no sentence of its own here.
ErrorText metaText(const WhatsAppErrorInfo &info, const Error &error, const QLocale &locale)
{
    return {QCoreApplication::translate("ErrorText", "Refused by WhatsApp"),
            QCoreApplication::translate("ErrorText", "WhatsApp answered “%1” (code %2).")
                .arg(info.title, plainFact(error.code)),
            info.advice(locale)};
}

} // namespace

QString ErrorText::toText() const
{
    return advice.isEmpty() ? sentence : sentence + u' ' + advice;
}

ErrorText describe(const Error &error, const QLocale &locale)
{
    const ErrorRow *row = findRow(systemRows(error.system), error);
    // A code of our own says more than the kind alone.
    if (!row || !row->code) {
        const ErrorRow *own = error.code.isEmpty() ? nullptr : findRow(ownErrorRows(), error);
        if (!own && !error.code.isEmpty())
            own = findRow(sendingErrorRows(), error);
        if (!own && !error.code.isEmpty())
            own = findRow(inboxErrorRows(), error);
        if (!own && !error.code.isEmpty())
            own = findRow(configErrorRows(), error);
        row = own ? own : row;
    }
    const std::optional<WhatsAppErrorInfo> info = metaInfo(error);
    if (info && (!row || !row->code))
        return metaText(*info, error, locale);
    const ErrorRow &generic = genericRow(error);
    if (!row)
        return textOf(generic, error);
    ErrorText text = textOf(*row, error);
    if (text.advice.isEmpty())
        text.advice = info ? info->advice(locale) : filled(generic.advice, generic, error);
    return text;
}

QString plainFact(const QString &fact)
{
    static const QRegularExpression tags(u"</?[a-zA-Z!?][^>]*(>|$)"_s);
    QString text = fact;
    text.replace("&nbsp;"_L1, " "_L1).replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1);
    text.replace("&quot;"_L1, "\""_L1)
        .replace("&#39;"_L1, "'"_L1)
        .replace("&#039;"_L1, "'"_L1)
        .replace("&amp;"_L1, "&"_L1);
    text.replace(tags, u" "_s);
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    text = text.simplified();
    return text.size() > kLongestFact ? text.left(kLongestFact).trimmed() + u'…' : text;
}
