// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/secret.h"

#include <QMap>
#include <QString>

/// Where the database is. Never holds the password: that is SecretName::DatabasePassword.
struct DatabaseLocation {
    enum class Engine { Sqlite, PostgreSql };
    Engine engine = Engine::Sqlite;
    QString path; ///< SQLite: absolute.
    QString host; ///< PostgreSQL, from here on; empty when options[host] is the folder of a local socket.
    int port = 5432;
    QString database;
    QString user;
    QMap<QString, QString> options; ///< Handed to the client library: sslmode, sslrootcert, connect_timeout ...

    /// "sqlite:/path/file.db" or "postgresql://user@host:port/database?sslmode=require"
    QString toText() const;
    /// For people: the file's path, or "host, database".
    QString displayName() const;
    friend bool operator==(const DatabaseLocation &, const DatabaseLocation &) = default;
};

/// Reads both forms; a relative SQLite path is made absolute, "~/" is the home folder. Kind::Invalid, code
/// "setting_database" (facts[Parameter] shows the two forms), "setting_database_password" when the text holds one: see
/// takePassword().
Result<DatabaseLocation> databaseLocation(const QString &text);

/// Cuts the password out of "postgresql://user:password@host/database", decoded; empty when there is none.
Secret takePassword(QString *text);
