// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox, and the ways to it.
#include "app/desktop/deskwindow.h"

#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/messages/messagespage.h"
#include "ui/students/studentspage.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/undobar.h"

using namespace Qt::Literals::StringLiterals;

void DeskWindow::addInbox()
{
    m_inbox = new InboxPage({.inbox = m_workplace.inbox(),
                             .consent = m_workplace.consent(),
                             .messages = m_workplace.messages(),
                             .templates = m_workplace.templates(),
                             .students = m_workplace.students(),
                             .drafts = m_drafts,
                             .settings = m_workplace.settings(),
                             .changes = m_changes,
                             .state = m_state,
                             .clock = m_workplace.clock(),
                             .progress = &m_workplace.progress()});
    m_inbox->pane()->undoBar()->moveTo(m_window->undoBar()->parentWidget()); // over every page, as the others
    m_window->addPage(PageId::Inbox, m_inbox, u"mail-folder-inbox"_s, tr("Inbox"));
}

void DeskWindow::connectInbox()
{
    const auto showUnread = [this](int unread) {
        m_window->sidebar()->setCount(int(PageId::Inbox), unread > 0 ? unread : -1, true,
                                      tr("%Ln unread", nullptr, unread));
    };
    connect(m_inbox, &InboxPage::unreadChanged, this, showUnread);
    showUnread(std::max(0, m_inbox->unread())); // it may be known already
    connect(m_inbox, &InboxPage::studentWanted, this, &DeskWindow::showStudent);
    connect(m_inbox, &InboxPage::progressWanted, this,
            [this](qint64 studentId) { showStudentProgress(PageId::Inbox, studentId); });
    connect(m_inbox, &InboxPage::messageWanted, this, [this](qint64 id) {
        m_window->showBarePage(PageId::Messages);
        m_messages->showMessage(id);
    });
    connect(m_inbox, &InboxPage::settingsWanted, this, &DeskWindow::showSettings);
    connect(m_messages, &MessagesPage::conversationWanted, this, &DeskWindow::showConversation);
    connect(m_students, &StudentsPage::conversationWanted, this,
            [this](qint64 studentId) { showConversation(0, studentId); });
}

void DeskWindow::showConversation(qint64 contactId, qint64 studentId)
{
    m_window->showBarePage(PageId::Inbox);
    if (contactId != 0)
        m_inbox->showConversation(contactId);
    else
        m_inbox->showStudent(studentId);
}
