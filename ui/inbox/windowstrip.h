// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/inboxtext.h"

#include <QWidget>

/// How long free text may still be written: 36 high over the composer.
class WindowStrip final : public QWidget {
    Q_OBJECT
public:
    explicit WindowStrip(QWidget *parent = nullptr);
    void setWindow(const WindowText &text);
    WindowText::State state() const { return m_text.state; }
    QString sentence() const { return m_text.strong + m_text.rest; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    WindowText m_text;
};
