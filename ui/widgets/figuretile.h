// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

/// A figure of the day: label, figure, one fact, an arrow. The tile is one button that opens the list behind it.
class FigureTile final : public QAbstractButton {
    Q_OBJECT
public:
    explicit FigureTile(QWidget *parent = nullptr);
    /// An empty figure shows a dash: not known yet.
    void setFigure(const QString &label, const QString &figure, const QString &fact);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_label;
    QString m_figure;
    QString m_fact;
};
