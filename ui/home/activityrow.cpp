// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/activityrow.h"

#include "ui/style/theme.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kGap = 12;
}

ActivityRow::ActivityRow(const QString &time, Mark mark, const QString &what, bool opens, QWidget *parent)
    : QAbstractButton(parent)
    , m_time(time)
    , m_mark(mark)
{
    setText(what);
    setAccessibleName(tr("%1, %2", "time, what happened").arg(time, what));
    setFocusPolicy(opens ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAttribute(Qt::WA_TransparentForMouseEvents, !opens);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ActivityRow::sizeHint() const
{
    return {Theme::grown(300), Theme::lineHeight() + 9};
}

QSize ActivityRow::minimumSizeHint() const
{
    return {Theme::grown(160), Theme::lineHeight() + 9};
}

void ActivityRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const QFont small = Theme::font(Theme::Text::Small);
    const int timeWidth = QFontMetrics(small).horizontalAdvance(u"00:00"_s) + 2;
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.color(Theme::Role::AccentText), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    painter.setPen(theme.color(Theme::Role::Muted));
    painter.setFont(small);
    painter.drawText(QRect(0, 0, timeWidth, height()), Qt::AlignVCenter | Qt::AlignLeft, m_time);
    const QRectF mark(timeWidth + kGap, (height() - Theme::kMarkSize) / 2.0, Theme::kMarkSize, Theme::kMarkSize);
    paintMark(&painter, mark, m_mark, theme);
    const int left = int(mark.right()) + kGap;
    QFont body = Theme::font(Theme::Text::Body);
    body.setUnderline(underMouse() && isEnabled());
    painter.setFont(body);
    painter.setPen(theme.color(Theme::Role::Text));
    const QRect room(left, 0, width() - left, height());
    const QString shown = QFontMetrics(body).elidedText(text(), Qt::ElideRight, room.width());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, shown);
    setToolTip(shown == text() ? QString() : text());
}
