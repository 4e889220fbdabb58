// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/schedule.h"

namespace {

constexpr auto kLookEvery = std::chrono::seconds(20);

} // namespace

Schedule::Schedule(EngineContext &context, std::chrono::milliseconds lease, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_lease(lease)
{
    m_timer.setInterval(std::min(std::chrono::milliseconds(kLookEvery), m_lease / 3));
    connect(&m_timer, &QTimer::timeout, this, &Schedule::wake);
}

void Schedule::start()
{
    m_isStarted = true;
    m_timer.start();
    wake();
}

void Schedule::stop()
{
    m_isStarted = false;
    m_timer.stop();
    if (isIdle())
        emit idle();
}

void Schedule::wake()
{
    if (m_isLooking)
        m_isWoken = true;
    else if (m_isStarted)
        lookOnce();
}

QCoro::Task<> Schedule::lookOnce()
{
    m_isLooking = true;
    m_isWoken = false;
    co_await look();
    m_isLooking = false;
    if (!m_isStarted)
        emit idle();
    else if (m_isWoken)
        QMetaObject::invokeMethod(this, &Schedule::wake, Qt::QueuedConnection);
}
