// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/personexport.h"

#include <QDir>
#include <QJsonDocument>
#include <QMimeDatabase>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> writeFile(PersonExport *written, const QString &name, const QByteArray &bytes)
{
    const QString path = QDir(written->folder).filePath(name);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail({.kind = Error::Kind::Permission,
                     .code = u"export_unwritable"_s,
                     .detail = file.errorString(),
                     .retry = Error::Retry::AfterFix,
                     .facts = {{Error::Fact::Url, QDir::toNativeSeparators(path)}}});
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    written->files.append(name);
    return {};
}

QString plainText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return value.toString();
    }
}

QByteArray csv(const PersonData::Table &table)
{
    QStringList lines{table.columns.join(u',')};
    for (const QJsonValue &row : table.rows) {
        QStringList fields;
        for (const QString &column : table.columns)
            fields.append(csvField(plainText(row.toObject().value(column))));
        lines.append(fields.join(u','));
    }
    // The mark at the beginning tells spreadsheets that it is UTF-8.
    return "\xef\xbb\xbf" + (lines.join("\r\n"_L1) + "\r\n"_L1).toUtf8();
}

} // namespace

QString csvField(const QString &text)
{
    static const QString formulas = u"=+-@\t\r"_s;
    bool isNumber = false;
    text.toDouble(&isNumber);
    QString field = text;
    if (!field.isEmpty() && formulas.contains(field.front()) && !isNumber)
        field.prepend(u'\'');
    if (field.contains(u',') || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r'))
        field = u'"' + field.replace(u'"', "\"\""_L1) + u'"';
    return field;
}

Result<PersonExport> writePersonExport(const PersonData &data, const QString &folder, const QDateTime &now)
{
    PersonExport written{.folder = folder};
    if (!QDir().mkpath(folder)) {
        return fail({.kind = Error::Kind::Permission,
                     .code = u"export_unwritable"_s,
                     .retry = Error::Retry::AfterFix,
                     .facts = {{Error::Fact::Url, QDir::toNativeSeparators(folder)}}});
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QJsonObject all{{u"exported_at"_s, now.toString(Qt::ISODateWithMs)}};
    for (const PersonData::Table &table : data.tables) {
        all.insert(table.name, table.rows);
        if (const Result<void> stored = writeFile(&written, table.name + u".csv"_s, csv(table)); !stored)
            return fail(stored.error());
    }
    const Result<void> stored = writeFile(&written, u"person.json"_s, QJsonDocument(all).toJson());
    return stored ? Result<PersonExport>(written) : fail(stored.error());
}

Result<void> addExportFile(PersonExport *written, qint64 incomingId, const MediaFile &file)
{
    // Never a name that somebody else chose: only its ending, if the type has one.
    const QString suffix = QMimeDatabase().mimeTypeForName(file.type).preferredSuffix();
    const QString name = u"media-%1"_s.arg(incomingId) + (suffix.isEmpty() ? QString() : u'.' + suffix);
    return writeFile(written, name, file.content);
}
