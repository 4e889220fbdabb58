// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Button;
class ElidedLabel;
class QProgressBar;

/// Long work: what, bar, "1 204 of 10 000, 85/s, 2 min left", Stop.
class ProgressRow final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressRow(const QString &what = {}, QWidget *parent = nullptr);
    void setWhat(const QString &what);
    /// total 0 is not known yet; pace per second and remaining seconds are left out below zero.
    void setProgress(qint64 done, qint64 total, double perSecond = -1, qint64 secondsLeft = -1);
    void setStoppable(bool stoppable);

signals:
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    ElidedLabel *m_what;
    QProgressBar *m_bar;
    ElidedLabel *m_detail;
    Button *m_stop;
    qint64 m_done = 0;
    qint64 m_total = 0;
    double m_perSecond = -1;
    qint64 m_secondsLeft = -1;
    bool m_isStopping = false;
};
