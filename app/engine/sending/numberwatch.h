// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/numberhealth.h"
#include "app/engine/enginecontext.h"

#include <QHash>
#include <QObject>

/// Reads from WhatsApp how fast our numbers may send and how many people a day they may reach: when the engine begins
/// with them, and every hour. What was read is kept in the database, for windows and for the next engine.
class NumberWatch final : public QObject {
    Q_OBJECT
public:
    explicit NumberWatch(EngineContext &context, QObject *parent = nullptr);

    /// Reads what is not known or too old. read() follows when something was to be read.
    void look();
    /// The numbers are others, or connected otherwise.
    void forget() { m_known.clear(); }
    /// Every connected number is known, or could not be read. Until then nothing should go out.
    bool isReady() const;
    bool isIdle() const { return !m_isReading; }
    NumberHealth health(const QString &account) const { return m_known.value(account).health; }
    /// The messaging limit of the whole portfolio: the smallest that one of its numbers tells, or the assumption of
    /// NumberHealth while none does. Nothing: no limit.
    std::optional<int> peoplePerDay() const;

signals:
    void read();

private:
    struct Known {
        NumberHealth health;
        QDateTime triedAt;
    };
    QCoro::Task<> readAll(QStringList accounts);
    QStringList due() const;

    EngineContext &m_context;
    QHash<QString, Known> m_known;
    bool m_isReading = false;
};
