// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/inboxservice.h"
#include "models/threadmodel.h"
#include "ui/inbox/inboxservices.h"
#include "ui/pacedreading.h"

#include <QTimer>
#include <QUuid>
#include <QWidget>

class Banner;
class Composer;
class ConversationHead;
class DraftBook;
class Label;
class MediaShelf;
class QuickReplyPopup;
class ReplyArea;
class TemplateComposer;
class ThreadView;
class UndoBar;
class UndoQueue;
class WindowStrip;

/// One conversation: who, the thread, how long one may answer, and where one writes.
class ConversationPane final : public QWidget {
    Q_OBJECT
public:
    explicit ConversationPane(const InboxServices &services, QWidget *parent = nullptr);
    ~ConversationPane() override;

    /// 0: none.
    void open(qint64 contactId);
    /// A student was asked for who has none.
    void sayNoConversation();
    /// Without any in the list there is nothing to choose.
    void setAnyThere(bool isAnyThere);
    qint64 contactId() const { return m_contactId; }
    const std::optional<ConversationView> &view() const { return m_view; }
    void setKnownStaff(const QStringList &names) { m_staff = names; }
    /// The course that a template would be about.
    void setEnrolment(qint64 enrolmentId);
    void offerTemplate(const TemplateKey &key);
    void focusComposer();
    void refresh();
    void linkToStudent();

    ConversationHead *head() const { return m_head; }
    ThreadView *thread() const { return m_thread; }
    const ThreadModel &model() const { return m_model; }
    Composer *composer() const;
    TemplateComposer *templates() const;
    WindowStrip *strip() const;
    UndoBar *undoBar() const { return m_undoBar; }
    Banner *banner() const { return m_banner; }
    Banner *note() const { return m_note; }
    QString stopText() const;

signals:
    void viewShown(const ConversationView &view);
    void consentWanted();
    void factsWanted();
    void settingsWanted();
    void messageWanted(qint64 messageId);
    /// Something was done: lists show it sooner than the database tells.
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectThread();
    void connectReply();
    void connectUndo();
    void connectHead();
    void readView();
    void readThread();
    void readEarlier();
    void showView(const ConversationView &view);
    void showNote();
    void markReadSoon();
    void markRead();
    void send(const QString &text);
    void onSent(qint64 contactId, const QString &text, const Result<qint64> &sent);
    void sendTemplate(const TemplateKey &key, bool insists);
    void openQuickReplies();
    void useQuickReply(const QuickReply &reply);
    void manageQuickReplies();
    void assignToOther();
    void record(ConsentAction action);
    void settle(const Result<void> &done);
    void showError(const Error &error);
    void sendAgain(qint64 messageId);
    void retranslate();

    InboxServices m_services;
    qint64 m_contactId = 0;
    int m_question = 0;
    std::optional<ConversationView> m_view;
    ThreadModel m_model;
    QStringList m_staff;
    bool m_keepsUnread = false; ///< A person said so; opening it anew reads it.
    QUuid m_key; ///< Of the text that is being sent, until it has gone: a second try is the same message.
    std::pair<qint64, QString> m_keyOf;
    QTimer m_readTimer;
    PacedReading m_reload{this, std::chrono::milliseconds(250)};

    MediaShelf *m_media;
    DraftBook *m_drafts;
    ConversationHead *m_head;
    Banner *m_note;
    Banner *m_banner;
    ThreadView *m_thread;
    ReplyArea *m_reply;
    Label *m_nothing;
    bool m_isAnyThere = true;
    QWidget *m_all;
    QuickReplyPopup *m_popup = nullptr;
    UndoBar *m_undoBar;
    UndoQueue *m_undo;
};
