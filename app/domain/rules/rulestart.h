// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/rule.h"

/// As a rule stands once a person has changed it: switched on, it speaks of what happens from now on, and for a day it
/// only shows what it would send. (sending-rules.md)
Rule begunAnew(Rule rule, const QDateTime &now);
