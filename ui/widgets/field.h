// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"

#include <QWidget>

#include <optional>

class Label;
class MarkLabel;

/// Label above, editor, message below. The message is the editor's accessible description and is announced when an
/// error appears; its space is not reserved.
class Field final : public QWidget {
    Q_OBJECT
public:
    enum class State { Plain, Hint, Checked, Warning, Error };

    /// The field takes the editor over. The label's mnemonic leads to it.
    Field(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    void setLabel(const QString &label);
    QString label() const;
    void setError(const QString &message) { setMessage(State::Error, message); }
    /// The same with words that follow the language.
    void setError(const Error &error);
    void setWarning(const QString &message) { setMessage(State::Warning, message); }
    void setChecked(const QString &message) { setMessage(State::Checked, message); }
    void setHint(const QString &message) { setMessage(State::Hint, message); }
    void clearMessage() { setMessage(State::Plain, {}); }
    void setMessage(State state, const QString &message);
    State state() const { return m_state; }
    QString message() const;

signals:
    /// The person leaves the field: the moment to validate.
    void left();
    /// An error was announced to screen readers.
    void announced(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void announce(const QString &message);
    void fitMessage();

    QWidget *m_editor;
    Label *m_label;
    QWidget *m_messageRow;
    MarkLabel *m_mark;
    Label *m_message;
    State m_state = State::Plain;
    std::optional<Error> m_error;
};
