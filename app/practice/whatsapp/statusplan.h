// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/campussettings.h"
#include "app/practice/store/practicestore.h"
#include "app/practice/whatsapp/numberfate.h"

/// What will be told about a message and when, and what goes wrong in the telling: late, in another order, `read`
/// alone, failed. Always the same for the same seed and message.
class StatusPlan {
public:
    StatusPlan(const CampusSettings &settings, quint32 seed, qint64 message);
    /// Writes the plan into `delivery`.
    void store(PracticeStore &store, qint64 now, const NumberFate &fate);

private:
    struct Step {
        QString status;
        qint64 ms;
    };
    bool chance(qint64 percent);
    QList<Step> steps(const NumberFate &fate);
    void disorder(QList<Step> &plan);

    const CampusSettings &m_settings;
    quint64 m_state;
    qint64 m_message;
};
