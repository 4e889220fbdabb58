// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

/// Finished when the signal is next emitted, or when the limit is over: something a coroutine can await. (QCoro 0.8's
/// own way leaves its connection behind when the time runs out and crashes on the next emission.)
template<typename Sender, typename... Arguments>
QFuture<void> nextSignal(Sender *sender, void (Sender::*signal)(Arguments...),
                         std::optional<std::chrono::milliseconds> limit = {})
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    auto *const context = new QObject(sender);
    const auto finish = [promise, context] {
        context->disconnect();
        if (!promise->future().isFinished())
            promise->finish();
        context->deleteLater();
    };
    QObject::connect(sender, signal, context, finish);
    QObject::connect(sender, &QObject::destroyed, context, finish);
    if (limit)
        QTimer::singleShot(*limit, context, finish);
    return promise->future();
}
