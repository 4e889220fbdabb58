// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/secret.h"

#include <QJsonObject>
#include <QString>

#include <chrono>

/// A function of Moodle's web service with its arguments. (contract: moodle/README.md, section 1)
struct MoodleCall {
    QString function;
    QJsonObject arguments; ///< Nested as Moodle documents them; sent as bracket paths, or as JSON inside a batch.
    std::chrono::seconds timeout{30}; ///< For a request of its own.

    /// The form body: token, function and format first, so that a form cut by the server keeps them.
    QByteArray formBody(const Secret &token) const;
};

/// The call that carries others; Moodle stops at the first that fails. (section 7)
MoodleCall moodleBatchCall(const QList<MoodleCall> &calls);
