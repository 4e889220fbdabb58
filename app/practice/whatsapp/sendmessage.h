// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/movableclock.h"
#include "app/practice/campussettings.h"
#include "app/practice/store/practicestore.h"
#include "app/practice/whatsapp/graphfault.h"

/// What happens to a message whose number ends in certain digits; practiceHelp() tells people.
struct NumberFate {
    int refusedWith = 0; ///< At once.
    bool isRefusedOnlyOnce = false;
    int failsWith = 0; ///< As a failed status after acceptance.
    bool isHeld = false;
    QString lastStatus = QStringLiteral("read");
};
NumberFate fateOf(const QString &recipient);

/// The person's id on WhatsApp, which is not always the number dialled.
QString whatsAppIdOf(const QString &recipient);

/// Carries out POST /messages: refuses, or stores the message with the statuses to come and answers as Meta does.
GraphResult<QJsonObject> sendMessage(PracticeStore &store, const CampusSettings &settings, const MovableClock &clock,
                                     quint32 seed, const QJsonObject &body);
