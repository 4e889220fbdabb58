// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/store/practicestore.h"

#include <QJsonObject>

/// Every message that WhatsApp accepted, after the one with id `after` and at most `limit`; which keys
/// (biz_opaque_callback_data) were accepted more than once, which met a fault, and totals.
QJsonObject ledger(PracticeStore &store, qint64 after, int limit);
