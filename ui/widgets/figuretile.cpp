// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figuretile.h"

#include "ui/style/stylepaint.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

FigureTile::FigureTile(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureTile::setFigure(const QString &label, const QString &figure, const QString &fact)
{
    m_label = label;
    m_figure = figure.isEmpty() ? u"–"_s : figure;
    m_fact = fact;
    setAccessibleName(fact.isEmpty() ? tr("%1: %2").arg(label, m_figure) : tr("%1: %2, %3").arg(label, m_figure, fact));
    updateGeometry();
    update();
}

QSize FigureTile::sizeHint() const
{
    const int wide = QFontMetrics(Theme::font(Theme::Text::Small)).horizontalAdvance(m_label);
    return {qMax(Theme::grown(160), wide + 2 * Theme::kCardPadding), minimumSizeHint().height()};
}

QSize FigureTile::minimumSizeHint() const
{
    return {Theme::grown(112), 2 * Theme::lineHeight() + Theme::grown(58)};
}

void FigureTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const Role fill = underMouse() ? Role::Hover : Role::Base;
    stylepaint::box(&painter, rect(), Theme::kCardRadius, theme.color(fill), theme.color(Role::Line));
    const QRect inner = rect().adjusted(Theme::kCardPadding, 12, -Theme::kCardPadding, -12);
    const auto line = [&](Theme::Text style, Role role, const QString &text, Qt::Alignment where, int room) {
        painter.setFont(Theme::font(style));
        painter.setPen(theme.color(role));
        const QString cut = painter.fontMetrics().elidedText(text, Qt::ElideRight, room);
        painter.drawText(inner, int(where | Qt::AlignLeft), cut);
    };
    line(Theme::Text::Small, Role::Muted, m_label, Qt::AlignTop, inner.width());
    line(Theme::Text::Figure, Role::Text, m_figure, Qt::AlignVCenter, inner.width() - 20);
    line(Theme::Text::Small, Role::Muted, m_fact, Qt::AlignBottom, inner.width());
    const QRectF arrow(inner.right() - 12, inner.center().y() - 6, 14, 14);
    stylepaint::chevron(&painter, arrow, Qt::RightArrow, theme.color(Role::Muted), 12);
    if (hasFocus())
        stylepaint::focusRing(&painter, rect(), Theme::kCardRadius, theme);
}
