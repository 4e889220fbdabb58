// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/undoqueue.h"

#include "app/domain/clock.h"
#include "app/services/messageservice.h"
#include "ui/widgets/undobar.h"

namespace {

QList<qint64> idsOf(const QList<UndoQueue::Sent> &messages)
{
    QList<qint64> ids;
    for (const UndoQueue::Sent &sent : messages)
        ids.append(sent.messageId);
    return ids;
}

} // namespace

UndoQueue::UndoQueue(MessageService &messages, const Clock &clock, UndoBar &bar, QObject *parent)
    : QObject(parent)
    , m_messages(messages)
    , m_clock(clock)
    , m_bar(bar)
    , m_countdown(bar, clock)
{
    connect(&m_countdown, &UndoCountdown::over, this, [this] { m_sent.clear(); });
    connect(&m_bar, &UndoBar::undoRequested, this, &UndoQueue::undo);
    connect(&m_bar, &UndoBar::secondActionTriggered, this, &UndoQueue::sendNow);
}

void UndoQueue::add(const Sent &sent)
{
    if (sent.until.isValid()) {
        dropOld();
        m_sent.append(sent);
        show(true);
        return;
    }
    QCoro::connect(m_messages.message(sent.messageId), this, [this, sent](const Result<Message> &message) {
        if (!message || message->state != MessageState::Queued || message->undoUntil <= m_clock.now())
            return; // it is on its way
        Sent known = sent;
        known.until = message->undoUntil;
        add(known);
    });
}

void UndoQueue::dropOld()
{
    m_sent.removeIf([now = m_clock.now()](const Sent &sent) { return sent.until <= now; });
}

void UndoQueue::show(bool isNews)
{
    m_bar.setSecondAction(tr("Send now"));
    const auto sentence = [this](const QString &left) {
        dropOld();
        const int count = int(m_sent.size());
        return count <= 1 ? tr("Message goes out in %1", "time").arg(left)
                          : tr("%Ln message(s), the last goes out in %1", "time", count).arg(left);
    };
    m_countdown.run(m_sent.constLast().until, sentence, isNews);
}

QList<UndoQueue::Sent> UndoQueue::takeAll()
{
    m_countdown.stop();
    return std::exchange(m_sent, {});
}

void UndoQueue::undo()
{
    const QList<Sent> asked = takeAll();
    if (asked.isEmpty())
        return;
    QCoro::connect(m_messages.undo(idsOf(asked)), this, [this, asked](const Result<QList<qint64>> &undone) {
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
    const QList<Sent> asked = takeAll();
    if (asked.isEmpty())
        return;
    QCoro::connect(m_messages.sendNow(idsOf(asked)), this, [this](const Result<int> &sent) {
        if (!sent)
            emit failed(sent.error());
        emit changed();
    });
}

void UndoQueue::retranslate()
{
    m_bar.setSecondAction(tr("Send now"));
    m_countdown.say();
}
