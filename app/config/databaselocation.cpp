// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/databaselocation.h"

#include <QDir>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView kSqlite = "sqlite:"_L1;

tl::unexpected<Error> refuse(const QString &code)
{
    Error error{.kind = Error::Kind::Invalid, .code = code, .retry = Error::Retry::AfterFix};
    error.facts.insert(Error::Fact::Parameter, u"sqlite:/path/file.db, postgresql://user@host:port/database"_s);
    return fail(error); // without the text itself: it may hold a password
}

bool isPostgreSql(const QString &text)
{
    return text.startsWith("postgresql://"_L1) || text.startsWith("postgres://"_L1);
}

Result<DatabaseLocation> sqliteLocation(QString path)
{
    if (path.startsWith("///"_L1))
        path.remove(0, 2); // sqlite:///path, as other programs write it
    if (path.startsWith("~/"_L1))
        path = QDir::homePath() + path.mid(1);
    if (path.isEmpty() || path.endsWith(u'/') || path == ":memory:"_L1 || path.contains(QChar(0)))
        return refuse(u"setting_database"_s);
    return DatabaseLocation{.engine = DatabaseLocation::Engine::Sqlite,
                            .path = QDir::cleanPath(QDir::current().absoluteFilePath(path))};
}

Result<DatabaseLocation> postgreSqlLocation(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString database = url.path(QUrl::FullyDecoded).mid(1);
    if (!url.isValid() || database.isEmpty() || database.contains(u'/') || url.hasFragment())
        return refuse(u"setting_database"_s);
    if (!url.password().isEmpty())
        return refuse(u"setting_database_password"_s);
    DatabaseLocation location{.engine = DatabaseLocation::Engine::PostgreSql,
                              .host = url.host(),
                              .port = url.port(5432),
                              .database = database,
                              .user = url.userName(QUrl::FullyDecoded)};
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (name == "password"_L1)
            return refuse(u"setting_database_password"_s);
        location.options.insert(name, value);
    }
    if (location.host.isEmpty() && location.options.value(u"host"_s).isEmpty())
        return refuse(u"setting_database"_s);
    return location;
}

} // namespace

QString DatabaseLocation::toText() const
{
    if (engine == Engine::Sqlite)
        return kSqlite + path;
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    QString text = u"postgresql://"_s;
    if (!user.isEmpty())
        text += encoded(user) + u'@';
    text += host.contains(u':') ? u"[%1]"_s.arg(host) : host;
    if (port != 5432)
        text += u':' + QString::number(port);
    text += u'/' + encoded(database);
    QChar separator = u'?';
    for (auto option = options.cbegin(); option != options.cend(); ++option) {
        text += separator + encoded(option.key()) + u'=' + encoded(option.value());
        separator = u'&';
    }
    return text;
}

QString DatabaseLocation::displayName() const
{
    return engine == Engine::Sqlite ? QDir::toNativeSeparators(path)
                                    : u"%1, %2"_s.arg(host.isEmpty() ? options.value(u"host"_s) : host, database);
}

Result<DatabaseLocation> databaseLocation(const QString &text)
{
    if (text.startsWith(kSqlite))
        return sqliteLocation(text.mid(kSqlite.size()));
    if (isPostgreSql(text))
        return postgreSqlLocation(text);
    return refuse(u"setting_database"_s);
}

Secret takePassword(QString *text)
{
    if (!isPostgreSql(*text))
        return {};
    // By hand: QUrl refuses the whole address when the password holds a character that should have been encoded.
    const qsizetype start = text->indexOf("://"_L1) + 3;
    const qsizetype slash = text->indexOf(u'/', text->lastIndexOf(u'@') < 0 ? start : text->lastIndexOf(u'@'));
    const qsizetype at = text->lastIndexOf(u'@', slash < 0 ? -1 : slash);
    const qsizetype colon = text->indexOf(u':', start);
    if (at < start || colon < 0 || colon > at)
        return {};
    const QByteArray password = QByteArray::fromPercentEncoding(text->mid(colon + 1, at - colon - 1).toUtf8());
    text->remove(colon, at - colon);
    return Secret(password);
}
