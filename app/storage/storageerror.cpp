// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/storageerror.h"

#include "app/storage/storagecode.h"

#include <QRegularExpression>
#include <QSqlError>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

// Primary result codes of SQLite, sqlite3.h; extended ones carry them in the low byte.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26
};
enum SqliteExtended {
    ReadOnlyMoved = 1032,
    IoWrite = 778,
    ConstraintNotNull = 1299,
    ConstraintPrimaryKey = 1555,
    ConstraintUnique = 2067,
    ConstraintRowId = 2579
};

QLatin1StringView sqliteWord(int code)
{
    if (code == ReadOnlyMoved)
        return StorageCode::unreachable;
    switch (code & 0xff) {
    case Busy:
    case Locked:
        return StorageCode::locked;
    case ReadOnly:
        return StorageCode::readOnly;
    case IoError:
    case CannotOpen:
        return StorageCode::unreachable;
    case Corrupt:
        return StorageCode::corrupt;
    case Full:
        return StorageCode::full;
    case Constraint:
        return StorageCode::constraint;
    case NotADatabase:
        return StorageCode::notOurs;
    default:
        return StorageCode::other;
    }
}

// SQLSTATE: PostgreSQL manual, appendix A.
QLatin1StringView sqlStateWord(const QString &state)
{
    static const QHash<QString, QLatin1StringView> words{{u"28P01"_s, StorageCode::wrongPassword},
                                                         {u"28000"_s, StorageCode::wrongPassword},
                                                         {u"3D000"_s, StorageCode::missingDatabase},
                                                         {u"25006"_s, StorageCode::readOnly},
                                                         {u"53100"_s, StorageCode::full},
                                                         {u"55P03"_s, StorageCode::locked},
                                                         {u"40001"_s, StorageCode::locked},
                                                         {u"40P01"_s, StorageCode::locked},
                                                         {u"25P03"_s, StorageCode::unreachable},
                                                         {u"53300"_s, StorageCode::unreachable},
                                                         {u"57P01"_s, StorageCode::unreachable},
                                                         {u"57P02"_s, StorageCode::unreachable},
                                                         {u"57P03"_s, StorageCode::unreachable},
                                                         {u"57P04"_s, StorageCode::missingDatabase},
                                                         {u"57P05"_s, StorageCode::unreachable},
                                                         {u"58030"_s, StorageCode::unreachable}};
    if (state.isEmpty() || state.startsWith("08"_L1)) // no code at all: libpq itself lost the connection
        return StorageCode::unreachable;
    if (state.startsWith("23"_L1))
        return StorageCode::constraint;
    if (state.startsWith("XX001"_L1) || state.startsWith("XX002"_L1))
        return StorageCode::corrupt;
    return words.value(state, StorageCode::other);
}

QString firstLine(const QString &text)
{
    return text.section(u'\n', 0, 0, QString::SectionSkipEmpty).simplified();
}

// The names a PostgreSQL message quotes, in whatever language it is written: "name" or «name».
QStringList quotedNames(const QString &line)
{
    static const QRegularExpression quoted(u"[\"«“„]([^\"«»“”„]+)[\"»”“]"_s);
    QStringList names;
    for (auto matches = quoted.globalMatch(line); matches.hasNext();)
        names.append(matches.next().captured(1));
    return names;
}

QString postgreSqlConstraint(const QString &state, const QString &line)
{
    const QStringList names = quotedNames(line);
    if (state == "23502"_L1) // null value in column "email" of relation "student"
        return names.size() >= 2 ? names.at(1) + u'.' + names.at(0) : QString();
    return names.isEmpty() ? QString() : names.last();
}

// "UNIQUE constraint failed: enrolment.student_id, enrolment.course_id" -> enrolment_student_id_course_id_key,
// PostgreSQL's own scheme.
QString sqliteConstraint(int code, const QString &line)
{
    const QString what = line.section(": "_L1, 1);
    if (code != ConstraintUnique && code != ConstraintPrimaryKey && code != ConstraintRowId)
        return what;
    if (what.startsWith("index '"_L1))
        return what.mid(7).chopped(1);
    const QStringList columns = what.split(", "_L1);
    const QString table = columns.first().section(u'.', 0, 0);
    if (code != ConstraintUnique)
        return table + "_pkey"_L1;
    QString name = table;
    for (const QString &column : columns)
        name += u'_' + column.section(u'.', 1);
    return name + "_key"_L1;
}

