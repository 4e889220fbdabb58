// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/charts/chartview.h"
#include "ui/charts/timeplot.h"

/// Who stays: by week of the course the share that is still active or has finished, and of those who have finished.
class SurvivalChart final : public ChartView {
    Q_OBJECT
public:
    explicit SurvivalChart(QWidget *parent = nullptr);
    void setData(const SurvivalData &data);
    const SurvivalData &data() const { return m_data; }

    bool isEmpty() const override { return m_data.weeks.isEmpty(); }
    ChartTable table() const override;
    QString finding() const override;
    QString unit() const override;
    int pointCount() const override { return int(m_data.weeks.size()); }
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
    /// Weeks that are over, and percentages.
    TimeScale scaleIn(const QRectF &room, double ratio) const;
    static QList<TimePlot::Tick> ticks(const TimeScale &scale);
    void paintLabels(QPainter *painter, const TimeScale &scale, const Theme &theme) const;

    const std::unique_ptr<TimePlot> m_plot; // all that is no text, dot or callout
    SurvivalData m_data; // weeks nobody reached are left out
};
