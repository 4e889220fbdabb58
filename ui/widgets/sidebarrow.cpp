// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebarrow.h"

#include "ui/style/icons.h"
#include "ui/style/stylepaint.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

SidebarRow::SidebarRow(int id, const QString &iconName, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_id(id)
    , m_iconName(iconName)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setEntryText(text);
}

void SidebarRow::setEntryText(const QString &text)
{
    setText(text);
    updateNames();
}

void SidebarRow::setCount(qint64 count, bool pill, const QString &spoken)
{
    m_count = count;
    m_pill = pill;
    m_spoken = spoken;
    updateNames();
    update();
}

void SidebarRow::setRail(bool rail)
{
    m_rail = rail;
    updateNames();
    update();
}

void SidebarRow::updateNames()
{
    const QString count = !m_spoken.isEmpty() ? m_spoken : m_count >= 0 ? QLocale().toString(m_count) : QString();
    QString plain = text();
    plain.remove(u'&');
    setAccessibleName(count.isEmpty() ? plain : tr("%1, %2").arg(plain, count));
    setToolTip(m_rail ? accessibleName() : QString());
}

QSize SidebarRow::sizeHint() const
{
    return {m_rail ? 32 : Theme::grown(184), Theme::controlHeight()};
}

void SidebarRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const bool selected = isChecked();
    if (selected)
        stylepaint::box(&painter, rect(), Theme::kFieldRadius, theme.color(Role::SidebarSelected), {});
    else if (underMouse())
        stylepaint::box(&painter, rect(), Theme::kFieldRadius, theme.color(Role::SidebarHover), {});
    if (selected)
        stylepaint::box(&painter, QRectF(0, (height() - 16) / 2.0, 3, 16), 1.5, theme.color(Role::AccentText), {});
    const QIcon icon = themedIcon(m_iconName, selected ? Role::AccentText : Role::Muted);
    const int iconLeft = m_rail ? (width() - 16) / 2 : 12;
    icon.paint(&painter, QRect(iconLeft, (height() - 16) / 2, 16, 16));
    const bool shown = m_count >= 0 && (m_count > 0 || !m_pill);
    if (m_rail) { // the figure does not fit: a dot says that something waits
        if (m_pill && shown)
            stylepaint::box(&painter, QRectF(width() - 10, 5, 6, 6), 3, theme.color(Role::AccentText), {});
    } else {
        int right = width() - 14;
        if (shown && m_pill) {
            painter.setFont(Theme::font(Theme::Text::SmallStrong));
            const QString figure = QLocale().toString(m_count);
            const int wide = qMax(20, painter.fontMetrics().horizontalAdvance(figure) + 12);
            const QRectF pill(width() - 9 - wide, (height() - 20) / 2.0, wide, 20);
            const bool contrast = theme.tone() == Theme::Tone::HighContrast;
            stylepaint::box(&painter, pill, 10, theme.color(Role::AccentSoft), {});
            painter.setPen(theme.color(contrast ? Role::OnAccent : Role::AccentText));
            painter.drawText(pill, Qt::AlignCenter, figure);
            right = int(pill.left()) - 6;
        } else if (shown) {
            painter.setFont(Theme::font(Theme::Text::Small));
            painter.setPen(theme.color(Role::Muted));
            const QString figure = QLocale().toString(m_count);
            painter.drawText(QRect(0, 0, right, height()), Qt::AlignVCenter | Qt::AlignRight, figure);
            right -= painter.fontMetrics().horizontalAdvance(figure) + 6;
        }
        painter.setFont(Theme::font(selected ? Theme::Text::Strong : Theme::Text::Body));
        painter.setPen(theme.color(Role::Text));
        const QString words = painter.fontMetrics().elidedText(text(), Qt::ElideRight, right - 38);
        painter.drawText(QRect(38, 0, right - 38, height()), Qt::AlignVCenter | Qt::AlignLeft, words);
    }
    if (hasFocus())
        stylepaint::focusRing(&painter, rect(), Theme::kFieldRadius, theme);
}
