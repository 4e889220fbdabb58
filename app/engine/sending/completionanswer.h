// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/settingvalues.h"
#include "app/domain/message.h"
#include "app/storage/sqlsession.h"

/// What somebody who says to have finished is answered: the campus is asked first, and nothing is believed.
/// (sending-rules.md, Replies)
struct CompletionAnswer {
    bool isConfirmed = false; ///< The campus says so too.
    QString text; ///< Empty: nothing is answered.
    QDateTime waitUntil; ///< UTC: the campus has not been read yet; invalid: it has, or it took too long.
};
/// \a message: with messagecontent::kAsksCompletion.
Result<CompletionAnswer> completionAnswer(SqlSession &session, const SettingValues &settings, const Message &message,
                                          const QDateTime &now);
