// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/messagestatistics.h"
#include "ui/charts/chartview.h"

/// Messages by day: a bar for those that went out, filled as far as they arrived; what failed stands on top of it.
class MessageDaysChart final : public ChartView {
    Q_OBJECT
public:
    explicit MessageDaysChart(QWidget *parent = nullptr);
    void setDays(const QList<MessageSeries::Day> &days);
    const QList<MessageSeries::Day> &days() const { return m_days; }

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
    /// The step between the lines of the axis, so that three to five stand in the room: 1, 2, 5, 10, 20...
    static int axisStep(int most);

protected:
    void paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const override;
    void paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const override;
    int pointAt(const QPointF &position) const override;

private:
    int most() const;
    QRectF plot(const QRectF &room) const;
    QRectF column(const QRectF &plot, int point) const;
    double heightOf(const QRectF &plot, int count) const;
    void paintAxis(QPainter *painter, const QRectF &plot, const Theme &theme) const;
    void paintDays(QPainter *painter, const QRectF &plot, const Theme &theme) const;
    void paintNames(QPainter *painter, const QRectF &room, const Theme &theme) const;

    QList<MessageSeries::Day> m_days;
};
