// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bubble.h"

#include "ui/style/stylepaint.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

constexpr int kSide = 13;
constexpr int kTop = 9;

QRect textRect(const QString &text, int width, Theme::Text style)
{
    const QFontMetrics metrics(Theme::font(style));
    return metrics.boundingRect(0, 0, width, 100000, int(Qt::TextWordWrap | Qt::AlignLeft), text);
}

int tinyHeight()
{
    return QFontMetrics(Theme::font(Theme::Text::Tiny)).lineSpacing();
}

} // namespace

Bubble::Bubble(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMaximumWidth(Theme::grown(400));
}

void Bubble::setText(const QString &text)
{
    m_text = text;
    updateName();
}

void Bubble::setHeading(const QString &heading)
{
    m_heading = heading;
    updateName();
}

void Bubble::setFootnote(const QString &text, Mark mark)
{
    m_footnote = text;
    m_footMark = mark;
    updateName();
}

void Bubble::setTheirs(bool theirs)
{
    m_theirs = theirs;
    update();
}

void Bubble::updateName()
{
    setAccessibleName(m_footnote.isEmpty() ? m_text : tr("%1: %2").arg(m_footnote, m_text));
    updateGeometry();
    update();
}

int Bubble::naturalWidth() const
{
    const int limit = Theme::grown(400);
    const int width = textRect(m_text, limit - 2 * kSide, Theme::Text::Body).width() + 2 * kSide + 2;
    return qBound(Theme::grown(120), width, limit);
}

int Bubble::heightForWidth(int width) const
{
    // A layout asks for all the width it has; a bubble takes no more than its words need.
    const int wide = std::min(width, naturalWidth());
    int height = 2 * kTop + textRect(m_text, wide - 2 * kSide, Theme::Text::Body).height();
    if (!m_heading.isEmpty())
        height += Theme::lineHeight();
    if (!m_footnote.isEmpty() || m_footMark != Mark::None)
        height += tinyHeight() + 2;
    return height;
}

QSize Bubble::sizeHint() const
{
    const int width = naturalWidth();
    return {width, heightForWidth(width)};
}

QSize Bubble::minimumSizeHint() const
{
    return {Theme::grown(120), heightForWidth(qMax(width(), Theme::grown(120)))};
}

void Bubble::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        updateName();
    QWidget::changeEvent(event);
}

void Bubble::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const bool outlined = m_theirs || theme.tone() == Theme::Tone::HighContrast;
    stylepaint::box(&painter, rect(), Theme::kBubbleRadius, theme.color(m_theirs ? Role::Base : Role::Bubble),
                    outlined ? theme.color(Role::Line) : QColor());
    QRect inner = rect().adjusted(kSide, kTop, -kSide, -kTop);
    if (!m_heading.isEmpty()) {
        painter.setFont(Theme::font(Theme::Text::SmallStrong));
        painter.setPen(theme.color(Role::AccentText));
        painter.drawText(inner, int(Qt::AlignTop | Qt::AlignLeft),
                         painter.fontMetrics().elidedText(m_heading, Qt::ElideRight, inner.width()));
        inner.setTop(inner.top() + Theme::lineHeight());
    }
    painter.setFont(Theme::font(Theme::Text::Body));
    painter.setPen(theme.color(Role::Text));
    painter.drawText(inner, int(Qt::AlignTop | Qt::AlignLeft) | Qt::TextWordWrap, m_text);
    int right = inner.right();
    const QRect foot(inner.left(), inner.bottom() - tinyHeight() + 4, inner.width(), tinyHeight());
    if (m_footMark != Mark::None) {
        paintMark(&painter, QRectF(right - 14, foot.center().y() - 7, 15, 15), m_footMark, theme,
                  theme.color(Role::Bubble));
        right -= 20;
    }
    painter.setFont(Theme::font(Theme::Text::Tiny));
    painter.setPen(theme.color(Role::Muted));
    painter.drawText(QRect(foot.left(), foot.top(), right - foot.left() + 1, foot.height()),
                     int(Qt::AlignRight | Qt::AlignVCenter), m_footnote);
}
