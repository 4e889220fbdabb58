// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/templateproposal.h"

/// What a predefined template is about.
enum class PredefinedKind {
    Welcome,
    Progress,
    Inactivity,
    Deadline,
    Completion,
    Survey,
    UrgentAction, ///< To staff: somebody has to be looked after today.
    ActionCompleted, ///< To staff: done.
};
inline constexpr PredefinedKind kPredefinedKinds[]{
    PredefinedKind::Welcome,    PredefinedKind::Progress, PredefinedKind::Inactivity,   PredefinedKind::Deadline,
    PredefinedKind::Completion, PredefinedKind::Survey,   PredefinedKind::UrgentAction, PredefinedKind::ActionCompleted,
};
/// The languages they are written in.
inline const QStringList kPredefinedLanguages{QStringLiteral("es"), QStringLiteral("en")};

/// A text that follows Meta's rules and says how to stop the messages, ready to be proposed. The language counts
/// without its country; one that they are not written in gives the Spanish text.
TemplateProposal predefinedTemplate(PredefinedKind kind, const QString &language);

/// For which messages it is meant; nothing for those to staff.
std::optional<MessagePurpose> purposeOf(PredefinedKind kind);
