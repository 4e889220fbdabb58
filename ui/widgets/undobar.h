// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class Button;
class ElidedLabel;

/// "5 archived. Undo": floats centred, 16 above the lower edge of its parent, over the bars that stand there already.
/// Announced once, not each second.
class UndoBar final : public QFrame {
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent);
    /// Shows the bar; announced unless only the countdown in the same sentence moved.
    void showMessage(const QString &what, bool announceIt = true);
    /// "Send now"; an empty text hides it.
    void setSecondAction(const QString &text);
    void dismiss();

signals:
    void undoRequested();
    void secondActionTriggered();
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void retranslate();

    QPointer<QWidget> m_before; ///< Had the keyboard before one of the buttons here.
    ElidedLabel *m_text;
    Button *m_undo;
    Button *m_second;
};
