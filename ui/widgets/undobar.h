// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include <chrono>

class Button;
class ElidedLabel;
class QShortcut;

/// "5 archived. Undo": floats centred, 16 above the lower edge of its parent, over the bars that stand there already.
/// Announced once, not each second. Ctrl+Z belongs to the newest bar that is to be seen in the window.
class UndoBar final : public QFrame {
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent);
    /// Shows the bar; announced unless only the countdown in the same sentence moved.
    void showMessage(const QString &what, bool announceIt = true);
    /// "Send now"; an empty text hides it.
    void setSecondAction(const QString &text);
    void dismiss();
    /// Floats over another widget from now on: one that outlives it.
    void moveTo(QWidget *area);
    /// While \a ground, such as a page's footer, is to be seen bars of the same area stand above it, and not over what
    /// is written there.
    static void standOn(QWidget *ground);
    /// Says what became of something, over the bars of \a area and without a button, for some seconds.
    static void tell(QWidget *area, const QString &what, std::chrono::milliseconds time = kTold);
    static constexpr std::chrono::seconds kTold{6};

signals:
    void undoRequested();
    void secondActionTriggered();
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    bool canUndo() const;
    void place();
    void shareKey(bool isGoing);
    void retranslate();

    QPointer<QWidget> m_before; ///< Had the keyboard before one of the buttons here.
    ElidedLabel *m_text;
    Button *m_undo;
    Button *m_second;
    QShortcut *m_key;
    int m_turn = 0; ///< The highest came last.
};
