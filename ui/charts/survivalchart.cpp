// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/survivalchart.h"

#include "ui/charts/chartlabels.h"
#include "ui/charts/chartpaint.h"
#include "ui/charts/charttext.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using Role = Theme::Role;

struct SurvivalChart::Axes {
    QRectF plot;
    int weeks = 1;
    double weekWidth() const { return plot.width() / weeks; }
    double x(double week) const { return plot.left() + week * weekWidth(); }
    double y(double percent) const { return plot.bottom() - plot.height() * percent / 100; }
};

namespace {

double stayed(const SurvivalStep &week)
{
    return 100.0 * (week.active + week.finished) / week.people;
}

double finished(const SurvivalStep &week)
{
    return 100.0 * week.finished / week.people;
}

template<typename Share>
QPolygonF steps(const QList<SurvivalStep> &weeks, const SurvivalChart *, Share share, const auto &axes)
{
    QPolygonF line;
    for (const SurvivalStep &week : weeks) {
        line.append({axes.x(week.week - 1), axes.y(share(week))});
        line.append({axes.x(week.week), axes.y(share(week))});
    }
    return line;
}

} // namespace

SurvivalChart::SurvivalChart(QWidget *parent)
    : ChartView(parent)
{
}

void SurvivalChart::setData(const SurvivalData &data)
{
    m_data = data;
    m_data.weeks.removeIf([](const SurvivalStep &week) { return week.people <= 0; });
    renew();
}

ChartTable SurvivalChart::table() const
{
    ChartTable table;
    table.headers = {tr("Week"),       tr("People"), tr("Active"), tr("Finished"), tr("Active or finished, %"),
                     tr("Finished, %")};
    for (int point = 0; point < pointCount(); ++point) {
        const SurvivalStep &week = m_data.weeks.at(point);
        table.append({week.week, week.people, week.active, week.finished, stayed(week), finished(week)},
                     pointKey(point));
    }
    return table;
}

QString SurvivalChart::unit() const
{
    return tr("% of the people");
}

QString SurvivalChart::finding() const
{
    double worst = 0;
    int worstWeek = 0;
    double before = 100;
    for (const SurvivalStep &week : m_data.weeks) {
        if (before - stayed(week) > worst) {
            worst = before - stayed(week);
            worstWeek = week.week;
        }
        before = stayed(week);
    }
    if (m_data.weeks.isEmpty())
        return {};
    if (qRound(worst) == 0)
        return tr("Nobody has stopped");
    return tr("Most stop in week %1: %2").arg(QLocale().toString(worstWeek), charttext::percent(worst));
}

ChartKey SurvivalChart::pointKey(int point) const
{
    return {.kind = ChartKey::Kind::Week, .week = m_data.weeks.at(point).week};
}

ChartCallout SurvivalChart::callout(int point) const
{
    const SurvivalStep &week = m_data.weeks.at(point);
    ChartCallout callout;
    callout.title = tr("Week %1").arg(week.week);
    callout.rows.append({tr("Active or finished"), charttext::percent(stayed(week)), false});
    callout.rows.append({tr("Finished"), charttext::percent(finished(week)), false});
    callout.rows.append({tr("People who got that far"), QLocale().toString(week.people), false});
    return callout;
}

SurvivalChart::Axes SurvivalChart::axes(const QRectF &room) const
{
    Axes axes;
    axes.weeks = isEmpty() ? 1 : qMax(1, m_data.weeks.last().week);
    const double tiny = chartpaint::textHeight(Theme::Text::Tiny);
    double labels = 0;
    for (const QString &text : {tr("active or finished %1"), tr("finished %1")})
        labels = qMax(labels, chartpaint::textWidth(text.arg(charttext::percent(100)), Theme::Text::SmallStrong));
    axes.plot = room.adjusted(chartpaint::percentGutter(), tiny / 2, -(labels + 10), -(tiny + 5));
    return axes;
}

QRectF SurvivalChart::pointArea(int point) const
{
    const Axes where = axes(room());
    const int week = m_data.weeks.at(point).week;
    return {where.x(week - 1), where.plot.top(), where.weekWidth(), where.plot.height()};
}

