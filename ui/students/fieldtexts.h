// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/moodlelimits.h"
#include "ui/widgets/field.h"

/// What a person reads under a field: why it is refused or doubtful, and what would be right.
struct FieldMessage {
    Field::State state = Field::State::Plain;
    QString text;
    QString suggestion; ///< The value a click takes over; empty when there is none.
    QString suggestionText; ///< "Use +52 55 4180 2296"
};

/// typed: the field's text, for naming the offending character.
FieldMessage fieldMessage(FormField field, const FieldVerdict &verdict, const QString &typed);
/// A phone: also says the country of a good one, and whether WhatsApp can reach it.
FieldMessage phoneMessage(const QString &typed, const QString &region, bool isNeeded);
/// The field's label, with its mnemonic.
QString fieldLabel(FormField field);
