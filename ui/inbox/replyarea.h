// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/inboxservice.h"
#include "ui/inbox/inboxservices.h"

#include <QTimer>
#include <QWidget>

class Button;
class Composer;
class Label;
class TemplateComposer;
class WindowStrip;

/// Under a thread: how long one may answer, and where one writes. Free text inside the 24 hours, a template outside
/// them or by choice, nothing for who does not want messages.
class ReplyArea final : public QWidget {
    Q_OBJECT
public:
    explicit ReplyArea(const InboxServices &services, QWidget *parent = nullptr);

    /// Another conversation is opened: nothing is known of it yet.
    void clear();
    void setConversation(const ConversationView &view);
    /// The draft of the conversation.
    void setText(const QString &text);
    /// Free text instead of the template that somebody chose.
    void leaveTemplate();
    /// The course that a template would be about.
    void setEnrolment(qint64 enrolmentId);
    qint64 enrolmentId() const { return m_enrolmentId; }
    void offerTemplate(const TemplateKey &key);
    /// False when there is nothing to write in.
    bool focusEditor();
    /// Looks at the clock anew, too.
    void refresh();

    Composer *composer() const { return m_composer; }
    TemplateComposer *templates() const { return m_templates; }
    WindowStrip *strip() const { return m_strip; }
    /// Why nobody may write; empty: one may.
    QString stopText() const;

signals:
    void consentWanted();

private:
    void build();
    void showStop();
    void onTick();
    bool mayWriteText() const;

    const InboxServices m_services;
    std::optional<ConversationView> m_view;
    bool m_wantsTemplate = false; ///< By choice, although free text could go out.
    qint64 m_enrolmentId = 0;
    QTimer m_tick;
    WindowStrip *m_strip;
    Composer *m_composer;
    TemplateComposer *m_templates;
    QWidget *m_stopped;
    Label *m_stopText;
    Button *m_stopButton;
};
