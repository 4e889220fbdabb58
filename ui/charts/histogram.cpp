// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogram.h"

#include "ui/charts/chartpaint.h"
#include "ui/charts/charttext.h"
#include "ui/style/stylepaint.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using Role = Theme::Role;

namespace {

constexpr double kLeastBar = 2; // somebody is never drawn as nobody

Role binRole(int bin)
{
    if (bin == 0)
        return Role::ProgressNone;
    return bin == HistogramData::kBins - 1 ? Role::ProgressDone : Role::ProgressMoving;
}

double tinyHeight()
{
    return chartpaint::textHeight(Theme::Text::Tiny);
}

} // namespace

Histogram::Histogram(QWidget *parent)
    : ChartView(parent)
{
}

void Histogram::setData(const HistogramData &data)
{
    m_data = data;
    renew();
}

ChartTable Histogram::table() const
{
    ChartTable table;
    table.headers = {tr("% done"), tr("People")};
    for (int bin = 0; bin < HistogramData::kBins; ++bin)
        table.append({charttext::bin(bin), m_data.people[std::size_t(bin)]}, pointKey(bin));
    if (m_data.unknown > 0)
        table.append({tr("no data"), m_data.unknown}, {});
    return table;
}

QString Histogram::finding() const
{
    return isEmpty() ? QString() : charttext::people(m_data.total());
}

ChartKey Histogram::pointKey(int point) const
{
    return {.kind = ChartKey::Kind::Bin, .bin = point};
}

ChartCallout Histogram::callout(int point) const
{
    const int count = m_data.people[std::size_t(point)];
    const int total = m_data.total();
    ChartCallout callout;
    callout.title = tr("%1% of the course", "a range of percentages").arg(charttext::bin(point));
    callout.rows.append({tr("People"), QLocale().toString(count)});
    callout.rows.append({tr("Share"), charttext::percent(total ? 100.0 * count / total : 0)});
    return callout;
}

QRectF Histogram::pointArea(int point) const
{
    return column(room(), point);
}

QSize Histogram::sizeHint() const
{
    return {Theme::grown(394), Theme::grown(260)};
}

QSize Histogram::minimumSizeHint() const
{
    return {Theme::grown(260), Theme::grown(140)};
}

QRectF Histogram::plot(const QRectF &room) const
{
    const double above = chartpaint::textHeight(Theme::Text::Strong) + 2;
    return room.adjusted(0, above, 0, -(2 * tinyHeight() + 6));
}

QRectF Histogram::column(const QRectF &room, int bin) const
{
    const double pitch = room.width() / HistogramData::kBins;
    return {room.left() + bin * pitch, room.top(), pitch, plot(room).bottom() - room.top()};
}

QRectF Histogram::bar(const QRectF &room, int bin) const
{
    const int most = *std::max_element(m_data.people.begin(), m_data.people.end());
    const int count = m_data.people[std::size_t(bin)];
    const QRectF area = plot(room);
    const QRectF slot = column(room, bin);
    const double gap = qMin(6.0, slot.width() * 0.2);
    const double height = count == 0 ? 0 : qMax(kLeastBar, area.height() * count / qMax(1, most));
    return {slot.left() + gap / 2, area.bottom() - height, slot.width() - gap, height};
}

int Histogram::pointAt(const QPointF &position) const
{
    if (isEmpty() || !room().contains(position))
        return -1;
    return qBound(0, int((position.x() - room().left()) * HistogramData::kBins / room().width()),
                  HistogramData::kBins - 1);
}

void Histogram::paintValue(QPainter *painter, const QRectF &room, const Theme &theme, int bin) const
{
    const QRectF slot = column(room, bin);
    const double high = chartpaint::textHeight(Theme::Text::Strong);
    const int count = m_data.people[std::size_t(bin)];
    const QRectF box(slot.left(), bar(room, bin).top() - high - 1, slot.width(), high);
    chartpaint::text(painter, box, Qt::AlignCenter, QLocale().toString(count),
                     count ? Theme::Text::SmallStrong : Theme::Text::Small,
                     theme.color(count ? Role::Text : Role::Muted));
}

void Histogram::paintBinNames(QPainter *painter, const QRectF &room, const Theme &theme) const
{
    const double pitch = column(room, 0).width();
    QFont font = Theme::font(Theme::Text::Tiny);
    double widest = chartpaint::textWidth(charttext::bin(HistogramData::kBins - 2), Theme::Text::Tiny);
    if (widest + 5 > pitch) { // a little smaller before any is left out
        font.setPixelSize(font.pixelSize() - 1);
        widest = QFontMetricsF(font).horizontalAdvance(charttext::bin(HistogramData::kBins - 2));
    }
    const bool hasAll = widest + 2 <= pitch;
    painter->setFont(font);
    painter->setPen(theme.color(Role::Muted));
    for (int bin = 0; bin < HistogramData::kBins; ++bin) {
        const bool isEnd = bin == 0 || bin == HistogramData::kBins - 1;
        const bool isShown = hasAll || isEnd || (bin % 3 == 2 && bin < HistogramData::kBins - 2);
        const QRectF box(room.left() + bin * pitch, plot(room).bottom() + 4, pitch, tinyHeight());
        if (isShown)
            painter->drawText(box, int(Qt::AlignCenter) | Qt::TextSingleLine | Qt::TextDontClip, charttext::bin(bin));
    }
}

void Histogram::paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const
{
    const QRectF area = plot(room);
    chartpaint::horizontal(painter, area.bottom() + 0.5, area.left(), area.right(), theme.color(Role::Line));
    for (int bin = 0; bin < HistogramData::kBins; ++bin) {
        const QRectF box = bar(room, bin);
        if (box.height() > 0) {
            painter->save();
            painter->setClipRect(box);
            stylepaint::box(painter, box.adjusted(0, 0, 0, 4), 3, theme.color(binRole(bin)), {});
            painter->restore();
        }
        paintValue(painter, room, theme, bin);
    }
    paintBinNames(painter, room, theme);
    const QString caption = m_data.unknown > 0
        ? tr("% of the course done; no data of %Ln people", nullptr, m_data.unknown)
        : tr("% of the course done");
    chartpaint::text(painter, {room.left(), area.bottom() + 5 + tinyHeight(), room.width(), tinyHeight()},
                     Qt::AlignCenter, caption, Theme::Text::Tiny, theme.color(Role::Muted));
}

void Histogram::paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const
{
    const QRectF box = bar(room, point);
    const QRectF ring = QRectF(box.left(), qMin(box.top(), box.bottom() - 6), box.width(), qMax(6.0, box.height()))
                            .adjusted(-2.5, -2.5, 2.5, 1);
    stylepaint::focusRing(painter, ring, 4, theme);
    chartpaint::calloutBeside(painter, room, ring, callout(point), theme);
}
