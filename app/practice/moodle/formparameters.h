// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

/// A form body as PHP reads it: bracket paths become objects and lists, every value a string. Fields after the
/// `maxFields`-th are dropped without a word, as max_input_vars does.
QJsonObject readForm(const QByteArray &encoded, qint64 maxFields);
