// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class Clock;
class ConsentService;
class DataChanges;
class InboxService;
class MessageService;
class ProgressService;
class ReplyDraftService;
class SettingsService;
class StudentService;
class TemplateService;
class UiState;

/// What the inbox asks and listens to; the Application owns all of it and outlives the page.
struct InboxServices {
    InboxService &inbox;
    ConsentService &consent;
    MessageService &messages;
    TemplateService &templates;
    StudentService &students;
    ReplyDraftService &drafts;
    SettingsService &settings;
    DataChanges &changes;
    UiState &state;
    const Clock &clock;
    ProgressService *progress = nullptr; ///< None: failed attempts are not told.
};
