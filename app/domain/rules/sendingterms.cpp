// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/sendingterms.h"

TemplateKey SendingTerms::templateOf(const Rule &rule, qint64 courseId, bool hasPassed) const
{
    const TemplateKey own = rule.templateIn(courseId, hasPassed && rule.event == RuleEvent::Completed);
    return own.isEmpty() ? templates.value(purposeOf(rule.event)) : own;
}
