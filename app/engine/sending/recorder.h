// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/enginecontext.h"
#include "app/engine/sending/outcomes.h"

#include <QObject>

/// Writes what became of messages, many in one transaction: while one is being written the next ones gather. An outcome
/// that cannot be written is tried again; what then still stands as being sent becomes unconfirmed with its lease.
class OutcomeRecorder final : public QObject {
    Q_OBJECT
public:
    explicit OutcomeRecorder(EngineContext &context, QObject *parent = nullptr);

    void add(const Reaction &reaction);
    bool isIdle() const { return !m_isWriting && m_waiting.isEmpty(); }
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

    EngineContext &m_context;
    QList<Reaction> m_waiting;
    bool m_isWriting = false;
    bool m_expectsRecovery = true; ///< An engine before this one may have stopped them.
};
