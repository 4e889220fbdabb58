// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in a conversation.
#include "app/domain/clock.h"
#include "app/services/consentservice.h"
#include "app/services/errortext.h"
#include "app/services/messageservice.h"
#include "ui/inbox/assigndialog.h"
#include "ui/inbox/blanksdialog.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/conversationhead.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/draftbook.h"
#include "ui/inbox/quickrepliesdialog.h"
#include "ui/inbox/quickreplypopup.h"
#include "ui/inbox/replyarea.h"
#include "ui/inbox/studentpickdialog.h"
#include "ui/inbox/templatecomposer.h"
#include "ui/inbox/undoqueue.h"
#include "ui/staffname.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

using namespace Qt::Literals::StringLiterals;

void ConversationPane::connectHead()
{
    const auto done = [this](const Result<void> &result) { settle(result); };
    InboxService &inbox = m_services.inbox;
    connect(m_head, &ConversationHead::assignWanted, this,
            [this, done, &inbox](const QString &who) { QCoro::connect(inbox.assign(m_contactId, who), this, done); });
    connect(m_head, &ConversationHead::assignToOtherWanted, this, &ConversationPane::assignToOther);
    connect(m_head, &ConversationHead::waitingWanted, this, [this, done, &inbox](bool isWaiting) {
        QCoro::connect(inbox.setWaiting(m_contactId, isWaiting), this, done);
    });
    connect(m_head, &ConversationHead::unreadWanted, this, [this, done, &inbox] {
        m_keepsUnread = true; // or it would be read again a moment later, as it stands open
        m_readTimer.stop();
        QCoro::connect(inbox.markUnread(m_contactId), this, done);
    });
    connect(m_head, &ConversationHead::closeWanted, this, [this, done, &inbox](bool isClosed) {
        QCoro::connect(isClosed ? inbox.close(m_contactId) : inbox.reopen(m_contactId), this, done);
    });
    connect(m_head, &ConversationHead::linkWanted, this, &ConversationPane::linkToStudent);
    connect(m_head, &ConversationHead::unlinkWanted, this,
            [this, done, &inbox] { QCoro::connect(inbox.unlinkStudent(m_contactId), this, done); });
    connect(m_head, &ConversationHead::actionWanted, this, &ConversationPane::record);
    connect(m_head, &ConversationHead::consentWanted, this, &ConversationPane::consentWanted);
    connect(m_head, &ConversationHead::factsWanted, this, &ConversationPane::factsWanted);
}

void ConversationPane::send(const QString &text)
{
    if (m_contactId == 0)
        return;
    if (m_view && !m_view->mayWriteText(m_services.clock.now())) {
        m_reply->refresh(); // the template takes its place; what was typed is kept
        return;
    }
    const std::pair<qint64, QString> wanted(m_contactId, text);
    if (m_key.isNull() || m_keyOf != wanted) {
        m_key = QUuid::createUuid();
        m_keyOf = wanted;
    }
    composer()->setBusy(true);
    QCoro::connect(
        m_services.inbox.reply(m_contactId, text, m_key, staffName(m_services.settings)), this,
        [this, contactId = m_contactId, text](const Result<qint64> &sent) { onSent(contactId, text, sent); });
}

void ConversationPane::onSent(qint64 contactId, const QString &text, const Result<qint64> &sent)
{
    const bool isOpen = contactId == m_contactId;
    if (isOpen)
        composer()->setBusy(false);
    if (!sent) {
        if (isOpen)
            composer()->setProblem(describe(sent.error()).toText());
        else
            showError(sent.error());
        if (isOpen)
            readView(); // the window may have shut, or the person opted out
        return;
    }
    m_key = {};
    if (m_drafts->text(contactId).trimmed() == text) {
        m_drafts->keep(contactId, {});
        m_drafts->flush();
        if (isOpen)
            m_reply->setText({});
    }
    m_undo->add({.messageId = *sent, .contactId = contactId, .text = text});
    refresh();
}

