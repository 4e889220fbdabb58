// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/faultdesk.h"

/// A campus at its worst, for tests: of the message requests, this share (percent, 0 to 100) meets one of all the
/// faults that sending can meet.
QList<Fault> chaosFaults(double percent);
/// And what goes wrong with statuses and webhooks then, as changes of the settings.
QJsonObject chaosSettings(double percent);
