// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/quickreply.h"

#include <QFrame>
#include <QList>

class Button;
class Label;
class QLineEdit;
class QListWidget;

/// Answers that are written often, found by any of their words. Enter takes the one chosen.
class QuickReplyPopup final : public QFrame {
    Q_OBJECT
public:
    explicit QuickReplyPopup(QWidget *parent);
    void setReplies(const QList<QuickReply> &replies);
    /// Over a widget, with the keyboard in its search.
    void popUp(const QWidget *over);
    QLineEdit *searchBox() const { return m_search; }
    QListWidget *list() const { return m_list; }

signals:
    void chosen(const QuickReply &reply);
    void manageWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void take();

    QList<QuickReply> m_replies;
    QLineEdit *m_search;
    QListWidget *m_list;
    Label *m_none;
    Button *m_manage;
};
