// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartaccessible.h"

#include "ui/charts/chartview.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace {

// A point of a chart: not a widget, yet it can be read and pressed.
class PointAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PointAccessible(ChartView *chart, int point)
        : m_chart(chart)
        , m_point(point)
    {
    }

    bool isValid() const override { return m_chart && m_point < m_chart->pointCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_chart); }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Button; }
    void setText(QAccessible::Text, const QString &) override { }
    QWindow *window() const override { return m_chart ? m_chart->window()->windowHandle() : nullptr; }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_chart->callout(m_point).sentence() : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect area = m_chart->pointArea(m_point).toAlignedRect();
        return {m_chart->mapToGlobal(area.topLeft()), area.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = true;
        state.focused = isValid() && m_chart->hasFocus() && m_chart->reading() == m_point;
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &name) override
    {
        if (isValid() && name == pressAction())
            m_chart->activate(m_point);
    }

private:
    QPointer<ChartView> m_chart;
    int m_point;
};

class ChartAccessible final : public QAccessibleWidget {
public:
    explicit ChartAccessible(ChartView *chart)
        : QAccessibleWidget(chart, QAccessible::Chart)
    {
    }
    ~ChartAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_points))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return chart()->pointCount(); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (const auto known = m_points.constFind(index); known != m_points.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *point = new PointAccessible(chart(), index);
        m_points.insert(index, QAccessible::registerAccessibleInterface(point));
        return point;
    }

    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (auto known = m_points.cbegin(); known != m_points.cend(); ++known) {
            if (QAccessible::accessibleInterface(*known) == wanted)
                return known.key();
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPointF where = chart()->mapFromGlobal(QPointF(x, y));
        for (int point = 0; point < childCount(); ++point) {
            if (chart()->pointArea(point).contains(where))
                return child(point);
        }
        return nullptr;
    }

    QAccessibleInterface *focusChild() const override
    {
        return chart()->hasFocus() ? child(chart()->reading()) : nullptr;
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value && chart()->reading() >= 0)
            return chart()->callout(chart()->reading()).sentence();
        return QAccessibleWidget::text(kind);
    }

private:
    ChartView *chart() const { return static_cast<ChartView *>(widget()); }

    mutable QHash<int, QAccessible::Id> m_points;
};

QAccessibleInterface *makeChartAccessible(const QString &, QObject *object)
{
    auto *chart = qobject_cast<ChartView *>(object);
    return chart ? new ChartAccessible(chart) : nullptr;
}

} // namespace

void installChartAccessibility()
{
    QAccessible::installFactory(makeChartAccessible); // a second time changes nothing
}
