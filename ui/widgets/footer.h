// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Button;
class Label;
class QHBoxLayout;

/// The lower edge of a page, 48 high (56 for a form): counts or draft state left, actions right.
class Footer final : public QWidget {
    Q_OBJECT
public:
    explicit Footer(QWidget *parent = nullptr, bool form = false);
    /// "37 of 412, 5 selected", figures strong. total below 0: not known yet.
    void setCounts(qint64 shown, qint64 total, qint64 selected);
    /// A text of the page's own instead of counts (may hold <b>).
    void setText(const QString &text);
    /// "Select all 37"; empty hides it.
    void setLink(const QString &text);
    void addAction(QWidget *button);
    /// A widget at the far left, before the text (a mark).
    void addLead(QWidget *widget);
    /// Bulk actions show only while something is selected.
    void setActionsVisible(bool visible);

signals:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    void updateHeight();

    bool m_form;
    QHBoxLayout *m_lead;
    Label *m_text;
    Button *m_link;
    QWidget *m_actionArea;
    QHBoxLayout *m_actions;
    qint64 m_shown = -1;
    qint64 m_total = -1;
    qint64 m_selected = 0;
    bool m_counting = false;
};
