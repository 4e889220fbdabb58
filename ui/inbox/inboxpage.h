// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/inboxservices.h"
#include "ui/settings/settingssection.h"
#include "ui/widgets/page.h"

class ContactPanel;
class ConversationList;
class ConversationPane;
class PanelSplit;
class SidePanel;
struct ConversationCounts;

/// What people write, and what the office answers: conversations, one thread, and the person's courses beside it.
class InboxPage final : public Page {
    Q_OBJECT
public:
    explicit InboxPage(const InboxServices &services, QWidget *parent = nullptr);

    /// Opens a conversation, whatever the list shows.
    void showConversation(qint64 contactId);
    /// The newest one of a student; says so when there is none.
    void showStudent(qint64 studentId);
    QWidget *startWidget() const override;
    ConversationList *list() const { return m_list; }
    ConversationPane *pane() const { return m_pane; }
    /// Conversations with something unread; -1: not known yet.
    int unread() const { return m_unread; }
    ContactPanel *panel() const { return m_panel; }
    bool isPanelShown() const;

signals:
    void studentWanted(qint64 studentId);
    void progressWanted(qint64 studentId);
    void messageWanted(qint64 messageId);
    void settingsWanted(SettingsSection section);
    /// Conversations, for the sidebar's pill.
    void unreadChanged(int conversations);

protected:
    bool stepBack() override { return false; } // the panel belongs to the thread: Esc closes it from within alone
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectParts();
    void arrange();
    void showPanel();
    void togglePanel();
    void onCounts(const ConversationCounts &counts);
    void announceNew();

    InboxServices m_services;
    ConversationList *m_list;
    ConversationPane *m_pane;
    ContactPanel *m_panel;
    SidePanel *m_side;
    PanelSplit *m_split;
    int m_unread = -1; ///< Not known yet.
    bool m_isNarrow = false;
    bool m_isPanelClosed = false; ///< By a person.
};
