// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/messagelist.h"

#include <QWidget>

class Banner;
class Bubble;
class Button;
class ElidedLabel;
class Label;
class Timeline;

/// One message: what the person reads, why it stands as it does, what has happened to the second, and what can be done.
class MessagePanel final : public QWidget {
    Q_OBJECT
public:
    explicit MessagePanel(QWidget *parent = nullptr);
    void setMessage(const MessageRow &row, const QList<MessageEvent> &history);
    qint64 messageId() const { return m_row.message.id; }
    /// Nobody tells what is delivered: then the panel does not promise it.
    void setDeliveryReported(bool reported);
    /// What WhatsApp took at or before this moment (UTC) should have arrived by now.
    void setDeliveryDue(const QDateTime &due);
    /// There is somewhere to go for these two.
    void offerWhy(bool offered);
    void offerConversation(bool offered);
    /// Which rule, in which version: said under the first line of the history. Empty: not known.
    void setOrigin(qint64 messageId, const QString &origin);

signals:
    void arrivedWanted(qint64 messageId);
    void lostWanted(qint64 messageId);
    void sendNowWanted(qint64 messageId);
    /// The person has been warned where a warning is due.
    void sendAgainWanted(qint64 messageId);
    void cancelWanted(qint64 messageId);
    void templatesWanted();
    /// Rule, facts, conditions and attempts behind the message.
    void whyWanted(qint64 messageId);
    /// contactId 0: the newest of the student.
    void conversationWanted(qint64 contactId, qint64 studentId);
    void studentWanted(qint64 studentId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showMessage();
    void showActions();
    void showHistory();
    void onSendAgain();
    QString eventDetail(const MessageEvent &event) const;
    QString timeOf(const QDateTime &at) const;
    void copyId();

    MessageRow m_row;
    QList<MessageEvent> m_history;
    QString m_origin;
    qint64 m_originOf = 0;
    QDateTime m_deliveryDue;
    bool m_isDeliveryReported = true;
    bool m_offersWhy = false;
    bool m_offersConversation = false;
    Label *m_title;
    ElidedLabel *m_detail;
    Bubble *m_bubble;
    Banner *m_banner;
    Button *m_template;
    Button *m_arrived;
    Button *m_lost;
    Button *m_now;
    Button *m_why;
    Button *m_conversation;
    Button *m_again;
    Button *m_cancel;
    Button *m_student;
    Label *m_happened;
    Timeline *m_timeline;
    Label *m_idLabel;
    ElidedLabel *m_id;
    Button *m_copy;
};
