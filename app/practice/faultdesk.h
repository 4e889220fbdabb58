// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>

#include <optional>

/// One fault that a campus was told to make.
struct Fault {
    QString kind;
    QString function; ///< "" = any; a web-service function, or messages, message_templates, phone_number …
    int next = 0; ///< Hits the next so many requests …
    int skip = 0; ///< … after letting so many pass.
    double probability = 0; ///< … or each one with this chance (0 to 1).
    qint64 ms = 3000; ///< How long "slow" takes.

    bool isCarriedOut() const; ///< The request has its effect although its answer is spoilt.
    QJsonObject toJson() const;
    static Result<Fault> fromJson(const QJsonObject &json);
    static QStringList kinds();
};

/// Decides which request meets which fault. Random ones come from the campus's seed.
class FaultDesk {
public:
    explicit FaultDesk(quint32 seed)
        : m_random(seed)
    {
    }
    void add(const Fault &fault) { m_faults.append(fault); }
    void clear() { m_faults.clear(); }
    /// From here on the same requests meet the same random faults again.
    void seed(quint32 value) { m_random.seed(value); }
    /// The fault for the request that just came in, if it meets one.
    std::optional<Fault> take(const QString &function);
    QJsonArray toJson() const;

private:
    QRandomGenerator m_random;
    QList<Fault> m_faults;
};
