// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class Clock;
class ConsentService;
class DataChanges;
class SettingsService;
class StudentService;

/// What the windows about consent ask and listen to.
struct ConsentServices {
    ConsentService &consent;
    StudentService &students;
    SettingsService &settings;
    DataChanges &changes;
    const Clock &clock;
};
