// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/job.h"

#include <QStringList>

/// A job with whom and what it is about, for people to read. Names are shown, never logged.
struct NamedJob {
    Job job;
    QString student; ///< Full name; empty when it is about nobody in particular.
    QStringList courses; ///< Of the form, or those that were asked for; empty: none, or all.
};
