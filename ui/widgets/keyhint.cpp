// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyhint.h"

#include "ui/style/stylepaint.h"

#include <QPainter>

KeyHint::KeyHint(const QKeySequence &key, QWidget *parent)
    : QWidget(parent)
    , m_text(key.toString(QKeySequence::NativeText))
{
}

QSize KeyHint::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(Theme::Text::Tiny));
    return {metrics.horizontalAdvance(m_text) + 10, metrics.height() + 4};
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const QRect box(QPoint(0, (height() - sizeHint().height()) / 2), sizeHint());
    stylepaint::box(&painter, box, 4, theme.color(Theme::Role::Base), theme.color(Theme::Role::ButtonLine));
    painter.setFont(Theme::font(Theme::Text::Tiny));
    painter.setPen(theme.color(Theme::Role::Muted));
    painter.drawText(box, Qt::AlignCenter, m_text);
}
