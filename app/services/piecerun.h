// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QObject>

#include <functional>

class Database;
class SqlSession;

/// Goes through what is stored piece by piece in the background of the database's workers; deleting it ends it.
class PieceRun : public QObject {
    Q_OBJECT
public:
    struct Step {
        int done = 0;
        qint64 lastId = 0;
        bool isAtEnd = false;
    };
    using Count = std::function<Result<int>(SqlSession &session)>;
    /// What comes after that id. One worker at a time: the next piece is asked for when the last one is answered.
    using Piece = std::function<Result<Step>(SqlSession &session, qint64 after)>;

    PieceRun(Database &database, Count count, Piece piece, QObject *parent = nullptr);
    void start();
    /// Nothing is said any more.
    void cancel() { m_isCancelled = true; }
    bool isRunning() const { return m_isRunning; }

signals:
    void progressed(int done, int total);
    void failed(const Error &error);

protected:
    /// The last piece is done.
    virtual void finish() = 0;

private:
    void next();
    void onStep(const Result<Step> &step);
    void giveUp(const Error &error);

    Database &m_database;
    const Count m_count;
    const Piece m_piece;
    qint64 m_lastId = 0;
    int m_done = 0;
    int m_total = 0;
    bool m_isRunning = false;
    bool m_isCancelled = false;
};
