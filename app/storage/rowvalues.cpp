// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/rowvalues.h"

#include "app/domain/names.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

QVariant jsonColumn(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QVariant jsonColumn(const QJsonArray &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QVariant errorColumn(const std::optional<Error> &error)
{
    return error ? jsonColumn(error->toJson()) : QVariant();
}

std::optional<Error> errorFromColumn(const QVariant &value)
{
    if (value.isNull())
        return std::nullopt;
    return Error::fromJson(QJsonDocument::fromJson(value.toString().toUtf8()).object());
}

QString uuidColumn(const QUuid &uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

QString likePattern(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    return u'%' + escaped + u'%';
}

QString sortKey(const QString &text)
{
    // '~' sorts after every letter, so "ñ" as "n~" comes between "nz" and "o".
    QString marked = text.normalized(QString::NormalizationForm_C);
    marked.replace(u'ñ', "n~"_L1).replace(u'Ñ', "n~"_L1);
    return folded(marked);
}

QStringList filterWords(const QString &text)
{
    return folded(text).split(u' ', Qt::SkipEmptyParts);
}

QString prefixEnd(const QString &prefix)
{
    return prefix + QChar(0xfffd); // folded text never holds the replacement character
}

Result<qint64> numberOf(SqlSession &session, const QString &sql, const QVariantList &values)
{
    Result<QSqlQuery> query = session.execute(sql, values);
    if (!query)
        return fail(query.error());
    return query->next() ? query->value(0).toLongLong() : 0;
}

Result<qint64> numberOf(SqlSession &session, const DialectSql &sql, const QVariantList &values)
{
    return numberOf(session, session.dialect() == SqlSession::Dialect::Sqlite ? sql.sqlite : sql.postgreSql, values);
}

Result<void> run(SqlSession &session, const QString &sql, const QVariantList &values)
{
    Result<QSqlQuery> query = session.execute(sql, values);
    if (!query)
        return fail(query.error());
    return {};
}

Result<int> runCounted(SqlSession &session, const QString &sql, const QVariantList &values)
{
    Result<QSqlQuery> query = session.execute(sql, values);
    if (!query)
        return fail(query.error());
    return query->numRowsAffected();
}
