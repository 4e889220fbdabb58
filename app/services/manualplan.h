// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/settingvalues.h"
#include "app/domain/manualsend.h"
#include "app/domain/rules/sendinggate.h"
#include "app/storage/sqlsession.h"

/// Why the stop list lets nothing pass to a person; nothing: it does.
std::optional<Error> stopReason(const GateVerdict &verdict);

/// What each student of the selection would get, by the same facts, filling and gate as the sender's.
Result<ManualSendPlan> planManualSend(SqlSession &session, const ManualSend &send, const SettingValues &settings,
                                      const QDateTime &now);
/// Queues the plan's messages; within a transaction.
Result<QueuedMessages> queueManualSend(SqlSession &session, const ManualSend &send, const SettingValues &settings,
                                       const QDateTime &now);
/// Queues free text for a conversation; within a transaction.
Result<QueuedMessages> queueText(SqlSession &session, const TextToSend &text, const SettingValues &settings,
                                 const QDateTime &now);
