// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QWidget>

FlowLayout::FlowLayout(QWidget *parent, int gap)
    : QLayout(parent)
    , m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + (size.width() ? m_gap : 0) + hint.width(), qMax(size.height(), hint.height())};
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    int top = rect.top();
    qsizetype at = 0;
    QList<QLayoutItem *> shown;
    for (QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            shown.append(item);
    }
    while (at < shown.size()) {
        int width = 0;
        int height = 0;
        qsizetype end = at;
        while (end < shown.size()) {
            const QSize hint = shown[end]->sizeHint();
            const int wanted = width + (end > at ? m_gap : 0) + hint.width();
            if (end > at && wanted > rect.width())
                break;
            width = wanted;
            height = qMax(height, hint.height());
            ++end;
        }
        // A single row stands in the middle of what height there is.
        if (apply && at == 0 && end == shown.size() && rect.height() > height)
            top += (rect.height() - height) / 2;
        int left = rect.left();
        for (; at < end; ++at) {
            const QSize hint = shown[at]->sizeHint();
            const int itemWidth = qMin(hint.width(), rect.width());
            if (apply)
                shown[at]->setGeometry({left, top + (height - hint.height()) / 2, itemWidth, hint.height()});
            left += itemWidth + m_gap;
        }
        top += height + (at < shown.size() ? m_gap : 0);
    }
    return top - rect.top();
}
