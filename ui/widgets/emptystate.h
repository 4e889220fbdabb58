// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Button;
class Label;

/// Says why there is nothing, and the way out: icon, title, one sentence, one primary button.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    void setMessage(const QString &iconName, const QString &title, const QString &sentence);
    /// An empty text hides the button.
    void setAction(const QString &text);
    void setSecondAction(const QString &text);
    /// It stands on the page itself, not where rows would: without their paper.
    void setBare();

signals:
    void actionTriggered();
    void secondActionTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateIcon();

    QString m_iconName;
    bool m_isBare = false;
    Label *m_icon;
    Label *m_title;
    Label *m_sentence;
    Button *m_action;
    Button *m_second;
};
