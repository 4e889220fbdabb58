// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/charttable.h"
#include "ui/style/theme.h"

#include <QWidget>

/// What stands in the box beside the reading point.
struct ChartCallout {
    struct Row {
        QString name;
        QString value;
        bool isStrong = false;
    };
    QString title;
    QList<Row> rows;
    /// In one sentence, for a screen reader: "Thursday 19 Nov: Median 41 %, Expected pace 37 %".
    QString sentence() const;
};

/// One chart without its frame: a painted widget with points to read. Mouse and arrow keys move the reading point,
/// Home and End go to the ends, Enter, Space or a click open the people behind it, Esc leaves.
class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);

    virtual bool isEmpty() const = 0;
    /// The same numbers, for the twin, the clipboard and the file.
    virtual ChartTable table() const = 0;
    /// What the numbers say, in a few words; empty when they say nothing yet.
    virtual QString finding() const = 0;
    /// The unit, said once beside the title.
    virtual QString unit() const { return {}; }

    virtual int pointCount() const = 0;
    virtual ChartKey pointKey(int point) const = 0;
    virtual ChartCallout callout(int point) const = 0;
    /// Where a point is, in the widget's coordinates.
    virtual QRectF pointArea(int point) const = 0;

    /// The point being read; -1: none.
    int reading() const { return m_reading; }
    void setReading(int point);
    /// Has the point opened as if it had been clicked.
    void activate(int point);

    /// The chart without reading point, into any painter and size: for files and paper.
    void paintInto(QPainter *painter, const QRectF &room, const Theme &theme) const;

signals:
    void activated(const ChartKey &key);
    void readingChanged(int point);
    /// New numbers: whoever shows them again (title, twin) follows.
    void dataChanged();

protected:
    virtual void paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const = 0;
    virtual void paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const = 0;
    virtual int pointAt(const QPointF &position) const = 0;
    /// Where an arrow key leads from a point; -1 is none yet.
    virtual int neighbour(int point, int key) const;
    /// Where the chart lies inside the widget; the rest is for the focus ring.
    QRectF room() const;
    /// Called by a chart whose numbers changed.
    void renew();
    /// Whether the keyboard led here: then the point gets a ring of its own.
    bool isKeyboardReading() const { return m_isKeyboard && hasFocus(); }

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tellReading();

    int m_reading = -1;
    int m_pressed = -1;
    bool m_isKeyboard = false;
};
