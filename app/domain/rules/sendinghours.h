// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/rulefacts.h"
#include "app/domain/rules/zonedays.h"

#include <QHash>
#include <QSet>

#include <array>

/// A part of a day, the second end not included.
struct HourSpan {
    QTime from;
    QTime to;
    friend bool operator==(const HourSpan &, const HourSpan &) = default;
};

/// When automatic messages may arrive. All by the wall clock of the person's zone.
struct SendingHours {
    /// Monday first.
    std::array<QList<HourSpan>, 7> week;
    QSet<QDate> holidays; ///< For everybody: those of the centre's region and town.
    /// Public holidays by country; a zone of a country that is not among them goes by `country`.
    QHash<QString, QSet<QDate>> national;
    QString country; ///< The centre's, ISO code.
    QList<DayRange> closures;
    bool isAlways = false; ///< Lifts hours, holidays and closures.

    /// Mon-Fri 9:30-14:00 and 16:00-20:00, Sat 10:00-13:30, never on Sunday. (sending-rules.md)
    static SendingHours usual();
    bool allows(const QDateTime &at, const ZoneDays &zone) const;
    bool isHoliday(const QDate &day, const ZoneDays &zone) const;
    /// UTC: the first allowed moment from \a at on; invalid when there is none within a year.
    QDateTime next(const QDateTime &at, const ZoneDays &zone) const;
    friend bool operator==(const SendingHours &, const SendingHours &) = default;
};

/// "mon-fri 09:30-14:00 16:00-20:00; sat 10:00-13:30" and back; nothing when the text is not of that form.
std::optional<std::array<QList<HourSpan>, 7>> weekFromText(QStringView text);
QString toText(const std::array<QList<HourSpan>, 7> &week);
