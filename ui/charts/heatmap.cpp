// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatmap.h"

#include "ui/charts/chartpaint.h"
#include "ui/charts/charttext.h"
#include "ui/style/stylepaint.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

struct HeatMap::Grid {
    QPointF corner;
    double width = 0; // of a cell with its gap
    double height = 0;
    int weeks = 0;
};

namespace {

constexpr int kLevels = 4;
constexpr double kGap = 2;
constexpr double kRadius = 3;

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto part = [share](float below, float above) { return float(below + (above - below) * share); };
    return QColor::fromRgbF(part(under.redF(), over.redF()), part(under.greenF(), over.greenF()),
                            part(under.blueF(), over.blueF()));
}

double tinyHeight()
{
    return chartpaint::textHeight(Theme::Text::Tiny);
}

QString weekdayName(int row)
{
    const int weekday = (int(QLocale().firstDayOfWeek()) - 1 + row) % 7 + 1;
    QString name = QLocale().standaloneDayName(weekday, QLocale::ShortFormat);
    if (name.endsWith(u'.'))
        name.chop(1);
    return name;
}

double weekdayGutter()
{
    double widest = 0;
    for (int row = 0; row < 7; ++row)
        widest = qMax(widest, chartpaint::textWidth(weekdayName(row), Theme::Text::Tiny));
    return widest + 8;
}

} // namespace

HeatMap::HeatMap(QWidget *parent)
    : ChartView(parent)
{
}

void HeatMap::setData(const HeatData &data)
{
    m_data = data;
    m_active.clear();
    m_most = 0;
    for (const HeatDay &day : std::as_const(m_data.days)) {
        m_active.insert(day.day, day.active);
        m_most = qMax(m_most, day.active);
    }
    if (!m_data.days.isEmpty()) {
        if (!m_data.first.isValid() || m_data.first > m_data.days.first().day)
            m_data.first = m_data.days.first().day;
        if (!m_data.last.isValid() || m_data.last < m_data.days.last().day)
            m_data.last = m_data.days.last().day;
    }
    renew();
}

ChartTable HeatMap::table() const
{
    ChartTable table;
    table.headers = {tr("Day"), tr("Weekday"), tr("Students with activity")};
    for (const HeatDay &day : m_data.days)
        table.append({day.day, QLocale().standaloneDayName(day.day.dayOfWeek()), day.active},
                     {.kind = ChartKey::Kind::Day, .day = day.day});
    return table;
}

QString HeatMap::unit() const
{
    return tr("students with activity");
}

QString HeatMap::finding() const
{
    std::array<int, 8> active = {};
    for (const HeatDay &day : m_data.days)
        active[std::size_t(day.day.dayOfWeek())] += day.active;
    const auto most = std::max_element(active.begin(), active.end());
    if (*most == 0)
        return isEmpty() ? QString() : tr("No activity yet");
    return tr("Most on %1").arg(QLocale().standaloneDayName(int(most - active.begin())));
}

QDate HeatMap::firstShown() const
{
    const int back = (m_data.first.dayOfWeek() - int(QLocale().firstDayOfWeek()) + 7) % 7;
    return m_data.first.addDays(-back);
}

int HeatMap::weeks() const
{
    return isEmpty() ? 0 : int(firstShown().daysTo(m_data.last)) / 7 + 1;
}

int HeatMap::pointCount() const
{
    return isEmpty() ? 0 : int(m_data.first.daysTo(m_data.last)) + 1;
}

ChartKey HeatMap::pointKey(int point) const
{
    const QDate day = m_data.first.addDays(point);
    if (!m_active.contains(day))
        return {};
    return {.kind = ChartKey::Kind::Day, .day = day};
}

ChartCallout HeatMap::callout(int point) const
{
    const QDate day = m_data.first.addDays(point);
    const auto known = m_active.constFind(day);
    ChartCallout callout;
    callout.title = charttext::dayWithWeekday(day);
    callout.rows.append(
        {tr("With activity"), known == m_active.constEnd() ? tr("no data") : QLocale().toString(*known)});
    return callout;
}

HeatMap::Grid HeatMap::grid(const QRectF &room) const
{
    Grid grid;
    grid.weeks = qMax(1, weeks());
    const double gutter = weekdayGutter();
    const double above = tinyHeight() + 5;
    const double below = tinyHeight() + 12;
    grid.corner = {room.left() + gutter, room.top() + above};
    grid.height = qBound(6.0, (room.height() - above - below) / 7, double(Theme::grown(30)));
    grid.width = qMin((room.width() - gutter) / grid.weeks, qMax(grid.height, double(Theme::grown(48))));
    return grid;
}

QRectF HeatMap::cell(const Grid &grid, const QDate &day) const
{
    const int days = int(firstShown().daysTo(day));
    const double gap = qMin(kGap, grid.width / 5);
    return {grid.corner.x() + (days / 7) * grid.width, grid.corner.y() + (days % 7) * grid.height, grid.width - gap,
            grid.height - gap};
}

QRectF HeatMap::pointArea(int point) const
{
    return cell(grid(room()), m_data.first.addDays(point));
}

int HeatMap::pointAt(const QPointF &position) const
{
    if (isEmpty())
        return -1;
    const Grid where = grid(room());
    const QPointF inside = position - where.corner;
    const int week = int(std::floor(inside.x() / where.width));
    const int row = int(std::floor(inside.y() / where.height));
    if (week < 0 || week >= where.weeks || row < 0 || row > 6)
        return -1;
    const int point = int(m_data.first.daysTo(firstShown().addDays(7 * week + row)));
    return point >= 0 && point < pointCount() ? point : -1;
}

