// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/style/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using Role = Theme::Role;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new Label)
    , m_title(new Label({}, Theme::Text::Section))
    , m_sentence(new Label({}, Theme::Text::Body, Role::Muted))
    , m_action(new Button({}, ButtonKind::Primary))
    , m_second(new Button)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kPageMargin, 16, Theme::kPageMargin, 16);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(14);
    for (Label *label : {m_title, m_sentence}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->insertSpacing(4, 2);
    column->addSpacing(14);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_action);
    buttons->addWidget(m_second);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(3);
    m_action->hide();
    m_second->hide();
    connect(m_action, &Button::clicked, this, &EmptyState::actionTriggered);
    connect(m_second, &Button::clicked, this, &EmptyState::secondActionTriggered);
}

void EmptyState::setMessage(const QString &iconName, const QString &title, const QString &sentence)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_sentence->setText(sentence);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    updateIcon();
}

void EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::setSecondAction(const QString &text)
{
    m_second->setText(text);
    m_second->setVisible(!text.isEmpty());
}

void EmptyState::setBare()
{
    m_isBare = true;
    update();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    if (!m_isBare)
        QPainter(this).fillRect(rect(), Theme::of(this).color(Role::Base)); // it stands where the rows would
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        updateIcon();
    QWidget::changeEvent(event);
}

void EmptyState::updateIcon()
{
    if (m_iconName.isEmpty())
        return;
    m_icon->setPixmap(themedIcon(m_iconName, Role::Faint).pixmap(QSize(48, 48), devicePixelRatioF()));
}
