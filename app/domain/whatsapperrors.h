// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"

#include <QLocale>

/// What one of Meta's error codes means for the program and for people. (resources/whatsapp/errors.json)
struct WhatsAppErrorInfo {
    /// What it concerns, and so what has to stop or slow down.
    enum class Scope {
        Recipient, ///< This person; the others go on.
        Template, ///< Every message of this template.
        Run, ///< Everything: token, account or number.
        Pace, ///< Everything, but only for a while: too fast.
        Server, ///< A failure at Meta; later.
        Request, ///< This message as it was made.
    };

    int code = 0;
    QString title;
    Error::Kind kind = Error::Kind::Server;
    Error::Retry retry = Error::Retry::Never;
    Scope scope = Scope::Request;

    /// What to do, in Spanish for a Spanish locale and in English otherwise.
    QString advice(const QLocale &locale) const;

    QString adviceEnglish;
    QString adviceSpanish;
};

/// Nothing for a code that is not in the table. The subcode matters for 100 alone: 33 is an id that is unknown or out
/// of the token's reach.
std::optional<WhatsAppErrorInfo> whatsAppErrorInfo(int code, int subcode = 0);

/// The refusal with this code as an error of WhatsApp's, with the title as detail; a code that is not in the table
/// counts as a value that a person has to mend.
Error whatsAppRefusal(int code, int subcode = 0);
