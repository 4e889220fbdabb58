// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sending/sendrequest.h"

#include <QString>

#include <functional>

class Clock;
class ConnectionProbe;
class ConsentService;
class CourseService;
class DataChanges;
class InboxService;
class IntakeService;
class ProgressService;
class RuleService;
class SettingsService;
class StudentService;
class TemplateService;
class UiState;

/// What the Students pages ask and listen to; the Application owns all of it and outlives the pages.
struct StudentServices {
    StudentService &students;
    IntakeService &intake;
    CourseService &courses;
    TemplateService &templates;
    ConnectionProbe &probe;
    DataChanges &changes;
    UiState &state;
    const Clock &clock;
    std::function<QString()> region; ///< The centre's country, ISO 3166: completes phones without prefix.
    QString desk; ///< Whose draft it is.
    ProgressService *progress = nullptr; ///< None: progress is not shown.
    RuleService *rules = nullptr; ///< None: what the rules will say is not shown.
    SendFunction send = {}; ///< None: nothing is sent by hand from here.
    InboxService *inbox = nullptr; ///< None: no way to the conversation.
    ConsentService *consent = nullptr; ///< With settings; none: consent is not shown.
    SettingsService *settings = nullptr;
};
