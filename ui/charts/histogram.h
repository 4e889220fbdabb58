// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

/// How many people are where: twelve bars, the ends (0 and 100) in colours of their own.
class Histogram final : public ChartView {
    Q_OBJECT
public:
    explicit Histogram(QWidget *parent = nullptr);
    void setData(const HistogramData &data);
    const HistogramData &data() const { return m_data; }

    bool isEmpty() const override { return m_data.total() == 0; }
    ChartTable table() const override;
    QString finding() const override;
    int pointCount() const override { return HistogramData::kBins; }
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
    QRectF plot(const QRectF &room) const;
    QRectF column(const QRectF &room, int bin) const;
    QRectF bar(const QRectF &room, int bin) const;
    void paintValue(QPainter *painter, const QRectF &room, const Theme &theme, int bin) const;
    void paintBinNames(QPainter *painter, const QRectF &room, const Theme &theme) const;

    HistogramData m_data;
};
