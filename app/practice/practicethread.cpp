// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practicethread.h"

#include <memory>

PracticeThread::PracticeThread(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("practice"));
}

PracticeThread::~PracticeThread()
{
    stop();
}

QFuture<Result<PracticeEndpoints>> PracticeThread::start(const PracticeOptions &options)
{
    stop();
    auto promise = std::make_shared<QPromise<Result<PracticeEndpoints>>>();
    promise->start();
    const QFuture<Result<PracticeEndpoints>> future = promise->future();
    m_campus = new PracticeCampus;
    connect(m_campus, &PracticeCampus::changed, this, &PracticeThread::changed);
    m_campus->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_campus, &QObject::deleteLater);
    // Connected before the thread starts, and so handed over by its start; the campus as receiver makes it run there.
    connect(&m_thread, &QThread::started, m_campus, [this, campus = m_campus, promise, options] {
        const Result<PracticeEndpoints> result = campus->start(options);
        if (result)
            emit started(*result); // this object outlives the thread: stop() waits for it
        else
            emit failed(result.error());
        promise->addResult(result);
        promise->finish();
    });
    m_thread.start();
    return future;
}

QFuture<SampleHistory> PracticeThread::history()
{
    auto promise = std::make_shared<QPromise<SampleHistory>>();
    promise->start();
    const auto read = [promise, campus = m_campus] {
        promise->addResult(campus ? campus->history() : SampleHistory());
        promise->finish();
    };
    if (m_campus && m_thread.isRunning())
        QMetaObject::invokeMethod(m_campus, read, Qt::QueuedConnection);
    else
        read();
    return promise->future();
}

void PracticeThread::stop()
{
    if (!m_thread.isRunning())
        return;
    m_thread.quit();
    m_thread.wait();
    m_campus = nullptr;
}
