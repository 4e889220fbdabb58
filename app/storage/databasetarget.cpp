// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/databasetarget.h"

#include "app/storage/storagecode.h"

#include <QDir>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace {

// The text may hold a password, so the reason never quotes it.
tl::unexpected<Error> badTarget(const QString &reason)
{
    Error error{.kind = Error::Kind::Invalid,
                .system = Error::System::Database,
                .code = StorageCode::badTarget,
                .detail = reason,
                .retry = Error::Retry::AfterFix};
    error.facts.insert(Error::Fact::Field, u"database"_s);
    return fail(std::move(error));
}

Result<DatabaseTarget> sqliteTarget(QString path)
{
    if (path.startsWith("//"_L1))
        path.remove(0, 2);
    if (path.isEmpty() || path.endsWith(u'/'))
        return badTarget(u"sqlite: needs the path of a file"_s);
    DatabaseTarget target;
    target.path = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    return target;
}

bool isSslMode(const QString &mode)
{
    static const QStringList modes{u"disable"_s, u"allow"_s,     u"prefer"_s,
                                   u"require"_s, u"verify-ca"_s, u"verify-full"_s};
    return modes.contains(mode);
}

Result<DatabaseTarget> postgreSqlTarget(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return badTarget(u"not a valid address; special characters are written as %XX"_s);
    DatabaseTarget target;
    target.kind = DatabaseTarget::Kind::PostgreSql;
    target.host = url.host(QUrl::FullyDecoded);
    target.port = url.port(5432);
    target.user = url.userName(QUrl::FullyDecoded);
    target.password = Secret(url.password(QUrl::FullyDecoded).toUtf8());
    target.database = url.path(QUrl::FullyDecoded).mid(1);
    const auto parameters = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : parameters) {
        if (name == "host"_L1)
            target.host = value;
        else if (name == "sslmode"_L1 && isSslMode(value))
            target.sslMode = value;
        else
            return badTarget(u"parameter not understood: "_s + name);
    }
    if (target.database.isEmpty() || target.database.contains(u'/'))
        return badTarget(u"the name of the database is missing"_s);
    return target;
}

} // namespace

Result<DatabaseTarget> DatabaseTarget::fromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith("sqlite:"_L1))
        return sqliteTarget(trimmed.mid(7));
    if (trimmed.startsWith("postgresql://"_L1) || trimmed.startsWith("postgres://"_L1))
        return postgreSqlTarget(trimmed);
    return badTarget(u"begins neither with sqlite: nor with postgresql://"_s);
}

QString DatabaseTarget::description() const
{
    if (kind == Kind::Sqlite)
        return u"SQLite %1"_s.arg(QDir::toNativeSeparators(path));
    const QString place = host.isEmpty() ? u"localhost"_s : host.contains(u':') ? u"[%1]"_s.arg(host) : host;
    const QString server = port == 5432 ? place : u"%1:%2"_s.arg(place).arg(port);
    return u"PostgreSQL %1/%2"_s.arg(server, database);
}
