// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

/// Compares key sets and JSON types: does `actual` look like `expected`? Lists are compared by the shape of their
/// elements: a key that all recorded elements have must be there, one that none has must not. Texts that hold JSON are
/// opened. Where lists were cut when they were recorded (`isTrimmed`), as many elements are compared as were kept.
/// Returns the first difference with its place, or an empty string.
QString shapeDifference(const QJsonValue &expected, const QJsonValue &actual, bool isTrimmed);
