// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/predefinedtemplates.h"
#include "app/domain/rules/templatecoverage.h"
#include "ui/style/statemark.h"

/// "Welcome, Completed"; "–" for none.
QString eventNames(const QList<RuleEvent> &events);

/// The state of a cell of the matrix: mark, a word or two, and a sentence with what to do.
Mark coverageMark(Coverage coverage);
QString coverageWord(Coverage coverage);
QString coverageReason(const CoverageRow &row, const CoverageCell &cell);

/// "Welcome", "Urgent action, to staff"...
QString predefinedName(PredefinedKind kind);
/// What Meta would refuse, as a sentence that says what to do.
QString faultText(ProposalFault fault);

/// The template as the person would read it; what is not known stands in brackets by name, and in \a holes.
QString textWithHoles(const TemplateUse &use, const TemplateFacts &facts, QStringList *holes = nullptr);
/// The words on its buttons.
QStringList buttonTexts(const WhatsAppTemplate &whatsAppTemplate);
