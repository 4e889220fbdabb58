// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/standingstrip.h"

#include "ui/charts/chartlabels.h"
#include "ui/charts/chartpaint.h"
#include "ui/charts/charttext.h"
#include "ui/style/stylepaint.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

constexpr double kStripHeight = 12;
constexpr double kStripGap = 2;
constexpr double kLeastPart = 4; // somebody is never drawn as nobody
constexpr double kMarkRoom = 20; // mark 14 and its gap
constexpr double kLabelGap = 14;

double labelHeight()
{
    return Theme::lineHeight() + 4;
}

double labelsTop()
{
    return kStripHeight + 9;
}

} // namespace

StandingStrip::StandingStrip(QWidget *parent)
    : ChartView(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StandingStrip::setData(const StandingData &data)
{
    m_data = data;
    m_shown.clear();
    for (int i = 0; i < kChartStandings; ++i) {
        if (m_data.people[std::size_t(i)] > 0)
            m_shown.append(ChartStanding(i));
    }
    renew();
}

ChartTable StandingStrip::table() const
{
    ChartTable table;
    table.headers = {tr("Progress"), tr("People"), tr("% of all")};
    const int total = m_data.total();
    for (int i = 0; i < kChartStandings; ++i) {
        const auto standing = ChartStanding(i);
        const int count = m_data.count(standing);
        if (standing == ChartStanding::Unknown && count == 0)
            continue;
        table.append({charttext::standing(standing, count), count, total ? 100.0 * count / total : 0.0},
                     {.kind = ChartKey::Kind::Standing, .standing = standing});
    }
    return table;
}

QString StandingStrip::finding() const
{
    QStringList parts;
    for (const ChartStanding standing : m_shown) {
        const int count = m_data.count(standing);
        parts.append(u"%1 %2"_s.arg(QLocale().toString(count), charttext::standing(standing, count)));
    }
    return parts.join(u", "_s);
}

ChartKey StandingStrip::pointKey(int point) const
{
    return {.kind = ChartKey::Kind::Standing, .standing = m_shown.value(point, ChartStanding::Unknown)};
}

ChartCallout StandingStrip::callout(int point) const
{
    const ChartStanding standing = m_shown.value(point, ChartStanding::Unknown);
    const int count = m_data.count(standing);
    ChartCallout callout;
    callout.title = u"%1 %2"_s.arg(QLocale().toString(count), charttext::standing(standing, count));
    callout.rows.append({tr("Share"), charttext::percent(100.0 * count / qMax(1, m_data.total()))});
    return callout;
}

QRectF StandingStrip::pointArea(int point) const
{
    const Piece piece = pieces(room()).value(point);
    return piece.part.united(piece.label);
}

double StandingStrip::labelWidth(ChartStanding standing) const
{
    const int count = m_data.count(standing);
    return kMarkRoom + chartpaint::textWidth(QLocale().toString(count), Theme::Text::Strong) + 6
        + chartpaint::textWidth(charttext::standing(standing, count), Theme::Text::Body);
}

QList<QRectF> StandingStrip::parts(const QRectF &room) const
{
    const double all = room.width() - kStripGap * double(m_shown.size() - 1);
    // The small ones get their least width first; the others share the rest by their numbers.
    QList<bool> isSmall(m_shown.size(), false);
    double wide = all;
    int people = m_data.total();
    for (bool again = true; again;) {
        again = false;
        for (qsizetype i = 0; i < m_shown.size() && wide > 0; ++i) {
            const int count = m_data.count(m_shown.at(i));
            if (isSmall.at(i) || count == people || wide * count / people >= kLeastPart)
                continue;
            isSmall[i] = true;
            wide -= kLeastPart;
            people -= count;
            again = true;
        }
    }
    QList<QRectF> parts;
    double x = room.left();
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        const double width = isSmall.at(i) ? kLeastPart : wide * m_data.count(m_shown.at(i)) / people;
        parts.append({x, room.top(), width, kStripHeight});
        x += width + kStripGap;
    }
    return parts;
}

