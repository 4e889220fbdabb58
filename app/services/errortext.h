// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"

#include <QLocale>

/// An error as people read it: what happened and why, then what to do. Plain text, in the language of the program.
struct ErrorText {
    QString title; ///< A few words: "Permission missing on the campus".
    QString sentence;
    QString advice;

    /// Sentence and advice in one paragraph, for the command line.
    QString toText() const;
};

/// The only place below ui that translates. \a locale chooses among the advice that Meta's error table brings along.
ErrorText describe(const Error &error, const QLocale &locale = QLocale());

/// Facts come from other systems: without tags, entities, control characters, and of readable length.
QString plainFact(const QString &fact);
