// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include <QEvent>
#include <QPainter>

Label::Label(const QString &text, Theme::Text style, Theme::Role role, QWidget *parent)
    : QLabel(text, parent)
    , m_style(style)
    , m_role(role)
{
    restyle();
}

void Label::setRole(Theme::Role role)
{
    m_role = role;
    restyle();
}

void Label::setTextStyle(Theme::Text style)
{
    m_style = style;
    restyle();
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (m_restyling)
        return;
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        restyle();
}

void Label::restyle()
{
    m_restyling = true;
    setFont(Theme::font(m_style));
    QPalette own;
    own.setColor(QPalette::WindowText, Theme::of(this).color(m_role));
    own.setColor(QPalette::Link, Theme::of(this).color(Theme::Role::AccentText));
    setPalette(own);
    m_restyling = false;
}

MarkLabel::MarkLabel(Mark mark, QWidget *parent)
    : QWidget(parent)
    , m_mark(mark)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MarkLabel::setMark(Mark mark)
{
    m_mark = mark;
    update();
}

QSize MarkLabel::sizeHint() const
{
    return {m_size, m_size};
}

void MarkLabel::setMarkSize(int pixels)
{
    m_size = pixels;
    updateGeometry();
    update();
}

void MarkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRectF square(0, 0, m_size, m_size);
    square.moveCenter(QRectF(rect()).center());
    paintMark(&painter, square, m_mark, Theme::of(this));
}
