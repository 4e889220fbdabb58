// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/programs.h"
#include "app/domain/result.h"
#include "app/engine/httpreceiver.h"

#include <QJsonArray>
#include <QJsonObject>

#include <span>

// How other programs are spoken with: the fields of their requests, of the answers, and the refusals. Everything that
// stands here stands in resources/openapi.yaml too; a test compares them.

/// A refusal that a program can tell from others by its code.
struct ProgramRefusal {
    const char *code;
    unsigned int status;
    const char *message; ///< English, for whoever writes the other program.
};
std::span<const ProgramRefusal> programRefusals();
/// {"error":{"code","message","field"}}; \a field only where one is to blame.
ReceiverAnswer refusal(const QString &code, const QString &field = {});
/// The refusal that an error amounts to.
ReceiverAnswer refusal(const Error &error);

ReceiverAnswer jsonAnswer(unsigned int status, const QJsonObject &json);

/// What is asked of send_message. Fails with Invalid, a code of programRefusals() and facts[Field].
Result<ProgramSend> programSend(const QByteArray &body);
/// A day as 2026-11-22; an empty text is an invalid day.
Result<QDate> programDay(const QHash<QByteArray, QByteArray> &arguments, const QByteArray &name);

QJsonObject toJson(const ProgramMessage &message);
QJsonObject toJson(const ProgramConnection &connection);
QJsonObject toJson(const ProgramStatistics &statistics);

/// An address, the names it takes and those it answers with ("numbers[].account").
struct ProgramRoute {
    QByteArray method;
    QString path;
    bool needsToken = true;
    QStringList arguments; ///< Of the address.
    QStringList request; ///< Of the body.
    QStringList answer;
};
QList<ProgramRoute> programRoutes();
/// All of it as one JSON value: {"routes":[…],"errors":[…]}.
QJsonObject programDescription();
