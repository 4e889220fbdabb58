// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sectionlist.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace {

constexpr int kIconNameRole = Qt::UserRole + 1;
constexpr int kGap = 2;
constexpr int kTextLeft = 38;

class SectionDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {Theme::grown(160), Theme::lineHeight() + 14 + kGap};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.widget);
        const bool isSelected = option.state & QStyle::State_Selected;
        const QRect row = option.rect.adjusted(0, 0, 0, -kGap);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (isSelected || (option.state & QStyle::State_MouseOver)) {
            painter->setBrush(theme.color(isSelected ? Theme::Role::Base : Theme::Role::SidebarHover));
            painter->drawRoundedRect(row, Theme::kFieldRadius, Theme::kFieldRadius);
        }
        if (isSelected) {
            painter->setBrush(theme.color(Theme::Role::Accent));
            painter->drawRoundedRect(QRectF(row.left(), row.center().y() - 7.5, 3, 16), 1.5, 1.5);
        }
        if (isSelected && (option.state & QStyle::State_HasFocus)) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(theme.color(Theme::Role::AccentText), 2));
            painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), Theme::kFieldRadius, Theme::kFieldRadius);
        }
        const QIcon icon =
            themedIcon(index.data(kIconNameRole).toString(), isSelected ? Theme::Role::AccentText : Theme::Role::Text);
        icon.paint(painter, QRect(row.left() + 12, row.center().y() - 7, 16, 16));
        painter->setFont(Theme::font(isSelected ? Theme::Text::Strong : Theme::Text::Body));
        painter->setPen(theme.color(Theme::Role::Text));
        const QRect room = row.adjusted(kTextLeft, 0, -8, 0);
        const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width());
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, text);
        painter->restore();
    }
};

} // namespace

SectionList::SectionList(QWidget *parent)
    : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new SectionDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void SectionList::addSection(const QString &iconName)
{
    auto *item = new QListWidgetItem(this);
    item->setData(kIconNameRole, iconName);
}

void SectionList::setSectionText(int row, const QString &text)
{
    item(row)->setText(text);
    item(row)->setData(Qt::AccessibleTextRole, text);
    updateGeometry();
}

QSize SectionList::sizeHint() const
{
    const QFontMetrics strong(Theme::font(Theme::Text::Strong));
    int text = 0;
    for (int row = 0; row < count(); ++row)
        text = std::max(text, strong.horizontalAdvance(item(row)->text()));
    return {std::max(Theme::grown(172), text + kTextLeft + 12), Theme::grown(220)};
}
