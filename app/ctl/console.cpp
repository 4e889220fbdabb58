// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/console.h"

#include "app/services/errortext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

void write(FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

void Console::json(const QJsonValue &value) const
{
    if (!m_isJson)
        return;
    m_hasValue = true;
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    write(stdout, document.toJson(QJsonDocument::Compact));
}

void Console::line(const QString &text) const
{
    if (!m_isJson)
        write(stdout, text.toUtf8());
}

void Console::table(const QStringList &titles, const QList<QStringList> &rows) const
{
    if (m_isJson)
        return;
    QList<qsizetype> widths;
    for (const QString &title : titles)
        widths.append(title.size());
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], row[column].size());
    }
    const auto print = [&](const QStringList &cells) {
        QString text;
        for (qsizetype column = 0; column < cells.size(); ++column)
            text += cells[column].leftJustified(widths[column] + 2);
        write(stdout, text.trimmed().toUtf8());
    };
    print(titles);
    for (const QStringList &row : rows)
        print(row);
}

void Console::note(const QString &text) const
{
    write(stderr, text.toUtf8());
}

void Console::error(const Error &error) const
{
    fail({.text = describe(error).toText(), .code = error.code.isEmpty() ? word(error.kind) : error.code});
}

void Console::refuse(const QString &text) const
{
    fail({.text = text, .code = u"wrong_use"_s});
}

void Console::fail(const Failure &failure) const
{
    note(failure.text);
    if (!m_failure)
        m_failure = failure;
}

void Console::settle() const
{
    if (m_hasValue)
        return;
    const Failure failure =
        m_failure.value_or(Failure{.text = u"The command has failed; standard error says why."_s, .code = u"failed"_s});
    json(QJsonObject{{u"error"_s, failure.text}, {u"code"_s, failure.code}});
}

QJsonValue jsonTime(const QDateTime &utc)
{
    return utc.isValid() ? QJsonValue(utc.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

QJsonValue jsonId(qint64 id)
{
    return id == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(id);
}

QJsonValue jsonError(const std::optional<Error> &error)
{
    return error ? QJsonValue(describe(*error).toText()) : QJsonValue(QJsonValue::Null);
}
