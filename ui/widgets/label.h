// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/statemark.h"

#include <QLabel>

/// A label in a style of the type scale and a colour role; both follow theme and system font.
class Label final : public QLabel {
    Q_OBJECT
public:
    explicit Label(const QString &text = {}, Theme::Text style = Theme::Text::Body,
                   Theme::Role role = Theme::Role::Text, QWidget *parent = nullptr);
    void setRole(Theme::Role role);
    void setTextStyle(Theme::Text style);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    Theme::Text m_style;
    Theme::Role m_role;
    bool m_restyling = false;
};

/// A state mark of 16 x 16. The word beside it is what a screen reader hears.
class MarkLabel final : public QWidget {
    Q_OBJECT
public:
    explicit MarkLabel(Mark mark = Mark::None, QWidget *parent = nullptr);
    void setMark(Mark mark);
    Mark mark() const { return m_mark; }
    /// 16 by default; 14 beside small text.
    void setMarkSize(int pixels);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mark m_mark;
    int m_size = Theme::kMarkSize;
};
