// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/changefeed.h"

#include "app/storage/changelistener.h"

#include <QEventLoop>
#include <QThread>

#include <future>

using namespace Qt::Literals::StringLiterals;

namespace {

// A window reads everything again rather than so many rows one by one.
constexpr qsizetype kManyIds = 500;

ChangeListener *makeListener(const DatabaseTarget &target, const ChangeFeedOptions &options)
{
    if (target.kind == DatabaseTarget::Kind::Sqlite)
        return new SqliteChangeListener(target, options);
    return new PostgreSqlChangeListener(target, options);
}

} // namespace

ChangeFeed::ChangeFeed(const DatabaseTarget &target, const ChangeFeedOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_listener(makeListener(target, options))
{
    m_quietTimer.setSingleShot(true);
    connect(&m_quietTimer, &QTimer::timeout, this, &ChangeFeed::flush);
    connect(m_listener, &ChangeListener::heard, this, &ChangeFeed::collect, Qt::QueuedConnection);
    connect(m_listener, &ChangeListener::missed, this, &ChangeFeed::reloadEverything, Qt::QueuedConnection);
    // In the listener's own thread: begin() waits on the semaphore in a third one.
    connect(m_listener, &ChangeListener::listening, m_listener, [listening = m_listening] { listening->release(); });
    std::promise<QThread *> running;
    m_thread = std::thread([&running, listener = m_listener] {
        QEventLoop loop;
        connect(listener, &ChangeListener::ended, &loop, &QEventLoop::quit);
        running.set_value(QThread::currentThread());
        loop.exec();
        delete listener; // where its timers and connection are
    });
    m_listener->moveToThread(running.get_future().get());
}

ChangeFeed::~ChangeFeed()
{
    stop();
}

bool ChangeFeed::begin(std::chrono::milliseconds patience)
{
    if (m_listening->available() > 0)
        return true;
    QMetaObject::invokeMethod(m_listener, &ChangeListener::begin, Qt::QueuedConnection);
    if (!m_listening->tryAcquire(1, int(patience.count()))) {
        m_listener->setLate();
        if (!m_listening->tryAcquire()) // asked again: it may have begun just before it was told
            return false;
    }
    m_listening->release();
    return true;
}

void ChangeFeed::poke()
{
    QMetaObject::invokeMethod(m_listener, &ChangeListener::look, Qt::QueuedConnection);
}

void ChangeFeed::stop()
{
    if (!m_listener)
        return;
    // The connection is closed in the thread that opened it.
    QMetaObject::invokeMethod(m_listener, &ChangeListener::end, Qt::QueuedConnection);
    m_thread.join();
    m_listener = nullptr;
}

void ChangeFeed::collect(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        Pending &pending = m_pending[change.entity];
        pending.isEverything |= change.ids.isEmpty();
        pending.ids.unite(QSet<qint64>(change.ids.begin(), change.ids.end()));
        pending.isEverything |= pending.ids.size() > kManyIds;
    }
    if (!m_quietTimer.isActive())
        flush();
}

void ChangeFeed::flush()
{
    if (m_pending.isEmpty())
        return;
    m_quietTimer.start(m_options.quiet);
    const QHash<QString, Pending> pending = std::exchange(m_pending, {});
    for (const auto &[entity, moved] : pending.asKeyValueRange()) {
        QList<qint64> ids = moved.isEverything ? QList<qint64>() : moved.ids.values();
        std::sort(ids.begin(), ids.end());
        emit changed({entity, ids});
    }
}
