// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/httpclient.h"

#include <QJsonObject>
#include <QJsonValue>

// What Moodle answers when it does not do as asked. (contract: moodle/README.md, sections 1, 2 and 11)
// `detail` holds class, code, function and status only; Moodle's own sentence may name people and goes to
// facts[Excerpt].

/// An exception object of Moodle, also one from inside a batch.
Error moodleError(const QJsonObject &exception, const QString &function);

/// The value of a reply, or the error it means. What goes out once and ends without a clear answer is Unconfirmed.
Result<QJsonValue> moodleValue(const HttpReply &reply, const QString &function, HttpRequest::Delivery delivery);

/// The capabilities that a function needs, as named in Moodle: its own for `nopermissions`, those to enter a course
/// otherwise.
QString moodleCapability(const QString &function, const QString &errorCode);
