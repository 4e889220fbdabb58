// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/store/practicestore.h"

#include <QJsonObject>

/// Makes one exact thing happen to a student's progress; see practiceHelp() under /activity. Error::Kind::Invalid when
/// it names what does not exist.
Result<QJsonObject> makeActivity(PracticeStore &store, quint32 seed, const QJsonObject &wanted, qint64 now);

/// What teachers and administrators do: replace, hide or delete a package, hide a course, take a student out; see
/// practiceHelp() under /change.
Result<QJsonObject> changeCampus(PracticeStore &store, const QJsonObject &wanted, qint64 now);
