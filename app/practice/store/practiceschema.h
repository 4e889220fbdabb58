// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

/// The state file's tables, in an order that can be created.
QStringList practiceSchema();
/// Columns that older state files lack ("table.column"), and what adds them.
QMap<QString, QString> practiceColumns();
