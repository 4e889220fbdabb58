// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>

struct Country {
    QString code; ///< ISO 3166, "ES"
    QString name; ///< In the language of the program where Qt knows it, else in English.
};

/// Every country whose phones are known, by name.
QList<Country> countries(const QLocale &locale);
