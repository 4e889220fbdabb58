// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QGraphicsScene>
#include <QList>
#include <QPointF>
#include <QRectF>

#include <memory>
#include <optional>

class QCategoryAxis;
class QChart;
class QPainter;
class QValueAxis;

/// Where time (days or weeks, across) and percentages (upwards) lie on a painted surface.
struct TimeScale {
    QRectF area; ///< from 0 to 100 percent and from the first to the last unit of time
    double first = 0;
    double last = 7;

    double unitWidth() const { return area.width() / (last - first); }
    double x(double time) const { return area.left() + (time - first) * unitWidth(); }
    double y(double percent) const { return area.bottom() - area.height() * percent / 100; }
    double time(double x) const { return first + (x - area.left()) / unitWidth(); }
    double percent(double y) const { return 100 * (area.bottom() - y) / area.height(); }
    bool operator==(const TimeScale &) const = default;
};

/// What a chart over time shows beneath its own texts: grid, axes, bands and lines, drawn by Qt Charts. It keeps its
/// series from one paint to the next; only new content, another theme or another size touch them.
class TimePlot {
public:
    /// Points are (time, percent), ascending in time.
    struct Line {
        QList<QPointF> points;
        Theme::Role role = Theme::Role::Series1;
        double width = 2.2;
        QList<qreal> dashes = {}; ///< in widths; empty: a solid line
        Qt::PenCapStyle cap = Qt::FlatCap;
        Qt::PenJoinStyle join = Qt::RoundJoin;
    };
    /// The room between two lines, in the translucent colour of a role.
    struct Band {
        QList<QPointF> lower;
        QList<QPointF> upper;
        Theme::Role role = Theme::Role::Series1;
    };
    /// Bands lie under lines, the first under the second. A gap is what lies between two lines or bands.
    struct Content {
        QList<Band> bands;
        QList<Line> lines;
        std::optional<double> mark = {}; ///< a thin upright line at this time, under the others
    };
    struct Tick {
        double time = 0;
        QString text; ///< no two alike
        bool operator==(const Tick &) const = default;
    };
    /// All that depends on the size. Labels outside the room are not drawn.
    struct Layout {
        QRectF room;
        TimeScale scale;
        QList<Tick> ticks;
        bool operator==(const Layout &) const = default;
    };

    void setContent(Content content);
    void paint(QPainter *painter, const Layout &layout, const Theme &theme);

    /// An area whose grid lies on whole device pixels, so that it is sharp at every scale; at most 4 pixels smaller.
    static QRectF sharpArea(const QRectF &area, double ratio);

    /// For tests; nullptr before the first paint.
    const QChart *chart() const { return m_chart; }
    /// How often series were made; for tests.
    int buildCount() const { return m_builds; }

private:
    void makeChart();
    void build();
    void arrange();
    void setTicks(const QList<Tick> &ticks);
    void dress(const Theme &theme);

    // Until the first paint nothing of this is needed: a page has more charts than a person opens.
    std::unique_ptr<QGraphicsScene> m_scene; // owns the chart, which owns axes and series
    QChart *m_chart = nullptr;
    QValueAxis *m_time = nullptr;
    QValueAxis *m_percent = nullptr;
    QCategoryAxis *m_ticks = nullptr; // carries the texts under the plot

    Content m_content;
    Layout m_layout;
    std::optional<Theme> m_theme;
    QFont m_font;
    double m_ratio = 0;
    int m_builds = 0;
    bool m_isStale = true;
};
