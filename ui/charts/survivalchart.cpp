// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/survivalchart.h"

#include "ui/charts/chartlabels.h"
#include "ui/charts/chartpaint.h"
#include "ui/charts/charttext.h"

#include <QPainter>

using Role = Theme::Role;

namespace {

double stayed(const SurvivalStep &week)
{
    return 100.0 * (week.active + week.finished) / week.people;
}

double finished(const SurvivalStep &week)
{
    return 100.0 * week.finished / week.people;
}

// Steps from the end of one week to the end of the next.
QList<QPointF> steps(const QList<SurvivalStep> &weeks, double (*share)(const SurvivalStep &))
{
    QList<QPointF> line;
    for (const SurvivalStep &week : weeks) {
        line.append({double(week.week - 1), share(week)});
        line.append({double(week.week), share(week)});
    }
    return line;
}

TimePlot::Line stepLine(const QList<QPointF> &points, Role role, double width)
{
    return {.points = points, .role = role, .width = width, .join = Qt::MiterJoin};
}

TimePlot::Content plotContent(const QList<SurvivalStep> &weeks)
{
    TimePlot::Content content;
    if (weeks.isEmpty())
        return content;
    const QList<QPointF> below = steps(weeks, finished);
    content.bands = {{{{below.first().x(), 0}, {below.last().x(), 0}}, below, Role::ProgressDone}};
    content.lines = {stepLine(below, Role::ProgressDone, 1.6), stepLine(steps(weeks, stayed), Role::Series1, 2.2)};
    return content;
}

} // namespace

SurvivalChart::SurvivalChart(QWidget *parent)
    : ChartView(parent)
    , m_plot(std::make_unique<TimePlot>())
{
}

void SurvivalChart::setData(const SurvivalData &data)
{
    m_data = data;
    m_data.weeks.removeIf([](const SurvivalStep &week) { return week.people <= 0; });
    m_plot->setContent(plotContent(m_data.weeks));
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

TimeScale SurvivalChart::scaleIn(const QRectF &room, double ratio) const
{
    TimeScale scale;
    scale.last = isEmpty() ? 1 : qMax(1, m_data.weeks.last().week);
    const double tiny = chartpaint::textHeight(Theme::Text::Tiny);
    double labels = 0;
    for (const QString &text : {tr("active or finished %1"), tr("finished %1")})
        labels = qMax(labels, chartpaint::textWidth(text.arg(charttext::percent(100)), Theme::Text::SmallStrong));
    scale.area =
        TimePlot::sharpArea(room.adjusted(chartpaint::percentGutter(), tiny / 2, -(labels + 10), -(tiny + 5)), ratio);
    return scale;
}

QRectF SurvivalChart::pointArea(int point) const
{
    const TimeScale where = scaleIn(room(), devicePixelRatioF());
    const int week = m_data.weeks.at(point).week;
    return {where.x(week - 1), where.area.top(), where.unitWidth(), where.area.height()};
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
    const TimeScale where = scaleIn(room(), devicePixelRatioF());
    if (!where.area.adjusted(0, 0, 4, 20).contains(position))
        return -1;
    const int wanted = int((position.x() - where.area.left()) / where.unitWidth()) + 1;
    for (int point = 0; point < pointCount(); ++point) {
        if (m_data.weeks.at(point).week == qMin(wanted, int(where.last)))
            return point;
    }
    return -1;
}

void SurvivalChart::paintLabels(QPainter *painter, const TimeScale &scale, const Theme &theme) const
{
    const SurvivalStep &last = m_data.weeks.last();
    const double high = QFontMetricsF(Theme::font(Theme::Text::Small)).ascent();
    const chartlabels::Span across{scale.area.right(), scale.area.right() + 1};
    const QList<chartlabels::Wish> wishes = {{scale.y(stayed(last)), across}, {scale.y(finished(last)), across}};
    // Right of the plot there are no grid lines: only the labels themselves can touch.
    const QList<double> places =
        chartlabels::stack(wishes, qMax(14.0, high + 3), high, {scale.area.top() - high, scale.area.bottom() + high});
    const QString texts[] = {tr("active or finished %1").arg(charttext::percent(stayed(last))),
                             tr("finished %1").arg(charttext::percent(finished(last)))};
    const Role roles[] = {Role::Series1, Role::ProgressDone};
    for (int i = 0; i < 2; ++i)
        chartpaint::text(painter, {scale.area.right() + 10, places.at(i) - high, 10, 2 * high},
                         Qt::AlignLeft | Qt::AlignVCenter, texts[i], Theme::Text::SmallStrong,
                         chartpaint::readable(theme.color(roles[i]), theme));
}

QList<TimePlot::Tick> SurvivalChart::ticks(const TimeScale &scale)
{
    const int weeks = int(scale.last);
    const double widest = chartpaint::textWidth(charttext::week(weeks), Theme::Text::Tiny);
    const int step = chartpaint::weekStep(scale.unitWidth(), widest);
    QList<TimePlot::Tick> ticks;
    for (int week = 1; week <= weeks; week += step)
        ticks.append({week - 0.5, charttext::week(week)});
    return ticks;
}

void SurvivalChart::paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const
{
    if (isEmpty())
        return;
    const TimeScale where = scaleIn(room, painter->device()->devicePixelRatioF());
    m_plot->paint(painter, {room, where, ticks(where)}, theme);
    paintLabels(painter, where, theme);
}

void SurvivalChart::paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const
{
    const TimeScale where = scaleIn(room, painter->device()->devicePixelRatioF());
    const SurvivalStep &week = m_data.weeks.at(point);
    const double x = where.x(week.week - 0.5);
    chartpaint::vertical(painter, x, where.area.top(), where.area.bottom(), theme.color(Role::Muted));
    chartpaint::dot(painter, {x, where.y(finished(week))}, 3.5, theme.color(Role::ProgressDone),
                    theme.color(Role::Base));
    chartpaint::dot(painter, {x, where.y(stayed(week))}, 3.5, theme.color(Role::Series1), theme.color(Role::Base));
    chartpaint::callout(painter, where.area, x, callout(point), theme);
}
