// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

/// Counts of days next to each other, and beside each what it is compared with.
struct DayBarsData {
    struct Day {
        QDate day;
        int count = 0;
        std::optional<int> other = {}; ///< Drawn as a tick across the bar; none: nothing to compare with.
        bool operator==(const Day &) const = default;
    };
    QList<Day> days; ///< ascending, without gaps
    QString name; ///< "Would have gone"
    QString otherName; ///< "Really sent"
    bool operator==(const DayBarsData &) const = default;
};

/// How many of something on each day.
class DayBars final : public ChartView {
    Q_OBJECT
public:
    explicit DayBars(QWidget *parent = nullptr);
    void setData(const DayBarsData &data);
    const DayBarsData &data() const { return m_data; }

    bool isEmpty() const override { return m_data.days.isEmpty(); }
    ChartTable table() const override;
    QString finding() const override;
    int pointCount() const override { return int(m_data.days.size()); }
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
    bool hasOther() const;
    int most() const;
    /// The step between two grid lines, a whole number.
    int step() const;
    QRectF plot(const QRectF &room) const;
    QRectF column(const QRectF &room, int point) const;
    double y(const QRectF &room, double count) const;
    void paintAxes(QPainter *painter, const QRectF &room, const Theme &theme) const;

    DayBarsData m_data;
};
