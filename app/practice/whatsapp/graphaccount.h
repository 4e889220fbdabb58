// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// One of the account's phone numbers.
struct GraphNumber {
    QString id;
    QString displayPhone; ///< "+34 910 00 00 01"
    QString verifiedName;

    /// As webhooks write it.
    QString digits() const { return QString(displayPhone).remove(u' ').remove(u'+'); }
};

/// The account that the campus plays.
struct GraphAccount {
    QString siteUrl;
    QString businessAccountId;
    QList<GraphNumber> numbers; ///< Never empty once the campus listens.
    QString appId;
    QString token;
    QString appSecret;
    quint32 seed = 0;

    const GraphNumber *number(const QString &id) const
    {
        for (const GraphNumber &known : numbers) {
            if (known.id == id)
                return &known;
        }
        return nullptr;
    }
    /// What was stored before there were several numbers names none: it is the first one's.
    const GraphNumber &numberOrFirst(const QString &id) const
    {
        const GraphNumber *const known = number(id);
        return known ? *known : numbers.first();
    }
};
