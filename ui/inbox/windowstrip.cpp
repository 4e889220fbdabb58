// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/windowstrip.h"

#include "ui/style/stylepaint.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;
using State = WindowText::State;

namespace {

constexpr int kBarFrom = 60; // a shorter bar says nothing
constexpr int kMarkLeft = 20;
constexpr int kTextLeft = 46;
constexpr int kRight = 18;
const QString kEndOfStrong = u"</b>"_s;

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

QString WindowStrip::sentence() const
{
    return QString(m_text.sentence).remove(u"<b>"_s).remove(kEndOfStrong);
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
    const QColor under = theme.color(isClosing ? Role::WarnSoft : Role::NeutralSoft);
    painter.fillRect(rect(), under);
    const Mark mark = isShut ? Mark::Held : isClosing ? Mark::Late : Mark::Clock;
    paintMark(&painter, QRectF(kMarkLeft, (height() - 16) / 2.0, 16, 16), mark, theme, under);
    painter.setPen(theme.color(Role::Text));
    QTextLayout words;
    const int wide = layOut(words);
    const int right = width() - kRight;
    if (kTextLeft + wide <= right) {
        const double line = words.lineAt(0).height();
        words.draw(&painter, QPointF(kTextLeft, (height() - line) / 2));
        paintTime(&painter, kTextLeft + wide + 12, right);
        return;
    }
    painter.setFont(Theme::font(Theme::Text::Body));
    painter.drawText(QRect(kTextLeft, 0, right - kTextLeft, height()), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(sentence(), Qt::ElideRight, right - kTextLeft));
}

/// The sentence on one line; how wide it is.
int WindowStrip::layOut(QTextLayout &layout) const
{
    QTextLayout::FormatRange strong;
    QString plain;
    for (const QString &piece : m_text.sentence.split(u"<b>"_s)) {
        const qsizetype end = piece.indexOf(kEndOfStrong);
        if (end >= 0) {
            strong.start = int(plain.size());
            strong.length = int(end);
        }
        plain += QString(piece).remove(kEndOfStrong);
    }
    strong.format.setFont(Theme::font(Theme::Text::Strong));
    layout.setText(plain);
    layout.setFont(Theme::font(Theme::Text::Body));
    layout.setFormats({strong});
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(100000);
    layout.endLayout();
    return int(std::ceil(line.naturalTextWidth()));
}

/// What is left as a bar, and until when: where there is room.
void WindowStrip::paintTime(QPainter *painter, int left, int right) const
{
    painter->setFont(Theme::font(Theme::Text::Small));
    const int wide = painter->fontMetrics().horizontalAdvance(m_text.until);
    if (m_text.until.isEmpty() || left + wide > right)
        return;
    const Theme &theme = Theme::of(this);
    painter->setPen(theme.color(Role::Muted));
    painter->drawText(QRect(right - wide, 0, wide + 2, height()), Qt::AlignVCenter, m_text.until);
    QRectF track(left, height() / 2.0 - 2, right - wide - 10 - left, 4);
    if (track.width() < kBarFrom)
        return;
    stylepaint::box(painter, track, 2, theme.color(Role::Track), {});
    track.setWidth(std::max(4.0, track.width() * m_text.share));
    const bool isClosing = m_text.state == State::Closing;
    stylepaint::box(painter, track, 2, theme.color(isClosing ? Role::Warn : Role::Neutral), {});
}
