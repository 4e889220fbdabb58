// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterchip.h"

#include "ui/style/stylepaint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

using Role = Theme::Role;

FilterChip::FilterChip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::ArrowCursor);
    connect(this, &QAbstractButton::clicked, this, &FilterChip::removed);
    retranslate();
}

QSize FilterChip::sizeHint() const
{
    const int text = QFontMetrics(Theme::font(Theme::Text::SmallMedium)).horizontalAdvance(this->text());
    return {text + 8 + 28, Theme::filterChipHeight()};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const double radius = height() / 2.0;
    stylepaint::box(&painter, rect(), radius, theme.color(Role::AccentSoft), {});
    const bool contrast = theme.tone() == Theme::Tone::HighContrast;
    const QColor ink = theme.color(contrast ? Role::OnAccent : Role::AccentText);
    painter.setFont(Theme::font(Theme::Text::SmallMedium));
    painter.setPen(ink);
    painter.drawText(rect().adjusted(8, 0, -24, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, underMouse() ? 2.0 : 1.5, Qt::SolidLine, Qt::RoundCap));
    const QPointF centre(width() - 13, height() / 2.0);
    painter.drawLine(centre + QPointF(-3.5, -3.5), centre + QPointF(3.5, 3.5));
    painter.drawLine(centre + QPointF(3.5, -3.5), centre + QPointF(-3.5, 3.5));
    if (hasFocus())
        stylepaint::focusRing(&painter, rect(), radius, theme);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        emit removed();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FilterChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void FilterChip::retranslate()
{
    setAccessibleName(tr("Remove filter %1").arg(text()));
}
