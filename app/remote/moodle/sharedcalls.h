// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/moodle/moodlebatch.h"

#include <QFuture>
#include <QPromise>
#include <QTimer>

#include <deque>
#include <vector>

/// Puts calls that different pieces of work make at about the same time into common requests, 50 to each, and never
/// keeps the campus busy with more than a few: what comes in meanwhile goes together with the next. Only for calls that
/// may be repeated. (MoodleBatch says what becomes of each)
class SharedCalls final : public QObject {
    Q_OBJECT
public:
    explicit SharedCalls(MoodleClient &moodle, QObject *parent = nullptr);
    ~SharedCalls() override; ///< Ends what waits with Cancelled.

    /// The answer of this call alone. The future is never cancelled.
    QFuture<Result<QJsonValue>> ask(MoodleCall call);
    /// Ends with Cancelled what has not gone out yet.
    void cancelWaiting();

private:
    struct Waiting {
        MoodleCall call;
        QPromise<Result<QJsonValue>> answer;
    };
    using Bunch = std::vector<Waiting>;

    void sendWaiting();
    Bunch takeBunch();
    QCoro::Task<> send(Bunch bunch);
    static void give(Waiting &waiting, const Result<QJsonValue> &answer);

    MoodleClient &m_moodle;
    QTimer m_timer;
    std::deque<Waiting> m_waiting;
    int m_underWay = 0;
};
