// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"

#include <array>
#include <span>

// The tables behind describe(). A table is read from the top; the first row that fits is taken, so rows that need more
// facts stand above those that need fewer.

/// Texts are marked with QT_TRANSLATE_NOOP("ErrorText", ...). %1 to %3 are the facts in the order given, %8 the code,
/// %9 the system's name.
struct ErrorRow {
    std::optional<Error::Kind> kind; ///< Nothing: any.
    const char *code = nullptr; ///< Null: any.
    const char *status = nullptr; ///< HTTP status in facts[Status]; null: any.
    std::array<std::optional<Error::Fact>, 3> facts{}; ///< All of them must be known.
    const char *title = nullptr;
    const char *sentence = nullptr;
    const char *advice = nullptr; ///< Null: Meta's table has it.
};

std::span<const ErrorRow> moodleErrorRows();
std::span<const ErrorRow> whatsAppErrorRows();
std::span<const ErrorRow> databaseErrorRows();
/// Bedel's own codes; they may carry any system, since many of them speak about what another system holds.
std::span<const ErrorRow> ownErrorRows();
/// The same, of what stands between a message and its person.
std::span<const ErrorRow> sendingErrorRows();
/// The same, of conversations, consent and the relay.
std::span<const ErrorRow> inboxErrorRows();
std::span<const ErrorRow> configErrorRows();
/// One row for every kind.
std::span<const ErrorRow> genericErrorRows();
