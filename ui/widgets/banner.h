// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"

#include <QFrame>

#include <optional>

class Button;
class Label;
class MarkLabel;
class QBoxLayout;

/// A message in the layout: soft background, bar at the left, mark, title, sentence, at most two buttons. Never a
/// modal box. Announced when it appears.
class Banner final : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Info, Ok, Warning, Danger };
    /// Inset stands in a page with a bar at the left; Strip runs across the page with a line below (practice).
    enum class Shape { Inset, Strip };

    explicit Banner(Kind kind = Kind::Info, QWidget *parent = nullptr, Shape shape = Shape::Inset);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    void setMessage(const QString &title, const QString &sentence);
    /// What went wrong, and what to do; told anew when the language is switched.
    void setError(const Error &error);
    QString title() const;
    QString sentence() const;
    /// Adds a button; the second and later ones may be ghosts. At most two in a page.
    Button *addButton(const QString &text, bool ghost = false);
    void clearButtons();
    /// May be closed with Esc and a cross; a state that goes on may not.
    void setClosable(bool closable);
    /// Shows with its text announced to screen readers.
    void present();

signals:
    void closed();
    /// The language was switched: whoever wrote a message or a button writes it anew.
    void languageChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showTexts(const QString &title, const QString &sentence);

    Kind m_kind;
    Shape m_shape;
    MarkLabel *m_mark;
    Label *m_title;
    Label *m_sentence;
    QBoxLayout *m_buttons;
    Button *m_close;
    bool m_closable = false;
    std::optional<Error> m_error;
};
