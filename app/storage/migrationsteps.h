// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/storage/sqlsession.h"

/// One numbered file.
struct MigrationStep {
    int version = 0;
    QString name; ///< "0001_foundation"
    QString checksum; ///< SHA-256 of the file, hexadecimal.
    QStringList statements;
};

/// The steps of a folder in order. Fails with broken_migration when a number is missing, double or not the first.
Result<QList<MigrationStep>> migrationSteps(const QString &root, SqlSession::Dialect dialect);

/// The statements of a file; each ends with a line "--;". Parts of comments and blank lines alone are left out.
QStringList sqlStatements(const QString &text);
