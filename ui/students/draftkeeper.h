// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/intakeservice.h"

#include <QObject>
#include <QTimer>

/// Keeps what is being typed into a form, a second after typing stops. One draft for each desk, never a password.
class DraftKeeper final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kPause{1000};

    DraftKeeper(IntakeService &intake, const Clock &clock, const QString &desk, QObject *parent = nullptr);

    /// The form changed; an empty one is not worth keeping.
    void keep(const IntakeForm &form, bool isEmpty);
    /// Keeps at once what still waits.
    void flush();
    /// Forgets the draft: it was submitted or is not wanted.
    void discard();
    /// found() follows when there is one.
    void lookForDraft();
    const QDateTime &savedAt() const { return m_savedAt; }

signals:
    void found(const IntakeDraft &draft);
    /// UTC
    void saved(const QDateTime &at);
    void failed(const Error &error);

private:
    IntakeService &m_intake;
    const Clock &m_clock;
    const QString m_desk;
    QTimer m_timer;
    std::optional<IntakeForm> m_waiting;
    QDateTime m_savedAt;
    int m_writes = 0; // numbers the writes: an answer to an earlier one says nothing new
};
