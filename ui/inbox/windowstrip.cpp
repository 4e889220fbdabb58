// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/windowstrip.h"

#include "ui/style/stylepaint.h"

#include <QPainter>

using Role = Theme::Role;
using State = WindowText::State;

namespace {

constexpr int kBarFrom = 60; // a shorter bar says nothing

} // namespace

WindowStrip::WindowStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void WindowStrip::setWindow(const WindowText &text)
{
    m_text = text;
    setAccessibleName(text.until.isEmpty()
                          ? sentence()
                          : tr("%1, %2", "time left to answer, until when").arg(sentence(), text.until));
    setToolTip(accessibleName());
    update();
}

QSize WindowStrip::sizeHint() const
{
    return {Theme::grown(300), Theme::rowHeight()};
}

QSize WindowStrip::minimumSizeHint() const
{
    return {Theme::grown(120), Theme::rowHeight()};
}

void WindowStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const bool isClosing = m_text.state == State::Closing;
    const bool isShut = m_text.state == State::Closed || m_text.state == State::Never;
    painter.fillRect(rect(), theme.color(isClosing ? Role::WarnSoft : Role::NeutralSoft));
    const Mark mark = isShut ? Mark::Held : isClosing ? Mark::Late : Mark::Clock;
    paintMark(&painter, QRectF(20, (height() - 16) / 2.0, 16, 16), mark, theme,
              theme.color(isClosing ? Role::WarnSoft : Role::NeutralSoft));
    int right = width() - 18;
    painter.setFont(Theme::font(Theme::Text::Small));
    const int untilWide = m_text.until.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(m_text.until);
    const QFontMetrics strong(Theme::font(Theme::Text::Strong));
    const QFontMetrics body(Theme::font(Theme::Text::Body));
    const int left = 46;
    const int words = strong.horizontalAdvance(m_text.strong) + body.horizontalAdvance(m_text.rest);
    if (untilWide > 0 && left + words + 16 + untilWide < right) {
        painter.setPen(theme.color(Role::Muted));
        painter.drawText(QRect(right - untilWide, 0, untilWide + 2, height()), Qt::AlignVCenter, m_text.until);
        const QRectF track(left + words + 12, height() / 2.0 - 2, right - untilWide - 10 - left - words - 12, 4);
        if (track.width() >= kBarFrom) {
            stylepaint::box(&painter, track, 2, theme.color(Role::Track), {});
            QRectF fill = track;
            fill.setWidth(std::max(4.0, track.width() * m_text.share));
            stylepaint::box(&painter, fill, 2, theme.color(isClosing ? Role::Warn : Role::Neutral), {});
        }
        right -= untilWide + 10;
    }
    painter.setPen(theme.color(Role::Text));
    painter.setFont(Theme::font(Theme::Text::Strong));
    const QString strongText = strong.elidedText(m_text.strong, Qt::ElideRight, right - left);
    painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignVCenter, strongText);
    const int from = left + strong.horizontalAdvance(m_text.strong);
    painter.setFont(Theme::font(Theme::Text::Body));
    if (from < right)
        painter.drawText(QRect(from, 0, right - from, height()), Qt::AlignVCenter,
                         body.elidedText(m_text.rest, Qt::ElideRight, right - from));
}
