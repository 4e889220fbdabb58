// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/assessment.h"

/// One reason in words: "12 days without access". `today` decides whether a date needs its year.
QString riskReasonText(const RiskReason &reason, const QDate &today);

/// The weightiest reasons as one line: "12 days without access; 30 points behind plan". Empty without reasons.
/// `most`: how many at most; 0: all.
QString riskText(const QList<RiskReason> &reasons, const QDate &today, int most = 2);

/// What a forecast says, for the cell of a table.
struct FinishForecast {
    Standing standing = Standing::Unknown;
    QDate from;
    QDate to;
    QDate end; ///< The student's last day; invalid: none.
    std::optional<double> trend;
};

/// "12 – 30 Dec", "after 18 Dec", "too little data". Empty for those who are done and those without data.
QString finishText(const FinishForecast &forecast, const QDate &today);
