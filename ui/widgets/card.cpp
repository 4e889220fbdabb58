// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/style/stylepaint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

using Role = Theme::Role;

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_titleRow(new QHBoxLayout)
    , m_body(new QVBoxLayout)
    , m_title(new Label(title, Theme::Text::Section))
    , m_detail(new Label({}, Theme::Text::Body, Role::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    m_titleRow->setContentsMargins(Theme::kCardPadding, 0, Theme::kCardPadding, 0);
    m_titleRow->setSpacing(10);
    m_titleRow->addWidget(m_title);
    m_titleRow->addWidget(m_detail);
    m_titleRow->addStretch(1);
    m_detail->hide();
    column->addLayout(m_titleRow);
    m_body->setContentsMargins(Theme::kCardPadding, 8, Theme::kCardPadding, Theme::kCardPadding);
    m_body->setSpacing(8);
    column->addLayout(m_body, 1);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_title->setMinimumHeight(Theme::controlHeight());
    setAccessibleName(title);
}

void Card::setDetail(const QString &detail)
{
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

Button *Card::setLink(const QString &text)
{
    if (!m_link) {
        m_link = new Button(text, ButtonKind::Ghost, this);
        m_titleRow->addWidget(m_link);
    }
    m_link->setText(text);
    return m_link;
}

void Card::addTitleWidget(QWidget *widget, bool rightEnd)
{
    if (rightEnd)
        m_titleRow->addWidget(widget);
    else
        m_titleRow->insertWidget(2, widget);
}

void Card::setEdgeToEdge(bool edge)
{
    const int side = edge ? 1 : Theme::kCardPadding;
    m_body->setContentsMargins(side, edge ? 4 : 8, side, edge ? 1 : Theme::kCardPadding);
    m_body->setSpacing(edge ? 0 : 8);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    stylepaint::box(&painter, rect(), Theme::kCardRadius, theme.color(Role::Base), theme.color(Role::Line));
}

Line::Line(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Line::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(this).color(Role::Line));
}
