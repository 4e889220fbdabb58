// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;

/// The strokes of BedelStyle, one function for each control.
namespace stylepaint {

/// A filled rounded box with a border that lies wholly inside and on device pixels at any scale.
void box(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QColor &border,
         double width = 1);
/// The ring of 2 px that shows where the keyboard is.
void focusRing(QPainter *painter, const QRectF &rect, double radius, const Theme &theme);
/// A line of one device-independent pixel along an edge of a rectangle.
void edgeLine(QPainter *painter, const QRect &rect, Qt::Edge edge, const QColor &color);
void chevron(QPainter *painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color, double size = 8);
void tick(QPainter *painter, const QRectF &rect, const QColor &color, double width = 1.8);

void field(QPainter *painter, const QStyleOption &option, const QWidget *widget, const Theme &theme);
void button(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget, const Theme &theme);
void buttonLabel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget, const Theme &theme);
void checkBox(QPainter *painter, const QStyleOption &option, const Theme &theme);
void radioButton(QPainter *painter, const QStyleOption &option, const Theme &theme);
void comboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *widget, const Theme &theme);
void spinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QWidget *widget, const Theme &theme);
void progressBar(QPainter *painter, const QStyleOptionProgressBar &option, const Theme &theme);
void scrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &thumb, const Theme &theme);
void slider(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle, const Theme &theme);
void tabShape(QPainter *painter, const QStyleOptionTab &option, const Theme &theme);
void header(QPainter *painter, const QStyleOptionHeader &option, const QWidget *widget, const Theme &theme);
void menuItem(QPainter *painter, const QStyleOptionMenuItem &option, const Theme &theme, int textFlags);
void menuBarItem(QPainter *painter, const QStyleOptionMenuItem &option, const Theme &theme, int textFlags);

/// Padding of a cell: the first and the last of a table stand at the page's margin.
int cellPadding(bool outer, const QWidget *widget);

} // namespace stylepaint
