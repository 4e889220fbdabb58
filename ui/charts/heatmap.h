// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

/// Activity of a group as a calendar: a column for each week, a row for each weekday. The number stands in the cell
/// where it fits, so that colour is never alone.
class HeatMap final : public ChartView {
    Q_OBJECT
public:
    explicit HeatMap(QWidget *parent = nullptr);
    void setData(const HeatData &data);
    const HeatData &data() const { return m_data; }

    bool isEmpty() const override { return m_data.days.isEmpty(); }
    ChartTable table() const override;
    QString finding() const override;
    QString unit() const override;
    int pointCount() const override;
    ChartKey pointKey(int point) const override;
    ChartCallout callout(int point) const override;
    QRectF pointArea(int point) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const override;
    void paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const override;
    int pointAt(const QPointF &position) const override;
    int neighbour(int point, int key) const override;

private:
    struct Grid;
    Grid grid(const QRectF &room) const;
    QDate firstShown() const; // the first day of its week
    int weeks() const;
    int level(int active) const;
    QColor levelColor(int level, const Theme &theme) const;
    QRectF cell(const Grid &grid, const QDate &day) const;
    void paintLabels(QPainter *painter, const Grid &grid, const QRectF &room, const Theme &theme) const;
    void paintScale(QPainter *painter, const Grid &grid, const QRectF &room, const Theme &theme) const;

    HeatData m_data;
    QHash<QDate, int> m_active;
    int m_most = 0;
};
