// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/statemark.h"

#include <QList>
#include <QWidget>

/// One step of a flow, as staff see it.
struct Step {
    Mark mark = Mark::Todo;
    QString name; ///< "Campus"
    QString detail; ///< its date, or "2 courses"
    QString state; ///< the word of its state, for screen readers
};

/// The steps of a flow on a line, which is green only between two done steps.
class Steps final : public QWidget {
    Q_OBJECT
public:
    explicit Steps(QWidget *parent = nullptr);
    void setSteps(const QList<Step> &steps);
    const QList<Step> &steps() const { return m_steps; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int stepAt(const QPoint &position) const;

    QList<Step> m_steps;
};
