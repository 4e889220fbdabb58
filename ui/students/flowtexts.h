// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/activity.h"
#include "app/domain/intake.h"
#include "ui/style/statemark.h"

#include <QString>

/// The words of flow 1: its steps, and what happened.
QString stepName(FlowStep step);
Mark stepMark(const FlowStepStatus &step);
/// "To do", "Under way", "Failed".
QString stepStateWord(const FlowStepStatus &step);
/// The short fact under a step: its day, "2 courses", "Read".
QString stepDetail(const FlowStepStatus &step, const QDateTime &now);
/// What happened to the person whose card it is; Home's sentences name the person.
QString cardActivityText(const Activity &activity);
/// The step that needs a person: failed, or waiting with a reason. Null when there is none.
const FlowStepStatus *stepInTrouble(const IntakeStatus &status);
