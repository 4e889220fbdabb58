// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/namedjob.h"

/// What a job does, in words: "Read the courses of the campus".
QString jobTitle(JobKind kind);
/// The same with whom and what it is about: "Enrol Ana Ruiz in First aid".
QString jobTitle(const NamedJob &job);
/// Why it has not got further, or what is being done: a sentence for each state.
QString jobReason(const Job &job, const QDateTime &now);
