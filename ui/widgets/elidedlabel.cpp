// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

ElidedLabel::ElidedLabel(const QString &text, Theme::Text style, Theme::Role role, QWidget *parent)
    : QWidget(parent)
    , m_style(style)
    , m_role(role)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setTextStyle(Theme::Text style)
{
    m_style = style;
    updateGeometry();
    update();
}

void ElidedLabel::setRole(Theme::Role role)
{
    m_role = role;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

bool ElidedLabel::isElided() const
{
    return QFontMetrics(Theme::font(m_style)).horizontalAdvance(m_text) > width();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(m_style));
    return {metrics.horizontalAdvance(m_text) + 1, metrics.lineSpacing()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(Theme::font(m_style));
    return {qMin(metrics.horizontalAdvance(m_text), 40), metrics.lineSpacing()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        if (isElided())
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), m_text, this);
        else
            event->ignore();
        return true;
    }
    return QWidget::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(Theme::font(m_style));
    painter.setPen(Theme::of(this).color(m_role));
    const QString text = painter.fontMetrics().elidedText(m_text, Qt::ElideRight, width());
    painter.drawText(rect(), int(m_alignment) | Qt::TextSingleLine, text);
}
