// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

/// One person's way through a course, small, for the card: steps, a paper plane at each message, the expected pace.
class ProgressSparkline final : public ChartView {
    Q_OBJECT
public:
    explicit ProgressSparkline(QWidget *parent = nullptr);
    void setData(const SparklineData &data);
    const SparklineData &data() const { return m_data; }

    bool isEmpty() const override { return m_data.steps.isEmpty(); }
    ChartTable table() const override;
    QString finding() const override;
    int pointCount() const override { return int(m_days.size()); }
    ChartKey pointKey(int point) const override;
    ChartCallout callout(int point) const override;
    QRectF pointArea(int point) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const override;
    void paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const override;
    int pointAt(const QPointF &position) const override;

private:
    struct Axes;
    Axes axes(const QRectF &room) const;
    std::optional<double> percentAt(const QDate &day) const;
    std::optional<double> paceAt(const QDate &day) const;
    QDate lastDay() const; // how far the line of steps goes
    void paintAxes(QPainter *painter, const Axes &axes, const Theme &theme) const;
    void paintSteps(QPainter *painter, const Axes &axes, const Theme &theme) const;
    void paintMessages(QPainter *painter, const Axes &axes, const Theme &theme) const;

    SparklineData m_data;
    QList<QDate> m_days; // of steps, messages and today
};
