// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/consent.h"
#include "ui/widgets/chip.h"

/// What holds for a person today, in a chip and a sentence.
struct ConsentSummary {
    QString word; ///< "Accepts", "Opted out"...
    Chip::Tone tone = Chip::Tone::Neutral;
    Mark mark = Mark::None;
    QString sentence; ///< Since when, how and by whom; what follows from it.
};

namespace consenttext {

/// records: newest first.
ConsentSummary summary(const ConsentState &state, const QList<ConsentRecord> &records, const QDateTime &now);
/// "Opted out", "Accepts messages"... as a line of the register.
QString actionText(const ConsentRecord &record);
/// The same as something one records: "Does not want messages any more".
QString actionChoice(ConsentAction action);
/// "By WhatsApp", "On paper"...
QString howText(const QString &how);
/// The ways that can be recorded by hand, as stored.
QStringList ways();
/// "until 4 December: leave".
QString pauseText(const EnrolmentPause &pause, const QDate &today);

} // namespace consenttext