QSize SurvivalChart::sizeHint() const
{
    return {Theme::grown(520), Theme::grown(220)};
}

QSize SurvivalChart::minimumSizeHint() const
{
    return {Theme::grown(340), Theme::grown(140)};
}

int SurvivalChart::pointAt(const QPointF &position) const
{
    const Axes where = axes(room());
    if (!where.plot.adjusted(0, 0, 4, 20).contains(position))
        return -1;
    const int wanted = int((position.x() - where.plot.left()) / where.weekWidth()) + 1;
    for (int point = 0; point < pointCount(); ++point) {
        if (m_data.weeks.at(point).week == qMin(wanted, where.weeks))
            return point;
    }
    return -1;
}

void SurvivalChart::paintLabels(QPainter *painter, const Axes &axes, const Theme &theme) const
{
    const SurvivalStep &last = m_data.weeks.last();
    const double high = QFontMetricsF(Theme::font(Theme::Text::Small)).ascent();
    const chartlabels::Span across{axes.plot.right(), axes.plot.right() + 1};
    const QList<chartlabels::Wish> wishes = {{axes.y(stayed(last)), across}, {axes.y(finished(last)), across}};
    // Right of the plot there are no grid lines: only the labels themselves can touch.
    const QList<double> places =
        chartlabels::stack(wishes, qMax(14.0, high + 3), high, {axes.plot.top() - high, axes.plot.bottom() + high});
    const QString texts[] = {tr("active or finished %1").arg(charttext::percent(stayed(last))),
                             tr("finished %1").arg(charttext::percent(finished(last)))};
    const Role roles[] = {Role::Series1, Role::ProgressDone};
    for (int i = 0; i < 2; ++i)
        chartpaint::text(painter, {axes.plot.right() + 10, places.at(i) - high, 10, 2 * high},
                         Qt::AlignLeft | Qt::AlignVCenter, texts[i], Theme::Text::SmallStrong,
                         chartpaint::readable(theme.color(roles[i]), theme));
}

void SurvivalChart::paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const
{
    if (isEmpty())
        return;
    const Axes where = axes(room);
    const double tiny = chartpaint::textHeight(Theme::Text::Tiny);
    chartpaint::percentGrid(painter, where.plot, theme);
    const double widest = chartpaint::textWidth(charttext::week(where.weeks), Theme::Text::Tiny);
    const int step = chartpaint::weekStep(where.weekWidth(), widest);
    for (int week = 1; week <= where.weeks; week += step)
        chartpaint::text(painter, {where.x(week - 0.5) - widest, where.plot.bottom() + 5, 2 * widest, tiny},
                         Qt::AlignCenter, charttext::week(week), Theme::Text::Tiny, theme.color(Role::Muted));
    painter->setRenderHint(QPainter::Antialiasing);
    const QPolygonF below = steps(m_data.weeks, this, finished, where);
    QPolygonF area = below;
    area.prepend({below.first().x(), where.plot.bottom()});
    area.append({below.last().x(), where.plot.bottom()});
    QColor fill = theme.color(Role::ProgressDone);
    fill.setAlphaF(theme.isDark() ? 0.22F : 0.16F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawPolygon(area);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme.color(Role::ProgressDone), 1.6, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter->drawPolyline(below);
    painter->setPen(QPen(theme.color(Role::Series1), 2.2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter->drawPolyline(steps(m_data.weeks, this, stayed, where));
    paintLabels(painter, where, theme);
}

void SurvivalChart::paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const
{
    const Axes where = axes(room);
    const SurvivalStep &week = m_data.weeks.at(point);
    const double x = where.x(week.week - 0.5);
    chartpaint::vertical(painter, x, where.plot.top(), where.plot.bottom(), theme.color(Role::Muted));
    chartpaint::dot(painter, {x, where.y(finished(week))}, 3.5, theme.color(Role::ProgressDone),
                    theme.color(Role::Base));
    chartpaint::dot(painter, {x, where.y(stayed(week))}, 3.5, theme.color(Role::Series1), theme.color(Role::Base));
    chartpaint::callout(painter, where.plot, x, callout(point), theme);
}