QList<StandingStrip::Piece> StandingStrip::pieces(const QRectF &room) const
{
    QList<Piece> pieces;
    QList<double> wishes;
    QList<double> widths;
    for (const QRectF &part : parts(room)) {
        widths.append(labelWidth(m_shown.at(pieces.size())));
        wishes.append(part.left());
        pieces.append({part, {}});
    }
    QList<double> places = chartlabels::row(wishes, widths, kLabelGap, {room.left(), room.right()});
    double y = room.top() + labelsTop();
    double x = room.left();
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (!places.isEmpty()) {
            x = places.at(i);
        } else if (x > room.left() && x + widths.at(i) > room.right()) { // no single line holds them
            x = room.left();
            y += labelHeight();
        }
        pieces[i].label = {x, y, widths.at(i), labelHeight()};
        x += widths.at(i) + kLabelGap;
    }
    return pieces;
}

int StandingStrip::heightForWidth(int width) const
{
    double bottom = labelsTop() + labelHeight();
    for (const Piece &piece : pieces(QRectF(0, 0, width - 8, 0)))
        bottom = qMax(bottom, piece.label.bottom());
    return qRound(bottom) + 8;
}

QSize StandingStrip::sizeHint() const
{
    return {Theme::grown(640), heightForWidth(qMax(width(), minimumSizeHint().width()))};
}

QSize StandingStrip::minimumSizeHint() const
{
    return {Theme::grown(200), qRound(labelsTop() + labelHeight()) + 8};
}

int StandingStrip::pointAt(const QPointF &position) const
{
    const QList<Piece> all = pieces(room());
    for (int i = 0; i < all.size(); ++i) { // a strip of 12 is hard to hit: what is around it counts too
        if (all.at(i).part.adjusted(-1, -4, 1, 5).contains(position) || all.at(i).label.contains(position))
            return i;
    }
    return -1;
}

void StandingStrip::paintChart(QPainter *painter, const QRectF &room, const Theme &theme) const
{
    const QList<Piece> all = pieces(room);
    painter->save();
    QPainterPath ends;
    ends.addRoundedRect(QRectF(room.left(), room.top(), room.width(), kStripHeight), 3, 3);
    for (int i = 0; i < all.size(); ++i) {
        painter->setRenderHint(QPainter::Antialiasing);
        QPainterPath part;
        part.addRect(all.at(i).part);
        painter->fillPath(part.intersected(ends), theme.color(charttext::standingRole(m_shown.at(i))));
        if (m_shown.at(i) == ChartStanding::Unknown)
            stylepaint::box(painter, all.at(i).part, 3, {}, theme.color(Role::Control));
    }
    painter->restore();
    for (int i = 0; i < all.size(); ++i) {
        const ChartStanding standing = m_shown.at(i);
        const int count = m_data.count(standing);
        QRectF label = all.at(i).label;
        const QRectF mark(label.left(), label.center().y() - 7, 14, 14);
        paintMark(painter, mark, charttext::standingMark(standing), theme);
        label.setLeft(label.left() + kMarkRoom);
        const QString number = QLocale().toString(count);
        chartpaint::text(painter, label, Qt::AlignLeft | Qt::AlignVCenter, number, Theme::Text::Strong,
                         theme.color(Role::Text));
        label.setLeft(label.left() + chartpaint::textWidth(number, Theme::Text::Strong) + 6);
        chartpaint::text(painter, label, Qt::AlignLeft | Qt::AlignVCenter, charttext::standing(standing, count),
                         Theme::Text::Body, theme.color(Role::Muted));
    }
}

void StandingStrip::paintReading(QPainter *painter, const QRectF &room, const Theme &theme, int point) const
{
    const Piece piece = pieces(room).value(point);
    stylepaint::focusRing(painter, piece.part.adjusted(-3, -3, 3, 3), 5, theme);
    // The word is underlined as a link is: the label belongs to the same button.
    const QRectF word = piece.label.adjusted(kMarkRoom, 0, 0, -2);
    chartpaint::horizontal(painter, word.bottom(), word.left(), word.right(), theme.color(Role::AccentText));
}
