// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/connectioncheck.h"

// The steps that staff hand to whoever runs the campus: complete, in the order of the clicks, without Bedel's own
// words. Menu names are Moodle's and Meta's; capabilities are those of the Moodle contract, section 11.

/// What does not work without a function of the web service: "Without it no student can be created."
QString functionHarm(const QString &function, bool isOptional);
QString functionSteps(const QString &function);
QString capabilitySteps(const QString &capability);
/// What to look at when a line failed and nothing more is known.
QString subjectAdvice(CheckItem::Subject subject);
QString subjectSteps(CheckItem::Subject subject);
