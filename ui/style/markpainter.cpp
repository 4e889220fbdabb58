// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a mark is painted.
#include "ui/style/statemark.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

using Role = Theme::Role;

namespace {

/// Draws in a square of 16 units.
class MarkPainter {
public:
    MarkPainter(QPainter *painter, const QColor &ink, const QColor &surface)
        : m_painter(painter)
        , m_ink(ink)
        , m_surface(surface)
    {
    }

    void paint(Mark mark);

private:
    QPen pen(const QColor &color, double width) const
    {
        return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
    }
    void ring()
    {
        m_painter->setPen(pen(m_ink, 1.4));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawEllipse(QPointF(8, 8), 5.6, 5.6);
    }
    void dottedRing();
    void clock();
    void pie();
    void pause(const QColor &color, double height);
    void stalled();
    void disc();
    void tick(const QPolygonF &points, const QColor &color, double width = 1.5);
    void twoTicks();
    void question();
    void octagon();
    void slash();
    void triangle();
    void news();

    QPainter *m_painter;
    QColor m_ink;
    QColor m_surface;
};

void MarkPainter::paint(Mark mark)
{
    switch (mark) {
    case Mark::Todo:
        return dottedRing();
    case Mark::Ring:
        return ring();
    case Mark::Clock:
    case Mark::Late:
        return clock();
    case Mark::Moving:
        return pie();
    case Mark::Stalled:
        return stalled();
    case Mark::Done:
        disc();
        return tick({{5, 8.2}, {7.2, 10.3}, {11.1, 5.9}}, m_surface, 1.7);
    case Mark::Accepted:
        ring();
        return tick({{5.5, 8.2}, {7.3, 10}, {10.5, 6.3}}, m_ink, 1.3);
    case Mark::Sent:
        return tick({{3, 8.4}, {6.3, 11.6}, {13, 4.2}}, m_ink);
    case Mark::Delivered:
    case Mark::Read:
        return twoTicks();
    case Mark::Held:
        ring();
        return pause(m_ink, 4.6);
    case Mark::Unconfirmed:
        ring();
        return question();
    case Mark::Failed:
        return octagon();
    case Mark::Cancelled:
        return slash();
    case Mark::Warning:
        return triangle();
    case Mark::News:
        return news();
    case Mark::None:
    case Mark::Count:
        break;
    }
}

void MarkPainter::dottedRing()
{
    QPen dots(m_ink, 1.5);
    dots.setCapStyle(Qt::FlatCap);
    dots.setDashPattern({1.46, 1.46}); // eight dashes round 5.6, in units of the width
    m_painter->setPen(dots);
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawEllipse(QPointF(8, 8), 5.6, 5.6);
}

void MarkPainter::clock()
{
    ring();
    m_painter->setPen(pen(m_ink, 1.4));
    m_painter->drawPolyline(QPolygonF{{8, 4.8}, {8, 8.2}, {10.2, 9.4}});
}

void MarkPainter::pie()
{
    ring();
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(m_ink);
    m_painter->drawPie(QRectF(4.4, 4.4, 7.2, 7.2), 90 * 16, -200 * 16);
}

void MarkPainter::pause(const QColor &color, double height)
{
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(color);
    m_painter->drawRoundedRect(QRectF(5.7, 8 - height / 2, 1.7, height), 0.6, 0.6);
    m_painter->drawRoundedRect(QRectF(8.6, 8 - height / 2, 1.7, height), 0.6, 0.6);
}

void MarkPainter::stalled()
{
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(m_ink);
    m_painter->drawRoundedRect(QRectF(1.8, 1.8, 12.4, 12.4), 3, 3);
    pause(m_surface, 6);
}

void MarkPainter::disc()
{
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(m_ink);
    m_painter->drawEllipse(QPointF(8, 8), 6.5, 6.5);
}

void MarkPainter::tick(const QPolygonF &points, const QColor &color, double width)
{
    m_painter->setPen(pen(color, width));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawPolyline(points);
}

void MarkPainter::twoTicks()
{
    tick({{0.9, 8.8}, {3.7, 11.6}, {9.7, 4.8}}, m_ink, 1.4);
    tick({{7.4, 11}, {8, 11.6}, {15, 4.2}}, m_ink, 1.4);
}

void MarkPainter::question()
{
    QPainterPath path({6.3, 6.6});
    path.cubicTo(6.3, 4.3, 9.8, 4.3, 9.8, 6.5);
    path.cubicTo(9.8, 7.9, 8, 7.8, 8, 9.2);
    m_painter->setPen(pen(m_ink, 1.25));
    m_painter->drawPath(path);
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(m_ink);
    m_painter->drawEllipse(QPointF(8, 11), 0.85, 0.85);
}

void MarkPainter::octagon()
{
    QPolygonF corners;
    for (int corner = 0; corner < 8; ++corner) {
        const double angle = (22.5 + 45.0 * corner) * M_PI / 180;
        corners.append({8 + 7.0 * std::cos(angle), 8 + 7.0 * std::sin(angle)});
    }
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(m_ink);
    m_painter->drawPolygon(corners);
    m_painter->setPen(pen(m_surface, 1.7));
    m_painter->drawLine(QPointF(5.8, 5.8), QPointF(10.2, 10.2));
    m_painter->drawLine(QPointF(10.2, 5.8), QPointF(5.8, 10.2));
}

void MarkPainter::slash()
{
    ring();
    m_painter->drawLine(QPointF(4.3, 11.7), QPointF(11.7, 4.3));
}

void MarkPainter::triangle()
{
    m_painter->setPen(pen(m_ink, 1.6));
    m_painter->setBrush(m_ink);
    m_painter->drawPolygon(QPolygonF{{8, 2.4}, {14.2, 13}, {1.8, 13}});
    m_painter->setPen(pen(m_surface, 1.5));
    m_painter->drawLine(QPointF(8, 6.3), QPointF(8, 9));
    m_painter->drawPoint(QPointF(8, 11.4));
}

void MarkPainter::news()
{
    disc();
    m_painter->setPen(pen(m_surface, 1.7));
    m_painter->drawPoint(QPointF(8, 4.9));
    m_painter->drawLine(QPointF(8, 7.6), QPointF(8, 11.1));
}

/// Paints a mark in the theme in force whenever it is asked.
class MarkIconEngine final : public QIconEngine {
public:
    explicit MarkIconEngine(Mark mark)
        : m_mark(mark)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        QRectF square(0, 0, qMin(rect.width(), rect.height()), qMin(rect.width(), rect.height()));
        square.moveCenter(QRectF(rect).center());
        paintMark(painter, square, m_mark, Theme::of());
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new MarkIconEngine(*this); }

private:
    Mark m_mark;
};

} // namespace

Theme::Role markRole(Mark mark)
{
    switch (mark) {
    case Mark::Late:
    case Mark::Held:
    case Mark::Unconfirmed:
    case Mark::Warning:
        return Role::Warn;
    case Mark::Moving:
        return Role::ProgressMoving;
    case Mark::Stalled:
        return Role::ProgressStalled;
    case Mark::Done:
        return Role::Ok;
    case Mark::Read:
        return Role::AccentText;
    case Mark::Failed:
        return Role::Danger;
    case Mark::News:
        return Role::Info;
    default:
        return Role::Neutral;
    }
}

void paintMark(QPainter *painter, const QRectF &rect, Mark mark, const Theme &theme, const QColor &surface)
{
    if (mark == Mark::None)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / 16, rect.height() / 16);
    MarkPainter(painter, theme.color(markRole(mark)), surface.isValid() ? surface : theme.color(Role::Base))
        .paint(mark);
    painter->restore();
}

QIcon markIcon(Mark mark)
{
    return mark == Mark::None ? QIcon() : QIcon(new MarkIconEngine(mark));
}
