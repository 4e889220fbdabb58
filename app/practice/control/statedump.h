// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/store/practicestore.h"

#include <QJsonObject>

/// What the campus knows, for tests and for curious people: users, courses, enrolments, templates, messages (with the
/// number of accepted and of received ones per callback data), deliveries. Empty for an unknown subject.
QJsonObject stateDump(PracticeStore &store, const QString &subject);
/// Writes rows as they are: {"user": [{"id": 7, …}], …}. For tests that need a world of their own. False if a table or
/// a column does not exist; then nothing is written.
bool loadRows(PracticeStore &store, const QJsonObject &tables);
