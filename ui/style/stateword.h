// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/progressstate.h"
#include "app/domain/standing.h"
#include "app/domain/states.h"

/// The translated word of a state: "Waiting", "Delivered". It speaks of the thing, never of the person.
QString stateWord(StudentState state);
QString stateWord(EnrolmentState state);
QString stateWord(MessageState state);
QString stateWord(JobState state);
QString stateWord(TemplateState state);
QString stateWord(ProgressState state);
QString stateWord(Standing standing);
/// The word that follows a count of students: "11 completed", "9 not started". In lower case and the right number.
QString countedWord(Standing standing, int count);
