// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QIcon>
#include <QStringList>

/// Sets the icon theme (Breeze) and where it is looked for; call once after the application exists.
void setUpIconTheme();
/// An icon of the theme in the colour of a role; disabled it is faint. It follows the theme in force by itself.
QIcon themedIcon(const QString &name, Theme::Role role = Theme::Role::Text);
/// The names the program uses that the icon theme lacks.
QStringList missingIcons();
