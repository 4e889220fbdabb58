// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class Clock;
class CourseService;
class DataChanges;
class RuleService;
class SettingsService;
class StatusService;
class TemplateService;
class UiState;

/// What the pages of the rules ask and listen to; the Application owns all of it and outlives the pages.
struct AutomaticServices {
    RuleService &rules;
    TemplateService &templates;
    CourseService &courses;
    SettingsService &settings;
    StatusService &status;
    DataChanges &changes;
    UiState &state;
    const Clock &clock;
};
