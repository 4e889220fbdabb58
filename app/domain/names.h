// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The form in which text is searched: without accents, case, invisible marks and superfluous space. "Núñez  Ibáñez" is
/// "nunez ibanez".
QString folded(const QString &text);

/// Usernames in Moodle's alphabet (a-z 0-9 . _ - @), best first, never empty, always the same for the same input.
/// "José María", "Núñez Ibáñez": jose.nunez, j.nunez, josemaria.nunez, jose.nunez.ibanez, jose.nunez2 ...
/// Names in other scripts fall back on the e-mail's local part.
QStringList usernameProposals(const QString &firstName, const QString &lastName, const QString &email);

/// "jose.nunez", 2: "jose.nunez2"; never longer than Moodle allows. A number below 2 adds nothing.
QString withSuffix(const QString &base, int number);
