// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

/// One strip of the whole group: completed, moving, behind, stalled, not started, no data. Each part and its label are
/// one button.
class StandingStrip final : public ChartView {
    Q_OBJECT
public:
    explicit StandingStrip(QWidget *parent = nullptr);
    void setData(const StandingData &data);
    const StandingData &data() const { return m_data; }

    bool isEmpty() const override { return m_data.total() == 0; }
    ChartTable table() const override;
    QString finding() const override;
    int pointCount() const override { return int(m_shown.size()); }
    ChartKey pointKey(int point) const override;
    ChartCallout callout(int point) const override;
    QRectF pointArea(int point) const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Where part and label of a point stand in a room.
    struct Piece {
        QRectF part;
        QRectF label;
    };
    QList<Piece> pieces(const QRectF &room) const;

protected:
    void paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const override;
    void paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const override;
    int pointAt(const QPointF &position) const override;

private:
    double labelWidth(ChartStanding standing) const;
    QList<QRectF> parts(const QRectF &room) const;

    StandingData m_data;
    QList<ChartStanding> m_shown; // those with somebody
};
