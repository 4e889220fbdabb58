// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/rulepauses.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

Error templateError(const QString &code, const TemplateKey &key)
{
    return {.kind = Error::Kind::Invalid,
            .system = Error::System::WhatsApp,
            .code = code,
            .retry = Error::Retry::AfterFix,
            .facts = {{Error::Fact::Template, key.toText()}}};
}

Error pauseOf(QLatin1StringView code, const Error &refusal)
{
    Error error = refusal;
    error.code = code;
    error.retry = Error::Retry::AfterFix;
    error.facts = {{Error::Fact::Excerpt, refusal.code}};
    return error;
}

QStringList templatesOf(const Rule &rule, const SendingTerms &terms)
{
    QStringList keys{terms.templateOf(rule, 0, false).toText()};
    for (const TemplateKey &key : {rule.passedTemplateKey}) {
        if (!key.isEmpty())
            keys.append(key.toText());
    }
    return keys;
}

/// Stopped here, and not by an answer of WhatsApp's or by a person.
bool isOurs(const Error &error)
{
    return error.code == "template_not_approved"_L1 || error.code == "template_low_quality"_L1;
}

} // namespace

Error templatePause(const TemplateKey &key, const Error &refusal)
{
    Error error = pauseOf(kTemplateRefused, refusal);
    error.facts.insert(Error::Fact::Template, key.toText());
    return error;
}

Error accountPause(const Error &refusal)
{
    return pauseOf(kAccountRefused, refusal);
}

bool isRefusedForQuality(const WhatsAppTemplate &whatsAppTemplate)
{
    return whatsAppTemplate.quality == "RED"_L1;
}

std::optional<Error> templateRefusal(const WhatsAppTemplate &whatsAppTemplate)
{
    if (whatsAppTemplate.state != TemplateState::Approved) {
        Error error = templateError(u"template_not_approved"_s, whatsAppTemplate.key);
        error.facts.insert(Error::Fact::Status, word(whatsAppTemplate.state));
        return error;
    }
    if (isRefusedForQuality(whatsAppTemplate))
        return templateError(u"template_low_quality"_s, whatsAppTemplate.key);
    return std::nullopt;
}

QList<RulePauseChange> judgePauses(const QList<RuleStanding> &rules, const QHash<QString, WhatsAppTemplate> &templates,
                                   const SendingTerms &terms, const QHash<RuleEvent, RuleFailures> &failures)
{
    QList<RulePauseChange> changes;
    for (const RuleStanding &standing : rules) {
        std::optional<Error> why;
        const QStringList keys = templatesOf(standing.rule, terms);
        for (const QString &key : keys) {
            const auto known = templates.constFind(key);
            if (known != templates.cend() && !why)
                why = templateRefusal(*known);
        }
        if (!why)
            why = tooManyFailures(failures.value(standing.rule.event), terms.run);
        if (!standing.paused && why)
            changes.append({.event = standing.rule.event, .why = why});
        else if (standing.paused && !why && isOurs(*standing.paused))
            changes.append({.event = standing.rule.event});
    }
    return changes;
}