void ConversationPane::sendTemplate(const TemplateKey &key, bool insists)
{
    if (!m_view)
        return;
    templates()->setBusy(true);
    const qint64 studentId = m_view->row.contact.studentId;
    ManualSend wanted{.studentIds = {studentId},
                      .templateKey = key,
                      .purpose = MessagePurpose::Manual,
                      .enrolmentId = m_reply->enrolmentId(),
                      .who = staffName(m_services.settings),
                      .isInConversation = true};
    if (insists)
        wanted.insistedFor.insert(studentId);
    QCoro::connect(m_services.messages.send(wanted), this,
                   [this, contactId = m_contactId](const Result<QueuedMessages> &queued) {
                       templates()->setBusy(false);
                       if (!queued) {
                           showError(queued.error());
                           return;
                       }
                       if (contactId == m_contactId) {
                           templates()->clear();
                           m_reply->leaveTemplate();
                       }
                       refresh();
                   });
}

void ConversationPane::openQuickReplies()
{
    if (!m_popup) {
        m_popup = new QuickReplyPopup(this);
        connect(m_popup, &QuickReplyPopup::chosen, this, &ConversationPane::useQuickReply);
        connect(m_popup, &QuickReplyPopup::manageWanted, this, &ConversationPane::manageQuickReplies);
    }
    QCoro::connect(m_services.inbox.quickReplies(), this, [this](const Result<QList<QuickReply>> &replies) {
        if (!replies) {
            showError(replies.error());
            return;
        }
        m_popup->setReplies(*replies);
        m_popup->popUp(composer()->quickReplyButton());
    });
}

void ConversationPane::useQuickReply(const QuickReply &reply)
{
    const qint64 contactId = m_contactId;
    QCoro::connect(m_services.inbox.fillQuickReply(contactId, reply.body, {}), this,
                   [this, contactId](const Result<FilledReply> &filled) {
                       if (contactId != m_contactId)
                           return;
                       if (!filled) {
                           showError(filled.error());
                           return;
                       }
                       if (filled->blanks.isEmpty()) {
                           composer()->insert(filled->text);
                           return;
                       }
                       auto *dialog = new BlanksDialog(filled->text, filled->blanks, window());
                       dialog->setAttribute(Qt::WA_DeleteOnClose);
                       connect(dialog, &QDialog::accepted, this, [this, dialog, contactId] {
                           if (contactId == m_contactId)
                               composer()->insert(dialog->filledText());
                       });
                       dialog->open();
                   });
}

void ConversationPane::manageQuickReplies()
{
    auto *dialog = new QuickRepliesDialog(m_services.inbox, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConversationPane::assignToOther()
{
    if (!m_view)
        return;
    auto *dialog = new AssignDialog(m_staff, m_view->row.contact.assignee, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, contactId = m_contactId] {
        QCoro::connect(m_services.inbox.assign(contactId, dialog->who()), this,
                       [this](const Result<void> &done) { settle(done); });
    });
    dialog->open();
}

void ConversationPane::linkToStudent()
{
    if (!m_view)
        return;
    auto *dialog = new StudentPickDialog(m_services.students, m_view->row.name(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, contactId = m_contactId] {
        if (dialog->studentId() == 0)
            return;
        QCoro::connect(m_services.inbox.linkStudent(contactId, dialog->studentId()), this,
                       [this](const Result<void> &done) { settle(done); });
    });
    dialog->open();
}

void ConversationPane::record(ConsentAction action)
{
    if (!m_view)
        return;
    const ConsentPerson person{.studentId = m_view->row.contact.studentId, .contactId = m_contactId};
    const ConsentRecord record{.action = action, .how = u"office"_s, .who = staffName(m_services.settings)};
    QCoro::connect(m_services.consent.record(person, record), this, [this](const Result<void> &done) { settle(done); });
}

void ConversationPane::sendAgain(qint64 messageId)
{
    QCoro::connect(m_services.messages.sendAgain(messageId), this, [this](const Result<bool> &done) {
        settle(done ? Result<void>() : Result<void>(fail(done.error())));
    });
}
