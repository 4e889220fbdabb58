// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrationsteps.h"

#include "app/storage/storagecode.h"
#include "app/storage/storageerror.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isBlank(const QString &statement)
{
    const QStringList lines = statement.split(u'\n');
    return std::all_of(lines.begin(), lines.end(), [](const QString &line) {
        const QString text = line.trimmed();
        return text.isEmpty() || text.startsWith("--"_L1);
    });
}

Result<MigrationStep> readStep(const QDir &folder, const QString &fileName)
{
    static const QRegularExpression form(u"^(\\d{4})_[a-z0-9_]+\\.sql$"_s);
    const auto match = form.match(fileName);
    if (!match.hasMatch())
        return fail(storageError(StorageCode::brokenMigration, u"not the name of a step: "_s + fileName));
    QFile file(folder.filePath(fileName));
    if (!file.open(QIODevice::ReadOnly))
        return fail(storageError(StorageCode::brokenMigration, u"cannot be read: "_s + fileName));
    const QByteArray text = file.readAll();
    return MigrationStep{match.captured(1).toInt(), fileName.chopped(4),
                         QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex()),
                         sqlStatements(QString::fromUtf8(text))};
}

} // namespace

QStringList sqlStatements(const QString &text)
{
    QStringList statements;
    QString statement;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.trimmed() != "--;"_L1) {
            statement += line + u'\n';
            continue;
        }
        statements.append(statement.trimmed());
        statement.clear();
    }
    statements.append(statement.trimmed());
    statements.removeIf(isBlank);
    return statements;
}

Result<QList<MigrationStep>> migrationSteps(const QString &root, SqlSession::Dialect dialect)
{
    const QDir folder(root + (dialect == SqlSession::Dialect::Sqlite ? "/sqlite"_L1 : "/postgresql"_L1));
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    QList<MigrationStep> steps;
    for (const QString &name : names) {
        auto step = readStep(folder, name);
        if (!step)
            return fail(step.error());
        if (step->version != steps.size() + 1)
            return fail(storageError(StorageCode::brokenMigration, u"a step is missing or double before "_s + name));
        steps.append(*std::move(step));
    }
    if (steps.isEmpty())
        return fail(storageError(StorageCode::brokenMigration, u"no steps in "_s + folder.path()));
    return steps;
}
