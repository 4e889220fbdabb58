// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/daybars.h"

#include "ui/charts/chartpaint.h"
#include "ui/charts/charttext.h"
#include "ui/style/stylepaint.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

using Role = Theme::Role;

namespace {

constexpr double kLeastBar = 2; // one message is never drawn as none
constexpr int kLines = 3;

double tinyHeight()
{
    return chartpaint::textHeight(Theme::Text::Tiny);
}

} // namespace

DayBars::DayBars(QWidget *parent)
    : ChartView(parent)
{
}

void DayBars::setData(const DayBarsData &data)
{
    m_data = data;
    renew();
}

bool DayBars::hasOther() const
{
    return std::ranges::any_of(m_data.days, [](const DayBarsData::Day &day) { return day.other.has_value(); });
}

int DayBars::most() const
{
    int most = 1;
    for (const DayBarsData::Day &day : m_data.days)
        most = std::max({most, day.count, day.other.value_or(0)});
    return most;
}

int DayBars::step() const
{
    const double wanted = double(most()) / kLines;
    const double magnitude = std::pow(10.0, std::floor(std::log10(std::max(1.0, wanted))));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * magnitude >= wanted)
            return int(factor * magnitude);
    }
    return int(10 * magnitude);
}

ChartTable DayBars::table() const
{
    ChartTable table;
    table.headers = {tr("Day"), m_data.name};
    if (hasOther())
        table.headers.append(m_data.otherName);
    for (int point = 0; point < pointCount(); ++point) {
        const DayBarsData::Day &day = m_data.days.at(point);
        QVariantList cells{day.day, day.count};
        if (hasOther())
            cells.append(day.other ? QVariant(*day.other) : QVariant());
        table.append(cells, pointKey(point));
    }
    return table;
}

QString DayBars::finding() const
{
    if (isEmpty())
        return {};
    const auto busiest = std::ranges::max_element(m_data.days, {}, &DayBarsData::Day::count);
    if (busiest->count == 0)
        return tr("None on any day");
    return tr("Most on %1: %2", "day, how many")
        .arg(charttext::dayWithWeekday(busiest->day), QLocale().toString(busiest->count));
}

ChartKey DayBars::pointKey(int point) const
{
    return {.kind = ChartKey::Kind::Day, .day = m_data.days.at(point).day};
}

ChartCallout DayBars::callout(int point) const
{
    const DayBarsData::Day &day = m_data.days.at(point);
    ChartCallout callout;
    callout.title = charttext::dayWithWeekday(day.day);
    callout.rows.append({m_data.name, QLocale().toString(day.count), true});
    if (day.other)
        callout.rows.append({m_data.otherName, QLocale().toString(*day.other)});
    return callout;
}

QRectF DayBars::pointArea(int point) const
{
    return column(room(), point);
}

QSize DayBars::sizeHint() const
{
    return {Theme::grown(640), Theme::grown(190)};
}

QSize DayBars::minimumSizeHint() const
{
    return {Theme::grown(280), Theme::grown(130)};
}

QRectF DayBars::plot(const QRectF &room) const
{
    const double gutter = chartpaint::textWidth(QLocale().toString(most()), Theme::Text::Tiny) + 8;
    const double above = hasOther() ? chartpaint::textHeight(Theme::Text::Small) + 6 : 4;
    return room.adjusted(gutter, above, 0, -(tinyHeight() + 6));
}

QRectF DayBars::column(const QRectF &room, int point) const
{
    const QRectF area = plot(room);
    const double pitch = area.width() / std::max(1, pointCount());
    return {area.left() + point * pitch, area.top(), pitch, area.height()};
}

double DayBars::y(const QRectF &room, double count) const
{
    const QRectF area = plot(room);
    const int top = step() * ((most() + step() - 1) / step());
    return area.bottom() - area.height() * count / top;
}

int DayBars::pointAt(const QPointF &position) const
{
    const QRectF area = plot(room());
    if (isEmpty() || position.x() < area.left() || position.x() > area.right())
        return -1;
    return std::clamp(int((position.x() - area.left()) * pointCount() / area.width()), 0, pointCount() - 1);
}

void DayBars::paintAxes(QPainter *painter, const QRectF &room, const Theme &theme) const
{
    const QRectF area = plot(room);
    for (int count = 0; count <= most() + step() - 1; count += step()) {
        const double at = y(room, count);
        chartpaint::horizontal(painter, at, area.left(), area.right(),
                               theme.color(count == 0 ? Role::Line : Role::Grid));
        chartpaint::text(painter, {room.left(), at - tinyHeight() / 2, area.left() - room.left() - 6, tinyHeight()},
                         Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(count), Theme::Text::Tiny,
                         theme.color(Role::Faint));
    }
    const double pitch = column(room, 0).width();
    double free = area.left(); // what is written must not touch
    for (int point = 0; point < pointCount(); ++point) {
        const QDate day = m_data.days.at(point).day;
        if (day.dayOfWeek() != 1)
            continue;
        const QString name = charttext::day(day);
        const double wide = chartpaint::textWidth(name, Theme::Text::Tiny);
        const double left = area.left() + point * pitch;
        if (left < free || left + wide > area.right())
            continue;
        chartpaint::vertical(painter, left, area.bottom(), area.bottom() + 3, theme.color(Role::Line));
        chartpaint::text(painter, {left, area.bottom() + 4, wide + 2, tinyHeight()}, Qt::AlignLeft | Qt::AlignVCenter,
                         name, Theme::Text::Tiny, theme.color(Role::Faint));
        free = left + wide + 12;
    }
}

void DayBars::paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const
{
    paintAxes(painter, room, theme);
    const QRectF area = plot(room);
    for (int point = 0; point < pointCount(); ++point) {
        const DayBarsData::Day &day = m_data.days.at(point);
        const QRectF slot = column(room, point);
        const double gap = std::min(4.0, slot.width() * 0.25);
        if (day.count > 0) {
            const double top = std::min(y(room, day.count), area.bottom() - kLeastBar);
            painter->fillRect(QRectF(slot.left() + gap / 2, top, slot.width() - gap, area.bottom() - top),
                              theme.color(Role::Series1));
        }
        if (day.other && *day.other > 0)
            painter->fillRect(QRectF(slot.left(), y(room, *day.other) - 1, slot.width(), 2), theme.color(Role::Text));
    }
    if (!hasOther())
        return;
    const double high = chartpaint::textHeight(Theme::Text::Small);
    double x = area.left();
    const auto label = [&](const QRectF &swatch, Role role, const QString &name) {
        painter->fillRect(swatch, theme.color(role));
        const double wide = chartpaint::textWidth(name, Theme::Text::Small);
        chartpaint::text(painter, {x + 14, room.top(), wide + 2, high}, Qt::AlignLeft | Qt::AlignVCenter, name,
                         Theme::Text::Small, theme.color(Role::Muted));
        x += 14 + wide + 18;
    };
    label(QRectF(x, room.top() + high / 2 - 4, 8, 8), Role::Series1, m_data.name);
    label(QRectF(x, room.top() + high / 2 - 1, 10, 2), Role::Text, m_data.otherName);
}

void DayBars::paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const
{
    const QRectF slot = column(room, point);
    chartpaint::vertical(painter, slot.center().x(), plot(room).top(), plot(room).bottom(), theme.color(Role::Control));
    if (isKeyboardReading())
        stylepaint::focusRing(painter, slot.adjusted(-2, 0, 2, 1), 3, theme);
    chartpaint::callout(painter, plot(room), slot.center().x(), callout(point), theme);
}
