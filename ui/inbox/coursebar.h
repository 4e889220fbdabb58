// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/statemark.h"

#include <QWidget>

/// How far a course is, with a tick where an even pace would be, and the figure at the right.
class CourseBar final : public QWidget {
    Q_OBJECT
public:
    explicit CourseBar(QWidget *parent = nullptr);
    /// Nothing: no data, in words.
    void setProgress(const std::optional<double> &percent, const std::optional<double> &expected, Standing standing);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void say();

    std::optional<double> m_percent;
    std::optional<double> m_expected;
    Standing m_standing = Standing::Unknown;
};
