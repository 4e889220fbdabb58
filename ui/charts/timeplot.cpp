// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timeplot.h"

#include <QAreaSeries>
#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

// Series are cut at the edge of Qt's plot area: a little air keeps lines at 0 and 100 percent whole.
constexpr double kAir = 1;
constexpr double kTails = 3; // below the room: Qt's axis keeps its texts a little further from the plot than ours do
constexpr double kGridStep = 25; // percent

// A line of about one device-independent pixel that fills whole device pixels.
double hairline(double ratio)
{
    return qMax(1, qRound(ratio)) / ratio;
}

// The middle of a hairline that fills whole device pixels.
double sharp(double value, double ratio)
{
    const double half = qMax(1, qRound(ratio)) % 2 / 2.0;
    return (std::floor(value * ratio - half + 0.5) + half) / ratio;
}

QPen penOf(const TimePlot::Line &line, const Theme &theme)
{
    QPen pen(theme.color(line.role), line.width, Qt::SolidLine, line.cap, line.join);
    // Qt draws a solid line piece by piece, and where translucent edges overlap the joints show. What counts as dashed
    // is drawn as one path: here a dash that is longer than any line.
    pen.setDashPattern(line.dashes.isEmpty() ? QList<qreal>{1e6, 1} : line.dashes);
    return pen;
}

QColor bandColor(const TimePlot::Band &band, const Theme &theme)
{
    QColor fill = theme.color(band.role);
    fill.setAlphaF(theme.isDark() ? 0.22F : 0.16F);
    return fill;
}

} // namespace

QRectF TimePlot::sharpArea(const QRectF &area, double ratio)
{
    constexpr int kSteps = int(100 / kGridStep);
    QRectF result = area;
    result.setBottom(sharp(area.bottom() - 0.5 / ratio, ratio));
    result.setTop(result.bottom() - std::floor((result.bottom() - area.top()) * ratio / kSteps) * kSteps / ratio);
    return result;
}

void TimePlot::setContent(Content content)
{
    m_content = std::move(content);
    m_isStale = true;
}

void TimePlot::paint(QPainter *painter, const Layout &layout, const Theme &theme)
{
    if (!m_scene)
        makeChart();
    const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    const QFont font = Theme::font(Theme::Text::Tiny);
    const bool isNew = std::exchange(m_isStale, false);
    if (isNew)
        build();
    if (isNew || m_theme != theme || m_font != font || m_ratio != ratio) {
        m_theme = theme;
        m_font = font;
        m_ratio = ratio;
        dress(theme);
        m_layout = {}; // the mark lies on device pixels
    }
    if (m_layout != layout) {
        m_layout = layout;
        arrange();
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF whole = layout.room.adjusted(0, 0, 0, kTails);
    m_scene->render(painter, whole, whole, Qt::IgnoreAspectRatio);
    painter->restore();
}

void TimePlot::makeChart()
{
    m_scene = std::make_unique<QGraphicsScene>();
    m_scene->setItemIndexMethod(QGraphicsScene::NoIndex); // everything is painted every time
    m_chart = new QChart;
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->legend()->hide();
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_scene->addItem(m_chart);

    m_time = new QValueAxis;
    m_time->setLabelsVisible(false);
    m_time->setGridLineVisible(false);
    m_time->setLineVisible(false);
    m_chart->addAxis(m_time, Qt::AlignBottom);

    m_percent = new QValueAxis;
    m_percent->setTickType(QValueAxis::TicksDynamic);
    m_percent->setTickAnchor(0);
    m_percent->setTickInterval(kGridStep);
    m_percent->setLabelFormat(u"%.0f"_s);
    m_percent->setTruncateLabels(false);
    m_percent->setLineVisible(false);
    m_chart->addAxis(m_percent, Qt::AlignLeft);
}

void TimePlot::build()
{
    ++m_builds;
    m_chart->removeAllSeries();
    const auto add = [this](QAbstractSeries *series) {
        m_chart->addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(m_percent);
    };
    for (const Band &band : std::as_const(m_content.bands)) {
        auto *upper = new QLineSeries;
        auto *lower = new QLineSeries;
        upper->append(band.upper);
        lower->append(band.lower);
        auto *area = new QAreaSeries(upper, lower);
        upper->setParent(area); // an area does not own its edges
        lower->setParent(area);
        add(area);
    }
    if (m_content.mark)
        add(new QLineSeries);
    for (const Line &line : std::as_const(m_content.lines)) {
        auto *series = new QLineSeries;
        series->append(line.points);
        add(series);
    }
}

void TimePlot::dress(const Theme &theme)
{
    const double thin = hairline(m_ratio);
    m_percent->setGridLinePen(QPen(theme.color(Role::Grid), thin, Qt::SolidLine, Qt::FlatCap));
    m_percent->setLabelsFont(m_font);
    m_percent->setLabelsColor(theme.color(Role::Muted));
    qsizetype next = 0;
    const QList<QAbstractSeries *> all = m_chart->series(); // in the order of build()
    for (const Band &band : std::as_const(m_content.bands)) {
        auto *area = static_cast<QAreaSeries *>(all.at(next++));
        area->setPen(Qt::NoPen);
        area->setBrush(bandColor(band, theme));
    }
    if (m_content.mark)
        static_cast<QLineSeries *>(all.at(next++))
            ->setPen(QPen(theme.color(Role::Line), thin, Qt::SolidLine, Qt::FlatCap));
    for (const Line &line : std::as_const(m_content.lines))
        static_cast<QLineSeries *>(all.at(next++))->setPen(penOf(line, theme));
}

void TimePlot::arrange()
{
    const TimeScale &scale = m_layout.scale;
    const double air = scale.percent(scale.area.bottom() - kAir);
    m_time->setRange(scale.first, scale.last); // before the size: the first time nothing is laid out twice
    m_percent->setRange(-air, 100 + air);
    setTicks(m_layout.ticks);
    if (m_content.mark) {
        const double time = scale.time(sharp(scale.x(*m_content.mark), m_ratio));
        auto *mark = static_cast<QLineSeries *>(m_chart->series().at(m_content.bands.size()));
        mark->replace(QList<QPointF>{{time, 0}, {time, 100}});
    }
    m_scene->setSceneRect(m_layout.room);
    m_chart->setGeometry(m_layout.room);
    m_chart->setPlotArea(scale.area.adjusted(0, -kAir, 0, kAir).translated(-m_layout.room.topLeft()));
    m_chart->layout()->invalidate(); // the axes learn of a plot area from the next layout only
    m_chart->layout()->activate();
}

// An axis announces every text it is given and lays itself out again: a new one is filled before the chart knows it.
void TimePlot::setTicks(const QList<Tick> &ticks)
{
    if (m_ticks) {
        m_ticks->hide(); // what it drew is deleted by the event loop only, and the next paint may come before
        m_chart->removeAxis(m_ticks);
        delete m_ticks;
    }
    m_ticks = new QCategoryAxis;
    m_ticks->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_ticks->setStartValue(m_layout.scale.first);
    for (const Tick &tick : ticks)
        m_ticks->append(tick.text, tick.time);
    m_ticks->setRange(m_layout.scale.first, m_layout.scale.last);
    m_ticks->setTruncateLabels(false);
    m_ticks->setGridLineVisible(false);
    m_ticks->setLineVisible(false);
    m_ticks->setLabelsFont(m_font);
    m_ticks->setLabelsColor(m_theme->color(Role::Muted));
    m_chart->addAxis(m_ticks, Qt::AlignBottom);
}
