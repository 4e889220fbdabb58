// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonArray>
#include <QList>
#include <QString>

/// One reason behind a risk, with its points and its numbers. Its sentence is made in ui/progress/risktext.h.
struct RiskReason {
    enum class Kind {
        Inactive, ///< inactivity: `count` full days without activity
        NotStarted, ///< inactivity: `count` full days since the start without a first access
        BehindPlan, ///< pace: `value` points under the plan
        TooSlow, ///< trend: `value` points gained a day, `needed` are needed
        EndPassed, ///< trend: the end, `day`, came first
        FailedAttempts, ///< failed attempts: `count` in the trackable part `title`
        LeftHalfDone, ///< no points, it explains: `title` was begun and not finished
    };
    Kind kind = Kind::Inactive;
    int points = 0; ///< Its part of the score.
    int count = 0;
    double value = 0;
    double needed = 0;
    QDate day;
    qint64 scoId = 0; ///< The trackable part meant by `title`; 0: none.
    QString title; ///< As the campus called it when this was judged.

    friend bool operator==(const RiskReason &, const RiskReason &) = default;
};

/// For the database: compact, absent numbers are left out.
QJsonArray toJson(const QList<RiskReason> &reasons);
/// Reasons of a kind this program does not know are left out.
QList<RiskReason> riskReasonsFromJson(const QJsonArray &json);
