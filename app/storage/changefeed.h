// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/databasetarget.h"

#include <QHash>
#include <QObject>
#include <QSemaphore>
#include <QSet>
#include <QThread>
#include <QTimer>

class ChangeListener;

/// Rows of one entity that moved.
struct Change {
    QString entity; ///< The table.
    QList<qint64> ids; ///< Sorted. Empty: everything of that entity may have moved.
};
Q_DECLARE_METATYPE(Change)

struct ChangeFeedOptions {
    std::chrono::milliseconds pollInterval{300}; ///< SQLite: how often to look for what other processes wrote.
    std::chrono::milliseconds pingInterval{15'000}; ///< PostgreSQL: a dead backend is otherwise silent.
    std::chrono::milliseconds quiet{50}; ///< At most one signal per entity in this time.
    int keptRows = 20'000; ///< SQLite: rows of table change that are kept.
};

/// Tells which rows moved, whoever wrote them: this process or another one.
///
/// The schema does its part with triggers. On SQLite, per table whose rows are shown somewhere:
/// \code
/// CREATE TABLE change (seq INTEGER PRIMARY KEY AUTOINCREMENT, entity TEXT NOT NULL, entity_id INTEGER NOT NULL) STRICT
/// --;
/// CREATE TRIGGER student_change_insert AFTER INSERT ON student
/// BEGIN INSERT INTO change (entity, entity_id) VALUES ('student', NEW.id); END
/// --;
/// CREATE TRIGGER student_change_update AFTER UPDATE ON student
/// BEGIN INSERT INTO change (entity, entity_id) VALUES ('student', NEW.id); END
/// --;
/// CREATE TRIGGER student_change_delete AFTER DELETE ON student
/// BEGIN INSERT INTO change (entity, entity_id) VALUES ('student', OLD.id); END
/// --;
/// \endcode
/// entity_id 0 means everything of the entity. On PostgreSQL, one function, and three triggers per table (a trigger
/// with a transition table serves one event only). The arguments, both optional, are the entity (default: the table)
/// and the column of the id (default: id): \code CREATE FUNCTION notify_change() RETURNS trigger LANGUAGE plpgsql AS $$
/// DECLARE
///   entity text := coalesce(TG_ARGV[0], TG_TABLE_NAME);
///   ids bigint[];
/// BEGIN
///   EXECUTE format('SELECT array_agg(id) FROM (SELECT DISTINCT %I AS id FROM moved_rows LIMIT 501) AS some',
///   coalesce(TG_ARGV[1], 'id'))
///     INTO ids;
///   IF ids IS NOT NULL THEN
///     PERFORM pg_notify('bedel_change', entity || ':'
///       || CASE WHEN cardinality(ids) > 500 THEN '*' ELSE array_to_string(ids, ',') END);
///   END IF;
///   RETURN NULL;
/// END $$
/// --;
/// CREATE TRIGGER student_change_insert AFTER INSERT ON student REFERENCING NEW TABLE AS moved_rows
/// FOR EACH STATEMENT EXECUTE FUNCTION notify_change()
/// --;
/// CREATE TRIGGER student_change_update AFTER UPDATE ON student REFERENCING NEW TABLE AS moved_rows
/// FOR EACH STATEMENT EXECUTE FUNCTION notify_change()
/// --;
/// CREATE TRIGGER student_change_delete AFTER DELETE ON student REFERENCING OLD TABLE AS moved_rows
/// FOR EACH STATEMENT EXECUTE FUNCTION notify_change()
/// --;
/// \endcode
class ChangeFeed final : public QObject {
    Q_OBJECT
public:
    explicit ChangeFeed(const DatabaseTarget &target, const ChangeFeedOptions &options = {}, QObject *parent = nullptr);
    ~ChangeFeed() override;

    /// Starts listening, from any thread, and waits until every later change will be heard, or \a patience has passed
    /// (then reloadEverything() follows once it listens).
    bool begin(std::chrono::milliseconds patience);
    /// Looks now, from any thread: after a commit of this process, or when a connection was found broken.
    void poke();
    void stop();

signals:
    void changed(const Change &change);
    /// Changes may have been missed (the connection was away): whoever shows rows reads them again.
    void reloadEverything();

private:
    struct Pending {
        QSet<qint64> ids;
        bool isEverything = false;
    };
    void collect(const QList<Change> &changes);
    void flush();

    const ChangeFeedOptions m_options;
    QThread m_thread;
    ChangeListener *m_listener = nullptr; // lives in m_thread
    std::shared_ptr<QSemaphore> m_listening = std::make_shared<QSemaphore>();
    QHash<QString, Pending> m_pending;
    QTimer m_quietTimer;
};
