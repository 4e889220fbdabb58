// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/httpclient.h"

#include <QDateTime>
#include <QIODevice>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <coroutine>

/// A time as HTTP headers write it, UTC; invalid when it is none.
QDateTime httpDate(const QByteArray &text);

/// A body that can be read through only once. QNetworkAccessManager silently repeats a POST whose connection is cut,
/// unless it cannot go back to the start of what it sends.
class OnceBody final : public QIODevice {
    Q_OBJECT
public:
    /// \a mayLeave: HttpRequest::mayLeave
    OnceBody(QByteArray body, std::function<bool()> mayLeave, QObject *parent);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override;
    /// From here on the request may have reached the other side.
    bool isTouched() const { return m_position > 0; }

signals:
    /// It was asked for too late, and nothing of it was given.
    void refused();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_body;
    const std::function<bool()> m_mayLeave;
    qint64 m_position = 0;
};

/// One request on its way, from start() to finished().
class HttpCall final : public QObject {
    Q_OBJECT
public:
    HttpCall(HttpRequest request, QObject *parent);

    void start(QNetworkAccessManager &manager);
    void cancel();
    bool isFinished() const { return m_result.has_value(); }
    bool isAnswered() const { return m_result && m_result->has_value(); }
    /// `co_await call->done()` goes on inside the very abort() that ends a call. (Waiting for the signal would go on in
    /// a later turn of the event loop, which never comes while the program ends.) One waiter at a time.
    auto done()
    {
        struct Awaiter {
            HttpCall *call;
            bool await_ready() const { return call->isFinished(); }
            void await_suspend(std::coroutine_handle<> waiter) { call->m_waiter = waiter; }
            void await_resume() const { }
        };
        return Awaiter{this};
    }
    Result<HttpReply> takeResult() { return std::move(*m_result); }

signals:
    void finished();

private:
    enum class Stop { None, TimedOut, Cancelled, TooLarge, TooLate };

    void stop(Stop reason);
    void readSome();
    void conclude();
    Result<HttpReply> outcome() const;
    Error transportError() const;
    Error refusedError(QNetworkReply::NetworkError code) const;
    HttpReply collectedReply(int status) const;
    bool isOnce() const { return m_body != nullptr; }
    bool isShort() const;

    const HttpRequest m_request;
    QPointer<QNetworkReply> m_reply;
    OnceBody *m_body = nullptr;
    QTimer m_timer;
    QByteArray m_received;
    QStringList m_tlsErrors;
    Stop m_stop = Stop::None;
    std::coroutine_handle<> m_waiter;
    std::optional<Result<HttpReply>> m_result;
};
