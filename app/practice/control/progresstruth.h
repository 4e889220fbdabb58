// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/store/practicestore.h"

#include <QJsonObject>

/// What is true of every student in every course, by the contract's rule of done over all attempts: percent is the mean
/// over the visible packages with SCOs, null without any. What a tracker reads must come to the same.
QJsonObject progressTruth(PracticeStore &store);
