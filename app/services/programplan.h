// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/settingvalues.h"
#include "app/domain/programs.h"
#include "app/domain/result.h"
#include "app/storage/sqlsession.h"

/// Queues what another program wants to have sent, by the same facts, filling and gate as the sender's; within a
/// transaction. A request whose key is known changes nothing. Errors: ProgramRequests::send().
Result<ProgramMessage> queueForProgram(SqlSession &session, const ProgramSend &send, const ProgramCaller &caller,
                                       const SettingValues &settings, const QDateTime &now);
