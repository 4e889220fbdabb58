// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/progresssparkline.h"

#include "ui/charts/chartlabels.h"
#include "ui/charts/chartpaint.h"
#include "ui/charts/charttext.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

struct ProgressSparkline::Axes {
    QRectF plot;
    QDate first;
    int days = 1;
    double x(const QDate &day) const { return plot.left() + plot.width() * double(first.daysTo(day)) / days; }
    double y(double percent) const { return plot.bottom() - plot.height() * percent / 100; }
};

namespace {

constexpr double kPlane = 12;
constexpr double kPlaneAbove = 15; // its middle over the line

double tinyHeight()
{
    return chartpaint::textHeight(Theme::Text::Tiny);
}

} // namespace

ProgressSparkline::ProgressSparkline(QWidget *parent)
    : ChartView(parent)
{
}

void ProgressSparkline::setData(const SparklineData &data)
{
    m_data = data;
    m_days.clear();
    for (const SparklineData::Step &step : std::as_const(m_data.steps))
        m_days.append(step.day);
    for (const SparklineData::Message &message : std::as_const(m_data.messages))
        m_days.append(message.day);
    if (m_data.today.isValid() && !isEmpty())
        m_days.append(m_data.today);
    std::sort(m_days.begin(), m_days.end());
    m_days.erase(std::unique(m_days.begin(), m_days.end()), m_days.end());
    renew();
}

QDate ProgressSparkline::lastDay() const
{
    const QDate last = m_data.steps.isEmpty() ? QDate() : m_data.steps.last().day;
    return m_data.today.isValid() ? qMax(last, m_data.today) : last;
}

std::optional<double> ProgressSparkline::percentAt(const QDate &day) const
{
    std::optional<double> percent;
    for (const SparklineData::Step &step : m_data.steps) {
        if (step.day <= day)
            percent = step.percent;
    }
    return percent;
}

std::optional<double> ProgressSparkline::paceAt(const QDate &day) const
{
    if (!m_data.start.isValid() || !m_data.end.isValid() || m_data.end <= m_data.start)
        return {};
    const double share = double(m_data.start.daysTo(day)) / double(m_data.start.daysTo(m_data.end));
    return qBound(0.0, 100 * share, 100.0);
}

ChartTable ProgressSparkline::table() const
{
    ChartTable table;
    table.headers = {tr("Day"), tr("% done"), tr("Expected pace, %"), tr("Messages")};
    for (int point = 0; point < pointCount(); ++point) {
        const QDate day = m_days.at(point);
        QStringList names;
        for (const SparklineData::Message &message : m_data.messages) {
            if (message.day == day)
                names.append(message.name);
        }
        const std::optional<double> percent = percentAt(day);
        const std::optional<double> pace = paceAt(day);
        table.append(
            {day, percent ? QVariant(*percent) : QVariant(), pace ? QVariant(*pace) : QVariant(), names.join(u", "_s)},
            pointKey(point));
    }
    return table;
}

QString ProgressSparkline::finding() const
{
    if (isEmpty())
        return {};
    const double percent = m_data.steps.last().percent;
    const std::optional<double> pace = paceAt(lastDay());
    if (!pace || percent >= 100)
        return charttext::percent(percent);
    const int points = qRound(percent) - qRound(*pace);
    if (points == 0)
        return tr("at the expected pace");
    return points > 0 ? tr("%Ln point(s) above", nullptr, points) : tr("%Ln point(s) below", nullptr, -points);
}

ChartKey ProgressSparkline::pointKey(int point) const
{
    return {.kind = ChartKey::Kind::Day, .day = m_days.value(point)};
}

ChartCallout ProgressSparkline::callout(int point) const
{
    const QDate day = m_days.value(point);
    ChartCallout callout;
    callout.title = charttext::dayWithWeekday(day);
    const std::optional<double> percent = percentAt(day);
    callout.rows.append({tr("Done"), percent ? charttext::percent(*percent) : tr("no data")});
    if (const std::optional<double> pace = paceAt(day))
        callout.rows.append({tr("Expected pace"), charttext::percent(*pace)});
    for (const SparklineData::Message &message : m_data.messages) {
        if (message.day == day)
            callout.rows.append({tr("Message"), message.name});
    }
    return callout;
}

