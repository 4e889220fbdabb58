// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/errorrows.h"

#include <QtGlobal>

// The database: by the words of app/storage/storagecode.h.

namespace {

using K = Error::Kind;
using F = Error::Fact;

// clang-format off
constexpr ErrorRow kRows[] {
    {.code = "unreachable", .facts = {F::Name},
        .title = QT_TRANSLATE_NOOP("ErrorText", "Database not reachable"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The database on “%1” cannot be reached."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Check the network and that the server is running. Nothing typed is lost; it is used again as soon as it is back.")},
    {.code = "unreachable",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Database not reachable"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The database cannot be reached: the server or the network drive does not answer."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Check the network and that the server is running. Nothing typed is lost; it is used again as soon as it is back.")},
    {.code = "locked",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Database busy"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "Another program held the database for too long."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Try again in a moment. If it repeats, close other programs that have the file open, such as a backup or a synchronised folder.")},
    {.code = "read_only",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Database cannot be written"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The database can be read but not written. Nothing was changed."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Give this user the right to write the file and its folder, or choose another place in Settings, Database.")},
    {.code = "full",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Disk full"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "There is no room left for the database. Nothing was changed."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Free some space on the disk, then try again.")},
    {.code = "newer",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Database of a newer version"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The database was written by a newer version of Bedel. Nothing was changed."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Install the newest version of Bedel on this computer.")},
    {.code = "not_ours",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Not a database of Bedel"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The file or database holds something else. Nothing was changed."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Choose another file, or an empty database, in Settings, Database.")},
    {.code = "corrupt",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Database damaged"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The database file is damaged. It is not written any more, so that nothing gets worse."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Close Bedel, make a copy of the file, and restore the last backup. The damaged copy may still help to recover data.")},
    {.code = "wrong_password",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Database password wrong"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The database server does not accept the user or the password."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Type them again in Settings, Database, or ask whoever looks after the server.")},
    {.code = "missing_database", .facts = {F::Name},
        .title = QT_TRANSLATE_NOOP("ErrorText", "Database not found"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "There is no database “%1” on the server, or no such folder."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Create it, or correct its name in Settings, Database.")},
    {.code = "missing_database",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Database not found"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "There is no such database on the server, or no such folder."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Create it, or correct its name in Settings, Database.")},
    {.code = "constraint",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Contradiction in the data"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The database refused the change because it contradicts what is stored. Nothing was changed."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Reload the page and look at the current values; somebody else may have changed them.")},
    {.code = "broken_migration",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Database could not be brought up to date"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "A step that brings the database up to date failed, or differs from the one applied earlier. The database is as it was."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Make a backup and pass the details on to whoever looks after Bedel.")},
    {.code = "bad_target",
        .title = QT_TRANSLATE_NOOP("ErrorText", "Database address not understood"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The address of the database cannot be read."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "It has the form sqlite:/path/file.db or postgresql://user@host:port/database.")},
    {.kind = K::Unconfirmed,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Not confirmed by the database"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The connection with the database was cut at the moment of saving. The change may have been saved, or not."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Reload the page and look. Nothing is saved twice.")},
    {.kind = K::Permission,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Database does not allow it"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The user of the database may not do this. Nothing was changed."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Ask whoever looks after the server to give that user the rights on the schema “bedel”, or to run “bedelctl migrate” with a user who has them.")},
    {.kind = K::Unauthorised,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Database password wrong"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The database server does not accept the user or the password."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Type them again in Settings, Database, or ask whoever looks after the server.")},
    {.kind = K::Conflict,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Changed in the meantime"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "Somebody else changed or created the same thing in the meantime. Nothing was overwritten."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Reload the page and look at the current values, then decide again.")},
    {.kind = K::Offline,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Database not reachable"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The database cannot be reached: the server or the network drive does not answer."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Check the network and that the server is running. Nothing typed is lost; it is used again as soon as it is back.")},
};
// clang-format on

} // namespace

std::span<const ErrorRow> databaseErrorRows()
{
    return kRows;
}
