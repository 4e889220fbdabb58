// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagedayschart.h"

#include "ui/charts/chartpaint.h"
#include "ui/charts/charttext.h"
#include "ui/style/stylepaint.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

using Role = Theme::Role;

namespace {

constexpr double kLeastBar = 2; // one message is never drawn as none
constexpr double kWidestBar = 28;

int heightCount(const MessageSeries::Day &day)
{
    return day.sent - day.lost + day.failed;
}

/// Accepted by WhatsApp, and nothing more is known of it.
QColor pale(const QColor &ink, const Theme &theme)
{
    const QColor base = theme.color(Role::Base);
    const double share = theme.isDark() ? 0.45 : 0.38;
    const auto mix = [share](int ours, int theirs) { return int(ours * share + theirs * (1 - share)); };
    return QColor(mix(ink.red(), base.red()), mix(ink.green(), base.green()), mix(ink.blue(), base.blue()));
}

double tinyHeight()
{
    return chartpaint::textHeight(Theme::Text::Tiny);
}

} // namespace

MessageDaysChart::MessageDaysChart(QWidget *parent)
    : ChartView(parent)
{
}

void MessageDaysChart::setDays(const QList<MessageSeries::Day> &days)
{
    m_days = days;
    renew();
}

bool MessageDaysChart::isEmpty() const
{
    return std::ranges::all_of(
        m_days, [](const MessageSeries::Day &day) { return heightCount(day) == 0 && day.received == 0; });
}

ChartTable MessageDaysChart::table() const
{
    ChartTable table;
    table.headers = {tr("Day"), tr("Sent"), tr("Delivered"), tr("Read"), tr("Replied"), tr("Failed"), tr("Received")};
    for (int point = 0; point < pointCount(); ++point) {
        const MessageSeries::Day &day = m_days.at(point);
        table.append({day.day, day.sent, day.delivered, day.read, day.replied, day.failed, day.received},
                     pointKey(point));
    }
    return table;
}

QString MessageDaysChart::finding() const
{
    const auto busiest = std::ranges::max_element(m_days, {}, &MessageSeries::Day::sent);
    if (busiest == m_days.cend() || busiest->sent == 0 || m_days.size() < 2)
        return {};
    return tr("Most on %1: %2", "day, messages")
        .arg(charttext::dayWithWeekday(busiest->day), QLocale().toString(busiest->sent));
}

QString MessageDaysChart::unit() const
{
    return tr("messages");
}

ChartKey MessageDaysChart::pointKey(int point) const
{
    return {.kind = ChartKey::Kind::Day, .day = m_days.at(point).day};
}

ChartCallout MessageDaysChart::callout(int point) const
{
    const MessageSeries::Day &day = m_days.at(point);
    const QLocale locale;
    ChartCallout callout{.title = charttext::dayWithWeekday(day.day)};
    callout.rows.append({tr("Sent"), locale.toString(day.sent), true});
    callout.rows.append({tr("Delivered"), locale.toString(day.delivered)});
    callout.rows.append({tr("Read"), locale.toString(day.read)});
    callout.rows.append({tr("Replied"), locale.toString(day.replied)});
    if (day.failed > 0)
        callout.rows.append({tr("Failed"), locale.toString(day.failed)});
    if (day.received > 0)
        callout.rows.append({tr("Received"), locale.toString(day.received)});
    return callout;
}

int MessageDaysChart::most() const
{
    int most = 1;
    for (const MessageSeries::Day &day : m_days)
        most = std::max(most, heightCount(day));
    return most;
}

int MessageDaysChart::axisStep(int most)
{
    int step = 1;
    for (int decade = 1; decade <= 1'000'000'000 / 10; decade *= 10) {
        for (const int part : {1, 2, 5}) {
            step = part * decade;
            if (most <= step * 4)
                return step;
        }
    }
    return step;
}

QRectF MessageDaysChart::plot(const QRectF &room) const
{
    const int step = axisStep(most());
    const double gutter =
        chartpaint::textWidth(QLocale().toString(step * ((most() + step - 1) / step)), Theme::Text::Tiny) + 8;
    return room.adjusted(gutter, tinyHeight() / 2 + 2, 0, -(2 * tinyHeight() + 12));
}

QRectF MessageDaysChart::column(const QRectF &plot, int point) const
{
    const double pitch = plot.width() / std::max(1, pointCount());
    return {plot.left() + point * pitch, plot.top(), pitch, plot.height()};
}

QRectF MessageDaysChart::pointArea(int point) const
{
    return column(plot(room()), point);
}

double MessageDaysChart::heightOf(const QRectF &plot, int count) const
{
    const int step = axisStep(most());
    const int top = step * ((most() + step - 1) / step);
    return count == 0 ? 0 : std::max(kLeastBar, plot.height() * count / top);
}

