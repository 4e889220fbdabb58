// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/undoqueue.h"

#include "app/domain/clock.h"
#include "app/services/messageservice.h"
#include "ui/widgets/undobar.h"

UndoQueue::UndoQueue(MessageService &messages, const Clock &clock, UndoBar &bar, QObject *parent)
    : QObject(parent)
    , m_messages(messages)
    , m_clock(clock)
    , m_bar(bar)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &UndoQueue::tick);
    connect(&m_bar, &UndoBar::undoRequested, this, &UndoQueue::undo);
    connect(&m_bar, &UndoBar::secondActionTriggered, this, &UndoQueue::sendNow);
}

void UndoQueue::add(const Sent &sent)
{
    if (sent.until.isValid()) {
        m_sent.append(sent);
        tick();
        if (!m_sent.isEmpty())
            show(true);
        return;
    }
    QCoro::connect(m_messages.message(sent.messageId), this, [this, sent](const Result<Message> &message) {
        if (!message || message->state != MessageState::Queued || !message->undoUntil.isValid())
            return; // it is on its way
        Sent known = sent;
        known.until = message->undoUntil;
        add(known);
    });
}

void UndoQueue::show(bool isNew)
{
    const qint64 seconds = std::max<qint64>(0, m_clock.now().secsTo(m_sent.constLast().until));
    const int count = int(m_sent.size());
    const QString what = count == 1 ? tr("Message goes out in %1 s").arg(seconds)
                                    : tr("%Ln message(s), the last goes out in %1 s", nullptr, count).arg(seconds);
    m_bar.setSecondAction(tr("Send now"));
    m_bar.showMessage(what, isNew);
    m_second.start();
}

void UndoQueue::tick()
{
    const QDateTime now = m_clock.now();
    m_sent.removeIf([&now](const Sent &sent) { return sent.until <= now; });
    if (m_sent.isEmpty()) {
        m_second.stop();
        m_bar.dismiss();
    } else if (m_bar.isVisible()) {
        show(false);
    }
}

void UndoQueue::undo()
{
    const QList<Sent> asked = std::exchange(m_sent, {});
    m_second.stop();
    m_bar.dismiss();
    if (asked.isEmpty())
        return;
    QList<qint64> ids;
    for (const Sent &sent : asked)
        ids.append(sent.messageId);
    QCoro::connect(m_messages.undo(ids), this, [this, asked](const Result<QList<qint64>> &undone) {
        if (!undone) {
            emit failed(undone.error());
            return;
        }
        for (const Sent &sent : asked) {
            if (undone->contains(sent.messageId))
                emit takenBack(sent.contactId, sent.text);
        }
        if (undone->isEmpty())
            emit tooLate();
        emit changed();
    });
}

void UndoQueue::sendNow()
{
    const QList<Sent> asked = std::exchange(m_sent, {});
    m_second.stop();
    m_bar.dismiss();
    if (asked.isEmpty())
        return;
    QList<qint64> ids;
    for (const Sent &sent : asked)
        ids.append(sent.messageId);
    QCoro::connect(m_messages.sendNow(ids), this, [this](const Result<int> &sent) {
        if (!sent)
            emit failed(sent.error());
        emit changed();
    });
}

void UndoQueue::retranslate()
{
    if (!m_sent.isEmpty() && m_bar.isVisible())
        show(false);
}