ProgressSparkline::Axes ProgressSparkline::axes(const QRectF &room) const
{
    Axes axes;
    axes.first = m_data.start.isValid() ? m_data.start : m_days.value(0);
    if (!m_days.isEmpty() && m_days.first() < axes.first)
        axes.first = m_days.first();
    QDate last = m_data.end.isValid() ? qMax(m_data.end, lastDay()) : lastDay();
    if (!m_days.isEmpty())
        last = qMax(last, m_days.last());
    axes.days = qMax(1, int(axes.first.daysTo(last)));
    const double right = chartpaint::textWidth(charttext::percent(100), Theme::Text::Tiny) + 6;
    double above = tinyHeight() / 2;
    for (const SparklineData::Message &message : m_data.messages) {
        if (percentAt(message.day).value_or(0) > 75)
            above = kPlaneAbove + kPlane / 2; // a plane near the top must not be cut
    }
    axes.plot = room.adjusted(1, above, -right, -(tinyHeight() + 6));
    if (!m_data.end.isValid()) // the line goes to the edge: room for the figure beside its dot
        axes.plot.setRight(axes.plot.right() - chartpaint::textWidth(charttext::percent(100), Theme::Text::SmallStrong)
                           - 10);
    return axes;
}

QRectF ProgressSparkline::pointArea(int point) const
{
    const Axes where = axes(room());
    return {where.x(m_days.value(point)) - 4, where.plot.top(), 8, where.plot.height()};
}

QSize ProgressSparkline::sizeHint() const
{
    return {Theme::grown(312), Theme::grown(130)};
}

QSize ProgressSparkline::minimumSizeHint() const
{
    return {Theme::grown(200), Theme::grown(90)};
}

int ProgressSparkline::pointAt(const QPointF &position) const
{
    const Axes where = axes(room());
    if (isEmpty() || !where.plot.adjusted(-6, 0, 6, 16).contains(position))
        return -1;
    int nearest = -1;
    double distance = 24;
    for (int point = 0; point < m_days.size(); ++point) {
        const double off = qAbs(where.x(m_days.at(point)) - position.x());
        if (off < distance) {
            distance = off;
            nearest = point;
        }
    }
    return nearest;
}

void ProgressSparkline::paintAxes(QPainter *painter, const Axes &axes, const Theme &theme) const
{
    const QColor ink = theme.color(Role::Muted);
    const double high = tinyHeight();
    for (const int value : {0, 50, 100}) {
        chartpaint::horizontal(painter, axes.y(value), axes.plot.left(), axes.plot.right(), theme.color(Role::Grid));
        chartpaint::text(painter, {axes.plot.right() + 6, axes.y(value) - high / 2, 10, high},
                         Qt::AlignLeft | Qt::AlignVCenter, charttext::percent(value), Theme::Text::Tiny, ink);
    }
    QList<QDate> days = {axes.first};
    if (m_data.today.isValid() && m_data.today > axes.first) {
        chartpaint::vertical(painter, axes.x(m_data.today), axes.plot.top(), axes.plot.bottom(),
                             theme.color(Role::Line));
        days.append(m_data.today);
    }
    if (m_data.end.isValid() && m_data.end > axes.first)
        days.append(m_data.end);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    const chartlabels::Span span{axes.plot.left(), axes.plot.right()};
    for (bool hasAll = false; !hasAll && !days.isEmpty();) {
        QList<double> wishes;
        QList<double> widths;
        for (const QDate &day : std::as_const(days)) {
            widths.append(chartpaint::textWidth(charttext::day(day), Theme::Text::Tiny));
            wishes.append(day == axes.first ? axes.x(day) : axes.x(day) - widths.last() / 2);
        }
        const QList<double> places = chartlabels::row(wishes, widths, 10, span);
        hasAll = !places.isEmpty();
        for (qsizetype i = 0; i < places.size(); ++i)
            chartpaint::text(painter, {places.at(i), axes.plot.bottom() + 6, widths.at(i), high},
                             Qt::AlignLeft | Qt::AlignVCenter, charttext::day(days.at(i)), Theme::Text::Tiny, ink);
        if (!hasAll)
            days.removeAt(days.size() / 2);
    }
}

