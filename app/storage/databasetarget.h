// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/secret.h"

/// Which database the program works on.
struct DatabaseTarget {
    enum class Kind { Sqlite, PostgreSql };
    Kind kind = Kind::Sqlite;
    QString path; ///< SQLite: the file, absolute.
    QString host; ///< PostgreSQL: name, address, or the folder of a local socket; empty = the default socket.
    int port = 5432;
    QString database;
    QString user; ///< Empty = as the operating system calls the person.
    Secret password;
    QString sslMode; ///< As libpq spells it ("require", "verify-full"); empty = libpq's own choice.
    /// How long a statement waits for another writer before it fails as locked.
    std::chrono::milliseconds lockPatience{10'000};

    /// Reads "sqlite:/path/file.db" or "postgresql://user:password@host:port/database", whose parts are
    /// percent-decoded;
    /// "?host=/folder" names a local socket, "?sslmode=" asks for encryption. Fails with Invalid.
    static Result<DatabaseTarget> fromText(const QString &text);
    /// For the status bar and the log: without the password.
    QString description() const;
};
