// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// To be called in the destructor of a form: a field that loses the focus while it is destroyed says "editing finished"
/// to an object whose own part is already gone.
void silenceChildren(QObject *form);
