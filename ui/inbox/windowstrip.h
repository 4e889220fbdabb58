// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/inboxtext.h"

#include <QWidget>

class QTextLayout;

/// How long free text may still be written: 36 high over the composer.
class WindowStrip final : public QWidget {
    Q_OBJECT
public:
    explicit WindowStrip(QWidget *parent = nullptr);
    void setWindow(const WindowText &text);
    WindowText::State state() const { return m_text.state; }
    /// Without marks of weight.
    QString sentence() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int layOut(QTextLayout &layout) const;
    void paintTime(QPainter *painter, int left, int right) const;

    WindowText m_text;
};