int MessageDaysChart::pointAt(const QPointF &position) const
{
    const QRectF area = plot(room());
    if (isEmpty() || position.x() < area.left() || position.x() >= area.right() || !room().contains(position))
        return -1;
    return std::clamp(int((position.x() - area.left()) * pointCount() / area.width()), 0, pointCount() - 1);
}

void MessageDaysChart::paintAxis(QPainter *painter, const QRectF &area, const Theme &theme) const
{
    const int step = axisStep(most());
    const int top = step * ((most() + step - 1) / step);
    for (int value = 0; value <= top; value += step) {
        const double y = area.bottom() - area.height() * value / top;
        chartpaint::horizontal(painter, y, area.left(), area.right(),
                               theme.color(value == 0 ? Role::Line : Role::Grid));
        const QRectF box(0, y - tinyHeight() / 2, area.left() - 8, tinyHeight());
        chartpaint::text(painter, box, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value), Theme::Text::Tiny,
                         theme.color(Role::Muted));
    }
}

void MessageDaysChart::paintDays(QPainter *painter, const QRectF &area, const Theme &theme) const
{
    for (int point = 0; point < pointCount(); ++point) {
        const MessageSeries::Day &day = m_days.at(point);
        if (heightCount(day) == 0)
            continue;
        const QRectF slot = column(area, point);
        const double width = std::min(kWidestBar, std::max(1.0, slot.width() - std::min(6.0, slot.width() * 0.25)));
        const double left = slot.center().x() - width / 2;
        double bottom = area.bottom();
        const auto part = [&](int count, const QColor &color) {
            const double height = heightOf(area, count);
            if (height <= 0)
                return;
            painter->fillRect(QRectF(left, bottom - height, width, height), color);
            bottom -= height;
        };
        const QColor ink = theme.color(Role::Series1);
        part(day.delivered, ink);
        part(std::max(0, day.sent - day.lost - day.delivered), pale(ink, theme));
        part(day.failed, theme.color(Role::Danger));
    }
}

void MessageDaysChart::paintNames(QPainter *painter, const QRectF &area, const Theme &theme) const
{
    const double widest = chartpaint::textWidth(charttext::day(QDate(2026, 9, 28)), Theme::Text::Tiny) + 12;
    const double pitch = column(area, 0).width();
    const int every = std::max(1, int(std::ceil(widest / std::max(1.0, pitch))));
    for (int point = 0; point < pointCount(); point += every) {
        const QRectF slot = column(area, point);
        const double centre = std::clamp(slot.center().x(), area.left() + widest / 2, area.right() - widest / 2);
        chartpaint::text(painter, {centre - widest / 2, area.bottom() + 4, widest, tinyHeight()}, Qt::AlignCenter,
                         charttext::day(m_days.at(point).day), Theme::Text::Tiny, theme.color(Role::Muted));
    }
    const QColor ink = theme.color(Role::Series1);
    const std::pair<QString, QColor> swatches[]{{tr("delivered"), ink},
                                                {tr("sent, not delivered yet"), pale(ink, theme)},
                                                {tr("failed"), theme.color(Role::Danger)}};
    double left = area.left();
    const double top = area.bottom() + tinyHeight() + 10;
    for (const auto &[name, color] : swatches) {
        painter->fillRect(QRectF(left, top + (tinyHeight() - 8) / 2, 8, 8), color);
        const double width = chartpaint::textWidth(name, Theme::Text::Tiny) + 4;
        chartpaint::text(painter, {left + 13, top, width, tinyHeight()}, Qt::AlignLeft | Qt::AlignVCenter, name,
                         Theme::Text::Tiny, theme.color(Role::Muted));
        left += 13 + width + 14;
    }
}

void MessageDaysChart::paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const
{
    if (m_days.isEmpty())
        return;
    const QRectF area = plot(room);
    painter->save();
    painter->translate(room.left(), 0);
    const QRectF own = area.translated(-room.left(), 0);
    paintAxis(painter, own, theme);
    paintDays(painter, own, theme);
    paintNames(painter, own, theme);
    painter->restore();
}

void MessageDaysChart::paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const
{
    const QRectF area = plot(room);
    const QRectF slot = column(area, point);
    const double height = std::max(6.0, heightOf(area, heightCount(m_days.at(point))));
    const QRectF ring = QRectF(slot.left(), area.bottom() - height, slot.width(), height).adjusted(-1, -2.5, 1, 1);
    stylepaint::focusRing(painter, ring, 4, theme);
    chartpaint::calloutBeside(painter, room, ring, callout(point), theme);
}

QSize MessageDaysChart::sizeHint() const
{
    return {Theme::grown(600), Theme::grown(240)};
}

QSize MessageDaysChart::minimumSizeHint() const
{
    return {Theme::grown(260), Theme::grown(150)};
}
