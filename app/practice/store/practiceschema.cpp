// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/store/practiceschema.h"

using namespace Qt::Literals::StringLiterals;

QStringList practiceSchema()
{
    return {
        u"CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)"_s,
        // AUTOINCREMENT where Moodle never gives an id twice.
        u"CREATE TABLE IF NOT EXISTS user (id INTEGER PRIMARY KEY AUTOINCREMENT, username TEXT NOT NULL,"
        " firstname TEXT NOT NULL, lastname TEXT NOT NULL, email TEXT NOT NULL, idnumber TEXT NOT NULL DEFAULT '',"
        " phone1 TEXT NOT NULL DEFAULT '', phone2 TEXT NOT NULL DEFAULT '', city TEXT NOT NULL DEFAULT '',"
        " country TEXT NOT NULL DEFAULT '', department TEXT NOT NULL DEFAULT '', institution TEXT NOT NULL DEFAULT '',"
        " address TEXT NOT NULL DEFAULT '', description TEXT NOT NULL DEFAULT '', auth TEXT NOT NULL DEFAULT 'manual',"
        " lang TEXT NOT NULL DEFAULT 'en', suspended INTEGER NOT NULL DEFAULT 0, deleted INTEGER NOT NULL DEFAULT 0,"
        " password_mailed INTEGER NOT NULL DEFAULT 0, first_access INTEGER NOT NULL DEFAULT 0,"
        " last_access INTEGER NOT NULL DEFAULT 0, created INTEGER NOT NULL DEFAULT 0)"_s,
        u"CREATE UNIQUE INDEX IF NOT EXISTS user_username ON user (username)"_s,
        u"CREATE INDEX IF NOT EXISTS user_email ON user (lower(email))"_s,
        u"CREATE INDEX IF NOT EXISTS user_idnumber ON user (idnumber)"_s,
        u"CREATE TABLE IF NOT EXISTS course (id INTEGER PRIMARY KEY AUTOINCREMENT, category INTEGER NOT NULL DEFAULT 2,"
        " category_name TEXT NOT NULL DEFAULT '', sort_order INTEGER NOT NULL DEFAULT 0, shortname TEXT NOT NULL,"
        " fullname TEXT NOT NULL, idnumber TEXT NOT NULL DEFAULT '', summary TEXT NOT NULL DEFAULT '',"
        " format TEXT NOT NULL DEFAULT 'topics', start_date INTEGER NOT NULL DEFAULT 0,"
        " end_date INTEGER NOT NULL DEFAULT 0, visible INTEGER NOT NULL DEFAULT 1, manual INTEGER NOT NULL DEFAULT 1,"
        " sections INTEGER NOT NULL DEFAULT 2, created INTEGER NOT NULL DEFAULT 0)"_s,
        u"CREATE TABLE IF NOT EXISTS module (id INTEGER PRIMARY KEY AUTOINCREMENT, course INTEGER NOT NULL,"
        " modname TEXT NOT NULL, instance INTEGER NOT NULL, section INTEGER NOT NULL DEFAULT 0, name TEXT NOT NULL,"
        " visible INTEGER NOT NULL DEFAULT 1, separate_groups INTEGER NOT NULL DEFAULT 0,"
        " all_scos INTEGER NOT NULL DEFAULT 0, modified INTEGER NOT NULL DEFAULT 0)"_s,
        u"CREATE TABLE IF NOT EXISTS scorm (id INTEGER PRIMARY KEY AUTOINCREMENT, course INTEGER NOT NULL,"
        " module INTEGER NOT NULL, name TEXT NOT NULL, intro TEXT NOT NULL DEFAULT '', version TEXT NOT NULL,"
        " package_size INTEGER NOT NULL DEFAULT 0, reference TEXT NOT NULL DEFAULT '', sha1 TEXT NOT NULL DEFAULT '',"
        " revision INTEGER NOT NULL DEFAULT 1,"
        " time_open INTEGER NOT NULL DEFAULT 0, time_close INTEGER NOT NULL DEFAULT 0, launch INTEGER NOT NULL DEFAULT 0)"_s,
        u"CREATE TABLE IF NOT EXISTS sco (id INTEGER PRIMARY KEY AUTOINCREMENT, scorm INTEGER NOT NULL,"
        " manifest TEXT NOT NULL DEFAULT '', organization TEXT NOT NULL DEFAULT '', parent TEXT NOT NULL DEFAULT '/',"
        " identifier TEXT NOT NULL DEFAULT '', launch TEXT NOT NULL DEFAULT '', type TEXT NOT NULL DEFAULT 'sco',"
        " title TEXT NOT NULL DEFAULT '', sort_order INTEGER NOT NULL DEFAULT 1)"_s,
        u"CREATE INDEX IF NOT EXISTS sco_scorm ON sco (scorm)"_s,
        u"CREATE TABLE IF NOT EXISTS track (id INTEGER PRIMARY KEY AUTOINCREMENT, scorm INTEGER NOT NULL,"
        " sco INTEGER NOT NULL, user INTEGER NOT NULL, attempt INTEGER NOT NULL DEFAULT 1, element TEXT NOT NULL,"
        " value TEXT NOT NULL, modified INTEGER NOT NULL, UNIQUE (sco, user, attempt, element))"_s,
        u"CREATE INDEX IF NOT EXISTS track_scorm ON track (scorm, user, attempt)"_s,
        // What has changed since a moment is asked all the time, of packages with many rows.
        u"CREATE INDEX IF NOT EXISTS track_modified ON track (scorm, modified)"_s,
        u"CREATE INDEX IF NOT EXISTS module_course ON module (course)"_s,
        u"CREATE INDEX IF NOT EXISTS scorm_course ON scorm (course)"_s,
        // Every sitting of the students, for the history.
        u"CREATE TABLE IF NOT EXISTS visit (id INTEGER PRIMARY KEY AUTOINCREMENT, user INTEGER NOT NULL,"
        " course INTEGER NOT NULL, sco INTEGER NOT NULL, attempt INTEGER NOT NULL, at INTEGER NOT NULL,"
        " mobile INTEGER NOT NULL DEFAULT 0, elements TEXT NOT NULL)"_s,
        u"CREATE TABLE IF NOT EXISTS enrolment (id INTEGER PRIMARY KEY AUTOINCREMENT, user INTEGER NOT NULL,"
        " course INTEGER NOT NULL, role INTEGER NOT NULL DEFAULT 5, suspended INTEGER NOT NULL DEFAULT 0,"
        " time_start INTEGER NOT NULL DEFAULT 0, time_end INTEGER NOT NULL DEFAULT 0,"
        " last_access INTEGER NOT NULL DEFAULT 0, times_enrolled INTEGER NOT NULL DEFAULT 1,"
        " other_group INTEGER NOT NULL DEFAULT 0," // of separate groups: not the account's
        " UNIQUE (user, course))"_s,
        u"CREATE INDEX IF NOT EXISTS enrolment_course ON enrolment (course)"_s,
        u"CREATE TABLE IF NOT EXISTS template (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,"
        " language TEXT NOT NULL, status TEXT NOT NULL, document TEXT NOT NULL, decide INTEGER NOT NULL DEFAULT 0, UNIQUE (name, language))"_s,
        u"CREATE TABLE IF NOT EXISTS message (id INTEGER PRIMARY KEY AUTOINCREMENT, wamid TEXT NOT NULL UNIQUE,"
        " recipient TEXT NOT NULL, wa_id TEXT NOT NULL, type TEXT NOT NULL, template TEXT NOT NULL DEFAULT '',"
        " language TEXT NOT NULL DEFAULT '', body TEXT NOT NULL, callback_data TEXT NOT NULL DEFAULT '',"
        " state TEXT NOT NULL, held INTEGER NOT NULL DEFAULT 0, accepted INTEGER NOT NULL,"
        " number TEXT NOT NULL DEFAULT '', category TEXT NOT NULL DEFAULT '', buttons TEXT NOT NULL DEFAULT '')"_s,
        u"CREATE INDEX IF NOT EXISTS message_person ON message (wa_id, id)"_s,
        u"CREATE INDEX IF NOT EXISTS message_callback ON message (callback_data)"_s,
        // Statuses to come: due in campus time; posted when the receiver has taken them (0 = not yet).
        u"CREATE TABLE IF NOT EXISTS delivery (id INTEGER PRIMARY KEY AUTOINCREMENT, message INTEGER NOT NULL,"
        " status TEXT NOT NULL, code INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL, happened INTEGER NOT NULL "
        "DEFAULT 0,"
        " posted INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0, twice INTEGER NOT NULL DEFAULT 0)"_s,
        // Two short lists out of a long table: what is still to happen, and what nobody has taken yet.
        u"CREATE INDEX IF NOT EXISTS delivery_planned ON delivery (due) WHERE happened = 0"_s,
        u"CREATE INDEX IF NOT EXISTS delivery_unposted ON delivery (due, id) WHERE posted = 0 AND happened > 0"_s,
        // Every message request that arrived, refused ones included.
        u"CREATE TABLE IF NOT EXISTS received (callback_data TEXT PRIMARY KEY, requests INTEGER NOT NULL)"_s,
        // Which of them met a fault, and which.
        u"CREATE TABLE IF NOT EXISTS met (id INTEGER PRIMARY KEY AUTOINCREMENT, callback_data TEXT NOT NULL,"
        " kind TEXT NOT NULL, accepted INTEGER NOT NULL)"_s,
        // What people wrote, who they are, and until when they may be answered with free text.
        u"CREATE TABLE IF NOT EXISTS incoming (id INTEGER PRIMARY KEY AUTOINCREMENT, wamid TEXT NOT NULL UNIQUE,"
        " number TEXT NOT NULL, wa_id TEXT NOT NULL, type TEXT NOT NULL, content TEXT NOT NULL, at INTEGER NOT NULL,"
        " read INTEGER NOT NULL DEFAULT 0)"_s,
        u"CREATE INDEX IF NOT EXISTS incoming_person ON incoming (wa_id, id)"_s,
        u"CREATE TABLE IF NOT EXISTS conversation (number TEXT NOT NULL, wa_id TEXT NOT NULL, last_in INTEGER NOT NULL,"
        " PRIMARY KEY (number, wa_id))"_s,
        u"CREATE TABLE IF NOT EXISTS person (wa_id TEXT PRIMARY KEY, name TEXT NOT NULL DEFAULT '',"
        " username TEXT NOT NULL DEFAULT '', hidden INTEGER NOT NULL DEFAULT 0)"_s,
        u"CREATE TABLE IF NOT EXISTS stopped (wa_id TEXT PRIMARY KEY)"_s,
        u"CREATE TABLE IF NOT EXISTS reached (wa_id TEXT PRIMARY KEY, at INTEGER NOT NULL)"_s,
        u"CREATE INDEX IF NOT EXISTS reached_at ON reached (at)"_s,
        u"CREATE TABLE IF NOT EXISTS media (id INTEGER PRIMARY KEY AUTOINCREMENT, mime_type TEXT NOT NULL,"
        " sha256 TEXT NOT NULL, bytes BLOB NOT NULL, created INTEGER NOT NULL)"_s,
        // Webhooks that are no status: incoming messages, templates, preferences. Posted like them.
        u"CREATE TABLE IF NOT EXISTS event (id INTEGER PRIMARY KEY AUTOINCREMENT, field TEXT NOT NULL,"
        " value TEXT NOT NULL, happened INTEGER NOT NULL, posted INTEGER NOT NULL DEFAULT 0,"
        " attempts INTEGER NOT NULL DEFAULT 0)"_s,
        u"CREATE INDEX IF NOT EXISTS event_unposted ON event (id) WHERE posted = 0"_s,
        // What people will write by themselves.
        u"CREATE TABLE IF NOT EXISTS planned (id INTEGER PRIMARY KEY AUTOINCREMENT, due INTEGER NOT NULL,"
        " what TEXT NOT NULL)"_s,
        u"CREATE INDEX IF NOT EXISTS planned_due ON planned (due)"_s,
    };
}

QMap<QString, QString> practiceColumns()
{
    return {{u"message.number"_s, u"ALTER TABLE message ADD COLUMN number TEXT NOT NULL DEFAULT ''"_s},
            {u"message.category"_s, u"ALTER TABLE message ADD COLUMN category TEXT NOT NULL DEFAULT ''"_s},
            {u"message.buttons"_s, u"ALTER TABLE message ADD COLUMN buttons TEXT NOT NULL DEFAULT ''"_s},
            {u"delivery.twice"_s, u"ALTER TABLE delivery ADD COLUMN twice INTEGER NOT NULL DEFAULT 0"_s},
            {u"template.decide"_s, u"ALTER TABLE template ADD COLUMN decide INTEGER NOT NULL DEFAULT 0"_s},
            {u"scorm.revision"_s, u"ALTER TABLE scorm ADD COLUMN revision INTEGER NOT NULL DEFAULT 1"_s},
            {u"enrolment.other_group"_s, u"ALTER TABLE enrolment ADD COLUMN other_group INTEGER NOT NULL DEFAULT 0"_s}};
}
