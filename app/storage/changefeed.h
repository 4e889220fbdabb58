// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/databasetarget.h"

#include <QHash>
#include <QObject>
#include <QSemaphore>
#include <QSet>
#include <QTimer>

#include <thread>

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
/// The schema does its part with triggers. On SQLite each of insert, update and delete adds a row to table change in
/// the same transaction; entity_id 0 means everything of the entity: \code CREATE TABLE change (seq INTEGER PRIMARY KEY
/// AUTOINCREMENT, entity TEXT NOT NULL, entity_id INTEGER NOT NULL) STRICT
/// --;
/// CREATE TRIGGER student_insert_heard AFTER INSERT ON student BEGIN
///     INSERT INTO change (entity, entity_id) VALUES ('student', new.id);
/// END
/// --;
/// \endcode
/// On PostgreSQL each statement notifies channel bedel_change of "student:1,2,3", or of "student:*" when the ids would
/// not fit a payload (8000 bytes); a trigger with a transition table serves one event, so there are three per table:
/// \code
/// CREATE TRIGGER student_insert_heard AFTER INSERT ON student REFERENCING NEW TABLE AS changed
///     FOR EACH STATEMENT EXECUTE FUNCTION notify_change('student')
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
    ChangeListener *m_listener = nullptr; // lives in m_thread, which deletes it
    std::thread m_thread; // joined, for the reason DatabaseWorkers gives
    std::shared_ptr<QSemaphore> m_listening = std::make_shared<QSemaphore>();
    QHash<QString, Pending> m_pending;
    QTimer m_quietTimer;
};
