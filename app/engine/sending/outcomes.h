// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/sendoutcome.h"
#include "app/remote/whatsapp/whatsapptypes.h"

/// What an answer means for the message, and for what else goes out. (contract: whatsapp/README.md, section 3)
struct Reaction {
    /// What it means for the number.
    enum class Pace {
        Good, ///< It was taken.
        None, ///< Says nothing about the pace.
        SlowDown, ///< Too fast: fewer a second.
        PauseCalls, ///< The account's calls are used up: 1 min, doubling to 1 h.
        HoldAccount, ///< Token, number, money, quality: nothing goes until that is put right.
    };
    SendOutcome outcome;
    Pace pace = Pace::None;
    bool stopsTemplate = false; ///< The template is refused for everybody.
};

/// \a jitter: around 1, so that what failed together does not come back together.
Reaction reactionTo(const Message &message, const Result<SendReceipt> &receipt, const QDateTime &now, double jitter);
