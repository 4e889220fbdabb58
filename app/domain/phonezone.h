// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

/// The zone in which somebody with this number most likely lives: that of the number's country, or the one where most
/// of its people live when it has several. A mobile number does not say where in a country its owner is, so within the
/// centre's own country the centre's zone is the better guess: then, and for an unknown country, the answer is invalid,
/// which means the centre's.
QTimeZone phoneZone(const QString &e164, const QTimeZone &centreZone = {});
