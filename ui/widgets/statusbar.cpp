// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statusbar.h"

#include "ui/style/stylepaint.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

class StatusItem final : public QAbstractButton {
public:
    explicit StatusItem(QWidget *parent)
        : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
    }
    void set(Mark mark, const QString &text)
    {
        m_mark = mark;
        setText(text);
        setAccessibleName(text);
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const int text = QFontMetrics(Theme::font(Theme::Text::Small)).horizontalAdvance(this->text());
        return {text + 8 + lead(), Theme::lineHeight() + 8};
    }
    QSize minimumSizeHint() const override { return {lead() + 24, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        if (underMouse())
            stylepaint::box(&painter, rect().adjusted(0, 2, 0, -2), 4, theme.color(Role::SidebarHover), {});
        if (m_mark != Mark::None)
            paintMark(&painter, QRectF(4, (height() - 14) / 2.0, 14, 14), m_mark, theme, theme.color(Role::Sidebar));
        painter.setFont(Theme::font(Theme::Text::Small));
        painter.setPen(theme.color(Role::Muted));
        const QRect place = rect().adjusted(4 + lead(), 0, -4, 0);
        painter.drawText(place, int(Qt::AlignVCenter | Qt::AlignLeft),
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width() + 1));
        if (hasFocus())
            stylepaint::focusRing(&painter, rect().adjusted(0, 2, 0, -2), 4, theme);
    }

private:
    int lead() const { return m_mark == Mark::None ? 0 : 20; }
    Mark m_mark = Mark::None;
};

StatusBar::StatusBar(QWidget *parent)
    : QWidget(parent)
    , m_left(new QHBoxLayout)
    , m_right(new QHBoxLayout)
{
    setFixedHeight(Theme::lineHeight() + 11);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 13, 0);
    row->setSpacing(14);
    m_left->setSpacing(14);
    m_right->setSpacing(13);
    row->addLayout(m_left);
    row->addStretch(1);
    row->addLayout(m_right);
}

StatusItem *StatusBar::itemFor(const QString &key, QHBoxLayout *layout)
{
    StatusItem *&item = m_items[key];
    if (!item) {
        item = new StatusItem(this);
        layout->addWidget(item);
        connect(item, &QAbstractButton::clicked, this, [this, key] { emit itemActivated(key); });
    }
    return item;
}

void StatusBar::setItem(const QString &key, Mark mark, const QString &text, const QString &tooltip)
{
    StatusItem *item = itemFor(key, m_left);
    item->set(mark, text);
    item->setToolTip(tooltip);
    item->setAccessibleDescription(tooltip);
}

void StatusBar::setRightItem(const QString &key, const QString &text, Mark mark, const QString &tooltip)
{
    StatusItem *item = itemFor(key, m_right);
    item->set(mark, text);
    item->setToolTip(tooltip);
    item->setAccessibleDescription(tooltip);
}

void StatusBar::removeItem(const QString &key)
{
    if (StatusItem *item = m_items.take(key))
        item->deleteLater();
}

QString StatusBar::itemText(const QString &key) const
{
    const StatusItem *item = m_items.value(key);
    return item ? item->text() : QString();
}

QPoint StatusBar::itemCorner(const QString &key) const
{
    const StatusItem *item = m_items.value(key);
    return item ? item->mapToGlobal(QPoint(0, 0)) : mapToGlobal(QPoint(0, 0));
}

void StatusBar::setBusy(bool busy)
{
    if (!busy) {
        removeItem(u"busy"_s);
        return;
    }
    StatusItem *item = itemFor(u"busy"_s, m_right);
    item->set(Mark::Moving, tr("Working…"));
    item->setFocusPolicy(Qt::NoFocus);
}

void StatusBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        setFixedHeight(Theme::lineHeight() + 11);
    QWidget::changeEvent(event);
}

void StatusBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Role::Sidebar));
    stylepaint::edgeLine(&painter, rect(), Qt::TopEdge, theme.color(Role::Line));
}
