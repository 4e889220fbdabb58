// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {
constexpr int kText = 28; // where texts begin
constexpr int kGap = 10;
} // namespace

Timeline::Timeline(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Timeline::setEntries(const QList<TimelineEntry> &entries)
{
    m_entries = entries;
    QStringList spoken;
    for (const TimelineEntry &entry : entries) {
        QStringList parts{entry.when, entry.what, entry.detail};
        parts.removeAll(QString());
        spoken.append(parts.join(u", "_s));
    }
    setAccessibleName(spoken.join(u"; "_s));
    updateGeometry();
    update();
}

int Timeline::detailWidth(int width) const
{
    return qMax(40, width - kText - 72);
}

int Timeline::entryHeight(const TimelineEntry &entry, int width) const
{
    int height = Theme::lineHeight() + kGap;
    if (!entry.detail.isEmpty()) {
        const QFontMetrics metrics(Theme::font(Theme::Text::Small));
        height += metrics.boundingRect(0, 0, detailWidth(width), 10000, Qt::TextWordWrap, entry.detail).height();
    }
    return height;
}

int Timeline::heightForWidth(int width) const
{
    int height = 0;
    for (const TimelineEntry &entry : m_entries)
        height += entryHeight(entry, width);
    return qMax(0, height - kGap + 4);
}

QSize Timeline::sizeHint() const
{
    const int wide = width() > 0 ? width() : Theme::grown(308);
    return {Theme::grown(308), heightForWidth(wide)};
}

QSize Timeline::minimumSizeHint() const
{
    return {Theme::grown(160), heightForWidth(qMax(width(), Theme::grown(160)))};
}

void Timeline::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const int line = Theme::lineHeight();
    int top = 0;
    for (int at = 0; at < m_entries.size(); ++at) {
        const TimelineEntry &entry = m_entries[at];
        const int height = entryHeight(entry, width());
        if (at + 1 < m_entries.size()) // from under this mark to over the next
            painter.fillRect(QRect(7, top + line + 1, 2, height - line - 2), theme.color(Role::Line));
        paintMark(&painter, QRectF(0, top + (line - 16) / 2.0, 16, 16), entry.mark, theme);
        painter.setFont(Theme::font(Theme::Text::Small));
        painter.setPen(theme.color(Role::Muted));
        const int whenWidth = painter.fontMetrics().horizontalAdvance(entry.when);
        painter.drawText(QRect(width() - whenWidth, top, whenWidth, line), Qt::AlignVCenter, entry.when);
        if (!entry.detail.isEmpty())
            painter.drawText(QRect(kText, top + line, detailWidth(width()), height),
                             int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, entry.detail);
        painter.setFont(Theme::font(Theme::Text::Medium));
        painter.setPen(theme.color(Role::Text));
        const QString what =
            painter.fontMetrics().elidedText(entry.what, Qt::ElideRight, width() - kText - whenWidth - 8);
        painter.drawText(QRect(kText, top, width() - kText, line), Qt::AlignVCenter, what);
        top += height;
    }
}
