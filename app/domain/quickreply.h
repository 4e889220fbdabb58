// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/templatemapping.h"

/// An answer that is written often. Its text may hold {first_name}, {course}, {progress}... and blanks of its own, such
/// as {day}, which are asked for.
struct QuickReply {
    qint64 id = 0;
    QString name;
    QString body;
    QDateTime updatedAt; ///< UTC
    friend bool operator==(const QuickReply &, const QuickReply &) = default;
};

/// A quick reply with its variables put in.
struct FilledReply {
    QString text; ///< Blanks stand in it as they were written: "{day}".
    QStringList blanks; ///< Names without a value, in order, each once.
    friend bool operator==(const FilledReply &, const FilledReply &) = default;
};

/// \a values fills blanks by name, and wins over facts.
FilledReply filledReply(const QString &body, const TemplateFacts &facts, const QMap<QString, QString> &values = {});
