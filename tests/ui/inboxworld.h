// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/consentservice.h"
#include "app/services/inboxservice.h"
#include "app/services/progressservice.h"
#include "app/services/replydraftservice.h"
#include "app/services/studentservice.h"
#include "tests/ui/pageworld.h"
#include "ui/consent/consentservices.h"
#include "ui/inbox/inboxservices.h"

/// PageWorld with conversations: the morning of the pictures of the design.
class InboxWorld final : public PageWorld {
public:
    InboxWorld();

    /// People who wrote today and yesterday, one nobody knows, one who opted out.
    void fillInbox();
    /// \a count messages of one person, the newest now.
    void addHistory(qint64 contactId, int count);
    /// A message comes in, as the webhook writes it.
    qint64 receive(qint64 contactId, IncomingMessage message);
    InboxServices services();
    ConsentServices consentServices();

    std::unique_ptr<InboxService> inbox;
    std::unique_ptr<ConsentService> consent;
    std::unique_ptr<StudentService> students;
    std::unique_ptr<ProgressService> progress;
    std::unique_ptr<ReplyDraftService> drafts;

    qint64 lucia = 0; ///< Contacts: wrote an hour ago, a student.
    qint64 wilber = 0; ///< Wrote twice, unread.
    qint64 stranger = 0; ///< No student, no visible number.
    qint64 ainhoa = 0; ///< Wrote two days ago: the window is shut.
    qint64 martin = 0; ///< Opted out.
    qint64 luciaStudent = 0;
};
