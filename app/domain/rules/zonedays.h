// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QTimeZone>

#include <memory>
#include <optional>
#include <vector>

/// The days of a zone, quickly: the changes of its clock are looked up once, not at every question. Answers are those
/// of QDateTime; near a change it is QDateTime that answers. Not to be shared between threads.
class ZoneDays {
public:
    /// Implicit: whoever asks once only has a zone.
    ZoneDays(const QTimeZone &zone); // NOLINT(google-explicit-constructor)

    const QTimeZone &zone() const { return m_zone; }
    /// ISO code; empty for a zone of no country, like UTC.
    const QString &country() const { return m_country; }
    QDate dateOf(const QDateTime &at) const;
    QTime timeOf(const QDateTime &at) const;
    /// UTC
    QDateTime at(const QDate &day, const QTime &time) const;
    /// As afterFullDays() and fullDays() of app/domain/fulldays.h.
    QDateTime afterFullDays(const QDateTime &from, int days) const;
    int fullDays(const QDateTime &from, const QDateTime &to) const;
    /// The zone's wall clock as a number of milliseconds: a day is a day, whatever the clocks do.
    qint64 wallMs(const QDateTime &at) const;
    /// UTC
    QDateTime fromWallMs(qint64 wall) const;

private:
    /// The clock runs evenly from here to the next one.
    struct Stretch {
        qint64 from = 0; ///< UTC, ms
        qint64 offset = 0; ///< ms
    };
    void learn(qint64 aroundMs) const;
    /// Nothing: not among those known.
    const Stretch *stretchAt(qint64 utcMs) const;
    /// UTC ms of a wall clock's time; nothing near a change.
    std::optional<qint64> calmUtc(qint64 wallMs) const;

    QTimeZone m_zone;
    QString m_country;
    mutable std::vector<Stretch> m_stretches; ///< Ascending; the last one ends what is known.
};

/// One for each zone that was asked about.
class ZoneDaysCache {
public:
    const ZoneDays &of(const QTimeZone &zone);

private:
    QHash<QByteArray, std::shared_ptr<ZoneDays>> m_known;
};
