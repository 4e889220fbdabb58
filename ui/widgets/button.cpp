// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/style/icons.h"

#include <QKeyEvent>

Button::Button(const QString &text, ButtonKind kind, QWidget *parent)
    : QPushButton(text, parent)
{
    setKind(kind);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Button *Button::tool(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new Button({}, ButtonKind::Quiet, parent);
    button->setIconName(iconName);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void Button::setKind(ButtonKind kind)
{
    setButtonKind(this, kind);
    updateIcon();
}

ButtonKind Button::kind() const
{
    return buttonKind(this);
}

void Button::setIconName(const QString &name)
{
    m_iconName = name;
    updateIcon();
}

void Button::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat() && !(event->modifiers() & ~Qt::KeypadModifier))
        click();
    else
        QPushButton::keyPressEvent(event);
}

void Button::updateIcon()
{
    if (m_iconName.isEmpty()) {
        setIcon({});
        return;
    }
    switch (kind()) {
    case ButtonKind::Primary:
        setIcon(themedIcon(m_iconName, Theme::Role::OnAccent));
        break;
    case ButtonKind::Ghost:
        setIcon(themedIcon(m_iconName, Theme::Role::AccentText));
        break;
    case ButtonKind::Quiet:
        setIcon(themedIcon(m_iconName, Theme::Role::Muted));
        break;
    case ButtonKind::Danger:
        setIcon(themedIcon(m_iconName, Theme::Role::Danger));
        break;
    case ButtonKind::Outline:
        setIcon(themedIcon(m_iconName, Theme::Role::TipText));
        break;
    case ButtonKind::Normal:
        setIcon(themedIcon(m_iconName, Theme::Role::Muted));
        break;
    }
}
