// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/undocountdown.h"

#include "app/domain/clock.h"
#include "ui/widgets/undobar.h"

#include <QLocale>

UndoCountdown::UndoCountdown(UndoBar &bar, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_clock(clock)
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &UndoCountdown::tick);
}

void UndoCountdown::run(const QDateTime &until, const Sentence &sentence, bool isNews)
{
    m_until = until;
    m_sentence = sentence;
    m_second.start();
    if (isNews)
        m_bar.showMessage(m_sentence(left()));
    else
        say();
}

void UndoCountdown::stop()
{
    m_second.stop();
    m_bar.dismiss();
}

void UndoCountdown::say()
{
    if (m_bar.isVisible() && m_sentence)
        m_bar.showMessage(m_sentence(left()), false);
}

void UndoCountdown::tick()
{
    if (m_clock.now() < m_until) {
        say();
        return;
    }
    stop();
    emit over();
}

QString UndoCountdown::left() const
{
    const qint64 seconds = (std::max<qint64>(0, m_clock.now().msecsTo(m_until)) + 999) / 1000;
    if (seconds < 60)
        return tr("%Ln s", "seconds", int(seconds));
    return tr("%1 min %2 s", "minutes, seconds").arg(QLocale().toString(seconds / 60)).arg(seconds % 60);
}
