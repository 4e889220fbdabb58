// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/statemark.h"

#include <QAbstractButton>

/// One line of what happened today: time, mark, words. Pressing it opens whom it is about.
class ActivityRow final : public QAbstractButton {
    Q_OBJECT
public:
    ActivityRow(const QString &time, Mark mark, const QString &what, bool opens, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_time;
    Mark m_mark;
};
