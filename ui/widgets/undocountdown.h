// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>

class Clock;
class UndoBar;

/// An undo bar that counts down to the moment when it is too late.
class UndoCountdown final : public QObject {
    Q_OBJECT
public:
    /// What the bar says; \a left is "24 s" or "4 min 10 s".
    using Sentence = std::function<QString(const QString &left)>;

    UndoCountdown(UndoBar &bar, const Clock &clock, QObject *parent = nullptr);
    /// \a until in UTC. A bar that a person closed comes again only with news.
    void run(const QDateTime &until, const Sentence &sentence, bool isNews);
    void stop();
    /// The sentence in today's language.
    void say();

signals:
    void over();

private:
    void tick();
    QString left() const;

    UndoBar &m_bar;
    const Clock &m_clock;
    QDateTime m_until;
    Sentence m_sentence;
    QTimer m_second;
};
