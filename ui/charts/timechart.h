// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/charts/chartview.h"
#include "ui/charts/timeplot.h"

/// Median with its middle half, expected pace and today; or up to four groups side by side.
class TimeChart final : public ChartView {
    Q_OBJECT
public:
    static constexpr int kMaxLines = 4;

    explicit TimeChart(QWidget *parent = nullptr);
    void setData(const TimeData &data);
    const TimeData &data() const { return m_data; }

    bool isEmpty() const override;
    ChartTable table() const override;
    QString finding() const override;
    QString unit() const override;
    int pointCount() const override { return int(m_days.size()); }
    ChartKey pointKey(int point) const override;
    ChartCallout callout(int point) const override;
    QRectF pointArea(int point) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// The line that Enter opens when several are compared; Up and Down choose it.
    int chosenLine() const { return m_line; }
    /// A text inside the plot.
    struct PlotLabel {
        QString text;
        QRectF box;
        Theme::Role role = Theme::Role::Muted;
        Theme::Text style = Theme::Text::Small;
    };
    /// All texts inside the plot as they stand in a room: none touches another, a grid line or a line.
    QList<PlotLabel> plotLabels(const QRectF &room) const;
    /// Where days (since the start) and percentages lie in a room of a surface.
    TimeScale scaleIn(const QRectF &room, double ratio) const;
    const TimePlot &plot() const { return *m_plot; }

protected:
    void paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const override;
    void paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const override;
    int pointAt(const QPointF &position) const override;
    int neighbour(int point, int key) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    static Theme::Role roleOf(int line);
    /// The newest point with a median; nullptr when there is none.
    static const TimePoint *lastKnown(const TimeLine &line);
    const TimePoint *pointOf(int line, int day) const;
    std::optional<double> paceAt(int day) const;
    QString dayTitle(int day) const;
    QList<PlotLabel> endLabels(const TimeScale &scale) const;
    QList<PlotLabel> paceLabels(const TimeScale &scale, const QRectF &room, double taken) const;
    PlotLabel todayLabel(const TimeScale &scale, const QList<PlotLabel> &others) const;
    void placeEndLabels(QList<PlotLabel> *labels, const TimeScale &scale, const QList<PlotLabel> &others) const;
    double paceY(const TimeScale &scale, double x) const;
    QList<PlotLabel> plotLabels(const QRectF &room, const TimeScale &where) const;
    TimePlot::Content plotContent() const;
    QList<TimePlot::Tick> ticks(const TimeScale &scale) const;
    void paintEnds(QPainter *painter, const TimeScale &scale, const Theme &theme) const;

    const std::unique_ptr<TimePlot> m_plot; // all that is no text, dot or callout
    TimeData m_data;
    QList<int> m_days; // every day that some line knows
    int m_line = 0;
};
