// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class Database;

/// What windows hear of the change feed. On its own it is silent: tests emit its signal.
class DataChanges : public QObject {
    Q_OBJECT
public:
    explicit DataChanges(QObject *parent = nullptr);
    /// Passes on what the database's feed says.
    explicit DataChanges(Database &database, QObject *parent = nullptr);

signals:
    /// Rows of an entity (a table's name) moved. No ids: any of them may have; no entity: anything may have.
    void changed(const QString &entity, const QList<qint64> &ids);
};
