// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/enginecontext.h"
#include "app/engine/sending/outcomes.h"

#include <QTimer>

#include <chrono>

/// Writes what became of messages, many in one transaction: while one is being written the next ones gather. While the
/// database is away outcomes are kept; nothing new should be sent then. What an engine that is killed meanwhile knew
/// becomes unconfirmed.
class OutcomeRecorder final : public QObject {
    Q_OBJECT
public:
    explicit OutcomeRecorder(EngineContext &context, QObject *parent = nullptr);

    void add(const Reaction &reaction);
    bool isIdle() const { return !m_isWriting && m_waiting.isEmpty(); }
    /// The last attempt to write failed: whoever sends now may have to keep more and more.
    bool isHindered() const { return m_tries > 0; }
    /// The engine is about to end: what cannot be written soon is given up.
    void stop();
    /// The next acceptance sets rules going again that the account had stopped.
    void expectRecovery() { m_expectsRecovery = true; }

signals:
    /// Something was written, or given up.
    void written();

private:
    struct Batch {
        QList<Reaction> reactions;
        SettingValues settings;
        QDateTime now;
        bool resumesRules = false;
    };
    static Result<void> write(SqlSession &session, const Batch &batch);
    static Result<void> noteActivities(SqlSession &session, const Batch &batch, const QSet<qint64> &moved);
    QCoro::Task<> work();
    bool keepsTrying(const Error &error, qsizetype count);

    EngineContext &m_context;
    QList<Reaction> m_waiting;
    QTimer m_pause; ///< Runs while nothing is tried.
    std::optional<std::chrono::steady_clock::time_point> m_patienceEnds;
    qsizetype m_most; ///< At once.
    int m_tries = 0; ///< Failed ones in a row.
    bool m_isWriting = false;
    bool m_expectsRecovery = true; ///< An engine before this one may have stopped them.
};
