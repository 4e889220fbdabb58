// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Button;
class Label;

/// The line over one of several tables of a page: title with its number, a muted remark, a link at the right.
class SectionHead final : public QWidget {
    Q_OBJECT
public:
    explicit SectionHead(QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &remark);
    /// Empty hides it.
    void setLink(const QString &text);
    Button *link() const { return m_link; }

private:
    Label *m_title;
    Label *m_remark;
    Button *m_link;
};
