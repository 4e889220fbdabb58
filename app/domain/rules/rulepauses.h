// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/runplan.h"

/// What stops a rule, or lets it go on, before a run.
struct RulePauseChange {
    RuleEvent event = RuleEvent::Welcome;
    std::optional<Error> why; ///< Nothing: it goes on.
};

/// \a templates by TemplateKey::toText(). A rule that stopped for its template goes on by itself once that is mended;
/// one that met too many failures waits for a person; one that WhatsApp's answers stopped is not touched.
QList<RulePauseChange> judgePauses(const QList<RuleStanding> &rules, const QHash<QString, WhatsAppTemplate> &templates,
                                   const SendingTerms &terms, const QHash<RuleEvent, RuleFailures> &failures);
/// Error::code of the pauses that an answer of WhatsApp's brought.
inline constexpr QLatin1StringView kTemplateRefused("template_refused");
inline constexpr QLatin1StringView kAccountRefused("whatsapp_account");
/// Why a rule stops whose template was refused: kTemplateRefused with facts[Template]; facts[Excerpt] is Meta's code.
Error templatePause(const TemplateKey &key, const Error &refusal);
/// Why rules stop when the account refuses everything (token, number, money, quality): kAccountRefused, with Meta's
/// code as facts[Excerpt].
Error accountPause(const Error &refusal);
/// RED: nothing by rule goes out with it.
bool isRefusedForQuality(const WhatsAppTemplate &whatsAppTemplate);
/// Why the template should not be used for messages by rule: "template_not_approved", "template_low_quality" (RED).
std::optional<Error> templateRefusal(const WhatsAppTemplate &whatsAppTemplate);
