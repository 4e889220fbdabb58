// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/rule.h"

/// What became of the messages of a period, by the day on which they went out.
struct MessageStatistics {
    int queued = 0; ///< All messages of the period, whatever became of them.
    int sent = 0; ///< Accepted by WhatsApp.
    int delivered = 0;
    int read = 0;
    int replied = 0; ///< Somebody answered.
    int failed = 0;
    int unconfirmed = 0;
    int cancelled = 0;
    int received = 0; ///< Incoming messages of the period.

    struct Failure {
        QString code; ///< Error::code: "131026".
        Error error; ///< The newest with this code, for its sentence.
        int count = 0;
    };
    QList<Failure> failures; ///< Most first.

    struct Effect {
        TemplateKey templateKey;
        int sent = 0;
        int delivered = 0;
        int read = 0;
        int replied = 0;
        int failed = 0;
        int measured = 0; ///< Delivered about an enrolment with readings, seven days or more ago.
        int progressed = 0; ///< Of those: progress rose within seven days.
    };
    QList<Effect> templates; ///< Most sent first.

    /// Delivered of sent, 0-100; nothing while nothing was sent.
    std::optional<double> deliveryRate() const
    {
        return sent == 0 ? std::nullopt : std::optional<double>(100.0 * delivered / sent);
    }
};

/// The same by day and by what caused it.
struct MessageSeries {
    struct Day {
        QDate day; ///< Of the zone asked for.
        int sent = 0; ///< Accepted by WhatsApp; by the day on which it was queued.
        int delivered = 0;
        int read = 0;
        int replied = 0;
        int failed = 0;
        int lost = 0; ///< Of those sent: they failed afterwards.
        int received = 0; ///< Incoming messages.
        friend bool operator==(const Day &, const Day &) = default;
    };
    QList<Day> days; ///< Every day of the period, ascending.

    struct Origin {
        std::optional<RuleEvent> event; ///< Nothing: no rule caused it.
        std::optional<MessagePurpose> purpose; ///< Of automatic ones that no rule of today names.
        int sent = 0;
        int delivered = 0;
        int read = 0;
        int replied = 0;
        int failed = 0;
    };
    QList<Origin> origins; ///< Most sent first.
};
