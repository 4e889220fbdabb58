// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/message.h"

/// What became of one attempt to send a message.
struct SendOutcome {
    enum class Kind {
        Accepted,
        Held, ///< Accepted, and waiting for Meta's quality check.
        Unconfirmed,
        Refused, ///< For good.
        Later, ///< Provably not sent: again at `notBefore`.
        LaterForPerson, ///< The same, and nothing else to this person before.
        Waits, ///< Until what `waitsFor` names is put right.
        GivenBack, ///< Nothing was tried.
        Cancelled, ///< It must not go out; `error` says why.
    };
    Kind kind = Kind::Accepted;
    Message message; ///< As claimed.
    QString whatsappMessageId; ///< Accepted, Held.
    QString waId; ///< Accepted, Held: as WhatsApp names the person.
    std::optional<Error> error;
    QDateTime notBefore; ///< UTC
    QString waitsFor;
};