void ProgressSparkline::paintSteps(QPainter *painter, const Axes &axes, const Theme &theme) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    QPolygonF line;
    for (const SparklineData::Step &step : m_data.steps) {
        const double x = axes.x(step.day);
        if (!line.isEmpty())
            line.append({x, line.last().y()});
        line.append({x, axes.y(step.percent)});
    }
    const QPointF end(axes.x(lastDay()), line.last().y());
    line.append(end);
    painter->setPen(QPen(theme.color(Role::Series1), 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(line);
    chartpaint::dot(painter, end, 3.5, theme.color(Role::Series1), theme.color(Role::Base));

    const QString text = charttext::percent(m_data.steps.last().percent);
    const double width = chartpaint::textWidth(text, Theme::Text::SmallStrong);
    const double high = QFontMetricsF(Theme::font(Theme::Text::SmallStrong)).ascent();
    const double left = end.x() + 9;
    chartlabels::Wish wish{end.y(), {left, left + width}, {}};
    for (const int value : {0, 50, 100})
        wish.obstacles.append({axes.y(value) - 0.5, axes.y(value) + 0.5});
    if (const std::optional<double> pace = paceAt(lastDay()); pace && m_data.end > lastDay()) {
        const double slope = 100.0 / double(m_data.start.daysTo(m_data.end)) * axes.days / axes.plot.width();
        wish.obstacles.append({axes.y(*pace + slope * (9 + width)) - 1, axes.y(*pace) + 1});
    }
    const QList<double> places = chartlabels::stack({wish}, 14, high, {axes.plot.top() - high, axes.plot.bottom() + 2});
    chartpaint::text(painter, {left, places.first() - high, width, 2 * high}, Qt::AlignLeft | Qt::AlignVCenter, text,
                     Theme::Text::SmallStrong, theme.color(Role::Text));
}

void ProgressSparkline::paintMessages(QPainter *painter, const Axes &axes, const Theme &theme) const
{
    const QColor ink = theme.color(Role::Series2);
    double free = axes.plot.left() - 1;
    for (const SparklineData::Message &message : m_data.messages) {
        const double x = axes.x(message.day);
        const double y = axes.y(percentAt(message.day).value_or(0));
        chartpaint::vertical(painter, x, y - kPlaneAbove + 7, y - 2, ink);
        if (x < free) // two planes on one another are a blot; the stem is enough
            continue;
        const double middle = qBound(axes.plot.left() + kPlane / 2, x, axes.plot.right());
        chartpaint::plane(painter, {middle, y - kPlaneAbove}, kPlane, ink);
        free = middle + kPlane + 2;
    }
}

void ProgressSparkline::paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const
{
    if (isEmpty())
        return;
    const Axes where = axes(room);
    paintAxes(painter, where, theme);
    if (paceAt(m_data.end)) {
        const QPointF from(where.x(m_data.start), where.y(0));
        const QPointF to(where.x(m_data.end), where.y(100));
        chartpaint::dashed(painter, from, to, theme.color(Role::Faint));
        const QString name = tr("expected pace");
        const double wide = chartpaint::textWidth(name, Theme::Text::Tiny);
        const double left = to.x() - wide - 24;
        const double slope = (from.y() - to.y()) / (to.x() - from.x());
        const double top = to.y() + (to.x() - left) * slope + 5;
        const double figure =
            where.x(lastDay()) + 16 + chartpaint::textWidth(charttext::percent(100), Theme::Text::SmallStrong);
        const bool isClear = left > figure || top + tinyHeight() < where.y(m_data.steps.last().percent) - 12;
        if (isClear && left > where.x(lastDay()) + 6 && top + tinyHeight() < where.plot.bottom())
            chartpaint::text(painter, {left, top, wide, tinyHeight()}, Qt::AlignLeft | Qt::AlignTop, name,
                             Theme::Text::Tiny, theme.color(Role::Muted));
    }
    paintSteps(painter, where, theme);
    paintMessages(painter, where, theme);
}

void ProgressSparkline::paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const
{
    const Axes where = axes(room);
    const QDate day = m_days.value(point);
    const double x = where.x(day);
    chartpaint::vertical(painter, x, where.plot.top(), where.plot.bottom(), theme.color(Role::Muted));
    if (const std::optional<double> percent = percentAt(day))
        chartpaint::dot(painter, {x, where.y(*percent)}, 3.5, theme.color(Role::Series1), theme.color(Role::Base));
    chartpaint::callout(painter, where.plot, x, callout(point), theme);
}
