// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/settingvalues.h"
#include "app/domain/deadline.h"
#include "app/domain/rules/sendinggate.h"
#include "app/storage/messagefactsrepository.h"

#include <QJsonArray>

/// What claiming needs to know; copied to the database's thread.
struct ClaimTerms {
    /// One of our numbers, and how many messages it may take now.
    struct Number {
        QString account;
        int limit = 0;
        QDateTime heldUntil = {}; ///< UTC: nothing goes before; invalid: nothing is in the way.
    };
    SettingValues settings;
    QString owner;
    QDateTime now;
    std::chrono::milliseconds lease;
    QList<Number> numbers;
    QStringList connected; ///< Accounts with address and token; messages of others wait.
    std::optional<int> peoplePerDay; ///< The messaging limit; nothing: none is known.
};

/// A message with all that its request needs.
struct ReadyMessage {
    Message message;
    QJsonArray components; ///< Of a template.
    ContactAddress address; ///< Of a conversation.
    /// Past it the lease could end before the answer is here: then it does not go any more.
    std::optional<Deadline> goBefore = {};
};

/// Takes what is due out of the queue, asks the gate about each once more, fills it in, and stores what is about to be
/// sent. What may not go, or not yet, is put back or cancelled. In the caller's transaction.
Result<QList<ReadyMessage>> claimMessages(SqlSession &session, const ClaimTerms &terms);
