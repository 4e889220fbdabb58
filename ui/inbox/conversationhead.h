// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/inboxservice.h"

#include <QWidget>

class Button;
class ElidedLabel;
class QAction;
class QMenu;

/// Over a thread: who it is, whose conversation it is, and what can be done with it.
class ConversationHead final : public QWidget {
    Q_OBJECT
public:
    explicit ConversationHead(QWidget *parent = nullptr);
    void setConversation(const ConversationView &view, const QString &who);
    /// The panel with the course facts stands over the thread: a button opens it.
    void setFactsButton(bool isShown);
    Button *assignButton() const { return m_assign; }
    Button *factsButton() const { return m_facts; }
    QMenu *menu() const { return m_menu; }

signals:
    /// Empty: everybody's again.
    void assignWanted(const QString &who);
    void assignToOtherWanted();
    void waitingWanted(bool isWaiting);
    void unreadWanted();
    void closeWanted(bool isClosed);
    void linkWanted();
    void unlinkWanted();
    void actionWanted(ConsentAction action);
    void consentWanted();
    void factsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showConversation();
    void onAssign();

    ConversationView m_view;
    QString m_who;
    ElidedLabel *m_name;
    ElidedLabel *m_number;
    Button *m_assign;
    Button *m_facts;
    Button *m_more;
    QMenu *m_menu;
    QAction *m_mine;
    QAction *m_other;
    QAction *m_everybody;
    QAction *m_unread;
    QAction *m_waiting;
    QAction *m_done;
    QAction *m_link;
    QAction *m_unlink;
    QAction *m_wrongNumber;
    QAction *m_block;
    QAction *m_consent;
};
