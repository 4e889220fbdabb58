// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

/// A function's result as the REST server writes it when JSON was not asked for.
QByteArray xmlAnswer(const QJsonValue &result);
