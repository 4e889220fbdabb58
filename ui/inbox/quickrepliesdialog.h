// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/quickreply.h"
#include "app/domain/result.h"

#include <QDialog>

class Banner;
class Button;
class Field;
class InboxService;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

/// The answers that are written often: new ones, changes, removals. Each is saved by itself.
class QuickRepliesDialog final : public QDialog {
    Q_OBJECT
public:
    explicit QuickRepliesDialog(InboxService &inbox, QWidget *parent = nullptr);
    QListWidget *list() const { return m_list; }
    QLineEdit *nameEdit() const { return m_name; }
    QPlainTextEdit *bodyEdit() const { return m_body; }
    Button *saveButton() const { return m_save; }
    Button *newButton() const { return m_new; }
    Button *removeButton() const { return m_remove; }

signals:
    void repliesChanged();

private:
    void build();
    void read(qint64 chosen);
    void fillList(const QList<QuickReply> &replies);
    void showChosen();
    void save();
    void remove();
    void updateButtons();
    void showError(const Error &error);

    InboxService &m_inbox;
    QList<QuickReply> m_replies;
    qint64 m_id = 0;
    Banner *m_banner;
    QListWidget *m_list;
    Button *m_new;
    QLineEdit *m_name;
    Field *m_nameField;
    QPlainTextEdit *m_body;
    Field *m_bodyField;
    Button *m_remove;
    Button *m_save;
};
