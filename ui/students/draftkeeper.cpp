// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/draftkeeper.h"

#include "app/domain/clock.h"

DraftKeeper::DraftKeeper(IntakeService &intake, const Clock &clock, const QString &desk, QObject *parent)
    : QObject(parent)
    , m_intake(intake)
    , m_clock(clock)
    , m_desk(desk)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::flush);
}

void DraftKeeper::keep(const IntakeForm &form, bool isEmpty)
{
    if (isEmpty) {
        m_waiting.reset();
        m_timer.stop();
        if (m_savedAt.isValid())
            discard();
        return;
    }
    m_waiting = form;
    m_waiting->password.reset();
    m_timer.start();
}

void DraftKeeper::flush()
{
    m_timer.stop();
    if (!m_waiting)
        return;
    const int write = ++m_writes;
    QCoro::connect(m_intake.saveDraft(m_desk, *m_waiting), this, [this, write](const Result<void> &result) {
        if (write != m_writes)
            return;
        if (!result) {
            emit failed(result.error());
            return;
        }
        m_savedAt = m_clock.now();
        emit saved(m_savedAt);
    });
    m_waiting.reset();
}

void DraftKeeper::discard()
{
    m_timer.stop();
    m_waiting.reset();
    m_savedAt = {};
    ++m_writes;
    QCoro::connect(m_intake.discardDraft(m_desk), this, [this](const Result<void> &result) {
        if (!result)
            emit failed(result.error());
    });
}

void DraftKeeper::lookForDraft()
{
    QCoro::connect(m_intake.draft(m_desk), this, [this](const Result<std::optional<IntakeDraft>> &draft) {
        if (draft && *draft && !m_waiting && !m_savedAt.isValid())
            emit found(**draft);
    });
}
