// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/style/stylepaint.h"

#include <QPainter>

using Role = Theme::Role;

namespace {

constexpr int kMark = 13;

std::pair<Role, Role> colorsOf(Chip::Tone tone)
{
    switch (tone) {
    case Chip::Tone::Ok:
        return {Role::OkSoft, Role::Ok};
    case Chip::Tone::Warn:
        return {Role::WarnSoft, Role::Warn};
    case Chip::Tone::Danger:
        return {Role::DangerSoft, Role::Danger};
    case Chip::Tone::Info:
        return {Role::InfoSoft, Role::Info};
    case Chip::Tone::Accent:
        return {Role::AccentSoft, Role::AccentText};
    case Chip::Tone::Neutral:
        break;
    }
    return {Role::NeutralSoft, Role::Neutral};
}

} // namespace

Chip::Chip(const QString &text, Tone tone, Mark mark, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setChip(text, tone, mark);
}

void Chip::setChip(const QString &text, Tone tone, Mark mark)
{
    m_text = text;
    m_tone = tone;
    m_mark = mark;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const int text = QFontMetrics(Theme::font(Theme::Text::SmallMedium)).horizontalAdvance(m_text);
    return {text + 17 + (m_mark == Mark::None ? 0 : kMark + 3), Theme::chipHeight()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const auto [soft, ink] = colorsOf(m_tone);
    const bool contrast = theme.tone() == Theme::Tone::HighContrast;
    stylepaint::box(&painter, rect(), height() / 2.0, theme.color(soft), contrast ? theme.color(Role::Line) : QColor());
    int x = 8;
    if (m_mark != Mark::None) {
        paintMark(&painter, QRectF(x - 2, (height() - kMark) / 2.0, kMark, kMark), m_mark, theme, theme.color(soft));
        x += kMark + 2;
    }
    painter.setFont(Theme::font(Theme::Text::SmallMedium));
    painter.setPen(theme.color(ink));
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}
