// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartexport.h"

#include "ui/charts/chartpaint.h"

#include <QPainter>
#include <QSvgGenerator>

namespace chartexport {

namespace {

using Role = Theme::Role;

constexpr int kMargin = 16;
constexpr double kScale = 2;
constexpr QSize kSmallest(480, 0); // a narrow chart's caption would be cut

int captionHeight(const Caption &caption)
{
    return caption.title.isEmpty() ? 0 : int(chartpaint::textHeight(Theme::Text::Strong)) + 12;
}

QSize pageSize(const ChartView &chart, const Caption &caption)
{
    const QSize drawn = chart.size().expandedTo(chart.minimumSizeHint()).expandedTo(kSmallest);
    return drawn + QSize(2 * kMargin, 2 * kMargin + captionHeight(caption));
}

void paintPage(QPainter *painter, const QSize &size, const ChartView &chart, const Caption &caption)
{
    const Theme theme = Theme::light();
    painter->fillRect(QRect({}, size), theme.color(Role::Base));
    const QRectF inner = QRectF({}, size).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const QRectF head(inner.topLeft(), QSizeF(inner.width(), chartpaint::textHeight(Theme::Text::Strong)));
    if (!caption.title.isEmpty()) {
        chartpaint::text(painter, head, Qt::AlignLeft, caption.title, Theme::Text::Strong, theme.color(Role::Text));
        const double used = chartpaint::textWidth(caption.title, Theme::Text::Strong) + 10;
        chartpaint::text(painter, head.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, chart.unit(),
                         Theme::Text::Small, theme.color(Role::Muted));
        chartpaint::text(painter, head, Qt::AlignRight | Qt::AlignVCenter, caption.finding, Theme::Text::Small,
                         theme.color(Role::Muted));
    }
    chart.paintInto(painter, inner.adjusted(0, captionHeight(caption), 0, 0), theme);
}

} // namespace

QImage image(const ChartView &chart, const Caption &caption)
{
    const QSize size = pageSize(chart, caption);
    QImage image(size * kScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kScale);
    QPainter painter(&image);
    paintPage(&painter, size, chart, caption);
    painter.end();
    const int dotsPerMeter = qRound(96 * kScale / 0.0254);
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    return image;
}

bool writeSvg(const ChartView &chart, const Caption &caption, QIODevice *device)
{
    const QSize size = pageSize(chart, caption);
    QSvgGenerator generator;
    generator.setOutputDevice(device);
    generator.setSize(size);
    generator.setViewBox(QRect({}, size));
    generator.setResolution(96);
    generator.setTitle(caption.title);
    generator.setDescription(caption.finding);
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    paintPage(&painter, size, chart, caption);
    return painter.end();
}

} // namespace chartexport
