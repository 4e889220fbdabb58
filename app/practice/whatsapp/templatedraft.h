// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/whatsapp/graphfault.h"

/// Checks a template that is handed in: its name, parts, examples, and where variables stand.
std::optional<GraphFault> checkTemplateDraft(const QJsonObject &body);
