// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

/// Strokes that the charts share.
namespace chartpaint {

/// Lines of one device-independent pixel, on device pixels.
void horizontal(QPainter *painter, double y, double from, double to, const QColor &color);
void vertical(QPainter *painter, double x, double from, double to, const QColor &color);
/// A dot with a rim in the colour of the surface.
void dot(QPainter *painter, const QPointF &centre, double radius, const QColor &color, const QColor &surface);
/// The paper plane of a message, its middle given.
void plane(QPainter *painter, const QPointF &centre, double size, const QColor &color);
void dashed(QPainter *painter, const QPointF &from, const QPointF &to, const QColor &color);
/// One line of text in a style; a box's alignment decides where.
void text(QPainter *painter, const QRectF &box, Qt::Alignment where, const QString &text, Theme::Text style,
          const QColor &color);
double textWidth(const QString &text, Theme::Text style);
double textHeight(Theme::Text style);
/// A colour of a mark for text beside it: only where it can be read, else the text colour.
QColor readable(const QColor &ink, const Theme &theme);
/// Room for the figures of a percent axis left of the plot.
double percentGutter();
/// In weeks: how many apart the labels of an axis stand so that they do not touch.
int weekStep(double weekWidth, double labelWidth);
/// The box with the values of a reading point, left of it unless that would cover an axis; at the top of the plot.
void callout(QPainter *painter, const QRectF &plot, double x, const ChartCallout &callout, const Theme &theme);
/// The same beside a mark, right of it where there is room.
void calloutBeside(QPainter *painter, const QRectF &plot, const QRectF &mark, const ChartCallout &callout,
                   const Theme &theme);
/// Where the box of a line stands.
QRectF calloutBox(const QRectF &plot, double x, const ChartCallout &callout);

} // namespace chartpaint