int HeatMap::neighbour(int point, int key) const
{
    if (point < 0)
        return int(m_data.first.daysTo(m_data.days.last().day));
    int step = 0;
    switch (key) {
    case Qt::Key_Left:
        step = -7;
        break;
    case Qt::Key_Right:
        step = 7;
        break;
    case Qt::Key_Up:
        step = -1;
        break;
    default:
        step = 1;
    }
    const int next = point + step;
    return next >= 0 && next < pointCount() ? next : point;
}

QSize HeatMap::sizeHint() const
{
    return {Theme::grown(420), Theme::grown(220)};
}

QSize HeatMap::minimumSizeHint() const
{
    return {Theme::grown(260), Theme::grown(150)};
}

int HeatMap::level(int active) const
{
    if (active <= 0)
        return 0;
    return 1 + (active - 1) * qMin(kLevels, m_most) / m_most;
}

QColor HeatMap::levelColor(int level, const Theme &theme) const
{
    if (level == 0)
        return theme.color(Role::Track);
    constexpr double kShares[] = {0.30, 0.50, 0.75, 1.0};
    const int levels = qMin(kLevels, m_most);
    return mixed(theme.color(Role::Base), theme.color(Role::Series1), kShares[level - 1 + kLevels - levels]);
}

void HeatMap::paintLabels(QPainter *painter, const Grid &grid, const QRectF &room, const Theme &theme) const
{
    const QColor ink = theme.color(Role::Muted);
    const int every = grid.height >= tinyHeight() - 2 ? 1 : 2;
    for (int row = 0; row < 7; row += every)
        chartpaint::text(painter,
                         {room.left(), grid.corner.y() + row * grid.height, weekdayGutter() - 8, grid.height - kGap},
                         Qt::AlignRight | Qt::AlignVCenter, weekdayName(row), Theme::Text::Tiny, ink);
    double free = grid.corner.x();
    int shownMonth = 0;
    const bool hasRoomForDays =
        grid.width >= chartpaint::textWidth(charttext::day(QDate(2026, 12, 28)), Theme::Text::Tiny) + 4;
    for (int week = 0; week < grid.weeks; ++week) {
        const QDate day = firstShown().addDays(7 * week);
        const double x = grid.corner.x() + week * grid.width;
        QString name = charttext::day(day);
        if (!hasRoomForDays) {
            const QDate shown = qMax(day.addDays(6), m_data.first);
            if (shown.month() == shownMonth || x < free)
                continue;
            shownMonth = shown.month();
            name = QLocale().standaloneMonthName(shownMonth, QLocale::ShortFormat);
        }
        const double width = chartpaint::textWidth(name, Theme::Text::Tiny);
        chartpaint::text(painter, {x, room.top(), width, tinyHeight()}, Qt::AlignLeft | Qt::AlignVCenter, name,
                         Theme::Text::Tiny, ink);
        free = x + width + 6;
    }
}

void HeatMap::paintScale(QPainter *painter, const Grid &grid, const QRectF &room, const Theme &theme) const
{
    double x = grid.corner.x();
    const double y = qMin(grid.corner.y() + 7 * grid.height + 8, room.bottom() - tinyHeight());
    const int levels = qMin(kLevels, m_most);
    const auto first = [&](int step) { return levels ? (step * m_most + levels - 1) / levels : 0; };
    for (int step = 0; step <= levels; ++step) {
        const int from = step == 0 ? 0 : first(step - 1) + 1;
        const int to = step == 0 ? 0 : first(step);
        const QString text =
            from == to ? QLocale().toString(from) : u"%1–%2"_s.arg(QLocale().toString(from), QLocale().toString(to));
        const QRectF swatch(x, y + tinyHeight() / 2 - 4, 8, 8);
        stylepaint::box(painter, swatch, 2, levelColor(step, theme), {});
        const double width = chartpaint::textWidth(text, Theme::Text::Tiny);
        chartpaint::text(painter, {x + 13, y, width, tinyHeight()}, Qt::AlignLeft | Qt::AlignVCenter, text,
                         Theme::Text::Tiny, theme.color(Role::Muted));
        x += 13 + width + 14;
    }
}

void HeatMap::paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const
{
    if (isEmpty())
        return;
    const Grid where = grid(room);
    const double wide = chartpaint::textWidth(QLocale().toString(m_most), Theme::Text::Tiny);
    const bool hasNumbers = where.width >= wide + 8 && where.height >= tinyHeight() + 2;
    const QColor dark = theme.color(Role::Text);
    const QColor light = theme.color(Role::Base);
    for (QDate day = m_data.first; day <= m_data.last; day = day.addDays(1)) {
        const QRectF box = cell(where, day);
        const double radius = qMin(kRadius, box.width() / 4);
        const auto known = m_active.constFind(day);
        if (known == m_active.constEnd()) {
            stylepaint::box(painter, box, radius, {}, theme.color(Role::Grid));
            continue;
        }
        const QColor fill = levelColor(level(*known), theme);
        stylepaint::box(painter, box, radius, fill, {});
        if (day == m_data.today)
            stylepaint::box(painter, box, radius, {}, theme.color(Role::Text), 1.5);
        if (hasNumbers && *known > 0) {
            const QColor ink = contrastRatio(dark, fill) > contrastRatio(light, fill) ? dark : light;
            chartpaint::text(painter, box, Qt::AlignCenter, QLocale().toString(*known), Theme::Text::Tiny, ink);
        }
    }
    paintLabels(painter, where, room, theme);
    paintScale(painter, where, room, theme);
}

void HeatMap::paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const
{
    const QRectF box = cell(grid(room), m_data.first.addDays(point));
    stylepaint::focusRing(painter, box.adjusted(-2.5, -2.5, 2.5, 2.5), 5, theme);
    chartpaint::calloutBeside(painter, room, box, callout(point), theme);
}
