// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/connectioncheck.h"

/// A line of a connection test as staff read it.
struct CheckText {
    QString sentence;
    QString advice; ///< Empty only for what is good.
    QString
        steps; ///< Numbered, for whoever runs the campus or the WhatsApp account; empty when there is nothing to do.
};

/// now decides how many days a token has left; its zone is that of the office.
CheckText checkText(const CheckItem &item, const QDateTime &now);
/// The token ends within a week of now.
bool endsSoon(const CheckItem &item, const QDateTime &now);
/// Works, but something should be done about it.
bool isWarning(const CheckItem &item, const QDateTime &now);
/// "2 to solve", "1 warning", "All in order".
QString checkSummary(const CheckReport &report, const QDateTime &now);
