// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// A small schema with the triggers of the change feed: thing (id, text) and other (id).
class TestSchema {
public:
    TestSchema()
    {
        write(QStringLiteral("sqlite"), R"(
CREATE TABLE change (seq INTEGER PRIMARY KEY AUTOINCREMENT, entity TEXT NOT NULL, entity_id INTEGER NOT NULL) STRICT
--;
CREATE TABLE thing (id INTEGER PRIMARY KEY, text TEXT) STRICT
--;
CREATE TABLE other (id INTEGER PRIMARY KEY) STRICT
--;
CREATE TRIGGER thing_insert_heard AFTER INSERT ON thing BEGIN INSERT INTO change (entity, entity_id) VALUES ('thing', new.id); END
--;
CREATE TRIGGER thing_update_heard AFTER UPDATE ON thing BEGIN INSERT INTO change (entity, entity_id) VALUES ('thing', new.id); END
--;
CREATE TRIGGER thing_delete_heard AFTER DELETE ON thing BEGIN INSERT INTO change (entity, entity_id) VALUES ('thing', old.id); END
--;
CREATE TRIGGER other_insert_heard AFTER INSERT ON other BEGIN INSERT INTO change (entity, entity_id) VALUES ('other', new.id); END
--;
)");
        write(QStringLiteral("postgresql"), R"(
CREATE FUNCTION notify_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    total integer;
    ids text;
BEGIN
    SELECT count(*), string_agg(few.id::text, ',') INTO total, ids FROM (SELECT id FROM changed LIMIT 401) AS few;
    IF total > 0 THEN
        PERFORM pg_notify('bedel_change', TG_ARGV[0] || ':' || CASE WHEN total > 400 THEN '*' ELSE ids END);
    END IF;
    RETURN NULL;
END $$
--;
CREATE TABLE thing (id bigint PRIMARY KEY, text text)
--;
CREATE TABLE other (id bigint PRIMARY KEY)
--;
CREATE TRIGGER thing_insert_heard AFTER INSERT ON thing REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION notify_change('thing')
--;
CREATE TRIGGER thing_update_heard AFTER UPDATE ON thing REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION notify_change('thing')
--;
CREATE TRIGGER thing_delete_heard AFTER DELETE ON thing REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION notify_change('thing')
--;
CREATE TRIGGER other_insert_heard AFTER INSERT ON other REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION notify_change('other')
--;
)");
    }
    QString root() const { return m_folder.path(); }

private:
    void write(const QString &engine, const QByteArray &sql) const
    {
        QDir(m_folder.path()).mkpath(engine);
        QFile file(m_folder.filePath(engine + QStringLiteral("/0001_first.sql")));
        if (!file.open(QIODevice::WriteOnly) || file.write(sql) != sql.size())
            qFatal("step not written");
    }
    QTemporaryDir m_folder;
};
