// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

/// Has a screen reader say a text, without moving the focus.
void announce(QWidget *where, const QString &text);
