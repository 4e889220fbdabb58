// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What happens to a message whose number ends in certain digits; practiceHelp() tells people.
struct NumberFate {
    int refusedWith = 0; ///< At once.
    bool isRefusedOnlyOnce = false;
    int failsWith = 0; ///< As a failed status after acceptance.
    bool isHeld = false;
    QString lastStatus = QStringLiteral("read");
};
NumberFate fateOf(const QString &recipient);

/// The person's id on WhatsApp, which is not always the number dialled ("+" and digits).
QString whatsAppIdOf(const QString &recipient);
/// The person's business-scoped id.
QString userIdOf(const QString &waId);
/// Whose business-scoped id this is; empty: nobody's here.
QString personOfUserId(const QString &userId);
