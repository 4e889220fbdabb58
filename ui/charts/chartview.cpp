// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/chartaccessible.h"
#include "ui/style/stylepaint.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

QString ChartCallout::sentence() const
{
    QStringList parts;
    for (const Row &row : rows)
        parts.append(QCoreApplication::translate("ChartView", "%1 %2", "name and value").arg(row.name, row.value));
    if (parts.isEmpty())
        return title;
    return QCoreApplication::translate("ChartView", "%1: %2", "what and its values").arg(title, parts.join(u", "_s));
}

namespace {

constexpr double kRing = 4; // the focus ring and air before the first stroke

} // namespace

ChartView::ChartView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    installChartAccessibility();
}

void ChartView::setReading(int point)
{
    const int wanted = point >= 0 && point < pointCount() ? point : -1;
    if (wanted == m_reading)
        return;
    m_reading = wanted;
    update();
    emit readingChanged(m_reading);
}

void ChartView::activate(int point)
{
    if (point >= 0 && point < pointCount() && pointKey(point).isValid())
        emit activated(pointKey(point));
}

void ChartView::paintInto(QPainter *painter, const QRectF &room, const Theme &theme) const
{
    painter->save();
    paintChart(painter, room, theme);
    painter->restore();
}

int ChartView::neighbour(int point, int key) const
{
    switch (key) {
    case Qt::Key_Left:
        return point < 0 ? pointCount() - 1 : qMax(0, point - 1);
    case Qt::Key_Right:
        return qMin(pointCount() - 1, point + 1);
    default:
        return point;
    }
}

QRectF ChartView::room() const
{
    return QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
}

void ChartView::renew()
{
    m_reading = -1;
    m_pressed = -1;
    updateGeometry();
    update();
    if (QAccessible::isActive()) {
        QAccessibleEvent changed(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&changed);
    }
    emit dataChanged();
}

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    if (!isEmpty()) {
        paintInto(&painter, room(), theme);
        if (m_reading >= 0)
            paintReading(&painter, room(), theme, m_reading);
    }
    if (hasFocus() && m_isKeyboard)
        stylepaint::focusRing(&painter, rect(), Theme::kFieldRadius, theme);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    if (isEmpty())
        return QWidget::keyPressEvent(event);
    m_isKeyboard = true;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        setReading(neighbour(m_reading, event->key()));
        break;
    case Qt::Key_Home:
        setReading(0);
        break;
    case Qt::Key_End:
        setReading(pointCount() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        activate(m_reading);
        return;
    case Qt::Key_Escape:
        if (m_reading < 0) { // the panel's turn
            QWidget::keyPressEvent(event);
            return;
        }
        setReading(-1);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    update();
    tellReading();
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const int point = pointAt(event->position());
    setReading(point);
    setCursor(point >= 0 && pointKey(point).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_isKeyboard = false;
    m_pressed = pointAt(event->position());
    setReading(m_pressed);
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = std::exchange(m_pressed, -1);
    if (event->button() == Qt::LeftButton && pressed >= 0 && pointAt(event->position()) == pressed)
        activate(pressed);
}

void ChartView::leaveEvent(QEvent *event)
{
    if (!isKeyboardReading())
        setReading(-1);
    QWidget::leaveEvent(event);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) // else as it was
        m_isKeyboard =
            reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    setReading(-1);
    QWidget::focusOutEvent(event);
    update();
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::FontChange:
    case QEvent::LocaleChange:
        updateGeometry();
        update();
        break;
    default:
        break;
    }
}

void ChartView::tellReading()
{
    if (m_reading < 0 || !QAccessible::isActive())
        return;
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(m_reading);
    QAccessible::updateAccessibility(&focus);
}
