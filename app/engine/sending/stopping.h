// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/settingvalues.h"
#include "app/storage/sqlsession.h"

/// What a refusal stops beside its own message, whether it came as an answer or afterwards as a status. In the caller's
/// transaction; what was stopped already stays as it is.

/// The account refuses everything: the rules stop.
Result<void> stopRules(SqlSession &session, const Error &refusal, const QDateTime &now);
/// The template is refused for everybody: the rules that use it stop, and the account's templates are fetched, because
/// what is put right shows there. Not again and again, though: an answer may contradict the list.
Result<void> stopTemplate(SqlSession &session, const SettingValues &settings, const TemplateKey &key,
                          const Error &refusal, const QDateTime &now);
