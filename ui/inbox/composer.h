// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Button;
class KeyHint;
class Label;
class QPlainTextEdit;

/// Where an answer is written. Ctrl+Enter sends; near the limit of WhatsApp the characters are counted.
class Composer final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kLongest = 4096; ///< Characters of one message.

    explicit Composer(QWidget *parent = nullptr);

    QString text() const;
    /// Not a change by a person: nothing is kept.
    void setText(const QString &text);
    /// At the cursor, with a space between words.
    void insert(const QString &text);
    /// Why it may not go out, in words; empty: nothing. What was typed stays.
    void setProblem(const QString &problem);
    QString problem() const;
    /// A sending is under way: not twice.
    void setBusy(bool isBusy);
    QPlainTextEdit *edit() const { return m_edit; }
    Button *sendButton() const { return m_send; }
    Button *quickReplyButton() const { return m_quick; }
    Button *templateButton() const { return m_template; }
    /// Counts when it matters, or says nothing.
    QString counterText() const;

signals:
    void textEdited();
    void sendWanted(const QString &text);
    void templateWanted();
    void quickReplyWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void onTextChanged();
    void showLength();
    void fitHeight();
    void send();
    void retranslate();

    QPlainTextEdit *m_edit;
    Label *m_problem;
    Button *m_template;
    Button *m_quick;
    Label *m_counter;
    KeyHint *m_hint;
    Button *m_send;
    bool m_isBusy = false;
    bool m_isSetting = false;
};