Error withConstraint(Error error, const QString &name, bool isUnique)
{
    if (isUnique)
        error.kind = Error::Kind::Conflict;
    if (!name.isEmpty())
        error.facts.insert(Error::Fact::Name, name);
    return error;
}

Error sqliteError(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    const QString line = firstLine(error.databaseText());
    // SQLite's messages name tables and columns, never what was bound.
    Error result = storageError(
        sqliteWord(code), u"SQLite %1: %2"_s.arg(code).arg(line.isEmpty() ? firstLine(error.driverText()) : line));
    if ((code & 0xff) == Constraint) {
        const bool isUnique = code == ConstraintUnique || code == ConstraintPrimaryKey || code == ConstraintRowId;
        return withConstraint(std::move(result), sqliteConstraint(code, line), isUnique);
    }
    return result;
}

Error postgreSqlError(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    // Lines after the first (DETAIL, LINE 1: EXECUTE ...) hold row data and bound values; so does the first one of
    // class 22.
    QString line = firstLine(error.databaseText());
    const QString name = postgreSqlConstraint(state, line);
    if (state.startsWith("22"_L1))
        line = u"data exception"_s;
    else if (state.startsWith("23"_L1))
        line = u"constraint %1"_s.arg(name);
    Error result =
        storageError(sqlStateWord(state), u"PostgreSQL %1: %2"_s.arg(state.isEmpty() ? u"connection"_s : state, line));
    if (state == "42501"_L1) {
        result.kind = Error::Kind::Permission;
        result.retry = Error::Retry::AfterFix;
    }
    if (state.startsWith("23"_L1))
        return withConstraint(std::move(result), name, state == "23505"_L1);
    return result;
}

bool containsAny(const QString &text, std::initializer_list<QLatin1StringView> parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&](QLatin1StringView part) { return text.contains(part, Qt::CaseInsensitive); });
}

} // namespace

Error storageError(QLatin1StringView code, const QString &detail)
{
    Error error{.kind = Error::Kind::Storage, .system = Error::System::Database, .code = code, .detail = detail};
    if (code == StorageCode::wrongPassword)
        error.kind = Error::Kind::Unauthorised;
    if (code == StorageCode::unreachable || code == StorageCode::locked)
        error.retry = Error::Retry::Later;
    else if (code != StorageCode::constraint && code != StorageCode::other)
        error.retry = Error::Retry::AfterFix;
    return error;
}

Error storageError(const QSqlError &error, SqlSession::Dialect dialect)
{
    return dialect == SqlSession::Dialect::Sqlite ? sqliteError(error) : postgreSqlError(error);
}

Error connectionError(const QString &message)
{
    const QString line = message.simplified();
    QLatin1StringView code = StorageCode::unreachable;
    // English and Spanish servers; parts without accents, which Latin-1 literals cannot hold.
    if (containsAny(line,
                    {"password authentication failed"_L1, "no password supplied"_L1, "peer authentication failed"_L1,
                     "ident authentication failed"_L1, "no pg_hba.conf entry"_L1, "en pg_hba.conf"_L1,
                     "autentificaci"_L1, "autenticaci"_L1})
        || (containsAny(line, {"role "_L1, "rol "_L1}) && containsAny(line, {"does not exist"_L1, "no existe"_L1})))
        code = StorageCode::wrongPassword;
    else if (containsAny(line, {"database "_L1, "base de datos "_L1})
             && containsAny(line, {"does not exist"_L1, "no existe"_L1}))
        code = StorageCode::missingDatabase;
    return storageError(code, u"PostgreSQL connection: "_s + line);
}

bool isConnectionLost(const QSqlError &error, SqlSession::Dialect dialect)
{
    if (dialect == SqlSession::Dialect::Sqlite) {
        const int code = error.nativeErrorCode().toInt();
        const int primary = code & 0xff;
        return code == ReadOnlyMoved || primary == IoError || primary == CannotOpen || primary == NotADatabase
            || primary == Corrupt;
    }
    const QString state = error.nativeErrorCode();
    return state.isEmpty() || state.startsWith("08"_L1) || state == "57P01"_L1 || state == "57P02"_L1
        || state == "57P03"_L1 || state == "57P05"_L1;
}
