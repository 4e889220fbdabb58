// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/bedelstyle.h"

#include <QPushButton>

/// A button that knows its kind; icon and ink follow from it.
class Button final : public QPushButton {
    Q_OBJECT
public:
    explicit Button(const QString &text = {}, ButtonKind kind = ButtonKind::Normal, QWidget *parent = nullptr);
    /// Icon only, 32 x 32: the name is tooltip and accessible name.
    static Button *tool(const QString &iconName, const QString &name, QWidget *parent = nullptr);

    void setKind(ButtonKind kind);
    ButtonKind kind() const;
    void setIconName(const QString &name);
    QString iconName() const { return m_iconName; }

protected:
    /// Enter presses it, as the space bar does: Qt keeps that for dialogs.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateIcon();

    QString m_iconName;
};
