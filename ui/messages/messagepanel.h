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

signals:
    void arrivedWanted(qint64 messageId);
    /// The person has been warned where a warning is due.
    void sendAgainWanted(qint64 messageId);
    void cancelWanted(qint64 messageId);
    void templatesWanted();
    void studentWanted(qint64 studentId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showMessage();
    void showActions();
    void showHistory();
    void onSendAgain();
    void copyId();

    MessageRow m_row;
    QList<MessageEvent> m_history;
    Label *m_title;
    ElidedLabel *m_detail;
    Bubble *m_bubble;
    Banner *m_banner;
    Button *m_template;
    Button *m_arrived;
    Button *m_again;
    Button *m_cancel;
    Button *m_student;
    Label *m_happened;
    Timeline *m_timeline;
    Label *m_idLabel;
    ElidedLabel *m_id;
    Button *m_copy;
};
